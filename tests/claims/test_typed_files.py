"""Tests of claim files in Parquet and XLSX, and of what is refused before it is unpacked."""

from __future__ import annotations

import datetime
import json
import re
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from claims.errors import UnreadableClaims
from claims.files import BadRow, ClaimRow, Row, archives, read_claims
from claims.files import parquet as own_parquet
from claims.files.lines import LONGEST_LINE
from tests.claims.workbooks import sheet_xml, write_workbook

_TEXT = st.text(st.characters(codec="utf-8"))


def of_table(folder: Path, table: Any, **options: Any) -> list[Row]:
    path = folder / "claims.parquet"
    parquet.write_table(table, path)
    return list(read_claims(path, **options))


def of_sheets(folder: Path, sheets: dict[str, Any], **options: Any) -> list[Row]:
    path = write_workbook(folder / "claims.xlsx", {name: sheet_xml(rows) for name, rows in sheets.items()})
    return list(read_claims(path, **options))


@settings(max_examples=40)
@given(st.lists(st.tuples(_TEXT.filter(str.strip), st.none() | st.integers(-(2**63), 2**63 - 1)), min_size=1))
def test_a_parquet_file_comes_back_as_it_was_written(cells: list[tuple[str, int | None]]) -> None:
    claims, numbers = zip(*cells, strict=True)
    table = pa.table({"n": pa.array(numbers, pa.int64()), "Aussage": claims})
    with TemporaryDirectory() as folder:
        rows = of_table(Path(folder), table)
    assert rows == [
        ClaimRow(line, claim, {"n": number, "Aussage": claim}) for line, (claim, number) in enumerate(cells, 1)
    ]


def test_parquet_values_become_json(tmp_path: Path) -> None:
    day = datetime.date(2024, 10, 17)
    values: dict[str, Any] = {
        "claim": ["One"],
        "day": [day],
        "moment": pa.array([1], pa.timestamp("ns")),
        "share": [float("inf")],
        "tags": [["a", None]],
        "raw": [b"\xff"],
        "more": [{"on": day}],
    }
    (row,) = of_table(tmp_path, pa.table(values))
    assert row.columns == {
        "claim": "One",
        "day": "2024-10-17",
        "moment": "1970-01-01 00:00:00.000000001",
        "share": None,
        "tags": ["a", None],
        "raw": "ff",
        "more": {"on": "2024-10-17"},
    }
    assert json.dumps(row.columns, allow_nan=False)


def test_a_bad_row_of_parquet_stops_nothing(tmp_path: Path) -> None:
    broken = pa.array([b"One", b"F\xfcr", b"x" * (LONGEST_LINE + 1), b" ", None, b"Last"], pa.binary())
    texts = pa.Array.from_buffers(pa.string(), len(broken), broken.buffers())
    rows = of_table(tmp_path, pa.table({"claim": texts, "n": range(6)}))
    assert [row.line for row in rows] == [1, 2, 3, 4, 5, 6]
    assert [row.message if isinstance(row, BadRow) else row.claim for row in rows] == [
        "One",
        "claim: the value holds bytes that are no text",
        f"claim: the value is longer than {LONGEST_LINE:,} bytes",
        "the claim is empty",
        "the claim is missing",
        "Last",
    ]
    assert rows[1].columns == {"claim": "F\ufffdr", "n": 1}


def test_parquet_columns_are_named_where_none_holds_claims(tmp_path: Path) -> None:
    with pytest.raises(UnreadableClaims, match=r"no column of claims.*the columns are 'id', 'said'"):
        of_table(tmp_path, pa.table({"id": [1], "said": ["One"]}))
    assert of_table(tmp_path, pa.table({"id": [1], "said": ["One"]}), column="Said")[0].columns["said"] == "One"


def test_a_group_of_rows_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_parquet, "MOST_GROUP_BYTES", 1000)
    with pytest.raises(UnreadableClaims, match="row group 0 unpacks to"):
        of_table(tmp_path, pa.table({"claim": [f"House {number} burnt down." for number in range(1000)]}))


_CELL = st.text("AB cäß„“<>&\"'=", max_size=20).filter(str.strip)


@settings(max_examples=10)
@given(st.lists(st.tuples(_CELL, st.integers(-999, 999)), min_size=1, max_size=9))
def test_a_workbook_comes_back_as_it_was_written(cells: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder:
        rows = of_sheets(Path(folder), {"S": [("Statement", "n"), *cells]})
    assert rows == [
        ClaimRow(line, claim, {"Statement": claim, "n": number}) for line, (claim, number) in enumerate(cells, 2)
    ]


def test_rows_of_a_workbook_are_numbered_as_in_the_program(tmp_path: Path) -> None:
    rows = of_sheets(
        tmp_path, {"S": [(), ("id", "claim", "claim"), (1, "One", 1.5), (), (2, None, True), (3, 7, "x"), (4, " ", "")]}
    )
    assert rows[0] == ClaimRow(3, "One", {"id": 1, "claim": "One", "claim (3)": 1.5})
    assert [(row.line, row.message) for row in rows[1:] if isinstance(row, BadRow)] == [
        (5, "the claim is empty"),
        (6, "the claim is not a text"),
        (7, "the claim is empty"),
    ]
    assert len(rows) == 4


def test_claims_are_found_in_a_later_sheet(tmp_path: Path) -> None:
    sheets = {"Notes": [("Made in May",)], "Data": [("id", "Behauptung"), (1, "Eins")], "More": [("claim",), ("Two",)]}
    assert [row.columns for row in of_sheets(tmp_path, sheets)] == [{"id": 1, "Behauptung": "Eins"}]
    assert [row.columns for row in of_sheets(tmp_path, sheets, column="claim")] == [{"claim": "Two"}]
    with pytest.raises(UnreadableClaims, match="no column 'none'; the columns are 'Made in May'"):
        of_sheets(tmp_path, sheets, column="none")


def test_a_hidden_sheet_is_not_read(tmp_path: Path) -> None:
    sheets = {"Old": sheet_xml([("claim",), ("Old",)]), "New": sheet_xml([("claim",), ("New",)])}
    path = write_workbook(tmp_path / "a.xlsx", sheets, hidden=["Old"])
    assert [row.columns["claim"] for row in read_claims(path)] == ["New"]


def test_a_bare_column_of_a_workbook_begins_with_its_first_claim(tmp_path: Path) -> None:
    rows = of_sheets(tmp_path, {"S": [("Apple did it.",), ("Apple did it again.",)]})
    assert [(row.line, row.columns) for row in rows] == [
        (1, {"claim": "Apple did it."}),
        (2, {"claim": "Apple did it again."}),
    ]


@pytest.mark.parametrize("sheets", [{"S": []}, {"S": [("claim", "id")]}, {"A": [], "B": [()]}])
def test_a_workbook_without_rows_is_empty(tmp_path: Path, sheets: dict[str, Any]) -> None:
    with pytest.raises(UnreadableClaims, match="is empty"):
        of_sheets(tmp_path, sheets)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.parquet", b"", "cannot be read"),
        ("a.parquet", b"PAR1 and no more PAR1", "cannot be read"),
        ("a.xlsx", b"", "not an archive"),
        ("a.xlsx", b"claim\nOne\n", "not an archive"),
        ("a.xlsx", b"PK\5\6" + b"\xff" * 18, "too many entries"),
        ("a.xlsx.gz", b"", "unknown ending"),
    ],
)
def test_what_is_no_such_file_is_refused(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableClaims, match=message) as caught:
        read_claims(tmp_path / name)
    assert caught.value.file == str(tmp_path / name)


def test_an_archive_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("a.xml", "<a/>")
    with pytest.raises(UnreadableClaims, match="cannot be read"):
        read_claims(tmp_path / "a.xlsx")


def bomb(path: Path, size: int) -> Path:
    """A workbook whose sheet is ``size`` bytes of blanks."""
    return write_workbook(
        path, {"S": sheet_xml([("claim",), ("One",)]).replace("<sheetData>", " " * size + "<sheetData>")}
    )


def test_a_bomb_is_refused_by_what_its_directory_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = bomb(tmp_path / "a.xlsx", 20 << 20)
    with pytest.raises(UnreadableClaims, match="more than 100 times its size"):
        read_claims(path)
    monkeypatch.setattr(archives, "MOST_BYTES", 10 << 20)
    with pytest.raises(UnreadableClaims, match=r"unpacks to 20,\d+,\d+ bytes, more than 10,485,760"):
        read_claims(path)


def test_a_bomb_that_lies_in_its_directory_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    bomb(path, 20 << 20)
    data = path.read_bytes()
    with ZipFile(path) as archive:
        large = max(archive.infolist(), key=lambda entry: entry.file_size)
    assert data.count(struct.pack("<L", large.file_size)) >= 2
    path.write_bytes(data.replace(struct.pack("<L", large.file_size), struct.pack("<L", 1000)))
    with pytest.raises(UnreadableClaims, match="cannot be unpacked: Bad CRC-32"):
        read_claims(path)


def test_a_bomb_with_the_checksum_of_its_beginning_stays_as_small_as_it_says(tmp_path: Path) -> None:
    path, sheet = tmp_path / "a.xlsx", sheet_xml([("claim",), ("One",)])
    write_workbook(path, {"S": sheet + " " * (20 << 20)})
    data = path.read_bytes()
    with ZipFile(path) as archive:
        large = max(archive.infolist(), key=lambda entry: entry.file_size)
    for before, after in ((large.file_size, len(sheet)), (large.CRC, zlib.crc32(sheet.encode()))):
        data = data.replace(struct.pack("<L", before), struct.pack("<L", after))
    path.write_bytes(data)
    assert [row.columns for row in read_claims(path)] == [{"claim": "One"}]


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.xlsx", "w", ZIP_DEFLATED) as archive:
        for number in range(20_000):
            archive.writestr(f"{number:040}.xml", b"")
    with pytest.raises(UnreadableClaims, match="too many entries"):
        read_claims(tmp_path / "a.xlsx")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit the memory of a process so")
def test_a_sheet_of_billions_of_cells_does_no_harm(tmp_path: Path) -> None:
    far = sheet_xml([("claim",), ("One",)]).replace(
        "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )
    path = write_workbook(tmp_path / "a.xlsx", {"S": far})
    with pytest.raises(UnreadableClaims, match="needs too much memory"):
        read_claims(path)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit the memory of a process so")
def test_one_long_text_in_very_many_cells_does_no_harm(tmp_path: Path) -> None:
    cells = "".join(f'<row r="{number}"><c r="A{number}" t="s"><v>0</v></c></row>' for number in range(1, 200_001))
    names = {"xl/sharedStrings.xml": f"<sst><si><t>{'long ' * 20_000}</t></si></sst>"}
    path = write_workbook(tmp_path / "a.xlsx", {"S": f"<worksheet><sheetData>{cells}</sheetData></worksheet>"}, **names)
    with pytest.raises(UnreadableClaims, match=r"needs too much memory|cannot be read|more than 100 times"):
        list(read_claims(path))


@pytest.mark.parametrize(("name", "module"), [("a.parquet", "pyarrow"), ("a.xlsx", "python_calamine")])
def test_without_the_extra_it_is_named(tmp_path: Path, name: str, module: str) -> None:
    (tmp_path / name).write_bytes(b"")
    program = f"""
import sys
sys.modules[{module!r}] = None
from pathlib import Path
from claims.files import read_claims
try:
    read_claims(Path({str(tmp_path / name)!r}))
except Exception as error:
    print(type(error).__name__, error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert re.match(r"UnreadableClaims .*pip install 'claim-verifier\[files\]'", done.stdout), done.stdout + done.stderr
