"""The words that tell a trend, in English and German: what rises and what falls."""

from __future__ import annotations

from claims.text.calendar_words import MONTH_NAMES
from claims.text.number_words import alternatives
from claims.text.verb_prefixes import END, TO_THE_END

RISE = r"ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|grow(?:s|n|ing)?|grew"
DECLINE = r"de(?:creas|clin)(?:e|es|ed|ing)"
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
_WENT = r"(?:go(?:es|ne|ing)?|went)"


def _told_beside(sign: str, other: str) -> str:
    """Words such as "ein Plus von 5 Prozent", but not "nach einem Plus" alone, nor beside one of the other sign."""
    of_percent = r"\svon\s(?:\w{1,12}\s)?[\d.,]{1,8}\s?(?:Prozent|%)"
    return (
        rf"(?-i:(?={sign})(?:(?<![Nn]ach\seinem\s)|(?=[^.;]{{1,150}}\b{other}\b)){sign}"
        rf"(?={of_percent})(?![^.;]{{1,150}}\bnach\seinem\s{other}\b))"
    )


_PLUS, _MINUS = _told_beside("Plus", "Minus"), _told_beside("Minus", "Plus")

TRENDS: dict[str, tuple[str, str]] = {
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
        rf"|angehoben|h[oe]b(?:en|t)?{TO_THE_END}an{END}|klettert(?:en?)?|geklettert"
        rf"|(?:nahm(?:en)?|nimmt|nehmen|legte?n?){TO_THE_END}zu{END}"
        rf"|zugelegt|zuzulegen|anzuheben|aufgestockt|stock(?:t|te|ten){TO_THE_END}auf{END}"
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
        rf"|nachgegeben|g[aie]b(?:en|t)?{TO_THE_END}nach{END}|eingebrochen"
        rf"|(?:brach(?:en)?|bricht|brechen)(?!(?: \w{{1,20}}){{0,3}} (?:in|auf|bei)\b){TO_THE_END}ein{END}"
        rf"|halbier(?:en|t|te|ten|ung)|verringer(?:n|te?|ten|ung)|g(?:ing(?:en)?|eht|ehen){TO_THE_END}zurück\b)"
        rf"|(?:nahm(?:en)?|nimmt|nehmen){TO_THE_END}ab{END}"
        rf"|(?:reduzier|kürz)(?:t|te|ten|en)(?![^.;]{{0,60}}(?:stelle|belegschaft|personal|mitarbeiter|jobs|arbeitspl))|gekürzt"
        rf"|{_MINUS}|(?=weniger|niedriger|geringer)(?:(?<=prozent )|(?<=% ))(?:weniger|niedriger|geringer){_THAN_DE}",
    ),
}
"""By kind, in English and in German."""
