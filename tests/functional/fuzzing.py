"""Sends what the description allows, and what it forbids, to a real service: ``python -m tests.functional.fuzzing EXAMPLES``.

The service runs on a folder of its own with the sample articles, first open to this machine, then with a key for everything.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.database import writing
from claims.store import Keys
from tests.functional.servers import call, served
from tests.verifier.service import running

CONFIG = Path(__file__).with_name("schemathesis.toml")
PHASES = ("examples", "coverage", "fuzzing", "stateful")
_RUN = [
    sys.executable,
    "-c",
    "from schemathesis.cli import schemathesis; schemathesis()",
    "--config-file",
    str(CONFIG),
    "run",
]


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a run: requests sent by the kind of test, what failed, and all that was printed."""

    passed: bool
    cases: int
    output: str


def fuzz(
    folder: Path, examples: int, *, with_key: bool, phases: Sequence[str] = PHASES, seed: int | None = None
) -> Report:
    """Runs schemathesis with all its checks and ``examples`` for each operation against a service in ``folder``."""
    with running(folder, samples=True) as service, writing(service.sessions) as session:
        _, secret = Keys(session).create("Fuzzing", ["admin"])
    settings = {"VERIFIER_REQUIRE_KEY": "1", "VERIFIER_REQUESTS_PER_MINUTE": "0"} if with_key else {}
    with served(folder, workers=1, **settings) as port:
        assert call(port, "/openapi.json")[0] == 200  # it is made at the first call, and then there at once
        report = folder / "report.json"
        command = [*_RUN, f"http://127.0.0.1:{port}/openapi.json", "--max-examples", str(examples)]
        command += ["--report", "json", "--report-json-path", str(report), "--continue-on-failure"]
        command += ["--request-timeout", "600", "--wait-for-schema", "120", "--phases", ",".join(phases)]
        command += ["--header", f"Authorization: Bearer {secret}"] if with_key else []
        command += [] if seed is None else ["--seed", str(seed)]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=3600)
    body: dict[str, Any] = json.loads(report.read_text()) if report.exists() else {}
    return Report(done.returncode == 0, _cases(body), done.stdout + done.stderr)


def _cases(report: dict[str, Any]) -> int:
    return int(report.get("test_cases", {}).get("generated", 0))


def main(examples: int) -> int:
    """Prints what was found; 1 if anything was."""
    passed = True
    for with_key in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            report = fuzz(Path(folder), examples, with_key=with_key)
        print(report.output)
        print(
            f"{'with' if with_key else 'without'} a key: {report.cases} cases, {'passed' if report.passed else 'FAILED'}"
        )
        passed = passed and report.passed
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
