"""The words by which a claim is taken apart, and those that forbid it, in English and German."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language


def any_of(words: str) -> str:
    """A pattern of whole words, of which each may itself be a pattern without blanks ("_" stands for one)."""
    return rf"(?:{'|'.join(words.split())})(?!\w)".replace("_", r"\s")


def in_any_case(words: str) -> str:
    """As ``any_of``, with small and capital letters alike."""
    return rf"(?<!\w)(?i:{any_of(words)})"


CAPITAL = r"[a-z\d]?[^\W\d_a-zß-öø-ÿ](?:[\w&]|[-–](?=\w)|\.(?=\w)|['’](?=[A-Z])){0,40}+"
"""A word with a capital: Apple, iPhone, O'Neill, Coca-Cola."""

NAME = rf"{CAPITAL}(?:\s(?:&\s)?{CAPITAL}){{0,4}}+"


@dataclass(frozen=True, slots=True)
class CompoundWords:
    """The words of one language.

    Of lists of names: ``joints`` are what stands before the last name, by the word before the first ("both": "and"), of
    which those in ``negative`` deny, in German by a "nicht" behind what ``nicht`` matches after the list. A list is left
    alone in a text with a ``collective`` word, as ``fixed`` names or before a ``tail`` ("and Sons"). A noun before ``of``
    makes the list part of a name, a beginning ``phrase`` of a noun phrase, and what ``goes_on`` behind it makes its last name
    part of one; behind a list in front a ``singular`` verb shows that it is one thing, and behind one that
    is not in front nothing but an ``after`` may stand. ``each`` tells that a number holds for every name.

    Of predicates: a ``subject`` before a ``verb`` in front; ``auxiliary`` verbs want a participle later on. Behind "and" a
    ``sure`` verb has that subject; a ``plain`` one may also be a participle, if the predicate before began with one of those in
    ``participle``, or an adjective, if it ended in an ``attribute``. Behind an ``open_end`` neither begins a predicate.
    A text with a word of ``nested`` is left alone, and so is one that takes up in ``pronoun`` what it named before.
    """

    determiner: str
    preposition: str
    joints: dict[str, str]
    negative: re.Pattern[str]
    nicht: re.Pattern[str] | None
    collective: re.Pattern[str]
    fixed: re.Pattern[str]
    tail: re.Pattern[str]
    of: re.Pattern[str]
    phrase: re.Pattern[str]
    goes_on: re.Pattern[str]
    singular: re.Pattern[str]
    after: re.Pattern[str]
    each: re.Pattern[str]
    subject: re.Pattern[str]
    verb: re.Pattern[str]
    auxiliary: re.Pattern[str]
    sure: re.Pattern[str]
    plain: re.Pattern[str]
    participle: re.Pattern[str]
    attribute: re.Pattern[str]
    open_end: re.Pattern[str]
    nested: re.Pattern[str]
    pronoun: re.Pattern[str]


_TAIL = re.compile(
    r"(?:Co|Cie|Company|Sons?|Söhne|Sohn|Brothers|Bros|Partners?|Others|Associates|Töchter|Daughters|Gebrüder)\b"
)
_FIXED = re.compile(
    r"\b(?:"
    + "|".join(
        rf"{one}\s(?:and|und)\s(?:[Tt]he\s)?{other}"
        for one, _, other in (
            pair.partition("+")
            for pair in (
                "Romeo+Juli Simon+Garfunkel Procter+Gamble Marks+Spencer Ernst+Young Standard+Poor Black+Decker Smith+Wesson "
                "Johnson+Johnson Barnes+Noble Trinidad+Tobago Bosni\\w+Her[zc]eg Antigua+Barbuda Turks+Caicos Kitts+Nevis "
                "Newfoundland+Labrador H[aä]nsel+Gretel Max+Moritz Tom+Jerry Dungeons+Dragons Beauty+Beast War+Peace "
                "Krieg+Frieden Crime+Punishment Schuld+Sühne Pride+Prejudice Sense+Sensibility Tristan+Isolde Adam+Ev[ae] "
                "Bonnie+Clyde Villeroy+Boch Heckler+Koch Rohde+Schwarz Giesecke+Devrient Sturm+Drang Trade+Industry "
                "Hotel+Casino Black+White Guns+Roses Pinky+Brain Man+Sea Ort+Stelle Mrs?+M "
                "(?:North|South|East|West|Upper|Lower|New|Old)(?:ern)?+\\w (?:Nord|Süd|Ost|West|Ober|Unter)+\\w"
            ).split()
        )
    )
    + ")"
)
"""Pairs that are one name, each by how its words begin."""


def _english() -> CompoundWords:
    determiner = r"[Tt]he"
    preposition = "about|against|at|by|for|from|in|into|of|on|to|under|with"
    auxiliary = any_of(
        "is isn't was wasn't are aren't were weren't has hasn't have haven't had hadn't will won't would can can't cannot "
        "could may might must should does doesn't do don't did didn't"
    )
    # forms that are no participle, and whose noun, if there is one, is rare
    sure = any_of(
        "became went came took gave wrote grew rose fell began died drew flew knew saw chose broke spoke drove "
        "employs makes sells owns operates produces runs leads lives holds belongs manages serves invests wants earns develops "
        "publishes builds provides generates pays buys"
    )
    irregular = any_of(
        "bought sold made paid won lost led left held kept built got spent sent found ran brought taught"
    )
    regular = rf"[a-z]{{2,24}}ed(?=\s(?:(?:{preposition}|the|a|an|its|his|her|their|all|over|after)\s|[A-Z\d]))"
    born = r"(?:was|were)\sborn(?!\w)"
    verb = rf"(?:{born}|{auxiliary}|{sure}|{irregular}|{regular})"
    no_noun = f"{preposition}|and|or|not|before|after|he|she|it|they|who|that|which|to"
    word = rf"(?!(?:{no_noun})\s)[\w-]{{1,30}}"
    no_superlative = r"(?:(?:north|south|mid)west|forest|request|interest|protest|harvest|contest|conquest|arrest)\b"
    return CompoundWords(
        determiner=determiner,
        preposition=preposition,
        joints={"": r",?\s(?:and|as\swell\sas)\s", "[Bb]oth": r",?\sand\s", "[Nn]either": r",?\snor\s"},
        negative=re.compile("neither", re.IGNORECASE),
        nicht=None,
        collective=re.compile(
            in_any_case(
                r"together each_other one_another jointly joint mutual\w* collective\w* collaborat\w* co-?operat\w* compet\w+ "
                r"merge[sdr]? merging mergers? married marry marries divorced? met meets? meeting rivals? partner\w* allies allied "
                r"relatives related disagree\w* team\w* kiss\w* cousins spouses classmates colleagues rather "
                r"brothers sisters siblings twins friends neighbou?rs enemies couple duo pair agree[sd]? negotiat\w* differ\w* "
                r"respectively between among amongst versus vs combin\w+ total\w* altogether average only solely alone "
                r"exclusively just except than same similar alike equal\w* either or shar(?:es?|ed|ing) split\w* "
                r"joined_forces compar\w+ link(?:s|ed|ing) connect\w* separat\w* divid\w+ team(?:ed|s)?_up consist\w* half all any "
                r"most least best worst (?:larg|bigg|small|high|low|strong|fast|long|rich|old|young|great|new|few|earli|lat)est "
                r"former latter alliances? coalitions? consortium borders? bordered mix blend fight fought clash\w* battle\w* "
                r"debate[sd]? at_war if whether unite[sd]?_with war_with majorit(?:y|ies) form(?:ed)?_(?:an?|the) "
                rf"(?:an?|the|their|in|into)_(?:\w{{1,20}}_)?disputes? the_(?!{no_superlative})\w{{3,20}}est"
            )
        ),
        fixed=_FIXED,
        tail=_TAIL,
        of=re.compile(rf"(?<!\w)(?!C[EFOT]O\s){CAPITAL}\s(?:of|for|on)\s(?:the\s)?$"),
        phrase=re.compile(r"\b(?:[Aa]n?|[Nn]o|[Tt]he|and|or)\s$"),
        goes_on=re.compile(r"\s(?:of|and|or|nor)\s"),
        singular=re.compile(r"\s" + any_of("is isn't was wasn't has hasn't does doesn't")),
        after=re.compile(
            rf"[.!?]*$|\s(?:{preposition}|since|after|before|during|until|as|each|both|alike|too|again|this|last|every|\d+)(?!\w)"
            r"|\s\w+ly(?!\w)|\s\("
        ),
        each=re.compile(r"\s(?:each|apiece)(?!\w)"),
        subject=re.compile(
            rf"(?:(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:{word}\s){{0,3}}?(?!\w+ly\s){word}|{NAME})"
            rf"(?:\s(?:of|and)\s(?:the\s)?{NAME})?|(?:He|She|It|They|We)(?!\w))\s(?={verb})"
        ),
        verb=re.compile(verb),
        auxiliary=re.compile(rf"(?!{born}){auxiliary}"),
        sure=re.compile(rf"(?:{auxiliary}|{sure})"),
        plain=re.compile(rf"(?:{irregular}|{regular})"),
        participle=re.compile(rf"(?!{born}){auxiliary}"),
        attribute=re.compile("(?!)"),
        open_end=re.compile(
            rf"\s(?:{preposition}|the|a|an|very|more|most|is|are|was|were|be|been|has|have|had|and|or|not)$"
        ),
        nested=re.compile(
            in_any_case(
                "that which who whom whose whether if because although though while when where unless until than or either "
                "sa(?:y|ys|id) claim(?:s|ed)? believ\\w+ th(?:ink|inks|ought) report(?:s|ed) announc\\w+ expect(?:s|ed)? den(?:y|ies|ied) "
                "confirm\\w* suggest\\w* only between"
            )
        ),
        pronoun=re.compile(r"(?<!\w)(?:it|them|him|they|he|she|this|these|those|so|then|both)(?!\w)"),
    )


def _german() -> CompoundWords:
    determiner = "[Dd](?:er|ie|as|en|em)"
    preposition = "an|auf|aus|bei|durch|für|gegen|in|mit|nach|über|um|unter|von|vor|zu"
    article = "d(?:er|ie|as|en|em|es)|k?ein(?:e[nmrs]?)?|(?:mein|dein|sein|ihr|unser)(?:e[nmrs]?)?"
    auxiliary = any_of(
        "ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten soll sollen will wollen "
        "muss müssen darf dürfen"
    )
    irregular = any_of(
        "kam kamen ging gingen gab gaben nahm nahmen stieg stiegen sank sanken fiel fielen hielt hielten blieb blieben trat traten "
        "verlor verloren gewann gewannen schrieb schrieben zog zogen lag lagen starb starben wuchs wuchsen stand standen lief liefen "
        "begann begannen schloss schlossen gehört gehören sitzt sitzen arbeitet arbeiten lebt leben gilt gelten liegt liegen "
        "besitzt besitzen betreibt betreiben zählt zählen macht machen heißt verkauft_(?:\\d+|die|das|den) "
        "beschäftigt_(?:\\d+|rund|etwa|mehr|über|knapp) produziert_(?:\\d+|die|das|den) stellt_\\w+_her"
    )
    # kaufte, zahlten: no participle ends so, and adjectives only before a noun
    regular = (
        rf"(?!{any_of('erste zweite dritte vierte letzte heute weite gute gesamte ersten zweiten letzten bekannten')}"
    )
    regular += r"|ge\w*|\w*ste\b|\w*sten\b)[a-zäöüß]{2,24}ten?(?!\w)"
    regular += r"|(?:grün|ge(?:hör|stal|währ|lang|wann|nehmig|fähr))\w{0,8}te[nt]?(?!\w)"
    verb = rf"(?:{auxiliary}|{irregular}|{regular})"
    return CompoundWords(
        determiner=determiner,
        preposition=preposition,
        joints={
            "": r"\s(?:und|sowie)\s",
            "[Ss]owohl": r"\s(?:als|wie)\sauch\s",
            "[Ww]eder": r"\snoch\s",
        },
        negative=re.compile("weder", re.IGNORECASE),
        nicht=re.compile(r"^\s\w+(?:\s(?:sich|es)(?!\w))?"),
        collective=re.compile(
            in_any_case(
                r"gemeinsam\w* zusammen\w* einander miteinander untereinander gegenseitig\w* \w+einander "
                r"koalition\w* bündnis\w* konsortium grenz\w+ krieg\w* kämpf\w+ debattier\w+ "
                r"fusion\w* verschm[oe]lz\w* heirat\w* "
                r"verheiratet geschieden trafen_sich treffen_sich getroffen einig\w* geeinigt verhandel\w* kooper\w* konkurr\w* "
                r"rival\w* partner\w* brüder schwestern geschwister freunde nachbarn feinde verbündet\w* verwandt\w* "
                r"kollegen cousins ehepaar kuss küss\w+ beide eher paar duo zwischen "
                r"beziehungsweise bzw insgesamt summe durchschnitt\w* schnitt nur lediglich allein ausschließlich bloß außer "
                r"statt oder entweder gleich\w* untersch[ie]+d\w* ähnlich\w* verschieden\w* teil(?:t|te|en|ten)_sich verb[iu]nd\w* "
                r"trenn\w* getrennt verglich\w* vergleich\w* \w+er_als größt\w* meist\w* höchst\w* kleinst\w* beste[nrs]? "
                r"hälfte alle wenn falls ob gemeinschaft\w* joint streit\w* stritten \w+er_sind_als "
                r"mehrheit\w* bild(?:en|eten)_(?:die|das|den|eine?n?) regierung_(?:bild|gebild|stell)\w* "
                r"(?:die|den)_(?-i:[a-zäöüß])\w{2,30}sten"
            )
        ),
        fixed=_FIXED,
        tail=_TAIL,
        of=re.compile(rf"(?<!\w){CAPITAL}\s(?:für|der|des|von|vom)\s$"),
        phrase=re.compile(
            rf"\b(?:(?i:{article}|viele?|alle|manche|einige|mehrere|wenige|beide)\s(?:[a-zäöüß]+\s){{0,2}}"
            rf"|(?i:{preposition}|im|am|zum|zur|vom|beim)\s[a-zäöüß]+\s|[a-zäöüß]{{3,30}}(?:es|(?<!d)em)\s|und\s|oder\s)$"
        ),
        goes_on=re.compile(r"\s(?:der|des|und|oder|noch|sowie)\s"),
        singular=re.compile(r"\s" + any_of("ist war hat hatte wird wurde kann soll will muss darf")),
        after=re.compile(
            rf"[.!?]*$|\s\(|\s(?!(?:{auxiliary}|{irregular}|{regular}))"
            r"(?![a-zäöüß]+t\s(?!worden|werden|haben|hat|hatten?|wurden?))[a-zäöüß\d]"
        ),
        each=re.compile(r"\s(?:jeweils|je)(?!\w)"),
        subject=re.compile(
            rf"(?:(?:(?:Der|Die|Das|Eine?|Seine?|Ihre?)\s(?:[a-zäöüß][\w-]{{0,30}}\s){{0,3}}{CAPITAL}|{NAME})"
            rf"(?:\s(?:von|und)\s{NAME})?|(?:Er|Sie|Es)(?!\w))\s(?={verb})"
        ),
        verb=re.compile(verb),
        auxiliary=re.compile(auxiliary),
        sure=re.compile(rf"(?:{auxiliary}|{irregular})"),
        plain=re.compile(regular),
        participle=re.compile("(?!)"),
        attribute=re.compile(r"\s[a-zäöüß]+(?:e|en|er|es|em)$"),
        open_end=re.compile(rf"\s(?:{preposition}|sehr|zum|zur|im|am|ist|sind|war|hat|nicht|und|oder)$"),
        nested=re.compile(
            in_any_case(
                "dass daß ob wenn falls weil obwohl während nachdem bevor oder entweder nur lediglich zwischen "
                "sag\\w+ erklär\\w+ behaupte\\w* glaub\\w* melde\\w* berichte\\w* kündig\\w+"
            )
        ),
        pronoun=re.compile(r"(?<!\w)(?:es|sie|er|ihn|ihm|ihnen|dies|diese[nrms]?|dann|so|beide)(?!\w)"),
    )


COMPOUND_WORDS: dict[Language, CompoundWords] = {"de": _german(), "en": _english()}
