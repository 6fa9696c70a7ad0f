"""Fetches one page: each place that it leads to is checked before it is called."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urljoin

from urllib3 import BaseHTTPResponse

from claims.errors import FetchFailed, FetchRefused, InputError
from claims.fetching import body
from claims.fetching.address import Address, is_public
from claims.fetching.connection import Deadline, answer
from claims.fetching.location import Location, locate
from claims.fetching.resolver import Resolver, SystemResolver

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": "claim-verifier",
    "Accept": body.ACCEPT,
    "Accept-Encoding": body.ENCODINGS,
    "Accept-Language": "en, de",
    "Connection": "close",
}
_MOST_ADDRESSES = 4  # that are tried of one name


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may cost: bytes (compressed or not), seconds for all of it, redirects; and the ports it may come from."""

    max_bytes: int = 20_000_000
    seconds: float = 20.0
    redirects: int = 5
    ports: frozenset[int] = frozenset({80, 443})


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched: the URL at which it was found in the end, its media type as the readers name it, its bytes."""

    url: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches pages of the public web; ``permits`` says which addresses are that. Safe to use from several threads."""

    limits: Limits
    resolver: Resolver
    permits: Callable[[Address], bool]
    tls: ssl.SSLContext

    @classmethod
    def public(cls, limits: Limits) -> Fetcher:
        """One that asks the system for addresses, trusts whom the system trusts, and calls public addresses alone."""
        return cls(limits, SystemResolver(), is_public, ssl.create_default_context())

    def fetch(self, url: str) -> Page:
        """The page at ``url``, redirects followed.

        Raises :class:`InputError` for a URL that names no page, :class:`UnreadableDocument` for a page that is too large or
        of a kind that is not read here, :class:`FetchRefused` for an address or a port that is never called,
        :class:`FetchTimeout` when the time is over, and :class:`FetchFailed` if the page cannot be had.
        """
        deadline = Deadline(self.limits.seconds)
        where = locate(url, self.limits.ports)
        for _ in range(self.limits.redirects + 1):
            with answer(where, self._addresses(where, deadline), _HEADERS, self.tls, deadline) as response:
                target = response.headers.get("Location") if response.status in _REDIRECTS else None
                if target is None:
                    return self._page(where, response)
            where = self._next(where, target)
        raise FetchFailed(f"the page leads on more than {self.limits.redirects} times")

    def _next(self, where: Location, target: str) -> Location:
        """Where a redirect leads, which is none of the caller's doing."""
        try:
            raw = target.encode("latin-1").decode()  # a header is read as Latin-1, but URLs in one are mostly UTF-8
        except UnicodeError:
            raw = target
        try:
            return locate(urljoin(where.url, raw.strip()), self.limits.ports)
        except InputError as error:
            raise FetchRefused(f"the page leads on to a URL that {error.message}") from error
        except ValueError as error:
            raise FetchRefused("the page leads on to what is not a URL") from error

    def _addresses(self, where: Location, deadline: Deadline) -> list[Address]:
        """The addresses to call, each of them checked. They are called as they stand here: a name is never looked up again."""
        literal = where.address
        found = self.resolver.addresses(where.host, deadline.left()) if literal is None else [literal]
        if not all(map(self.permits, found)):
            # Which address it is stays here: it would tell about the network within.
            raise FetchRefused(f"{where.host} is not on the public web")
        return found[:_MOST_ADDRESSES]

    def _page(self, where: Location, response: BaseHTTPResponse) -> Page:
        if response.status != 200:
            raise FetchFailed(f"{where.host} answers {response.status}")
        return Page(where.url, *body.read(response, self.limits.max_bytes))
