"""Who may call what: keys with scopes, or nobody but this machine itself."""

from __future__ import annotations

import logging
from datetime import timedelta
from functools import partial
from urllib.parse import urlsplit

from flask import Flask, g, request
from sqlalchemy.orm import Session, sessionmaker
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import BadRequest, Forbidden, Unauthorized

from claims import database
from claims.errors import StoreError
from claims.models import now
from claims.records import ApiKey, Scope
from claims.store import Keys
from verifier.assemble import Service
from verifier.loopback import is_loopback

log = logging.getLogger(__name__)

OPEN = frozenset({"health", "docs", "web"})
"""The resources that anybody may read."""

_TO_WRITE: dict[str, Scope] = {
    "verify": "verify",
    "verifications": "verify",
    "batches": "verify",
    "documents": "ingest",
    "assertions": "ingest",
}
"""The scope that each resource needs to be written, or asked for a verdict; all others need "admin"."""

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_USE_IS_KEPT_EVERY = timedelta(minutes=1)  # a write with every request would make readers wait for writers


def install(app: Flask, service: Service) -> None:
    """Lets in only who may. Without keys the service is open to this machine, under its own names, and to no other."""
    settings = service.settings
    if not settings.require_key:
        # Or any page could have its own name point to this machine, and read what is open to this machine only.
        names = frozenset({"localhost", "127.0.0.1", "::1", settings.host.strip("[]")})
        app.before_request(partial(_refuse_other_names, names))
    app.before_request(partial(_refuse_foreign_forms, settings.cors_origins))
    app.before_request(partial(_require_key, service.sessions, settings.require_key))


def presented_key(sessions: sessionmaker[Session]) -> ApiKey | None:
    """The key that comes with the request, None if there is none or it is not good; looked up once a request."""
    if "key" not in g:
        scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
        g.key = None
        if scheme.lower() == "bearer" and secret.strip():
            with sessions() as session:
                g.key = Keys(session).find(secret.strip())
    key: ApiKey | None = g.key
    return key


def _require_key(sessions: sessionmaker[Session], always: bool) -> None:
    if request.endpoint is None or request.method == "OPTIONS" or request.blueprint in OPEN:
        return
    if not always and is_loopback(request.remote_addr):
        return
    key = presented_key(sessions)
    if key is None:
        detail = "Send a key that is good: Authorization: Bearer KEY"
        raise Unauthorized(detail, www_authenticate=WWWAuthenticate("bearer", {"realm": "verifier"}))
    scope = None if request.method in _SAFE else _TO_WRITE.get(request.blueprint or "", "admin")
    if scope is not None and not key.allows(scope):
        raise Forbidden(f"The key is not good for this: it lacks the scope {scope}.")
    if key.last_used_at is None or now() - key.last_used_at > _USE_IS_KEPT_EVERY:
        _note_use(sessions, key)


def _note_use(sessions: sessionmaker[Session], key: ApiKey) -> None:
    """Keeps when the key was used, if that can be done at once: who only reads needs no room and waits for no writer."""
    try:
        with database.writing(sessions, wait=False) as session:
            Keys(session).used(key.id)
    except StoreError as error:
        log.warning("the use of key %d could not be noted: %s", key.id, error)


def _refuse_other_names(names: frozenset[str]) -> None:
    if urlsplit(f"//{request.host}").hostname not in names:  # TRUSTED_HOSTS of Flask knows no address of IPv6
        raise BadRequest("This is not a name of the service.")


def _refuse_foreign_forms(origins: tuple[str, ...]) -> None:
    """Refuses a form that a page of another site sends: browsers let it do so unasked, with a form but not with JSON."""
    origin = request.headers.get("Origin")
    if request.method in _SAFE or origin is None or request.mimetype == "application/json":
        return
    if origin not in origins and origin != request.host_url.rstrip("/"):
        raise Forbidden("A page of another site may not send this.")
