"""Which rules judge: a fingerprint that changes with each of them, so that an answer says what it was made with."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

JUDGING = (
    "claims/passages.py",
    "claims/text",
    "verifier/claim.py",
    "verifier/independence.py",
    "verifier/pipeline.py",
    "verifier/retrieval",
    "verifier/stance",
    "verifier/verdict.py",
)
"""The modules, and folders of modules with all below them, that say what a claim means and where evidence stands to it."""

_ROOT = Path(__file__).parents[1]
_DIGITS = 8


def rules_version(*parts: object, root: Path = _ROOT) -> str:
    """Eight hexadecimal digits of a SHA-256 over the sources of all that judges, and over ``parts``: what it was set to.

    The same sources give the same digits on every machine; a changed comment changes them too.
    """
    digest = sha256()
    for path in _sources(root):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    for part in parts:
        digest.update(repr(part).encode() + b"\0")
    return digest.hexdigest()[:_DIGITS]


def _sources(root: Path) -> Iterator[Path]:
    for name in JUDGING:
        place = root / name
        yield from [place] if place.is_file() else sorted(place.rglob("*.py"))
