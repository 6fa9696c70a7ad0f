"""Tests of claims/text/converses.py, converse_words.py and subjects.py."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.converse_words import CONVERSES
from claims.text.converses import Deed, deeds
from claims.text.spans import Span

_TEXTS = st.text(alphabet="Sony Kodak von by durch kaufte bought wurde was of the der den, .'s-", max_size=90)


def told(text: str, language: Language, one: str = "Sony", other: str = "Kodak") -> set[tuple[str, bool]]:
    spans = [Span(*match.span()) for name in (one, other) if (match := re.search(name, text))]
    return {tuple(deed) for deed in deeds(text, language, *spans)} if len(spans) == 2 else set()


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Sony bought Kodak for 2 billion euros.", "owning"),
        ("Sony took a majority stake in Kodak.", "owning"),
        ("Sony has gained control of Kodak.", "owning"),
        ("Kodak was bought by the Japanese group Sony.", "owning"),
        ("Kodak, bought by Sony in May, is growing.", "owning"),
        ("Kodak now belongs to Sony.", "owning"),
        ("Sony completed its takeover of Kodak.", "owning"),
        ("Kodak's takeover by Sony was completed.", "owning"),
        ("Kodak, a wholly owned subsidiary of the conglomerate Sony, makes films.", "owning"),
        ("Kodak, which Sony bought in 2020, is growing.", "owning"),
        ("Kodak's owner Sony said nothing.", "owning"),
        ("The owner of Kodak is Sony.", "owning"),
        ("Kodak received an investment from Sony.", "investing"),
        ("Sony put 5 million into Kodak.", "investing"),
        ("Sony is suing Kodak.", "suing"),
        ("Kodak was taken to court by Sony.", "suing"),
        ("Kodak was accused of dumping waste by Sony.", "accusing"),
        ("Kodak lost the final 2-1 to Sony.", "beating"),
        ("Sony won the final 2-1 against Kodak.", "beating"),
        ("Sony held off Kodak by two seconds.", "beating"),
        ("Kodak 0-2 Sony: late goals settle it", "beating"),
        ("Sony broke Kodak's record.", "overtaking"),
        ("Kodak signed the striker from Sony.", "selling"),
        ("Kodak slumped to a 3-1 defeat against Sony.", "beating"),
        ("Kodak's defeat by Sony was heavy.", "beating"),
        ("Sony will defeat Kodak.", "beating"),
        ("Kodak is smaller than Sony.", "size"),
        ("Kodak's older sister Sony is a painter.", "age"),
        ("The village of Sony lies 300 metres higher than its neighbour Kodak.", "height"),
        ("Kodak had a visit from Sony.", "visiting"),
        ("Sony was welcomed by Kodak at the White House.", "visiting"),
        ("Kodak rejected Sony's criticism.", "criticising"),
        ("Sony was preceded by Kodak.", "succeeding"),
        ("Sony sold the plant to Kodak.", "selling"),
        ("Kodak bought the plant from Sony.", "selling"),
        ("Kodak finished twelve seconds behind Sony.", "leading"),
        ("Kodak was given the prize by Sony.", "giving"),
        ("Kodak inherited the house from Sony.", "giving"),
        ("Kodak won the backing of Sony.", "endorsing"),
        ("Kodak was sentenced to 12 years by judge Sony.", "sentencing"),
    ],
)
def test_who_acts_in_english(text: str, relation: str) -> None:
    assert (relation, True) in told(text, "en")
    assert (relation, False) not in told(text, "en")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Sony kaufte Kodak für 2 Milliarden Euro.", "owning"),
        ("Sony hat sich die Mehrheit an dem Konkurrenten Kodak gesichert.", "owning"),
        ("Sony hält seit Mai die Mehrheit an Kodak.", "owning"),
        ("Den Konkurrenten Kodak übernahm Sony.", "owning"),
        ("Kodak wurde im Mai von dem Konzern Sony gekauft.", "owning"),
        ("Kodak, von Sony gekauft, wächst.", "owning"),
        ("Die Übernahme von Kodak durch Sony ist beschlossen.", "owning"),
        ("Kodak gehört inzwischen zu Sony.", "owning"),
        ("Die Sony-Tochter Kodak wächst.", "owning"),
        ("Kodak, dessen Eigentümer Sony ist, wächst.", "owning"),
        ("Zu den Geldgebern des Herstellers Kodak zählt Sony.", "investing"),
        ("In Kodak investierte Sony.", "investing"),
        ("Gegen Kodak hat Sony Klage eingereicht.", "suing"),
        ("Die Klage von Sony gegen Kodak liegt vor.", "suing"),
        ("Kodak wird von Sony verklagt.", "suing"),
        ("Kodak unterlag Sony im Finale.", "beating"),
        ("Kodak verlor gegen Sony.", "beating"),
        ("Kodak musste sich Sony geschlagen geben.", "beating"),
        ("Kodak kassierte eine Niederlage gegen Sony.", "beating"),
        ("Das Tor von Fuji führte Sony zum Sieg gegen Kodak.", "beating"),
        ("Kodak ist kleiner als Sony.", "size"),
        ("Kodak bekam Besuch von Sony.", "visiting"),
        ("Sony wurde im Mai von Kodak empfangen.", "visiting"),
        ("Kodak wird Sony empfangen.", "visiting"),
        ("Kodak wies die Kritik von Sony zurück.", "criticising"),
        ("Sony, die Meisterin, kritisierte Kodak.", "criticising"),
        ("Sony fuhr zwölf Sekunden vor Kodak über die Ziellinie.", "leading"),
        ("Kodak erhielt den Preis von Sony.", "giving"),
        ("Sony verkaufte das Werk an Kodak.", "selling"),
        ("Kodak erwarb das Werk von Sony.", "selling"),
        ("Sony lud Kodak nach Bonn ein.", "inviting"),
        ("Kodak wurde von Sony ernannt.", "appointing"),
    ],
)
def test_who_acts_in_german(text: str, relation: str) -> None:
    assert (relation, True) in told(text, "de")
    assert (relation, False) not in told(text, "de")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sony grew and bought shares, while Kodak shrank.", "en"),
        ("Sony bought Fuji in the year of the fall of Kodak.", "en"),  # a preposition that does not go with the verb
        ("Sony acquired Fuji without Kodak.", "en"),
        ("Kodak was sued in a case that Sony knew of.", "en"),  # nobody is named by whom
        ("Verklagt hat Sony Kodak.", "de"),
        ("Sony kaufte Fuji ohne Kodak.", "de"),
        ("Sony ist Teil von Kodak.", "de"),
        ("Kodak gratulierte Sony zum Sieg.", "de"),
        ("Kodak feierte den Sieg von Sony.", "de"),
        ("Kodak sei zu teuer, kritisierte Sony.", "de"),
        ("Kodak verließ Fuji, kritisierte Sony und ging.", "de"),
    ],
)
def test_what_is_not_clear_is_not_told(text: str, language: Language) -> None:
    assert told(text, language) == set()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sony did not buy Kodak.", "en"),
        ("Sony failed to beat Kodak.", "en"),
        ("Sony is not the owner of Kodak.", "en"),
        ("Sony ist nicht älter als Kodak.", "de"),
        ("Sony missed out on victory against Kodak.", "en"),
        ("Sony konnte Kodak nicht besiegen.", "de"),
        ("Sony verpasste den Sieg gegen Kodak.", "de"),
    ],
)
def test_what_is_denied_or_failed_is_not_told(text: str, language: Language) -> None:
    assert told(text, language) == set()


def test_both_languages_have_the_same_relations() -> None:
    assert set(CONVERSES["en"]) == set(CONVERSES["de"])
    for name, words in CONVERSES["en"].items():
        assert words.open == CONVERSES["de"][name].open


@given(text=_TEXTS, language=st.sampled_from(("en", "de")))
def test_the_two_may_be_named_in_any_order(text: str, language: Language) -> None:
    found = [Span(*match.span()) for name in ("Sony", "Kodak") if (match := re.search(name, text))]
    if len(found) == 2:
        one, other = deeds(text, language, *found), deeds(text, language, *reversed(found))
        assert one == {Deed(deed.relation, not deed.by_first) for deed in other}
        assert len({deed.relation for deed in one}) == len(one)
