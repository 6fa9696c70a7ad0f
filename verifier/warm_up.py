"""Opening the search index beside the requests, so that nobody who only asks whether it is open waits for it."""

from __future__ import annotations

import logging
import threading

from verifier.retrieval.embedded import EmbeddedRetriever

log = logging.getLogger(__name__)


class WarmUp:
    """Opens the index of one retriever in a thread of its own, once at a time."""

    def __init__(self, retriever: EmbeddedRetriever) -> None:
        self._retriever = retriever
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Begins, unless it is done or on its way. What failed before is tried again."""
        with self._lock:
            if self._retriever.is_open() or (self._thread and self._thread.is_alive()):
                return
            self._thread = threading.Thread(target=self._run, name="warm-up", daemon=True)
            self._thread.start()

    def is_done(self, wait: float = 0.0) -> bool:
        """Whether the index is open, after at most ``wait`` seconds; begins if need be."""
        self.begin()
        thread = self._thread
        if thread is not None:
            thread.join(wait)
        return self._retriever.is_open()

    def _run(self) -> None:
        try:
            self._retriever.catch_up()
        except Exception:  # nobody waits for this thread: what went wrong is told here, and tried again when asked
            log.exception("the search index cannot be opened")
