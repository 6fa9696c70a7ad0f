"""What was planned first, and what tells that it was moved."""

from __future__ import annotations

import re

_PLANNED = re.compile(
    r"\b(?:originally|initially|at first|first (?:planned|meant|scheduled|due)|(?:was|were|had been) (?:supposed|meant|due|set)"
    r"|should have|was to (?:have|be|open)|ursprünglich|zunächst|anfangs|eigentlich|sollten?|hätten?)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:later|earlier|delay\w*|postpon\w*|put off|pushed back|(?:behind|ahead of) schedule|brought forward|extended|moved|verschob\w*"
    r"|verschieb\w*|vertagt\w*|später|früher|verspät\w*|verzöger\w*|vorgezogen|verlängert\w*|verlegt)\b",
    re.IGNORECASE,
)


def is_first_plan(claim: str, evidence: str) -> bool:
    """Whether a claim tells when something was to be at first, and the evidence that it was moved: then the dates differ.

    >>> is_first_plan("The model was originally due in 2025.", "Der Start wurde um ein Jahr auf 2026 verschoben.")
    True
    >>> is_first_plan("The model is due in 2025.", "Der Start wurde um ein Jahr auf 2026 verschoben.")
    False
    """
    return bool(_PLANNED.search(claim) and _MOVED.search(evidence))
