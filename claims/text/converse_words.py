"""The words for what one does to another, each with its converse ("owns" and "belongs to"), in English and German.

The words are regular expressions. Where a preposition or an object belongs to a verb, up to some words may stand between.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claims.records import Language


@dataclass(frozen=True, slots=True)
class Converse:
    """The words for one relation of somebody, the agent, to somebody else.

    Of verbs ``active`` have the agent as their subject, ``passive`` the other one. The nouns and comparatives ``agent``
    say of the one who is called so what it is to the other ("owner of"), ``patient`` do it the other way ("subsidiary of").
    ``act`` are nouns for what is done ("takeover"). ``toward`` are the prepositions before the other one, behind an active
    verb. ``open`` is a relation that two may have to each other: that the one sued the other does not deny that the other
    sued as well.
    """

    active: str = ""
    passive: str = ""
    agent: str = ""
    patient: str = ""
    act: str = ""
    toward: str = ""
    open: bool = False


_UP = r"(?: [\w.,€$£-]+){0,5}? "
_COMPARED: Mapping[Language, Mapping[str, tuple[str, str]]] = {
    "en": {
        "size": ("larger|bigger", "smaller"),
        "age": ("older|elder", "younger"),
        "height": ("higher|taller", "lower|shorter"),
        "wealth": ("richer|wealthier", "poorer"),
        "speed": ("faster|quicker", "slower"),
        "price": ("more expensive|costlier|dearer", "cheaper|less expensive"),
        "weight": ("heavier", "lighter"),
        "strength": ("stronger|more powerful", "weaker|less powerful"),
        "length": ("longer", "shorter"),
        "heat": ("hotter|warmer", "colder|cooler"),
        "depth": ("deeper", "shallower"),
        "width": ("wider|broader", "narrower"),
        "time": ("later", "earlier"),
        "worth": ("better", "worse"),
        "gain": ("more profitable", "less profitable"),
        "fame": ("more popular", "less popular"),
    },
    "de": {
        "size": ("größer", "kleiner"),
        "age": ("älter", "jünger"),
        "height": ("höher", "tiefer|niedriger"),
        "wealth": ("reicher|wohlhabender", "ärmer"),
        "speed": ("schneller", "langsamer"),
        "price": ("teurer", "billiger|günstiger|preiswerter"),
        "weight": ("schwerer", "leichter"),
        "strength": ("stärker|mächtiger", "schwächer"),
        "length": ("länger", "kürzer"),
        "heat": ("heißer|wärmer", "kälter|kühler"),
        "depth": ("tiefer", "flacher|seichter"),
        "width": ("breiter", "schmaler|enger"),
        "time": ("später", "früher"),
        "worth": ("besser", "schlechter"),
        "gain": ("profitabler|rentabler", "weniger (?:profitabel|rentabel)"),
        "fame": ("beliebter", "unbeliebter|weniger beliebt"),
    },
}

_LASTING = ("size", "age")
"""In what one is ahead of the other for good; in all else it may be by another measure, or at another time."""


def _than(words: str) -> str:
    """Comparatives that compare, not "was charged later"; "Anna's older sister" does, too."""
    return rf"(?:{words})(?= than\b)|(?<=['’]s )(?:{words})"


_TO_WINNER = r"(?:(?!of\b)[\w–-]+ ){0,4}?(?:to|against|by)\b"
_DEFEAT = (
    r"defeat(?:ed|ing)|(?<!ed )(?<!\d )(?<!\ba )(?<!\bthe )(?<!['’]s )defeats?"
    r"(?= (?!(?:to|against|by|at|in|on|of|for|from|with|after|and|or|as|that|which|was|is|were|are|has|had|will|would)\b))"
)
"""The verb: the noun does not stand right before an object."""

_MORE = "|".join(f"[{more}-9][-–]{more - 1}" for more in range(1, 10))
_LESS = "|".join(f"{less}[-–][{less + 1}-9]" for less in range(9))
_TO_OTHER = r"(?<=[a-z] )(?<!(?i:lose) )(?<!(?i:lost) )(?<!(?i:fall) )(?= (?!(?:To|At|In|On|As|After|By|With)\b)[A-Z])"
"""A result between two names: "Kodak 0-2 Sony"."""

_MAJORITY_EN = (
    r"(?:t(?:akes?|ook|aken|aking)|h(?:olds?|eld)|owns?|owned|secur(?:es?|ed)|gain(?:s|ed)?|w[io]ns?|seiz(?:es?|ed)|acquir(?:es?|ed)"
    r"|b(?:uys?|ought))(?: (?!no\b)[\w.,€$£-]+){0,5}? "
    r"(?:majority(?: stake| share| shareholding| holding)?|controlling (?:stake|interest)|control)"
    r"(?: of [\d.,]+ (?:%|per cent|percent))? (?:in|of|over)"
)
_MAJORITY_DE = (
    r"(?:übern(?:immt|ahm|ehmen)|sicher(?:t|te|ten|n)|erw[ia]rb(?:t|en)?|h[äi]e?lt|besitzt|besaß|kauf(?:t|te|ten)) (?:sich )?"
    r"(?:[\w.-]+ ){0,5}?(?:Aktienm|M)ehrheit(?: von [\d.,]+ Prozent)? an"
    r"|(?:die|eine) (?:Aktienm|M)ehrheit(?: von [\d.,]+ Prozent)? an"
    r"(?= [^.;]{0,80}\b(?:gesichert|übernommen|erworben|gekauft|übernehmen|erwerben|kaufen|sichern)\b)"
)
"""A majority is taken, held or bought; it may be sold as well."""

_EN: Mapping[str, Converse] = {
    "owning": Converse(
        active=rf"{_MAJORITY_EN}|owns?|owned|controls?|controlled|b(?:uys?|ought|uying)"
        r"|acquir(?:e|es|ed|ing)|t(?:ake|akes|ook|aken|aking) over"
        r"|purchas(?:es?|ed|ing)|swallow(?:s|ed)",
        passive=r"belong(?:s|ed)? to|(?:was|were|been|is|being) sold to|sold itself to",
        agent=r"(?:parent|owner|buyer)(?: company)?|majority shareholder",
        patient=r"subsidiary|unit|division|arm",
        act=r"takeover|acquisition|purchase",
    ),
    "investing": Converse(
        active=rf"invest(?:s|ed|ing)?|(?:put|puts|putting|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?){_UP}into|back(?:s|ed)"
        rf"|(?:holds?|held|b(?:uys?|ought)|owns?){_UP}(?:stake|shares) (?:in|of)",
        passive=rf"(?:receiv(?:es|ed|ing)|g(?:ets|ot)|secur(?:es|ed)|obtain(?:s|ed)){_UP}(?:investment|money|capital|funding)"
        rf"(?:{_UP})?from",
        agent=r"investors?|(?:largest |biggest )?shareholder|backers?",
        act=r"investment",
        toward="in into of",
        open=True,
    ),
    "lending": Converse(
        active=r"len(?:ds?|t)", passive=rf"borrow(?:s|ed){_UP}from", act=r"loan", toward="to", open=True
    ),
    "suing": Converse(
        active=rf"su(?:es|ed|ing|e)|(?:fil(?:es?|ed|ing)|brought|brings) {_UP}?(?:law)?suit against"
        r"|t(?:akes?|ook|aken|aking)(?= [^.;]{0,60}\bto court)",
        act=r"(?:law)?suit",
        toward="against",
        open=True,
    ),
    "accusing": Converse(active=r"accus(?:es?|ed|ing)|blam(?:es?|ed|ing)", act=r"accusations?", open=True),
    "criticising": Converse(
        active=r"criticis(?:es?|ed|ing)|criticiz(?:es?|ed|ing)|rebuk(?:es|ed)",
        passive=r"(?:reject|dismiss)(?:e?s|ed)(?= (?:[\w’'-]+ ){0,4}?criticism\b(?![^.;]{0,60}\bof\b))",
        act="criticism",
        open=True,
    ),
    "praising": Converse(active=r"prais(?:es?|ed|ing)|laud(?:s|ed)", open=True),
    "beating": Converse(
        active=rf"beat(?:s|en|ing)?|{_DEFEAT}|w[oi]n(?:s|ning)?(?= (?:[\w–-]+ ){{0,6}}?against\b)|overc[oa]mes?|knock(?:s|ed) out"
        r"|knock(?:s|ed|ing)?(?= [^.;]{0,60}\bout of\b)|(?:thrash|crush|outclass)(?:es|ed|ing)|(?:rout|hammer)(?:s|ed|ing)"
        r"|(?:edg|eas|cruis)(?:es?|ed|ing) (?:out|past)|(?:s(?:ees?|aw|een)|h[eo]lds?|holding) off|(?:eliminat|trounc)(?:es|ed|ing)"
        rf"|{_TO_OTHER.replace('(?= ', f'(?:{_MORE})(?= ', 1)}",
        passive=r"los(?:es?|ing|t)(?= [^.;]{0,60}\b(?:to|against)\b)|conced(?:es|ed) defeat"
        rf"|{_TO_OTHER.replace('(?= ', f'(?:{_LESS})(?= ', 1)}"
        rf"|(?:suffer|slump|crash|slid|slip|f[ae]ll|tumbl|succumb)\w*(?= (?:[\w–-]+ ){{0,6}}?defeats? {_TO_WINNER})",
        act=r"victory|win(?= over\b)|defeat(?= by\b)",
        toward="against over",
    ),
    "visiting": Converse(
        active=r"visit(?:s|ed|ing)?|call(?:s|ed) on",
        passive=r"host(?:s|ed|ing)|(?:receiv(?:es?|ed|ing)|had) a visit|receiv(?:es?|ed|ing)(?= [A-Z])|(?<=was )received(?= by )"
        r"|welcom(?:es|ed|ing)",
        toward="on",
        open=True,
    ),
    "succeeding": Converse(
        active=r"succe(?:eds?|eded|eding)|t(?:ake|akes|ook|aken|aking) over(?: \w+){0,4}? from|replac(?:es?|ed|ing)|follow(?:s|ed)",
        passive=r"hand(?:s|ed) over(?: \w+){0,4}? to|ma(?:kes?|de) way for|preced(?:es|ed)",
        agent="successor",
        patient="predecessor",
        toward="from",
    ),
    "supplying": Converse(
        active=r"suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|export(?:s|ed)?",
        passive=rf"(?:g(?:ets?|ot)|buys?|bought|sourc(?:es?|ed)|orders?|ordered){_UP}from",
        agent="supplier",
        patient="customer",
        toward="to",
        open=True,
    ),
    "selling": Converse(
        active=r"s(?:ells?|old|elling)(?= [^.;]{0,80}\bto\b)",
        passive=r"(?:b(?:uys?|ought)|acquir(?:es|ed)|sign(?:s|ed|ing)?)(?= [^.;]{0,80}\bfrom\b)",
        agent="seller",
        toward="to",
    ),
    "teaching": Converse(
        active=r"t(?:eaches|aught|eaching)|train(?:s|ed)|coach(?:es|ed)",
        passive=r"(?:studied|learn(?:t|ed))(?: \w+){0,3}? (?:under|with|from)",
        agent="teacher|coach|mentor",
        patient="pupil|student|disciple",
    ),
    "begetting": Converse(agent="father|mother|parent", patient="son|daughter|child"),
    "rescuing": Converse(active=r"rescu(?:es?|ed|ing)|sav(?:es?|ed|ing)", open=True),
    "attacking": Converse(active=r"attack(?:s|ed|ing)?|invad(?:es?|ed|ing)|bomb(?:s|ed)", open=True),
    "hitting": Converse(active=r"ramm(?:ed|ing)|rams|collid(?:es|ed) with", toward="with into", open=True),
    "overtaking": Converse(
        active=r"overt(?:akes?|ook|aken|aking)|outsells?|outsold|surpass(?:es|ed|ing)?|eclips(?:es?|ed|ing)"
        r"|br(?:eaks?|oke|oken|eaking)(?= [^.;]{0,60}\b(?:record|mark)\b)",
        passive=r"f(?:alls|ell) behind",
    ),
    "paying": Converse(
        active=r"pa(?:ys?|id|ying)|owes?|owed",
        passive=rf"(?:receiv(?:es|ed)|g(?:ets?|ot)|collect(?:s|ed)){_UP}(?:dollars|euros|pounds|[mb]illion){_UP}?from",
        toward="to",
        open=True,
    ),
    "hiring": Converse(
        active=r"hir(?:es?|ed|ing)|employ(?:s|ed)?",
        passive=r"work(?:s|ed)? for|report(?:s|ed)? to",
        agent="employer",
        patient="employee",
    ),
    "heading": Converse(agent="boss|superior", patient="deputy|assistant|subordinate"),
    "appointing": Converse(active=r"appoint(?:s|ed|ing)?|nominat(?:es?|ed|ing)|promot(?:es?|ed|ing)", open=True),
    "leading": Converse(
        active=r"(?:finish(?:es|ed)|came|is|was|ended|crossed [^.;]{0,40}) (?:[\w.-]+ ){0,3}ahead of|ahead of",
        passive=r"(?:finish(?:es|ed)|came|is|was|ended) (?:[\w.-]+ ){0,3}behind|trail(?:s|ed)|runner-up to",
    ),
    "giving": Converse(
        active=r"g(?:ives?|ave|iven)(?! (?:up|in|way))|donat(?:es?|ed)|hand(?:s|ed)|present(?:s|ed)|award(?:s|ed)|bequeath(?:s|ed)",
        passive=r"(?:receiv(?:es|ed)|g(?:ets?|ot)|inherit(?:s|ed)|accept(?:s|ed))(?= [^.;]{0,60}\bfrom\b)",
        toward="to",
        open=True,
    ),
    "endorsing": Converse(
        active=r"endors(?:es?|ed|ing)|support(?:s|ed|ing)?",
        passive=r"(?:w[io]ns?|won|g(?:ets|ot)|received|gained)(?: the)? (?:backing|support|endorsement) (?:of|from)",
        open=True,
    ),
    "thanking": Converse(active=r"thank(?:s|ed|ing)", open=True),
    "warning": Converse(active=r"warn(?:s|ed|ing)", open=True),
    "inviting": Converse(
        active=r"invit(?:es|ed|ing)", passive=r"(?:was|is|were) a guest of", agent="host", patient="guest", open=True
    ),
    "threatening": Converse(active=r"threaten(?:s|ed|ing)", open=True),
    "killing": Converse(active=r"kill(?:s|ed|ing)|murder(?:s|ed|ing)|shot|stabb(?:ed|ing)"),
    "sentencing": Converse(active=r"sentenc(?:es|ed|ing)|convict(?:s|ed)|acquitt(?:ed|ing)"),
    "sanctioning": Converse(
        active=rf"sanctioned|impos(?:es|ed){_UP}(?:sanctions|tariffs|duties)", toward="on against", open=True
    ),
    "licensing": Converse(
        active=rf"licens(?:es?|ed|ing){_UP}to", passive=rf"licens(?:es?|ed|ing){_UP}from", toward="to", open=True
    ),
    **{
        kind: Converse(agent=_than(more), patient=_than(less), toward="than", open=kind not in _LASTING)
        for kind, (more, less) in _COMPARED["en"].items()
    },
}

_DE: Mapping[str, Converse] = {
    "owning": Converse(
        active=rf"{_MAJORITY_DE}|besitzt|besaß|besessen|kauf(?:te?|en)|gekauft|erw[ao]rb(?:en)?|erwirbt"
        r"|übern(?:immt|ahm)(?! (?:das Amt|den Posten|die (?:Leitung|Führung)))|übernommen|schluckte?|geschluckt",
        passive=r"gehört\w{0,2}|verkauft worden an|ging(?: \w+){0,5}? an|geht(?: \w+){0,5}? an",
        agent=r"Mutter(?:konzern|gesellschaft|firma)?|Eigentümer(?:in)?|Besitzer(?:in)?|Käufer(?:in)?",
        patient=r"Tochter(?:firma|gesellschaft|unternehmen)?|Sparte",
        act=r"Übernahme|Kauf|Erwerb",
    ),
    "investing": Converse(
        active=r"investier\w*|steckte?n?|gesteckt|beteilig\w+|pumpte?|gepumpt",
        passive=r"(?:erhielt\w*|erhalten|bek[ao]m\w*|bekommen)(?= [^.;]{0,60}\b(?:Geld|Kapital|Investition|Millionen|Milliarden)\b)"
        r"|(?:Geld|Kapital|Investition|Millionen|Milliarden)(?= [^.;]{0,60}\b(?:erhalten|bekommen)\b)",
        agent=r"Investor(?:in|en)?|Geldgeber(?:in|n)?|Anteilseigner(?:in)?|(?:größter |größte )?Aktionär(?:in)?",
        act=r"Investition|Beteiligung",
        toward="in an",
        open=True,
    ),
    "lending": Converse(
        active=r"lieh(?:en)?|leiht|geliehen(?! von)|verlieh", passive=r"lieh\w* sich|borgte\w* sich", open=True
    ),
    "suing": Converse(
        active=r"verklag\w+|klagte?n?|klagt|(?:zog|zieht|brachte?|bringt)(?= [^.;]{0,80}\bvor Gericht)|vor Gericht gebracht",
        act="Klagen?",
        toward="gegen",
        open=True,
    ),
    "accusing": Converse(
        active=r"beschuldig\w*|bezichtig\w*|w[ia]rft?(?= [^.;]{0,80}\bvor\b)|vor(?:zu)?w[eo]rfen|vorgeworfen", open=True
    ),
    "criticising": Converse(
        active=r"kritisier\w*|rügte?|gerügt|tadelte?|getadelt",
        passive=r"(?:wies(?:en)?|weist)(?= [^.;]{0,20}\bKritik\b(?![^.;]{0,60}\ba[mn]s?\b)[^.;]{0,80}\bzurück\b)",
        act="Kritik",
        toward="an",
        open=True,
    ),
    "praising": Converse(active=r"lobte?|gelobt|lobt|würdigte?|gewürdigt", open=True),
    "beating": Converse(
        active=r"schlug\w*|schlägt|geschlagen(?! geben)|besieg\w*|bezwang\w*|bezwungen|bezwingt|(?:gewann\w*|gewinnt|siegte|siegt|gewonnen)"
        r"(?= [^.;]{0,60}\bgegen\b)|gewonnen|für sich entschieden|(?:setz|durchsetz)te?n?(?= [^.;]{0,80}\bdurch\b)|durchgesetzt"
        r"|(?:w[ai]rf(?:t|en)?)(?= [^.;]{0,80}\baus de[mr] [\w-]*(?:[Pp]okal|[Cc]up|[Tt]urnier|[Ww]ettbewerb|League)\b)"
        r"|(?:[Pp]okal|[Cc]up|[Tt]urnier|[Ww]ettbewerb|League) geworfen|ausgeschaltet|schaltete?n?(?= [^.;]{0,80}\baus\b)"
        r"|(?:deklassier|demontier|eliminier|überroll)ten?|(?:fertig|feg)te?n?(?= [^.;]{0,80}\b(?:ab|vom Platz)\b)",
        passive=r"verl[oi]e?r\w*|unterl[aei]g\w*|geschlagen(?= geben)|(?:kassier|erlitt|erleid)\w*(?= [^.;]{0,60}\bNiederlage\b)"
        r"|Niederlage(?= gegen [^.;]{0,60}\b(?:kassiert|erlitten)\b)",
        act=r"(?<!zum )(?<!verpasste den )(?<!verpassten den )(?:[Hh]eim|[Aa]uswärts|[Ff]inal|[Pp]okal|[Dd]erby|[Kk]anter)?"
        r"(?:S|(?<=[mslyr])s)ieg(?! [^.;]{0,60}\bverpasst\b)"
        r"|(?:führ|schoss|schieß|verh[ai]lf|köpf)\w*(?= [^.;]{0,60}\bzum Sieg\b)",
        toward="gegen",
    ),
    "visiting": Converse(
        active=r"besuch(?:te?n?|en)|zu Besuch bei",
        passive=r"empf[aäio]i?ng\w*|begrüßte?|bek[ao]m\w* Besuch|Besuch[^.;]{0,40}bekommen",
        toward="bei",
        open=True,
    ),
    "succeeding": Converse(
        active=r"folgte?n?(?= [^.;]{0,60}\b(?:auf|nach|als)\b)|gefolgt|beerbte?|abgelöst|ablöst|löste?n?(?= [^.;]{0,80}\bab\b)|ersetzte?",
        passive=r"(?:übergab|übergibt)(?= [^.;]{0,60}\ban\b)",
        agent=r"Nachfolger(?:in)?",
        patient=r"Vorgänger(?:in)?",
        toward="auf nach",
    ),
    "supplying": Converse(
        active=r"beliefer\w*|liefer(?:te?n?|n)|geliefert",
        passive=r"bez[io]e?h?g?t|bezieht|bezog(?:en)?",
        agent=r"Lieferant(?:in|en)?|Zulieferer",
        patient=r"Kund(?:e|in|en)|Abnehmer",
        toward="an",
        open=True,
    ),
    "selling": Converse(
        active=r"verkauf(?:t|te?n?|en)(?= [^.;]{0,80}\ban\b)|an(?= [^.;]{1,60}\b(?:verkauft|verkaufen|veräußert)\b)",
        passive=r"(?:kauft|kaufte?n?|erwarb\w*)(?= (?:[^.;]{0,80} )?von [A-ZÄÖÜ])|(?<!zu )verpflichte(?:t|te|ten|n)(?! zu\b)",
        agent=r"Verkäufer(?:in)?",
        toward="an",
    ),
    "teaching": Converse(
        active=r"unterrichte\w*|lehrte?|trainiert\w*|ausgebildet|bildete?n?(?= [^.;]{0,60}\baus\b)",
        passive=r"(?:studierte?|lernte?|gelernt)(?= [^.;]{0,40}\bbei\b)",
        agent=r"Lehrer(?:in)?|Trainer(?:in)?|Mentor(?:in)?",
        patient=r"Schüler(?:in)?",
    ),
    "begetting": Converse(agent=r"Vater|Mutter", patient=r"Sohn|Tochter|Kind"),
    "rescuing": Converse(active=r"rettete?n?|gerettet", open=True),
    "attacking": Converse(
        active=r"angegriffen|angreif\w+|griff\w*(?= [^.;]{0,80}\ban\b)|überfiel\w*|überfallen|bombardier\w*", open=True
    ),
    "hitting": Converse(active=r"rammte?n?|gerammt", open=True),
    "overtaking": Converse(
        active=r"überhol\w*|übert(?:raf(?:en)?|rifft|roffen)|(?:unter|über)(?:bot(?:en)?|bietet)", toward="von"
    ),
    "paying": Converse(
        active=r"zahl(?:te?n?|en)|gezahlt|bezahl\w*|schuldet\w*|überw[ei]e?s\w*", toward="an", open=True
    ),
    "hiring": Converse(
        active=r"eingestellt|beschäftig\w*",
        passive=r"arbeitet\w*(?= [^.;]{0,40}\b(?:für|bei)\b)",
        agent=r"Arbeitgeber(?:in)?",
        patient=r"Mitarbeiter(?:in)?",
    ),
    "heading": Converse(agent=r"Chef(?:in)?|Vorgesetzter?", patient=r"Stellvertreter(?:in)?|Assistent(?:in)?"),
    "appointing": Converse(active=r"ernann\w+|ernenn\w+|berief\w*|berufen|nominier\w+|beförder(?:t|te)", open=True),
    "leading": Converse(
        active=r"vor(?= [A-ZÄÖÜ])|gewann\w*(?= [^.;]{0,60}\bvor\b)|Vorsprung(?= (?:auf|vor)\b)",
        passive=r"hinter(?= (?:de[mr] )?[A-ZÄÖÜ])|unterlag|Rückstand(?= auf\b)",
        toward="auf vor",
    ),
    "giving": Converse(
        active=r"gab(?:en)?|gibt|gegeben|schenkte?n?|geschenkt|spendete?n?|gespendet|überreich\w+|verlieh\w*|vermach\w+",
        passive=r"erhielt\w*|erhält|erhalten|bek[ao]m(?:en|mt|men)?|bekommen|erbte?n?|geerbt",
        toward="an",
        open=True,
    ),
    "endorsing": Converse(active=r"unterstütz\w*", open=True),
    "thanking": Converse(active=r"dankte?n?|gedankt|bedankte?n?", toward="bei", open=True),
    "warning": Converse(active=r"warnte?n?|warnt|gewarnt", open=True),
    "inviting": Converse(
        active=r"eingeladen|einlud|lud\w*(?= [^.;]{0,80}\bein\b)",
        passive=r"zu Gast(?= bei)",
        agent=r"Gastgeber(?:in)?",
        patient="Gast",
        open=True,
    ),
    "threatening": Converse(active=r"drohte?n?|gedroht|bedroh\w+", open=True),
    "killing": Converse(active=r"tötete?n?|getötet|ermordet\w*|erschoss\w*|erstach\w*|erstochen|umgebracht"),
    "sentencing": Converse(active=r"verurteil\w+|freigesprochen"),
    "sanctioning": Converse(
        active=r"sanktionier\w*|(?:verhäng\w+|erließ\w*)(?= [^.;]{0,60}\b(?:Sanktionen|Zölle)\b)|"
        r"(?:Sanktionen|Zölle)(?= [^.;]{0,60}\b(?:verhängt|erlassen)\b)",
        toward="gegen",
        open=True,
    ),
    "licensing": Converse(active=r"lizenzier\w*", toward="an", open=True),
    **{
        kind: Converse(agent=more, patient=less, toward="als", open=kind not in _LASTING)
        for kind, (more, less) in _COMPARED["de"].items()
    },
}

CONVERSES: Mapping[Language, Mapping[str, Converse]] = {"en": _EN, "de": _DE}
"""The relations by name, the same names in both languages."""
