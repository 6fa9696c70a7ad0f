"""The entry point for WSGI servers: ``gunicorn wsgi:app``, which takes its configuration from gunicorn.conf.py."""

from verifier import processes
from verifier.api import create_app

app = create_app(processes.service())
