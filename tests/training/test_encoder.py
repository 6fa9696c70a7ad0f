"""Tests of training/encoder.py."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="needs the extra [training]")


def test_the_loss_is_least_where_each_claim_lies_at_its_own_passage() -> None:
    from training.encoder import BATCH, loss_of

    vectors = torch.eye(BATCH, BATCH + 2)
    assert loss_of(vectors, vectors).item() < 1e-6
    assert loss_of(vectors, vectors.roll(1, 0)).item() > 1


def test_a_claim_that_its_passage_leaves_open_and_a_passage_beside_it_are_to_lie_further_off() -> None:
    from training.encoder import BATCH, loss_of

    vectors = torch.eye(BATCH, BATCH + 2)
    far, near = vectors.new_zeros(1, BATCH + 2), vectors[:1]
    far[0, -1] = 1
    for first, second in ((far, near), (near, far)):
        nearer = loss_of(torch.cat([vectors, first]), torch.cat([vectors, second]))
        assert nearer > loss_of(torch.cat([vectors, far]), torch.cat([vectors, far])) + 1e-3
