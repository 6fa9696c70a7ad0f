"""Tests of claims/text/attribution.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language, Status
from claims.text.attribution import attribution


@pytest.mark.parametrize(
    ("sentence", "language", "status", "speaker"),
    [
        ("Die Stadt erwägt eine Sperrung.", "de", "planned", None),
        ("Der Betreiber hat vor, die Strecke zu sperren.", "de", "planned", None),
        ("Die Firma strebt einen Verkauf an.", "de", "planned", None),
        ("Die Brücke soll 2027 öffnen.", "de", "planned", None),
        ("Sie soll das Geld genommen haben.", "de", "reported", None),
        ("Es heißt, der Konzern verhandle.", "de", "reported", None),
        ("Nach Informationen des Handelsblatts wird verhandelt.", "de", "reported", "Handelsblatt"),
        ("Medienberichten zufolge ist er weg.", "de", "reported", None),
        ("Die Ministerin weist die Vorwürfe zurück.", "de", "denied", None),
        ("Die Polizei geht davon aus, dass er lebt.", "de", "hypothetical", None),
        ("Das Werk wurde vor drei Jahren gebaut.", "de", "asserted", None),
        ("Er hat vor drei Jahren verkauft.", "de", "asserted", None),
        ("Angeblich starben 30 Menschen.", "de", "reported", None),
        ("Er flieht, weil er sie geschlagen haben soll.", "de", "reported", None),
        (
            "„Wir zahlen“, sagte Finanzminister Lars Klingbeil (SPD) der Zeitung.",
            "de",
            "reported",
            "Finanzminister Lars Klingbeil",
        ),
        ("Friedrich Merz (CDU) sagte am Montag, es gehe weiter.", "de", "reported", "Friedrich Merz"),
        ("Sinner claimed the Wimbledon title in July.", "en", "asserted", None),
        ("Ukraine says Russia fired 100 drones.", "en", "reported", "Ukraine"),
        ("Rescuers could not reach the village.", "en", "asserted", None),
        ("Vermutlich starben 30 Menschen.", "de", "hypothetical", None),
        ("Ein Mann starb, teilte die Polizei am Montag mit.", "de", "reported", "Polizei"),
        ("Die Polizei teilte am Montag mit, dass ein Mann starb.", "de", "reported", None),
        ("Er teilte den Kuchen mit seinem Bruder.", "de", "asserted", None),
        ("Wie die Polizei am Montag mitteilte, starb ein Mann.", "de", "reported", "Polizei"),
        ("Laut Innenministerin Faeser stieg die Zahl der Straftaten.", "de", "reported", "Innenministerin Faeser"),
        ("Laut einer Studie der WHO starben 30 Menschen.", "de", "reported", "Studie der WHO"),
        ("Laut dpa soll das Werk schließen.", "de", "reported", None),
        ("Laut neuen Zahlen, die vorliegen, könnte der Umsatz steigen.", "de", "reported", None),
        ("Merz hat angekündigt, dass Deutschland helfen werde.", "de", "reported", "Merz"),
        ("Das Werk schließe, sagte ein Sprecher der Firma.", "de", "reported", "Sprecher der Firma"),
        ("Das Werk wurde wie ursprünglich geplant eröffnet.", "de", "asserted", None),
        ("Der Umsatz stieg stärker als geplant.", "de", "asserted", None),
        ("Die geplante Fusion wurde genehmigt.", "de", "asserted", None),
        ("Ein Werk ist geplant.", "de", "planned", None),
        ("Er bestritt 30 Spiele für den HSV.", "de", "asserted", None),
        ("Er bestritt 2023 vor Gericht die Tat.", "de", "denied", None),
        ("The planned merger was approved.", "en", "asserted", None),
        ("The plant opened as planned.", "en", "asserted", None),
        ("A merger is planned.", "en", "planned", None),
        ("Reportedly, 30 people died.", "en", "reported", None),
        ("In its latest reports, the IMF said the economy would grow.", "en", "reported", "IMF"),
        ("Critics claim that it failed.", "en", "reported", "Critics"),
        ("Amid reports that it failed, shares fell.", "en", "reported", None),
        ('"We will rebuild," Mayor Karen Bass said.', "en", "reported", "Mayor Karen Bass"),
        ("Brisalt is considering a sale.", "en", "planned", None),
        ("Brisalt is in talks to buy Elgard.", "en", "planned", None),
        ("Brisalt will build a plant.", "en", "planned", None),
        ("The will was read in May.", "en", "asserted", None),
        ("Prosecutors allege that he stole it.", "en", "reported", None),
        ("Mira Lund, the chief executive, said the park was sold.", "en", "reported", "Mira Lund"),
        ("The fire was probably laid.", "en", "hypothetical", None),
        ("The plant opened in May 2021.", "en", "asserted", None),
    ],
)
def test_how_a_sentence_stands_to_what_it_says(
    sentence: str, language: Language, status: Status, speaker: str | None
) -> None:
    found = attribution(sentence, language)
    assert (found.status, found.speaker) == (status, speaker)


@given(st.text(max_size=300), st.sampled_from(["en", "de"]))
def test_any_text_is_read(text: str, language: Language) -> None:
    found = attribution(text, language)
    assert (found.cue is None) == (found.status == "asserted")
    assert found.speaker is None or found.speaker[:4] in text
