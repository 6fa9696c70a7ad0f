from __future__ import annotations

import pytest

from verifier.batch.known import KnownAnswers


def test_a_claim_is_new_once_and_its_answer_is_kept() -> None:
    with KnownAnswers() as known:
        assert known.expect("„Öl“")
        assert not known.expect("„Öl“")
        known.keep([("„Öl“", b'{"verdict": "unknown"}')])
        assert known.outcome("„Öl“") == b'{"verdict": "unknown"}'


@pytest.mark.parametrize("expected", [True, False])
def test_what_was_not_kept_is_not_made_up(expected: bool) -> None:
    with KnownAnswers() as known:
        if expected:
            known.expect("One")
        with pytest.raises(LookupError):
            known.outcome("One")
