from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from verifier.batch.judges import Judge, judged, outcomes


@pytest.mark.parametrize(("workers", "most"), [(1, 1), (2, 5)])
def test_few_chunks_are_taken_ahead(workers: int, most: int) -> None:
    taken: list[int] = []

    def chunks() -> Iterator[list[str]]:
        for number in range(50):
            taken.append(number)
            yield []

    # other processes can have it without importing this module; empty chunks never reach it
    make_judge = partial[Judge](partial, list)
    results = judged(chunks(), make_judge, workers)
    assert next(results) == []
    assert len(taken) == most
    results.close()
    assert len(taken) == most


def test_no_claims_are_no_work_for_the_judge() -> None:
    assert outcomes(lambda claims: [{"claim": claims[0]}], []) == []
