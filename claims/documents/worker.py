"""The process that reads documents for :mod:`claims.documents.apart`: ``python -m claims.documents.worker BYTES SECONDS``.

It may use so many bytes of memory, and so many seconds of a processor for each document; it can write no file. A request is
a frame of JSON and one of the document, the answer a frame of JSON.
"""

from __future__ import annotations

import json
import math
import os
import resource
import sys
from dataclasses import asdict
from typing import Any

from claims.child import limit
from claims.documents.frames import receive, send
from claims.documents.reading import find
from claims.errors import InputError, UnreadableDocument
from claims.tracebacks import without_messages


def _answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    try:
        found = find(data, **request)
    except InputError as error:
        kind = "unreadable" if isinstance(error, UnreadableDocument) else "input"
        return {"error": kind, "message": error.message, "field": error.field, "file": error.file, "line": error.line}
    except MemoryError:
        return {"error": "memory"}
    except Exception as error:  # of a library that met what it did not expect: the other end logs it
        return {"error": "failed", "trace": without_messages(error)}
    return {**asdict(found), "published": None if found.published is None else found.published.iso}


def _allow_seconds(seconds: int) -> None:
    """So many more seconds of a processor; who needs more is killed by the system."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    limit("RLIMIT_CPU", math.ceil(usage.ru_utime + usage.ru_stime) + seconds)


def main(memory: int, seconds: int) -> None:
    """Answers requests until the other end is gone."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    for kind, most in (("RLIMIT_AS", memory), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        limit(kind, most, for_good=True)
    while (head := receive(sys.stdin.buffer)) is not None:
        _allow_seconds(seconds)
        data = receive(sys.stdin.buffer)
        if data is None:
            return
        answer = _answer(json.loads(head), data)
        send(answers, json.dumps(answer).encode())
        if answer.get("error") == "memory":
            return  # what is left of it may be broken


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
