"""The HTTP service."""

from verifier.api.app import create_app

__all__ = ["create_app"]
