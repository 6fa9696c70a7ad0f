"""Zip files whose content may be hostile: unpacked only within limits."""

from __future__ import annotations

import shutil
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from claims.errors import UnreadableClaims

MOST_BYTES = 1 << 29
"""What the entries of an archive may be together when they are unpacked."""

MOST_RATIO = 100
"""How many times larger they may be then; tables of much the same text reach about 50."""

_NO_BOMB_BELOW = 10 << 20  # where no ratio does harm
_MOST_DIRECTORY_BYTES = 1 << 20  # some ten thousand entries
_LONGEST_END = 22 + (1 << 16)
_BROKEN = (BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError, ValueError)


def refuse_ratio(path: Path, size: int) -> None:
    """Raise UnreadableClaims if a file that unpacks to ``size`` bytes is a bomb by the ratio of the two."""
    if size > _NO_BOMB_BELOW and size > MOST_RATIO * path.stat().st_size:
        raise UnreadableClaims(f"unpacks to more than {MOST_RATIO} times its size", file=str(path))


@contextmanager
def plain_copy(path: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    """A temporary copy of an archive in which nothing is packed, with those entries that have one of the ``endings``.

    Whoever reads it can unpack no more than what was counted here. Raises UnreadableClaims for what is no archive, whose
    directory says that it unpacks to too much, or whose entries are not what the directory says.
    """
    with tempfile.TemporaryDirectory(prefix="verifier-") as folder:
        copy = Path(folder) / path.name
        try:
            _copy(path, copy, endings)
        except _BROKEN as error:
            raise UnreadableClaims(f"cannot be unpacked: {error}", file=str(path)) from error
        yield copy


def _copy(path: Path, copy: Path, endings: tuple[str, ...]) -> None:
    with path.open("rb") as stream:
        _refuse_large_directory(stream, path)
        with ZipFile(stream) as packed, ZipFile(copy, "w", ZIP_STORED) as plain:
            _refuse_bomb(packed, path)
            for name in dict.fromkeys(packed.namelist()):
                if name.endswith(endings):
                    # ends at the size that the directory says, and compares the checksum there
                    with packed.open(name) as source, plain.open(name, "w") as target:
                        shutil.copyfileobj(source, target)


def _refuse_bomb(packed: ZipFile, path: Path) -> None:
    """Go by the directory, before anything is unpacked."""
    size = sum(entry.file_size for entry in packed.infolist())
    if size > MOST_BYTES:
        raise UnreadableClaims(f"unpacks to {size:,} bytes, more than {MOST_BYTES:,}", file=str(path))
    refuse_ratio(path, size)


def _refuse_large_directory(stream: BinaryIO, path: Path) -> None:
    """The directory itself is read into memory, so it must not be large."""
    stream.seek(0, 2)
    stream.seek(-min(stream.tell(), _LONGEST_END), 2)
    tail = stream.read()
    start = tail.rfind(b"PK\5\6")
    if start < 0 or len(tail) - start < 22:
        raise UnreadableClaims("is not an archive as its ending says", file=str(path))
    (size,) = struct.unpack_from("<L", tail, start + 12)
    if tail[start - 20 : start - 16] == b"PK\6\7" and start >= 20:
        (offset,) = struct.unpack_from("<Q", tail, start - 12)
        stream.seek(min(offset, 1 << 62))
        (size,) = struct.unpack_from("<Q", stream.read(56).ljust(56, b"\xff"), 40)
    if size > _MOST_DIRECTORY_BYTES:
        raise UnreadableClaims("holds too many entries", file=str(path))
    stream.seek(0)
