"""How many claims the service checks, and how soon, while many ask at once.

    python -m benchmarks.load [--seconds 60] [--connections 32] [--workers 2]

Starts gunicorn with the sample articles in a folder of its own, lets wrk send the claims of tests/functional in turn, and prints
one row of a table in Markdown: the memory is that of all processes together, as resident and as proportional (a page that n
processes share counts one nth in each). Needs wrk (apt-get install wrk).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path

from claims.documents import Given
from verifier.assemble import assemble
from verifier.settings import Settings

_ROOT = Path(__file__).parents[1]
_CLAIMS = _ROOT / "tests" / "functional" / "claims_on_samples.jsonl"
_LONGEST_START = 120
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}

_SCRIPT = """
local bodies = { %s }
local place = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
request = function()
  place = place %% #bodies + 1
  return wrk.format(nil, "/verify", nil, bodies[place])
end
"""


def store_samples(folder: Path) -> None:
    """The sample articles in a database in ``folder``."""
    with closing(assemble(replace(Settings(), data=folder))) as service:
        for path in sorted((_ROOT / "samples").glob("*.html")):
            service.ingest(path.read_bytes(), path.name, Given())


def script() -> str:
    """What wrk is to send, in Lua."""
    rows = [json.loads(line) for line in _CLAIMS.read_text().splitlines()]
    return _SCRIPT % ", ".join(f"[==[{json.dumps({'claim': row['claim']})}]==]" for row in rows)


@contextmanager
def served(folder: Path, workers: int) -> Iterator[tuple[int, int]]:
    """The process id and the port of a service that is ready."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    environment = {**os.environ, "VERIFIER_DATA": str(folder), "VERIFIER_LOG_LEVEL": "warning"}
    command = [sys.executable, "-m", "gunicorn", "-w", str(workers), "-b", f"127.0.0.1:{port}", "wsgi:app"]
    with subprocess.Popen(command, cwd=_ROOT, env=environment) as process:  # noqa: S603  # nothing of a user's
        try:
            wait_until_ready(process, port)
            yield process.pid, port
        finally:
            process.send_signal(signal.SIGTERM)


def wait_until_ready(process: subprocess.Popen[bytes], port: int) -> None:
    """Returns once /readyz says so. Raises TimeoutError if it does not in time, or the service ends before."""
    deadline = time.monotonic() + _LONGEST_START
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
                connection.request("GET", "/readyz")
                if connection.getresponse().status == 200:
                    return
        except OSError:
            pass  # it does not listen yet
        time.sleep(0.1)
    raise TimeoutError("the service is not ready")


def memory(pid: int) -> str:
    """Resident and proportional megabytes of a process and its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    sums = {"Rss": 0, "Pss": 0}
    for one in (str(pid), *children):
        for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()[1:]:
            name, size = line.split()[:2]
            if name.rstrip(":") in sums:
                sums[name.rstrip(":")] += int(size)
    return f"{sums['Rss'] // 1024} ({sums['Pss'] // 1024})"


def loaded(port: int, seconds: int, connections: int, lua: Path) -> str:
    """What wrk reports."""
    command = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "--latency", "-s", str(lua)]
    done = subprocess.run(  # noqa: S603  # nothing of a user's
        [*command, f"http://127.0.0.1:{port}"], capture_output=True, text=True, check=True
    )
    return done.stdout


def figures(report: str) -> list[str]:
    """Requests a second, milliseconds within which half and 99 of 100 were answered, errors.

    >>> figures('''  50%   12.00ms
    ...   99%    1.20s
    ... Requests/sec:     80.50
    ...   Socket errors: connect 0, read 1, write 0, timeout 2
    ...   Non-2xx or 3xx responses: 4''')
    ['80.5', '12', '1200', '7']
    """
    rate = re.search(r"Requests/sec:\s+([\d.]+)", report)
    quantiles = dict(re.findall(r"^\s+(50|99)%\s+([\d.]+\w+)\s*$", report, re.MULTILINE))
    if rate is None or len(quantiles) < 2:
        raise ValueError(f"this is no report of wrk: {report}")
    sockets = sum(map(int, re.findall(r"(?:connect|read|write|timeout) (\d+)", report)))
    refused = sum(map(int, re.findall(r"Non-2xx or 3xx responses: (\d+)", report)))
    return [
        f"{float(rate[1]):.1f}",
        *(f"{_milliseconds(quantiles[one]):.0f}" for one in ("50", "99")),
        str(sockets + refused),
    ]


def _milliseconds(raw: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)([a-z]+)", raw).groups()  # type: ignore[union-attr]  # as figures() found it
    return float(number) * _UNITS[unit]


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="verifier-load-") as name:
        folder = Path(name)
        store_samples(folder)
        lua = folder / "claims.lua"
        lua.write_text(script())
        with served(folder, args.workers) as (pid, port):
            before = memory(pid)
            report = loaded(port, args.seconds, args.connections, lua)
            after = memory(pid)
    print("| workers | connections | seconds | requests/s | p50 ms | p99 ms | errors | MB before | MB after |")
    print("|---|---|---|---|---|---|---|---|---|")
    row = [str(args.workers), str(args.connections), str(args.seconds), *figures(report), before, after]
    print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
