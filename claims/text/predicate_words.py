"""The words by which predicates that "and" joins are told apart, and those that forbid it, in English and German."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language
from claims.text.compound_words import CAPITAL, NAME, PREPOSITIONS, any_of, in_any_case
from claims.text.name_words import AUXILIARIES


@dataclass(frozen=True, slots=True)
class PredicateWords:
    """The words of one language.

    A ``subject`` stands in front, right before a verb; ``auxiliary`` verbs want a participle later on. Behind "and" a
    ``sure`` verb has that subject; a ``plain`` one may also be a participle, if the predicate before began with one of those in
    ``participle``, or an adjective, if it ended in an ``attribute``. Behind an ``open_end`` neither begins a predicate.
    A text with a word of ``nested`` is left alone, and so is one that takes up in ``pronoun`` what it named before.
    """

    subject: re.Pattern[str]
    auxiliary: re.Pattern[str]
    sure: re.Pattern[str]
    plain: re.Pattern[str]
    participle: re.Pattern[str]
    attribute: re.Pattern[str]
    open_end: re.Pattern[str]
    nested: re.Pattern[str]
    pronoun: re.Pattern[str]


_GERMAN_AUXILIARY = any_of(
    " ".join((*sorted(AUXILIARIES), "kann können konnte konnten soll sollen will wollen muss müssen darf dürfen"))
)
_GERMAN_IRREGULAR = any_of(
    "kam kamen ging gingen gab gaben nahm nahmen stieg stiegen sank sanken fiel fielen hielt hielten blieb blieben trat traten "
    "verlor verloren gewann gewannen schrieb schrieben zog zogen lag lagen starb starben wuchs wuchsen stand standen lief liefen "
    "begann begannen schloss schlossen verließ verließen strich strichen sprach sprachen floh flohen brach brachen schlug schlugen "
    "tritt steht leitet gehört gehören sitzt sitzen arbeitet arbeiten lebt leben gilt gelten liegt liegen "
    "besitzt besitzen betreibt betreiben zählt zählen macht machen heißt verkauft_(?:\\d+|die|das|den) "
    "beschäftigt_(?:\\d+|rund|etwa|mehr|über|knapp) produziert_(?:\\d+|die|das|den) stellt_\\w+_her"
)
# kaufte, zahlten: no participle ends so, and adjectives only before a noun
_GERMAN_REGULAR = (
    rf"(?!{any_of('erste zweite dritte vierte letzte heute weite gute gesamte ersten zweiten letzten bekannten')}"
    r"|ge\w*|\w*ste\b|\w*sten\b)[a-zäöüß]{2,24}ten?(?!\w)"
    r"|(?!(?:nicht|fast|jetzt|selbst|sonst|erst|meist|seit|mit|samt|statt|dort|laut)\b)[a-zäöüß]{3,24}t(?=\s(?:\d+|die|das|den|eine?n?|seine?n?"
    r"|ihre?n?|zwei|drei|vier|fünf|mehr|rund|etwa)\s)"
    r"|(?:grün|ge(?:hör|stal|währ|lang|wann|nehmig|fähr))\w{0,8}te[nt]?(?!\w)"
)
_ADJECTIVE = (  # "leichte Waffen", "bekannte Marken"
    r"(?:(?:un)?(?:leicht|schlecht|recht|echt|fest|alt|kalt|hart|bunt|breit|dicht|bekannt|beliebt|verletzt|vermisst|verwandt))en?"
)
GERMAN_VERB = rf"(?:{_GERMAN_AUXILIARY}|{_GERMAN_IRREGULAR}|{_GERMAN_REGULAR})"


_SOME_EN = "two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|several|some|more|no"


def _english() -> PredicateWords:
    preposition = PREPOSITIONS["en"]
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
        "bought sold made paid won lost led left held kept built got spent sent found ran brought taught beat met shot quit fled stood "
        "caught burst"
    )
    regular = (
        rf"[a-z]{{2,24}}ed(?=\s(?:(?:{preposition}|the|a|an|its|his|her|their|all|over|after|{_SOME_EN})\s|[A-Z\d]))"
    )
    born = r"(?:was|were)\sborn(?!\w)"
    verb = rf"(?:{born}|{auxiliary}|{sure}|{irregular}|{regular})"
    no_noun = f"{preposition}|and|or|not|before|after|he|she|it|they|who|that|which|to"
    word = rf"(?!(?:{no_noun})\s)[\w-]{{1,30}}"
    return PredicateWords(
        subject=re.compile(
            rf"(?:(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:{word}\s){{0,3}}?(?!\w+ly\s){word}|{NAME})"
            rf"(?:\s(?:of|and)\s(?:the\s)?{NAME})?|(?:He|She|It|They|We)(?!\w))\s(?={verb})"
        ),
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


def _german() -> PredicateWords:
    preposition = PREPOSITIONS["de"]
    return PredicateWords(
        subject=re.compile(
            rf"(?:(?:(?:Der|Die|Das|Eine?|Seine?|Ihre?)\s(?:[a-zäöüß][\w-]{{0,30}}\s){{0,3}}{CAPITAL}|{NAME})"
            rf"(?:\s(?:von|und)\s{NAME})?|(?:Er|Sie|Es)(?!\w))\s(?={GERMAN_VERB})"
        ),
        auxiliary=re.compile(_GERMAN_AUXILIARY),
        sure=re.compile(rf"(?:{_GERMAN_AUXILIARY}|{_GERMAN_IRREGULAR})"),
        plain=re.compile(rf"(?!{_ADJECTIVE}\s[A-ZÄÖÜ])(?:{_GERMAN_REGULAR})"),
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


PREDICATE_WORDS: dict[Language, PredicateWords] = {"de": _german(), "en": _english()}
