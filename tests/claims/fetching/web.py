"""A web on loopback: real servers, and a resolver that gives names to them."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

from claims.errors import FetchFailed
from claims.fetching import Fetcher, Limits
from claims.fetching.address import Address, is_public

HERE = ip_address("127.0.0.1")
ARTICLE = b"""<!doctype html><html lang="en"><head><title>Ferry</title></head><body><article><h1>The ferry runs again</h1>
<p>The ferry to Ostrand runs again. It carries 40 cars.</p></article></body></html>"""

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Names:
    """A resolver: each name has a list of answers, given one after another, the last one for good."""

    answers: dict[str, list[list[str]]]
    asked: list[str] = field(default_factory=list)

    def addresses(self, name: str, seconds: float) -> list[Address]:
        """The next answer for ``name``."""
        assert seconds > 0
        self.asked.append(name)
        known = self.answers.get(name)
        if not known:
            raise FetchFailed(f"{name} has no address")
        return [ip_address(one) for one in (known.pop(0) if len(known) > 1 else known[0])]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: clients that go away in the middle are what is tested."""


@contextmanager
def site(answer: Answer, tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """The port of loopback at which a server answers all that is asked with ``answer``."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name that the library calls
            answer(self)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = _Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def respond(request: BaseHTTPRequestHandler, body: bytes, kind: str = "text/html", **headers: str) -> None:
    """A whole answer."""
    request.send_response(200)
    request.send_header("Content-Type", kind)
    request.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        request.send_header(name.replace("_", "-"), value)
    request.end_headers()
    request.wfile.write(body)


def redirect(request: BaseHTTPRequestHandler, target: str, status: int = 302) -> None:
    """An answer that leads on."""
    request.send_response(status)
    request.send_header("Location", target)
    request.send_header("Content-Length", "0")
    request.end_headers()


def only_here(address: Address) -> bool:
    """The one address that tests may call, and those that anybody may."""
    return address == HERE or is_public(address)


def fetcher(port: int, names: Names | None = None, tls: ssl.SSLContext | None = None, **limits: float) -> Fetcher:
    """A fetcher that may reach the servers of tests at ``port``, under the name news.example and those in ``names``."""
    known = names or Names({"news.example": [["127.0.0.1"]]})
    own = Limits(ports=frozenset({80, 443, port}), **{"seconds": 20.0, **limits})  # type: ignore[arg-type]  # its fields
    return Fetcher(own, known, only_here, tls or ssl.create_default_context())
