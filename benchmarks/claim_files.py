"""How much memory a claim file takes, however large it is.

    python -m benchmarks.claim_files [--megabytes 1000] [--formats csv jsonl txt parquet xlsx] [--run]

Writes a file of each format into a temporary folder, of one megabyte and of so many, and reads it in a process of its own; with
``--run`` a whole batch is run over it, with a judge that answers all the same. Prints the rows and the peak of
resident memory above that of a process that has read nothing. A workbook is never larger than 50 megabytes.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from claims.files import read_claims
from verifier.batch.judges import Judge, Outcome
from verifier.batch.local import run

_MOST_OF_A_WORKBOOK = 50
_NOTE = "Said at the council, where it was heard by many and written down by some; " * 2


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of a file: its rows, and megabytes of memory at the peak and before the first."""

    rows: int
    peak: float
    before: float


def claims() -> Iterator[str]:
    """Claims without end, each another one."""
    number = 0
    while True:
        number += 1
        yield f"The town of Beilstett spent {number} euros on its new tower, „wie geplant“."


def write(path: Path, megabytes: int) -> None:
    """A claim file of about that size (a workbook: of its sheet, unpacked), in the format of its ending."""
    _WRITERS[path.suffix.removeprefix(".")](path, megabytes * 1_000_000)


def measure(path: Path, *, whole_run: bool = False) -> Measured:
    """What reading a file takes, or a whole run over it, in a process of its own."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.claim_files",
        "--measure",
        str(path),
        *(["--run"] if whole_run else []),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    return Measured(**json.loads(done.stdout))


def _measure_here(path: Path, *, whole_run: bool) -> Measured:
    before = _peak()
    if whole_run:
        with tempfile.TemporaryDirectory() as folder:
            rows = run(path, Path(folder) / "out.jsonl", _make_judge).rows
    else:
        rows = sum(1 for _ in read_claims(path))
    return Measured(rows, _peak(), before)


def _make_judge() -> Judge:
    def judge(claims: Sequence[str]) -> list[Outcome]:
        return [{"claim": claim, "verdict": "unknown", "confidence": 0.5, "reason": "no_match"} for claim in claims]

    return judge


def _peak() -> float:
    """The peak of resident memory so far, of this process and of those it waited for, in megabytes."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    status = Path("/proc/self/status")
    if not status.exists():
        unit = 1e6 if sys.platform == "darwin" else 1e3
        return round(max(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, children) / unit, 1)
    # The system call would tell the peak of the process that started this one, if that was higher.
    (own,) = re.findall(r"VmHWM:\s*(\d+) kB", status.read_text())
    return round(max(int(own), children) / 1e3, 1)


def _write_lines(path: Path, size: int, head: str, line: Callable[[str], str]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(head)
        for text in claims():
            size -= file.write(line(text))
            if size <= 0:
                return


def _csv(path: Path, size: int) -> None:
    _write_lines(path, size, "note,claim\n", lambda text: f'"{_NOTE}","{text}"\n')


def _jsonl(path: Path, size: int) -> None:
    _write_lines(path, size, "", lambda text: json.dumps({"note": _NOTE, "claim": text}, ensure_ascii=False) + "\n")


def _txt(path: Path, size: int) -> None:
    _write_lines(path, size, "", lambda text: f"{text}\n")


def _parquet(path: Path, size: int) -> None:
    import pyarrow as pa  # noqa: PLC0415  # of an extra
    from pyarrow import parquet  # noqa: PLC0415

    texts = claims()
    rows = 20_000
    schema = pa.schema({"note": pa.string(), "claim": pa.string()})
    with parquet.ParquetWriter(path, schema, compression="none", use_dictionary=False) as writer:
        for _ in range(max(1, size // (rows * 230))):
            some = list(islice(texts, rows))
            writer.write_table(pa.table({"note": [_NOTE] * rows, "claim": some}, schema))


def _xlsx(path: Path, size: int) -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    target = '<Relationship Id="r1" Type="{0}/{1}" Target="{2}"/>'
    entries = {
        "_rels/.rels": target.format(office, "officeDocument", "xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels": target.format(office, "worksheet", "worksheets/sheet1.xml"),
    }
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, f'<Relationships xmlns="{package}">{content}</Relationships>')
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            _write_sheet(sheet, main, min(size, _MOST_OF_A_WORKBOOK * 1_000_000))


def _write_sheet(sheet: IO[bytes], namespace: str, size: int) -> None:
    sheet.write(f'<worksheet xmlns="{namespace}"><sheetData>'.encode())
    for number, text in enumerate(claims(), 1):
        cell = f'<c r="A{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
        size -= sheet.write(f'<row r="{number}">{cell}</row>'.encode())
        if size <= 0:
            break
    sheet.write(b"</sheetData></worksheet>")


_WRITERS: dict[str, Callable[[Path, int], None]] = {
    "csv": _csv,
    "jsonl": _jsonl,
    "txt": _txt,
    "parquet": _parquet,
    "xlsx": _xlsx,
}
FORMATS = tuple(_WRITERS)


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--formats", nargs="+", choices=FORMATS, default=FORMATS)
    parser.add_argument("--run", action="store_true")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.measure:
        print(json.dumps(asdict(_measure_here(args.measure, whole_run=args.run))))
        return
    print("| format | megabytes | rows | peak MB above a process that read nothing |\n|---|---|---|---|")
    for ending in args.formats:
        for megabytes in (1, args.megabytes):
            print(_line(ending, megabytes, whole_run=args.run), flush=True)


def _line(ending: str, megabytes: int, *, whole_run: bool) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"claims.{ending}"
        write(path, megabytes)
        found = measure(path, whole_run=whole_run)
        size = path.stat().st_size / 1e6
    return f"| {ending} | {size:.0f} | {found.rows:,} | {max(0.0, found.peak - found.before):.0f} |"


if __name__ == "__main__":
    main()
