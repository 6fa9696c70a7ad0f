"""Tests of claims/reviews: fact checks as they are published, whole and broken."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import InputError, UnreadableDocument
from claims.records import RATINGS
from claims.reviews import FactCheck, read_fact_check, read_fact_checks
from claims.text.normalise import clean

CLAIM = "The ferry to Ostrand sank in March."


def review(**other: Any) -> dict[str, Any]:
    """A fact check as it is published, but for ``other``; None leaves a field out."""
    usual = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://checks.example/ferry",
        "datePublished": "2025-03-04",
        "claimReviewed": CLAIM,
        "author": {"@type": "Organization", "name": "Example Checks"},
        "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "A. Speaker"}},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": 1,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": "False",
        },
    }
    return {name: value for name, value in (usual | other).items() if value is not None}


def read(value: Any, name: str = "a.json") -> list[FactCheck | InputError]:
    """What is found in a file of this JSON, or of this text."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return list(read_fact_checks(text.encode(), name))


def test_all_that_is_said_of_a_fact_check_is_kept() -> None:
    [found] = read(review(headline="Did the ferry sink?"))
    assert isinstance(found, FactCheck)
    assert found.published is not None
    assert found.published.iso == "2025-03-04"
    assert (found.claim, found.rating, found.label, found.language) == (CLAIM, "false", "False", "en")
    assert (found.source, found.url, found.author) == ("Example Checks", "https://checks.example/ferry", None)
    assert (found.title, found.claimant) == ("Did the ferry sink?", "A. Speaker")


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda one: one,
        lambda one: [one],
        lambda one: {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, one]},
        lambda one: {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [one]}]},
        lambda one: {"@type": "NewsArticle", "review": one},
        lambda one: {**one, "@type": ["ClaimReview", "Review"]},
        lambda one: {**one, "@type": "schema:ClaimReview"},
        lambda one: {**one, "@type": "http://schema.org/ClaimReview"},
    ],
)
def test_it_is_found_in_any_wrapping(wrapped: Any) -> None:
    assert [one.claim for one in read(wrapped(review())) if isinstance(one, FactCheck)] == [CLAIM]


def test_a_page_is_read_by_its_scripts() -> None:
    scripts = "".join(
        f'<script type="application/ld+json">\n{json.dumps(one)}\n</script>'
        for one in ({"@type": "WebPage"}, review(), [review(claimReviewed="Äpfel & Birnen sind teuer.")])
    )
    page = f"<!doctype html><html><head>{scripts}<script>var a = 1;</script></head><body><p>Text</p></body></html>"
    for name in ("a.html", "page"):
        assert [one.claim for one in read(page, name) if isinstance(one, FactCheck)] == [
            CLAIM,
            "Äpfel & Birnen sind teuer.",
        ]


def test_one_a_line() -> None:
    lines = "\n".join([json.dumps(review()), "", json.dumps([review(claimReviewed="It rained.")]), "{"])
    first, second, wrong = read(lines, "a.jsonl")
    assert isinstance(first, FactCheck)
    assert isinstance(second, FactCheck)
    assert str(wrong).startswith("a.jsonl:4: is no JSON: ")


RATING = "reviewRating"


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"claimReviewed": None}, "claimReviewed"),
        ({"claimReviewed": " "}, "claimReviewed"),
        ({"claimReviewed": 7}, "claimReviewed"),
        ({"claimReviewed": "a" * 3000}, "claimReviewed"),
        ({"claimReviewed": "half \ud800"}, "claimReviewed"),
        ({RATING: None}, RATING),
        ({RATING: 5}, RATING),
        ({RATING: {"@type": "Rating"}}, f"{RATING}.ratingValue"),
        ({RATING: {"alternateName": "Blue"}}, f"{RATING}.alternateName"),
        ({RATING: {"ratingValue": "high"}}, f"{RATING}.ratingValue"),
        ({RATING: {"ratingValue": 9}}, f"{RATING}.ratingValue"),
        ({RATING: {"ratingValue": -1, "bestRating": -1, "worstRating": -1}}, f"{RATING}.bestRating"),
        ({RATING: {"alternateName": {"a": 1}}}, f"{RATING}.alternateName"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"url": None, "author": None}, "url"),
        ({"datePublished": "soon"}, "datePublished"),
        ({"inLanguage": "fr"}, "inLanguage"),
        ({"author": {"name": "a" * 301}}, "author.name"),
    ],
)
def test_what_is_wrong_names_file_place_and_field_and_the_rest_goes_on(other: dict[str, Any], field: str) -> None:
    text = json.dumps({"@graph": [review(), review(**other), review()]})
    first, wrong, last = read_fact_checks(text.encode(), "a.json")
    assert isinstance(first, FactCheck)
    assert isinstance(last, FactCheck)
    assert isinstance(wrong, InputError)
    assert (wrong.file, wrong.field) == ("a.json", f"@graph.1.{field}")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.json", "{", "a.json:1: is no JSON"),
        ("a.json", '{"a":\n\n 1', "a.json:3: is no JSON"),
        ("a.json", "[" * 100_000, "a.json: is no JSON"),
        ("a.json", '{"@type": "Review"}', "a.json: holds no ClaimReview"),
        ("a.jsonl", "", "a.jsonl: holds no ClaimReview"),
        ("a.html", "<p>Text</p>", "a.html: holds no ClaimReview"),
        ("a.html", '<p>Text</p>\n<script type="application/ld+json">\n{"@type"\n</script>', "a.html:4: is no JSON"),
        ("a.json", "\0", "a.json: text: "),
    ],
)
def test_a_file_that_cannot_be_read_is_one_error(name: str, text: str, says: str) -> None:
    [wrong] = read(text, name)
    assert str(wrong).startswith(says)
    assert isinstance(wrong, UnreadableDocument) is ("<script" not in text)  # the page itself can be read


def test_words_count_more_than_numbers_and_numbers_where_words_say_nothing() -> None:
    for name, value, rating in (
        ("False", 5, "false"),
        ("It was another ferry.", 2, "mostly false"),
        (None, 4, "mostly true"),
    ):
        given_rating = {"ratingValue": value, "bestRating": 5, "worstRating": 1} | (
            {"alternateName": name} if name else {}
        )
        assert read_fact_check(review(reviewRating=given_rating)).rating == rating


def test_a_person_is_the_author_and_the_publisher_the_source() -> None:
    found = read_fact_check(
        review(author={"@type": "Person", "name": "B. Writer"}, publisher=[{"@type": "Organization", "name": "Checks"}])
    )
    assert (found.author, found.source) == ("B. Writer", "Checks")


def test_what_is_said_stands_in_a_document_of_its_own() -> None:
    parsed, draft = read_fact_check(review()).document()
    assert parsed.text == f"Claim: “{CLAIM}” Rating: “False”\n\nClaimed by: A. Speaker"
    assert parsed.text[draft.start : draft.end] == f"Claim: “{CLAIM}” Rating: “False”"
    german = review(
        claimReviewed="Die Fähre sank.", inLanguage="de-DE", itemReviewed=None, reviewRating={"ratingValue": "2"}
    )
    assert read_fact_check(german).document()[0].text == (
        "Behauptung: „Die Fähre sank.“ Bewertung: „2 auf einer Skala von 1 (schlecht) bis 5 (gut)“"
    )


def test_a_place_on_a_page_is_the_page() -> None:
    assert read_fact_check(review(url="https://checks.example/ferry#claim")).url == "https://checks.example/ferry"


def test_half_a_surrogate_pair_is_named() -> None:
    with pytest.raises(InputError, match="headline: is not valid Unicode"):
        read_fact_check(review(headline="half \ud800"))


def test_two_claims_of_one_page_are_two_documents_and_another_rating_is_the_same() -> None:
    one, other = review(), review(claimReviewed="It rained.")
    again = review(reviewRating={"alternateName": "True"})
    origins = [read_fact_check(some).document()[0].origin for some in (one, other, again)]
    assert origins[0] == origins[2] != origins[1]
    assert all(origin.startswith("https://checks.example/ferry#claim-") for origin in origins)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=50)


@given(TEXTS.map(lambda text: f"A{text}"), TEXTS, TEXTS, st.sampled_from(["en", "de"]))
def test_the_claim_stands_in_the_document_letter_for_letter(claim: str, label: str, name: str, language: str) -> None:
    rating = {"alternateName": label, "ratingValue": 2}
    claimant = {"author": {"name": name}}
    found = read_fact_check(
        review(claimReviewed=claim, reviewRating=rating, itemReviewed=claimant, inLanguage=language)
    )
    parsed, draft = found.document()
    assert draft.review is not None
    assert parsed.text[draft.review.start : draft.review.end] == found.claim
    assert draft.start <= draft.review.start < draft.review.end < draft.end
    assert draft.review.rating in RATINGS
    assert clean(parsed.text) == parsed.text


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_any_value_in_any_field_is_read_or_refused(value: Any) -> None:
    for field in (
        "claimReviewed",
        "reviewRating",
        "itemReviewed",
        "author",
        "url",
        "datePublished",
        "inLanguage",
        "headline",
    ):
        try:
            found = read_fact_check(review(**{field: value}))
        except InputError:
            continue
        assert found.document()[0].text
