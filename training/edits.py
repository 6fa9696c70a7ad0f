"""Small edits that make another statement of a sentence: a number, a scale word, a date, an opposite, a negation or a name."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from claims.records import Language
from claims.text.names import names

Edit = Callable[[str, Language, random.Random], str | None]
"""Gives the changed text, or None where there is nothing to change."""

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?![\w]|[.,]\d)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NUMBER_WORDS: dict[Language, Sequence[str]] = {
    "en": "two three four five six seven eight nine ten eleven twelve twenty thirty fifty".split(),
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig fünfzig".split(),
}
_GROUPS: dict[Language, Sequence[Sequence[str]]] = {
    "en": [
        "thousand million billion trillion".split(),
        "January February March April June July August September October November December".split(),
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
        "red blue green yellow black white brown".split(),
        "north south east west".split(), "northern southern eastern western".split(),
    ],
    "de": [
        "Tausend Millionen Milliarden Billionen".split(),
        "Januar Februar März April Juni Juli August September Oktober November Dezember".split(),
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
        "rot blau grün gelb schwarz weiß braun".split(), "rote blaue grüne gelbe schwarze weiße braune".split(),
        "Norden Süden Osten Westen".split(), "nördlich südlich östlich westlich".split(),
    ],
}  # fmt: skip
"""Words that exclude each other."""

_OPPOSITES: dict[Language, str] = {
    "en": (
        "increased/decreased increase/decrease increases/decreases rose/fell rises/falls higher/lower high/low more/less "
        "most/few before/after first/last largest/smallest biggest/smallest best/worst better/worse older/younger old/young "
        "always/never won/lost win/lose bought/sold buy/sell opened/closed open/closed began/ended begins/ends male/female "
        "man/woman men/women boy/girl boys/girls son/daughter father/mother brother/sister husband/wife king/queen he/she "
        "early/late earlier/later includes/excludes including/excluding all/none everyone/nobody everything/nothing with/without "
        "inside/outside above/below up/down left/right many/few long/short large/small big/small good/bad hot/cold rich/poor "
        "strong/weak easy/difficult same/different alive/dead public/private possible/impossible true/false legal/illegal "
        "succeeded/failed accepted/rejected agreed/refused arrived/left remember/forget loved/hated loves/hates like/hate "
        "born/died positive/negative support/oppose supported/opposed only/also former/current major/minor often/rarely near/far"
    ),
    "de": (
        "stieg/sank steigt/sinkt höher/niedriger hoch/niedrig mehr/weniger viele/wenige vor/nach erste/letzte größte/kleinste "
        "größer/kleiner beste/schlechteste besser/schlechter älter/jünger alt/jung alte/junge immer/nie gewann/verlor "
        "gewonnen/verloren kaufte/verkaufte gekauft/verkauft geöffnet/geschlossen offen/geschlossen begann/endete Mann/Frau "
        "Männer/Frauen Junge/Mädchen Sohn/Tochter Vater/Mutter Bruder/Schwester er/sie früh/spät früher/später alle/keine "
        "jeder/niemand alles/nichts mit/ohne innen/außen über/unter hinauf/hinunter links/rechts lang/kurz groß/klein "
        "große/kleine gut/schlecht gute/schlechte heiß/kalt reich/arm stark/schwach leicht/schwer gleich/verschieden "
        "lebendig/tot öffentlich/privat möglich/unmöglich wahr/falsch legal/illegal angenommen/abgelehnt kam/ging liebte/hasste "
        "liebt/hasst geboren/gestorben positiv/negativ dafür/dagegen oft/selten nah/fern neu/alt neue/alte schnell/langsam"
    ),
}
_BOTH_WAYS = {
    language: dict(pair for text in words.split() for pair in (text.split("/"), text.split("/")[::-1]))
    for language, words in _OPPOSITES.items()
}
_WORD = re.compile(r"[^\W\d_]+")
_UN_NOT = {
    "en": re.compile(r"(?<=[a-z])n['’]t\b|\s(?:not|never)(?=\s)", re.IGNORECASE),
    "de": re.compile(r"\s(?:nicht|nie|niemals)(?=[\s.!?])|\b[Kk](?=ein(?:e[nmrs]?)?\b)"),
}
_TO_NOT = {
    "en": re.compile(r"(?<=\s)(?:is|are|was|were|has|have|had|will|can|could|should|would|may|must|did|does|do)(?=\s)"),
    "de": re.compile(r"(?<=\s)ein(?=(?:e[nmrs]?)?\s)|(?<=[a-zäöüß])(?<!t)(?<!n)(?=\.$)"),
}


def other_number(text: str, language: Language, rng: random.Random) -> str | None:
    """A number in digits or words made another one.

    >>> other_number("It has four legs.", "en", random.Random(1)) != "It has four legs."
    True
    """
    places = list(_NUMBER.finditer(text))
    words = _NUMBER_WORDS[language]
    places += [match for match in _WORD.finditer(text) if match[0].lower() in words]
    if not places:
        return None
    match = rng.choice(places)
    if match[0][0].isdigit():
        new = _other_digits(match[0], rng)
    else:
        new = rng.choice([word for word in words if word != match[0].lower()])
        new = new.capitalize() if match[0][0].isupper() else new
    return text[: match.start()] + new + text[match.end() :]


def _other_digits(number: str, rng: random.Random) -> str:
    if _YEAR.fullmatch(number):
        return str(int(number) + rng.choice((-20, -10, -5, -3, -2, -1, 1, 2, 3, 4, 10, 20)))
    if rng.random() < 0.3 and number.isdigit():
        return str(int(number) + rng.choice((1, 2, 5, 10)) * rng.choice((1, max(1, int(number) // 10))))
    place = rng.choice([i for i, char in enumerate(number) if char.isdigit()])
    digits = "123456789" if place == 0 else "0123456789"
    return number[:place] + rng.choice([d for d in digits if d != number[place]]) + number[place + 1 :]


def other_of_group(text: str, language: Language, rng: random.Random) -> str | None:
    """A month, weekday, scale word, colour or direction made another one."""
    found = [(m, group) for m in _WORD.finditer(text) for group in _GROUPS[language] if m[0] in group]
    if not found:
        return None
    match, group = rng.choice(found)
    return text[: match.start()] + rng.choice([word for word in group if word != match[0]]) + text[match.end() :]


def opposite(text: str, language: Language, rng: random.Random) -> str | None:
    """A word made its opposite.

    >>> opposite("Prices rose.", "en", random.Random(0))
    'Prices fell.'
    """
    found = [match for match in _WORD.finditer(text) if match[0].lower() in _BOTH_WAYS[language]]
    if not found:
        return None
    match = rng.choice(found)
    new = _BOTH_WAYS[language][match[0].lower()] if language == "en" else _BOTH_WAYS[language].get(match[0])
    if new is None:
        return None
    return text[: match.start()] + (new.capitalize() if match[0][0].isupper() else new) + text[match.end() :]


def negated(text: str, language: Language, rng: random.Random) -> str | None:
    """The text with its negation taken away or, without one, with one put in; None with several or no place for one.

    >>> negated("It is here.", "en", random.Random(0)), negated("Er kam nicht.", "de", random.Random(0))
    ('It is not here.', 'Er kam.')
    """
    there = list(_UN_NOT[language].finditer(text))
    if len(there) > 1:
        return None
    if there:
        return _without(text, there[0], language)
    places = list(_TO_NOT[language].finditer(text))
    if not places:
        return None
    match = places[0]
    if language == "en":
        return text[: match.end()] + " not" + text[match.end() :]
    inserted = "k" if match[0] else " nicht"
    return text[: match.start()] + inserted + text[match.start() :]


def _without(text: str, match: re.Match[str], language: Language) -> str | None:
    if language == "de" and match[0] in ("K", "k"):
        return text[: match.start()] + ("E" if match[0] == "K" else "e") + text[match.end() + 1 :]
    rest = text[: match.start()] + text[match.end() :]
    return None if language == "en" and re.search(r"\b(?:ca|wo|do|does|did)\b", rest[: match.start()][-5:]) else rest


def other_name(pool: Sequence[str]) -> Edit:
    """An edit that puts a name of the pool in the place of one of the text."""

    def edit(text: str, language: Language, rng: random.Random) -> str | None:
        found = [name for name in names(text, language) if len(name.text) > 2]
        if not found:
            return None
        name, new = rng.choice(found), rng.choice(pool)
        return None if new in text else text[: name.span.start] + new + text[name.span.end :]

    return edit


def exchanged_names(text: str, language: Language, rng: random.Random) -> str | None:
    """Two names of the text in each other's place.

    >>> exchanged_names("In May Sony sued Nokia.", "en", random.Random(0))
    'In May Nokia sued Sony.'
    """
    found = names(text, language)
    if len(found) < 2:
        return None
    one, other = sorted(rng.sample(found, 2), key=lambda name: name.span)
    if one.text == other.text:
        return None
    return (
        text[: one.span.start] + other.text + text[one.span.end : other.span.start] + one.text + text[other.span.end :]
    )
