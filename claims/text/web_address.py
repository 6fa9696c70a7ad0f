"""Addresses of the web: the only ones that are linked to, so that no script hides in a link."""

from __future__ import annotations

from urllib.parse import urlsplit

from claims.errors import InputError

SCHEMES = frozenset({"http", "https"})


def is_web_address(url: str) -> bool:
    """Whether ``url`` is an http or https address with a host.

    >>> is_web_address("https://example.org/a"), is_web_address("javascript:alert(1)"), is_web_address("http://[a/")
    (True, False, False)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.hostname)


def web_address(url: str, *, field: str = "url", file: str | None = None) -> str:
    """``url`` itself. Raises :class:`InputError` naming ``field`` if it is no address of the web."""
    if not is_web_address(url):
        raise InputError(f"{url[:100]!r} is not an http or https address", field=field, file=file)
    return url
