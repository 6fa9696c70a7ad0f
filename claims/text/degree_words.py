"""The words of degree, by kind, in English and German.

The words are regular expressions, ``~`` stands for any German adjective ending or none. The first kind that fits decides.
A superlative may have its place before it: "second-largest", "zweitgrößte".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from claims.records import Language
from claims.text.calendar_words import MONTH_NAMES, SEASONS, WEEKDAYS
from claims.text.negation_words import WITHIN_CLAUSE
from claims.text.number_words import alternatives
from claims.text.trend_words import DECLINE, RISE

_AFTER_LAST = alternatives([*MONTH_NAMES, *WEEKDAYS, *SEASONS])
_TO_THE_END = rf"(?=\s(?:{WITHIN_CLAUSE}\s)?"
_END = r"(?:[,;:.!?]|$| und| oder))"
"""Between these two stands the prefix of a German verb, at the end of its clause."""
_MONEY = r"(?=\s(?:(?:about|around|over|nearly|almost|more than|rund|etwa|fast|über|knapp|mehr als)\s)?(?:[$€£\d]|money|millions|billions))"
_ABOUT_EN = r"(?:(?:about|around|nearly|almost|over|just|more than|less than) )?"
_PERCENT_EN = rf" (?:by )?{_ABOUT_EN}\d[\d.,]{{0,8}}(?:%| ?per ?cent\b)"
_BY_EN = (
    rf"(?= (?:(?:slightly|sharply|further|back|again) )?(?:(?:at|by|to|from|below|above) )?{_ABOUT_EN}"
    r"(?:an? (?:[\w-]{1,20} )?(?:record|percent|per cent|percentage|quarter|third|half|fifth|tenth|point|fraction|low|high|year-low)\b"
    r"|(?:a record )?[$€£]?\d))"
)
_SET_EN = (
    r"(?=(?: (?!(?:concern|question|doubt|hope|fear|worr|issue|stakes|deal|alarm|awareness)"
    r"|(?:off|short|on|over|about|after|as|with|while|and|possibility|flag|ties)\b)[\w'’-]{1,20}){0,5} (?:rates?|prices?|forecasts?|outlook"
    r"|guidance|estimates?|dividends?|wages|salaries|stake|spending|output"
    r"|production|tax(?:es)?|tariffs?)\b| (?:by|to|from) [$€£\d])"
)
"""Behind a verb for what is done to a price, a rate or a forecast, not to a child, a question or a rope."""
_THAN_EN = (
    r"(?! [a-z]{2,20}(?:ly|ive|ient|able|ible|ful|ous)\b|(?: [\w-]{1,20}){0,3} than "
    rf"(?!in (?:\d{{4}}|early|late|the (?:year|quarter|same|previous|prior|first|second|third|fourth|past)|{alternatives(MONTH_NAMES)})\b"
    r"|at\b|last|before|\d{4}|(?:an?|the(?: same| previous| prior)?) (?:year|quarter|month|week)\b))"
)
_THAN_DE = (
    r"(?!(?: [\w-]{1,30}){0,2} als (?!im\b|in (?:\d{4}|de[nmr] (?:vor|gleichen|jahr|ersten|zweiten|letzten))"
    r"|vor|noch|zuvor|bisher|\d{4}|ein (?:jahr|monat|quartal)\b))"
)
"""A change is from what was before: what is "5 percent more than" somebody else's did not rise."""
_CHANGED = (
    r"(?= (?:\w{1,20} ){0,3}(?:ge\w+[nt]|zu|ab|zurück\w*|höher|niedriger|teurer|billiger|über|unter"
    r"|anstieg|rückgang|plus|minus|zuwachs)\b)"
)

_WENT = r"(?:go(?:es|ne|ing)?|went)"


def _told_beside(sign: str, other: str) -> str:
    """Words such as "ein Plus von 5 Prozent", but not "nach einem Plus" alone, nor beside one of the other sign."""
    of_percent = r"\svon\s(?:\w{1,12}\s)?[\d.,]{1,8}\s?(?:Prozent|%)"
    return (
        rf"(?-i:(?={sign})(?:(?<![Nn]ach\seinem\s)|(?=[^.;]{{1,150}}\b{other}\b)){sign}"
        rf"(?={of_percent})(?![^.;]{{1,150}}\bnach\seinem\s{other}\b))"
    )


_PLUS, _MINUS = _told_beside("Plus", "Minus"), _told_beside("Minus", "Plus")
_TIMES_EN = r"(?:seconds|minutes|hours|days|weeks|months|years|decades|miles|metres|kilometres)\b"
_TIMES_DE = r"(?:sekunde|minute|stunde|tage|woche|monat|jahr|kilometer|meter|ausnahme)"

_SUPERLATIVES: dict[str, tuple[str, str]] = {
    "largest": (r"largest|biggest|greatest", r"(?:aller|welt)?größte[nmrs]?"),
    "smallest": (r"smallest", r"kleinste[nmrs]?"),
    "highest": (r"highest", r"höchste[nmrs]?"),
    "lowest": (r"lowest", r"(?:niedrig|tief|gering)ste[nmrs]?"),
    "fastest": (r"fastest|faster than any", r"schnellste[nmrs]?|schneller als (?:jede[nmrs]?|alle)"),
    "slowest": (r"slowest|slower than any", r"langsamste[nmrs]?|langsamer als (?:jede[nmrs]?|alle)"),
    "oldest": (r"oldest", r"älteste[nmrs]?"),
    "youngest": (r"youngest|newest", r"(?:jüng|neue)ste[nmrs]?"),
    "longest": (r"longest", r"längste[nmrs]?"),
    "shortest": (r"shortest", r"kürzeste[nmrs]?"),
    "hottest": (r"hottest|warmest", r"(?:heiß|wärm)e?ste[nmrs]?"),
    "coldest": (r"coldest", r"(?:kälte|kühl)ste[nmrs]?"),
    "wettest": (r"wettest|rainiest", r"(?:nass|näss|regenreich|niederschlagsreich)e?ste[nmrs]?"),
    "driest": (r"driest", r"trockenste[nmrs]?"),
    "strongest": (r"strongest", r"stärkste[nmrs]?"),
    "weakest": (r"weakest", r"schwächste[nmrs]?"),
    "best": (r"best", r"beste[nmrs]?"),
    "worst": (r"worst", r"schlechteste[nmrs]?"),
}
_MOST_EN, _MOST_DE = ("|".join(words[column] for words in _SUPERLATIVES.values()) for column in (0, 1))

_ENGLISH = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_GERMAN = "zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft".split()
PLACES: Mapping[str, int] = {
    word: number for words in (_ENGLISH, _GERMAN) for number, word in enumerate(words, start=2)
}
"""The places by the words before a superlative; English has figures, too ("3rd")."""

_NTH: dict[Language, str] = {
    "en": rf"(?:(?P<nth>{alternatives(_ENGLISH)}|(?:[2-9]|[1-9]\d{{1,2}})(?:st|nd|rd|th))[ -](?=(?:{_MOST_EN})\b))?",
    "de": rf"(?:(?P<nth>{alternatives(_GERMAN)})-?(?=(?:{_MOST_DE})\b))?",
}

_APPEALS_EN = (
    r"(?:appeals?(?! courts?\b| for\b)|challenges?|petitions?|complaints?|(?:lawsuits?|bids?)(?= (?:challenging|(?:against|to) "
    r"(?:overturn|challenge|quash|reverse|his|her|their|the (?:verdict|ruling|conviction|sentence)))))"
)
_APPEALS_DE = (
    r"(?:(?:verfassungs|nichtzulassungs)?beschwerden?|revision(?:en)?|berufung(?:en)?(?! (?:zu[mr]?|in|auf|ins|an)\b)|rechtsmittel"
    r"|einspr[uü]che?s?|eilantr[aä]ge?)"
)
_RULING_EN = r"(?:convictions?|acquittals?|sentences?|verdicts?|rulings?|judge?ments?|fines?|decisions?)"
_RULING_DE = (
    r"(?:(?:mord|todes|haft|geld|freiheits|gefängnis|milliarden|millionen)?(?:urteile?s?|strafen?)|schuldspr[uü]che?|freispr[uü]che?"
    r"|verurteilung|bußgeld|strafmaß|haftbefehl)"
)
_WORDS = r"(?: [^\s,;:.]{1,30}){0,5}"
_SHORT = r"(?: [^\s,;:.]{1,30}){0,3}"

_NAME_EN = r"(?:the )?(?-i:[A-Z])[^\s,;.]{0,30}"
_BY = r"Angaben|Umsatz|Gewinn|Absatz|Fläche|Einwohner\w{0,6}|\w{0,20}(?:[Ww]ert|[Zz]ahl|[Ss]umme)"
_NAME_DE = rf"(?:de[nrm] )?(?-i:(?!(?:{_BY})\b)[A-ZÄÖÜ])[^\s,;.]{{0,30}}"

_BEHIND: dict[Language, str] = {
    "en": rf"(?:{_MOST_EN})(?=(?: [\w'’-]{{1,20}}){{0,4}} (?:after|behind) {_NAME_EN})|next-(?:{_MOST_EN})"
    rf"|after {_NAME_EN}, {_NAME_EN} (?:is|was|are|were) (?:[\w'’-]{{1,20}} ){{0,3}}(?:{_MOST_EN})",
    "de": rf"(?:{_MOST_DE})(?=(?: [\w-]{{1,30}}){{0,3}} (?:nach|hinter) {_NAME_DE})"
    rf"|(?:nach|hinter) {_NAME_DE}(?:,? (?:und )?{_NAME_DE}){{0,3}}(?: (?:ist|war|sind|waren) {_NAME_DE})?"
    rf" (?:(?:de[rmns]|die|das) )?(?:mit abstand |weltweit )?(?:{_MOST_DE})"
    rf"|(?:platz|rang|position) (?!(?:1|eins)\b)\w{{1,8}} (?:der|(?:unter|bei|von) den|(?:auf|in) der liste der) (?:{_MOST_DE})",
}
"""A superlative among those that are left: "the largest city after Berlin" is not the largest."""

_IDLE: dict[Language, str] = {
    "en": r"at all|(?:above|after|first of) all|all(?:-time| but| right| of a sudden| the same)|every (?:other|second|third)"
    r"|(?:as a|on the) whole|the most \w+|at (?:most|first|last)|some(?= \d)|some (?:time|day)\b"
    r"|first[ -](?:half|quarter|name|lady|aid|class|hand)"
    r"|last (?:year|month|week|quarter|season|game|match|time|night|decade|century|name|minute|few|several)\b"
    rf"|last (?:two|three|four|five|ten|{_AFTER_LAST}|\d)"
    r"|(?:in the|last|this|next|every|each) fall\b|fall(?= of| \d{4})|fell (?:asleep|ill|in love|short)"
    r"|drop\w* (?:the|its|his|her|their|out|off|plans|charges)|declin\w+ to(?= [a-z])|profit\w* from"
    r"|loss(?:es)? of (?:life|lives|control)"
    r"|(?:lift|end|overturn|eas(?=[ei])(?!ily)|scrap|repeal|revers|quash|remov)\w{0,4} (?:the |its |a )?(?:\w+ )?ban\b",
    "de": rf"(?:vor|trotz|bei) allem|alles in allem|(?:auf|in) jeden? fall|jede\w? (?:{alternatives(_GERMAN)})e\w?|am meisten"
    rf"|erste[nmrs]? (?:quartal|halbjahr|jahreshälfte|halbzeit|hilfe|{alternatives(MONTH_NAMES)})\w*"
    r"|letzte[nmrs]? (?:jahr|monat|woche|quartal|saison|spiel|mal|instanz|nacht|tag|zeit|stunden|minute|sekunde)\w*"
    rf"|letzte[nmrs]? (?:zwei|drei|vier|fünf|zehn|{_AFTER_LAST}|\d)\w*"
    rf"|(?:steig|stieg)\w{{0,3}}{_TO_THE_END}(?:ein|aus|um|ab){_END}"
    rf"|(?:fiel|fäll)\w{{0,2}}{_TO_THE_END}(?:auf|aus|ein|um){_END}"
    r"|(?:entscheidung|urteil|tor|treffer|schüsse) (?:fiel|fällt|fielen)"
    r"|(?:auf|forder\w{1,3}|verlang\w{1,3}|beantrag\w{1,3}) (?:einen |ihren |seinen )?freispruch"
    r"|freispruch (?:gefordert|verlangt|beantragt|plädiert)"
    rf"|verbot\w{{0,3}}{_TO_THE_END}(?:auf|aufgehoben|aufzuheben|gekippt){_END}",
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
        r"all|every(?:one|body)?|each|entire(?:ty)?|whole",
        r"alle[nmrs]?|sämtlich~|jede[nmrs]?|ganze[nmrs]?|gesamte[nmrs]?",
    ),
    "most": (
        r"majority|(?:more than|over) half|most of|mostly|most(?= (?:people|[a-z]{2,20}(?<!ou)s\b))|bulk of",
        r"meisten|(?:mehr als|über) die hälfte|großteil\w{0,2}|mehrheit(?:lich~)?|größtenteils|überwiegend~",
    ),
    "minority": (r"minority|(?:fewer|less) than half", r"minderheit|weniger als die hälfte"),
    "few": (
        rf"few(?= of\b| (?!{_TIMES_EN})[a-z]{{2,20}}s\b)|a handful of|hardly any",
        rf"(?<!prozent )(?<!% )wenige[nr]?(?! (?:{_TIMES_DE}|\w{{2,20}} als\b))|eine handvoll|kaum (?:ein\w{{0,2}}|jemand)",
    ),
    "some": (r"some|several|a few", r"einige[nmrs]?|manche[nmrs]?|mehrere[nmrs]?|etliche[nmrs]?"),
    "among_largest": (
        r"(?:one of|among|some of) the (?:\S{1,20} )?(?:largest|biggest|greatest)",
        r"(?:eine[nmrs]? der|zu den) (?:\S{1,20} )?größten",
    ),
    **_SUPERLATIVES,
    "first": (r"first", r"erste[nmrs]?|erstmals|zuerst"),
    "last": (r"last", r"letzte[nmrs]?"),
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
    "rise": (
        rf"{RISE}|growth|{_WENT} up{_BY_EN}|gained|doubl(?:es|ed|ing)|tripl(?:es|ed|ing)|quadrupl(?:es|ed|ing)|climb(?:s|ed|ing)?"
        rf"|surg(?:e|es|ed|ing)|jump(?:s|ed)?|soar(?:s|ed|ing)?"
        rf"|(?:rais|hik)(?:e|es|ed|ing){_SET_EN}"
        rf"|lift(?:s|ed|ing)?(?! (?:[\w-]{{1,20}} ){{0,3}}(?:tariffs?|tax(?:es)?)\b){_SET_EN}"
        rf"|(?:expanded|edged up|ticked up|picked up){_BY_EN}"
        rf"|(?=hike)(?:(?<=rate )|(?<=price )|(?<=pay )|(?<=tax ))hikes?"
        rf"|up(?={_PERCENT_EN})|(?=more|higher)(?:(?<=per cent )|(?<=percent )|(?<=% ))(?:more|higher){_THAN_EN}",
        r"steig(?:t|en|ern|ert|erte|erten|erung)|stieg(?:en)?|gestiegen|gesteigert|anstieg\w{0,2}|zugenommen|zunahm(?:en)?"
        r"|zunimmt|zunahme|wächst|wachsen|wuchs(?:en)?|gewachsen|\w{0,30}(?:wachstum\w?|zuwachs|(?:(?<!kapital)erhöhung|anhebung)(?:en)?)|erhöh(?:en|te?|ten|ung)"
        r"|(?:verdoppel|verdreifach|vervierfach|verfünffach|verzehnfach)(?:n|t|te|ten|ung)"
        rf"|angehoben|h[oe]b(?:en|t)?{_TO_THE_END}an{_END}|klettert(?:en?)?|geklettert"
        rf"|(?:nahm(?:en)?|nimmt|nehmen|legte?n?){_TO_THE_END}zu{_END}"
        rf"|zugelegt|zuzulegen|anzuheben|aufgestockt|stock(?:t|te|ten){_TO_THE_END}auf{_END}"
        rf"|{_PLUS}|(?=mehr|höher)(?:(?<=prozent )|(?<=% ))(?:mehr|höher){_THAN_DE}",
    ),
    "fall": (
        rf"{DECLINE}|halv(?:es|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|sank|sinks?|sunk|shr[aiu]nk"
        r"|shrinks|slump(?:s|ed)?|plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|plummet(?:s|ed)?"
        rf"|(?:cut(?:s|ting)?|(?:lower|trimm)(?:ed|ing)|lowers|(?<=to )lower|trims?|(?:slash|reduc)(?:e|es|ed|ing)){_SET_EN}"
        rf"|(?:sl(?:id|ides?|ip(?:s|ped|ping)?)|dip(?:s|ped)?|eased|contracted|(?:edged|ticked|{_WENT}) down){_BY_EN}"
        rf"|(?=cut)(?:(?<=rate )|(?<=price )|(?<=pay )|(?<=tax ))cuts?"
        rf"|down(?={_PERCENT_EN})|(?=less|fewer|lower)(?:(?<=per cent )|(?<=percent )|(?<=% ))(?:less|fewer|lower){_THAN_EN}",
        r"sink(?:t|en)|sank(?:en)?|gesunken|fällt|fiel(?:en)?|fallen|gefallen|\w{0,30}(?:rückg[aä]ng\w{0,2}|(?:(?<!stellen)(?<!personal)(?<!\bab)(?<!ver)kürzung|(?<!boden)senkung)(?:en)?)|zurückgegangen"
        r"|zurückging(?:en)?|abgenommen|abnahme|schrumpf(?:en|te?|ten|ung)|geschrumpft|senk(?:en|te?|ten|ung)|gesenkt"
        rf"|nachgegeben|g[aie]b(?:en|t)?{_TO_THE_END}nach{_END}|eingebrochen"
        rf"|(?:brach(?:en)?|bricht|brechen)(?!(?: \w{{1,20}}){{0,3}} (?:in|auf|bei)\b){_TO_THE_END}ein{_END}"
        rf"|halbier(?:en|t|te|ten|ung)|verringer(?:n|te?|ten|ung)|g(?:ing(?:en)?|eht|ehen){_TO_THE_END}zurück\b)"
        rf"|(?:nahm(?:en)?|nimmt|nehmen){_TO_THE_END}ab{_END}"
        rf"|(?:reduzier|kürz)(?:t|te|ten|en)(?![^.;]{{0,60}}(?:stelle|belegschaft|personal|mitarbeiter|jobs|arbeitspl))|gekürzt"
        rf"|{_MINUS}|(?=weniger|niedriger|geringer)(?:(?<=prozent )|(?<=% ))(?:weniger|niedriger|geringer){_THAN_DE}",
    ),
    "dismiss": (
        rf"(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|den(?:y|ies|ied|ying)(?! a complaint)"
        rf"|refus(?:es?|ed|ing)(?! to (?!hear|allow|grant))|thr[eo]w(?:s|n|ing)? out|turn(?:s|ed|ing)? down"
        rf"|los(?:es?|t|ing)(?! (?:none|some|much|all)\b"
        rf"|(?: [\w-]{{1,20}}){{1,2}} appeal (?:with|among|as|to (?!the\b|overturn))\b)){_SHORT} {_APPEALS_EN}"
        rf"|{_APPEALS_EN}{_WORDS} (?:rejected|dismissed|denied|turned down|thrown out)",
        rf"{_APPEALS_DE}{_WORDS} (?:verworfen|zurückgewiesen|abgewiesen|abgelehnt)"
        rf"|(?:verw[ai]rft?|w(?:eist|ies(?:en)?)|lehn(?:t|te|ten)|scheiter(?:t|te|ten)){_SHORT} {_APPEALS_DE}",
    ),
    "uphold": (
        rf"uph[eo]ld(?:s|ing)?(?!{_SHORT} {_APPEALS_EN}\b)|confirm(?:s|ed)?(?={_SHORT} {_RULING_EN}\b)"
        r"|leaving in place|left in place|let stand",
        rf"bestätig(?:t|te|ten|en)(?={_SHORT} {_RULING_DE}(?!\w))|{_RULING_DE}{_WORDS} bestätigt",
    ),
    "overturn": (
        rf"(?:uph[eo]ld(?:s|ing)?|allow(?:s|ed|ing)?|grant(?:s|ed|ing)?|w[io]ns?|winning){_SHORT} {_APPEALS_EN}"
        rf"|{_APPEALS_EN} (?:was|were) (?:upheld|allowed|granted|successful)"
        rf"|overturn(?:s|ed|ing)?|quash(?:es|ed|ing)?|annul(?:s|led|ling)?"
        rf"|(?:revers(?:e|es|ed|ing)|throwing out|threw out|thrown out|set(?:s|ting)? aside|str(?:uck|ikes?) down)"
        rf"(?={_WORDS} {_RULING_EN}\b)",
        rf"g[ai]bt?(?:en)?{_SHORT} {_APPEALS_DE}{_TO_THE_END}statt{_END}|{_APPEALS_DE}{_WORDS} stattgegeben"
        rf"|(?:h[eo]b(?:en|t)?|kipp(?:t|te|ten|en)|annullier(?:t|te|ten)|kassier(?:t|te|ten)){_SHORT} {_RULING_DE}"
        rf"|{_RULING_DE}{_WORDS} (?:aufgehoben|gekippt|annulliert|kassiert)|aufhebung (?:des|der){_SHORT} {_RULING_DE}",
    ),
    "accept": (
        r"approv(?:e|es|ed|ing)|accept(?:s|ed|ing)?|ratif(?:y|ies|ied)",
        r"(?:ge)?billig(?:t|te|ten)|genehmig(?:t|te|ten)|akzeptier(?:t|te|ten)|angenommen|zugestimmt|bewillig(?:t|te|ten)"
        rf"|stimm(?:t|te|ten){_TO_THE_END}zu{_END}|nahm(?:en)?{_TO_THE_END}an{_END}",
    ),
    "reject": (
        r"reject(?:s|ed|ing|ion)?|turn(?:s|ed)? down|vot(?:es|ed) against|veto(?:es|ed)?",
        r"abgelehnt|ablehn(?:t|te|ten|ung)|zurückgewiesen|abgewiesen|verwarf(?:en)?|verworfen"
        rf"|lehn(?:t|te|ten){_TO_THE_END}ab{_END}"
        rf"|w(?:eist|ies|iesen){_TO_THE_END}(?:ab|zurück){_END}",
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
    "guilty": (
        r"convict(?:s|ed)|found guilty|pleaded guilty|guilty|sentenced(?= to\b)",
        r"(?<!scheitern )verurteilt|verurteilten?(?=[^.;]{1,120}\b(?:zu[rm]?|wegen)\b)|schuldig",
    ),
    "innocent": (
        r"acquit(?:s|ted|ting)|not guilty|clear(?:s|ed|ing)(?: (?:him|her|them))? of|exonerat(?:es|ed|ing)",
        r"freigesprochen|freispr(?:ach|icht|uch)|nicht schuldig|unschuldig"
        rf"|spr(?:ach|achen|icht|echen){_TO_THE_END}frei{_END}",
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
        "criticise defend", "guilty innocent", "uphold overturn", "uphold reject",
        "accept overturn", "dismiss overturn", "dismiss accept",
    )
)  # fmt: skip
"""The pairs of kinds that exclude each other."""


def _pattern(language: Language) -> re.Pattern[str]:
    column = 0 if language == "en" else 1
    kinds = "|".join(f"(?P<{kind}>{words[column]})" for kind, words in _KINDS.items())
    every = rf"(?P<idle>{_IDLE[language]}|(?:{_BEHIND[language]})\b)|{_NTH[language]}(?:{kinds})(?!\w)"
    return re.compile(rf"(?<!\w)(?:{every.replace('~', '(?:e[nmrs]?)?')})", re.IGNORECASE)


DEGREE_WORDS: dict[Language, re.Pattern[str]] = {"en": _pattern("en"), "de": _pattern("de")}
"""For each language one pattern with a group for each kind, ``nth`` for the place of a superlative, and ``idle`` for words that
are none.
"""
