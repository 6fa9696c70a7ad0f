"""Tests of training/quiet.py: loud features are made quiet, and a model says the same."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="needs the extra [training]")


def test_a_quiet_layer_says_the_same() -> None:
    from training.quiet import QuietLinear

    torch.manual_seed(0)
    whole, x = torch.nn.Linear(4, 3), torch.randn(2, 5, 4)
    quiet = QuietLinear(whole, torch.tensor([1.0, 1.0, 30.0, 1.0]))
    assert torch.allclose(quiet(x), whole(x), atol=1e-6)


def test_the_loud_feature_of_a_layer_is_made_as_quiet_as_the_others() -> None:
    from training.architecture import Encoder
    from training.base import Shape
    from training.quiet import QuietLinear, make_quiet

    torch.manual_seed(0)
    encoder = Encoder(
        Shape(64, layers=1, heads=2, inner=128, positions=256, epsilon=1e-5), vocabulary=20, dropout=0.0
    ).eval()
    [layer] = encoder.layers
    with torch.no_grad():
        layer.fi.bias[7] = 40.0
    ids = torch.arange(12).view(2, 6)
    example = (ids, torch.ones_like(ids), torch.zeros_like(ids))
    before = encoder(*example)
    make_quiet(encoder, encoder.layers, [example])

    assert torch.allclose(encoder(*example), before, atol=1e-5)
    assert isinstance(layer.fi, QuietLinear)
    assert isinstance(layer.fo, QuietLinear)
    loud = 1 / layer.fo.quiet
    assert loud.argmax() == 7
    heard = torch.nn.functional.gelu(layer.fi(encoder.norm(torch.randn(1, 64)))) * layer.fo.quiet
    assert heard.abs().amax() < 40 / 10
