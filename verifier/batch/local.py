"""A claim file judged on this machine, row by row into a file of results."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice, tee
from pathlib import Path
from typing import BinaryIO

from claims.errors import InputError
from claims.files import BadRow, Row, read_claims
from claims.text.normalise import claim_text
from verifier.batch.judges import Judge, Outcome, judged, problem
from verifier.batch.known import KnownAnswers
from verifier.batch.rows import JsonLines, Layout, Table


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What became of a batch.

    ``rows`` and ``failed`` count the target as a whole, ``skipped`` the rows of it that an earlier run had written, and
    ``judged`` the different claims that this run judged.
    """

    rows: int
    failed: int
    skipped: int
    judged: int


def run(
    source: Path,
    target: Path,
    make_judge: Callable[[], Judge],
    *,
    column: str | None = None,
    chunk: int = 64,
    workers: int = 1,
    resume: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> BatchReport:
    """Write one row of results to ``target`` for each row of the claim file ``source``, in order and in bounded memory.

    The ending .csv makes the target a Table, any other JsonLines. A row that cannot be read or judged becomes an error
    row. A claim that occurs again is judged once. Rows are judged and written ``chunk`` by chunk, with several
    ``workers`` in processes of their own (then ``make_judge`` must be picklable); ``progress`` is told each time how
    many more are done.

    With ``resume``, the whole rows of an existing target stay, a torn end is cut off, and the run goes on after them.

    Raises UnreadableClaims for the source, and InputError for a target that is the source, holds something already
    (without ``resume``), was not written from this source (with it) or cannot be written. What stops the judge stops
    the run, which can then be resumed.
    """
    _check(source, target, chunk, workers, resume)
    layout = _layout(source, target, column)
    skipped = failed = 0
    if resume and target.exists():
        skipped, failed = _recover(target, layout, read_claims(source, column=column))
        progress(skipped)
    rows = islice(read_claims(source, column=column), skipped, None)
    done, fresh = skipped, 0
    with KnownAnswers() as known, _appending(target) as file:
        if not skipped:
            file.write(layout.header())
        chunks, ahead = tee(_chunks(rows, known, chunk))
        with closing(judged((each.fresh for each in ahead), make_judge, workers)) as judging:
            for each, outcomes in zip(chunks, judging, strict=True):
                known.keep(each.fresh, outcomes)
                failed += _write(file, each, layout, known)
                done += len(each.tasks)
                fresh += len(each.fresh)
                progress(len(each.tasks))
    return BatchReport(rows=done, failed=failed, skipped=skipped, judged=fresh)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Rows that are written together, each with its claim or its error, and the claims that are new among them."""

    tasks: list[tuple[Row, str | Outcome]]
    fresh: list[str]


def _chunks(rows: Iterator[Row], known: KnownAnswers, size: int) -> Iterator[_Chunk]:
    while part := list(islice(rows, size)):
        tasks = [(row, _claim(row)) for row in part]
        yield _Chunk(tasks, [claim for _, claim in tasks if isinstance(claim, str) and known.expect(claim)])


def _write(file: BinaryIO, chunk: _Chunk, layout: Layout, known: KnownAnswers) -> int:
    """Write the rows of a chunk; return how many failed."""
    failed = 0
    for row, claim in chunk.tasks:
        outcome = known.outcome(claim) if isinstance(claim, str) else claim
        file.write(layout.origin(row) + layout.outcome(outcome))
        failed += "error" in outcome
    file.flush()
    return failed


def _claim(row: Row) -> str | Outcome:
    """The claim of a row, ready to be judged, or its error."""
    if isinstance(row, BadRow):
        return problem("Unreadable row", row.message, row.field)
    try:
        return claim_text(row.claim)
    except InputError as error:
        return problem("Invalid claim", error.message, error.field)


def _check(source: Path, target: Path, chunk: int, workers: int, resume: bool) -> None:
    for field, value in (("chunk", chunk), ("workers", workers)):
        if value < 1:
            raise InputError(f"must be at least 1, not {value}", field=field)
    if source.exists() and target.exists() and source.samefile(target):
        raise InputError("is the source itself", field="target", file=str(target))
    if not resume and target.is_file() and target.stat().st_size:
        raise InputError(
            "exists already and is not empty; resume the run or choose another", field="target", file=str(target)
        )


def _layout(source: Path, target: Path, column: str | None) -> Layout:
    if target.suffix.lower() != ".csv":
        return JsonLines()
    # a table needs all its columns before its first row, and objects of JSON may bring new ones in any row
    return Table(dict.fromkeys(name for row in read_claims(source, column=column) for name in row.columns))


def _recover(target: Path, layout: Layout, rows: Iterator[Row]) -> tuple[int, int]:
    """Cut off what is torn at the end of a target; return how many rows it holds, and how many of them failed."""
    header, origins = layout.header(), map(layout.origin, rows)
    count = failed = 0
    try:
        with target.open("rb+") as file:
            found = file.read(len(header))
            _expect(header, found)
            end = len(header) if found == header else 0
            for record, whole in layout.records(file):
                origin = _expect(next(origins, None), record)
                if whole:
                    end += len(record)
                    count += 1
                    failed += layout.is_error(record[len(origin) :])
            file.truncate(end if count else 0)
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be resumed: {error}", field="target", file=str(target)) from error
    return count, failed


def _expect(beginning: bytes | None, found: bytes) -> bytes:
    if beginning is None or not (found.startswith(beginning) or beginning.startswith(found)):
        raise ValueError("its rows are not those of the source")
    return beginning


def _appending(target: Path) -> BinaryIO:
    try:
        return target.open("ab")
    except OSError as error:
        raise InputError(f"cannot be written: {error}", field="target", file=str(target)) from error
