"""The words by which a list of names is taken apart, and those that forbid it, in English and German."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language
from claims.text.compound_words import CAPITAL, PREPOSITIONS, any_of, in_any_case
from claims.text.predicate_words import GERMAN_VERB


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words of one language.

    ``joints`` are what stands before the last name, by the word before the first ("both": "and"), of which those in
    ``negative`` deny, in German by a "nicht" behind what ``nicht`` matches after the list. A list is left alone in a text with
    a ``collective`` word, as ``fixed`` names or before a ``tail`` ("and Sons"). A noun before ``of`` makes the list part of a
    name, a beginning ``phrase`` of a noun phrase, and what ``goes_on`` behind it makes its last name part of one; behind a list
    in front a ``singular`` verb shows that it is one thing, and behind one that is not in front nothing but an ``after`` may
    stand. ``each`` tells that a number holds for every name.
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


def _english() -> ListWords:
    preposition = PREPOSITIONS["en"]
    no_superlative = r"(?:(?:north|south|mid)west|forest|request|interest|protest|harvest|contest|conquest|arrest)\b"
    return ListWords(
        determiner=r"[Tt]he",
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
                r"debate[sd]? at_war if whether unite[sd]?_with war_with ties relations talks ceasefires? truce "
                r"(?:peace|trade)_(?:deal|treaty|agreement|pact) by_phone on_the_phone (?:exchang|trad|swapp)(?:e|es|ed) draw drew "
                r"reconcil\w+ majorit(?:y|ies) form(?:ed)?_(?:an?|the) collid\w+ tied shook_hands relationship "
                r"(?:str(?:ike|uck)|reach(?:ed)?|clinch(?:ed)?|seal(?:ed)?|settled?)_(?:\w{1,20}_){0,4}"
                r"(?:deals?|pacts?|treat(?:y|ies)|accords?|agreements?|dispute|lawsuit) "
                r"sign(?:s|ed)?_(?:\w{1,20}_){0,4}(?:deals?|pacts?|agreements?|memorandum) "
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
    )


def _german() -> ListWords:
    preposition = PREPOSITIONS["de"]
    article = "d(?:er|ie|as|en|em|es)|k?ein(?:e[nmrs]?)?|(?:mein|dein|sein|ihr|unser)(?:e[nmrs]?)?"
    return ListWords(
        determiner="[Dd](?:er|ie|as|en|em)",
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
                r"gespräche telefonier\w+ waffenruhe (?:friedens|handels|freihandels)\w+ tausch(?:en|ten) unentschieden gefechte? "
                r"(?:warfen|werfen|lieferte?n|griffen|beschuldig\w+|beschossen)_sich (?:diplomatische|ihre)_beziehungen "
                r"unterh(?:alten|ielten)_beziehungen ausgetauscht "
                r"(?:kann?ten|kennen|lern(?:t?en)|begegne(?:te)?n|näher(?:te)?n|einig(?:t?en)|versöhn(?:t?en)|umarm(?:t?en))_sich "
                r"kennengelernt zerstritten verständigt versöhnt abgesprochen angenähert begegnet umarmt "
                r"(?:die|den)_(?-i:[a-zäöüß])\w{2,30}sten"
            )
        ),
        fixed=_FIXED,
        tail=_TAIL,
        of=re.compile(rf"(?<!\w){CAPITAL}\s(?:für|der|des|von|vom|aus)\s$"),
        phrase=re.compile(
            rf"\b(?:(?i:{article}|viele?|alle|manche|einige|mehrere|wenige|beide)\s(?:[a-zäöüß]+\s){{0,2}}"
            rf"|(?i:{preposition}|im|am|zum|zur|vom|beim)\s[a-zäöüß]+\s|[a-zäöüß]{{3,30}}(?:es|(?<!d)em)\s|und\s|oder\s)$"
        ),
        goes_on=re.compile(r"\s(?:der|des|und|oder|noch|sowie)\s"),
        singular=re.compile(r"\s" + any_of("ist war hat hatte wird wurde kann soll will muss darf")),
        after=re.compile(
            rf"[.!?]*$|\s\(|\s(?!{GERMAN_VERB})"
            r"(?![a-zäöüß]+t\s(?!worden|werden|haben|hat|hatten?|wurden?))[a-zäöüß\d]"
        ),
        each=re.compile(r"\s(?:jeweils|je)(?!\w)"),
    )


LIST_WORDS: dict[Language, ListWords] = {"de": _german(), "en": _english()}
