"""The short form of the fuzzing: the service does what its description says. ``make fuzz`` is the long form."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.fuzzing import fuzz


@pytest.mark.parametrize("with_key", [False, True])
def test_the_service_does_what_its_description_says(tmp_path: Path, with_key: bool) -> None:
    report = fuzz(tmp_path, 3, with_key=with_key, phases=("examples", "fuzzing", "stateful"), seed=1)
    assert report.passed, report.output
    assert report.cases > 40
