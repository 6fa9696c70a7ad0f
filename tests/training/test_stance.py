"""Tests of training/stance.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

torch = pytest.importorskip("torch", reason="needs the extra [training]")
pytest.importorskip("onnx", reason="needs the extra [training]")

logits = st.lists(st.lists(st.floats(-8, 8), min_size=3, max_size=3), min_size=1, max_size=5)


@given(logits)
def test_two_passes_that_say_the_same_agree(rows: list[list[float]]) -> None:
    from training.stance import disagreement

    one = torch.tensor(rows)
    assert disagreement(one, one + 3).item() == pytest.approx(0, abs=1e-4)


@given(logits)
def test_which_pass_comes_first_does_not_matter(rows: list[list[float]]) -> None:
    from training.stance import disagreement

    one = torch.tensor(rows)
    other = one.roll(1, -1)
    there, back = disagreement(one, other).item(), disagreement(other, one).item()
    assert there == pytest.approx(back, rel=1e-4, abs=1e-5)
    assert there > -1e-6


def test_the_further_two_passes_are_apart_the_more_they_disagree() -> None:
    from training.stance import disagreement

    says = torch.tensor([[2.0, 0.0, -1.0]])
    near, far = (disagreement(says, says + torch.tensor([[0.0, by, 0.0]])).item() for by in (0.5, 3.0))
    assert 0 < near < far
