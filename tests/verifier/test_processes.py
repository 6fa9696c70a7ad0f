"""Tests of verifier/processes.py: what runs beside the server. The rest is tested with servers, in tests/functional."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from tests.verifier.service import wait_for
from verifier.processes import Beside

DEADLINE = 30.0


def beside(log: Path, then: str, pause: float) -> Beside:
    """A process that writes a line into a file when it starts, and then does something."""
    return Beside([sys.executable, "-c", f"import time; print(file=open({str(log)!r}, 'a')); {then}"], pause)


def starts(log: Path) -> int:
    return log.read_text().count("\n") if log.exists() else 0


def test_what_has_ended_is_started_again_and_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    log = tmp_path / "log"
    ending = beside(log, "exit(1)", 0.01)

    def third() -> bool:
        ending.look_after()
        return starts(log) >= 3

    wait_for(third, DEADLINE)
    ending.end()
    assert caplog.text.count("has ended") >= 2


def test_what_has_ended_is_not_started_before_its_pause_and_looking_does_not_wait(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log = tmp_path / "log"
    ending = beside(log, "exit(0)", 600)

    def ended() -> bool:
        ending.look_after()
        return "has ended" in caplog.text

    begin = time.monotonic()
    wait_for(ended, DEADLINE)
    ending.look_after()
    assert time.monotonic() - begin < DEADLINE
    assert starts(log) == 1
    assert caplog.text.count("has ended") == 1


def test_what_runs_is_left_alone_until_its_end(tmp_path: Path) -> None:
    log = tmp_path / "log"
    running = beside(log, "time.sleep(600)", 0)
    wait_for(lambda: starts(log) == 1, DEADLINE)
    running.look_after()
    running.end()
    assert starts(log) == 1


def test_what_cannot_be_started_now_is_tried_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    program, away = tmp_path / "program", tmp_path / "away"
    program.write_text(f"#!{sys.executable}\nprint(file=open({str(tmp_path / 'log')!r}, 'a'))\n")
    program.chmod(0o700)
    ending = Beside([str(program)], 0.01)
    wait_for(lambda: starts(tmp_path / "log") == 1, DEADLINE)
    program.rename(away)

    def refused() -> bool:
        ending.look_after()
        return "cannot be started" in caplog.text

    wait_for(refused, DEADLINE)
    away.rename(program)

    def second() -> bool:
        ending.look_after()
        return starts(tmp_path / "log") >= 2

    wait_for(second, DEADLINE)
    ending.end()
