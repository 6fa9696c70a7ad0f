"""One who is named beside those who are counted: "five passengers and the driver" are six."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claims.text.quantities import Quantity

_ARTICLE = r"(?:an?|the|his|her|their|its|one|eine?[nmrs]?|d(?:er|ie|as|en|em)|ihr(?:e[nmrs]?)?|seine?[nmrs]?)"
_JOIN = r"\s(?:and|und|sowie|as\swell\sas|along\swith|with|mit|samt)\s"
_THEIR = r"(?:(?:her|his|their|its|ihre[nmr]?|seine[nmr]?|de[nr]en?|d(?:ie|en))\s)?"
_ONE_AND = re.compile(
    rf"\b{_ARTICLE}\s(?:[^\s,;.\d]{{1,30}}\s){{0,2}}[^\s,;.\d]{{1,30}}{_JOIN}{_THEIR}$", re.IGNORECASE
)
_TWO_AND = re.compile(rf"\b(?:couple|parents|Ehepaar|Paar|Eltern){_JOIN}{_THEIR}$", re.IGNORECASE)
_AND_ONE = re.compile(rf"{_JOIN}{_ARTICLE}\s(?!\d)", re.IGNORECASE)
_REACH = 60


def is_with_more(text: str, told: Iterable[Quantity], amount: Quantity) -> bool:
    """Whether as many are those whom one of the counts ``told`` counts, and the one or two who are named right beside.

    >>> from claims.text.quantities import quantities
    >>> def judge(text: str, *counts: int) -> list[bool]:
    ...     told = quantities(text, "en")
    ...     return [is_with_more(text, told, quantities(f"{count} people", "en")[0]) for count in counts]
    >>> judge("A mother and her three children died.", 4, 5), judge("Five passengers and the driver were hurt.", 6, 7)
    ([True, False], [True, False])
    >>> judge("A couple and their three children died.", 5), judge("Three people died and a bridge collapsed.", 4)
    ([True], [False])
    """
    if amount.kind != "count" or not amount.exact:
        return False
    return any(amount.low - one.low in _beside(text, one) for one in told if one.kind == "count" and one.exact)


def _beside(text: str, count: Quantity) -> set[int]:
    """How many may be named right beside those counted."""
    before = text[max(0, count.core.start - _REACH) : count.core.start]
    singles = bool(_ONE_AND.search(before)) + bool(_AND_ONE.match(text, count.span.end))
    return {number for number in (singles, 2 if _TWO_AND.search(before) else 0) if number}
