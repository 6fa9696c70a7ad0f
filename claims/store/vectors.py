"""How a vector is kept: float16 in little-endian order, half the room at a loss far below that of a search index."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def pack(vector: NDArray[np.float32]) -> bytes:
    """The bytes of a vector. Raises :class:`ValueError` if float16 cannot hold it (not finite, or beyond 65504).

    >>> unpack(pack(np.array([0.5, -1.0], dtype=np.float32)))
    array([ 0.5, -1. ], dtype=float32)
    """
    with np.errstate(over="ignore"):  # what overflows is infinite, and refused
        halves = vector.astype("<f2")
    if not np.isfinite(halves).all():
        raise ValueError("a vector has numbers that are not finite in float16")
    return halves.tobytes()


def unpack(data: bytes) -> NDArray[np.float32]:
    """The vector that was packed, an array (dimensions,)."""
    return np.frombuffer(data, dtype="<f2").astype(np.float32)
