"""Lists of names in a text, and what the text says of each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language
from claims.text.compound_words import NAME
from claims.text.exonyms import is_known_place
from claims.text.name_list_words import LIST_WORDS, ListWords
from claims.text.names import names
from claims.text.polarity import negations
from claims.text.quantities import quantities

MOST = 8
"""Longer lists are left alone."""

_QUOTATION = re.compile('["„“”«»]')
_PLURAL = re.compile(r"\s(?!(?:is|was|has|does)\s)[a-z]{2,30}s(?!\w)")
_FOCUS = r"(?:Auch|Sogar|Selbst|Also)\s"
_FRONT = re.compile(rf"(?:^(?:{_FOCUS})?|,\s|\b(?:that|dass)\s)$")


@dataclass(frozen=True, slots=True)
class _Item:
    """A name of a list with the preposition and the article before it, each empty if there is none."""

    preposition: str
    determiner: str
    name: str


def _item(words: ListWords) -> str:
    return rf"(?>(?:(?i:{words.preposition})\s)?(?:{words.determiner}\s)?{NAME})"


def _list(words: ListWords) -> re.Pattern[str]:
    item = _item(words)
    shapes = (
        rf"(?:{pair}\s){item}(?:,\s{item}){{0,40}}+{joint}{item}"
        if pair
        else rf"{item}(?:,\s{item}){{0,40}}+{joint}{item}"
        for pair, joint in sorted(words.joints.items(), reverse=True)
    )
    return re.compile(rf"(?<![\w'’.&-])(?!{_FOCUS})(?:{'|'.join(shapes)})(?!\w)")


_LISTS = {language: _list(words) for language, words in LIST_WORDS.items()}
_PARTS = {
    language: re.compile(
        rf"(?:(?P<preposition>(?i:{words.preposition}))\s)?(?:(?P<determiner>{words.determiner})\s)?(?P<name>{NAME})"
    )
    for language, words in LIST_WORDS.items()
}
_PAIRS = {
    language: re.compile(rf"(?P<pair>{'|'.join(filter(None, words.joints))})\s")
    for language, words in LIST_WORDS.items()
}


def by_name(text: str, language: Language) -> tuple[str, ...]:
    """The text once for each name of its first list, with that name alone; just the text if there is no list to take apart.

    >>> by_name("Microsoft invested in Mistral and OpenAI in 2024.", "en")
    ('Microsoft invested in Mistral in 2024.', 'Microsoft invested in OpenAI in 2024.')
    >>> by_name("Weder Apple noch Google investierten in Mistral", "de")
    ('Apple investierten nicht in Mistral', 'Google investierten nicht in Mistral')
    """
    words = LIST_WORDS[language]
    if not _LISTS[language].search(text) or words.collective.search(text) or _is_total(text, language, words):
        return (text,)
    known = {name.text for name in names(text, language)}
    denied = min((negation.cue.start for negation in negations(text, language)), default=None)
    for found in _LISTS[language].finditer(text):
        pair = _PAIRS[language].match(found[0])
        items = _items(found[0][pair.end() if pair else 0 :], language)
        denial = pair["pair"] if pair and words.negative.match(pair["pair"]) else ""
        is_clear = denial or denied is None or _denies_each(found, denied)
        is_front = _FRONT.search(text[: found.start()]) is not None
        is_list = _is_list(items, known, language) and (language == "en" or is_front or _is_list_alone(items, known))
        if is_clear and is_list and _stands_free(found, pair is not None, items, words):
            return tuple(_with(found, denial, item, items[0], words) for item in items)
    return (text,)


def _items(text: str, language: Language) -> list[_Item]:
    found = _PARTS[language].finditer(text)
    return [_Item(one["preposition"] or "", one["determiner"] or "", one["name"]) for one in found]


def _with(found: re.Match[str], denial: str, item: _Item, first: _Item, words: ListWords) -> str:
    """The text with one item in the place of the list, behind the preposition of the first if it has none itself.

    "Neither" stays before it; "weder", which means nothing without "noch", becomes a "nicht" in its own place.
    """
    before, after = found.string[: found.start()], words.each.sub("", found.string[found.end() :])
    if denial and words.nicht and _FRONT.search(before):
        denial, after = "", words.nicht.sub(r"\g<0> nicht", after, count=1)
    elif denial and words.nicht:
        denial = "nicht"
    part = " ".join(filter(None, (denial, item.preposition or first.preposition, item.determiner, item.name)))
    if found.start() == 0 and found[0][0].isupper() and part != item.name:
        part = part[0].upper() + part[1:]
    return f"{before}{part}{after}"


def _is_list(items: list[_Item], known: set[str], language: Language) -> bool:
    """Whether the items are different names, and led alike."""
    if not 1 < len({item.name for item in items}) == len(items) <= MOST:
        return False
    first, *others = items
    if any(item.preposition.lower() not in ("", first.preposition.lower()) for item in others):
        return False
    if language == "en":
        is_title = any(item.determiner == "The" for item in others)  # "The Old Man and The Sea"
        return not is_title and all(_is_name(item.name, known) for item in items)
    sure = [_is_name(item.name, known) or _is_german_name(item.name) for item in items]
    needed = [bool(item.determiner) or " " in item.name for item in items]
    return any(sure) and all(one or not need for one, need in zip(sure, needed, strict=True))


def _is_list_alone(items: list[_Item], known: set[str]) -> bool:
    """Whether a German list that does not begin its sentence may end with its names: not so "in Norwegen und Schweden Pumpen", nor
    "gegen Kolbe und das Finale".
    """
    if " " not in items[0].name and any(" " in item.name for item in items[1:]):
        return False
    return all(not item.determiner or item.name in known or is_known_place(item.name) for item in items)


def _is_name(text: str, known: set[str]) -> bool:
    return text in known or (text.isupper() and len(text) > 1)


def _is_german_name(text: str) -> bool:
    """Whether a word is a name where a common noun would want an article, as behind "von"."""
    return any(name.text == text for name in names(f"von {text} ist", "de"))


def _stands_free(found: re.Match[str], is_pair: bool, items: list[_Item], words: ListWords) -> bool:
    """Whether nothing around the list shows that it is one thing, or part of one."""
    text, start, end = found.string, found.start(), found.end()
    before, after = text[max(0, start - 60) : start], text[end : end + 60]
    if after[:1] in ("'", "’", "-", "&", ",", "/") or len(_QUOTATION.findall(text, 0, start)) % 2:
        return False
    if words.fixed.search(found[0]) or words.tail.match(items[-1].name):
        return False
    lead = f"{before}{items[0].preposition} {items[0].determiner}".rstrip() + " "
    if words.of.search(lead) or words.phrase.search(before) or words.goes_on.match(after):
        return False
    shares_determiner = items[0].determiner and not all(item.determiner for item in items)
    if shares_determiner and (" " in items[-1].name or _PLURAL.match(after)):
        return False  # "the Food and Drug Administration", "the Hudson and East rivers"
    if _FRONT.search(before):
        is_one = words.singular.match(after) and not is_pair
        return bool(re.match(r"\s\w", after)) and not is_one
    return bool(words.after.match(after))


def _denies_each(found: re.Match[str], denied: int) -> bool:
    """Whether a negation holds for each name: that of "A and B did not" does, but who knows of "not A and B"?"""
    return denied > found.start() and bool(_FRONT.search(found.string[: found.start()]))


def _is_total(text: str, language: Language, words: ListWords) -> bool:
    """Whether the text counts or measures something, of which each name may have but a part."""
    return bool(quantities(text, language)) and not words.each.search(text)
