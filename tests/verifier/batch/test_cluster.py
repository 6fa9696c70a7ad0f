"""Tests of verifier/batch/cluster.py, on one Ray of this machine; those of runs go for the local engine too."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest

from claims.errors import StoreError
from tests.verifier.commands import verifier
from tests.verifier.service import SAMPLES
from verifier.batch.cluster import ray_engine
from verifier.batch.judges import Engine, Judge, judged
from verifier.batch.local import run
from verifier.errors import ClusterError

if find_spec("ray") is None and not os.environ.get("CI"):  # where everything is checked, its absence is a failure
    pytest.skip("needs the extra [cluster]", allow_module_level=True)

pytestmark = pytest.mark.xdist_group("ray")  # one process tests, and starts one cluster

CLUSTER = """
import ray
from verifier.batch.cluster import joined
with joined(ray, "", 2):
    print(ray.get_runtime_context().gcs_address, flush=True)
    input()
"""
"""A Ray that lasts until a line is sent to it."""

NO_JUDGE = partial[Judge](partial, list)


@pytest.fixture(scope="module", autouse=True)
def _loopback() -> Iterator[None]:
    """Has Ray keep to loopback, which it decides when it is imported."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")
        patch.setenv("RAY_AUTH_MODE", "disabled")
        yield


@pytest.fixture(scope="module")
def program() -> Iterator[ModuleType]:
    """The judges as a module, importable by the actors as well."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(Path(__file__).parent)
        yield import_module("batch_program")


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of the cluster that RAY_ADDRESS names meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(Path(__file__).parent))
        with subprocess.Popen(
            [sys.executable, "-c", CLUSTER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as ray:
            assert ray.stdout is not None
            address = ray.stdout.readline().strip()
            patch.setenv("RAY_ADDRESS", address)
            yield address
            ray.communicate("\n")


@pytest.fixture(params=["local", "ray"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each of the engines."""
    if request.param == "local":
        return judged
    request.getfixturevalue("cluster")
    return ray_engine()


def test_results_come_in_order_each_claim_is_judged_once_and_a_wrong_one_spoils_its_own(
    engine: Engine, program: ModuleType, tmp_path: Path
) -> None:
    source, target, journal = (tmp_path / name for name in ("claims.txt", "out.jsonl", "journal"))
    claims = ["One", "Two", "One", "refuse this", "Three", "Two", "Four"]
    source.write_text("\n".join(claims))
    report = run(source, target, partial(program.recording, journal), chunk=2, workers=2, engine=engine)
    rows = [json.loads(line) for line in target.read_text().splitlines()]
    assert [row["input"]["claim"] for row in rows] == claims
    assert [row.get("claim") for row in rows] == ["One", "Two", "One", None, "Three", "Two", "Four"]
    assert rows[3]["error"] == {"title": "Invalid claim", "detail": "cannot be judged", "field": "claim"}
    assert sorted(journal.read_text().splitlines()) == sorted(set(claims) - {"refuse this"})
    assert (report.judged, report.failed) == (5, 1)


def test_what_stops_a_judge_stops_the_run_which_any_engine_can_resume(
    engine: Engine, program: ModuleType, tmp_path: Path
) -> None:
    source, target, switch = (tmp_path / name for name in ("claims.txt", "out.csv", "locked"))
    source.write_text("One\nTwo\nbreak this\nThree")
    switch.touch()
    make_judge = partial(program.breaking, switch)
    with pytest.raises(StoreError) as caught:
        run(source, target, make_judge, chunk=1, workers=2, engine=engine)
    assert (type(caught.value), str(caught.value)) == (StoreError, "the store is locked")
    switch.unlink()
    report = run(source, target, make_judge, resume=True)
    assert (report.rows, report.failed, report.skipped) == (4, 0, 2)


def test_a_chunk_whose_actor_is_killed_is_judged_anew(cluster: str, program: ModuleType, tmp_path: Path) -> None:
    dying = partial(program.dying, tmp_path / "died")
    results = ray_engine()(iter([["One"], ["die once"], ["Two"]]), dying, 1)
    assert [outcome["claim"] for (outcome,) in results] == ["One", "die once", "Two"]
    with pytest.raises(ClusterError, match=r"^Ray has lost claims that were being judged: .*$"):
        list(ray_engine()(iter([["die always"]]), dying, 1))


def test_a_cluster_that_is_not_there_is_one_line_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAY_ADDRESS", "127.0.0.1:9")
    with pytest.raises(ClusterError, match=r"^Ray cannot be used \(127\.0\.0\.1:9\): .*refused$"):
        next(ray_engine()(iter([["One"]]), NO_JUDGE, 1))


def test_no_ray_is_started_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAY_ADDRESS", "127.0.0.1:9")
    assert list(ray_engine()(iter([]), NO_JUDGE, 1)) == []


def test_a_missing_extra_is_said_when_the_engine_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAY_ADDRESS", "127.0.0.1:9")
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ClusterError, match=r"pip install 'claim-verifier\[cluster\]'"):
        ray_engine()


def test_the_command_judges_by_a_ray_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("RAY_ADDRESS", raising=False)
    assert verifier("ingest", SAMPLES / "openai-funding.en.html", folder=tmp_path).returncode == 0
    source, targets = tmp_path / "claims.csv", [tmp_path / "local.csv", tmp_path / "ray.csv"]
    source.write_text("id,claim\na,Apple invested directly in OpenAI\nb,\nc,Quokkas are mammals\n")
    for target in targets:
        done = verifier("batch", source, target, "--engine", target.stem, folder=tmp_path)
        assert done.returncode == 1, done.stderr
        assert "2 claims judged" in done.stderr
    assert targets[0].read_bytes() == targets[1].read_bytes()
