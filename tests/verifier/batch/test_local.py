from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import InputError, StoreError
from verifier.batch.judges import Judge
from verifier.batch.local import BatchReport, run

PROGRAM = Path(__file__).with_name("batch_program.py")
CLAIMS = ["One", "Two", "One ", "Three", "halt", "Two", "refuse this", "17", "„Ende“ \u2028", "One"]
ENDINGS = pytest.mark.parametrize("ending", ["jsonl", "csv"])
MakeJudge = Callable[[], Judge]


@pytest.fixture(scope="module")
def program() -> Iterator[ModuleType]:
    """The program as a module, importable by other processes as well."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(PROGRAM.parent)
        yield import_module(PROGRAM.stem)


@pytest.fixture(scope="module")
def make_judge(program: ModuleType) -> MakeJudge:
    make: MakeJudge = program.make_judge
    return make


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_source(tmp_path)


def write_source(folder: Path) -> Path:
    """A claim file with good, repeated, refused and broken rows, and a column called like one of the answer."""
    lines = [json.dumps({"url": place, "claim": claim, "sub": ["ä\ud800"]}) for place, claim in enumerate(CLAIMS)]
    path = folder / "claims.jsonl"
    path.write_text("\n".join([*lines, "", "{", '{"claim": "Two", "more": "a,\\"\\r\\nb"}']))
    return path


def read(target: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in target.read_bytes().split(b"\n")[:-1]]


def test_each_row_of_the_input_has_its_own_in_order(source: Path, tmp_path: Path, make_judge: MakeJudge) -> None:
    target = tmp_path / "out.jsonl"
    steps: list[int] = []
    report = run(source, target, make_judge, chunk=4, progress=lambda rows, _: steps.append(rows))
    rows = read(target)
    assert [row["row"] for row in rows] == [*range(1, 11), 12, 13]
    assert [row.get("claim") for row in rows] == [
        *["One", "Two", "One", "Three", "halt", "Two", None, None, "„Ende“", "One", None, "Two"]
    ]
    assert rows[2]["input"] == {"url": 2, "claim": "One ", "sub": ["ä\ud800"]}
    assert rows[2]["verdict"] == "supported"
    assert report == BatchReport(rows=12, failed=3, skipped=0, judged=6)
    assert steps == [4, 4, 4]


def test_what_fails_says_why(source: Path, tmp_path: Path, make_judge: MakeJudge) -> None:
    target = tmp_path / "out.jsonl"
    run(source, target, make_judge)
    errors = [row for row in read(target) if "error" in row]
    assert errors[0]["error"] == {"title": "Invalid claim", "detail": "cannot be judged", "field": "claim"}
    assert errors[1]["error"] == {"title": "Invalid claim", "detail": "must hold at least one letter", "field": "claim"}
    assert errors[2]["error"]["title"] == "Unreadable row"
    assert errors[2].keys() == {"row", "input", "error"}


def test_a_table_has_the_columns_of_all_rows(source: Path, tmp_path: Path, make_judge: MakeJudge) -> None:
    target = tmp_path / "out.csv"
    report = run(source, target, make_judge)
    with target.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert (
        ",".join(rows[0]) == "row,input_url,claim,sub,more,verdict,confidence,reason,quote,title,url,error,judged_claim"
    )
    assert list(rows[0].values()) == [
        *["1", "0", "One", '["ä\\ud800"]', "", "supported", "0.5", "", '"One",\nit says', "On One"],
        *["https://example.org/a", "", "One"],
    ]
    assert rows[-1]["more"] == 'a,"\r\nb'
    assert (rows[2]["claim"], rows[2]["judged_claim"]) == ("One ", "One")
    assert (rows[6]["error"], rows[6]["judged_claim"]) == ("Invalid claim: cannot be judged", "")
    assert (len(rows), report.failed) == (12, sum(bool(row["error"]) for row in rows))


def test_a_claim_is_judged_once_however_far_apart(source: Path, tmp_path: Path, make_judge: MakeJudge) -> None:
    asked: list[str] = []

    def recording() -> Judge:
        def judge(claims: Sequence[str]) -> list[dict[str, Any]]:
            asked.extend(claims)
            return make_judge()(claims)

        return judge

    run(source, tmp_path / "out.jsonl", recording, chunk=1)
    assert asked == ["One", "Two", "Three", "halt", "refuse this", "„Ende“"]


@ENDINGS
def test_two_workers_write_the_same_as_one(ending: str, source: Path, tmp_path: Path, make_judge: MakeJudge) -> None:
    one, two = (tmp_path / f"{name}.{ending}" for name in ("one", "two"))
    reports = [run(source, one, make_judge, chunk=2), run(source, two, make_judge, chunk=2, workers=2)]
    assert one.read_bytes() == two.read_bytes()
    assert reports[0] == reports[1]


@ENDINGS
@pytest.mark.parametrize("workers", [1, 2])
def test_a_killed_run_is_resumed(
    workers: int, ending: str, source: Path, tmp_path: Path, make_judge: MakeJudge
) -> None:
    target, undisturbed = tmp_path / f"out.{ending}", tmp_path / f"undisturbed.{ending}"
    with subprocess.Popen(
        [sys.executable, str(PROGRAM), str(source), str(target), str(workers)], stdout=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"halted\n"
        program.kill()
        # the pipe ends when the last process that holds it has: no worker outlives the run
        program.communicate(timeout=60)
    whole = run(source, undisturbed, make_judge, chunk=2)
    report = run(source, target, make_judge, resume=True)
    assert target.read_bytes() == undisturbed.read_bytes()
    assert report.rows == whole.rows
    assert report.skipped == (4 if workers == 1 else report.skipped) < whole.rows


@given(cut=st.floats(0, 1), ending=st.sampled_from(["jsonl", "csv"]))
def test_a_run_is_resumed_from_any_byte(cut: float, ending: str, make_judge: MakeJudge) -> None:
    with TemporaryDirectory() as folder:
        source, target = write_source(Path(folder)), Path(folder, f"out.{ending}")
        whole = run(source, target, make_judge)
        content = target.read_bytes()
        target.write_bytes(content[: round(cut * len(content))])
        steps: list[int] = []
        report = run(source, target, make_judge, chunk=5, resume=True, progress=lambda rows, _: steps.append(rows))
        assert target.read_bytes() == content
        assert (report.rows, report.failed, sum(steps)) == (whole.rows, whole.failed, whole.rows)


@ENDINGS
def test_what_was_answered_before_a_kill_is_not_judged_again(
    ending: str, source: Path, tmp_path: Path, make_judge: MakeJudge
) -> None:
    target = tmp_path / f"out.{ending}"
    asked: list[str] = []

    def recording() -> Judge:
        def judge(claims: Sequence[str]) -> list[dict[str, Any]]:
            asked.extend(claims)
            return [answer | {"confidence": len(asked)} for answer in make_judge()(claims)]

        return judge

    def stop(_rows: int, _failed: int) -> None:
        raise StoreError("the power is gone")

    with pytest.raises(StoreError):
        run(source, target, recording, chunk=5, progress=stop)
    assert asked == ["One", "Two", "Three", "halt"]
    report = run(source, target, recording, resume=True)
    assert set(asked[4:]) == {"refuse this", "„Ende“"}  # asked again one by one, since one of them is refused
    assert report.judged == 2
    if ending == "jsonl":
        rows = read(target)
        assert rows[0]["confidence"] == rows[2]["confidence"] == rows[9]["confidence"]


def test_progress_tells_of_failures(source: Path, tmp_path: Path, make_judge: MakeJudge) -> None:
    steps: list[tuple[int, int]] = []
    run(source, tmp_path / "out.jsonl", make_judge, chunk=5, progress=lambda *step: steps.append(step))
    assert steps == [(5, 0), (5, 2), (2, 1)]
    steps.clear()
    run(source, tmp_path / "out.jsonl", make_judge, resume=True, progress=lambda *step: steps.append(step))
    assert steps == [(12, 3)]


def test_a_guessed_encoding_is_reported_once(
    tmp_path: Path, make_judge: MakeJudge, caplog: pytest.LogCaptureFixture
) -> None:
    source = tmp_path / "claims.csv"
    source.write_bytes("id,claim\n1,Für Öl\n".encode("cp1252"))
    report = run(source, tmp_path / "out.csv", make_judge)
    assert report.warnings == ("is not UTF-8 and is read as Windows-1252",)
    assert [record.getMessage() for record in caplog.records] == [f"{source} {report.warnings[0]}"]


def test_the_format_can_be_given(tmp_path: Path, make_judge: MakeJudge) -> None:
    source = tmp_path / "upload"
    source.write_text("id\tclaim\n1\tOne, or two\n")
    run(source, tmp_path / "out.jsonl", make_judge, format="tsv")
    assert [row["claim"] for row in read(tmp_path / "out.jsonl")] == ["One, or two"]


@ENDINGS
def test_a_finished_run_is_left_as_it_is(ending: str, source: Path, tmp_path: Path, make_judge: MakeJudge) -> None:
    target = tmp_path / f"out.{ending}"
    run(source, target, make_judge)
    content = target.read_bytes()

    def no_judge() -> Judge:
        raise AssertionError("there is nothing to judge")

    assert run(source, target, no_judge, resume=True) == BatchReport(rows=12, failed=3, skipped=12, judged=0)
    assert target.read_bytes() == content


@ENDINGS
@pytest.mark.parametrize(
    "content", [b"notes", b"notes\n", b'{"row": 2, "input": {}}\n', b"row,claim,verdict\r\n1,One,\r\n"]
)
def test_a_file_that_is_not_of_this_source_is_never_touched(
    content: bytes, ending: str, source: Path, tmp_path: Path, make_judge: MakeJudge
) -> None:
    target = tmp_path / f"out.{ending}"
    target.write_bytes(content)
    for resume, message in (True, "its rows are not those of the source"), (False, "exists already"):
        with pytest.raises(InputError, match=message) as caught:
            run(source, target, make_judge, resume=resume)
        assert (caught.value.field, caught.value.file) == ("target", str(target))
        assert target.read_bytes() == content


def test_results_of_a_longer_source_are_refused(source: Path, tmp_path: Path, make_judge: MakeJudge) -> None:
    target = tmp_path / "out.jsonl"
    run(source, target, make_judge)
    source.write_text("".join(source.read_text().splitlines(keepends=True)[:5]))
    with pytest.raises(InputError, match="not those of the source"):
        run(source, target, make_judge, resume=True)


@ENDINGS
@pytest.mark.parametrize("other", ["Three", "17"])
def test_answers_to_another_column_are_refused(other: str, ending: str, tmp_path: Path, make_judge: MakeJudge) -> None:
    source, target = tmp_path / "claims.csv", tmp_path / f"out.{ending}"
    source.write_text(f"said,meant\nOne,Two\nTwo,{other}\n")
    run(source, target, make_judge, column="said")
    content = target.read_bytes()
    with pytest.raises(InputError, match="is about another claim: resume with the column"):
        run(source, target, make_judge, column="meant", resume=True)
    assert target.read_bytes() == content


def test_of_two_runs_into_one_target_the_second_is_refused(source: Path, tmp_path: Path, make_judge: MakeJudge) -> None:
    target = tmp_path / "out.jsonl"

    def again(_rows: int, _failed: int) -> None:
        for resume in (True, False):
            with pytest.raises(InputError, match="cannot be written: another run writes to it"):
                run(source, target, make_judge, resume=resume)

    run(source, target, make_judge, chunk=5, progress=again)
    assert len(read(target)) == 12


def test_an_empty_target_is_as_good_as_none(source: Path, tmp_path: Path, make_judge: MakeJudge) -> None:
    target = tmp_path / "out.jsonl"
    target.touch()
    assert run(source, target, make_judge).rows == 12


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"workers": 0}, "workers: must be at least 1"),
        ({"chunk": 0}, "chunk: must be at least 1"),
        ({"target": "claims.jsonl"}, "is the source itself"),
        ({"target": "claims.jsonl", "resume": True}, "is the source itself"),
        ({"target": "none/out.jsonl"}, "cannot be written"),
        ({"target": "."}, "cannot be written"),
        ({"target": ".", "resume": True}, "cannot be written"),
        ({"source": "none.csv"}, "does not exist"),
        ({"column": "quote"}, "no column 'quote'"),
    ],
)
def test_what_cannot_be_run_writes_nothing(
    options: dict[str, Any], message: str, source: Path, tmp_path: Path, make_judge: MakeJudge
) -> None:
    content = source.read_bytes()
    options = dict(options)
    given_source, target = (
        tmp_path / options.pop(name, default) for name, default in [("source", source), ("target", "out.jsonl")]
    )
    with pytest.raises(InputError, match=re.escape(message)):
        run(given_source, target, make_judge, **options)
    assert list(tmp_path.iterdir()) == [source]
    assert source.read_bytes() == content


@pytest.mark.parametrize("workers", [1, 2])
def test_what_stops_the_judge_stops_the_run_as_it_is(
    workers: int, source: Path, tmp_path: Path, program: ModuleType
) -> None:
    with pytest.raises(StoreError, match="the store is locked"):
        run(source, tmp_path / "out.jsonl", program.broken_judge, workers=workers)
