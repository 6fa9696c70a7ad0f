"""A batch run as a program of its own, so that tests can kill it: SOURCE TARGET WORKERS."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from claims.errors import InputError, StoreError
from verifier.batch.judges import Judge
from verifier.batch.local import run


def judge(claims: Sequence[str], *, halt: bool = False) -> list[dict[str, Any]]:
    """Answer with what depends on each claim alone; refuse some, and wait for ever at a halting one if asked to."""
    if any("refuse" in claim for claim in claims):
        raise InputError("cannot be judged", field="claim")
    if halt and any("halt" in claim for claim in claims):
        print("halted", flush=True)
        Event().wait()
    return [_answer(claim) for claim in claims]


def make_judge(*, halt: bool = False) -> Judge:
    """The judge, made where it judges."""
    return partial(judge, halt=halt)


def broken_judge() -> Judge:
    """A judge that cannot be made."""
    raise StoreError("the store is locked")


def recording(journal: Path) -> Judge:
    """A judge that notes in a file what it answers."""

    def judge_and_note(claims: Sequence[str]) -> list[dict[str, Any]]:
        answers = judge(claims)
        with journal.open("a") as file:
            file.write("".join(f"{claim}\n" for claim in claims))
        return answers

    return judge_and_note


def breaking(switch: Path) -> Judge:
    """A judge that stops at a claim as long as a file is there."""

    def judge_or_break(claims: Sequence[str]) -> list[dict[str, Any]]:
        if switch.exists() and any("break" in claim for claim in claims):
            raise StoreError("the store is locked")
        return judge(claims)

    return judge_or_break


def dying(died: Path) -> Judge:
    """A judge whose process is killed at some claims, always or once, which a file remembers."""

    def judge_or_die(claims: Sequence[str]) -> list[dict[str, Any]]:
        if "die always" in claims or ("die once" in claims and not died.exists()):
            died.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return judge(claims)

    return judge_or_die


def _answer(claim: str) -> dict[str, Any]:
    document = {"title": f"On {claim}", "url": "https://example.org/a"}
    evidence = [{"quote": {"exact": f'"{claim}",\nit says'}, "document": document}]
    return {"claim": claim, "verdict": "supported", "confidence": 0.5, "reason": None, "evidence": evidence}


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), partial(make_judge, halt=True), chunk=2, workers=int(sys.argv[3]))
