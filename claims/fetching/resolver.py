"""Names to addresses."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Protocol

from claims.errors import FetchFailed, FetchTimeout
from claims.fetching.address import Address


class Resolver(Protocol):
    """Knows the addresses of a name."""

    def addresses(self, name: str, seconds: float) -> list[Address]:
        """The addresses of ``name``, at least one.

        Raises :class:`FetchFailed` if it has none, :class:`FetchTimeout` if that is not known after ``seconds``.
        """


class SystemResolver:
    """Asks the operating system."""

    def addresses(self, name: str, seconds: float) -> list[Address]:
        """The addresses of ``name`` as a full name: the search list of the machine, with its inner domains, is not used."""
        answer: SimpleQueue[list[Address] | OSError] = SimpleQueue()
        # The call cannot be stopped; it ends by itself, when the resolver of the system gives up.
        Thread(target=_ask, args=(f"{name}.", answer), daemon=True).start()
        try:
            found = answer.get(timeout=seconds)
        except Empty:
            raise FetchTimeout(f"the address of {name} is not known in time") from None
        if isinstance(found, OSError):
            raise FetchFailed(f"{name} has no address") from found
        return found


def _ask(name: str, answer: SimpleQueue[list[Address] | OSError]) -> None:
    try:
        entries = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        answer.put(error if isinstance(error, OSError) else OSError(str(error)))
    else:
        answer.put([ip_address(entry[4][0]) for entry in entries])
