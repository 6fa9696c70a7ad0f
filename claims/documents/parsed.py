"""What is known of a document once it was read."""

from __future__ import annotations

from dataclasses import dataclass

from claims.records import Language
from claims.text.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller knows of a document; it counts more than what is found in it."""

    title: str | None = None
    url: str | None = None
    published: str | None = None
    author: str | None = None
    language: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader of one format found; ``text`` has its paragraphs divided by blank lines and is not yet clean."""

    text: str
    title: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    author: str | None = None
    language: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A document ready to be stored; ``text`` is clean and is what quotes are taken from.

    ``part`` tells documents apart that were taken out of one page.
    """

    text: str
    title: str | None
    url: str | None
    published: PartialDate | None
    author: str | None
    language: Language
    source_name: str | None
    media_type: str
    part: str = ""

    @property
    def origin(self) -> str:
        """Where it comes from: its URL, else the name of its source, else "". The same text from two origins is two documents."""
        return f"{self.url or self.source_name or ''}{'#' if self.part else ''}{self.part}"
