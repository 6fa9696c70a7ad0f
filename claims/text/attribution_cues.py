"""Words that tell how a sentence stands to what it says, in English and German. The first that is found decides."""

from __future__ import annotations

import re

from claims.records import Language, Status
from claims.text.negation_words import DISPUTED
from claims.text.number_words import not_behind

_NAME = r"(?P<speaker>(?:(?:der|die|das|dem|den|des|the|einem|einer|a|an)\s+)?[^\s,.;:\"„“”»«]+(?:\s+[^\s,.;:\"„“”»«]+){0,3}?)"
_TITLES = r"(?:(?:Dr|Prof|Mr|Mrs|Ms|St)\.\s){0,2}"
_CAPITALS = rf"{_TITLES}[A-ZÄÖÜ][^\s,.;:()\"„“”»«]{{0,40}}(?:\s{_TITLES}[A-ZÄÖÜ][^\s,.;:()\"„“”»«]{{0,40}}){{0,3}}"
_WHO_DE = (  # "ein Sprecher der Polizei": who says it may be either
    rf"(?:(?:der|die|das|dem|des|ein|einem|einer?s?)\s)?[„»\"]?(?P<speaker>{_CAPITALS}"
    rf"(?:\s(?:der|des|von|vom|für|aus|im|beim)\s(?:(?:der|dem|den|die)\s)?{_CAPITALS}){{0,2}})[“«\"]?"
)
_ASIDE_DE = r"(?:(?:[^.;,]|(?<=\d)\.){1,60}\s)?"
_WHERE_DE = (  # "am Montag in Berlin", "der Bild", but not "am Montag den Notstand"
    r"(?:\s(?:der|dem|den(?=\s\S{1,40}n\b))\s[A-ZÄÖÜ][^\s,.;:„]{0,40}"
    r"(?:\s[A-ZÄÖÜ][^\s,.;:„]{0,40}|\s(?:der|am)\s[A-ZÄÖÜ][^\s,.;:„]{0,40}){0,2})?"
    r"(?:\s(?:am|im|in|auf|bei|beim|nach|vor|gegenüber|zu|zum|zur|mit)\s(?:(?:der|dem|den|eine[mr]|(?:sein|ihr|dies)e[mr])\s)?"
    r"(?:[a-zäöüß]{2,20}e[nmr]\s)?(?:\d{1,2}\.\s)?[A-ZÄÖÜ][^\s,.;:„]{0,40}(?:\s\d{4})?){0,3}"
)
_THEN_DE = (
    r"(?=[,.;:!?]|$|\s\(|\s(?:am|im|in|auf|bei|nach|vor|gegenüber|der|dem|den|dazu|heute|gestern|zuvor|weiter)\b)"
)
_SAID_DE = (
    r"(?:sagte|sagten|sagt|erklärte|erklärten|erklärt|betonte|betont|teilte\s+mit|berichtete|berichteten|berichtet|berichten|"
    r"äußerte|schrieb|schreibt|behauptete|behaupteten|behauptet)"
)
_NO_NOUN = not_behind(
    "a the this that its his her their our no any some in of on to by amid after despite about over with have final "
    "new latest first recent earlier annual media news press".split()
)
"""What stands before "reports" and "claims" where they are nouns."""
_SAID_EN = (
    r"(?:said|says|told|stated|reported|(?:(?:wrote|writes|explained|added)(?!\s(?:the|it)\b)|argued"
    r"|claimed(?!\sthe\s(?:\w+\s){0,2}(?:li[fv]es?|title|attack|win|victory|crown)\b))(?!\s(?:in|on)\b(?![^.;]{1,80}(?:\sthat\b|:)))"
    rf"|{_NO_NOUN}(?:(?:say|reports)(?!\s(?:in|on)\b)|(?:report|claims?)(?=\s(?:that|the|it|he|she|they)\b|[.:]|$)))"
)
_PLANNED_DE = "".join(
    not_behind(("wie", "als"), adverb + "geplant")
    for adverb in ("", r"ursprünglich\s", r"zunächst\s", r"bisher\s", r"zuvor\s", r"vorher\s", r"eigentlich\s")
)
_PLANNED_EN = not_behind(
    "as than a the this its their his her of to for on by in with long previously originally initially first".split(),
    "planned",
)
"""What stands before "planned" where it is no verb ("as planned", "the planned merger"); so too in German."""

_CUES: dict[Language, tuple[tuple[Status, str], ...]] = {
    "de": (
        ("denied", rf"\b(?:dementier(?:t|te|ten|en)|{DISPUTED}|verneint(?:e|en)?|leugnet(?:e|en)?"
                   r"|widersprach\w*|widerspricht"
                   r"|(?:wies|wiesen|weist|weisen)\b[^.;]*\bzurück|(?:streitet|streiten|stritt|stritten)\b[^.;]*\bab)\b"),
        ("reported", r"\b[Ll]aut\s+(?:(?:dem|einem|eines)\s+)?\w*[Bb]ericht\w*|\b[Ll]aut\s+(?P<speaker>Insidern|Medien)\b"),
        ("reported", rf"\b[Ll]aut\s{_WHO_DE}(?=\s[a-zäöü(]|[,.;:]|$)"),
        ("reported", rf"\b[Ll]aut\s+(?=[A-ZÄÖÜ]|(?:dem|der|des|einem|einer|eines|dpa)\s|[a-zäöüß]{{2,30}}e[nr]\s[A-ZÄÖÜ]){_NAME}"
                     r"(?=\s+(?:hat|hatte|haben|habe|ist|sei|war|wird|soll|sollen|gibt|gab|[a-zäöü]+te[n]?)\b|[,.;])"),
        ("reported", r"\b[Ll]aut\s(?:dem|des|einem|einer|eines)\s"),
        ("reported", r"\b(?:[Nn]ach\s+(?:Angaben|Einschätzung|Aussage|Darstellung|Informationen)\s+(?:von\s+|der\s+)?(?P<genitive>des\s+)?)"
                     r"(?P<speaker>[^\s,.;]+(?:\s+[A-ZÄÖÜ][^\s,.;]*){0,3})"),
        ("reported", r"\b(?:\w*[Bb]erichten|Angaben)\s+zufolge\b|\b[Dd]em\s+Vernehmen\s+nach\b|\b(?:[Ee]s\s+heißt|heißt\s+es)\b"),
        ("reported", r"(?P<speaker>[A-ZÄÖÜ][^\s,.;]*(?:\s+[A-ZÄÖÜ][^\s,.;]*){0,3})\s+zufolge\b"),
        ("reported", rf"\b[Ww]ie\s{_WHO_DE}\s{_ASIDE_DE}(?:{_SAID_DE}|mitteilten?|mitteilt|meldeten?|meldet)\b"),
        ("reported", rf"\b[Ww]ie\s+{_NAME}\s+{_SAID_DE}"),
        ("reported", r"\bsoll(?:en|te|ten)?\b[^.;]*\b(?:haben|sein|worden)\b|\b(?:haben|worden\ssein)\ssoll(?:en|te|ten)?\b"
                     r"|\b(?i:angeblich|mutmaßlich|offenbar)\b"),
        ("reported", rf",\s(?:{_SAID_DE}|meldeten?|meldet)\s{_WHO_DE}{_THEN_DE}"),
        ("reported", rf",\steil(?:t|te|ten|en)\s{_WHO_DE}\s{_ASIDE_DE}mit(?=[.,;:]|$)"),
        ("reported", rf"\bteil(?:t|te|ten|en)\s{_ASIDE_DE}mit(?=[.,;:]|$)"),
        ("reported", rf"\b{_WHO_DE}\s(?:hat|haben|hatten?)\s{_ASIDE_DE}(?:angekündigt|gesagt|erklärt|mitgeteilt|betont|berichtet|behauptet"
                     r"|geschrieben|versichert),\s(?:dass|daß|wonach)\b"),
        ("reported", rf"{_NAME}(?:\s\([^()]{{1,40}}\))?\s+{_SAID_DE}{_WHERE_DE}\s*[,:„]"),
        ("reported", rf"[“”«»],?\s+{_SAID_DE}\s+{_NAME}(?=[,.;]|$)"),
        ("reported", r"\b(?:habe|sei|seien|werde|könne|müsse|wolle)\b"),
        ("planned", rf"\b(?:[Gg]eplant{_PLANNED_DE}|plant|planen|plante|beabsichtigt|beabsichtigen|erwäg(?:t|en|te|ten)"
                    r"|(?:will|wollen|möchte|möchten|soll|sollen)"
                    r"|(?:kündigt|kündigte|kündigten)\b[^.;]*\ban|(?:strebt|streben|strebte|peilt|peilen)\b[^.;]*\ban"
                    r"|(?:in|führt|führen)\s+Gespräche[n]?\s+über"
                    r"|prüf(?:t|en)\s+(?:einen?|eine|ob|den|die|das))\b|\b(?:(?:hat|haben|hatten?)\s(?:\w+\s){0,4}vor|hoff(?:t|en)),"),
        ("hypothetical", r"\b(?:könnte|könnten|würde|würden|dürfte|dürften|wäre|wären|(?i:falls|möglicherweise|womöglich|vermutlich"
                         r"|wahrscheinlich|voraussichtlich)|vermute[tn]|geh(?:t|en)\s+davon\s+aus|rechne[tn]\s+(?:damit|mit))\b"),
    ),
    "en": (
        ("denied", r"\b(?:denied|denies|deny|denying|disputed|disputes|rejected\s+(?:reports|claims|allegations|the\s+claim)"
                   r"|dismissed\s+(?:reports|claims|allegations))\b"),
        ("reported", rf"\b[Aa]ccording\s+to\s+{_NAME}(?=[,.;]|$|\s+(?:the|it|he|she|they)\b)"),
        ("reported", r"\b(?:(?i:reportedly|allegedly|purportedly)|is\s+said\s+to|are\s+said\s+to|was\s+said\s+to"
                     r"|rumou?red|alleges?|alleged)\b"),
        ("reported", rf"{_NAME}\s+{_SAID_EN}(?=\s+(?:that|the|it|he|she|they|in|on)\b|[,:])"),
        ("reported", rf",[\"”]?\s+{_NAME}\s+{_SAID_EN}(?=\.|$)"),
        ("reported", rf"(?P<speaker>[A-Z][^\s,.;:]*(?:\s[A-Z][^\s,.;:]*){{0,3}}),\s[^.;:,]{{1,60}},\s{_SAID_EN}\b"),
        ("reported", rf",\s(?P<speaker>[A-Z][^\s,.;:]*(?:\s[A-Z][^\s,.;:]*){{0,3}}),\s{_SAID_EN}\b"),
        ("reported", rf"[”\"],?\s+{_SAID_EN}\s+{_NAME}(?=[,.;]|$)"),
        ("reported", r"\b(?:reports?|claims?)\sthat\b"),
        ("planned", rf"\b(?:plans?\s+to|plann(?:ed|ing)\s+to|planned{_PLANNED_EN}"
                    r"|intends?\s+to|hopes?\s+to|aims?\s+to|wants?\s+to|seeks?\s+to"
                    r"|(?:is|are|was|were)\s+(?:set|due|expected|scheduled)\s+to|(?:is|are|was|were)\s+(?:considering|mulling|weighing)"
                    r"|in\s+talks\s+(?:to|with|over|about)|(?<![Tt]he\s)(?<!\ba\s)(?<!\bhis\s)(?<!\bher\s)will\s+(?:not\s+)?(?:be\s+)?[a-z]{2,}"
                    r"|announced\s+(?:that\s+)?(?:it|he|she|they)\s+would|announced\s+plans)\b"),
        ("hypothetical", r"\b(?:might|could(?!\snot\b)|may\s+(?!\d)|would|likely\s+to|(?i:probably|possibly|perhaps)|believed\s+to"
                         r"|thought\s+to|suspects?\s+(?:that|of)|suspected\s+of)\b|\b[Ii]f\s"),
        ("reported", rf"{_NAME}\s+(?:said|says)\b(?!\sto\b)"),
    ),
}  # fmt: skip

SAID: dict[Language, re.Pattern[str]] = {"de": re.compile(rf"\b{_SAID_DE}\b"), "en": re.compile(rf"\b{_SAID_EN}\b")}
"""The verbs by which someone is quoted."""

CUES: dict[Language, tuple[tuple[Status, re.Pattern[str]], ...]] = {
    language: tuple((status, re.compile(pattern)) for status, pattern in cues) for language, cues in _CUES.items()
}
"""The cues of each language, in the order in which they decide. A group ``speaker`` names who says it, ``genitive`` tells that
the name stands in the genitive."""

PROMISED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:admit(?:s|ted)|promis(?:es|ed)|pledge[sd]|announce[sd]|confirm(?:s|ed)|warn(?:s|ed)|testified|conceded)"
        r"\s(?:[^\s,.;:]+\s){0,4}$"
    ),
    "de": re.compile(
        r",\s(?:versprach|versprechen|gestand|gestehen|räumte|kündigte|bestätigt|warnt|versichert|gab)(?:e?n|te|ten)?"
        r"\s(?:[^\s,.;:]+\s){1,6}$"
    ),
}
"""Verbs of those who tell something before a day, in German behind what they tell: "..., versprach sie am Mittwoch"."""
