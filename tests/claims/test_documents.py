"""Tests of claims/documents: real files of each kind, good and broken."""

from __future__ import annotations

import io
import json

import pytest
from reportlab.lib.pagesizes import A5
from reportlab.pdfgen.canvas import Canvas

from claims.documents import Given, ParsedDocument, read_document
from claims.errors import InputError, TooLarge, UnreadableDocument

PAGE = """<!doctype html><html lang="de"><head><title>Turm | Bote</title>
<meta name="date" content="2025-03"><meta property="og:site_name" content="Bote"><meta name="author" content="Ada Muster">
<link rel="canonical" href="https://example.org/turm"></head><body><nav><a href="/">Start</a></nav>
<article><h1>Beilstett baut einen Turm</h1><p>Die Stadt Beilstett baut einen neuen Turm am Ufer des Flusses.</p>
<h2>Die Kosten</h2><p>Er kostet rund 12&nbsp;Millionen Euro, wie der Rat am 17. März beschlossen hat.</p></article>
<footer>Alle Rechte vorbehalten</footer></body></html>"""


def read(data: bytes | str, name: str = "a.txt", **known: str) -> ParsedDocument:
    """A document with what is given."""
    return read_document(data.encode() if isinstance(data, str) else data, name=name, given=Given(**known))


def pdf(*pages: list[str], title: str | None = None) -> bytes:
    """A PDF file with these lines on its pages."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A5)
    if title is not None:
        canvas.setTitle(title)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(40, 540 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_plain_text_with_a_title() -> None:
    document = read("\ufeffA new bridge\r\n\r\nThe bridge is open.\r\nCars may cross it.")
    assert document.text == "A new bridge\n\nThe bridge is open.\nCars may cross it."
    assert (document.title, document.language, document.media_type) == ("A new bridge", "en", "text/plain")


def test_text_in_cp1252_is_read() -> None:
    assert read("Die Brücke kostet fünf Euro.".encode("cp1252")).text == "Die Brücke kostet fünf Euro."


def test_a_page_with_all_that_its_markup_says() -> None:
    document = read(PAGE, "page.html")
    assert document.title == "Beilstett baut einen Turm"
    assert document.published is not None
    assert (document.published.iso, document.published.precision) == ("2025-03", "month")
    assert (document.author, document.source_name, document.url) == ("Ada Muster", "Bote", "https://example.org/turm")
    assert document.language == "de"
    assert "Er kostet rund 12 Millionen Euro, wie der Rat am 17. März beschlossen hat." in document.text.split("\n\n")
    assert "Start" not in document.text


def test_a_page_without_a_date_gets_none() -> None:
    assert read(PAGE.replace('<meta name="date" content="2025-03">', ""), "page.html").published is None


def test_what_is_given_counts_more() -> None:
    document = read(
        PAGE, "page.html", title="T", published="2024-12-24", source="Post", language="en", url="https://example.org/b"
    )
    assert document.published is not None
    assert (document.title, document.published.iso, document.source_name) == ("T", "2024-12-24", "Post")
    assert (document.language, document.origin) == ("en", "https://example.org/b")


DATE = '<meta name="date" content="2025-03">'


@pytest.mark.parametrize(
    ("data", "date"),
    [
        ('{"datePublished": "2024-05-06"}', "2024-05-06"),
        ('[7, {"datePublished": 2024}]', "2024"),
        ('{"@graph": [null, {"datePublished": "2024-05"}]}', "2024-05"),
        ('{"@graph": {}, "datePublished": "2024-05"}', "2024-05"),
        ('{"@graph": [{"datePublished": ["2024"]}, {"datePublished": null}]}', None),
        ('{"@graph": null}', None),
        ('{"@graph": 7}', None),
        ("7", None),
        ("{", None),
        ("[" * 100_000, None),
    ],
)
def test_a_date_of_json_ld_counts_after_that_of_the_head(data: str, date: str | None) -> None:
    script = f'<script type="application/ld+json">{data}</script>'
    published = read(PAGE.replace(DATE, script), "page.html").published
    assert (published and published.iso) == date
    published = read(PAGE.replace(DATE, DATE + script), "page.html").published
    assert published is not None
    assert published.iso == "2025-03"


def test_a_title_that_is_found_is_cut_and_one_that_is_given_refused() -> None:
    long = "ab " + "c" * 2000
    titled = PAGE.replace("<h1>Beilstett baut einen Turm</h1>", "")
    documents: list[tuple[bytes | str, str]] = [
        (titled.replace("<head>", f'<head><meta property="og:title" content="{long}">'), "a.html"),
        (titled.replace("Turm | Bote", long), "b.html"),
        (json.dumps({"text": "It rained.", "title": long}), "a.json"),
        (pdf(["The council has approved the bridge."], title=long), "a.pdf"),
    ]
    assert [read(data, name).title for data, name in documents] == [long[:1000]] * 4
    assert read("It rained.", title="c" * 1000).title == "c" * 1000
    with pytest.raises(InputError, match="title: must be at most 1,000 characters long, but has 1,001"):
        read(PAGE, "page.html", title="c" * 1001)


def test_a_pdf_has_its_lines_joined_and_its_edges_cut() -> None:
    pages = [
        ["The Daily", "The council has approved the renova-", "tion of the bridge.", str(number)]
        for number in (1, 2, 3)
    ]
    document = read(pdf(*pages), "paper.pdf")
    assert "The council has approved the renovation of the bridge." in document.text
    assert "The Daily" not in document.text
    assert document.media_type == "application/pdf"


def test_json_says_what_it_is() -> None:
    body = {"text": "It rained.", "title": "Rain", "published": "2024", "source": "Post", "language": "en"}
    document = read(json.dumps(body), "a.json")
    assert (document.text, document.title, document.source_name) == ("It rained.", "Rain", "Post")


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "a.txt", "is empty"),
        (b" \n\t ", "a.txt", "is empty"),
        (b"123 456", "a.txt", "has no text"),
        (bytes(range(256)), "a.bin", "is not text"),
        (b"one\0two", "a.txt", "NUL"),
        (b"%PDF-1.4 broken", "a.pdf", "damaged or no PDF"),
        (pdf([]), "scan.pdf", "has no text in it"),
        (b"{", "a.json", "is no JSON"),
        (b"[" * 100_000, "a.json", "is no JSON"),
        (b"[]", "a.json", "is no JSON object"),
        (b"<html><body></body></html>", "a.html", "has no article"),
        (b"<div>" * 100_000 + b"text", "deep.html", "levels deep"),
    ],
)
def test_what_cannot_be_read_says_why_and_where(data: bytes, name: str, says: str) -> None:
    with pytest.raises(UnreadableDocument, match=says) as raised:
        read(data, name)
    assert raised.value.file == name


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"text": "A.", "colour": "red"}, "colour"),
        ({"text": 7}, "text"),
        ({"title": "T"}, "text"),
        ({"text": "A.", "html": "<p>A.</p>"}, "text"),
        ({"text": "A.", "published": "2024-13"}, "published"),
        ({"text": "half \ud800"}, "text"),
        ({"text": "A.", "title": "half \ud800"}, "title"),
    ],
)
def test_a_wrong_field_of_json_is_named_with_its_file(body: dict[str, object], field: str) -> None:
    with pytest.raises(InputError) as raised:
        read(json.dumps(body), "a.json")
    assert (raised.value.field, raised.value.file) == (field, "a.json")


def test_given_values_are_checked() -> None:
    half = "half \ud800"
    wrong = {"language": "fr", "published": "soon", "title": half, "source": half, "author": half}
    for field, value in wrong.items():
        with pytest.raises(InputError) as raised:
            read("It rains.", **{field: value})
        assert (raised.value.field, raised.value.file) == (field, None)


def test_a_document_that_is_too_large_is_refused() -> None:
    with pytest.raises(TooLarge, match="more than 10"):
        read_document(b"It rained all day.", name="a.txt", max_bytes=10)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/hosts", "example.org/a", "http://[a/", "https://"])
def test_only_an_address_of_the_web_is_taken(url: str) -> None:
    with pytest.raises(InputError, match=r"url: .*not an http or https address"):
        read(json.dumps({"text": "It rains.", "url": url}), "a.json")
    with pytest.raises(InputError, match=r"url: .*not an http or https address"):
        read("It rains.", url=url)
    assert read(PAGE.replace("https://example.org/turm", url), "page.html").url is None


@pytest.mark.parametrize(
    "before", ["\n <!-- A page -->\n", "\ufeff<?xml version='1.0'?>\n<!--a--><!--b-->", " " * 2000]
)
def test_a_page_is_known_by_its_first_tag(before: str) -> None:
    assert read(before + PAGE, "page").media_type == "text/html"


def test_a_place_on_a_page_is_the_page() -> None:
    assert read("It rains.", url="https://example.org/rain#top").url == "https://example.org/rain"
    page = PAGE.replace("https://example.org/turm", "https://example.org/turm#kosten")
    assert read(page, "page.html").url == "https://example.org/turm"
