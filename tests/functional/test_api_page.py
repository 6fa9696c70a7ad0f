"""docs/api.md is true: every curl line of it is run against a service with the sample articles, from top to bottom."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from claims.database import writing
from claims.store import Keys
from tests.verifier.service import listening, running, work_off
from verifier.api import create_app

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "api.md").read_text()
_CALL = re.compile(r"```sh\n(.*?)```\n(?:```(json|jsonl|csv|text)\n(.*?)```\n)?", re.DOTALL)

ANOTHER_EACH_TIME = {"id", "version", "model", "request_id"}
"""Fields whose strings are shown as an example only."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the page and what stands below it."""

    line: str
    kind: str
    answer: str

    @property
    def status(self) -> int:
        """That of the problem which is shown; of all others only the first digit counts."""
        problem = json.loads(self.answer) if self.kind == "json" else {}
        return int(problem["status"]) if "type" in problem else 200


CALLS = [Call(line.strip(), kind, answer) for line, kind, answer in _CALL.findall(PAGE)]


def differences(shown: Any, given: Any, place: str) -> Iterator[str]:
    """Where an answer is not as shown: what is shown may be shorter, but nothing in it may be otherwise."""
    if isinstance(shown, dict) and isinstance(given, dict):
        for name, value in shown.items():
            if name not in given:
                yield f"{place}.{name} is missing"
            elif not (name in ANOTHER_EACH_TIME and isinstance(value, str)):
                yield from differences(value, given[name], f"{place}.{name}")
    elif isinstance(shown, list) and isinstance(given, list):
        if len(given) < len(shown) or bool(given) != bool(shown):
            yield f"{place} has {len(given)} elements"
        for number, (one, other) in enumerate(zip(shown, given, strict=False)):
            yield from differences(one, other, f"{place}.{number}")
    elif isinstance(shown, float) and not isinstance(given, bool):
        if not isinstance(given, float | int):
            yield f"{place} is {given!r}"
    elif isinstance(shown, str) and shown.endswith("…") and isinstance(given, str):
        if not given.startswith(shown[:-1]):
            yield f"{place} is {given!r}"
    elif shown != given:
        yield f"{place} is {given!r}"


def lines_differ(shown: str, given: str, kind: str) -> Iterator[str]:
    """Where lines, of JSON or of a table, are not as shown; each may be shorter."""
    pairs = zip_longest(shown.splitlines(), given.splitlines())
    for number, (one, other) in enumerate(pairs, 1):
        if one is None:
            return
        if kind == "jsonl":
            yield from differences(json.loads(one), json.loads(other or "null"), f"line {number}")
        elif not (other or "").startswith(one):
            yield f"line {number} is {other!r}"


def counted(shown: str, given: str) -> Iterator[str]:
    """The metrics that are shown and not given."""
    names = {line.rpartition(" ")[0] for line in given.splitlines()}
    return (line for line in shown.splitlines() if line.rpartition(" ")[0] not in names)


def test_every_call_of_the_page_is_answered_as_it_says(tmp_path: Path) -> None:
    wrong: list[str] = []
    with running(tmp_path, samples=True) as service, listening(service) as port:
        with writing(service.sessions) as session:
            _, secret = Keys(session).create("Page", ["verify"])
        environment = {**os.environ, "KEY": secret, "no_proxy": "*"}
        for call in CALLS:
            line = call.line.replace("localhost:8000", f"127.0.0.1:{port}")
            command = f"{line} --max-time 120 -w '\\n%{{http_code}}'"
            done = subprocess.run(
                ["bash", "-c", command], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
            )
            body, _, status = done.stdout.rpartition("\n")
            exact = call.status >= 400
            if (int(status) if exact else int(status) // 100 * 100) != call.status:
                wrong.append(f"{call.line}: status {status}")
            elif call.kind == "json":
                answer = json.loads(body)
                wrong += [f"{call.line}: {one}" for one in differences(json.loads(call.answer), answer, "")]
                if "verdict" in answer:
                    environment.setdefault("ID", answer["id"])
                if answer.get("state") == "queued":
                    work_off(service)
            elif call.kind in {"jsonl", "csv"}:
                wrong += [f"{call.line}: {one}" for one in lines_differ(call.answer, body, call.kind)]
            elif call.kind == "text":
                wrong += [f"{call.line}: {one}" for one in counted(call.answer, body)]
            elif body:
                wrong.append(f"{call.line}: a body where none is shown")
    assert wrong == []


def test_the_page_shows_every_route(tmp_path: Path) -> None:
    shown = set()
    for call in CALLS:
        (place,) = re.findall(r"localhost:8000(/[\w/.$]*)", call.line)
        sends = re.search(r"--json|-F ", call.line)
        method = re.search(r"-X (\w+)", call.line)
        shown.add((method[1] if method else "POST" if sends else "GET", re.sub(r"/(\d+|\$ID)", "/{}", place)))
    with running(tmp_path) as service:
        rules = list(create_app(service).url_map.iter_rules())
    routes = {
        (method, re.sub(r"<[^>]+>", "{}", rule.rule))
        for rule in rules
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if not rule.rule.startswith(("/docs", "/web/"))
    }
    assert routes <= shown | {("GET", "/")}


@pytest.mark.parametrize(
    ("shown", "given", "differ"),
    [
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ({"a": 1}, {"a": 2}, True),
        ({"a": 1}, {}, True),
        ({"a": []}, {"a": [1]}, True),
        ({"a": [1]}, {"a": [1, 2]}, False),
        ({"a": "Two w…"}, {"a": "Two words"}, False),
        ({"a": "Two w…"}, {"a": "One word"}, True),
        ({"a": 0.5}, {"a": 0.25}, False),
        ({"a": 0.5}, {"a": None}, True),
    ],
)
def test_what_differs_is_seen(shown: Any, given: Any, differ: bool) -> None:
    assert bool(list(differences(shown, given, ""))) == differ
