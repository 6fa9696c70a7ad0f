"""A claim file read on this machine and judged by an engine, row by row into a file of results."""

from __future__ import annotations

import fcntl
import logging
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice, tee
from pathlib import Path
from typing import BinaryIO

from claims.errors import InputError
from claims.files import BadRow, Row, read_claims
from claims.text.normalise import claim_text
from verifier.batch.judges import Engine, Judge, Outcome, judged, problem
from verifier.batch.known import KnownAnswers
from verifier.batch.rows import JsonLines, Layout, Table

log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Is told how many more rows are done, and how many of them failed; what it raises stops the run after these rows."""

ReadRows = Callable[[], Iterator[Row]]
"""Reads the source from its beginning."""


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What became of a batch.

    ``rows`` and ``failed`` count the target as a whole, ``skipped`` the rows of it that an earlier run had written, and
    ``judged`` the different claims that this run judged. ``warnings`` say what had to be assumed about the source.
    """

    rows: int
    failed: int
    skipped: int
    judged: int
    warnings: tuple[str, ...] = ()


def run(
    source: Path,
    target: Path,
    make_judge: Callable[[], Judge],
    *,
    column: str | None = None,
    format: str | None = None,
    chunk: int = 64,
    workers: int = 1,
    resume: bool = False,
    engine: Engine = judged,
    progress: Progress = lambda _rows, _failed: None,
) -> BatchReport:
    """Write one row of results to ``target`` for each row of the claim file ``source``, in order and in bounded memory.

    The ending .csv makes the target a Table, any other JsonLines; ``column`` and ``format`` are those of read_claims. A
    row that cannot be read or judged becomes an error row. A claim that occurs again is judged once. Rows are judged
    and written ``chunk`` by chunk, by the ``workers`` of the ``engine`` (where these are other processes, ``make_judge``
    must be picklable).

    With ``resume``, the whole rows of an existing target stay, a torn end is cut off, and the run goes on after them;
    claims that were answered there are not judged again.

    Raises UnreadableClaims for the source, and InputError for a target that is the source, is written to by another run,
    holds something already (without ``resume``), was not written from these claims (with it) or cannot be written. What
    stops the judge stops the run, which can then be resumed.
    """
    _check(source, target, chunk, workers)
    warnings: list[str] = []
    read = partial(read_claims, source, column=column, format=format)
    first = read(warn=partial(_warn, source, warnings))
    silent: ReadRows = partial(read, warn=lambda _: None)
    layout = _layout(silent, target)
    with KnownAnswers() as known, _appending(target, resume=resume) as file:
        skipped = failed = 0
        if resume and target.stat().st_size:
            skipped, failed = _recover(target, layout, first, known)
            progress(skipped, failed)
            first = silent()
        done, fresh = skipped, 0
        if not skipped:
            file.write(layout.header())
        chunks, ahead = tee(_chunks(islice(first, skipped, None), known, chunk))
        with closing(engine((each.fresh for each in ahead), make_judge, workers)) as judging:
            for each, outcomes in zip(chunks, judging, strict=True):
                known.keep(zip(each.fresh, map(layout.outcome, outcomes), strict=True))
                newly_failed = _write(file, each, layout, known)
                failed += newly_failed
                done += len(each.tasks)
                fresh += len(each.fresh)
                progress(len(each.tasks), newly_failed)
    return BatchReport(rows=done, failed=failed, skipped=skipped, judged=fresh, warnings=tuple(warnings))


def _warn(source: Path, warnings: list[str], warning: str) -> None:
    log.warning("%s %s", source, warning)
    warnings.append(warning)


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
        outcome = known.outcome(claim) if isinstance(claim, str) else layout.outcome(claim)
        file.write(layout.origin(row) + outcome)
        failed += layout.is_error(outcome)
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


def _check(source: Path, target: Path, chunk: int, workers: int) -> None:
    for field, value in (("chunk", chunk), ("workers", workers)):
        if value < 1:
            raise InputError(f"must be at least 1, not {value}", field=field)
    if source.exists() and target.exists() and source.samefile(target):
        raise InputError("is the source itself", field="target", file=str(target))


def _layout(read: ReadRows, target: Path) -> Layout:
    if target.suffix.lower() != ".csv":
        return JsonLines()
    # a table needs all its columns before its first row, and objects of JSON may bring new ones in any row
    return Table(dict.fromkeys(name for row in read() for name in row.columns))


def _recover(target: Path, layout: Layout, rows: Iterator[Row], known: KnownAnswers) -> tuple[int, int]:
    """Cut off what is torn at the end of a target, and take in the answers that stand in it.

    Returns how many rows it holds, and how many of them failed.
    """
    header = layout.header()
    count = failed = 0
    try:
        with target.open("rb+") as file:
            found = file.read(len(header))
            _expect(header, found)
            end = len(header) if found == header else 0
            for record, whole in layout.records(file):
                row = next(rows, None)
                origin = _expect(None if row is None else layout.origin(row), record)
                if row is not None and whole:
                    outcome = record[len(origin) :]
                    claim = _claim(row)
                    _expect_claim(claim, outcome, layout, row.line)
                    if isinstance(claim, str) and known.expect(claim):
                        known.keep([(claim, outcome)])
                    end += len(record)
                    count += 1
                    failed += layout.is_error(outcome)
            file.truncate(end if count else 0)
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be resumed: {error}", field="target", file=str(target)) from error
    return count, failed


def _expect(beginning: bytes | None, found: bytes) -> bytes:
    if beginning is None or not (found.startswith(beginning) or beginning.startswith(found)):
        raise ValueError("its rows are not those of the source")
    return beginning


def _expect_claim(claim: str | Outcome, outcome: bytes, layout: Layout, line: int) -> None:
    if layout.is_error(outcome):
        return
    if not isinstance(claim, str) or not layout.is_about(claim, outcome):
        raise ValueError(f"its result of row {line} is about another claim: resume with the column of the first run")


@contextmanager
def _appending(target: Path, *, resume: bool) -> Iterator[BinaryIO]:
    """The target to write to, which no other run writes to until it is closed."""
    try:
        file = target.open("ab")
    except OSError as error:
        raise InputError(f"cannot be written: {error}", field="target", file=str(target)) from error
    with file:
        if target.is_file():
            _hold(file, target)
            if not resume and target.stat().st_size:
                raise InputError(
                    "exists already and is not empty; resume the run or choose another",
                    field="target",
                    file=str(target),
                )
        yield file


def _hold(file: BinaryIO, target: Path) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # the system lets go of it when this process ends, however
    except OSError as error:
        why = "another run writes to it" if isinstance(error, BlockingIOError) else f"it cannot be locked: {error}"
        raise InputError(f"cannot be written: {why}", field="target", file=str(target)) from error
