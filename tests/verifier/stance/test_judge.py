"""Tests of verifier/stance/judge.py."""

from __future__ import annotations

from dataclasses import replace

from tests.verifier.samples import assertion
from tests.verifier.stance.read import alone, read
from verifier.results import Candidate, StanceScores
from verifier.stance.checks import Side
from verifier.stance.judge import nearness, together
from verifier.stance.turns import WEIGHTS, Turn

SURE = (StanceScores(0.9, 0.05, 0.05),)


def test_another_amount_is_no_support() -> None:
    told = assertion("Brisalt verkaufte den Park für 180 Millionen Euro.", language="de")
    claim = "Brisalt sold the farm for {} million euros."
    judged = {amount: alone(Side(claim.format(amount), "en"), told, SURE) for amount in (2, 180)}
    assert judged[180].stance == "supports"
    assert judged[2].scores.supports < judged[180].scores.supports
    assert judged[2].scores.contradicts > judged[180].scores.contradicts


def test_another_amount_is_another_matter_where_the_document_or_a_nearer_sentence_has_the_one_claimed() -> None:
    claim = Side("OpenAI has 6.6 billion dollars.", "en")
    raised = assertion("OpenAI has 6.6 billion dollars.")
    worth = replace(assertion("The deal values OpenAI at 157 billion dollars."), id=raised.id + 1)
    alone = together(claim, [read(worth, SURE)], WEIGHTS)
    both = together(claim, [read(worth, SURE), read(raised, SURE)], WEIGHTS)
    elsewhere = replace(worth, document=replace(worth.document, id=worth.document.id + 1))
    apart = together(claim, [read(elsewhere, SURE), read(raised, SURE)], WEIGHTS)
    assert alone[0].stance == "contradicts"
    assert [one.stance for one in both] == ["neutral", "supports"]
    assert [one.stance for one in apart] == ["contradicts", "supports"]
    further = together(claim, [read(elsewhere, SURE, behind=0.1), read(raised, SURE)], WEIGHTS)
    assert [one.stance for one in further] == ["neutral", "supports"]


def test_a_check_that_counts_nothing_is_shown_all_the_same() -> None:
    told = assertion("Brisalt plant ein Werk in Bonn.", language="de")
    done = alone(Side("Brisalt built a plant in Bonn.", "en"), told, SURE)
    assert ("attribution", False) in {(one.slot, one.agrees) for one in done.checks}
    assert done.scores == SURE[0]
    weights = {("attribution", "conflicts"): Turn(0, 0.6)}
    moved = alone(Side("Brisalt built a plant in Bonn.", "en"), told, SURE, weights=weights)
    assert moved.scores.neutral > 0.5


def test_what_lies_far_behind_the_nearest_denies_less_and_supports_as_much() -> None:
    claim, told = Side("The bridge was opened in May.", "en"), assertion("It cost a lot.")
    denies = (StanceScores(0.2, 0.6, 0.2),)
    near, far = (alone(claim, told, denies, behind) for behind in (0.0, 0.5))
    assert (near.stance, far.stance) == ("contradicts", "neutral")
    assert far.scores.supports == near.scores.supports


def test_a_conflict_does_not_make_what_is_beside_the_point_a_denial() -> None:
    told = assertion("Brisalt hat Aufträge über 180 Millionen Euro.", language="de")
    beside = (StanceScores(0.02, 0.18, 0.8),)
    judged = alone(Side("Brisalt sold the farm for 2 million euros.", "en"), told, beside)
    assert judged.stance == "neutral"
    assert judged.scores.contradicts < 0.25


def test_a_quote_in_the_other_language_is_as_near_as_its_translation() -> None:
    german, english = (Candidate(assertion("Told.", language=language), 1.0, nearness=0.7) for language in ("de", "en"))
    claim = Side("A claim.", "en")
    assert nearness(claim, german) > nearness(claim, english) == 0.7
