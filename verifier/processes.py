"""The processes of the service under gunicorn: what is done once before they fork, and what each does for itself.

Where every worker has one core for a model, the models are loaded once, before the fork, and their memory is shared.
Elsewhere each worker loads its own: a pool of threads does not survive a fork (docs/decisions/0005-one-set-of-models.md).
"""

from __future__ import annotations

import logging
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

from claims.errors import ClaimsError
from verifier import logs, retention
from verifier.assemble import Models, Service, assemble, open_database, open_models
from verifier.errors import VerifierError
from verifier.settings import Settings

log = logging.getLogger(__name__)

COUNTS = "PROMETHEUS_MULTIPROC_DIR"
"""The variable with the folder where the workers count together; prometheus-client reads it when it is imported."""

_LEAST_THREADS = 4  # requests that one worker answers at once
_BOOT_SECONDS = 120
_PAUSE_SECONDS = 5.0  # before what has ended is started again, lest what cannot start is tried without end


class Beside:
    """A process that is to run as long as this one does, with a ``command`` that needs no shell."""

    def __init__(self, command: Sequence[str], pause: float = _PAUSE_SECONDS) -> None:
        self._command = command
        self._pause = pause
        self._process = self._start()
        self._start_at: float | None = None

    def look_after(self) -> None:
        """To be called again and again: starts it anew a while after it has ended. Never waits, and never raises."""
        if self._process.poll() is None:
            return
        if self._start_at is None:
            log.error("the process beside the server (pid %d) has ended; another is started", self._process.pid)
            self._start_at = time.monotonic() + self._pause
        if time.monotonic() < self._start_at:
            return
        try:
            self._process = self._start()
            self._start_at = None
        except OSError:
            log.exception("the process beside the server cannot be started; it is tried again")
            self._start_at = time.monotonic() + self._pause

    def end(self) -> None:
        """Tells it to stop, and waits for that."""
        self._process.terminate()
        self._process.wait()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command)  # noqa: S603  # nothing of a user's


@dataclass(frozen=True, slots=True)
class _Plan:
    """What was settled before the fork: the settings of a worker, the models if they are shared, the folder to delete.

    ``beside`` is the process that judges background batches.
    """

    settings: Settings
    models: Models | None
    own_folder: Path | None
    beside: Beside | None = None


_plan: _Plan | None = None


def options(settings: Settings) -> dict[str, Any]:
    """The configuration of gunicorn by its names for it."""
    host = settings.host
    return {
        "bind": f"{f'[{host}]' if ':' in host else host}:{settings.port}",
        "workers": settings.workers,
        "worker_class": "gthread",
        "threads": max(_LEAST_THREADS, _cores() // settings.workers),
        "timeout": _BOOT_SECONDS,
        "graceful_timeout": settings.stop_seconds,
        "proc_name": "verifier",
        "control_socket_disable": True,  # a thread in the process that forks, and a file in somebody's home
        "loglevel": settings.log_level,
        "logconfig_dict": logs.configuration(settings),
        "on_starting": _on_starting,
        "when_ready": _when_ready(settings.client_seconds),
        "child_exit": _child_exit,
        "worker_exit": _worker_exit,
        "on_exit": _on_exit,
    }


def service() -> Service:
    """The service of this process, its index being opened beside. Under another server than gunicorn it shares nothing.

    Raises SettingsError, ModelError or StoreError if a part of it cannot work.
    """
    plan = _plan or _Plan(Settings.from_env(), None, None)
    logs.configure(plan.settings)
    own = assemble(plan.settings, plan.models)
    own.warm_up.begin()
    retention.keep(own.sessions, plan.settings.retention_days)
    return own


def threads_of_a_worker(threads: int, workers: int, cores: int) -> int:
    """How many cores each of the workers may use for a model: as many as set, but no more than its share, and one.

    >>> threads_of_a_worker(threads=2, workers=2, cores=2), threads_of_a_worker(threads=2, workers=2, cores=16)
    (1, 2)
    """
    return max(1, min(threads, cores // workers))


def _cores() -> int:
    return len(os.sched_getaffinity(0))


def _on_starting(server: Any) -> None:
    """Tries settings, models and database once, so that what is wrong with them is said once."""
    global _plan  # noqa: PLW0603  # gunicorn hands nothing from its hooks to the application
    workers: int = server.cfg.workers  # also as given on the command line of gunicorn
    settings = Settings.from_env()
    settings = replace(settings, threads=threads_of_a_worker(settings.threads, workers, _cores()))
    own_folder = _count_together()
    try:
        engine, _ = open_database(settings)
        engine.dispose()  # a connection must not go through a fork
        shared = workers > 1 and settings.threads == 1 and settings.stance_model is None
        models = open_models(settings) if shared else None
        _plan = _Plan(settings, models, own_folder, _judging_beside(settings.batch_workers))
        which = "one set of models for all" if shared else "a set of models for each"
        log.info("%d workers, %s, %d threads for a model", workers, which, settings.threads)
    except (ClaimsError, VerifierError) as error:
        _delete(own_folder)
        sys.exit(f"verifier: {error}")


def _judging_beside(batch_workers: int) -> Beside | None:
    """Who judges background batches for as long as this process lives."""
    if not batch_workers:
        return None
    return Beside([sys.executable, "-P", "-m", "verifier.worker", str(os.getpid())])  # -P: no module of this folder


def _when_ready(client_seconds: int) -> Callable[[Any], None]:
    """What is done to gunicorn when it listens and has not forked."""

    def when_ready(server: Any) -> None:
        _be_impatient(server, client_seconds)
        if _plan is not None and _plan.beside is not None:
            _look_after(server, _plan.beside)

    return when_ready


def _be_impatient(server: Any, seconds: int) -> None:
    """Lets connections time out: gunicorn itself waits forever for the rest of a request that has begun."""
    patience = struct.pack("ll", seconds, 0)  # seconds and microseconds
    for listener in server.LISTENERS:
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):  # those that are accepted inherit it
            listener.sock.setsockopt(socket.SOL_SOCKET, option, patience)


def _look_after(server: Any, beside: Beside) -> None:
    """Looks after the process beside whenever gunicorn does after its workers: each second, until it is told to stop.

    It has no hook for that, and a thread in the process that forks could be in the middle of something.
    """
    manage_workers = server.manage_workers

    def manage_all() -> None:
        beside.look_after()
        manage_workers()

    server.manage_workers = manage_all


def _count_together() -> Path | None:
    """Sees to an empty folder for the counts; returns it if it was made here and has to be deleted."""
    given = os.environ.get(COUNTS)
    if given:
        for file in Path(given).glob("*.db"):  # of processes that are gone, or it would count them again
            file.unlink()
        return None
    os.environ[COUNTS] = tempfile.mkdtemp(prefix="verifier-metrics-")
    return Path(os.environ[COUNTS])


def _child_exit(_: Any, worker: Any) -> None:
    """Forgets what a worker that is gone was doing; what it has counted stays, or the sums would fall."""
    from prometheus_client.multiprocess import mark_process_dead  # noqa: PLC0415  # reads COUNTS when it is imported

    mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]  # of the package


def _worker_exit(_: Any, worker: Any) -> None:
    """Ends a worker at once: at the usual end onnxruntime waits for threads that did not come along, and aborts.

    Importing it before the fork is enough for that, whoever loaded the models.
    """
    if worker.pid != os.getpid():  # the arbiter calls this too, for a worker that it did not find
        return
    ending = sys.exc_info()[1]
    _end(ending.code if isinstance(ending, SystemExit) and isinstance(ending.code, int) else 0)


def _end(code: int) -> NoReturn:
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _on_exit(_: Any) -> None:
    if _plan is not None:
        if _plan.beside is not None:
            _plan.beside.end()
        _delete(_plan.own_folder)


def _delete(folder: Path | None) -> None:
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)
