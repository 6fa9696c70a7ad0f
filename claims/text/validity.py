"""Since when, and until when, what a sentence says holds, as far as it says so itself."""

from __future__ import annotations

from datetime import date

from claims.errors import InputError
from claims.records import Language, Validity
from claims.text.bounds import bound
from claims.text.dates import dates
from claims.text.partial_date import PartialDate, parse_date


def validity(sentence: str, language: Language, published: PartialDate | None = None) -> Validity:
    """The time that a sentence gives to what it says, by "since" and "until"; relative dates count from ``published``.

    A day that is named only as part of what happened ("before", "after", "in") bounds nothing. Of several bounds on one
    side, none is taken: they belong to different things.

    >>> validity("Bis November 2023 leitete sie das Werk.", "de").iso, validity("It has run since 2019.", "en").iso
    ('../2023-11-30', '2019-01-01/..')
    >>> bool(validity("It opened in 2019.", "en"))
    False
    """
    starts: list[date] = []
    ends: list[date] = []
    for mention in dates(sentence, language, published):
        side = bound(sentence, mention)
        if side == "since":
            starts.append(mention.start)
        elif side == "until":
            ends.append(mention.end)
    start = starts[0] if len(starts) == 1 else None
    end = ends[0] if len(ends) == 1 else None
    return Validity() if start and end and end < start else Validity(start, end)


def given_validity(first: str | None, last: str | None) -> Validity | None:
    """The time from a date to a date as users give them, each as wide as it is exact; None if neither is given.

    Raises InputError naming ``valid_from`` or ``valid_until`` for what is no date, or for a time that ends before it begins.

    >>> given_validity("2019", "2023-11").iso
    '2019-01-01/2023-11-30'
    """
    if first is None and last is None:
        return None
    start = None if first is None else parse_date(first, field="valid_from").interval[0]
    end = None if last is None else parse_date(last, field="valid_until").interval[1]
    if start and end and end < start:
        raise InputError("lies before valid_from", field="valid_until")
    return Validity(start, end)
