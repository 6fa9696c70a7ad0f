"""Examples of look-alikes: another name of the same kind, one that shares a part, or one that is mentioned beside the event."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.relations import Relation
from training.slots import ALIKE, BUSINESS, FIRST, LAST, LEGAL, Slot, named
from training.statements import (
    CONTRADICTS,
    OPEN,
    SUPPORTS,
    Example,
    Languages,
    Slots,
    Target,
    Ways,
    choose,
    draw,
    other,
    slots_of,
    write,
)  # fmt: skip
from training.values import CHANGE

_BESIDE: Target = (0.0, 0.1, 0.9)
_SURNAME: Target = (0.6, 0.0, 0.4)
"""The evidence gives the surname alone, the claim the whole name."""
_COMPANIES, _PEOPLE, _PLACES = frozenset("SOZ"), frozenset("PQ"), frozenset("LM")

_MENTIONS: Mapping[frozenset[str], Ways] = {
    _COMPANIES: {
        "en": ("{} declined to comment.", "Two other businesses remain with {}.", "{} had been seen as a candidate as well.",
               "{} is watching the market closely.", "The offices of {} are in the same street.", "{} had no part in it.",
               "A spokesman of {} called the step surprising."),
        "de": ("{} wollte sich nicht äußern.", "Zwei weitere Geschäfte bleiben bei {}.", "Auch {} war im Gespräch gewesen.",
               "{} beobachtet den Markt genau.", "Die Büros von {} liegen in derselben Straße.",
               "{} hatte damit nichts zu tun.", "Ein Sprecher von {} nannte den Schritt überraschend."),
    },
    _PEOPLE: {
        "en": ("{} was present as well.", "{} declined to comment.", "The news surprised {}.", "{} had been talked about too.",
               "{} did not take part.", "Later, {} spoke to reporters."),
        "de": ("Auch {} war anwesend.", "{} wollte sich nicht äußern.", "Die Nachricht überraschte {}.",
               "Auch {} war im Gespräch gewesen.", "{} nahm nicht teil.", "Später sprach {} mit der Presse."),
    },
    _PLACES: {
        "en": ("In {}, nobody had heard of it.", "Similar things are being discussed in {}.", "{} was not affected.",
               "The reporter lives in {}."),
        "de": ("In {} hatte niemand davon gehört.", "Ähnliches wird in {} diskutiert.", "{} war nicht betroffen.",
               "Der Berichterstatter lebt in {}."),
    },
}  # fmt: skip
"""What may be said of a name that has no part in the event."""


def strangers(relations: Sequence[Relation], rng: random.Random, languages: Languages) -> Example | None:
    """An event with one who has no part in it mentioned beside; the claim is about the event or puts that one into it."""
    chosen = _chosen(relations, rng, languages, _COMPANIES | _PEOPLE | _PLACES)
    if chosen is None:
        return None
    relation, evidence_way, claim_way, key = chosen
    slots = draw(rng)
    stranger = {**slots, key: other(slots, key, rng)}
    if len(slots_of(claim_way)) > 1 and rng.random() < 0.4:
        mention, mentioned = rng.choice(relation.says[languages[0]]), _elsewhere(slots, {key: stranger[key]}, rng)
    else:
        kind = next(kind for kind in _MENTIONS if key in kind)
        mention, mentioned = rng.choice(_MENTIONS[kind][languages[0]]).format(f"{{{key}}}"), stranger
    sentences = [write(evidence_way, slots, languages[0], rng), write(mention, mentioned, languages[0], rng)]
    if rng.random() < 0.3:
        sentences.reverse()
    put_in = rng.random() < 0.55
    target = CONTRADICTS if key in relation.only else _BESIDE
    return Example(
        " ".join(sentences), slots, write(claim_way, stranger if put_in else slots, languages[1], rng),
        target if put_in else SUPPORTS, relation.family,
    )  # fmt: skip


def _elsewhere(slots: Slots, known: Slots, rng: random.Random) -> Slots:
    """The names of another event of the same kind, none of them in ``slots``."""
    names = {key: slot for key, slot in slots.items() if key not in CHANGE}
    apart = draw(rng, {**{f"not {key}": slot for key, slot in names.items()}, **known})
    return {key: slot for key, slot in apart.items() if key in slots}


def namesakes(relations: Sequence[Relation], rng: random.Random, languages: Languages) -> Example | None:
    """A claim about one whose name shares a part, or about the same one with the name in another form."""
    chosen = _chosen(relations, rng, languages, _COMPANIES | _PEOPLE)
    if chosen is None:
        return None
    relation, evidence_way, claim_way, key = chosen
    slots = draw(rng)
    told = claimed = slots
    target = SUPPORTS
    if rng.random() < 0.5:
        target = CONTRADICTS if key in relation.only else OPEN
        whole, near = near_names(slots, key, rng)
        told, claimed = {**slots, key: whole}, {**slots, key: near}
    elif key in _PEOPLE:
        claimed = {**slots, key: surname(slots[key], rng)}
        if rng.random() < 0.25:
            told, claimed, target = claimed, told, _SURNAME
    else:
        plain = str(slots[key].key[0]).removesuffix(
            next((form for form in LEGAL if str(slots[key].key[0]).endswith(form)), "")
        )
        told, claimed = {**slots, key: named(plain + rng.choice(LEGAL))}, {**slots, key: named(plain)}
        if rng.random() < 0.5:
            told, claimed = claimed, told
    return Example(
        write(evidence_way, told, languages[0], rng), slots, write(claim_way, claimed, languages[1], rng), target,
        relation.family,
    )  # fmt: skip


def near_names(slots: Slots, key: str, rng: random.Random) -> tuple[Slot, Slot]:
    """Two that are not the same and share a part of the name; the first is the slot's own value where that can be."""
    if key in _PEOPLE:
        first, last = map(str, slots[key].key)
        if rng.random() < 0.5:
            return slots[key], named(first, rng.choice([name for name in LAST if name != last]))
        return slots[key], named(rng.choice([name for name in FIRST if name != first]), last)
    if rng.random() < 0.5:
        one, two = rng.sample(rng.choice(ALIKE), 2)
        return named(one), named(two)
    stem = str(slots[key].key[0]).split(" ")[0]
    one, two = rng.sample(BUSINESS, 2)
    return named(stem + one), named(stem + two)


def surname(slot: Slot, rng: random.Random) -> Slot:
    """A person by the surname alone, or with an office before it in the language."""
    last = str(slot.key[1])
    english, german = rng.choice(
        [("", "")] * 3 + [("the economist ", "Ökonom "), ("the engineer ", "Ingenieur "), ("Dr ", "Dr. ")]
    )
    return Slot((last,), lambda language, _: (english if language == "en" else german) + last)


def _chosen(
    relations: Sequence[Relation], rng: random.Random, languages: Languages, keys: frozenset[str]
) -> tuple[Relation, str, str, str] | None:
    """A relation, ways for evidence and claim, and a name among ``keys`` that both speak of."""
    relation = rng.choice(relations)
    evidence_way = rng.choice(relation.says[languages[0]])
    names = sorted(slots_of(evidence_way) & keys)
    if not names:
        return None
    key = rng.choice(names)
    claim_way = choose(relation.says[languages[1]], rng, slots_of(evidence_way), {key})
    return (relation, evidence_way, claim_way, key) if claim_way else None
