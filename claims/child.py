"""Processes of Python that handle what strangers wrote: how they are started, and what they may use."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any


def start(module: str, *arguments: str, **pipes: Any) -> subprocess.Popen[bytes]:
    """A process that runs ``module``, with the ``pipes`` of :class:`subprocess.Popen`.

    Nothing of the environment, which may hold passwords, goes to it.
    """
    environment = {"PYTHONPATH": os.pathsep.join(path or os.getcwd() for path in sys.path)}
    environment |= {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # each thread reserves memory
    command = [sys.executable, "-P", "-m", module, *arguments]
    return subprocess.Popen(command, env=environment, start_new_session=True, **pipes)  # noqa: S603  # nothing of a user's


def limit(kind: str, most: int, *, for_good: bool = False) -> None:
    """Lets this process use no more than ``most`` of a resource (``RLIMIT_AS`` ...), or less where it may use less already.

    ``for_good`` it cannot be raised again.

    Does nothing where the system knows no such limits.
    """
    try:
        import resource  # noqa: PLC0415  # there is none on Windows
    except ImportError:
        return
    number = getattr(resource, kind)
    _, hard = resource.getrlimit(number)
    allowed = most if hard < 0 else min(most, hard)
    resource.setrlimit(number, (allowed, allowed if for_good else hard))
