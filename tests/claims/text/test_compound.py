"""Tests of claims/text/compound.py, and with it of the lists and predicates that it takes apart."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import LANGUAGES, Language
from claims.text.compound import MOST_PARTS, parts
from claims.text.normalise import fold

WORDS = (
    "Apple Google OpenAI Siemens Bosch The the die Die USA invested investierten in von and und , or oder both Both Sowohl als "
    "auch Weder noch Neither nor not nicht is has was founded wurde gegründet hat employs kaufte 1998 5 Prozent & . that merged"
).split()
texts = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text)))


@pytest.mark.parametrize(
    ("language", "claim", "expected"),
    [
        ("en", "{Nvidia and Apple} invested in OpenAI.", ["Nvidia", "Apple"]),
        ("de", "{Nvidia und Apple} investierten in OpenAI.", ["Nvidia", "Apple"]),
        ("en", "{Both Apple and Google} invested in OpenAI.", ["Apple", "Google"]),
        ("de", "{Sowohl Siemens als auch Bosch} investierten in Northvolt.", ["Siemens", "Bosch"]),
        ("en", "{Neither Apple nor Google} has invested in OpenAI.", ["Neither Apple", "Neither Google"]),
        ("en", "{France, Germany and Italy} signed the treaty", ["France", "Germany", "Italy"]),
        ("en", "{France, Germany, and Italy} signed the treaty", ["France", "Germany", "Italy"]),
        ("de", "{Deutschland, Frankreich und Italien} unterzeichneten den Vertrag", "Deutschland Frankreich Italien".split()),
        ("de", "{Die USA und China} unterzeichneten das Abkommen", ["Die USA", "China"]),
        ("de", "{Nvidia und die Deutsche Bank} zahlten", ["Nvidia", "Die Deutsche Bank"]),
        ("en", "In 2024, {Apple and Google} invested in OpenAI.", ["Apple", "Google"]),
        ("de", "2024 investierten {Apple und Google} in OpenAI.", ["Apple", "Google"]),
        ("de", "Auch {Nvidia, MGX und Microsoft} haben investiert.", ["Nvidia", "MGX", "Microsoft"]),
        ("en", "{Apple and Google} did not invest in OpenAI", ["Apple", "Google"]),
        ("en", "Microsoft invested in {OpenAI, Mistral and Anthropic} in 2023.", ["OpenAI", "Mistral", "Anthropic"]),
        ("de", "Microsoft investierte {in OpenAI und in Mistral}.", ["in OpenAI", "in Mistral"]),
        ("de", "Apple hat {weder in OpenAI noch in Mistral} investiert.", ["nicht in OpenAI", "nicht in Mistral"]),
        ("de", "Der Vertrag wurde {von Frankreich und Deutschland} unterzeichnet.", ["von Frankreich", "von Deutschland"]),
        ("en", "Microsoft was founded by {Bill Gates and Paul Allen}.", ["Bill Gates", "Paul Allen"]),
        ("en", "{Johnson & Johnson and Pfizer} sell vaccines", ["Johnson & Johnson", "Pfizer"]),
        ("en", "{France and Germany} left the forest", ["France", "Germany"]),
        ("de", "{Siemens und Bosch} kritisierten die Regierung", ["Siemens", "Bosch"]),
        ("de", "{Siemens und Bosch} zahlten die Kosten", ["Siemens", "Bosch"]),
    ],
)  # fmt: skip
def test_what_is_said_of_several_is_said_of_each(language: Language, claim: str, expected: list[str]) -> None:
    before, together, after = re.split("[{}]", claim)
    assert parts(f"{before}{together}{after}", language) == tuple(f"{before}{name}{after}" for name in expected)


@pytest.mark.parametrize(
    ("language", "claim", "expected"),
    [
        ("en", "The company was founded in 1998 and is based in Bonn", ["The company was founded in 1998", "The company is based in Bonn"]),
        ("en", "Einstein was born in Ulm and died in Princeton.", ["Einstein was born in Ulm", "Einstein died in Princeton."]),
        ("en", "Apple was not founded in 1998, and has no debts.", ["Apple was not founded in 1998", "Apple has no debts."]),
        ("en", "Apple bought Beats and Google bought Nest", ["Apple bought Beats", "Google bought Nest"]),
        ("de", "Das Werk wurde 1998 eröffnet und gehört der Stadt.", ["Das Werk wurde 1998 eröffnet", "Das Werk gehört der Stadt."]),
        ("de", "Einstein wurde in Ulm geboren und starb in Princeton", ["Einstein wurde in Ulm geboren", "Einstein starb in Princeton"]),
        ("de", "Sie verkaufte 2023 das Werk und kaufte 2024 Arm", ["Sie verkaufte 2023 das Werk", "Sie kaufte 2024 Arm"]),
        ("en", "It was founded in 1998 and employs 300 people and has offices in Bonn and Rome.",
         ["It was founded in 1998", "It employs 300 people", "It has offices in Bonn.", "It has offices in Rome."]),
        ("en", "The storm killed three people and destroyed a bridge.", ["The storm killed three people", "The storm destroyed a bridge."]),
        ("de", "Velmora streicht 500 Stellen und schließt zwei Werke.", ["Velmora streicht 500 Stellen", "Velmora schließt zwei Werke."]),
    ],
)  # fmt: skip
def test_each_predicate_has_its_subject(language: Language, claim: str, expected: list[str]) -> None:
    assert parts(claim, language) == tuple(expected)


def test_weder_becomes_nicht_behind_the_verb() -> None:
    expected = ("Siemens haben sich nicht an Northvolt beteiligt", "Bosch haben sich nicht an Northvolt beteiligt")
    assert parts("Weder Siemens noch Bosch haben sich an Northvolt beteiligt", "de") == expected


def test_lists_on_both_sides_give_all_pairs_and_an_amount_of_each_holds_for_each() -> None:
    assert len(parts("Apple and Google invested in OpenAI and Mistral", "en")) == 4
    expected = ("Apple invested 5 billion dollars.", "Google invested 5 billion dollars.")
    assert parts("Apple and Google each invested 5 billion dollars.", "en") == expected


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Apple and Google merged"),
        ("de", "Apple und Google fusionierten"),
        ("en", "The deal between Apple and Google was signed"),
        ("de", "Das Abkommen zwischen Apple und Google wurde unterzeichnet"),
        ("en", "Apple and Google worked on it together"),
        ("de", "Apple und Google arbeiten gemeinsam an Siri"),
        ("en", "Apple and Google sued each other"),
        ("de", "Deutschland und Frankreich grenzen aneinander"),
        ("en", "Nvidia and Apple invested 5 billion dollars in OpenAI"),
        ("de", "Nvidia und Apple haben zusammen 300 Mitarbeiter"),
        ("de", "Union und SPD haben eine Mehrheit im Bundestag"),
        ("de", "Union und SPD bilden eine Regierung"),
        ("de", "Berlin und Hamburg sind die reichsten Städte"),
        ("en", "Berlin and Hamburg are the wealthiest cities"),
        ("en", "Labour and Greens have a majority"),
        ("en", "Labour and Greens formed the government"),
        ("en", "France and Spain have a long dispute over water"),
        ("en", "Romeo and Juliet premiered in London"),
        ("en", "Johnson & Johnson was founded in 1886"),
        ("en", '"Sense and Honour" was written in Bath'),
        ("en", "The Food and Drug Administration approved it"),
        ("en", "He works for the Ministry of Trade and Commerce"),
        ("de", "Das Ministerium für Wirtschaft und Energie zahlte"),
        ("en", "Smith and Sons sold bread"),
        ("en", "Only Apple and Google invested"),
        ("de", "Nur Apple und Google investierten"),
        ("en", "Apple or Google invested"),
        ("en", "Apple did not invest in OpenAI and Mistral"),
        ("en", "Apple and Google's deal failed"),
        ("en", "Israel and Saudi Arabia established diplomatic ties"),
        ("de", "Trump und Putin telefonierten"),
        ("de", "Die Regierung aus Union und SPD beschloss das Rentenpaket"),
        ("de", "Das Land hat im Mai Panzer und leichte Waffen geliefert"),
        ("de", "Gegründet wurde sie 1998 und gehört heute zu Volkswagen"),
        ("en", "Reddit and Wikipedia were founded in 2005 and 2001 respectively"),
        ("en", "Apple makes phones and computers"),
        ("de", "Forschung und Entwicklung wurden ausgebaut"),
        ("en", "Tim Cook said that Apple was founded in 1998 and is based in Bonn"),
        ("en", "Apple acquired Beats in 2014 and sold it in 2020"),
        ("en", "The firm designed and sold phones"),
        ("en", "The firm was founded in 1998 and acquired in 2003"),
        ("de", "Das Werk ist eine große und beliebte Firma"),
        ("de", "Kein Unternehmen wurde 1998 gegründet und hat seinen Sitz in Bonn"),
        ("de", "Heute ist Apple in Bonn ansässig und hat 300 Mitarbeiter"),
        ("de", "Apple verkauft Beats und Google verkauft Nest"),
        ("en", "Its first part opened in 1998 and its last part was built in 2003"),
        ("en", "The Mysterious Boat and The Sea are novels"),
        ("en", "He studied at Siemens and the University of Bonn"),
        ("de", "Die Brücke hat zwei schöne Türme und Bögen"),
        ("de", "Die Firma, die Autos und Motoren baut, wuchs"),
        ("de", "Er war müde, und private Gründe kamen hinzu"),
        ("en", "Apple, Google, Meta, Amazon, Netflix, Tesla, Nvidia, Intel and AMD invested in it"),
        ("en", "Sievers and Kolbe collided in Rome."),
        ("en", "Norway and Sweden reached an agreement."),
        ("de", "Quaye und Vance lernten sich bei einem Konzert kennen."),
        ("de", "Velmora verkauft in Norwegen und Schweden Pumpen."),
        ("de", "Sievers gewann das Halbfinale gegen Kolbe und das Finale gegen Tandler."),
        ("de", "Den Konzern verließ der Chef im Mai und ging nach Köln."),
    ],
)  # fmt: skip
def test_what_holds_of_all_together_or_is_not_clear_stays_whole(language: Language, claim: str) -> None:
    assert parts(claim, language) == (claim,)


@given(texts, st.sampled_from(LANGUAGES))
def test_the_words_of_every_part_stand_in_the_claim(claim: str, language: Language) -> None:
    found = parts(claim, language)
    assert 1 <= len(found) <= MOST_PARTS
    assert len(set(found)) == len(found)
    for part in found:
        assert _words(part) - {"nicht"} <= _words(claim)
        assert "nicht" not in _words(part) - _words(claim) or "weder" in _words(claim)


@given(texts, st.sampled_from(LANGUAGES))
def test_without_coordination_a_claim_comes_back_as_it_is(claim: str, language: Language) -> None:
    alone = re.sub(r"\b(?:and|und|nor|noch|als auch|as well as|wie auch|sowie)\b", "", claim)
    assert parts(alone, language) == (alone,)


@pytest.mark.parametrize(
    "piece", ["Apple, ", "Die Der ", "Apple and ", "Apple and is ", "The A and was B ", "in Apple, in Die ", "A & B "]
)
def test_a_long_text_of_many_beginnings_is_read_to_its_end_and_left_whole(piece: str) -> None:
    for language in LANGUAGES:
        assert parts(piece * 2000, language) == (piece * 2000,)
