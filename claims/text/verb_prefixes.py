"""Where the prefix of a German verb stands: at the end of its clause ("stimmt dem Plan zu")."""

from __future__ import annotations

from claims.text.negation_words import WITHIN_CLAUSE

TO_THE_END = rf"(?=\s(?:{WITHIN_CLAUSE}\s)?"
END = r"(?:[,;:.!?]|$| und| oder))"
"""Between these two stands the prefix of a German verb, at the end of its clause."""
