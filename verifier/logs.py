"""How the processes log: one line an event on stderr, for people or as JSON. No text of a claim, unless it is wanted.

The rest of the program uses ``logging`` alone: fields come from ``extra``, the id of the request from the context.
"""

from __future__ import annotations

import logging.config
import traceback
from collections.abc import Iterator
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

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
            lines = traceback.format_exception(error) if self._messages else _without_messages(error)
            event["exception"] = "".join(lines).rstrip()
        return event


def _without_messages(error: BaseException) -> Iterator[str]:
    """A traceback as Python writes it, but of each error only the type; of one of the system also what it is about."""
    chain = [error]
    while (earlier := _earlier(chain[-1])) is not None and earlier not in chain:
        chain.append(earlier)
    for one in reversed(chain):
        yield "Traceback (most recent call last):\n"
        yield from traceback.format_tb(one.__traceback__)
        told = f": {one.strerror}" if isinstance(one, OSError) and one.strerror else ""
        yield f"{type(one).__module__}.{type(one).__qualname__}{told}\n"


def _earlier(error: BaseException) -> BaseException | None:
    return error.__cause__ or (None if error.__suppress_context__ else error.__context__)
