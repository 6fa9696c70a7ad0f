"""Which of the served languages a text is written in."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from claims.records import LANGUAGES, Language

_READ = 20_000  # characters of a text that are looked at; more of it says nothing new
_SURE = 0.6  # the least probability at which the identifier is believed

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


# Frequent words that the other language does not have or hardly uses ("was", "war", "in", "man", "also" are in neither)
_FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    "en": frozenset(
        """
        the a of and to is are were be been being has have had having does did do for from with without by at on as or
        if that this these those there which who whom whose what when where why how than then it its he she they we you
        his their our your my him them us not no never nor none any some more most less least many much few several all
        both each every other another such only very too would should could may might must can cannot shall about into
        onto over under after before between among through during until since because although though while but yet
        again against out up down off according two three four five six seven eight nine ten million billion percent
        won lost beat beats met born became left wins loses buys sells cuts cut leaves says said made took gave got falls
        rises
        """.split()
    ),
    "de": frozenset(
        """
        der die das den dem des ein eine einen einem einer eines und oder aber sondern denn doch ist sind waren wird
        werden wurde wurden worden sei seien wäre wären hat haben hatte hatten habe hätte kann können konnte konnten
        soll sollen sollte sollten muss müssen musste mussten darf dürfen durfte möchte wollte wollten nicht nichts nie
        niemals kein keine keinen keinem keiner keines von vom zu zum zur im ins auf aus bei beim mit nach über für
        gegen durch ohne um bis seit vor zwischen während wegen trotz laut ab er sie es wir ihr ihre ihren ihrem ihrer
        sein seine seinen seinem seiner sich ich du uns euch ihm ihn dass weil wenn als wie ob auch noch nur schon
        bereits sehr mehr weniger viele viel alle alles etwa rund dieser diese dieses diesen diesem jeder jede jedes
        welche wer wo hier dort dann jetzt unter zwei drei vier fünf sechs sieben acht neun zehn einzige einziger
        starb verlor gewann traf trifft verliert gewinnt steigt sinkt kauft verkauft
        """.split()
    ),
}
# Words in small letters that show their language by their shape ("investierte", "fließt"; "directly", "raised")
_SHAPES: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\w{2,}(?:ed|ly|ght|tion|ness|ous|ful)|(?!gering)\w+[^\Wfg]ing|\w+n['’]t"),
    "de": re.compile(r"\w{2,}(?:iert|ierte|ierten|ieren|lich|liche|lichen|isch|ische|ischen|tete|teten)|\w*[äöüß]\w*"),
}


def detect(text: str, default: Language = "en") -> Language:
    """The language of a text of three words or more; ``default`` if nothing in it speaks for one.

    Function words and typical shapes are counted first, since a statistical identifier is led astray by the names
    that short claims are full of. A tie goes to one (langid, Lui and Baldwin 2012), restricted to the served languages.

    >>> detect("Bosch paid directly for Arm"), detect("Bosch zahlte direkt für Arm"), detect("13", "de")
    ('en', 'de', 'de')
    >>> detect("Deutsche Bahn loses 1.8 billion euros"), detect("Goethe starb in Weimar")
    ('en', 'de')
    """
    text = text[:_READ]
    words = _WORD.findall(text.lower() if text.isupper() else text)
    votes = {language: _votes(words, language) for language in LANGUAGES}
    first, second = sorted(LANGUAGES, key=votes.__getitem__, reverse=True)
    if votes[first] > votes[second]:
        return first
    likeliest, probability = _identifier().classify(text)
    return next((language for language in LANGUAGES if language == likeliest and probability >= _SURE), default)


def _votes(words: list[str], language: Language) -> int:
    """How many words speak for a language. Of those with a capital, most of them names, only the first counts.

    >>> words = ["Nie", "wurde", "The", "Who", "verklagt"]
    >>> _votes(words, "de"), _votes(words, "en")
    (2, 0)
    """
    typical, shape = _FUNCTION_WORDS[language], _SHAPES[language]
    opening = sum(word.lower() in typical for word in words[:1] if not word.islower())
    return opening + sum(word in typical or shape.fullmatch(word) is not None for word in words if word.islower())


@cache
def _identifier() -> LanguageIdentifier:
    """The identifier; once built it is only read, so that threads may share it."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier
