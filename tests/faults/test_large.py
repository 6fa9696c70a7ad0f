"""Documents of 200 MB and of a hundred thousand levels: refused, and the memory of the service stays as it is."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.functional.servers import Server, call, served_by
from tests.verifier.service import CLI

SIZE = 200_000_000
BLOCK = b"<p>The ferry runs.</p>" * 50_000
MOST_GROWTH = 100_000_000
DEEP = {
    "divs": "<div>" * 100_000 + "text",
    "mixed": "<b><i>" * 50_000 + "text",
    "closed": "<table><tr><td>" * 33_000 + "text" + "</td></tr></table>" * 33_000,
    "paragraphs": "<p><span>" * 50_000 + "text",
    "attributes": "<a href='>'><ul><li>" * 33_000 + "text",
    "comments": "<!--" * 100_000,
    "lists": "<html><body><article>" + "<ul><li>word " * 50_000,
}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, int]]:
    with served_by(tmp_path_factory.mktemp("large"), workers=1) as made:
        yield made


def most_memory(server: Server) -> int:
    """The most bytes that any process of the service ever held."""
    peaks = []
    for pid in (server.process.pid, *server.workers()):
        (line,) = (one for one in Path(f"/proc/{pid}/status").read_text().splitlines() if one.startswith("VmHWM"))
        peaks.append(int(line.split()[1]) * 1024)
    return max(peaks)


def chunks() -> Iterator[bytes]:
    for _ in range(SIZE // len(BLOCK)):
        yield BLOCK


@pytest.mark.parametrize("is_announced", [True, False])
@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=b"])
def test_a_document_of_200_mb_is_refused_and_not_held(
    service: tuple[Server, int], kind: str, is_announced: bool
) -> None:
    server, port = service
    assert call(port, "/verify", {"claim": "The ferry runs."})[0] == 200
    before = most_memory(server)
    head = (
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.html"\r\n\r\n'
        if "form" in kind
        else b'{"html": "'
    )
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    length = {"Content-Length": str(SIZE + len(head))} if is_announced else {}
    body = (one for part in ([head], chunks()) for one in part)
    status = None
    with closing(connection), suppress(BrokenPipeError, ConnectionResetError):  # it is refused before all of it is sent
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.request(
                "POST", "/documents", body, {"Content-Type": kind, **length}, encode_chunked=not is_announced
            )
        status = connection.getresponse().status
    assert status in {413, None}
    assert most_memory(server) - before < MOST_GROWTH
    assert call(port, "/readyz")[0] == 200


def test_a_file_of_200_mb_is_refused_by_the_command_line(tmp_path: Path) -> None:
    with (tmp_path / "large.html").open("wb") as file:
        file.truncate(SIZE)
    environment = {**os.environ, "VERIFIER_DATA": str(tmp_path), "VERIFIER_THREADS": "1"}
    command = [*CLI, "ingest", str(tmp_path / "large.html")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 2
    assert "more than 20,000,000 bytes" in done.stderr


@pytest.mark.parametrize("kind", DEEP)
def test_a_page_of_a_hundred_thousand_levels_is_refused_or_read(service: tuple[Server, int], kind: str) -> None:
    server, port = service
    before = server.workers()
    assert len(before) == 1
    status, body = call(port, "/documents", {"html": DEEP[kind]})
    assert status in {201, 422}, body
    assert server.workers() == before
    assert call(port, "/readyz")[0] == 200
