"""One request to one address, over before its deadline whatever the server does."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from http.client import HTTPException
from typing import Any

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from claims.errors import FetchFailed, FetchTimeout
from claims.fetching.address import Address
from claims.fetching.location import Location


class Deadline:
    """A moment, ``seconds`` from now."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds that are left. Raises :class:`FetchTimeout` if there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise FetchTimeout("the page takes longer than is allowed")
        return left


class _Cut:
    """Cuts a connection at its deadline: a timeout of a socket counts from byte to byte, and a server can drip forever."""

    def __init__(self) -> None:
        self._handle: socket.socket | None = None

    def over(self, connected: socket.socket, seconds: float) -> None:
        # A handle of its own, since TLS takes the socket itself away for the time of its handshake.
        self._handle = connected.dup()
        self._timer = threading.Timer(seconds, self._shut)
        self._timer.daemon = True
        self._timer.start()

    def _shut(self) -> None:
        with suppress(OSError):  # that it is closed by now
            if self._handle is not None:
                self._handle.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        if self._handle is not None:
            self._timer.cancel()
            self._handle.close()


class _Watched:
    """A connection that is cut at its deadline from the moment it stands. The host it is made with is an address."""

    def __init__(self, *args: Any, cut: _Cut, deadline: Deadline, **more: Any) -> None:
        self._cut, self._deadline = cut, deadline
        super().__init__(*args, **more)

    def _new_conn(self) -> socket.socket:
        connected: socket.socket = super()._new_conn()  # type: ignore[misc]  # of the class beside this one
        self._cut.over(connected, self._deadline.left())
        return connected


class _Plain(_Watched, HTTPConnection):
    pass


class _Secure(_Watched, HTTPSConnection):
    pass


@contextmanager
def answer(
    where: Location, addresses: list[Address], headers: Mapping[str, str], tls: ssl.SSLContext, deadline: Deadline
) -> Iterator[BaseHTTPResponse]:
    """What the host answers at the first of its ``addresses`` that can be reached; its body is read within the context.

    The certificate is checked against the name. No cookies, no credentials, no proxy. Raises :class:`FetchTimeout` when
    the deadline is over, :class:`FetchFailed` for all else that goes wrong, also while the body is read.
    """
    cut = _Cut()
    connection: HTTPConnection | None = None
    try:
        connection = _connected(where, addresses, tls, cut, deadline)
        own = {"Host": where.authority, **headers}
        connection.request("GET", where.target, headers=own, preload_content=False, decode_content=False)
        with closing(connection.getresponse()) as response:
            deadline.left()  # what was cut may look like an end, of the headers as well as of the body
            yield response
        deadline.left()
    except (HTTPError, HTTPException, OSError) as error:
        deadline.left()
        if isinstance(error, ssl.SSLCertVerificationError):
            raise FetchFailed(f"{where.host} has no certificate that is good for its name") from error
        raise FetchFailed(f"{where.host} does not answer as a web server should") from error
    finally:
        cut.close()
        if connection is not None:
            connection.close()


def _connected(
    where: Location, addresses: list[Address], tls: ssl.SSLContext, cut: _Cut, deadline: Deadline
) -> HTTPConnection:
    for place, address in enumerate(addresses):
        seconds = deadline.left() / (len(addresses) - place)
        connection = _connection(where, address, tls, cut, deadline, seconds)
        try:
            connection.connect()
        except (HTTPError, OSError):
            connection.close()
            cut.close()
            if place == len(addresses) - 1:
                raise
        else:
            return connection
    raise FetchFailed(f"{where.host} has no address")


def _connection(
    where: Location, address: Address, tls: ssl.SSLContext, cut: _Cut, deadline: Deadline, seconds: float
) -> HTTPConnection:
    host = str(address)
    common: dict[str, Any] = {"timeout": seconds, "cut": cut, "deadline": deadline}
    if where.scheme == "http":
        return _Plain(host, where.port, **common)
    return _Secure(host, where.port, ssl_context=tls, server_hostname=where.host, **common)
