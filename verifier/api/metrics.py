"""GET /metrics for Prometheus."""

from __future__ import annotations

import os
import time

from flask import Blueprint, Flask, Response, g, request
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)

REQUESTS = Counter("verifier_requests", "Requests answered", ["method", "route", "status"])
DURATION = Histogram("verifier_request_seconds", "Seconds until the answer", ["method", "route"], buckets=_SECONDS)
IN_PROGRESS = Gauge("verifier_requests_in_progress", "Requests being answered now", multiprocess_mode="livesum")
VERDICTS = Counter("verifier_verdicts", "Verdicts given", ["verdict"])


def install(app: Flask) -> None:
    """Counts the requests of ``app`` and shows the counts.

    Where the environment names a folder in PROMETHEUS_MULTIPROC_DIR, the counts of all processes that do so are shown
    together; prometheus-client reads it when it is imported.
    """
    app.before_request(_begin)
    app.after_request(_count)
    app.teardown_request(_end)
    app.register_blueprint(_blueprint())


def _blueprint() -> Blueprint:
    routes = Blueprint("metrics", __name__)

    @routes.get("/metrics")
    def metrics() -> Response:
        return Response(generate_latest(_registry()), content_type=CONTENT_TYPE_LATEST)

    return routes


def _registry() -> CollectorRegistry:
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # of the package
    return registry


def _begin() -> None:
    g.begin = time.perf_counter()
    IN_PROGRESS.inc()


def _end(_: BaseException | None) -> None:
    if g.pop("begin", None) is not None:
        IN_PROGRESS.dec()


def _count(response: Response) -> Response:
    # The route and not the path, of which there are as many as callers like to make up.
    route = request.url_rule.rule if request.url_rule else "none"
    method = request.method if request.url_rule else "none"
    REQUESTS.labels(method, route, response.status_code).inc()
    if "begin" in g:
        DURATION.labels(method, route).observe(time.perf_counter() - g.begin)
    for verdict in g.get("verdicts", ()):
        VERDICTS.labels(verdict).inc()
    return response
