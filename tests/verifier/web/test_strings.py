"""Tests of verifier/web/static/strings.js: whatever an answer may hold has words in both languages."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import get_args

import pytest

from verifier.results import Reason, Slot

STRINGS = (files("verifier.web") / "static" / "strings.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", [*get_args(Slot), *get_args(Reason)])
def test_both_languages_have_words_for(key: str) -> None:
    assert len(re.findall(rf'^    {key}: "[^"]+",$', STRINGS, re.MULTILINE)) == 2
