"""Which numbers without a unit count something, and which are years, dates, times, labels or parts of names."""

from __future__ import annotations

import re

from claims.records import Language
from claims.text.calendar_words import MONTHS
from claims.text.counted import FUNCTION_WORDS
from claims.text.earlier import YEAR_BEFORE_DE
from claims.text.numerals import Numeral

_NEAR = 60
"""So many characters before a number are looked at, more than any label has."""

_LABEL = re.compile(
    r"(?:(?<!\w)(?:number|nummer|nr\.?|no\.|pages?|seiten?|chapter|kapitel|section|abschnitt|article|artikel|art\.|paragraph|"
    r"absatz|abs\.|version|phase|type|typ|level|stufe|step|schritt|figure|fig\.|abbildung|abb\.|table|tabelle|round|runde|"
    r"group|gruppe|class|klasse|channel|kanal|route|highway|room|zimmer|gate|platz|rang|rank|ranked|top|formula|formel|"
    r"grade|season|staffel|episode|folge|part|teil|volume|vol\.|band|area|size|größe|liga|category|kategorie|windows|"
    r"model|modell|series|serie|halle|gleis|terminal|linie|line|p\.|pp\.|boeing|airbus|iphone|agenda)|[#§])\s?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[0-9]|2[01])[0-9]{2}(?:\D+(?:1[0-9]|2[01])[0-9]{2})?")
_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:in|im|since|seit|until|year|jahre?s?|during|early|late|mid|anfang|mitte|ende|spring|summer|autumn|fall|winter|"
    rf"frühjahr|frühling|sommer|herbst|{'|'.join(MONTHS)})\.?\s$",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(r"\s?(?:uhr|o['’]clock|[ap]\.m\.|[ap]m)(?!\w)", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(r"(?<!\w)(?:halb|half past|quarter (?:to|past)|viertel (?:vor|nach))\s$", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?<!\w)(?:\d+|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)"
    r"\s[^\W\d_]+\s(?:and|und)\s$",
    re.I,
)
_ONLY_ONE = re.compile(
    r"(?<!\w)(?:only|just|exactly|at least|more than|nur|genau|lediglich|mindestens|mehr als)\s$", re.I
)
_NO_NUMBER = re.compile(
    r"(?:an?|one|eine?[nmrs]?)\s(?:[a-zäöüß-]{1,20}\s)?(?:minority|majority|handful|fraction|number|Minderheit|Mehrheit|Handvoll|Bruchteil|Teil|Reihe)\b",
    re.IGNORECASE,
)
"""Many or few, not one: "nur eine Minderheit"."""
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w'’-]*)(?P<dot>\.?)\s$")
_WORD_AFTER = re.compile(r"\.?\s?([^\W\d_]+)")
_ERA_AFTER = re.compile(r"\s(?:BCE?|AD|CE|[vn]\.\s?Chr)(?!\w)")
_ARTICLE_BEFORE = re.compile(r"(?<!\w)(?:the|der|die|das|den|dem|des)\s$", re.IGNORECASE)
_LOWER_AFTER = re.compile(r"\s[^\W\d_A-Z]")
_INTO_BEFORE = re.compile(r"(?<!\w)in(?:to)?\s$", re.IGNORECASE)
_DASH = re.compile(r"[-–—‑]")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n„“”»«\"]\s*)$")
_GLUED = re.compile(r"[\w/‑-]|[–'’]\w")
_ORDINAL_DOT = re.compile(r"\.\s?\w")
_JOBS_AFTER = re.compile(
    r"\s(?:jobs|employees|workers|people|Stellen|Jobs|Arbeitspl[aä]tze|Beschäftigten?|Mitarbeiter\w{0,6}|Menschen|Personen|Filialen)\b"
)
"""What more are counted by than years of centuries ago have in one."""
VOTED_AFTER = re.compile(
    r"\s(?:(?:have|had|haben|hatten)\s)?(?:voted|abstained|backed|opposed|stimm(?:ten|en)|votier(?:ten|en)|enth(?:ielten|alten) sich"
    r"|lehn(?:ten|en)|sprachen|sprechen)\b"
)
"""What those do who vote."""
_FATE_AFTER = re.compile(
    r"\s(?:(?:others?|more|weitere)\s)?(?:(?:were|are|have\sbeen|wurden|werden|sind)\s)?(?:[a-zäöüß]{1,20}\s){0,2}"
    r"(?:injured|hurt|wounded|killed|died|dead|verletzt|verwundet|getötet|tot|starben|gestorben|kamen\sums\sLeben)\b"
)
_MORE_AFTER = re.compile(r"\s(?:more|fewer|less|higher|lower|mehr|weniger|höher|niedriger)\s(?:than|als)\b")
_OF_THEM_AFTER = re.compile(r"\s(?:(?:of\s(?:them|these|those|which|whom|it))|davon|von\sihnen|darunter)\b")
"""What counts a part of those counted before: "212 shops, 37 of them abroad"."""
_INSTEAD_BEFORE = re.compile(r"(?:^|[.!?:;]\s)(?:(?:An)?[Ss]tatt|Instead\sof|Rather\sthan)\s$")
"""What begins with what was to be: "Statt 85 kostete sie 131 Millionen Euro"."""
_OF_ALL_BEFORE = re.compile(r"\b(?:[Oo]f|[Vv]on)\s(?:[\w'’-]{1,20}\s){0,3}\d[\d.,]*\s[^\s,;.]{2,30},\s$")
"""What a whole is told by, with its part behind: "of the 310 schools, 260 were closed"."""
_THEN_BEFORE = re.compile(rf"[,;]\s{YEAR_BEFORE_DE}\s(?:(?:noch|nur|rund|etwa)\s)?$")
"""What German tells so many of by itself: "heute 2.400, vor zwölf Jahren 900"."""
_NEXT_BEFORE = re.compile(r"(?:[,;]|(?<!\w)(?:and|und|sowie))\s$")
_DETERMINERS = frozenset(
    "another only just all nearly other first last next additional weitere andere insgesamt".split()
)


def is_count(text: str, numeral: Numeral, language: Language, *, noun: bool, hedged: bool) -> bool:
    """Whether a number without a unit counts something; ``noun`` and ``hedged`` say whether it has such words around it.

    No counts are articles and pronouns ("ein", "one of"), years, days and times, labels ("page 5"), ordinals ("am 17.")
    and what belongs to a name ("iPhone 15"). When in doubt a number is none: a missed one does less harm than a wrong one.

    >>> from claims.text.numerals import numerals
    >>> text = "Im Mai 2024 sahen 300 Leute Seite 5 um 17 Uhr."
    >>> [n.span.of(text) for n in numerals(text, "de") if is_count(text, n, "de", noun=False, hedged=False)]
    ['300']
    """
    start, end = numeral.span.start, numeral.span.end
    before = text[max(0, start - _NEAR) : start]
    if _GLUED.match(text, end) or (before and before[-1] in "/-–+:.,'’_@"):
        return False
    if numeral.form == "vague" or numeral.scale > 1:
        return True
    if _is_time(text, end, before, language) or _LABEL.search(before):
        return False
    if numeral.form == "words":
        return _word_counts(text[start], numeral, before, noun) and not _NO_NUMBER.match(text, start)
    if _is_ordinal(text, numeral, language) or _is_year(numeral.span.of(text), before, text[end : end + _NEAR], noun):
        return False
    if noun:
        return hedged or _is_no_name(before, language)
    if _DASH.search(numeral.span.of(text)):
        return False
    return hedged or _stands_free(text, end, before)


def _is_time(text: str, end: int, before: str, language: Language) -> bool:
    """Whether a number has words of the calendar or the clock around it: "17. Oktober", "May 5", "44 BC", "20.15 Uhr"."""
    clock = _CLOCK_AFTER.match(text, end)
    if clock and (language == "en" or clock[0].strip().lower() == "uhr"):
        return True
    if _CLOCK_BEFORE.search(before) or _ERA_AFTER.match(text, end):
        return True
    words = (_WORD_BEFORE.search(before), _WORD_AFTER.match(text, end))
    return any(word and word[1].lower() in MONTHS and word[1][0].isupper() for word in words)


def _is_ordinal(text: str, numeral: Numeral, language: Language) -> bool:
    """Whether digits are an ordinal or no number at all: "der 3. Platz", "007"."""
    written = numeral.span.of(text)
    if written[0] == "0" and written[1:2].isdigit():
        return True
    return language == "de" and numeral.value < 1000 and bool(_ORDINAL_DOT.match(text, numeral.span.end))


def _is_year(written: str, before: str, behind: str, noun: bool) -> bool:
    """Whether four bare digits are a year: nearly always from 1500 on, but "2000 Mitarbeiter" and "1532 Stellen" count."""
    if not _YEAR.fullmatch(written):
        return False
    if _YEAR_BEFORE.search(before) or not noun:
        return True
    return written >= "1500" and not written.endswith("00") and not (written < "1900" and _JOBS_AFTER.match(behind))


def _word_counts(initial: str, numeral: Numeral, before: str, noun: bool) -> bool:
    """Whether a number word counts: "drei", "only one", "two men and one woman"; not "eine", "half a", "in two", nor "the Seven"."""
    if numeral.value == 1:
        return bool(_ONLY_ONE.search(before)) or (noun and bool(_BESIDE.search(before)))
    if noun:
        return True
    if numeral.value.denominator > 1 or _INTO_BEFORE.search(before):
        return False
    return initial.islower() or bool(_SENTENCE_START.search(before))


def _is_no_name(before: str, language: Language) -> bool:
    """Whether digits with a noun behind them do not belong to a name before them.

    English has no noun right before a number ("Windows 11 users" counts no users), German often has one.
    """
    found = _WORD_BEFORE.search(before)
    if not found or found["dot"]:
        return True
    word = found["word"]
    if word.islower() or word.lower() in FUNCTION_WORDS[language] | _DETERMINERS:
        return True
    return language == "de" and not word[0].islower()


def _stands_free(text: str, end: int, before: str) -> bool:
    """Whether digits without a noun count: within a sentence ("rose to 35"), at its start if it goes on ("20 of them"), or as those
    who vote (", 85 voted against it"), died or were hurt, are so many more, or so many of them; behind a whole they are its part,
    behind a time of before what was then, and behind "instead of" what was to be.
    """
    if VOTED_AFTER.match(text, end) or _OF_ALL_BEFORE.search(before) or _THEN_BEFORE.search(before):
        return True
    behind = (_FATE_AFTER, _MORE_AFTER, _OF_THEM_AFTER)
    if _INSTEAD_BEFORE.search(before) or (
        _NEXT_BEFORE.search(before) and any(after.match(text, end) for after in behind)
    ):
        return True
    if _SENTENCE_START.search(before):
        return bool(_LOWER_AFTER.match(text, end))
    found = _WORD_BEFORE.search(before)
    return bool(found and not found["dot"] and found["word"].islower() and not _ARTICLE_BEFORE.search(before))
