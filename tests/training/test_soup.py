"""Tests of training/soup.py."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="needs the extra [training]")
pytest.importorskip("onnx", reason="needs the extra [training]")


def test_a_soup_lies_between_its_models() -> None:
    from training.soup import mixed

    one, other = {"w": torch.zeros(2, 2)}, {"w": torch.ones(2, 2)}
    assert torch.equal(mixed([one, other], [0.75, 0.25])["w"], torch.full((2, 2), 0.25))
    assert torch.equal(mixed([one, other, other], [0.5, 0.25, 0.25])["w"], torch.full((2, 2), 0.5))
    assert torch.equal(mixed([one, other], [1.0, 0.0])["w"], one["w"])


def test_models_of_another_shape_do_not_mix() -> None:
    from training.soup import mixed

    with pytest.raises(ValueError, match="one shape"):
        mixed([{"w": torch.zeros(2)}, {"w": torch.zeros(3)}], [0.5, 0.5])


def test_shares_that_do_not_make_a_whole_are_refused() -> None:
    from training.soup import mixed

    with pytest.raises(ValueError, match=r"make 0\.9, not 1"):
        mixed([{"w": torch.zeros(2)}, {"w": torch.zeros(2)}], [0.5, 0.4])
