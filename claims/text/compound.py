"""Claims that say several things at once, taken apart so that each can be judged for itself.

Taken apart are lists of names ("Nvidia and Apple invested"), predicates of one subject ("was founded in 1998 and is based in
Bonn") and clauses that "and" joins. Left whole is what holds of all only together ("Nvidia and Apple merged", "between A and
B", amounts that may be a total), titles and firms with an "and" in them, and whatever is not clear: a claim that is left whole
is judged as it is, one that is taken apart wrongly is judged for what it does not say.
"""

from __future__ import annotations

from claims.records import Language
from claims.text.name_lists import by_name
from claims.text.predicates import by_predicate

MOST_PARTS = 8


def parts(claim: str, language: Language) -> tuple[str, ...]:
    """The claim in parts that stand alone, all of which must hold for it to hold; or just the claim itself.

    At most MOST_PARTS; a part has no words that the claim has not (but "nicht" for "weder"), so its verb may stay in the plural.

    >>> parts("Nvidia and Apple invested in OpenAI", "en")
    ('Nvidia invested in OpenAI', 'Apple invested in OpenAI')
    >>> parts("Sowohl die USA als auch China unterzeichneten das Abkommen", "de")
    ('Die USA unterzeichneten das Abkommen', 'China unterzeichneten das Abkommen')
    >>> parts("Nvidia und Apple fusionierten.", "de"), parts("Romeo and Juliet premiered in London.", "en")
    (('Nvidia und Apple fusionierten.',), ('Romeo and Juliet premiered in London.',))
    """
    found = by_predicate(claim, language)
    for _ in range(2):  # a list as the subject, and one more behind the verb
        found = tuple(part for whole in found for part in by_name(whole, language))
        if len(found) > MOST_PARTS:
            return (claim,)
    return tuple(dict.fromkeys(found))
