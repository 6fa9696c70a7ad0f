"""Tests of verifier/stance/checks/certainty.py."""

from __future__ import annotations

import pytest

from claims.records import Language
from verifier.stance.checks import Side
from verifier.stance.checks.certainty import certainty


@pytest.mark.parametrize(
    ("claim", "claim_language", "told", "language", "agrees"),
    [
        ("He admitted the fraud.", "en", "He is alleged to have committed fraud.", "en", [False]),
        ("Er hat den Betrug zugegeben.", "de", "Prosecutors allege that he committed fraud.", "en", [False]),
        ("Er räumte den Betrug ein.", "de", "He confessed to the fraud.", "en", [True]),
        ("Brisalt hat das Angebot bestätigt.", "de", "Brisalt soll ein Angebot vorgelegt haben.", "de", [False]),
        ("He admitted the fraud.", "en", "The firm pleaded guilty to fraud, the council said.", "en", [True]),
        ("He was convicted of fraud.", "en", "Er wurde wegen Betrugs angeklagt.", "de", [False]),
        ("Er wurde wegen Betrugs verurteilt.", "de", "He was charged with fraud last May.", "en", [False]),
        ("He was convicted of fraud.", "en", "Der wegen Betrugs angeklagte Wirt muss ins Gefängnis.", "de", []),
        ("Das Gericht bestätigte die Strafe.", "de", "The court is believed to have kept the fine.", "en", []),
        ("Brisalt made an offer.", "en", "Brisalt soll ein Angebot vorgelegt haben.", "de", []),
        ("Brisalt confirmed the offer.", "en", "Brisalt made an offer.", "en", []),
        ("He was convicted of fraud.", "en", "Er wurde schuldig gesprochen, bestreitet die Tat aber.", "de", [True]),
        ("He confirmed the sale.", "en", "Er gab bekannt, dass er verkaufen will.", "de", []),
        ("Police confirmed the death.", "en", "Die Polizei bestätigte den Tod zunächst nicht.", "de", [False]),
        ("VW confirmed that it will cut jobs.", "en", "VW will cut jobs, the company said.", "en", []),
        ("Apple bestätigte die Übernahme.", "de", "Laut Insidern übernimmt Apple die Firma.", "de", [False]),
        ("Ford confirmed that it will not build.", "en", "Ford confirmed it will not build the plant.", "en", [True]),
        ("Es gibt zu wenige Lehrer.", "de", "There are too few teachers, the union said.", "en", []),
        ("Merz verurteilte den Angriff.", "de", "Merz is said to have condemned the attack.", "en", []),
        ("Sweden was admitted to NATO.", "en", "Sweden is in NATO, officials said.", "en", []),
        ("He admits the use.", "en", "Er bestreitet die Nutzung nicht.", "de", []),
        ("He has not admitted the fraud.", "en", "Er bestreitet den Betrug.", "de", []),
        # and a rumour is no fact
        ("Zu Gerüchten über den Kauf schweigt er.", "de", "He is rumoured to buy it.", "en", []),
        ("Es wird gemunkelt, die Bank sei pleite.", "de", "Rumours that the bank is bankrupt have spread.", "en", []),
        ("Die Bank ist nicht pleite.", "de", "The claim that the bank is bankrupt is false.", "en", []),
        ("The bank is bankrupt.", "en", "Im Netz kursiert das Gerücht, die Bank sei pleite.", "de", [False]),
        ("Die Bank ist pleite.", "de", "A viral claim that the bank is bankrupt has spread.", "en", [False]),
        ("Die Bank ist pleite.", "de", "Die Behauptung, die Bank sei pleite, ist falsch.", "de", [False]),
        ("Es gibt Gerüchte, die Bank sei pleite.", "de", "There are rumours that the bank is bankrupt.", "en", []),
        ("Pelé gewann drei Titel.", "de", "Die Fußball-Legende, die drei Titel gewann, ist tot.", "de", []),
        ("Die Bank ist pleite.", "de", "Es ist eine Legende, dass die Bank pleite ist.", "de", [False]),
        ("Die Bank ist pleite.", "de", "Die Gerüchte, die kursierten, stimmen: Die Bank ist pleite.", "de", []),
        ("The bank is bankrupt.", "en", "The bank, which claims to be solvent, is bankrupt.", "en", []),
    ],
)
def test_what_is_settled_is_not_what_is_said(
    claim: str, claim_language: Language, told: str, language: Language, agrees: list[bool]
) -> None:
    assert [one.agrees for one in certainty(Side(claim, claim_language), Side(told, language))] == agrees


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("Impfungen lösen keinen Autismus aus.", "Die Behauptung, Impfungen lösten Autismus aus, ist nicht belegt."),
        ("Die Ministerin dementiert, dass sie geht.", "Gerüchte, dass die Ministerin zurücktritt, machen die Runde."),
        (
            "Der Mann wurde wegen Totschlags verurteilt.",
            "Der Angeklagte muss wegen Totschlags drei Jahre ins Gefängnis.",
        ),
    ],
)
def test_who_denies_a_tale_or_tells_a_sentence_is_borne_out(claim: str, told: str) -> None:
    assert certainty(Side(claim, "de"), Side(told, "de")) == []
