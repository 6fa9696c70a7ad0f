"""The words that negate, and those that only look like it, in English and German."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language

_CONTEST = (
    r"(?i:(?:\w{1,20})?(?:spiele?n?|partien?|rennen|turniere?|finale|einsätze?|duell|kämpfe?|wettkampf|begegnungen?|saison"
    r"|lebensunterhalt))"
)
DISPUTED = (
    rf"(?:bestritt(?:en)?|bestreite[tn])(?<!(?i:spiel|ennen)\sbestritten)(?<!(?i:spiele|artien)\sbestritten)"
    rf"(?!\s(?!(?:19|20)\d\d\b)\d)(?!\s(?:(?!(?:im|in|vor|nach|bei|beim|am|an|mit|um|über)\s)\w{{1,20}}\s){{0,3}}{_CONTEST}\b)"
)
"""The German verb of one who disputes something; who "bestritt 30 Spiele" played them."""

WITHIN_CLAUSE = r"(?:[^,;:.!?]|[,.](?=\d)){1,160}"
"""What may stand between a German verb and its prefix at the end of the clause, amounts with a decimal comma too."""

_COUNT = (
    r"(?=\s(?:[$£€]\s?)?(?:\d|(?:half|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|dozens?)\b"
    r"|(?:die\shälfte|ein(?:e[nmrs]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|dreißig|fünfzig)\b))"
)
_SO_MANY = (
    r"(?=\s(?:\d|(?:half|a\s(?:third|quarter)|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty)\b"
    r"|(?:die\shälfte|ein\s(?:drittel|viertel|fünftel|zehntel)|jede[rs]?\s\w{4,12}te|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn"
    r"|zwölf|zwanzig|dreißig|fünfzig)\b)(?![^.;,]{0,60},\ssondern\b))"
)
"""What "not even" and "keine" bound before a number rather than deny: "nicht einmal die Hälfte", "keine zwei Wochen"."""
_DECLINED = (  # "declined to 5 million", "to its lowest", "to below zero" tell of a fall
    r"declin(?:es?|ed|ing)\sto(?=\s[a-z])(?!\s(?:its|their|his|her|an?|the|about|around|roughly|nearly|almost|just|only|below|under"
    r"|less|more|zero|half|record|levels?|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_INFINITIVE = r"(?:[^\s,;:.]{1,40}\s){0,12}(?:zu\s|\w{1,12}zu)[a-zäöüß]{2,30}n\b"


@dataclass(frozen=True, slots=True)
class NegationWords:
    """The words of one language.

    ``cue`` has four groups. A ``negator`` denies its clause (not, kein), a ``denier`` is a verb or adjective that is negative
    in itself (denied, unwahr), ``without`` negates a phrase, and ``idle`` negates nothing though it looks so ("not only").
    A ``whole`` negator has all of its clause in scope, wherever it stands, another one an ``auxiliary`` before it. A clause
    with a denier, or with a negator and a word of ``truth``, reaches over the next one if that begins like a ``complement``.
    """

    cue: re.Pattern[str]
    whole: re.Pattern[str]
    auxiliary: re.Pattern[str]
    truth: re.Pattern[str]
    complement: re.Pattern[str]


def _cue(idle: str, negator: str, without: str, denier: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<idle>\b(?:{idle})|(?<=[a-z])n['’]t\s(?:just|only|merely|simply|solely)\b)|(?P<negator>(?:\b(?:{negator})|(?<=[a-z])n['’]t)(?![\w-]))"
        rf"|\b(?:(?P<without>{without})|(?P<denier>{denier}))(?!\w)",
        re.IGNORECASE,
    )


_GERMAN = NegationWords(
    cue=_cue(
        idle=rf"nicht\smehr\sals{_COUNT}"
        rf"|(?:nicht\seinmal(?:\smehr)?|keine){_SO_MANY}"
        r"|nicht\s(?:(?:nur|bloß|zuletzt|umsonst)\b|weniger\sals\b|allein\b(?=[^.;]{1,120}\bsondern\b)|-)|oder\snicht\b|wie\snie\b"
        r"|nichts\s(?:als|anderes\sals|weniger\sals)\b|ohne\s(?:jeden\s|jede\s)?(?:zweifel|frage|weiteres)\b"
        r"|nicht\sschuldig\b|keine?n?\s(?:zweifel|frage|wunder)\b|keine?n?\s(?:geringere|andere)[rsn]?\sals\b|wenn\snicht\s(?:gar|sogar)\b",
        negator=r"nicht(?:\smehr)?|kein(?:e[nmrs]?|erlei)?|nie(?:mals)?|nirgend(?:s|wo)|nichts|niemand(?:e[nm]|es)?|keineswegs"
        r"|keinesfalls|mitnichten|weder",
        without="ohne",
        denier=rf"{DISPUTED}|dementier(?:te?|ten|en)|leugne(?:te?|ten|n)|geleugnet"
        rf"|zurück(?:ge|zu)?w(?:ies(?:en)?|eis(?:t|en))|(?:wies(?:en)?|weis(?:t|en))(?=\s{WITHIN_CLAUSE}\s(?:zurück\b|ab(?=[,;:.!?]|$|\sund\b|\soder\b)))"
        rf"|abgelehnt|ab(?:zu)?lehn(?:te?|ten|en)|lehn(?:te?|ten|en)(?=\s(?:{WITHIN_CLAUSE}\s)?ab\b)|widerleg(?:te?|ten|en)"
        rf"|abgewiesen|verw(?:arf(?:en)?|orfen)|abgestritten|(?:streite[tn]|stritt(?:en)?)(?=\s(?:{WITHIN_CLAUSE}\s)?ab(?:[,;:.!?]|$|\sund\b|\soder\b))"
        r"|verpass(?:te?|ten)"
        r"|scheiter(?:te?|ten|n)|gescheitert|verfehl(?:te?|ten|en)|(?:ver)?weiger(?:te?|ten|n)|geweigert"
        r"|unterl(?:ieß(?:en)?|ässt|assen)|verzichte(?:te?|ten|n|t)|fehl(?:te?|ten|en)"
        r"|unwahr|unzutreffend|unrichtig|falsch(?=,\sdass)|fälschlich(?:erweise)?",
    ),
    whole=re.compile(""),
    auxiliary=re.compile("(?!)"),
    truth=re.compile(
        r"\b(?:wahr|richtig|stimm(?:t|te|en)|zutr(?:ifft|af|effend)|trifft|traf|der\sfall)\b", re.IGNORECASE
    ),
    complement=re.compile(rf"(?:dass|daß|wonach|ob)\b|{_INFINITIVE}", re.IGNORECASE),
)
_ENGLISH = NegationWords(
    cue=_cue(
        idle=rf"(?:no|not)\smore\sthan{_COUNT}"
        rf"|not\seven{_SO_MANY}"
        r"|not\s(?:(?:only|just|merely|simply|solely|least|surprisingly|unlike)\b|to\smention\b|less\sthan\b)|(?:or|if)\snot\b"
        r"|no\s(?:(?:doubt|wonder|matter|sooner|question|secret)\b|(?:less|fewer)\sthan\b)"
        r"|no\.\s?\d|(?-i:No)\s\d{1,2}\b(?!\s(?:(?!says\b)[a-z]+s|people|\w+ion)\b)|no,"
        r"|no\sconfidence\s(?:vote|motion)|(?:no|not)\s(?:later|earlier|sooner)\sthan\b|not\sguilty\b|none\sother\b"
        r"|nothing\s(?:but\b|less\sthan\b|short\sof\b)|without\s(?:a\s|any\s)?(?:doubt|question|fail)\b|never\smind\b",
        negator=r"not|cannot|never|no\slonger|no[\s-]one|no|none|nobody|nothing|neither|nor|nowhere",
        without="without",
        denier=rf"{_DECLINED}|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|refus(?:es?|ed|ing)"
        r"|fail(?:s|ed|ing)?|failure\sto|unable\sto|lack(?:s|ed|ing)?|miss(?:es|ed)|refrain(?:s|ed)?\sfrom|turn(?:s|ed)?\sdown|vot(?:es|ed)\sagainst|untrue|falsely"
        r"|(?:false|wrong|incorrect)(?=\sthat)",
    ),
    whole=re.compile(r"(?:no|no[\s-]one|none|nobody|nothing|neither|nowhere)(?!\w)", re.IGNORECASE),
    auxiliary=re.compile(
        r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|need"
        r"|ai|ca|wo)\s?$",
        re.IGNORECASE,
    ),
    truth=re.compile(r"\b(?:true|correct|the\scase)\b", re.IGNORECASE),
    complement=re.compile(r"that\b", re.IGNORECASE),
)

NEGATION_WORDS: dict[Language, NegationWords] = {"de": _GERMAN, "en": _ENGLISH}
