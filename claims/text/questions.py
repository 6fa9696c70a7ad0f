"""Claims that are put as questions, "Did Apple invest in OpenAI?", and the statements that they ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language


@dataclass(frozen=True, slots=True)
class _Asking:
    """How a language asks whether something is so.

    ``before`` and ``behind`` are what stands around the claim that is asked about; what begins with ``open`` asks for more than yes
    or no. ``verb`` is the verb that a question begins with; it is left out, or stands at the end in the group ``last``.
    """

    before: re.Pattern[str]
    behind: re.Pattern[str]
    open: re.Pattern[str]
    verb: re.Pattern[str]


_NAMED_EN = r"(?:fact[\s-]?check|true\sor\sfalse|claim|question)\s?[:–—-]\s"
_NAMED_DE = r"(?:fakten-?check|wahr\soder\sfalsch|richtig\soder\sfalsch|behauptung|frage)\s?[:–—-]\s"
_HAVE = "hat|haben|hatten?"
_BE = "ist|sind|war(?:en)?"
_BECOME = "wird|werden|wurden?"
_MODALS = "kann|können|konnten?|muss|müssen|mussten?|soll(?:en|ten?)?|will|wollen|wollten?|darf|dürfen|durften?"
_STRONG = (
    "stieg(?:en)?|fiel(?:en)?|gab(?:en)?|ging(?:en)?|kam(?:en)?|trat(?:en)?|verlor(?:en)?|gewann(?:en)?|starb(?:en)?"
)
_NO_VERBS = (
    "nicht|seit|selbst|jetzt|zuletzt|erst|fast|meist|mit|heute|statt|samt|laut|bereits|sonst|dort|weit"
    "|(?:letz|nächs|ers|zwei|drit|meis|gesam|al|rech)ten"
)
_NOUN_NEXT = (
    r"(?=\s(?:d(?:er|ie|as|en)|ein(?:e[nmrs]?)?|es|sie|er|[A-ZÄÖÜ]))"
    rf"(?!.*\s(?!(?:{_NO_VERBS})\b)[a-zäöüß]{{3,}}te?n?(?![\w]))"
)
"""What tells that a German word is the verb of its question: a subject behind it, and no other verb further on."""

_ASKING: dict[Language, _Asking] = {
    "en": _Asking(
        before=re.compile(
            rf"{_NAMED_EN}|is\sit\s(?:really\s|actually\s)?(?:true|correct|right|a\sfact|the\scase)\sthat\s"
            r"|(?:i|we)\s(?:(?:have|just|recently)\s|['’]ve\s)*(?:heard|read|was\stold|were\stold)\s(?:somewhere\s|online\s|today\s)?that\s"
            r"|(?:someone|somebody)\stold\sme\sthat\s",
            re.IGNORECASE,
        ),
        behind=re.compile(
            r"(?:[,.!?;]|\s[–—-])\s?(?:is\s(?:this|that|it)\s(?:true|correct|right|so)|(?:is|was|did|does|do|are|were|has|have|had|will)n['’]t\s"
            r"(?:it|he|she|they)|true|right|correct|true\sor\sfalse)\s?\?+$|\s?\?+$",
            re.IGNORECASE,
        ),
        open=re.compile(r"(?:\w{2,6}\s)?(?:who|whom|whose|what|which|when|where|why|how)\b", re.IGNORECASE),
        verb=re.compile(r"(?:did|does|do)\s(?=\S)", re.IGNORECASE),
    ),
    "de": _Asking(
        before=re.compile(
            rf"{_NAMED_DE}|(?:stimmt\ses|ist\ses\s(?:wahr|richtig|korrekt)|trifft\ses\szu)(?:\swirklich|\seigentlich)?,\sdass\s"
            r"|(?:ich\shabe|wir\shaben)\s(?:\w+\s)?(?:gehört|gelesen),\sdass\s",
            re.IGNORECASE,
        ),
        behind=re.compile(
            r"(?:[,.!?;]|\s[–—-])\s?(?:stimmt\s(?:das|es)|ist\sdas\s(?:wahr|richtig|so)|oder(?:\snicht)?|nicht\swahr|richtig|wahr|wahr\soder\sfalsch)\s?\?+$"
            r"|\s?\?+$",
            re.IGNORECASE,
        ),
        open=re.compile(
            r"(?:\w{2,6}\s)?(?:wer|wen|wem|wessen|was|welche[nmrs]?|wann|wo|wohin|woher|warum|weshalb|wieso|wie|womit|wozu|wofür)\b",
            re.IGNORECASE,
        ),
        verb=re.compile(
            rf"(?P<last>(?i:{_HAVE}|{_BE}|{_BECOME}|{_MODALS}|{_STRONG})|(?!(?i:{_NO_VERBS})\b)[^\W\d_]{{2,20}}te?n?{_NOUN_NEXT})\s(?=\S)"
        ),
    ),
}


def statement(text: str, language: Language) -> str:
    """What a claim says, without the words that ask whether it is so; a question that asks for more than yes or no stays as it is.

    A model that learnt from statements reads a question as saying little. Without its mark, "did" and "does", an English question
    is near enough to one; the verb of a German one goes to where it stands behind "dass".

    >>> for text in ("Did Apple invest in OpenAI?", "Is it true that Apple sold it?", "Was Ida Orth fired?", "Who invested in OpenAI?"):
    ...     print(statement(text, "en"))
    Apple invest in OpenAI
    Apple sold it
    Was Ida Orth fired
    Who invested in OpenAI?
    >>> for text in ("Hat Apple in OpenAI investiert?", "Stimmt es, dass Apple sparte?", "Schließt Orth die Werke?", "Orth geht, oder?"):
    ...     print(statement(text, "de"))
    Apple in OpenAI investiert hat
    Apple sparte
    Orth die Werke schließt
    Orth geht
    >>> statement("Apple invested in OpenAI.", "en")
    'Apple invested in OpenAI.'
    """
    asking = _ASKING[language]
    said = text.strip()
    if lead := asking.before.match(said):
        said = said[lead.end() :]
    mark = asking.behind.search(said)
    if mark is None:
        return said if lead else text
    said = said[: mark.start()]
    if "?" in said or not said.strip() or asking.open.match(said):
        return text
    verb = None if lead and not lead[0].rstrip().endswith((":", "–", "—", "-")) else asking.verb.match(said)
    if verb is None:
        return said
    rest = said[verb.end() :]
    return f"{rest} {verb['last'].lower()}" if language == "de" else rest
