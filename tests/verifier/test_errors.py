"""Tests of verifier/errors.py and claims/errors.py."""

from __future__ import annotations

import pickle

import pytest

from claims.errors import InputError, NotFound
from verifier.errors import SettingsError


@pytest.mark.parametrize(
    "error",
    [InputError("is empty", field="claim", line=3), NotFound("document", 7), SettingsError("VERIFIER_PORT", "no")],
)
def test_an_error_reaches_another_process_as_it_is(error: Exception) -> None:
    found = pickle.loads(pickle.dumps(error))
    assert (type(found), str(found), vars(found)) == (type(error), str(error), vars(error))
