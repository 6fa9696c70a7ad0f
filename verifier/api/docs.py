"""GET /openapi.json, and GET /docs: Swagger UI, from files that ship with a package. Nothing is loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import flask_swagger_ui
from flask import Blueprint, Response, jsonify, send_from_directory

_FILES = Path(flask_swagger_ui.__file__).with_name("dist")

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Claim verifier: the HTTP interface</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
<link rel="icon" href="docs/favicon-32x32.png">
</head>
<body>
<div id="page"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
"""

# A file of its own, since the policy of the page allows no script within it.
_START = 'SwaggerUIBundle({url: "openapi.json", dom_id: "#page", deepLinking: true, validatorUrl: null});\n'


def blueprint(description: Callable[[], dict[str, Any]]) -> Blueprint:
    """The description itself, and the page that shows it with its files."""
    routes = Blueprint("docs", __name__)

    @routes.get("/openapi.json")
    def openapi() -> Response:
        return jsonify(description())

    @routes.get("/docs")
    def page() -> Response:
        return Response(_PAGE, mimetype="text/html")

    @routes.get("/docs/start.js")
    def start() -> Response:
        return Response(_START, mimetype="text/javascript")

    @routes.get("/docs/<any('swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'):name>")
    def file(name: str) -> Response:
        return send_from_directory(_FILES, name, max_age=86_400)

    return routes
