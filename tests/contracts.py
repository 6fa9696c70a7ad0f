"""What each implementation of a protocol has to do, as one check that the tests of all of them call.

Other protocols have theirs where one module tests all of their implementations: Engine in verifier/batch/test_cluster.py,
Layout in verifier/batch/test_rows.py.
"""

from __future__ import annotations

import pytest

from verifier.interfaces import StanceModel
from verifier.results import StanceScores

_SHORT = [("It rained.", "It rained."), ("It rained.", "It rained not.")]
_LONG = ("It rained. " * 300, "It rained.")
_PAIRS = [*_SHORT * 20, _LONG]  # so many that a model may take them in parts


def check_stance_model(model: StanceModel) -> None:
    """It has a name, and gives each pair probabilities of its own, in the order asked, as many and as long as they come."""
    assert model.name
    assert model.scores([]) == []
    alone = {pair: _probabilities(model.scores([pair])[0]) for pair in set(_PAIRS)}
    for pair, one in zip(_PAIRS, model.scores(_PAIRS), strict=True):
        probabilities = _probabilities(one)
        assert min(probabilities) >= 0
        assert sum(probabilities) == pytest.approx(1, abs=1e-5)
        assert probabilities == pytest.approx(alone[pair], abs=1e-4)


def _probabilities(scores: StanceScores) -> tuple[float, float, float]:
    return scores.supports, scores.contradicts, scores.neutral
