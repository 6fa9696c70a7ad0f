"""The language of short claims and of whole texts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.records import LANGUAGES, Language
from claims.text.language import detect

ENGLISH = [
    "Bosch invested directly in Nvidia",
    "Siemens did not invest directly in Bosch",
    "Microsoft invested",
    "BOSCH INVESTED IN NVIDIA",
    "Bosch Invested Directly In Nvidia",
    "Anna Brown is CTO",
    "Anna Brown isn't CTO",
    "Angela Merkel resigned",
    "Wolfgang Schäuble has died",
    "The Süddeutsche Zeitung was sold",
    "Nvidia buys Arm",
    "Deutsche Bank cuts 3,500 jobs",
    "Bayern Munich beat Dortmund 3-1",
    "Angela Merkel born in Hamburg",
    "Deutsche Telekom and Siemens are merging",
    "The war in Ukraine was discussed in Berlin",
    "6.6 billion dollars were raised",
    "Three young men from Düsseldorf",
]
GERMAN = [
    "Bosch investierte direkt in Nvidia",
    "Bosch investierte nicht in Nvidia",
    "Microsoft hat investiert",
    "MICROSOFT HAT NICHT INVESTIERT",
    "Anna Brown ist CTO",
    "Nvidia kauft Arm",
    "Goethe starb in Weimar",
    "Bayer übernimmt Monsanto",
    "Volkswagen entlässt Chef",
    "Sam Altman war nie CEO",
    "Back To The Future wurde in Kiel gezeigt.",
    "Firefox ist in Ubuntu Linux integriert",
    "Die Washington Post schweigt",
    "Der Kurs fiel gering",
    "Er ging nach Washington",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert detect(text, default="de") == "en"


@pytest.mark.parametrize("text", GERMAN)
def test_german(text: str) -> None:
    assert detect(text, default="en") == "de"


@pytest.mark.parametrize("text", ["", "13", "?!", "  \n"])
@pytest.mark.parametrize("default", LANGUAGES)
def test_nothing_to_go_by_is_the_default(text: str, default: Language) -> None:
    assert detect(text, default) == default


def test_one_foreign_quotation_does_not_change_the_language_of_a_text() -> None:
    text = "Der Konzern teilte mit, dass er nicht investiert hat. „We are happy“, sagte der Chef. Danach schwieg er."
    assert detect(text) == "de"


def test_a_very_long_text() -> None:
    assert detect("Das Unternehmen hat nicht investiert. " * 30_000) == "de"


@settings(deadline=None)  # the first of them loads the identifier
@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_has_one_of_the_served_languages(text: str, default: Language) -> None:
    assert detect(text, default) in LANGUAGES


def test_threads_share_the_identifier() -> None:
    texts = ["Nvidia kauft Arm", "Nvidia buys Arm"] * 100
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(detect, texts)) == ["de", "en"] * 100
