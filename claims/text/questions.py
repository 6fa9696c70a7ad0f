"""Claims that are put as questions, "Did Apple invest in OpenAI?", and the statements that they ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language


@dataclass(frozen=True, slots=True)
class _Asking:
    """How a language asks whether something is so.

    ``lead`` and ``tail`` are what stands around the claim that is asked about; what begins with ``open`` asks for more than yes or
    no. ``verb`` is the verb that a question begins with; it is left out, or stands at the end in the group ``last``.
    """

    lead: re.Pattern[str]
    tail: re.Pattern[str]
    open: re.Pattern[str]
    verb: re.Pattern[str]


_MARK = r"\s?(?<![?!])(?=!*\?)[?!]++$"
_BEFORE_TAG = r"(?:[,.:;!?]|\s[–—-])\s?"
_SAID_EN = r"(?=(?:the|an?|there|it|he|she|they|we|you|in|all|most|no)\s|(?-i:[A-Z\d$€£\"“]))(?!the\s\w+\s(?:day|time)\b|in\sthe\b)"
_SURE_DE = r"(?:\s(?:wirklich|tatsächlich|eigentlich|denn|auch|noch|nicht))?"

_ASKING: dict[Language, _Asking] = {
    "en": _Asking(
        lead=re.compile(
            r"(?:fact[\s-]?check|claim|question)\s?[:–—-]\s|true\sor\sfalse\s?[?:–—-]\s"
            r"|is(?:n['’]?t)?\s(?:it|that)\s(?:(?:really|actually|still|also|not)\s)?(?:true|correct|right|a\sfact|the\scase),?\sthat\s"
            r"|(?:did|do)\syou\s(?:know|think|believe)\s(?:that\s)?"
            r"|(?:does\sanyone\sknow|(?:can|could)\s(?:you|someone)\s(?:please\s)?(?:check|confirm|verify))\s(?:if|whether|that)\s"
            r"|(?:i|we)(?:['’]ve)?\s(?:(?:have|just|recently)\s)*(?:heard|read|was\stold|were\stold)\s(?:somewhere\s|online\s|today\s)?that\s"
            rf"{_SAID_EN}|(?:someone|somebody)\stold\sme\sthat\s",
            re.IGNORECASE,
        ),
        tail=re.compile(
            rf"{_BEFORE_TAG}(?:is(?:n['’]t)?\s(?:this|that|it)\s(?:(?:really|actually)\s)?(?:true|correct|right|so)"
            r"|(?:is|was|did|does|do|are|were|has|have|had|will|can|could|would|should|wo|ca)(?:n['’]?t)?\s(?:it|he|she|they|there|we|you)"
            rf"|true|right|correct|really|no|(?:or\s)?not|true\sor\sfalse|yes\sor\sno){_MARK}|{_MARK}",
            re.IGNORECASE,
        ),
        open=re.compile(
            r"(?:(?:and|but|so|in|at|by|for|from|to|on|of|with|since|until|about|under|over)\s)?"
            r"(?:(?!(?-i:WHO)\b)who|whom|whose|what|which|when|where|why|how)\b",
            re.IGNORECASE,
        ),
        verb=re.compile(r"(?:(?:did|does)(?:n['’]?t)?|don['’]?t|do(?=\s[a-z]))\s(?=\S)", re.IGNORECASE),
    ),
    "de": _Asking(
        lead=re.compile(
            r"(?:fakten-?check|behauptung|frage)\s?[:–—-]\s|(?:wahr|richtig)\soder\sfalsch\s?[?:–—-]\s"
            rf"|(?:(?:stimmt(?:\s(?:es|das)|['’]?s|\sdie\sbehauptung)|ist\s(?:es|das){_SURE_DE}\s(?:wahr|richtig|korrekt|so)"
            rf"|trifft\ses{_SURE_DE}\szu|kann\ses\ssein|wusstest\sdu|wussten\ssie){_SURE_DE}|(?:ich\shabe?|wir\shaben)\s(?:\w+\s)?"
            r"(?:gehört|gelesen)),?\sda(?:ss|ß)\s|(?:weiß\sjemand,?\s)?ob\s",
            re.IGNORECASE,
        ),
        tail=re.compile(
            rf"{_BEFORE_TAG}(?:stimmt(?:\s(?:das|es)|['’]?s)(?:\sso|\swirklich)?|ist\sdas\s(?:wirklich\s)?(?:wahr|richtig|so)"
            rf"|oder(?:\s(?:etwa\s)?nicht)?|nicht\swahr|richtig|wahr|echt|gell|ja\soder\snein|(?:wahr|richtig)\soder\sfalsch){_MARK}"
            rf"|\soder(?:\snicht)?{_MARK}|{_MARK}",
            re.IGNORECASE,
        ),
        open=re.compile(
            r"(?:(?:und|aber|seit|bis|ab|in|an|auf|aus|bei|mit|von|zu|für|um|gegen|über)\s)?(?:wer|wen|wem|wessen|was|welche[nmrs]?|wann|wo"
            r"|wohin|woher|warum|weshalb|weswegen|wieso|wie|wieviele?|womit|wozu|wofür|wodurch|woran|worauf|worin|worüber|inwiefern)\b",
            re.IGNORECASE,
        ),
        verb=re.compile(
            r"(?P<last>hat|haben|hätten?|hatten?|ist|sind|war(?:en)?|wären?|wird|werden|würden?|wurden?|kann|können|könnten?|konnten?|muss"
            r"|müssen|mussten?|soll(?:en|ten?)?|wollen|wollten?|darf|dürfen|durften?)\s(?=\S[^,:;]*$)",
            re.IGNORECASE,
        ),
    ),
}


def statement(text: str, language: Language) -> str:
    """What a claim says, without the words that ask whether it is so; a question that asks for more than yes or no stays as it is.

    A model that learnt from statements reads a question as saying little. Without its mark, "did" and "does", it is near enough to
    one; what a German question begins with goes to where it stands behind "dass" if it is an auxiliary, and no other clause follows.

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
    Schließt Orth die Werke
    Orth geht
    >>> statement("Apple invested in OpenAI.", "en")
    'Apple invested in OpenAI.'
    """
    asking = _ASKING[language]
    said, last = _without_lead(text, asking)
    mark = asking.tail.search(said)
    if mark is None:
        return said if last else text
    said = said[: mark.start()]
    if not said.strip() or "?" in said or asking.open.match(said):
        return text
    is_clause = last and last[-1] not in ":?–—-"  # behind "dass" and "that" the verb stands where it should
    verb = None if is_clause else asking.verb.match(said)
    if verb is None:
        return said
    rest = said[verb.end() :]
    return f"{rest} {verb['last'].lower()}" if language == "de" else rest


def asks_openly(text: str, language: Language) -> bool:
    """Whether a claim asks who, what or when, and so says nothing that could be right or wrong.

    What has a comma or colon in it may begin with a clause of time or manner, and is taken for none.

    >>> asks_openly("Who invested in OpenAI?", "en"), asks_openly("Seit wann gehört Beats zu Apple?", "de")
    (True, True)
    >>> asks_openly("Did Apple invest?", "en"), asks_openly("When Musk left, did he sell?", "en"), asks_openly("What Apple sold.", "en")
    (False, False, False)
    """
    asking = _ASKING[language]
    said, _ = _without_lead(text, asking)
    return bool(asking.open.match(said) and re.search(r"^[^,:;]*\?[?!]*$", said))


def _without_lead(text: str, asking: _Asking) -> tuple[str, str]:
    """What stands behind the words that lead to what is asked about, and the last of these words."""
    said, last = text.strip(), ""
    while lead := asking.lead.match(said):
        said, last = said[lead.end() :], lead[0].rstrip()
    return said, last
