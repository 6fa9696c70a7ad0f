"""The entry point for WSGI servers: ``gunicorn wsgi:app``."""

from verifier.api import create_app
from verifier.assemble import assemble
from verifier.settings import Settings

app = create_app(assemble(Settings.from_env()))
