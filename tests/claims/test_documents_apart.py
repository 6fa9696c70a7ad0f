"""Tests of claims/documents/apart.py: real processes, whose limits are reached."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from claims.documents import DocumentReader, Given, ParsedDocument, ReadingLimits, read_document, worker
from claims.errors import InputError, ReadingStopped, UnreadableDocument
from tests.claims.test_documents import PAGE, pdf

FRENCH = '<html lang="fr"><body><p>Le conseil de la ville vient de voter pour un pont neuf.</p></body></html>'
"""No word of it speaks for one of the languages that are served."""

HEAVY = b"<html><body><article>" + b"<p>The ferry to Ostrand carries <b>40</b> cars.</p>" * 250_000
"""Some seconds and some hundred megabytes."""

LISTS = b'{"text": [' + b"[]," * 5_000_000 + b"[]]}"
"""Some hundred megabytes, too."""


@pytest.fixture(scope="module")
def reader() -> Iterator[DocumentReader]:
    with closing(DocumentReader(ReadingLimits(max_bytes=15_000_000))) as made:
        yield made


def pid_of(reader: DocumentReader) -> int:
    """The process that waits for work."""
    (worker,) = reader._idle
    return worker._process.pid


def ended(pidfd: int) -> bool:
    """Whether a process ends in time."""
    try:
        return bool(select.select([pidfd], [], [], 60)[0])
    finally:
        os.close(pidfd)


def outcome(read: Callable[..., ParsedDocument], data: bytes, name: str) -> object:
    """The document, or what is wrong with it."""
    try:
        return read(data, name=name, given=Given(author="A"))
    except InputError as error:
        return type(error), vars(error)


DOCUMENTS = [
    (PAGE.encode(), "page.html"),
    (pdf(["The council has approved the bridge.", "It is long."]), "paper.pdf"),
    (json.dumps({"text": "It rained.", "published": "2024", "source": "Post"}).encode(), "a.json"),
    (b"It rained in Bonn.", "a.txt"),
    (FRENCH.encode(), "french.html"),
    (json.dumps({"text": "Bosch, Siemens, Nvidia."}).encode(), "a.json"),
    (json.dumps({"text": "It rained.", "published": "foo"}).encode(), "a.json"),
    (json.dumps({"text": "half \ud800"}).encode(), "a.json"),
    (b"", "a.html"),
    (b"%PDF-1.4 broken", "a.pdf"),
    (b'{"text": 7}', "a.json"),
    (b"[" * 100_000, "a.json"),
    (b"<div>" * 100_000 + b"text", "deep.html"),
    (b"a" * 15_000_001, "long.html"),
]


@pytest.mark.parametrize(("data", "name"), DOCUMENTS, ids=range(len(DOCUMENTS)))
def test_what_is_read_apart_is_what_is_read(reader: DocumentReader, data: bytes, name: str) -> None:
    assert outcome(reader.read, data, name) == outcome(partial(read_document, max_bytes=15_000_000), data, name)


def test_what_no_word_tells_the_language_of_is_read_apart(reader: DocumentReader) -> None:
    assert reader.read(FRENCH.encode(), name="french.html").text.startswith("Le conseil de la ville")


def test_one_process_reads_one_document_after_another(reader: DocumentReader) -> None:
    reader.read(PAGE.encode(), name="a.html")
    first = pid_of(reader)
    reader.read(PAGE.encode(), name="b.html")
    with pytest.raises(UnreadableDocument):
        reader.read(b"<html></html>", name="c.html")
    reader.read(b"Plain text needs none.", name="d.txt")
    assert pid_of(reader) == first


def test_a_document_that_takes_too_long_is_stopped() -> None:
    with closing(DocumentReader(ReadingLimits(seconds=1))) as reader:
        with pytest.raises(ReadingStopped, match="more than 1 seconds") as raised:
            reader.read(HEAVY, name="heavy.html")
        assert raised.value.file == "heavy.html"
        assert reader.read(PAGE.encode(), name="a.html").title == "Beilstett baut einen Turm"


@pytest.mark.parametrize(("data", "name"), [(HEAVY, "heavy.html"), (LISTS, "heavy.json")], ids=["page", "lists"])
def test_a_document_that_takes_too_much_memory_is_stopped_and_its_process_ended(data: bytes, name: str) -> None:
    with closing(DocumentReader(ReadingLimits(memory=300_000_000))) as reader:
        with pytest.raises(ReadingStopped, match="takes more than 300 MB of memory to read"):
            reader.read(data, name=name)
        assert reader._idle == []
        assert reader.read(PAGE.encode(), name="a.html").title == "Beilstett baut einen Turm"


def test_a_reader_that_hangs_is_stopped() -> None:
    with closing(DocumentReader(ReadingLimits(seconds=1))) as reader:
        reader.read(PAGE.encode(), name="a.html")
        os.kill(pid_of(reader), signal.SIGSTOP)
        with pytest.raises(ReadingStopped, match="more than 1 seconds"):
            reader.read(PAGE.encode(), name="a.html")
        assert reader.read(PAGE.encode(), name="a.html").language == "de"


def test_a_reader_that_was_killed_is_replaced(reader: DocumentReader) -> None:
    reader.read(PAGE.encode(), name="a.html")
    first = pid_of(reader)
    pidfd = os.pidfd_open(first)
    os.kill(first, signal.SIGKILL)
    assert ended(pidfd)
    reader.read(PAGE.encode(), name="a.html")
    assert pid_of(reader) != first


def test_the_trace_of_an_error_holds_no_text_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(data: bytes, **_: object) -> None:
        raise RuntimeError(data.decode())

    monkeypatch.setattr(worker, "find", fail)
    answer = worker._answer({"name": "a.html", "kind": "text/html"}, b"The mayor is ill.")
    assert answer["error"] == "failed"
    assert "mayor" not in answer["trace"]
    assert f'{__file__}", line' in answer["trace"]
    assert answer["trace"].endswith("\nbuiltins.RuntimeError")


def test_it_knows_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERIFIER_DATABASE_URL", "postgresql://user:secret@db.example/claims")
    with closing(DocumentReader(ReadingLimits())) as reader:
        reader.read(PAGE.encode(), name="a.html")
        assert b"secret" not in Path(f"/proc/{pid_of(reader)}/environ").read_bytes()


_SERVICE = """
import sys
from claims.documents import DocumentReader, ReadingLimits
reader = DocumentReader(ReadingLimits())
reader.read(b'{"text": "The ferry runs again."}', name="a.json")
print(reader._idle[0]._process.pid, flush=True)
sys.stdin.read()
"""


def test_it_ends_with_the_service_however_that_ends() -> None:
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", _SERVICE], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as service:
        assert service.stdout is not None
        pidfd = os.pidfd_open(int(service.stdout.readline()))
        service.kill()
    assert ended(pidfd)
