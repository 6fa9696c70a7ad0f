"""Judging chunk after chunk by actors of Ray, on this machine or on a cluster; needs the extra ``[cluster]``."""

from __future__ import annotations

import logging
import os
import secrets
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from itertools import chain, cycle
from socket import create_connection
from tempfile import TemporaryDirectory
from typing import Any

from verifier.batch.judges import Engine, Judge, Outcome, in_order, outcomes
from verifier.errors import ClusterError

_RETRIES = 3
"""How often a chunk whose actor was lost is sent anew, also while the actor starts; one lost each time may be what takes it down."""

_SECONDS = 10
"""How long a cluster has to take a connection."""


def ray_engine() -> Engine:
    """Return the engine that judges on the cluster of RAY_ADDRESS, or else by a Ray that it starts on this machine.

    It raises ClusterError where Ray cannot be started or joined, or loses an actor again and again; what stops a judge
    arrives as itself. Raises ClusterError at once if Ray is not installed.
    """
    address = os.environ.get("RAY_ADDRESS", "")
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    if not address:
        # Ray reads these when it is imported. The first makes it listen on loopback alone, on Linux too.
        os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"
        os.environ.update(RAY_AUTH_MODE="token", RAY_AUTH_TOKEN=secrets.token_hex(32))
    try:
        import ray  # noqa: PLC0415  # of an extra
    except ImportError as error:
        raise ClusterError(f"judging by Ray needs more: pip install 'claim-verifier[cluster]' ({error})") from error
    return partial(_judged, ray, address)


def _judged(
    ray: Any, address: str, chunks: Iterator[Sequence[str]], make_judge: Callable[[], Judge], workers: int
) -> Generator[list[Outcome], None, None]:
    first = next(chunks, None)
    if first is None:  # which is no reason to start anything
        return
    with joined(ray, address, workers):
        actor = ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=_RETRIES)(_Actor)
        turns = cycle([actor.remote(make_judge) for _ in range(workers)])

        def submit(claims: Sequence[str]) -> Callable[[], list[Outcome]]:
            return partial(_result, ray, next(turns).work.remote(claims))

        yield from in_order(chain([first], chunks), submit, workers)


@contextmanager
def joined(ray: Any, address: str, workers: int) -> Iterator[None]:
    """Ray, of that address or else one of this machine, as long as the context lasts. Raises ClusterError.

    What a Ray of this machine keeps on the disk, claims among it, goes with it.
    """
    # Ray opens its folder to everybody, but not the one around it; the paths of its sockets there have to be short.
    with TemporaryDirectory(prefix="ray-", dir="/tmp", ignore_cleanup_errors=True) as folder:
        own = {"address": "local", "num_cpus": workers, "include_dashboard": False, "_temp_dir": f"{folder}/ray"}
        try:
            _init(ray, {"address": address} if address else own)
            yield
        finally:
            ray.shutdown()


def _init(ray: Any, options: dict[str, Any]) -> None:
    host, _, port = options["address"].removeprefix("ray://").rpartition(":")
    try:
        if host:  # Ray itself would try for minutes, and not say so
            create_connection((host.strip("[]"), int(port)), _SECONDS).close()
        ray.init(**options, log_to_driver=False, logging_level=logging.ERROR)
    except (OSError, RuntimeError, ValueError, ray.exceptions.RayError) as error:
        raise ClusterError(f"Ray cannot be used ({options['address']}): {_first_line(error)}") from error


class _Actor:
    """Judges chunks with a judge of its own, which is made with the first, so that its errors reach the caller."""

    def __init__(self, make_judge: Callable[[], Judge]) -> None:
        self._judge = cache(make_judge)

    def work(self, claims: Sequence[str]) -> list[Outcome]:
        """Judge one chunk."""
        return outcomes(self._judge(), claims)


def _result(ray: Any, chunk: Any) -> list[Outcome]:
    """The outcomes of a chunk, when they are there. Raises what stopped the judge, or ClusterError."""
    try:
        found: list[Outcome] = ray.get(chunk)
    except ray.exceptions.RayTaskError as error:
        raise error.cause from error
    except ray.exceptions.RayError as error:
        raise ClusterError(f"Ray has lost claims that were being judged: {_first_line(error)}") from error
    return found


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
