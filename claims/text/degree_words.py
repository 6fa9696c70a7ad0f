"""The words of degree, by kind, in English and German.

The words are regular expressions, ``~`` stands for any German adjective ending or none. The first kind that fits decides.
A superlative may have its place before it: "second-largest", "zweitgrößte".
"""

from __future__ import annotations

import re

from claims.records import Language
from claims.text.appeal_words import APPEALS
from claims.text.calendar_words import MONTH_NAMES, SEASONS, WEEKDAYS
from claims.text.number_words import alternatives
from claims.text.superlative_words import BEHIND, NTH, PLACES_DE, SUPERLATIVES
from claims.text.trend_words import TRENDS
from claims.text.verb_prefixes import END, TO_THE_END

_MONEY = r"(?=\s(?:(?:about|around|over|nearly|almost|more than|rund|etwa|fast|über|knapp|mehr als)\s)?(?:[$€£\d]|money|millions|billions))"
_AFTER_LAST = alternatives([*MONTH_NAMES, *WEEKDAYS, *SEASONS])
_CHANGED = (
    r"(?= (?:\w{1,20} ){0,3}(?:ge\w+[nt]|zu|ab|zurück\w*|höher|niedriger|teurer|billiger|über|unter"
    r"|anstieg|rückgang|plus|minus|zuwachs)\b)"
)

_BEFORE_LAST = ("the", "its", "his", "her", "their", "'s", "’s", "very", "came", "finished")
"""What stands before the last of a row; what "last won" or "lasts" is none."""
_TIMES_EN = r"(?:seconds|minutes|hours|days|weeks|months|years|decades|miles|metres|kilometres)\b"
_TIMES_DE = r"(?:sekunde|minute|stunde|tage|woche|monat|jahr|kilometer|meter|ausnahme)"

_IDLE: dict[Language, str] = {
    "en": r"first(?: time)?(?=(?:,? [\w-]+){0,3} (?:since|in (?:more than )?\w+ (?:years|months|weeks|decades|seasons))\b)"
    r"|at all|(?:above|after|first of) all|all(?:-time| but| right| of a sudden| the same)|every (?:other|second|third)"
    r"|(?:as a|on the) whole|the most \w+|at (?:most|first|last)|some(?= \d)|some (?:time|day)\b"
    r"|first[ -](?:half|quarter|name|lady|aid|class|hand)"
    r"|last (?:year|month|week|quarter|season|game|match|time|night|decade|century|name|minute|few|several)\b"
    rf"|last (?:two|three|four|five|ten|{_AFTER_LAST}|\d)"
    r"|(?:in the|last|this|next|every|each) fall\b|fall(?= of| \d{4})|fell (?:asleep|ill|in love|short)"
    r"|drop\w* (?:the|its|his|her|their|out|off|plans|charges)|declin\w+ to(?= [a-z])|profit\w* from"
    r"|loss(?:es)? of (?!about|around|nearly|almost|just|only|over|more|less|up|at|between|some|several|half|an?\b)[a-z]+"
    r"|(?:lift|end|overturn|eas(?=[ei])(?!ily)|scrap|repeal|revers|quash|remov|block|halt|suspend|reject|annul|void|oppos|str(?:uck|ik)"
    r"|thr[oe]wn?)\w{0,4} (?:down |out |aside )?(?:(?:the|its|an?|[\w'’-]+['’]s) (?:[\w'’-]+['’]s )?)?(?:\w+ )?ban\b"
    r"|(?:challenge[sd]?|lawsuits?|rul\w+|appeals?|protest\w*) (?:against|to) (?:the |a )?(?:\w+ )?ban\b",
    "de": rf"(?:erstmals|erste[nmrs]?)(?=(?: [\w-]+){{0,3}} seit\b)"
    rf"|(?:vor|trotz|bei) allem|alles in allem|(?:auf|in) jeden? fall|jede\w? (?:{alternatives(PLACES_DE)})e\w?|am meisten"
    rf"|erste[nmrs]? (?:quartal|halbjahr|jahreshälfte|halbzeit|hilfe|{alternatives(MONTH_NAMES)})\w*"
    r"|letzte[nmrs]? (?:jahr|monat|woche|quartal|saison|spiel|mal|instanz|nacht|tag|zeit|stunden|minute|sekunde)\w*"
    rf"|letzte[nmrs]? (?:zwei|drei|vier|fünf|zehn|{_AFTER_LAST}|\d)\w*"
    rf"|(?:steig|stieg)\w{{0,3}}{TO_THE_END}(?:ein|aus|um|ab){END}"
    rf"|(?:fiel|fäll)\w{{0,2}}{TO_THE_END}(?:auf|aus|ein|um){END}"
    r"|(?:entscheidung|urteil|tor|treffer|schüsse) (?:fiel|fällt|fielen)"
    r"|(?:auf|forder\w{1,3}|verlang\w{1,3}|beantrag\w{1,3}) (?:einen |ihren |seinen )?freispruch"
    r"|freispruch (?:gefordert|verlangt|beantragt|plädiert)"
    r"|(?:kippte?n?|h[oe]b(?:en|t)?|stoppte?n?|lockerte?n?|beende(?:t|te|ten)|gegen) (?:das |ein |ihr |sein )?verbot\w{0,3}"
    rf"|verbot\w{{0,3}}{TO_THE_END}(?:auf|aufgehoben|aufzuheben|gekippt|gestoppt|gelockert){END}",
}
"""What holds a word of degree but none is meant: "above all", "last year", "stieg ... ein"."""

_KINDS: dict[str, tuple[str, str]] = {
    "indirect": (r"indirect(?:ly)?", r"indirekt~|mittelbar~"),
    "direct": (r"direct(?:ly)?", r"direkt~|unmittelbar~"),
    "only": (
        r"only|sole(?:ly)?|exclusive(?:ly)?|alone",
        r"nur|lediglich|ausschließlich~|exklusiv~|allein(?:ig~)?|einzige[nmrs]?",
    ),
    "all": (
        r"all|every(?:one|body)|every(?= [a-z])(?! (?:\w+ )?(?:second|minute|hour|day|week|month|year|time)s?\b)",
        r"alle[nr]?|sämtlich~|jede[nrs]?(?! (?:\w+ )?(?:sekunde|minute|stunde|tag|woche|monat|jahr|mal)\w*)",
    ),
    "most": (
        r"majority|(?:more than|over) half|most of|mostly|most(?= (?:people|[a-z]{2,20}(?<!ou)s\b))|bulk of",
        r"meisten|(?:mehr als|über) die hälfte|großteil\w{0,2}|mehrheit(?:lich~)?|größtenteils|überwiegend~",
    ),
    "minority": (r"minority|(?:fewer|less) than half", r"minderheit|weniger als die hälfte"),
    "few": (
        rf"few(?= of\b| (?!{_TIMES_EN})[a-z]{{2,20}}s\b)|a handful of|hardly any",
        rf"(?<!prozent )(?<!% )wenig(?:en?|sten?)(?! (?:{_TIMES_DE}|\w{{2,20}} als\b))|eine handvoll|kaum (?:ein\w{{0,2}}|jemand)",
    ),
    "some": (r"some|several|a few", r"einige[nmrs]?|manche[nmrs]?|mehrere[nmrs]?|etliche[nmrs]?"),
    "among_largest": (
        r"(?:one of|among|some of) the (?:\S{1,20} )?(?:largest|biggest|greatest)",
        r"(?:eine[nmrs]? der|zu den) (?:\S{1,20} )?größten",
    ),
    **SUPERLATIVES,
    "first": (r"first", r"erste[nmrs]?|erstmals|zuerst"),
    "last": (
        rf"(?:{'|'.join(f'(?<={word} )' for word in _BEFORE_LAST)})last(?! (?:had|was|won|did|saw|\w+ed)\b)",
        r"letzte[nmrs]?",
    ),
    "former": (
        r"former(?:ly)?|ex-[a-z]+|one-?time",
        r"ehemal(?:s|ig~)|frühere[nmrs]?|einstige[nmrs]?|vormalig~|ex-\w+",
    ),
    "current": (
        r"current(?:ly)?|incumbent|present-day",
        r"derzeit(?:ig~)?|amtierend~|gegenwärtig~|aktuell~|(?:heut|jetz)ige[nmrs]?",
    ),
    "co": (
        r"cofound\w+|co-(?!op|ord|work)\w+",
        r"mit(?:be)?gründe\w+|mitgegründet|co-\w+|ko-\w+|mit(?:inhaber|eigentümer|herausgeber|autor)\w{0,5}",
    ),
    "partly": (r"partly|partial(?:ly)?|in part", r"teilweise[nmrs]?|teils|zum teil|partiell~"),
    "fully": (
        r"fully|completely|entirely|wholly|totally|in full",
        r"vollständig~|völlig~|komplett~|gänzlich~|vollkommen~",
    ),
    "slightly": (
        r"slight(?:ly)?|marginal(?:ly)?|minimal(?:ly)?",
        rf"leicht(?= (?:auf|um|nach)\b)|leicht~{_CHANGED}|geringfügig~|minimal~",
    ),
    "strongly": (
        r"considerabl[ey]|significant(?:ly)?|substantial(?:ly)?|sharp(?:ly)?|drastic(?:ally)?|massive(?:ly)?",
        rf"stark~{_CHANGED}|erheblich~|beträchtlich~|deutlich~|drastisch~|massiv~|kräftig~",
    ),
    "temporary": (
        r"brief(?:ly)?|temporar(?:y|ily)|interim|for a (?:short|brief) (?:time|while|period)",
        r"kurzzeitig~|vorübergehend~|zeitweise|zeitweilig~|befristet~|für kurze zeit",
    ),
    "permanent": (
        r"permanent(?:ly)?|for good|indefinite(?:ly)?",
        r"dauerhaft~|endgültig~|unbefristet~|auf dauer|permanent~",
    ),
    **TRENDS,
    **APPEALS,
    "accept": (
        r"approv(?:e|es|ed|ing)|accept(?:s|ed|ing)?|ratif(?:y|ies|ied)|vot(?:es|ed) (?:for|in favou?r of)"
        r"|(?:pass(?:es|ed|ing)?|adopt(?:s|ed|ing)?|back(?:s|ed|ing)?)(?=(?: [\w'’-]+){0,4} (?:bills?|laws?|budgets?|motions?|resolutions?"
        r"|reforms?|amendments?|legislation|act|plans?|deals?|measures?|packages?)\b(?! on to\b))",
        r"(?:ge)?billig(?:t|te|ten)|genehmig(?:t|te|ten)|akzeptier(?:t|te|ten)|angenommen|zugestimmt|bewillig(?:t|te|ten)"
        r"|verabschied(?:et|ete|eten)(?! sich)|beschloss(?:en)?(?=[^.;]{0,160}(?:gesetz|haushalt|reform|etat|novelle|paket|antrag))"
        r"|(?:(?<=gesetz )|(?<=haushalt ))beschlossen"
        rf"|stimm(?:t|te|ten){TO_THE_END}zu{END}|nahm(?:en)?{TO_THE_END}an{END}",
    ),
    "reject": (
        r"reject(?:s|ed|ing|ion)?|turn(?:s|ed)? down|vot(?:es|ed) against|veto(?:es|ed)?",
        r"abgelehnt|ablehn(?:t|te|ten|ung)|zurückgewiesen|abgewiesen|verwarf(?:en)?|verworfen"
        rf"|lehn(?:t|te|ten){TO_THE_END}ab{END}"
        rf"|w(?:eist|ies|iesen){TO_THE_END}(?:ab|zurück){END}",
    ),
    "allow": (
        r"allow(?:s|ed|ing)?|permit(?:s|ted)?|legali[sz](?:e|es|ed)",
        r"erlaub(?:t|te|ten|en)|gestatte(?:t|te|ten|n)|legalisier(?:t|te|ten)",
    ),
    "forbid": (
        r"ban(?:s|ned|ning)?|forb(?:id|ids|ade|idden)|prohibit(?:s|ed)?|outlaw(?:s|ed)?",
        r"verbiete(?:t|n)|verb[ao]t(?:en)?|untersag(?:t|te|ten)",
    ),
    "criticise": (
        r"critici[sz](?:e|es|ed|ing)|condemn(?:s|ed)?|denounc(?:e|es|ed)",
        r"kritisier(?:t|te|ten|en)|bemängel(?:t|te|ten|n)|missbillig(?:t|te|ten)|rügt(?:e|en)?",
    ),
    "defend": (
        r"defend(?:s|ed)?|prais(?:e|es|ed|ing)|welcom(?:e|es|ed)|laud(?:s|ed)",
        r"verteidig(?:t|te|ten)|lob(?:t|te|ten)|gelobt|begrüß(?:t|te|ten)",
    ),
    "plea": (
        r"(?:plead\w*|pled|pleas? of) not guilty",
        r"(?:auf|sich für|sich) (?:un|nicht )schuldig|(?:un|nicht )schuldig bekann\w+|(?:seine|ihre) unschuld",
    ),
    "confessed": (r"(?:plead\w*|pled|pleas? of) guilty", r"sich schuldig|schuldig bek\w+"),
    "guilty": (
        r"convict(?:s|ed)|found guilty|pleaded guilty|guilty|sentenced(?= to\b)",
        r"(?<!scheitern )verurteilt|verurteilten?(?=[^.;]{1,120}\b(?:zu[rm]?|wegen)\b)|schuldig",
    ),
    "innocent": (
        r"acquit(?:s|ted|ting)|not guilty|clear(?:s|ed|ing)(?: (?:him|her|them))? of|exonerat(?:es|ed|ing)",
        r"freigesprochen|freispr(?:ach|icht|uch)|nicht schuldig|unschuldig"
        rf"|spr(?:ach|achen|icht|echen){TO_THE_END}frei{END}",
    ),
    "profit": (
        r"profit(?:s|able|ability)?|gains?|surplus(?:es)?|in the black",
        r"(?-i:(?:[A-ZÄÖÜ]\w{1,30}g|G)ewinn(?:e|s|es|en)?|(?:[A-ZÄÖÜ]\w{1,30}ü|Ü)bersch(?:uss|üsse)\w{0,2})|profitab(?:el|le\w?)"
        r"|profite?s?|schwarze[nr]? zahlen",
    ),
    "loss": (
        rf"loss(?:es)?|deficits?|unprofitable|in the red|los(?:e|es|ing|t){_MONEY}",
        r"(?-i:(?:[A-ZÄÖÜ]\w{1,30}v|V)erlust(?:e|s|es|en)?|(?:[A-ZÄÖÜ]\w{1,30}d|D)efizite?s?)|unprofitab(?:el|le\w?)|fehlbetr[aä]g\w{0,3}"
        rf"|defizitär~|rote[nr]? zahlen|verl(?:iert|or|oren){_MONEY}",
    ),
}

OPPOSITES: frozenset[frozenset[str]] = frozenset(
    frozenset(pair.split())
    for pair in (
        "direct indirect", "first last", "largest smallest", "highest lowest", "former current",
        "fastest slowest", "oldest youngest", "longest shortest", "hottest coldest", "wettest driest",
        "strongest weakest", "best worst", "few most", "few all", "minority most", "minority all",
        "slightly strongly", "partly fully", "temporary permanent", "rise fall", "profit loss", "accept reject", "allow forbid",
        "criticise defend", "guilty innocent", "plea confessed", "innocent confessed", "uphold overturn", "uphold reject",
        "accept overturn", "dismiss overturn", "dismiss accept",
    )
)  # fmt: skip
"""The pairs of kinds that exclude each other."""


def _pattern(language: Language) -> re.Pattern[str]:
    column = 0 if language == "en" else 1
    kinds = "|".join(f"(?P<{kind}>{words[column]})" for kind, words in _KINDS.items())
    every = rf"(?P<idle>{_IDLE[language]}|(?:{BEHIND[language]})\b)|{NTH[language]}(?:{kinds})(?!\w)"
    return re.compile(rf"(?<!\w)(?:{every.replace('~', '(?:e[nmrs]?)?')})", re.IGNORECASE)


DEGREE_WORDS: dict[Language, re.Pattern[str]] = {"en": _pattern("en"), "de": _pattern("de")}
"""For each language one pattern with a group for each kind, ``nth`` for the place of a superlative, and ``idle`` for words that
are none.
"""
