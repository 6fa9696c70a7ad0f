"""Where a page is asked for: a URL taken apart once, so that what is checked and what is called are the same. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import quote, urlsplit

import idna

from claims.errors import FetchRefused, InputError
from claims.fetching.address import Address

_LONGEST = 2000
_PORTS = {"http": 80, "https": 443}
_NEVER = re.compile(r"[\x00-\x20\x7f-\xa0\\]")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_PATH_SIGNS = "/%:@!$&'()*+,;=~"  # beside letters, digits and -._


@dataclass(frozen=True, slots=True)
class Location:
    """A page on a host: ``host`` is a name in ASCII or an address in its usual form, ``target`` the path with the query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def address(self) -> Address | None:
        """The address, if the host is one and no name."""
        try:
            return ip_address(self.host)
        except ValueError:
            return None

    @property
    def authority(self) -> str:
        """The host as it stands in a URL and in the header Host, with its port unless that is the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The URL, without a fragment."""
        return f"{self.scheme}://{self.authority}{self.target}"


def locate(url: str, ports: frozenset[int]) -> Location:
    """Where ``url`` leads.

    Raises :class:`InputError` for what is no URL of a page: another scheme, a user or password in it, a host that is
    neither a full name nor an address in its usual form. Raises :class:`FetchRefused` for a port not in ``ports``.

    >>> locate("HTTPS://Bücher.example./a b?q=ä#top".replace(" ", "%20"), frozenset({443})).url
    'https://xn--bcher-kva.example/a%20b?q=%C3%A4'
    """
    if len(url) > _LONGEST:
        raise _wrong(f"is longer than {_LONGEST:,} characters")
    if _NEVER.search(url):
        raise _wrong("holds a blank, a control character or a backslash")
    try:
        url.encode()
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:  # UnicodeEncodeError is one
        raise _wrong("is not a URL") from error
    if parts.scheme not in _PORTS:
        raise _wrong("must begin with http:// or https://")
    if "@" in parts.netloc:
        raise _wrong("must not hold a user name or a password")
    host = _address(parts.netloc) if "[" in parts.netloc else _name(parts.hostname or "")
    usual = _PORTS[parts.scheme]
    where = Location(parts.scheme, host, usual if port is None else port, _target(parts.path, parts.query))
    if where.port not in ports:
        raise FetchRefused(f"pages are not fetched from port {where.port}")
    return where


def _target(path: str, query: str) -> str:
    return quote(path or "/", _PATH_SIGNS) + (f"?{quote(query, _PATH_SIGNS + '?')}" if query else "")


def _address(authority: str) -> str:
    match = re.fullmatch(r"\[([0-9a-fA-F:.]+)\](?::[0-9]*)?", authority)
    try:
        return IPv6Address(match[1] if match else "").compressed
    except ValueError as error:
        raise _wrong("has a host that is no address") from error


def _name(host: str) -> str:
    """A name in ASCII, or an IPv4 address in its usual form; others that stand for one (0x7f.1, 2130706433) are refused."""
    name = host.removesuffix(".").lower()
    try:
        ascii_name = name if name.isascii() else idna.encode(name, uts46=True, std3_rules=True).decode()
    except idna.IDNAError as error:
        raise _wrong("has a host that is no name") from error
    labels = ascii_name.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        try:
            return str(IPv4Address(name))
        except ValueError as error:
            raise _wrong("has an address that is not written in its usual form") from error
    if len(ascii_name) > 253 or not all(map(_LABEL.fullmatch, labels)):
        raise _wrong("has a host that is no name")
    if len(labels) < 2:
        raise _wrong("has a host without a domain")
    return ascii_name


def _wrong(message: str) -> InputError:
    return InputError(message, field="url")
