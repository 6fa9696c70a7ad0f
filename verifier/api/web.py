"""GET /: the page for people, and its files. It speaks to the service as any other client does."""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Response, render_template, send_from_directory

_WEB = Path(__file__).parents[1] / "web"


def blueprint(require_key: bool) -> Blueprint:
    """The page, which asks for a key at once if one is required."""
    routes = Blueprint("web", __name__, template_folder=str(_WEB / "templates"))

    @routes.get("/")
    def page() -> str:
        return render_template("page.html", require_key=require_key)

    @routes.get("/web/<name>")
    def file(name: str) -> Response:
        return send_from_directory(_WEB / "static", name)

    return routes
