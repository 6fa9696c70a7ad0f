from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import LANGUAGES, Language
from claims.text.polarity import negated, negations
from claims.text.spans import Span

WORDS = (
    "Apple Google nicht kein keine nie weder noch ohne bestritt dass , ; sondern aber und oder zahlte zu zahlen wahr stimmt nur "
    "wies zurück unwahr . not n't didn't never no none neither nor without denied failed to but and that true was rejected only"
).split()
texts = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join))
languages = st.sampled_from(LANGUAGES)


def _is_negated(text: str, word: str, language: Language) -> bool:
    assert text.count(word) == 1
    start = text.index(word)
    return negated(text, Span(start, start + len(word)), language)


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Apple zahlte nicht.", ["nicht"]),
        ("Apple arbeitet nicht mehr dort.", ["nicht mehr"]),
        ("Keine Firma hat keinerlei Geld.", ["Keine", "keinerlei"]),
        ("Er kam nie, niemals, nirgends.", ["nie", "niemals", "nirgends"]),
        ("Niemand sah etwas, und nichts geschah.", ["Niemand", "nichts"]),
        ("Weder Apple noch Google zahlten.", ["Weder"]),
        ("Sie ging ohne Geld.", ["ohne"]),
        ("Das ist keineswegs so.", ["keineswegs"]),
        ("Apple bestritt den Kauf.", ["bestritt"]),
        ("Er ist nicht mehr als Trainer tätig.", ["nicht mehr"]),
        ("Apple dementierte den Kauf.", ["dementierte"]),
        ("Apple wies den Bericht zurück.", ["wies"]),
        ("Apple hat den Bericht zurückgewiesen.", ["zurückgewiesen"]),
        ("Apple lehnte das Angebot ab.", ["lehnte"]),
        ("Das Angebot wurde abgelehnt.", ["abgelehnt"]),
        ("Die Übernahme scheiterte.", ["scheiterte"]),
        ("Apple verfehlte das Ziel.", ["verfehlte"]),
        ("Apple verweigerte die Zahlung.", ["verweigerte"]),
        ("Apple unterließ die Zahlung.", ["unterließ"]),
        ("Das ist unwahr und unzutreffend.", ["unwahr", "unzutreffend"]),
        ("Es ist falsch, dass Apple zahlte.", ["falsch"]),
    ],
)
def test_german_cues(text: str, cues: list[str]) -> None:
    assert [negation.cue.of(text) for negation in negations(text, "de")] == cues


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Apple did not pay.", ["not"]),
        ("Apple didn't pay.", ["n't"]),
        ("Apple didn’t pay.", ["n’t"]),
        ("Apple cannot pay.", ["cannot"]),
        ("Apple never paid.", ["never"]),
        ("Apple no longer pays.", ["no longer"]),
        ("No company paid.", ["No"]),
        ("No one paid.", ["No one"]),
        ("Nobody paid, nothing came.", ["Nobody", "nothing"]),
        ("None of them paid.", ["None"]),
        ("Neither Apple nor Google paid.", ["Neither"]),
        ("Apple did not pay, nor did Google.", ["not", "nor"]),
        ("It left without money.", ["without"]),
        ("Apple failed to pay.", ["failed"]),
        ("Apple refused to pay.", ["refused"]),
        ("Apple denied it.", ["denied"]),
        ("Apple rejected it.", ["rejected"]),
        ("Apple declined to comment.", ["declined to"]),
        ("Apple lacks money.", ["lacks"]),
        ("It is untrue.", ["untrue"]),
    ],
)
def test_english_cues(text: str, cues: list[str]) -> None:
    assert [negation.cue.of(text) for negation in negations(text, "en")] == cues


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Apple zahlte nicht nur, sondern klagte auch.", "de"),
        ("nicht zuletzt wegen Apple", "de"),
        ("Nicht allein Apple, sondern auch Google zahlte.", "de"),
        ("Ohne Zweifel ist Apple groß.", "de"),
        ("Kein Zweifel: Apple ist groß.", "de"),
        ("Kein Wunder.", "de"),
        ("Es war kein Geringerer als Altman.", "de"),
        ("Es ist nichts anderes als ein Kauf.", "de"),
        ("So viel wie nie zuvor.", "de"),
        ("Ob er kommt oder nicht.", "de"),
        ("Nicht-Regierungsorganisationen zahlten.", "de"),
        ("Nicht mehr als 30 Menschen starben.", "de"),
        ("Nicht einmal jeder Fünfte ging zur Wahl.", "de"),
        ("Keine zwei Wochen später kam er.", "de"),
        ("Not even half of them paid.", "en"),
        ("Er bestritt 30 Spiele.", "de"),
        ("Er hat sein erstes Rennen bestritten.", "de"),
        ("Notiz, Niete, Knie", "de"),
        ("Not only Apple but also Google paid.", "en"),
        ("Not just Apple paid.", "en"),
        ("No doubt Apple is large.", "en"),
        ("Apple is without doubt large.", "en"),
        ("It pays without fail.", "en"),
        ("It is No. 5.", "en"),
        ("It is nothing but a sale.", "en"),
        ("No less than ten came.", "en"),
        ("No, Apple paid.", "en"),
        ("It pays whether or not it wants to.", "en"),
        ("It was none other than Altman.", "en"),
        ("No more than 30 people died.", "en"),
        ("Not more than ten died.", "en"),
        ("Exports declined to 5 million tonnes.", "en"),
        ("The index declined to its lowest.", "en"),
        ("It wasn't just Apple that paid.", "en"),
        ("Notes, knots and Norway", "en"),
    ],
)
def test_what_only_looks_like_a_negation(text: str, language: Language) -> None:
    assert negations(text, language) == ()


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Apple investierte nicht direkt, arbeitet aber mit OpenAI zusammen.", "Apple investierte nicht direkt"),
        ("Apple hat kein Geld bezahlt.", "Apple hat kein Geld bezahlt."),
        ("In Google, aber nicht in Apple.", "nicht in Apple."),
        ("Er zahlte an Google und nicht an Apple.", "nicht an Apple."),
        ("Microsoft investierte nicht in Apple, sondern in OpenAI.", "nicht in Apple"),
        ("Apple zahlte nicht, sondern klagte.", "Apple zahlte nicht"),
        ("Apple, nicht Google, zahlte.", "nicht Google"),
        ("VW verkaufte mehr Autos, BMW nicht.", "BMW nicht."),
        ("Apple bestritt, dass es zahlte.", "Apple bestritt, dass es zahlte."),
        ("Dass Apple zahlte, bestritt der Konzern.", "Dass Apple zahlte, bestritt der Konzern."),
        ("Apple lehnte es ab, an Google zu zahlen.", "Apple lehnte es ab, an Google zu zahlen."),
        ("Es stimmt nicht, dass Apple zahlte.", "Es stimmt nicht, dass Apple zahlte."),
        ("Apple hat nicht bestätigt, dass es zahlte.", "Apple hat nicht bestätigt"),
        ("Sie ging ohne Geld in den Laden.", "ohne Geld"),
        ("Sie ging, ohne an Apple zu zahlen.", "ohne an Apple zu zahlen."),
        ("Altman sagte: „Wir zahlen nicht.“ Dann ging er.", "„Wir zahlen nicht.“"),
    ],
)
def test_german_scopes(text: str, scope: str) -> None:
    (negation,) = negations(text, "de")
    assert negation.scope.of(text) == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Apple did not invest directly, but it works with OpenAI.", "did not invest directly"),
        ("Apple never paid; Google did.", "never paid"),
        ("Apple has never paid.", "has never paid."),
        ("Apple paid no dividend.", "Apple paid no dividend."),
        ("Microsoft did not invest in Apple but in OpenAI.", "did not invest in Apple"),
        ("Google, not Apple, paid.", "not Apple"),
        ("Apple denied that it paid.", "denied that it paid."),
        ("It is not true that Apple paid.", "is not true that Apple paid."),
        ("Apple did not confirm that it paid.", "did not confirm"),
        ("The deal was rejected by Apple.", "The deal was rejected by Apple."),
        ("The talks with Apple failed.", "The talks with Apple failed."),
        ("Google paid and Apple failed to pay.", "failed to pay."),
        ("It invested without Apple in OpenAI.", "without Apple"),
        ("It invested without asking Apple in May.", "without asking Apple in May."),
    ],
)
def test_english_scopes(text: str, scope: str) -> None:
    (negation,) = negations(text, "en")
    assert negation.scope.of(text) == scope


@pytest.mark.parametrize(
    ("text", "word", "language", "expected"),
    [
        ("Apple investierte nicht direkt, arbeitet aber mit Google.", "investierte", "de", True),
        ("Apple investierte nicht direkt, arbeitet aber mit Google.", "direkt", "de", True),
        ("Apple investierte nicht direkt, arbeitet aber mit Google.", "arbeitet", "de", False),
        ("Apple bestritt nicht, dass es zahlte.", "zahlte", "de", False),
        ("Apple hat kein Geld und keine Zeit.", "Geld", "de", True),
        ("Apple hat kein Geld und keine Zeit.", "Zeit", "de", True),
        ("Apple kam nicht ohne Geld.", "Geld", "de", False),
        ("Weder Apple noch Google zahlten.", "Google", "de", True),
        ("Weder Apple noch Google zahlten.", "zahlten", "de", True),
        ("Apple did not invest in OpenAI.", "invest in", "en", True),
        ("Apple did not deny that it paid.", "paid", "en", False),
        ("Apple has no money and no time.", "time", "en", True),
        ("Neither Apple nor Google paid.", "paid", "en", True),
        ("Nobody denied the sale.", "sale", "en", False),
        ("Apple was never reinstated.", "reinstated", "en", True),
        ("Apple did not pay, but Google did.", "Google", "en", False),
    ],
)
def test_an_odd_number_of_negations_negates(text: str, word: str, language: Language, expected: bool) -> None:
    assert _is_negated(text, word, language) is expected


@given(texts, languages)
def test_cues_come_in_order_and_lie_in_their_scopes(text: str, language: Language) -> None:
    end = 0
    for negation in negations(text, language):
        assert end <= negation.cue.start < negation.cue.end
        assert 0 <= negation.scope.start <= negation.cue.start
        assert negation.cue.end <= negation.scope.end <= len(text)
        end = negation.cue.end


@given(texts, languages)
def test_without_cues_nothing_is_negated(text: str, language: Language) -> None:
    is_negated = negated(text, Span(0, len(text)), language)
    assert not is_negated or negations(text, language)


@pytest.mark.parametrize(
    "piece", ["nicht ", "kein A und ", "ohne ", "not, ", "no, not ", "that said ", ", der ", "wies "]
)
def test_long_rows_are_read_too(piece: str) -> None:
    text = piece * 2000
    assert all(negation.scope.end <= len(text) for language in LANGUAGES for negation in negations(text, language))
