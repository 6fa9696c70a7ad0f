"""Reads documents in a process of its own, so that one that takes too much, or breaks its reader, takes nothing else along."""

from __future__ import annotations

import json
import logging
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from claims import child
from claims.documents.frames import receive, send
from claims.documents.parsed import Found, Given, ParsedDocument
from claims.documents.reading import MAX_BYTES, complete, find, kind_of, refuse_too_large
from claims.errors import InputError, ReadingStopped, UnreadableDocument
from claims.text.partial_date import parse_date

log = logging.getLogger(__name__)

_MOST_DOCUMENTS = 200  # of one process: the memory that libraries do not give back is bounded so


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """What reading one document may take: bytes of it, seconds of a processor (and twice as many by the clock), memory."""

    max_bytes: int = MAX_BYTES
    seconds: int = 30
    memory: int = 1_500_000_000


class _Worker:
    """A process that reads one document after another."""

    def __init__(self, limits: ReadingLimits) -> None:
        self._limits = limits
        self._is_late = False
        self._is_out_of_memory = False
        self._documents = 0
        self._process = child.start(
            "claims.documents.worker",
            str(limits.memory),
            str(limits.seconds),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._requests = cast("BinaryIO", self._process.stdin)
        self._answers = cast("BinaryIO", self._process.stdout)

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    @property
    def may_go_on(self) -> bool:
        """Whether another document may be given to it: not after too many, nor after it ran out of memory."""
        return self._documents < _MOST_DOCUMENTS and not self._is_out_of_memory

    def ask(self, request: dict[str, Any], data: bytes) -> dict[str, Any]:
        """What the process answers. Raises :class:`ReadingStopped` if it does not."""
        self._documents += 1
        clock = threading.Timer(2 * self._limits.seconds, self._stop)
        clock.daemon = True
        clock.start()
        try:
            send(self._requests, json.dumps(request).encode())
            send(self._requests, data)
            frame = receive(self._answers)
        except BrokenPipeError:
            frame = None
        finally:
            clock.cancel()
        if frame is None:
            raise ReadingStopped(self._end(), field="text", file=request["name"])
        # As JSON and not as objects: it comes from a process that what strangers wrote may have taken over.
        answer: dict[str, Any] = json.loads(frame)
        self._is_out_of_memory = answer.get("error") == "memory"  # what is left of it may be broken, and it ends
        return answer

    def _stop(self) -> None:
        self._is_late = True
        self._process.kill()

    def _end(self) -> str:
        code = self._process.wait()
        log.warning("the reader of a document ended with %d", code)
        if self._is_late or code == -signal.SIGXCPU:
            return f"takes more than {self._limits.seconds} seconds to read"
        return "cannot be read: its reader broke down"

    def close(self) -> None:
        """Ends the process."""
        self._process.kill()
        with suppress(BrokenPipeError):  # of what was written and not taken
            self._requests.close()
        self._answers.close()
        self._process.wait()


class DocumentReader:
    """Reads documents apart, in processes that are kept for the next ones. Safe to use from several threads."""

    def __init__(self, limits: ReadingLimits) -> None:
        self._limits = limits
        self._idle: list[_Worker] = []
        self._lock = threading.Lock()

    def read(
        self, data: bytes, *, name: str, media_type: str | None = None, given: Given | None = None
    ) -> ParsedDocument:
        """The document in ``data``, as :func:`claims.documents.read_document` gives it and with its errors.

        Raises :class:`ReadingStopped` if that takes more than it may, or brings the reader down. Only what a parser has to
        understand is read apart: plain text is read right here, and so is told the language, whose identifier takes memory
        and a file.
        """
        refuse_too_large(data, name, self._limits.max_bytes)
        kind = kind_of(data, name, media_type)
        found = find(data, name, kind) if kind == "text/plain" else self._found_apart(data, name, kind)
        return complete(found, given or Given(), kind, name)

    def close(self) -> None:
        """Ends the processes that are kept."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.close()

    def _found_apart(self, data: bytes, name: str, kind: str) -> Found:
        with self._worker() as worker:
            answer = worker.ask({"name": name, "kind": kind}, data)
        if "error" in answer:
            raise self._error(answer, name)
        published = answer.pop("published")
        return Found(**answer, published=None if published is None else parse_date(published))

    def _error(self, answer: dict[str, Any], name: str) -> InputError:
        match answer.pop("error"):
            case "input":
                return InputError(answer.pop("message"), **answer)
            case "unreadable":
                return UnreadableDocument(answer.pop("message"), **answer)
            case "memory":
                needs = f"takes more than {self._limits.memory // 1_000_000:,} MB of memory to read"
                return ReadingStopped(needs, field="text", file=name)
            case _:
                log.error("the reader of a document failed: %s", answer["trace"])
                return ReadingStopped("cannot be read: its reader failed", field="text", file=name)

    @contextmanager
    def _worker(self) -> Iterator[_Worker]:
        """A process for one document: one that waits for work, else a new one. One of them waits on afterwards."""
        with self._lock:
            worker = self._idle.pop() if self._idle else None
        if worker is not None and not worker.is_alive:
            worker.close()
            worker = None
        worker = worker or _Worker(self._limits)
        kept = False
        try:
            yield worker
            with self._lock:
                if not self._idle and worker.may_go_on:
                    self._idle.append(worker)
                    kept = True
        finally:
            if not kept:
                worker.close()
