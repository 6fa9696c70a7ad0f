"""What the commands do, apart from reading their arguments."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click
from click.termui import progressbar

from claims.documents import Given
from claims.errors import Conflict, InputError
from claims.files import read_claims
from claims.store import Reader
from verifier.answers import document_answer
from verifier.assemble import Service, assemble
from verifier.batch.cluster import ray_engine
from verifier.batch.judges import judged
from verifier.batch.local import run
from verifier.batch.queue import Queue
from verifier.batch.service_judge import MakeServiceJudge
from verifier.review_import import Imported, import_reviews
from verifier.settings import Settings


def serve(settings: Settings, samples: Path | None) -> NoReturn:
    """Serves until told to stop. What is wrong with settings, models or database shows before the first worker starts.

    Raises SettingsError if others could reach it and no key is required, InputError if the folder of samples holds none.
    """
    settings.refuse_open_to_others()
    _prepare(settings, samples)
    _become(settings, "verifier.server")


def work(settings: Settings) -> NoReturn:
    """Judges background batches until told to stop; what is wrong shows as with :func:`serve`."""
    _prepare(settings, None)
    _become(settings, "verifier.worker")


def _become(settings: Settings, module: str) -> NoReturn:
    # These may come from the command line, all others are in the environment already.
    os.environ.update(
        VERIFIER_DATABASE_URL=settings.database_url,
        VERIFIER_HOST=settings.host,
        VERIFIER_PORT=str(settings.port),
        VERIFIER_WORKERS=str(settings.workers),
        VERIFIER_BATCH_WORKERS=str(settings.batch_workers),
    )
    sys.stdout.flush()
    # with -P nothing of the folder in which the command is given is taken for a module
    os.execv(sys.executable, [sys.executable, "-P", "-m", module])  # noqa: S606  # nothing of a user's


def _prepare(settings: Settings, samples: Path | None) -> None:
    """Tries everything once, and stores the samples if nothing is stored yet."""
    Queue(settings)  # which makes its tables
    with closing(assemble(settings)) as service:
        if samples is not None and _is_empty(service):
            files = sorted(path for path in samples.iterdir() if path.suffix == ".html")
            if not files:
                raise InputError("holds no .html file", field="samples", file=str(samples))
            ingest(service, files, Given(), as_json=False)


def _is_empty(service: Service) -> bool:
    with service.sessions() as session:
        return Reader(session).revision() == 0


def ingest(service: Service, files: Sequence[Path], given: Given, as_json: bool) -> int:
    """Stores the files, one after another, and says what became of each; returns how many could not be stored."""
    failed = 0
    for file in files:
        try:
            with file.open("rb") as stream:
                data = stream.read(service.settings.max_document_bytes + 1)  # of a longer one, enough to refuse it
        except OSError as error:
            failed += _refused(InputError(f"cannot be read: {error.strerror}", file=str(file)))
            continue
        try:
            report = service.ingest(data, str(file), given)
        except InputError as error:
            failed += _refused(error)
            continue
        except Conflict as error:
            failed += _refused(Conflict(f"{file}: {error}"))
            continue
        if as_json:
            body = {"file": str(file), "document": document_answer(report.document)}
            click.echo(json.dumps({**body, "assertions": report.assertions, "new": report.new}, ensure_ascii=False))
        else:
            known = "" if report.new else ", known already"
            click.echo(f"{file}: document {report.document.id}, {report.assertions} assertions{known}")
    return failed


def import_claim_reviews(service: Service, files: Sequence[Path], as_json: bool) -> list[InputError | Conflict]:
    """Stores the fact checks of the files, and says what became of each; returns what kept some from being stored.

    UnreadableDocument is of a file as a whole, every other error of one fact check.
    """
    refused: list[InputError | Conflict] = []
    for file in files:
        for one in import_reviews(service, file):
            if not isinstance(one, Imported):
                _refused(one)
                refused.append(one)
                continue
            document, review = document_answer(one.report.document), one.fact_check
            if as_json:
                said = {"claim": review.claim, "rating": review.rating, "label": review.label}
                body = {"file": str(file), "document": document, "review": said, "new": one.report.new}
                click.echo(json.dumps(body, ensure_ascii=False))
            else:
                known = "" if one.report.new else ", known already"
                click.echo(
                    f"{file}: document {document['id']}, {review.rating} ({review.label}): “{review.claim}”{known}"
                )
    return refused


def _refused(error: InputError | Conflict) -> int:
    click.echo(f"verifier: {error}", err=True)
    return 1


def batch(
    settings: Settings,
    source: Path,
    target: Path,
    *,
    column: str | None,
    format: str | None,
    workers: int,
    resume: bool,
    engine: str,
) -> bool:
    """Judges a claim file with a progress bar; returns whether any row failed.

    Raises ClusterError if the engine is "ray" and cannot be used.
    """
    by_ray = engine == "ray"
    judging = ray_engine() if by_ray else judged
    own = replace(settings, threads=1) if by_ray or workers > 1 else settings
    with progressbar(length=_rows(source, column, format), label="claims", file=sys.stderr) as bar:
        report = run(
            source,
            target,
            MakeServiceJudge(own),
            column=column,
            format=format,
            workers=workers,
            resume=resume,
            engine=judging,
            progress=lambda rows, _: bar.update(rows),
        )
    counts = f"{report.rows} rows, {report.judged} claims judged, {report.skipped} done before, {report.failed} failed"
    click.echo("; ".join([f"{target}: {counts}", *(f"{source} {warning}" for warning in report.warnings)]), err=True)
    return report.failed > 0


def _rows(path: Path, column: str | None, format: str | None) -> int:
    """How many rows a file has. Raises UnreadableClaims."""
    return sum(1 for _ in read_claims(path, column=column, format=format, warn=lambda _: None))
