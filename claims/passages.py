"""What an assertion is found by in meaning: the text that is embedded of it."""

from __future__ import annotations

from claims.assertions import Draft


def passage_of(title: str | None, text: str, draft: Draft) -> str:
    """What is embedded of a draft: of a fact check the claim that it reviews."""
    if draft.review is not None:
        return passage(None, text[draft.review.start : draft.review.end])
    return passage(title, text[draft.start : draft.end])


def passage(title: str | None, quote: str) -> str:
    """What is embedded of an assertion: the quote under the title of its document, on one line.

    The title names what the quote may call "the company"; the sentence before would have it found for what that one says.

    >>> passage("Brisalt grows", "The firm hired 50 people."), passage(None, "The firm hired 50 people.")
    ('Brisalt grows: The firm hired 50 people.', 'The firm hired 50 people.')
    """
    return " ".join(f"{title}: {quote}".split() if title else quote.split())


FORM = passage("title", "quote")
"""Of what is embedded; vectors of another form are as those of another model."""
