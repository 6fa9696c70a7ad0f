"""Twins from events told in other words: what "got under way" has begun, what "was put off" has not.

    python -m training.predicates FOLDER OUT.jsonl.gz [--split train|dev] [--passes 8] [--seed 0]

FOLDER (``training/predicates``) holds a folder for each split. A line of a file is about one event or state of {A}, mostly with {B}:
sentences in both languages that say it, each in other words than the next, sentences that exclude it and sentences that leave it
open; mostly a piece of news that tells it among other facts, and one that tells its contrary. The evidence is a sentence or a piece
that says it, under names drawn anew, the claim another sentence that says it, and the rival claim one that does not; the same with
the contrary. Which words mean the same is what a small model knows least. The rows of the split "dev" are for measuring, a claim of
each label for each event and two languages, about a sentence and about each piece of news.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from claims.records import LANGUAGES, Language
from training import slots
from training.rows import LABELS, read_rows, write_rows
from training.statements import CONTRADICTS, SUPPORTS, Slots, Target, Ways, draw, write

KINDS = {
    "company": slots.organisation,
    "person": slots.person,
    "place": slots.one_of("places", "towns"),
    "country": slots.one_of("places", "countries"),
    "team": slots.club,
    "party": slots.one_of("organisations", "parties"),
    "authority": slots.one_of("organisations", "authorities"),
    "university": slots.one_of("organisations", "universities"),
    "product": slots.one_of("things", "brands"),
    "work": slots.film,
    "ship": slots.ship,
    "band": slots.one_of("things", "bands"),
    "drug": slots.one_of("things", "drugs"),
    "disease": slots.one_of("things", "diseases"),
    "species": slots.one_of("things", "species"),
}
"""What the names of an event may be names of."""

_OPEN: Target = (0.08, 0.1, 0.82)
_ELSEWHERE: Target = (0.04, 0.08, 0.88)
"""For another event of the same one, which some readers take to bear on the claim."""
_REVERSED, _EXCLUDED, _LEFT_OPEN = 0.2, 0.5, 0.7
"""Up to these of one draw the evidence excludes the claim, the rival is excluded, the rival is left open; else it is of another event."""
_BY_THE_SAME = 0.7
_WITH_ANOTHER = 0.4
_AS_NEWS = 0.6
_BY_SURNAME = 0.25


@dataclass(frozen=True, slots=True)
class Contrary:
    """What excludes an event: news of it, and ways to say it."""

    news: Ways
    says: Ways


@dataclass(frozen=True, slots=True)
class Event:
    """What is told of ``kinds`` ({A} and, if there are two, {B}).

    There are ways to say it, to exclude it and to leave it open, and mostly pieces of news that tell it, and that tell its contrary.
    """

    kinds: Mapping[str, str]
    says: Ways
    denies: Ways
    open: Ways
    news: Ways
    contrary: Contrary | None = None


def event_of(row: Mapping[str, Any]) -> Event:
    """The event of one row. Raises KeyError where a part is missing or a kind is none of :data:`KINDS`.

    >>> both = {"en": ["{A} slept."], "de": ["{A} schlief."]}
    >>> event_of({"a": "person", "b": None, "says": both, "denies": both, "open": both}).kinds
    {'A': 'person'}
    """
    kinds = {slot: row[slot.lower()] for slot in "AB" if row[slot.lower()]}
    if unknown := set(kinds.values()) - set(KINDS):
        raise KeyError(*sorted(unknown))
    return Event(
        kinds, row["says"], row["denies"], row["open"], row.get("news", dict.fromkeys(LANGUAGES, ())),
        Contrary(**row["contrary"]) if "contrary" in row else None,
    )  # fmt: skip


def learnt(events: Sequence[Event], rng: random.Random) -> Iterator[dict[str, Any]]:
    """Each event once in each two languages of evidence and claim: two claims about one evidence, or one that it excludes."""
    of_kind: dict[tuple[str, ...], list[Event]] = defaultdict(list)
    for event in events:
        of_kind[tuple(event.kinds.values())].append(event)
    for event in events:
        alike = [other for other in of_kind[tuple(event.kinds.values())] if other is not event]
        for mine, theirs in product(LANGUAGES, repeat=2):
            told = _claims(event, rng.choice(alike) if alike else None, mine, theirs, rng)
            yield {**told, "evidence_lang": mine, "claim_lang": theirs}


def measured(events: Sequence[Event], rng: random.Random) -> Iterator[dict[str, Any]]:
    """Each event in each two languages, with a claim that it supports, one that it contradicts and one that it leaves open."""
    for event in events:
        for mine, theirs in product(LANGUAGES, repeat=2):
            about = [event.denies[theirs], event.open[theirs]]
            told = [(way, [event.says[theirs], *about]) for way in (rng.choice(event.says[mine]), *event.news[mine])]
            if event.contrary:
                told += [(way, [event.contrary.says[theirs], event.says[theirs]]) for way in event.contrary.news[mine]]
            for way, claims in told:
                drawn = _drawn(event, rng)
                evidence = write(way, drawn, mine, rng)
                for label, ways in zip(LABELS, claims, strict=False):
                    claim = rng.choice([one for one in ways if one != way])
                    yield {
                        "evidence": evidence, "claim": write(claim, drawn, theirs, rng), "label": label,
                        "evidence_lang": mine, "claim_lang": theirs,
                    }  # fmt: skip


def _claims(event: Event, other: Event | None, mine: Language, theirs: Language, rng: random.Random) -> dict[str, Any]:
    drawn, kind = _drawn(event, rng), rng.random()
    as_news = bool(event.news[mine]) and rng.random() < _AS_NEWS
    if kind < _REVERSED:
        return _reversed(event, drawn, mine, theirs, rng)
    way = rng.choice((event.news if as_news else event.says)[mine])
    evidence = write(way, drawn, mine, rng)
    asked = _short(drawn, event) if rng.random() < _BY_SURNAME else drawn
    claim = write(rng.choice([one for one in event.says[theirs] if one != way]), asked, theirs, rng)
    if kind >= _LEFT_OPEN and other is not None:
        rivals, target = rng.choice((other.says, other.denies)), _ELSEWHERE
        asked = asked if rng.random() < _BY_THE_SAME else _drawn(other, rng, {"A": asked["A"]})
    else:
        rivals, target = (event.denies, CONTRADICTS) if kind < _EXCLUDED else (event.open, _OPEN)
        if other is not None and not as_news and rng.random() < _WITH_ANOTHER:
            beside = _drawn(other, rng, {"A": drawn["A"]} if rng.random() < 0.5 else None)
            both = [write(rng.choice(other.says[mine]), beside, mine, rng), evidence]
            evidence = " ".join(both if rng.random() < 0.6 else reversed(both))
    return {
        "evidence": evidence, "claim": claim, "probabilities": SUPPORTS,
        "rival": write(rng.choice(rivals[theirs]), asked, theirs, rng), "rival_probabilities": target,
    }  # fmt: skip


def _reversed(event: Event, drawn: Slots, mine: Language, theirs: Language, rng: random.Random) -> dict[str, Any]:
    """Evidence that excludes the event, with the claim that says so, if it is written, and the claim that the event happened."""
    told = event.contrary.news if event.contrary else event.denies
    evidence = write(rng.choice(told[mine]), drawn, mine, rng)
    claim = write(rng.choice(event.says[theirs]), drawn, theirs, rng)
    if event.contrary is None:
        return {"evidence": evidence, "claim": claim, "probabilities": CONTRADICTS}
    return {
        "evidence": evidence, "claim": write(rng.choice(event.contrary.says[theirs]), drawn, theirs, rng),
        "probabilities": SUPPORTS, "rival": claim, "rival_probabilities": CONTRADICTS,
    }  # fmt: skip


def _drawn(event: Event, rng: random.Random, known: Slots | None = None) -> Slots:
    """A name for each of the event that has none in ``known``, no two alike."""
    return draw(rng, known, {slot: KINDS[kind] for slot, kind in event.kinds.items()})


def _short(drawn: Slots, event: Event) -> Slots:
    """People by their last names alone."""
    return {
        slot: slots.named(str(name.key[-1])) if event.kinds[slot] == "person" else name for slot, name in drawn.items()
    }


def read_events(folder: Path) -> list[Event]:
    """The events of all files in a folder."""
    return [event_of(row) for path in sorted(folder.glob("*.jsonl")) for row in read_rows(path)]


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--split", choices=("train", "dev"), default="train")
    parser.add_argument("--passes", type=int, default=8)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    events = read_events(args.folder / args.split)
    if args.split == "dev":
        write_rows(args.out, measured(events, rng))
    else:
        write_rows(args.out, (row for _ in range(args.passes) for row in learnt(events, rng)))


if __name__ == "__main__":
    main()
