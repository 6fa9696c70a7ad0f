"""Tests of verifier/stance/checks/dates.py."""

from __future__ import annotations

import pytest

from claims.records import Language
from claims.text.partial_date import PartialDate
from verifier.stance.checks import Side
from verifier.stance.checks.dates import when

PUBLISHED = PartialDate(2024, 10)


@pytest.mark.parametrize(
    ("claim", "told", "agrees"),
    [
        ("It happened in October 2024.", "Das geschah Anfang Oktober 2024.", [True]),
        ("It had not yet happened in April 2024.", "Das geschah am 3. Juni 2024.", []),
        ("It had not yet happened in July 2024.", "Das geschah am 3. Juni 2024.", [False]),
        ("It is not yet paid, but opened in April 2024.", "Eröffnet wurde es am 3. Juni 2024.", [False]),
        ("In April 2024 it was still shut.", "Eröffnet wurde es am 3. Juni 2024.", []),
        ("In July 2024 it was still shut.", "Eröffnet wurde es am 3. Juni 2024.", [False]),
        ("It was not out yet on Monday.", "Es erschien am Mittwoch.", []),
        ("It happened in 2019/20.", "Das geschah in der Saison 2020/21.", [False]),
        ("It happens on 15 January.", "Nach dem 28. Dezember 2022 geschieht es am 15. Januar 2023.", [True]),
        ("It happens on 25 January.", "Nach dem 28. Dezember 2022 geschieht es am 15. Januar 2023.", [False]),
        ("It has held since 2020.", "Das gilt seit 2023, wie am 5. Oktober 2024 gemeldet wurde.", [False]),
        ("It happened in 2023.", "Das geschah Anfang Oktober 2024.", [False]),
        ("It paid €5 in 2023.", "Es waren 4 Euro im Jahr 2024, verglichen mit 5 Euro im Jahr 2023.", []),
        ("It paid €4 in 2023.", "Es waren 4 Euro im Jahr 2024, verglichen mit 5 Euro im Jahr 2023.", [False]),
        ("It happened in October 2024.", "Das geschah am 17. Oktober.", [True]),
        ("It happened in 2023.", "Das geschah im vergangenen Jahr.", [True]),
        ("It held in 2023.", "Das gilt seit 2019.", [True]),
        ("It held in 2018.", "Das gilt seit 2019.", [False]),
        ("It held until 2020.", "Das galt 2021.", [False]),
        ("It held before 2022.", "Das galt 2021.", [True]),
        ("It held until 2023.", "Das galt bis November 2023.", [True]),
        ("It held until 2022.", "Das galt bis November 2023.", [False]),
        ("It has held since 2018.", "Das gilt seit 2019.", [False]),
        ("It must end by May 2026.", "Das muss bis Mai 2027 enden.", [False]),
        ("It happened in 2024.", "Das waren 2023 mehr als 2024.", [False]),
        ("It happened on 5 March 2023.", "Das geschah in der Nacht vom 5. auf den 6. März 2023.", [True]),
        ("It happened on 5 March 2023.", "Das geschah in der Nacht auf den 6. März 2023.", [True]),
        ("It happened on 10 May 2023.", "Das geschah am 3. und 17. Mai 2023.", [False]),
        ("It is on November 5, 2024.", "Das findet am 5. November statt.", [True]),
        ("It opens in 2028.", "Das öffnet nicht vor 2027.", [True]),
        ("It opens in 2025.", "Das öffnet frühestens 2027.", [False]),
        ("It opens in 2026.", "Das öffnet spätestens 2027.", [True]),
        ("It closes in 2028.", "Das bleibt bis mindestens 2030 offen.", [True]),
        ("It applies in 2027.", "Von 2026 an gilt die Regel.", [True]),
        ("It happened in May 2023.", "Das geschah, teilte die Polizei am 4. Oktober 2024 mit.", []),
        ("It happens in December 2024.", "Die Sachsen wählen am 8. Dezember.", [True]),
        ("It happened in 2023.", "Das geschah am letzten Tag der Messe.", []),
        ("It happened in 2023.", "Das geschah.", []),
        ("It happened.", "Das geschah 2019.", []),
    ],
)
def test_dates_across_languages(claim: str, told: str, agrees: list[bool]) -> None:
    found = when(Side(claim, "en"), Side(told, "de", PUBLISHED))
    assert [one.agrees for one in found] == agrees


@pytest.mark.parametrize(
    ("claim", "language", "told", "other"),
    [
        ("The suspect was arrested three days later.", "en", "Am 27. September 2024 fielen Schüsse.", "de"),
        ("Die Schüsse fielen am 27. September 2024.", "de", "He was arrested on Monday, three days after them.", "en"),
        ("The dam broke on Wednesday.", "en", "Am Dienstag stieg das Wasser, am Tag darauf brach der Damm.", "de"),
        ("The model was originally due in 2025.", "en", "Der Start wurde um ein Jahr auf 2026 verschoben.", "de"),
        ("2015 fuhr die Fähre nicht mehr.", "de", "The ferry service ended in 2011.", "en"),
        ("Halvorn hat das Werk im August 2024 geschlossen.", "de", "Halvorn told investors on Tuesday that it closed.", "en"),
        ("Im September sank der Umsatz.", "de", "Retail sales dropped, official data showed on Friday.", "en"),
    ],
)  # fmt: skip
def test_no_time_is_denied_by_that_of_another_event(claim: str, language: Language, told: str, other: Language) -> None:
    found = when(Side(claim, language), Side(told, other, PartialDate(2024, 10, 4)))
    assert [one for one in found if not one.agrees] == []
