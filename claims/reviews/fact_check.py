"""One published fact check, and the document that is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from claims.assertions import Draft, ReviewDraft
from claims.documents import ParsedDocument
from claims.errors import InputError
from claims.records import LANGUAGES, Language, Rating
from claims.reviews.rating import named_rating, numbered_rating
from claims.text.language import detect
from claims.text.normalise import claim_text, fold, one_line
from claims.text.partial_date import PartialDate, parse_date
from claims.text.web_address import page_of, web_address

MEDIA_TYPE = "application/ld+json"

_LONGEST = 300
_TEXTS: dict[Language, tuple[str, str, str, str]] = {
    "en": ("Claim: “", "” Rating: “{}”", "Claimed by: {}", "{} on a scale from {} (worst) to {} (best)"),
    "de": (
        "Behauptung: „",
        "“ Bewertung: „{}“",
        "Behauptet von: {}",
        "{} auf einer Skala von {} (schlecht) bis {} (gut)",
    ),
}


@dataclass(frozen=True, slots=True)
class FactCheck:
    """A claim, how it was rated (``rating`` on our scale, ``label`` as published), and by whom."""

    claim: str
    rating: Rating
    label: str
    language: Language
    source: str | None
    url: str | None
    published: PartialDate | None = None
    title: str | None = None
    author: str | None = None
    claimant: str | None = None

    def document(self) -> tuple[ParsedDocument, Draft]:
        """The document that says so, and its only assertion: what was published, in the same words each time.

        The rating stands in the quote beside the claim, so that nobody takes the one for the other.
        """
        before, after, by, _ = _TEXTS[self.language]
        said = f"{before}{self.claim}{after.format(self.label)}"
        text = said if self.claimant is None else f"{said}\n\n{by.format(self.claimant)}"
        start = len(before)
        review = ReviewDraft(start, start + len(self.claim), self.rating)
        parsed = ParsedDocument(
            text=text,
            title=self.title,
            url=self.url,
            published=self.published,
            author=self.author,
            language=self.language,
            source_name=self.source,
            media_type=MEDIA_TYPE,
            part=f"claim-{sha256(fold(self.claim).encode()).hexdigest()[:16]}",
        )
        return parsed, Draft(0, len(said), 0, review=review)


def read_fact_check(review: Mapping[str, Any]) -> FactCheck:
    """The fact check that an object of type ClaimReview is. Raises :class:`InputError` naming the field that cannot be used."""
    item = _object(review.get("itemReviewed"))
    claim = claim_text(_claimed(review, item), field="claimReviewed")
    language = _language(review, claim)
    rating, label = _rating(review.get("reviewRating"), language)
    author, publisher = _object(review.get("author")), _object(review.get("publisher"))
    person = author.get("@type") == "Person"
    names = [_line(one.get("name"), f"{field}.name") for one, field in ((author, "author"), (publisher, "publisher"))]
    url = _url(review)
    source = (names[1] or names[0]) if person else (names[0] or names[1])
    if url is None and source is None:
        raise InputError("neither a url nor an author says whose fact check it is", field="url")
    return FactCheck(
        claim=claim,
        rating=rating,
        label=label,
        language=language,
        source=source,
        url=url,
        published=_date(review.get("datePublished")),
        title=_line(review.get("headline") or review.get("name"), "headline"),
        author=names[0] if person else None,
        claimant=_line(_object(item.get("author")).get("name"), "itemReviewed.author.name"),
    )


def _claimed(review: Mapping[str, Any], item: Mapping[str, Any]) -> str:
    value = _value(review.get("claimReviewed") or item.get("text"))
    if value is None:
        raise InputError("is missing", field="claimReviewed")
    if not isinstance(value, str):
        raise InputError("is no text", field="claimReviewed")
    return value


def _language(review: Mapping[str, Any], claim: str) -> Language:
    named = _value(review.get("inLanguage"))
    if isinstance(named, dict):
        named = named.get("alternateName") or named.get("name")
    if named is None:
        return detect(claim)
    short = str(named).lower().partition("-")[0]
    if short not in LANGUAGES:
        raise InputError(f"{str(named)[:40]!r} is not served; served are {', '.join(LANGUAGES)}", field="inLanguage")
    return short


def _rating(value: Any, language: Language) -> tuple[Rating, str]:
    """The rating on our scale, and as it was published. Words count more than numbers: they are what readers see."""
    given = _object(value)
    if not given:
        raise InputError("is missing" if value is None else "is no object", field="reviewRating")
    label = _line(given.get("alternateName") or given.get("name"), "reviewRating.alternateName")
    if label is not None and (named := named_rating(label)) is not None:
        return named, label
    number = _value(given.get("ratingValue"))
    if number is None:
        if label is None:
            raise InputError("is missing, and so is alternateName", field="reviewRating.ratingValue")
        raise InputError(
            f"{label!r} is no rating that is known, and there is no ratingValue", field="reviewRating.alternateName"
        )
    worst, best = (_value(given.get(name, usual)) for name, usual in (("worstRating", 1), ("bestRating", 5)))
    try:
        numbered = numbered_rating(number, worst, best)
    except InputError as error:
        raise InputError(error.message, field=f"reviewRating.{error.field}") from error
    return numbered, label or _TEXTS[language][3].format(number, worst, best)


def _url(review: Mapping[str, Any]) -> str | None:
    page = review.get("mainEntityOfPage")
    for field, value in (
        ("url", review.get("url")),
        ("mainEntityOfPage", page.get("@id") if isinstance(page, dict) else page),
    ):
        found = _value(value)
        if found is not None:
            return page_of(web_address(str(found).strip(), field=field))
    return None


def _date(value: Any) -> PartialDate | None:
    found = _value(value)
    return None if found is None else parse_date(str(found), field="datePublished")


def _object(value: Any) -> Mapping[str, Any]:
    """An object, the first of a list, or a bare name as one; empty for anything else."""
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, str):
        return {"name": first}
    return first if isinstance(first, dict) else {}


def _value(value: Any) -> Any:
    """A value of JSON-LD: bare, as {"@value": ...}, or the first of a list; None for what is empty."""
    first = value[0] if isinstance(value, list) and value else value
    bare = first.get("@value", first) if isinstance(first, dict) else first
    return None if bare in ("", [], {}) else bare


def _line(value: Any, field: str) -> str | None:
    """A text on one line, None if nothing is in it."""
    found = _value(value)
    if found is None:
        return None
    if not isinstance(found, str | int | float):
        raise InputError("is no text", field=field)
    line = one_line(str(found), field=field)
    if line and len(line) > _LONGEST:
        raise InputError(f"has {len(line)} characters, more than {_LONGEST}", field=field)
    return line
