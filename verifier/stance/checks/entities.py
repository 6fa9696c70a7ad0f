"""Entities: does the evidence speak of those whom the claim names?"""

from __future__ import annotations

import re
from itertools import pairwise

from claims.text.spellings import same
from verifier.results import Check
from verifier.stance.checks.side import Side

_CAPITALISED = re.compile(r"[^\W\da-zäöüß][^\W_]*")


def entities(claim: Side, evidence: Side) -> list[Check]:
    """One check for each name of the claim: whether the evidence, with its context and title, has it.

    Every capitalised word of the evidence may be a name, and so may two side by side: the names of the claim are fewer and
    surer. The one shown has as many words as the claim's, if there is such a one. A name that is missing is no conflict in
    itself: it may go by another name there.

    >>> [check.agrees for check in entities(Side("Apple sued Brisalt.", "en"), Side("", "de", around="Apple klagte."))]
    [True, False]
    """
    text = evidence.around or evidence.text
    found_words = list(_CAPITALISED.finditer(text))
    words = [word[0] for word in found_words]
    pairs = [text[one.start() : other.end()] for one, other in pairwise(found_words) if other.start() == one.end() + 1]
    checks = []
    for name in claim.names:
        there = dict.fromkeys([*pairs, *words] if " " in name.text else [*words, *pairs])
        found = next((other for other in there if same(name.text, other)), None) or _otherwise(name.text, evidence)
        checks.append(Check("entity", found is not None, name.text, found or ""))
    return checks


def _otherwise(name: str, evidence: Side) -> str | None:
    """What the evidence calls somebody of that name, by the other names that its document gives.

    >>> from claims.records import Alias
    >>> _otherwise("OpenAI", Side("Das ChatGPT-Unternehmen wächst.", "de", aliases=(Alias("ChatGPT-", "OpenAI"),)))
    'ChatGPT-Unternehmen'
    """
    text = evidence.around or evidence.text
    for alias in evidence.aliases:
        for one, other in ((alias.name, alias.short), (alias.short, alias.name)):
            found = re.search(rf"\b{re.escape(other)}[\w-]*", text) if same(name, one.rstrip("-")) else None
            if found:
                return found[0]
    return None
