"""Tests of training/twins.py, twin_kinds.py, and of what batches and loss make of twins."""

from __future__ import annotations

import math
import random
import re
from pathlib import Path

import pytest

from tests.training.data import write_data
from training import contrast
from training.augment import Example
from training.mixture import examples
from training.relations import read_relations
from training.statements import CONTRADICTS, OPEN
from training.twin_kinds import MAKERS, Make, Stock, Twin, names, roles, values
from training.twins import made, main, rows

STOCK = Stock(read_relations())


def _twins(maker: Make, stock: Stock = STOCK) -> list[Twin]:
    found = [maker(stock, random.Random(seed), ("en", "de") if seed % 2 else ("en", "en")) for seed in range(120)]
    return [twin for twin in found if twin]


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_the_first_claim_is_supported_and_its_rival_is_not(maker: Make) -> None:
    twins = _twins(maker)
    assert len(twins) > 10
    for twin in twins:
        assert twin.example.target[0] >= 0.6
        assert twin.rival_target[0] <= 0.1
        assert sum(twin.rival_target) == pytest.approx(1)


def test_a_rival_of_roles_has_the_same_letters_in_another_order() -> None:
    for twin in _twins(roles):
        one, two = (sorted(re.findall(r"\w", text.lower())) for text in (twin.example.claim, twin.rival))
        assert one == two
        assert twin.example.claim != twin.rival
        assert twin.rival_target in (CONTRADICTS, OPEN)


@pytest.mark.parametrize("maker", [values, names], ids=lambda maker: maker.__name__)
def test_another_value_or_name_leaves_the_rest_of_the_claim_as_it_is(maker: Make) -> None:
    twins = [twin for twin in _twins(maker) if twin.example.claim != twin.rival]
    shared = [len(set(twin.example.claim.split()) & set(twin.rival.split())) for twin in twins]
    assert sum(shared) / len(shared) > 3


def test_claims_may_repeat_the_evidence_as_often_as_asked() -> None:
    never, half = (
        sum(twin.example.claim == twin.example.evidence for twin in _twins(roles, Stock(STOCK.relations, share)))
        for share in (0.0, 0.5)
    )
    assert never == 0
    assert half > 20  # of those in one language, which are half


def test_rows_are_the_same_for_a_seed_and_of_one_kind_if_asked(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data")
    assert list(rows(data, 20, 1, 0.12)) == list(rows(data, 20, 1, 0.12))
    assert {row["kind"] for row in rows(data, 20, 1, 0.12, "roles")} == {"roles"}
    rng = random.Random(0)
    natural = contrast.twins(data, contrast.pairs(data, rng), rng)
    for _ in range(20):
        row = next(natural)
        assert row["claim"] != row["rival"]
        assert row["rival_probabilities"][0] == 0


def test_a_made_row_has_both_claims_end_alike() -> None:
    for seed in range(40):
        row = made(STOCK, roles, random.Random(seed))
        assert row["claim"].endswith(".") == row["rival"].endswith(".")


def test_the_command_writes_rows_that_the_mixture_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, out = write_data(tmp_path / "data"), tmp_path / "twins.jsonl.gz"
    monkeypatch.setattr("sys.argv", ["twins", str(data), str(out), "--rows", "12", "--only", "values"])
    main()
    read = list(examples(out))
    assert len(read) == 12
    assert all(example.rival is not None and example.rival[0] != example.claim for example in read)


def test_twins_stand_beside_each_other_in_a_batch_of_their_own() -> None:
    tokenizers = pytest.importorskip("tokenizers")
    pytest.importorskip("torch")
    from training.batching import batches

    tokenizer = tokenizers.Tokenizer.from_file(str(Path("verifier/models/tokenizer.json")))
    twin = Example("It rained.", "It was wet.", (1.0, 0.0, 0.0), "en", rival=("It was dry today.", (0.0, 1.0, 0.0)))
    single = Example("It rained.", "Nobody came.", (0.0, 0.0, 1.0), "en")
    found = list(batches(tokenizer, [twin, single] * 30, 256, random.Random(0)))
    assert sum(len(batch.ids) for batch in found) == 90
    for batch in found:
        first, second = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)) if batch.twins else ((0.0, 0.0, 1.0),) * 2
        assert {tuple(row) for row in batch.targets[::2].tolist()} == {first}
        assert {tuple(row) for row in batch.targets[1::2].tolist()} <= {second}


def test_the_loss_of_twins_is_lower_where_the_first_gets_more_support() -> None:
    torch = pytest.importorskip("torch")
    from training.batching import Batch
    from training.stance import loss_of

    none = torch.zeros(2, 2)
    batch = Batch(none, none, none, torch.full((2, 3), 1 / 3), twins=True)
    alone = Batch(none, none, none, torch.full((2, 3), 1 / 3))
    logits = torch.tensor([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    right, wrong = (loss_of(one, batch).item() for one in (logits, logits.flip(0)))
    assert right < wrong
    gap = 1 - math.log(2) + math.log(1 + math.e)  # between the two logits of support
    assert right - loss_of(logits, alone).item() == pytest.approx(math.log1p(math.exp(-gap)), abs=1e-5)
