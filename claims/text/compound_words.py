"""What the patterns by which a claim is taken apart are made of, in English and German."""

from __future__ import annotations

from collections.abc import Mapping

from claims.records import Language


def any_of(words: str) -> str:
    """A pattern of whole words, of which each may itself be a pattern without blanks ("_" stands for one)."""
    return rf"(?:{'|'.join(words.split())})(?!\w)".replace("_", r"\s")


def in_any_case(words: str) -> str:
    """As ``any_of``, with small and capital letters alike."""
    return rf"(?<!\w)(?i:{any_of(words)})"


CAPITAL = r"[a-z\d]?[^\W\d_a-zß-öø-ÿ](?:[\w&]|[-–](?=\w)|\.(?=\w)|['’](?=[A-Z])){0,40}+"
"""A word with a capital: Apple, iPhone, O'Neill, Coca-Cola."""

NAME = rf"{CAPITAL}(?:\s(?:&\s)?{CAPITAL}){{0,4}}+"

PREPOSITIONS: Mapping[Language, str] = {
    "en": "about|against|at|by|for|from|in|into|of|on|to|under|with",
    "de": "an|auf|aus|bei|durch|für|gegen|in|mit|nach|über|um|unter|von|vor|zu",
}
