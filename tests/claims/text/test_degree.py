from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import LANGUAGES, Language
from claims.text.degree import degrees, opposed
from claims.text.degree_words import OPPOSITES

KINDS = sorted(
    {kind for pair in OPPOSITES for kind in pair} | {"only", "all", "most", "some", "co", "among_largest", "largest 2"}
)
WORDS = (
    "direkt nur alle vor allem die meisten einer der größten zweitgrößte erste letzten Jahr stieg ein . nahm zu ab ging zurück "
    "Gewinn verlor 5 directly only all at most of the one second-largest last year fell profit lose $ in fall co-founder"
).split()
texts = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))


def _read(text: str, language: Language) -> list[tuple[str, str]]:
    return [(degree.span.of(text), degree.kind) for degree in degrees(text, language)]


@pytest.mark.parametrize(
    ("kind", "english", "german"),
    [
        ("hottest", "hottest warmest", "heißeste heißesten wärmste wärmstes"),
        ("coldest", "coldest", "kälteste kühlsten"),
        ("wettest", "wettest rainiest", "nasseste regenreichster"),
        ("driest", "driest", "trockenste"),
        ("strongest", "strongest", "stärkste stärksten"),
        ("weakest", "weakest", "schwächste"),
        ("direct", "direct directly", "direkt direkte direkten unmittelbar unmittelbare"),
        ("indirect", "indirect indirectly", "indirekt indirekten mittelbar"),
        (
            "only",
            "only solely sole exclusively alone",
            "nur lediglich ausschließlich exklusiv exklusive allein einzige",
        ),
        ("all", "all everyone everybody", "alle aller sämtliche jeder jede"),
        ("most", "majority mostly", "meisten Großteil Mehrheit mehrheitlich größtenteils"),
        ("some", "some several", "einige manche mehrere"),
        ("largest 2", "second-largest ſECOND-largest 2nd-biggest", "zweitgrößte"),
        ("largest 3", "third-largest 3rd-biggest", "drittgrößten"),
        ("oldest 12", "twelfth-oldest 12th-oldest", "zwölftälteste"),
        ("largest", "largest biggest greatest", "größte größter größten allergrößte"),
        ("smallest", "smallest", "kleinste kleinsten"),
        ("highest", "highest", "höchste höchsten"),
        ("lowest", "lowest", "niedrigste tiefsten geringste"),
        ("fastest", "fastest", "schnellste schnellsten"),
        ("oldest", "oldest", "älteste ältesten"),
        ("few", "", "wenige wenigen"),
        ("strongly", "considerably sharply", "erheblich deutliche"),
        ("first", "first", "erste ersten erstmals"),
        ("last", "", "letzte letzter"),
        ("former", "former formerly ex-CEO", "ehemalige ehemals frühere einstiger Ex-Chef"),
        ("current", "current currently incumbent", "derzeit derzeitige amtierende aktuelle heutigen"),
        ("co", "co-founder cofounder co-CEO", "Mitbegründer Mitgründerin Co-Chef Mitinhaber"),
        ("partly", "partly partially", "teilweise teils"),
        ("fully", "fully completely entirely", "vollständig vollständige völlig komplett"),
        ("temporary", "briefly temporarily interim", "kurzzeitig vorübergehend zeitweise befristet"),
        ("permanent", "permanently permanent", "dauerhaft endgültig unbefristet"),
        (
            "rise",
            "rose rises grew growth increased gained",
            "stieg steigt gestiegen Anstieg zugenommen wuchs Umsatzwachstum",
        ),
        (
            "fall",
            "fell falls declined decreased dropped",
            "sank gesunken fiel gefallen Rückgang Umsatzrückgang schrumpfte",
        ),
        ("profit", "profit profitable gains surplus", "Gewinn Gewinne Rekordgewinn Überschuss profitabel"),
        ("loss", "loss losses deficit unprofitable", "Verlust Quartalsverlust Defizit Haushaltsdefizit"),
    ],
)
def test_each_word_has_its_kind(kind: str, english: str, german: str) -> None:
    for word in english.split():
        assert _read(f"x {word} y", "en") == [(word, kind)]
    for word in german.split():
        assert _read(f"x {word} y", "de") == [(word, kind)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Das Unternehmen ist einer der größten Investoren.", "de", [("einer der größten", "among_largest")]),
        ("It is one of the largest investors.", "en", [("one of the largest", "among_largest")]),
        ("most of them", "en", [("most of", "most")]),
        ("most companies", "en", [("most", "most")]),
        ("It cut rates by a quarter point.", "en", [("cut", "fall")]),
        ("Rates were raised to 4 percent.", "en", [("raised", "rise")]),
        ("It raised questions about prices, cut ties and lifted 5 ropes.", "en", []),
        ("It sold 9 percent fewer cars than a year earlier, up 4%.", "en", [("fewer", "fall"), ("up", "rise")]),
        ("It sold 9 percent fewer cars than Kodak, up to 4 a day.", "en", []),
        ("Sie stockt den Anteil auf; der Umsatz hat zugelegt.", "de", [("stockt", "rise"), ("zugelegt", "rise")]),
        ("Sie kürzt die Dividende und reduziert den Anteil.", "de", [("kürzt", "fall"), ("reduziert", "fall")]),
        ("Sie reduziert die Zahl der Stellen.", "de", []),
        ("9 Prozent weniger als im Vorjahr, 3 Prozent mehr als Kodak", "de", [("weniger", "fall")]),
        (
            "Sie fordert eine Lohnkürzung, keine Steuererhöhung.",
            "de",
            [("Lohnkürzung", "fall"), ("Steuererhöhung", "rise")],
        ),
        ("It fears a rate cut or a tax hike.", "en", [("cut", "fall"), ("hike", "rise")]),
        ("Der Gewinn nahm um 5 Prozent ab.", "de", [("Gewinn", "profit"), ("nahm", "fall")]),
        ("Der Umsatz nahm leicht zu.", "de", [("nahm", "rise"), ("leicht", "slightly")]),
        ("Die Preise sind stark gesunken.", "de", [("stark", "strongly"), ("gesunken", "fall")]),
        ("Das fällt leicht, er ist stark.", "de", [("fällt", "fall")]),
        (
            "Only a handful of the wells, a few days",
            "en",
            [("Only", "only"), ("a handful of", "few"), ("a few", "some")],
        ),
        ("Der Kurs ging deutlich zurück.", "de", [("ging", "fall"), ("deutlich", "strongly")]),
        ("Er verlor 5 Milliarden Euro.", "de", [("verlor", "loss")]),
        ("It expects to lose about 5 billion dollars.", "en", [("lose", "loss")]),
        ("It is in the red.", "en", [("in the red", "loss")]),
        ("Es schreibt rote Zahlen.", "de", [("rote Zahlen", "loss")]),
        ("It declined to 5%.", "en", [("declined", "fall")]),
        ("DIREKT und NUR", "de", [("DIREKT", "direct"), ("NUR", "only")]),
        ("zum Teil", "de", [("zum Teil", "partly")]),
        ("The second youngest of them", "en", [("second youngest", "youngest 2")]),
        ("nach Umsatz die größte Bank", "de", [("größte", "largest")]),
        ("nach Berlin die zweitgrößte Stadt", "de", [("zweitgrößte", "largest 2")]),
    ],
)
def test_words_in_their_sentence(text: str, language: Language, expected: list[tuple[str, str]]) -> None:
    assert _read(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("vor allem, trotz allem", "de"),
        ("auf jeden Fall", "de"),
        ("jeder zweite", "de"),
        ("im ersten Quartal", "de"),
        ("am ersten Oktober", "de"),
        ("im letzten Jahr, letzten Montag, letzte Woche", "de"),
        ("Er stieg bei OpenAI ein.", "de"),
        ("Das Konzert fiel aus.", "de"),
        ("Gewinner gewinnen ein Gewinnspiel", "de"),
        ("erst, früher, höchstens, Einstieg, Kooperation", "de"),
        ("Er verlor das Spiel.", "de"),
        ("not at all, above all, after all", "en"),
        ("at most, at first, at last", "en"),
        ("the most important", "en"),
        ("most famous", "en"),
        ("every other day", "en"),
        ("some 500", "en"),
        ("the first quarter", "en"),
        ("last year, last May, the last two years", "en"),
        ("in the fall, last fall, the fall of 2021", "en"),
        ("It declined to comment.", "en"),
        ("It lost the match.", "en"),
        ("complete the deal and co-operate", "en"),
        ("Hamburg is the largest German city after Berlin.", "en"),
        ("After Berlin, Hamburg is Germany's largest city.", "en"),
        ("the next-largest city", "en"),
        ("nach Berlin und Hamburg die größte Stadt", "de"),
        ("Nach Berlin ist Hamburg die größte Stadt.", "de"),
        ("die größte deutsche Stadt nach Berlin", "de"),
        ("auf Platz zwei der größten Städte", "de"),
    ],
)
def test_phrases_that_only_hold_such_a_word(text: str, language: Language) -> None:
    assert _read(text, language) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("direct", "indirect"),
        ("first", "last"),
        ("largest", "smallest"),
        ("largest", "largest 2"),
        ("highest 2", "highest 3"),
        ("smallest 2", "largest"),
        ("highest", "lowest"),
        ("former", "current"),
        ("partly", "fully"),
        ("temporary", "permanent"),
        ("rise", "fall"),
        ("profit", "loss"),
    ],
)
def test_opposites(a: str, b: str) -> None:
    assert opposed(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("all", "some"), ("most", "all"), ("first", "largest"), ("only", "all"), ("rise", "profit")]
)
def test_kinds_that_go_together(a: str, b: str) -> None:
    assert not opposed(a, b)


def test_opposition_is_mutual_and_never_with_itself() -> None:
    assert all(opposed(a, b) == opposed(b, a) for a, b in product(KINDS, KINDS))
    assert not any(opposed(kind, kind) for kind in KINDS)


@given(texts, st.sampled_from(LANGUAGES))
def test_degrees_lie_in_the_text_in_order_and_apart(text: str, language: Language) -> None:
    end = 0
    for degree in degrees(text, language):
        assert end <= degree.span.start < degree.span.end <= len(text)
        assert degree.kind in KINDS
        end = degree.span.end


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("She ran every day and every child came.", "en", ["all"]),
        ("The whole village knew, each in a way.", "en", []),
        ("Im Saal saßen weniger als 50 Zuhörer.", "de", []),
        ("It was the last race, he last won in May.", "en", ["last"]),
        ("Kolb won his first race since 2019.", "en", []),
        ("The court threw out the city's ban on fireworks.", "en", []),
        ("Das Gericht kippte das Verbot.", "de", []),
        ("Lawmakers passed the bill.", "en", ["accept"]),
        ("Der Bundestag verabschiedete den Haushalt.", "de", ["accept"]),
        ("He pleaded not guilty.", "en", ["plea"]),
    ],
)
def test_words_count_by_what_stands_beside_them(text: str, language: Language, kinds: list[str]) -> None:
    assert [one.kind for one in degrees(text, language)] == kinds
