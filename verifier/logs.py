"""How the processes log: one line an event on stderr, for people or as JSON. No text of a claim, unless it is wanted.

The rest of the program uses ``logging`` alone: fields come from ``extra``, the id of the request from the context.
"""

from __future__ import annotations

import logging.config
import traceback
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from claims.tracebacks import without_messages
from verifier.settings import Settings


def configure(settings: Settings) -> None:
    """Lets this process log as the settings say, and nothing but that."""
    logging.config.dictConfig(configuration(settings))


def configuration(settings: Settings) -> dict[str, Any]:
    """What ``logging.config.dictConfig`` needs, the loggers of gunicorn among it."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": formatter, "settings": settings}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
        "root": {"level": settings.log_level.upper(), "handlers": ["stderr"]},
        "loggers": {
            # Which version of the schema a database has is no news with each start.
            "alembic": {"level": "WARNING"},
            "gunicorn.error": {"handlers": [], "propagate": True},
            "gunicorn.access": {"handlers": [], "propagate": False},  # the service has a line for each request
        },
    }


def formatter(settings: Settings) -> logging.Formatter:
    """What turns a record into its line."""
    is_json = settings.log_format == "json"
    render: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if is_json
        else structlog.dev.ConsoleRenderer(colors=False, pad_event_to=0)
    )
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.stdlib.ExtraAdder(),
            _Traceback(messages=settings.log_claims),
        ],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, render],
    )


class _Traceback:
    """Puts a traceback into the event, with the messages of the errors only on wish: a message may repeat the claim."""

    def __init__(self, *, messages: bool) -> None:
        self._messages = messages

    def __call__(self, _: WrappedLogger, __: str, event: EventDict) -> EventDict:
        found = event.pop("exc_info", None)
        error = found[1] if isinstance(found, tuple) else found
        if isinstance(error, BaseException):
            event["exception"] = _whole(error) if self._messages else without_messages(error)
        return event


def _whole(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)).rstrip()
