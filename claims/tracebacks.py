"""Where errors were raised, in words that may be logged."""

from __future__ import annotations

import traceback
from collections.abc import Iterator


def without_messages(error: BaseException) -> str:
    r"""A traceback as Python writes it, but of each error only the type; of one of the system also what it is about.

    A message may repeat what could not be handled: the text of a claim or of a document.

    >>> without_messages(ValueError("Apple bought Quellhoff"))
    'Traceback (most recent call last):\nbuiltins.ValueError'
    """
    return "".join(_lines(error)).rstrip()


def _lines(error: BaseException) -> Iterator[str]:
    chain = [error]
    while (earlier := _earlier(chain[-1])) is not None and earlier not in chain:
        chain.append(earlier)
    for one in reversed(chain):
        yield "Traceback (most recent call last):\n"
        yield from traceback.format_tb(one.__traceback__)
        told = f": {one.strerror}" if isinstance(one, OSError) and one.strerror else ""
        yield f"{type(one).__module__}.{type(one).__qualname__}{told}\n"


def _earlier(error: BaseException) -> BaseException | None:
    return error.__cause__ or (None if error.__suppress_context__ else error.__context__)
