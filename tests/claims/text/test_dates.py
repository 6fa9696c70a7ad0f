from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.records import LANGUAGES, Language
from claims.text.dates import dates
from claims.text.partial_date import PartialDate, parse_date

FRIDAY = PartialDate(2024, 10, 18)

WORDS = (
    "on am im in the last letzten dieses this next vor drei three Jahre Jahren years ago Montag Monday Oktober October Mai May "
    "march 17. 17 2024 2023 1990er 1990s Q3 Quartal quarter dritten third of des Jahres Vorjahr previous same year Ende end "
    "early bis to zwischen between und and - – / , . Sommer summer gestern today 2000 Euro 29. Februar century 20th 99999 00/00/2024"
).split()
texts = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
languages = st.sampled_from(LANGUAGES)
days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
published = st.none() | st.builds(
    lambda day, parts: PartialDate(*(day.year, day.month, day.day)[:parts]), days, st.integers(min_value=1, max_value=3)
)


def _read(text: str, language: Language, on: PartialDate | None = None) -> list[tuple[str, str]]:
    """The mentions of a text and what they mean, as "first..last" or one day."""
    return [
        (m.span.of(text), m.start.isoformat() if m.start == m.end else f"{m.start}..{m.end}")
        for m in dates(text, language, on)
    ]


@pytest.mark.parametrize(
    ("text", "mention", "meaning"),
    [
        ("Am 17. Oktober 2024 kam er.", "17. Oktober 2024", "2024-10-17"),
        ("am Montag, dem 14. Oktober 2024, um 8 Uhr", "Montag, dem 14. Oktober 2024", "2024-10-14"),
        ("am 17.10.2024 im Saal", "17.10.2024", "2024-10-17"),
        ("Stand: 2024-10-17", "2024-10-17", "2024-10-17"),
        ("vom 17. bis 19. Oktober 2024", "17. bis 19. Oktober 2024", "2024-10-17..2024-10-19"),
        (
            "vom 30. September bis zum 3. Oktober 2024",
            "vom 30. September bis zum 3. Oktober 2024",
            "2024-09-30..2024-10-03",
        ),
        ("Im Oktober 2024 kam er.", "Oktober 2024", "2024-10-01..2024-10-31"),
        ("im okt. 2024", "okt. 2024", "2024-10-01..2024-10-31"),
        ("Anfang Oktober 2024", "Anfang Oktober 2024", "2024-10-01..2024-10-10"),
        ("Mitte Oktober 2024", "Mitte Oktober 2024", "2024-10-11..2024-10-20"),
        ("Ende Oktober 2024", "Ende Oktober 2024", "2024-10-21..2024-10-31"),
        ("von März bis Juni 2023", "von März bis Juni 2023", "2023-03-01..2023-06-30"),
        ("im Mai 2023", "Mai 2023", "2023-05-01..2023-05-31"),
        ("im dritten Quartal 2023", "dritten Quartal 2023", "2023-07-01..2023-09-30"),
        ("im 3. Quartal des Jahres 2023", "3. Quartal des Jahres 2023", "2023-07-01..2023-09-30"),
        ("Q3 2023", "Q3 2023", "2023-07-01..2023-09-30"),
        ("Q3/2023", "Q3/2023", "2023-07-01..2023-09-30"),
        ("im ersten Halbjahr 2024", "ersten Halbjahr 2024", "2024-01-01..2024-06-30"),
        ("die zweite Jahreshälfte 2023", "zweite Jahreshälfte 2023", "2023-07-01..2023-12-31"),
        ("im Sommer 2023", "Sommer 2023", "2023-06-01..2023-08-31"),
        ("im Winter 2023/24", "Winter 2023/24", "2023-12-01..2024-02-29"),
        ("Der Konzern machte 2023 Verlust.", "2023", "2023-01-01..2023-12-31"),
        ("Ende 2023", "Ende 2023", "2023-09-01..2023-12-31"),
        ("zu Beginn des Jahres 2023", "Beginn des Jahres 2023", "2023-01-01..2023-04-30"),
        ("1865 gegründet", "1865", "1865-01-01..1865-12-31"),
        ("im Jahr 2000", "Jahr 2000", "2000-01-01..2000-12-31"),
        ("klimaneutral bis 2050", "2050", "2050-01-01..2050-12-31"),
        ("in den 1990er Jahren", "1990er Jahren", "1990-01-01..1999-12-31"),
        ("Anfang der 1990er Jahre", "Anfang der 1990er Jahre", "1990-01-01..1993-04-30"),
        ("in den 90er Jahren", "90er Jahren", "1990-01-01..1999-12-31"),
        ("im 19. Jahrhundert", "19. Jahrhundert", "1801-01-01..1900-12-31"),
        ("im achtzehnten Jahrhundert", "achtzehnten Jahrhundert", "1701-01-01..1800-12-31"),
        ("des einundzwanzigsten Jahrhunderts", "einundzwanzigsten Jahrhunderts", "2001-01-01..2100-12-31"),
        ("zwischen 2019 und 2021", "zwischen 2019 und 2021", "2019-01-01..2021-12-31"),
        ("2019 bis 2021", "2019 bis 2021", "2019-01-01..2021-12-31"),
        ("2019–2021", "2019–2021", "2019-01-01..2021-12-31"),
        ("im Geschäftsjahr 2023/24", "2023/24", "2023-01-01..2024-12-31"),
    ],
)
def test_german_dates(text: str, mention: str, meaning: str) -> None:
    assert _read(text, "de") == [(mention, meaning)]


@pytest.mark.parametrize(
    ("text", "mention", "meaning"),
    [
        ("On October 17, 2024, it closed.", "October 17, 2024", "2024-10-17"),
        ("on 17 October 2024", "17 October 2024", "2024-10-17"),
        ("on the 17th of October, 2024", "17th of October, 2024", "2024-10-17"),
        ("on Thursday, October 17, 2024", "Thursday, October 17, 2024", "2024-10-17"),
        ("Oct. 17, 2024", "Oct. 17, 2024", "2024-10-17"),
        ("on 10/17/2024", "10/17/2024", "2024-10-17"),
        ("on 17/10/2024", "17/10/2024", "2024-10-17"),
        ("October 17-19, 2024", "October 17-19, 2024", "2024-10-17..2024-10-19"),
        ("raised in october 2024", "october 2024", "2024-10-01..2024-10-31"),
        ("In May 2024 it rose.", "May 2024", "2024-05-01..2024-05-31"),
        ("the May 2024 report", "May 2024", "2024-05-01..2024-05-31"),
        ("late October 2024", "late October 2024", "2024-10-21..2024-10-31"),
        ("early 2023", "early 2023", "2023-01-01..2023-04-30"),
        ("mid-2023", "mid-2023", "2023-05-01..2023-08-31"),
        ("by the end of 2023", "end of 2023", "2023-09-01..2023-12-31"),
        ("in the third quarter of 2023", "third quarter of 2023", "2023-07-01..2023-09-30"),
        ("third-quarter 2023", "third-quarter 2023", "2023-07-01..2023-09-30"),
        ("2023 Q3", "2023 Q3", "2023-07-01..2023-09-30"),
        ("the first half of 2024", "first half of 2024", "2024-01-01..2024-06-30"),
        ("H1 2024", "H1 2024", "2024-01-01..2024-06-30"),
        ("in the fall of 2021", "fall of 2021", "2021-09-01..2021-11-30"),
        ("In 2024 sales rose.", "2024", "2024-01-01..2024-12-31"),
        ("the 2024 elections", "2024", "2024-01-01..2024-12-31"),
        ("born in 1879", "1879", "1879-01-01..1879-12-31"),
        ("in 1066", "1066", "1066-01-01..1066-12-31"),
        ("in the 1990s", "1990s", "1990-01-01..1999-12-31"),
        ("in the '90s", "the '90s", "1990-01-01..1999-12-31"),
        ("in the late 1990s", "late 1990s", "1996-09-01..1999-12-31"),
        ("the 20th century", "20th century", "1901-01-01..2000-12-31"),
        ("the late seventeenth century", "late seventeenth century", "1667-09-01..1700-12-31"),
        ("a twenty-first-century problem", "twenty-first-century", "2001-01-01..2100-12-31"),
        ("from 2019 to 2021", "from 2019 to 2021", "2019-01-01..2021-12-31"),
        ("between 2019 and 2021", "between 2019 and 2021", "2019-01-01..2021-12-31"),
        ("(1879–1955)", "1879–1955", "1879-01-01..1955-12-31"),
        ("the 2010-11 season", "2010-11", "2010-01-01..2011-12-31"),
        ("as of 2024-10", "2024-10", "2024-10-01..2024-10-31"),
        ("August 2019 – March 2020", "August 2019 – March 2020", "2019-08-01..2020-03-31"),
    ],
)
def test_english_dates(text: str, mention: str, meaning: str) -> None:
    assert _read(text, "en") == [(mention, meaning)]


@pytest.mark.parametrize(
    ("text", "mention", "meaning"),
    [
        ("Gestern kam er.", "Gestern", "2024-10-17"),
        ("heute", "heute", "2024-10-18"),
        ("morgen kommt er", "morgen", "2024-10-19"),
        ("heute morgen", "heute", "2024-10-18"),
        ("am Montag", "Montag", "2024-10-14"),
        ("am Freitagabend", "Freitagabend", "2024-10-18"),
        ("am letzten Freitag", "letzten Freitag", "2024-10-11"),
        ("am kommenden Freitag", "kommenden Freitag", "2024-10-25"),
        ("in dieser Woche", "dieser Woche", "2024-10-14..2024-10-20"),
        ("vergangene Woche", "vergangene Woche", "2024-10-07..2024-10-13"),
        ("im vergangenen Monat", "vergangenen Monat", "2024-09-01..2024-09-30"),
        ("im vergangenen Jahr", "vergangenen Jahr", "2023-01-01..2023-12-31"),
        ("Anfang letzten Jahres", "Anfang letzten Jahres", "2023-01-01..2023-04-30"),
        ("im Vorjahr", "Vorjahr", "2023-01-01..2023-12-31"),
        ("im Oktober des Vorjahres", "Oktober des Vorjahres", "2023-10-01..2023-10-31"),
        ("bis Ende des Jahres", "Ende des Jahres", "2024-09-01..2024-12-31"),
        ("vor drei Jahren", "vor drei Jahren", "2021-01-01..2021-12-31"),
        ("vor 2 Wochen", "vor 2 Wochen", "2024-09-30..2024-10-06"),
        ("am 17. Oktober", "17. Oktober", "2024-10-17"),
        ("am 19. Oktober", "19. Oktober", "2023-10-19"),
        ("im Oktober", "Oktober", "2024-10-01..2024-10-31"),
        ("im Dezember", "Dezember", "2023-12-01..2023-12-31"),
        ("im vergangenen Oktober", "vergangenen Oktober", "2023-10-01..2023-10-31"),
        ("im kommenden März", "kommenden März", "2025-03-01..2025-03-31"),
        ("im Mai", "Mai", "2024-05-01..2024-05-31"),
        ("am 29. Februar", "29. Februar", "2024-02-29"),
        ("im dritten Quartal", "dritten Quartal", "2024-07-01..2024-09-30"),
        ("im Herbst", "Herbst", "2024-09-01..2024-11-30"),
    ],
)
def test_german_dates_seen_from_publication(text: str, mention: str, meaning: str) -> None:
    assert _read(text, "de", FRIDAY) == [(mention, meaning)]
    assert _read(text, "de") == []


@pytest.mark.parametrize(
    ("text", "mention", "meaning"),
    [
        ("Yesterday it fell.", "Yesterday", "2024-10-17"),
        ("said on Monday", "Monday", "2024-10-14"),
        ("last Friday", "last Friday", "2024-10-11"),
        ("next Friday", "next Friday", "2024-10-25"),
        ("this Sunday", "this Sunday", "2024-10-20"),
        ("this week", "this week", "2024-10-14..2024-10-20"),
        ("last month", "last month", "2024-09-01..2024-09-30"),
        ("last year's profit", "last year", "2023-01-01..2023-12-31"),
        ("early next year", "early next year", "2025-01-01..2025-04-30"),
        ("the previous year", "previous year", "2023-01-01..2023-12-31"),
        ("the third quarter of last year", "third quarter of last year", "2023-07-01..2023-09-30"),
        ("at the end of the year", "end of the year", "2024-09-01..2024-12-31"),
        ("three years ago", "three years ago", "2021-01-01..2021-12-31"),
        ("a week ago", "a week ago", "2024-10-07..2024-10-13"),
        ("in March", "March", "2024-03-01..2024-03-31"),
        ("last March", "last March", "2024-03-01..2024-03-31"),
        ("in May", "May", "2024-05-01..2024-05-31"),
        ("on May 5", "May 5", "2024-05-05"),
        ("on Nov. 3", "Nov. 3", "2023-11-03"),
        ("on October 17.", "October 17", "2024-10-17"),
        ("last summer", "last summer", "2024-06-01..2024-08-31"),
        ("in the spring", "spring", "2024-03-01..2024-05-31"),
    ],
)
def test_english_dates_seen_from_publication(text: str, mention: str, meaning: str) -> None:
    assert _read(text, "en", FRIDAY) == [(mention, meaning)]
    assert _read(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2024 Mitarbeiter", "de"),
        ("1500 Mitarbeiter", "de"),
        ("rund 2000 Gäste", "de"),
        ("von 1800 auf 1900 Stellen", "de"),
        ("2000 Euro", "de"),
        ("2024 Dollar", "de"),
        ("2.024 Aktien", "de"),
        ("eine 2000-Euro-Prämie", "de"),
        ("um 2015 Uhr", "de"),
        ("der Boeing 2000", "de"),
        ("1200 v. Chr.", "de"),
        ("Tel. 030/2024", "de"),
        ("https://example.org/2024/10/17/a-2024", "de"),
        ("Mai ist schön", "de"),
        ("im Fall der Firma", "de"),
        ("Am Morgen kam er", "de"),
        ("die Welt am Sonntag", "de"),
        ("2024 employees", "en"),
        ("employs 1500 people", "en"),
        ("$2024", "en"),
        ("2024 dollars", "en"),
        ("2024%", "en"),
        ("EUR 2024", "en"),
        ("in 2000 cases", "en"),
        ("1500-2000 people", "en"),
        ("1605 GMT", "en"),
        ("version 1.2024.3", "en"),
        ("you may go", "en"),
        ("You May Go", "en"),
        ("Theresa May said", "en"),
        ("a march on Washington", "en"),
        ("they fall", "en"),
        ("the fall of the wall", "en"),
        ("the first half ended", "en"),
        ("a winter coat", "en"),
        ("in her 90s", "en"),
        ("the Sunday Times", "en"),
        ("Good Friday", "en"),
        ("Mondays are long", "en"),
        ("on 10/11/2024", "en"),
    ],
)
def test_what_is_no_date(text: str, language: Language) -> None:
    assert _read(text, language, FRIDAY) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Im März 2022 begann es, im Mai endete es.", "de", ["2022-03-01..2022-03-31", "2022-05-01..2022-05-31"]),
        ("Es begann im März 2022. Im Mai endete es.", "de", ["2022-03-01..2022-03-31", "2024-05-01..2024-05-31"]),
        ("Der 2015 gegründete Konzern zahlte im Mai.", "de", ["2015-01-01..2015-12-31", "2024-05-01..2024-05-31"]),
        ("2023 waren es 9, im Jahr zuvor 8.", "de", ["2023-01-01..2023-12-31", "2022-01-01..2022-12-31"]),
        ("In 2023 it was 9, after 8 the year before.", "en", ["2023-01-01..2023-12-31", "2022-01-01..2022-12-31"]),
        ("Im Jahr zuvor waren es 8.", "de", []),
        ("Es begann im März 2023. Im selben Monat endete es.", "de", ["2023-03-01..2023-03-31"] * 2),
        ("In March 2023 it began. The same month it ended.", "en", ["2023-03-01..2023-03-31"] * 2),
        ("2021 war gut, im Vorjahr war es besser.", "de", ["2021-01-01..2021-12-31", "2020-01-01..2020-12-31"]),
        ("It lost in 2021 and won the following year.", "en", ["2021-01-01..2021-12-31", "2022-01-01..2022-12-31"]),
        ("Am 6. August 1945; drei Tage später", "de", ["1945-08-06", "1945-08-09"]),
        ("in April and May 2023", "en", ["2023-04-01..2023-04-30", "2023-05-01..2023-05-31"]),
        ("Oktober/November 2021", "de", ["2021-10-01..2021-10-31", "2021-11-01..2021-11-30"]),
        ("in 2019 and 2020", "en", ["2019-01-01..2019-12-31", "2020-01-01..2020-12-31"]),
        ("im April 2000 Mitarbeiter entlassen", "de", ["2024-04-01..2024-04-30"]),
        ("in March 12 people died", "en", ["2024-03-01..2024-03-31"]),
    ],
)
def test_mentions_help_each_other(text: str, language: Language, expected: list[str]) -> None:
    assert [meaning for _, meaning in _read(text, language, FRIDAY)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Die Wahl findet am 5. November statt.", "de", ["2024-11-05"]),
        ("Das Gesetz soll im Januar in Kraft treten.", "de", ["2025-01-01..2025-01-31"]),
        ("Der Streik dauert bis zum 31. Oktober.", "de", ["2024-10-31"]),
        ("Am Sonntag wird gewählt.", "de", ["2024-10-20"]),
        ("Am Sonntag wurde gewählt.", "de", ["2024-10-13"]),
        ("Am Sonntag tagt der Rat.", "de", []),
        ("Der Angriff vom Sonntag wird untersucht.", "de", ["2024-10-13"]),
        ("Der Angriff vom 5. Juni wird untersucht.", "de", []),
        ("Er soll am 5. November einen Mann getötet haben.", "de", ["2023-11-05"]),
        ("Das gilt seit dem 5. November.", "de", ["2023-11-05"]),
        ("The union said the strike will last until October 31.", "en", ["2024-10-31"]),
        ("The strike was extended until October 31.", "en", ["2024-10-31"]),
        ("She led the team until March.", "en", ["2024-03-01..2024-03-31"]),
        ("He was held on Sunday and will be heard on Friday.", "en", ["2024-10-13", "2024-10-18"]),
        ("On Tuesday, November 5, voters will decide.", "en", ["2024-11-05"]),
        ("The September 11 attacks killed many.", "en", []),
    ],
)
def test_a_date_without_a_year_suits_the_tense_of_its_clause(
    text: str, language: Language, expected: list[str]
) -> None:
    assert [meaning for _, meaning in _read(text, language, FRIDAY)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("from May 30 to June 2, 2023", "en", ["2023-05-30..2023-06-02"]),
        ("on May 3 and 17, 2023", "en", ["2023-05-03", "2023-05-17"]),
        ("between 3 and 17 May 2023", "en", ["2023-05-03..2023-05-17"]),
        ("zwischen dem 3. und 17. Mai 2023", "de", ["2023-05-03..2023-05-17"]),
        ("am 3. oder 17. Mai 2023", "de", ["2023-05-03", "2023-05-17"]),
        ("am 3. und 4. Mai 2023", "de", ["2023-05-03..2023-05-04"]),
        ("in der Nacht vom 30. April auf den 1. Mai 2023", "de", ["2023-04-30", "2023-05-01"]),
        ("in der Nacht zum 6. März 2023", "de", ["2023-03-05..2023-03-06"]),
        ("in der Nacht zum Freitag", "de", ["2024-10-17..2024-10-18"]),
    ],
)
def test_rows_of_days_and_nights(text: str, language: Language, expected: list[str]) -> None:
    assert [meaning for _, meaning in _read(text, language, FRIDAY)] == expected


def test_a_year_before_in_the_sentence_is_enough_without_publication() -> None:
    assert _read("Im Jahr 2022 kam der Verlust im Mai.", "de")[1] == ("Mai", "2022-05-01..2022-05-31")


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("gestern", "2024-10", []),
        ("am Montag", "2024", []),
        ("im vergangenen Monat", "2024", []),
        ("im vergangenen Monat", "2024-10", ["2024-09-01..2024-09-30"]),
        ("im vergangenen Jahr", "2024", ["2023-01-01..2023-12-31"]),
        ("am 17. Oktober", "2024-10", ["2024-10-17"]),
        ("am 17. Oktober", "2024", ["2024-10-17"]),
        ("am 29. Februar", "2023-03", ["2020-02-29"]),
        ("vor 5000 Jahren", "2024", []),
    ],
)
def test_publication_has_to_be_exact_enough(text: str, on: str, expected: list[str]) -> None:
    assert [meaning for _, meaning in _read(text, "de", parse_date(on))] == expected


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("am 17. Oktober 2024", "on October 17, 2024"),
        ("in den achtziger Jahren", "in the eighties"),
        ("im dritten Quartal 2023", "in the third quarter of 2023"),
        ("im vergangenen Jahr", "last year"),
        ("zwischen März und Juni 2023", "between March and June 2023"),
        ("Ende 2023", "late 2023"),
        ("vor zwei Wochen", "two weeks ago"),
    ],
)
def test_both_languages_mean_the_same(german: str, english: str) -> None:
    (one,), (other,) = dates(german, "de", FRIDAY), dates(english, "en", FRIDAY)
    assert (one.start, one.end) == (other.start, other.end)


@given(texts, languages, published)
@example("00.00.2024 31. Februar 2024 Q4 2999 2999-2998", "de", None)
@example("İm Oktober 2024 ſ", "de", None)
def test_mentions_lie_in_the_text_in_order_and_apart(text: str, language: Language, on: PartialDate | None) -> None:
    found = dates(text, language, on)
    end = 0
    for mention in found:
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.start <= mention.end
        end = mention.span.end


@given(days, languages)
def test_a_day_is_found_however_it_is_written(day: date, language: Language) -> None:
    text = f"x {day.isoformat()} y {day.day}.{day.month}.{day.year} z"
    assert [(m.start, m.end) for m in dates(text, language)] == [(day, day), (day, day)]


@pytest.mark.parametrize(
    "piece", ["Oktober ", "2024 bis ", "17. ", "im ", "vor drei ", " ", "Ende des ", "2024-", "the '90"]
)
def test_long_rows_are_read_too(piece: str) -> None:
    text = piece * 3000
    assert all(mention.span.end <= len(text) for mention in dates(text, "de", FRIDAY))


@pytest.mark.parametrize(
    ("text", "language"), [("On that Friday it closed.", "en"), ("An jenem Freitag schloss es.", "de")]
)
def test_a_day_that_was_named_before_is_not_that_of_this_week(text: str, language: Language) -> None:
    assert dates(text, language, parse_date("2024-10-17")) == ()
