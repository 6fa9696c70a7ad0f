"""What `gunicorn wsgi:app` reads in this folder: the same as `verifier serve` uses. Options of its command line win."""

from verifier.processes import options
from verifier.settings import Settings

globals().update(options(Settings.from_env()))
