"""Makes the Flask application around a service."""

from __future__ import annotations

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from verifier.api import (
    access,
    assertions,
    batches,
    compression,
    docs,
    documents,
    errors,
    headers,
    health,
    limits,
    metrics,
    openapi,
    request_log,
    sources,
    verifications,
    verify,
    web,
)
from verifier.assemble import Service, assemble
from verifier.settings import Settings

RESOURCES = (verify, batches, verifications, documents, assertions, sources, health)


def create_app(served: Settings | Service) -> Flask:
    """The application around a service, or the one of these settings. It keeps the service and closes nothing.

    Raises SettingsError for a setting that cannot work, and ModelError or StoreError if a service of settings cannot.
    """
    service = assemble(served) if isinstance(served, Settings) else served
    app = Flask("verifier", static_folder=None)
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # of the default provider
    app.json.sort_keys = False  # type: ignore[attr-defined]  # of the default provider
    settings = service.settings
    if settings.proxies:
        hops = settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    request_log.install(app)
    errors.register(app)
    headers.install(app, settings.cors_origins)
    metrics.install(app)
    compression.install(app)
    limits.install(app, service)
    access.install(app, service)
    api = openapi.describe(app, service.verifier.version)
    for resource in RESOURCES:
        api.register_blueprint(resource.blueprint(service))
    app.register_blueprint(docs.blueprint(api.spec.to_dict))
    app.register_blueprint(web.blueprint(settings.require_key))
    return app
