"""Names of people, organisations, products and places: where a text has them, and how alike two of them are.

There is no list of names. English writes names, and little else, with a capital inside a sentence. German gives every noun
a capital, so there a word needs a further sign: a capital within, a neighbour that is part of a name, letters that German
words seldom have, or a place in the sentence where a common noun would not stand without an article.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA, JaroWinkler

from claims.records import Language
from claims.text.exonyms import same_place
from claims.text.normalise import fold
from claims.text.spans import Span

SAME_NAME = 0.93
"""From this similarity on, two spellings are taken for the same name."""

_SHORT = 6
_ENDED = re.compile(r"(?:[ae]n|i)$")
"""The endings "Linken", "Syrian", "Iraqi"."""

_WORD = re.compile(r"[^\W_]+(?:[.&][^\W_]+)*")
_SENTENCE_BREAK = re.compile(r"[.!?…:;]\W*$|\n")
_JOINT = re.compile(r"(?: | & |(?<=\b\w)\. ?)")
_AMOUNT = re.compile(r"\d[\d.,]*(?:[KMBT]|bn|m)?|[QH][1-4]")

_LEGAL_FORMS = frozenset(
    "ab ag bv co company corp corporation gmbh inc incorporated kg kgaa limited llc llp ltd nv oy plc sa sarl se spa".split()
)
_ROLES = frozenset(
    "ceo cfo cio coo cto vp mr mrs ms dr prof sir president minister chancellor senator chairman chairwoman secretary "
    "herr frau firma stadt land".split()
)
_ROLE_ENDINGS = tuple(
    "chef chefin gründer gründerin sprecher sprecherin kanzler kanzlerin minister ministerin präsident präsidentin manager "
    "managerin hersteller anbieter betreiber entwickler forscher leiter leiterin investor professor vorstand konzern "
    "unternehmen tochter mutter dienst partei magazin zeitung agentur ".split()
)
_GENERIC = frozenset("ai ki it pc tv ceo us-dollar usd eur gbp chf url pdf faq".split())
"""Short forms that go on with a name ("Inflection AI") but do not make one."""

_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag "
    "samstag sonnabend sonntag anfang mitte ende frühjahr sommer herbst winter spring summer autumn jahr".split()
)
_UNITS = frozenset(
    "dollar dollars euro euros cent pfund franken yen yuan million millionen milliarde milliarden billion billionen "
    "billions trillion prozent percent mio mrd tonnen liter meter kilometer stunden minuten".split()
)
_ENGLISH_WORDS = frozenset(
    "a about according after again all almost already also although among an and another any are as at back because been "
    "before behind besides between both but by can could critics despite did do does during each earlier early either even "
    "ever every everyone few following for former four from further given had has have having he hence her here his how "
    "however i if in indeed instead into investors is it its just last late later least less like little many meanwhile "
    "might more moreover most much must my neither never nevertheless new next no nobody none nor not nothing now of off "
    "often on once one only onto or other others our out over own per perhaps rather same several shares she should since "
    "so some someone something soon still such than that the their them then there therefore these they this those though "
    "three through thus to today together tomorrow too toward towards two under unless unlike until up upon us very via was "
    "we were what when where whereas whether which while who whom whose why will with within without would yes yesterday "
    "yet you your".split()
)
_ENGLISH_COMMON = re.compile(r".{5,}ly|.+(?:ors|tions?|ments?|ness|ists|ities|ysts|yees|ships?)")

_DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine sein seine seinen "
    "seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer euer dieser diese dieses "
    "diesen diesem jener jene jenes jeder jede jedes jeden jedem welcher welche welches im am ins ans beim zum zur vom aufs "
    "fürs viele vielen mehrere mehreren einige einigen alle allen weitere weiteren manche wenige zwei drei vier fünf sechs "
    "sieben acht neun zehn beide beiden mehr weniger rund etwa knapp über".split()
)
_BARE_PREPOSITIONS = frozenset(
    "von bei mit durch gegen für in nach aus an seitens zwischen neben außer ohne um darunter wie".split()
)
_GERMAN_WORDS = (
    _DETERMINERS
    | _BARE_PREPOSITIONS
    | frozenset(
        "aber ab alles allein allerdings als also andere andererseits anders auch auf aufgrund ausserdem bald bereits besonders "
        "bis bisher bislang bzw da dabei dadurch dafür dagegen daher dahinter damals damit danach dann daran darauf daraufhin "
        "darin darum darunter davon dazu denn dennoch derzeit deshalb deswegen doch dort durch ebenfalls ebenso eher eigentlich "
        "einerseits einst endlich er erst erstmals es etwas früher ganz gar gegenüber gemeinsam genau gerade gestern grosse grossen "
        "gute hier hinter hingegen ich ihm ihn ihnen immer immerhin indem insgesamt inzwischen ist jedoch jemand jetzt kaum "
        "künftig kurz kürzlich lange laut leider man mittlerweile möglicherweise morgen nach nachdem natürlich neben neue neuen "
        "neuer neues nicht nie niemand noch nun nur ob obwohl oder offenbar ohne parallel pro schliesslich schon sehr seit "
        "seitdem seitens selbst sie so sobald sofern sogar solche somit sondern sonst soweit sowie später statt stattdessen "
        "trotz trotzdem und unter ursprünglich vergangene vielleicht vor vorher während wann warum was wegen weil weiter weiterhin "
        "wenn wer wie wieder wir wo wobei wohl worauf zudem zuerst zufolge zugleich zuletzt zunächst zurzeit zusammen zwar zuvor "
        "erste ersten letzte letzten".split()
    )
)
_GERMAN_BARE_NOUNS = frozenset(
    "angabe angaben anfrage angst anspruch arbeit aussicht basis bedarf beginn beispiel bericht bezug blick boot bord "
    "deal druck einsatz erfolg fall folge form frage geld gewinn grund gunst haft hand hilfe höhe insider kapital klage kraft "
    "kritik kurs lage licht linie markt mitte not platz preis recht rest rücksicht sache schuld schutz sicht software sorge "
    "spiel stand start strom stück teil umsatz verbot verdacht verlust vertrag vertrauen wert wirkung wissen zeit ziel zug "
    "zugang zusage zweifel tech online start-up startup internet ex vize top".split()
)
_GERMAN_NOUN = re.compile(
    r".{2,}(?:ung|ungen|ungs|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sion|sionen|ität|itäten|ismus|nis|nisse|tum|"
    r"ling|linge|chen|ierer|euren?|isten|oren|anzen|enz|enzen|innen|ien|logie|nehmer|geber|leute|jahr|werk|markt|zahl|zahlen)"
)
_GERMAN_PLURAL = re.compile(r".{2,}(?:en|er|ern|eln|el)s?")
_FOREIGN = re.compile(r"[yxq]|c(?![hk])|oo|sh|^nv|th$|[^aeiouäöü]le$|[aiou]$|ama|w$|[bdgmp]s$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a text has it: ``text`` is ``span.of(text)``."""

    span: Span
    text: str


def names(text: str, language: Language) -> tuple[Name, ...]:
    """The names in ``text``, in their order, without a genitive that an apostrophe sets off.

    A rule of thumb over shapes, made to be right more often than complete. A text all in capitals tells nothing and has
    no names for it; of a headline with all its words in capitals only words with the shape of a name count.

    >>> [name.text for name in names("Apple did not invest in OpenAI, says Sam Altman of GPT-4 fame.", "en")]
    ['Apple', 'OpenAI', 'Sam Altman', 'GPT-4']
    >>> [name.text for name in names("Daraufhin kaufte der Konzern Anteile von Oracle.", "de")]
    ['Oracle']
    >>> [name.text for name in names("Der Microsoft-Chef lobt Inflection AI und Nvidia.", "de")]
    ['Microsoft', 'Inflection AI', 'Nvidia']
    """
    words = _words(text)
    if not any(word.text[-1:].islower() for word in words):
        return ()
    if _is_headline(words):
        parts = [word.is_shaped for word in words]
    else:
        parts = _english_parts(words) if language == "en" else _german_parts(words)
    return tuple(Name(span, span.of(text)) for span in _joined(words, parts))


def similar(one: str, other: str) -> float:
    """How likely two spellings mean the same name, 0 to 1; see SAME_NAME. Symmetric.

    Case, accents, blanks, hyphens, legal forms and a genitive s do not count. Otherwise the measure is Jaro-Winkler (Winkler
    1990), lowered if more than one slip lies between the two: four of five misspellings are one letter too many, too few,
    wrong or swapped (Damerau 1964). Digits are no misspelling, names of three letters or less are the same or not, and of
    two short ones the one may have one letter more within or as an ending, not before or behind it ("Bayer", "Bayern").

    >>> similar("Open AI", "OpenAI"), similar("Microsofts", "Microsoft Corp."), similar("GPT-4", "GPT-3")
    (1.0, 1.0, 0.0)
    >>> similar("Appel", "Apple") >= SAME_NAME, similar("Nvida", "Nvidia") >= SAME_NAME, similar("Bayer", "Bauer") >= SAME_NAME
    (True, True, False)
    >>> similar("Bayer", "Bayern"), similar("Essen", "Hessen"), similar("Linke", "Linken") >= SAME_NAME
    (0.0, 0.0, True)
    """
    left, right = name_key(one), name_key(other)
    if left == right or _genitive(left) == right or left == _genitive(right):
        return float(bool(left))
    if min(len(left), len(right)) <= 3 or _digits(left) != _digits(right) or _is_lengthened(left, right):
        return 0.0
    further_slips = OSA.distance(left, right) - 1
    return min(JaroWinkler.similarity(left, right), 1 - further_slips / max(len(left), len(right)))


def same(one: str, other: str) -> bool:
    """Whether two spellings mean the same name, one is the surname or a short form of the other, or both mean one place.

    >>> same("Sam Altman", "Altman"), same("Microsoft", "Microsoft-Chef"), same("Apple", "Google"), same("Munich", "München")
    (True, True, False, True)
    """
    if similar(one, other) >= SAME_NAME or same_place(one, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    return any(similar(shorter, word) >= SAME_NAME for word in re.split(r"[\s-]+", longer) if len(word) > 2)


def name_key(name: str) -> str:
    """The letters and digits of a name that its spellings share.

    >>> name_key("Thrive Capital, Inc."), name_key("Crédit-Agricole’s")
    ('thrivecapital', 'creditagricole')
    """
    words = re.findall(r"[^\W_]+", re.sub(r"'s?\b", "", _plain(name)))
    kept = [word for word in words if word not in _LEGAL_FORMS]
    return "".join(kept or words)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text; ``gap`` is what stands between it and the word before, ``opens`` whether it opens a sentence."""

    span: Span
    text: str
    gap: str
    opens: bool

    @property
    def folded(self) -> str:
        return fold(self.text)

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_shaped(self) -> bool:
        """Whether the letters alone tell a name: OpenAI, MGX, A380."""
        if self.folded in _ROLES | _GENERIC | _ENGLISH_WORDS | _UNITS or _AMOUNT.fullmatch(self.text):
            return False
        letters = [letter for letter in self.text if letter.isalpha()]
        has_capital = any(map(str.isupper, letters))
        inner = any(a.islower() and b.isupper() for a, b in zip(self.text, self.text[1:], strict=False))
        return inner or (has_capital and len(self.text) > 1 and (self.text.isupper() or len(letters) < len(self.text)))


def _words(text: str) -> list[_Word]:
    words: list[_Word] = []
    end = 0
    for match in _WORD.finditer(text):
        gap = text[end : match.start()]
        words.append(_Word(Span(*match.span()), match[0], gap, not words or bool(_SENTENCE_BREAK.search(gap))))
        end = match.end()
    return words


def _is_headline(words: Sequence[_Word]) -> bool:
    """Whether nearly all longer words have a capital, so that capitals tell nothing."""
    longer = [word for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    return len(longer) > 3 and sum(word.is_capital for word in longer) >= 0.9 * len(longer)


def _english_parts(words: Sequence[_Word]) -> list[bool]:
    """Which words of an English text are part of a name: those with a capital that no rule of spelling gave them."""
    parts = []
    for place, word in enumerate(words):
        known = word.folded in _ENGLISH_WORDS | _CALENDAR | _ROLES | _UNITS
        if word.opens and _ENGLISH_COMMON.fullmatch(word.folded):
            known = True
        follows = place + 1 < len(words) and words[place + 1].is_capital and words[place + 1].gap == " "
        opener = word.opens and known and not (follows and word.folded not in _ENGLISH_WORDS)
        parts.append(word.is_shaped or (word.is_capital and not known and not opener))
    return parts


def _german_parts(words: Sequence[_Word]) -> list[bool]:
    """Which words of a German text are part of a name: those with a capital and a further sign."""
    parts: list[bool] = []
    for place, word in enumerate(words):
        known = _GERMAN_WORDS | _GERMAN_BARE_NOUNS | _CALENDAR | _ROLES | _UNITS
        common = (
            word.folded in known
            or word.folded.endswith(_ROLE_ENDINGS)
            or bool(_GERMAN_NOUN.fullmatch(word.folded))
            or (place > 0 and words[place - 1].folded in _DETERMINERS and not _heads_compound(words, place))
        )
        before_generic = place + 1 < len(words) and words[place + 1].folded in _GENERIC and words[place + 1].gap == " "
        if not word.is_capital or (common and not before_generic):
            parts.append(word.is_shaped)
            continue
        after_part = place > 0 and parts[-1] and word.gap == " "
        foreign = bool(_FOREIGN.search(word.folded))
        bare = place > 0 and words[place - 1].folded in _BARE_PREPOSITIONS and not _GERMAN_PLURAL.fullmatch(word.folded)
        verb_next = place + 1 < len(words) and words[place + 1].text[0].islower() and word.opens and place == 0
        plural = _GERMAN_PLURAL.fullmatch(word.folded)
        sure = word.is_shaped or after_part or foreign or bare or before_generic or _heads_compound(words, place)
        parts.append(sure or bool(verb_next and not plural))
    return parts


def _heads_compound(words: Sequence[_Word], place: int) -> bool:
    """Whether a word is the first of a compound whose second is a role, as in "Microsoft-Chef"."""
    after = words[place + 1] if place + 1 < len(words) else None
    return after is not None and after.gap == "-" and (after.folded.endswith(_ROLE_ENDINGS) or after.folded in _ROLES)


def _joined(words: Sequence[_Word], parts: Sequence[bool]) -> list[Span]:
    """The spans of names: neighbouring parts that nothing but a blank, an ampersand or an initial's point divides."""
    spans: list[Span] = []
    open_end: int | None = None
    for place, (word, part) in enumerate(zip(words, parts, strict=True)):
        generic = word.folded in _GENERIC and word.is_capital
        joined = open_end is not None and words[place - 1].span.end == open_end and _JOINT.fullmatch(word.gap)
        hyphened = open_end is not None and words[place - 1].span.end == open_end and word.gap == "-"
        if (joined and (part or generic)) or (hyphened and word.text[0].isdigit()):
            spans[-1] = Span(spans[-1].start, word.span.end)
        elif part:
            spans.append(word.span)
        else:
            open_end = None
            continue
        open_end = spans[-1].end
    return spans


def _genitive(key: str) -> str:
    """The key without a genitive s: of a short name the s may be its own."""
    return key[:-1] if len(key) > 4 and key.endswith("s") and not key.endswith("ss") else key


def _is_lengthened(one: str, other: str) -> bool:
    """Whether of two short keys one is the other with a letter before it, or behind it that is no ending."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) > _SHORT:
        return False
    return longer[1:] == shorter or (longer[:-1] == shorter and not _ENDED.search(longer))


def _digits(key: str) -> str:
    return "".join(char for char in key if char.isdigit())


def _plain(name: str) -> str:
    """Folded, and without accents."""
    return "".join(char for char in unicodedata.normalize("NFD", fold(name)) if not unicodedata.combining(char))
