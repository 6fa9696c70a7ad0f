"""Puts the exported files where the product finds them, with a manifest of their checksums.

python -m training.ship STANCE.onnx ENCODER.onnx VOCABULARY OUT --version 1 [--temperature 1.0]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

from training.stance import MAX_LENGTH


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("stance", "encoder", "vocabulary", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--version", required=True)
    parser.add_argument("--temperature", type=float, default=1.0)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    files = {
        "stance.onnx": args.stance,
        "encoder.onnx": args.encoder,
        "tokenizer.json": args.vocabulary / "tokenizer.json",
    }
    for name, path in files.items():
        if path.resolve() != (args.out / name).resolve():
            shutil.copyfile(path, args.out / name)
    manifest = {
        "version": args.version,
        "labels": ["supports", "contradicts", "neutral"],
        "temperature": args.temperature,
        "max_tokens": MAX_LENGTH,
        "files": {name: hashlib.sha256((args.out / name).read_bytes()).hexdigest() for name in files},
    }
    (args.out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    main()
