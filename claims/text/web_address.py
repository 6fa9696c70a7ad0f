"""Addresses of the web: the only ones that are linked to, so that no script hides in a link."""

from __future__ import annotations

from urllib.parse import urlsplit

from claims.errors import InputError

SCHEMES = frozenset({"http", "https"})

UNFIT = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))))
"""Control characters and halves of surrogate pairs: no address holds them, and not every database keeps them."""


def is_web_address(url: str) -> bool:
    r"""Whether ``url`` is an http or https address with a host, and without control characters.

    >>> is_web_address("https://example.org/a"), is_web_address("javascript:alert(1)"), is_web_address("http://[a/")
    (True, False, False)
    >>> is_web_address("https://example.org/a\0b")
    False
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.hostname) and UNFIT.isdisjoint(url)


def page_of(url: str) -> str:
    """The address of the page that ``url`` names a place on: without its fragment.

    >>> page_of("https://example.org/a#top")
    'https://example.org/a'
    """
    return url.partition("#")[0]


def web_address(url: str, *, field: str = "url", file: str | None = None) -> str:
    """``url`` itself. Raises :class:`InputError` naming ``field`` if it is no address of the web."""
    if not is_web_address(url):
        raise InputError(f"{url[:100]!r} is not an http or https address", field=field, file=file)
    return url
