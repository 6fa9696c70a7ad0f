"""One line in the log for each request, and the id by which a caller and an operator speak of the same one."""

from __future__ import annotations

import logging
import re
import time
import uuid

from flask import Flask, Response, g, request
from structlog.contextvars import bind_contextvars, clear_contextvars

HEADER = "X-Request-ID"

log = logging.getLogger(__name__)

_SANE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def install(app: Flask) -> None:
    """Gives each request an id, the caller's if it is a plain token, and sends it back; has to come before all others."""
    app.before_request(_begin)
    app.after_request(_tell)


def _begin() -> None:
    given = request.headers.get(HEADER, "")
    g.request_id = given if _SANE.fullmatch(given) else uuid.uuid4().hex
    g.request_begin = time.perf_counter()
    clear_contextvars()  # the thread may have served another request before
    bind_contextvars(request_id=g.request_id)


def _tell(response: Response) -> Response:
    response.headers[HEADER] = g.request_id
    key = g.get("key")
    fields = {
        "method": request.method,
        # The route and not the path: what a caller puts into one is nobody else's business.
        "route": request.url_rule.rule if request.url_rule else "none",
        "status": response.status_code,
        "ms": round((time.perf_counter() - g.request_begin) * 1000, 1),
        "key": None if key is None else key.id,
    }
    log.info("request", extra=fields)
    return response
