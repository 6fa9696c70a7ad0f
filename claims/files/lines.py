"""The lines of a text file of any size, packed or not, whatever their encoding."""

from __future__ import annotations

import codecs
import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, cast

from claims.errors import UnreadableClaims
from claims.files.archives import refuse_ratio

Warn = Callable[[str], None]
"""Is told what a reader had to assume about a file, in a few words that do not name the file."""

LONGEST_LINE = 1 << 20
"""The longest line that is read whole, in characters."""

_BLOCK = 1 << 20
_BROKEN = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")


def lines(path: Path, warn: Warn) -> Iterator[str]:
    """Yield the lines with their ends, in bounded memory; gzipped (.gz) files are unpacked.

    The encoding is UTF-8, with or without a byte order mark, or Windows-1252 (``warn`` is told so) if more
    characters are broken than whole as UTF-8. A byte that is no text comes as a lone surrogate (PEP 383); of a line
    longer than LONGEST_LINE only the beginning comes, without its end. ``fault`` tells such lines.

    Raises UnreadableClaims for a file that is binary, unpacks to very much, or cannot be read.
    """
    encoding = _encoding(path, warn)
    with _opened(path) as stream, TextIOWrapper(stream, encoding, errors="surrogateescape", newline="") as text:
        while line := text.readline(LONGEST_LINE):
            yield line
            while _is_cut(line):
                line = text.readline(LONGEST_LINE)


def fault(line: str) -> str | None:
    """What makes a line unusable in any format, or None."""
    if _is_cut(line):
        return f"the line is longer than {LONGEST_LINE:,} characters"
    if "\0" in line:
        return "the line holds a NUL byte"
    return "the line holds bytes that are no text in the encoding of the file" if _BROKEN.search(line) else None


def legible(text: str) -> str:
    """The text with U+FFFD in place of bytes that are no text."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _is_cut(line: str) -> bool:
    return len(line) >= LONGEST_LINE and not line.endswith(("\n", "\r"))


def _encoding(path: Path, warn: Warn) -> str:
    """The encoding of a whole file: one broken line does not make UTF-8 into something else."""
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    surplus = size = 0
    with _opened(path) as stream:
        block = stream.read(_BLOCK)
        if _is_binary(block):
            raise UnreadableClaims("is not text: binary, or UTF-16 where UTF-8 is meant", file=str(path))
        while block:
            size += len(block)
            refuse_ratio(path, size)
            surplus += _surplus(decoder.decode(block))
            block = stream.read(_BLOCK)
    surplus += _surplus(decoder.decode(b"", final=True))
    if surplus >= 0:
        return "utf-8-sig"
    warn("is not UTF-8 and is read as Windows-1252")
    return "cp1252"


def _surplus(text: str) -> int:
    """How many more characters beyond ASCII are whole than bytes are broken."""
    return 0 if text.isascii() else len(_BEYOND_ASCII.findall(text)) - 2 * len(_BROKEN.findall(text))


def _is_binary(start: bytes) -> bool:
    """Whether a file that starts so is no UTF-8 text: marked as UTF-16, or with NULs and every tenth byte no text."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    nuls = start.count(0)
    return nuls > 0 and 10 * (nuls + len(_BROKEN.findall(start.decode("utf-8", "surrogateescape")))) > len(start)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked; whatever fails until it is closed is UnreadableClaims."""
    try:
        with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as stream:
            yield cast("BinaryIO", stream)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableClaims(f"cannot be read: {error}", file=str(path)) from error
