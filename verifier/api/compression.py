"""Answers go out compressed to whoever says that it can read that."""

from __future__ import annotations

from http import HTTPStatus

from flask import Flask, Response
from flask_compress import Compress

_ALGORITHMS = ["zstd", "br", "gzip"]
_TEXTS = """
text/html text/css text/plain text/csv text/javascript application/javascript application/json application/ld+json
application/x-ndjson image/svg+xml
""".split()


def install(app: Flask) -> None:
    """Compresses texts that are not small, streams as they go; the ETag of a file then says by what it is compressed."""
    app.config.update(
        COMPRESS_ALGORITHM=_ALGORITHMS,
        COMPRESS_ALGORITHM_STREAMING=_ALGORITHMS,
        COMPRESS_MIMETYPES=_TEXTS,
        COMPRESS_STREAMING_ENDPOINT_CONDITIONAL=["web.file", "docs.file"],
        COMPRESS_REGISTER=False,
    )
    compress = Compress(app)

    def compressed(response: Response) -> Response:
        if response.status_code == HTTPStatus.PARTIAL_CONTENT:  # its range is one of the file as it stands
            return response
        if callable(close := getattr(response.response, "close", None)):  # what takes its place does not close it
            response.call_on_close(close)
        return compress.after_request(response)

    app.after_request(compressed)
