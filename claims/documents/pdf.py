"""PDF files with text in them."""

from __future__ import annotations

import re
from collections import Counter

import pypdfium2

from claims.documents.parsed import Found
from claims.errors import UnreadableDocument

_HYPHEN = re.compile(r"(?<=[a-zäöüß])-\n(?=[a-zäöüß])")
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page|seite|[-–])?\s*\d+\s*(?:(?:of|von|/)\s*\d+|[-–])?", re.IGNORECASE)
_ENDS_PARAGRAPH = re.compile(r"[.!?:…][\"'”“»«’)]*$")
_FULL_LINE = 0.75  # of the longest line: a shorter one that ends a sentence ends its paragraph


def read(data: bytes, name: str) -> Found:
    """The text of all pages as paragraphs, without what repeats at the edges of pages; words divided at line ends are joined.

    Raises UnreadableDocument for a file that is damaged, encrypted, or has no text (a scan).
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = "is encrypted" if "assword" in str(error) else "is damaged or no PDF"
        raise UnreadableDocument(f"{reason}: {error}", field="text", file=name) from error
    try:
        pages = [_lines(document[number]) for number in range(len(document))]
        title = document.get_metadata_dict().get("Title")
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(f"is damaged: {error}", field="text", file=name) from error
    finally:
        document.close()
    text = "\n\n".join(paragraphs([line for page in without_edges(pages) for line in page]))
    if not text.strip():
        raise UnreadableDocument("has no text in it; is it a scan?", field="text", file=name)
    return Found(text, title=title or None)


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    text_page = page.get_textpage()
    try:
        text: str = text_page.get_text_bounded()
    finally:
        text_page.close()
        page.close()
    # the library marks a hyphen at a line end with U+FFFE
    return [line.strip() for line in text.replace("\ufffe", "-\n").replace("\r\n", "\n").split("\n")]


def without_edges(pages: list[list[str]]) -> list[list[str]]:
    """The lines of the pages without page numbers, and without first and last lines that stand on most pages.

    >>> without_edges([["The Paper", "One.", "1"], ["The Paper", "Two.", "2"], ["The Paper", "Three.", "3"]])
    [['One.'], ['Two.'], ['Three.']]
    """
    filled = [[line for line in page if line] for page in pages]
    edges = Counter(_NUMBER.sub("#", line) for page in filled for line in {*page[:1], *page[-1:]})
    often = {line for line, count in edges.items() if len(pages) > 2 and count > len(pages) / 2}

    def is_edge(line: str) -> bool:
        return bool(_PAGE_NUMBER.fullmatch(line)) or _NUMBER.sub("#", line) in often

    kept = []
    for page in pages:
        lines = list(page)
        while lines and (not lines[0] or is_edge(lines[0])):
            lines.pop(0)
        while lines and (not lines[-1] or is_edge(lines[-1])):
            lines.pop()
        kept.append(lines)
    return kept


def paragraphs(lines: list[str]) -> list[str]:
    """Lines as paragraphs: a blank line ends one, and so does a short line that ends a sentence.

    >>> paragraphs(["The finan-", "cing of Ost-", "West is done.", "", "It rained."])
    ['The financing of Ost-West is done.', 'It rained.']
    """
    width = max(map(len, lines), default=0)
    found: list[list[str]] = [[]]
    for line in lines:
        if line:
            found[-1].append(line)
        if not line or (len(line) < _FULL_LINE * width and _ENDS_PARAGRAPH.search(line)):
            found.append([])
    joined = ("\n".join(part) for part in found if part)
    return [re.sub(r"-\n(?=\w)", "-", _HYPHEN.sub("", part)).replace("\n", " ") for part in joined]
