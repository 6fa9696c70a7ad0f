"""Fifty clients at once on one database, against two workers."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.functional.servers import call, served

CLIENTS = 50
EACH = 2


SYLLABLES = "ba ke li mo nu ra se ti vo zu".split()
PIER = "The pier of Ostrand is closed."


def text_of(number: int) -> str:
    """A text of its own."""
    town = "".join(SYLLABLES[int(digit)] for digit in f"{number:03}").title()
    return f"The town of {town} has elected a new mayor."


def quotes(body: bytes) -> list[str]:
    """What is quoted in an answer."""
    return [one["quote"]["exact"] for one in json.loads(body)["evidence"]]


def test_nothing_that_was_answered_is_lost(tmp_path: Path) -> None:
    with served(tmp_path, workers=2) as port:
        assert call(port, "/documents", {"text": PIER})[0] == 201

        def client(number: int) -> list[tuple[int, bytes]]:
            mine = range(number * EACH, (number + 1) * EACH)
            if number % 2:
                return [call(port, "/documents", {"text": text_of(one)}) for one in mine]
            return [call(port, "/verify", {"claim": PIER}) for _ in mine]

        with ThreadPoolExecutor(CLIENTS) as pool:
            answers = list(pool.map(client, range(CLIENTS)))
        writers, readers = answers[1::2], answers[::2]
        assert {status for some in writers for status, _ in some} == {201}
        assert {status for some in readers for status, _ in some} == {200}
        assert all(PIER in quotes(body) for some in readers for _, body in some)
        ids = {json.loads(body)["document"]["id"] for some in writers for _, body in some}
        assert len(ids) == CLIENTS // 2 * EACH
        _, listed = call(port, "/documents?limit=100")
        assert ids < {one["id"] for one in json.loads(listed)["documents"]}
        for number in (EACH, CLIENTS * EACH - 1):
            assert text_of(number) in quotes(call(port, "/verify", {"claim": text_of(number)})[1])
