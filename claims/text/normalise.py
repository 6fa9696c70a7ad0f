"""Text made fit: documents before their snapshot, claims before they are judged, words before they are compared."""

from __future__ import annotations

import re
import unicodedata

from claims.errors import InputError

CLAIM_LIMIT = 2000
"""The longest claim, in characters."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# what no reader sees: soft hyphen, zero-width and joining characters, marks of direction, byte order mark, tags
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_BLANK = re.compile(r"[^\S\n]+")
_LINE_EDGE = re.compile(" ?\n ?")
_EMPTY_LINES = re.compile("\n{3,}")
_SIGNS = str.maketrans(
    dict.fromkeys("“”„‟«»〝〞〟″＂", '"') | dict.fromkeys("‘’‚‛‹›′´`ʼʹ＇", "'") | dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-")
)


def clean(text: str, *, field: str = "text") -> str:
    r"""The text of a document as its snapshot keeps it; cleaning it again changes nothing.

    Unicode NFC, lines ended by LF, no control or invisible characters, runs of blanks (no-break spaces and tabs among
    them) as one space, no blanks around a line, at most one empty line in a row. Raises InputError naming ``field`` on lone
    surrogates.

    >>> clean("1,5\u00a0Millionen  Eu\u00adro \r\n\r\n\r\nDas genügt.")
    '1,5 Millionen Euro\n\nDas genügt.'
    """
    refuse_half_pairs(text, field)
    text = _LINE_BREAK.sub("\n", text.replace("\u2029", "\n\n"))
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", _CONTROL.sub("", text)))
    text = _LINE_EDGE.sub("\n", _BLANK.sub(" ", text))
    return _EMPTY_LINES.sub("\n\n", text).strip()


def one_line(value: str | None, *, field: str) -> str | None:
    r"""A value, clean and on one line; None if nothing is in it. Raises InputError naming ``field`` on lone surrogates.

    >>> one_line(" The\n mayor ", field="speaker"), one_line("  ", field="speaker")
    ('The mayor', None)
    """
    return None if value is None else " ".join(clean(value, field=field).split()) or None


def refuse_wordless(text: str, field: str) -> None:
    """Raise :class:`InputError` naming ``field`` if ``text`` has neither a letter nor a digit."""
    if not any(map(str.isalnum, text)):
        raise InputError("must hold at least one letter or digit", field=field)


def refuse_half_pairs(text: str, field: str) -> None:
    """Raise :class:`InputError` naming ``field`` if half of a surrogate pair stands in ``text``: no database can store that."""
    if half := _SURROGATE.search(text):
        raise InputError(
            f"is not valid Unicode: lone surrogate U+{ord(half[0]):04X} at position {half.start()}", field=field
        )


def refuse_long(text: str, most: int, field: str) -> None:
    """Raise :class:`InputError` naming ``field`` if ``text`` has more than ``most`` characters."""
    if len(text) > most:
        raise InputError(f"must be at most {most:,} characters long, but has {len(text):,}", field=field)


def fold(text: str) -> str:
    r"""The text for comparing, never for showing; folding it again changes nothing.

    Compatible characters, capitals, quotation marks, apostrophes, dashes and blanks that mean the same become the same
    (Unicode NFKC and case folding, repeated until stable since each can undo the other).

    >>> fold("„Größte“  Kapital‑Geber – O’Neill")
    '"grösste" kapital-geber - o\'neill'
    """
    while (folded := _fold_once(text)) != text:
        text = folded
    return text


def claim_text(raw: str, *, field: str = "claim") -> str:
    r"""A claim ready to be judged: one line, single spaces, Unicode NFC, nothing invisible.

    Raises InputError naming ``field`` if the claim is blank, longer than CLAIM_LIMIT, has control characters or lone
    surrogates, or not a single letter.

    >>> claim_text(" Bosch\n paid. ")
    'Bosch paid.'
    """
    refuse_half_pairs(raw, field)
    if control := _CONTROL.search(raw):
        raise InputError(
            f"must not hold control characters, but has U+{ord(control[0]):04X} at position {control.start()}",
            field=field,
        )
    text = " ".join(unicodedata.normalize("NFC", _INVISIBLE.sub("", raw)).split())
    if not text:
        raise InputError("must not be empty", field=field)
    refuse_long(text, CLAIM_LIMIT, field)
    if not any(map(str.isalpha, text)):
        raise InputError("must hold at least one letter", field=field)
    return text


def _fold_once(text: str) -> str:
    # The signs go first: NFKC takes an acute accent that stands for an apostrophe apart into a space and a mark.
    text = _INVISIBLE.sub("", text).translate(_SIGNS)
    return " ".join(unicodedata.normalize("NFKC", text.casefold()).split())
