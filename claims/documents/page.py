"""HTML pages: their main text, and what their markup says about it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import lxml.html
import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from claims.documents.parsed import Found
from claims.errors import InputError, UnreadableDocument
from claims.text.partial_date import PartialDate, parse_date
from claims.text.web_address import is_web_address

_DATE_NAMES = frozenset(
    "article:published_time date dc.date dc.date.issued dcterms.created dcterms.date datepublished parsely-pub-date "
    "pubdate publishdate og:published_time sailthru.date".split()
)
_DEEPEST = 1000
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>")
_VOID = frozenset(b"area base br col embed hr img input link meta source track wbr p li".split())


def read(data: bytes, name: str) -> Found:
    """The article on a page as paragraphs, headings among them as paragraphs of their own.

    Only dates that the markup itself gives count, in their own precision. Raises UnreadableDocument for a page without
    an article, or nested too deep to be one, and MemoryError if the parser runs out of memory.
    """
    if _depth(data) > _DEEPEST:
        raise UnreadableDocument(f"is nested more than {_DEEPEST} levels deep", field="html", file=name)
    try:
        tree: HtmlElement = lxml.html.fromstring(data, parser=lxml.html.HTMLParser(encoding=_encoding(data)))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, LookupError) as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        raise UnreadableDocument(f"is no HTML: {error}", field="html", file=name) from error
    text = _main_text(tree)
    if not text:
        raise UnreadableDocument("has no article in it", field="html", file=name)
    return Found(
        text,
        title=_content(tree, "og:title") or _text(tree, "//h1") or _text(tree, "//title"),
        url=_canonical(tree),
        published=next(_dates(tree), None),
        author=_content(tree, "author"),
        language=(tree.get("lang") or "").lower().partition("-")[0] or None,
        source=_content(tree, "og:site_name"),
    )


def _main_text(tree: HtmlElement) -> str:
    xml = trafilatura.extract(
        tree, output_format="xml", include_comments=False, include_tables=False, include_formatting=False, favor_recall=True
    )  # fmt: skip
    if not xml:
        return ""
    main = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False)).find("main")
    blocks = [] if main is None else [" ".join("".join(block.itertext()).split()) for block in main]
    return "\n\n".join(block for block in blocks if block)


def _depth(data: bytes) -> int:
    """About how many levels deep the elements stand in each other."""
    depth = deepest = 0
    for match in _TAG.finditer(data):
        if match[2].lower() in _VOID or match[3]:
            continue
        depth = max(0, depth + (-1 if match[1] else 1))
        deepest = max(deepest, depth)
    return deepest


def _encoding(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _attribute(tree: HtmlElement, path: str) -> str | None:
    values = tree.xpath(path)
    return str(values[0]).strip() or None if isinstance(values, list) and values else None


def _canonical(tree: HtmlElement) -> str | None:
    """The address that the page gives itself; one that is relative, or not of the web, is as good as none."""
    url = _attribute(tree, "//link[@rel='canonical']/@href")
    return url if url is not None and is_web_address(url) else None


def _text(tree: HtmlElement, path: str) -> str | None:
    elements = tree.xpath(path)
    return " ".join(elements[0].text_content().split()) or None if isinstance(elements, list) and elements else None


def _content(tree: HtmlElement, name: str) -> str | None:
    return _attribute(tree, f"//meta[@name='{name}' or @property='{name}']/@content")


def _dates(tree: HtmlElement) -> Iterator[PartialDate]:
    """The dates of publication that the markup gives, the surest first."""
    raw = [
        meta.get("content")
        for meta in tree.iter("meta")
        if (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower() in _DATE_NAMES
    ]
    for script in tree.xpath("//script[@type='application/ld+json']"):
        raw += _published(script.text or "")
    raw += tree.xpath("//article//time[@datetime]/@datetime")
    for value in raw:
        try:
            yield parse_date(str(value))
        except InputError:
            continue  # a date that cannot be read is as good as none


def _published(script: str) -> list[str]:
    try:
        data: Any = json.loads(script)
    except (ValueError, RecursionError):
        return []
    graph = data.get("@graph") if isinstance(data, dict) else data
    entries = graph if isinstance(graph, list) else [data]
    dates = [one.get("datePublished") for one in entries if isinstance(one, dict)]
    return [str(date) for date in dates if isinstance(date, str | int)]
