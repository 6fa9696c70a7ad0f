"""The entry point for WSGI servers: ``gunicorn wsgi:app``."""

from verifier import retention
from verifier.api import create_app
from verifier.assemble import assemble
from verifier.settings import Settings

service = assemble(Settings.from_env())
retention.keep(service.sessions, service.settings.retention_days)
app = create_app(service)
