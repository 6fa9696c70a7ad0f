"""The command line: thin, it calls the same parts as the service.

Exit codes: 0 done, 1 some rows failed, 2 the call or an input was wrong, 130 interrupted.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from claims.documents import Given
from claims.errors import ClaimsError, InputError, UnreadableDocument
from claims.files import FORMATS
from claims.quotes import check_quotes, count_quotes
from verifier import commands
from verifier.assemble import assemble, open_database
from verifier.claim import read_claim
from verifier.cli_db import db
from verifier.cli_evaluate import evaluate
from verifier.cli_keys import keys
from verifier.errors import VerifierError
from verifier.past_answers import replay_answer
from verifier.settings import Settings
from verifier.words import in_words, replay_in_words

WRONG = 2
SOME_FAILED = 1
INTERRUPTED = 130  # as of a program that SIGINT ends


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Turns the errors that are the caller's business into a line on stderr and exit code 2."""
    try:
        yield
    except (ClaimsError, VerifierError, OSError) as error:
        click.echo(f"verifier: {_in_a_line(error)}", err=True)
        sys.exit(WRONG)


def _in_a_line(error: Exception) -> str:
    """What an error says; of one of the operating system, which file it is about and what is wrong with it.

    >>> _in_a_line(OSError(28, "No space left on device", "out.jsonl"))
    'out.jsonl: No space left on device'
    """
    if not isinstance(error, OSError) or error.strerror is None:
        return str(error)
    return error.strerror if error.filename is None else f"{error.filename}: {error.strerror}"


class _Commands(click.Group):
    def main(self, *args: Any, **extra: Any) -> Any:
        if isinstance(sys.stdout, TextIOWrapper):
            # the name of a file may hold bytes that are no text; with a backslash they are escapes, in JSON too
            sys.stdout.reconfigure(errors="backslashreplace")
        with _plain_errors():
            return super().main(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("verifier: interrupted", err=True)
            sys.exit(INTERRUPTED)  # not the 1 that click gives: it means that all was done and some rows failed


@click.group(cls=_Commands)
@click.version_option(package_name="claim-verifier")
def main() -> None:
    """Check claims against stored, sourced documents."""


main.add_command(keys)
main.add_command(db)
main.add_command(evaluate)


@main.command()
@click.option("--host", help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), help="The port to listen on.")
@click.option("--workers", type=click.IntRange(1, 256), help="How many processes answer.")
@click.option(
    "--batch-workers",
    type=click.IntRange(0, 64),
    help="How many background batches are judged at once; 0 leaves them to `verifier work`.",
)
@click.option(
    "--samples",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder whose articles (.html) are ingested first, if the store is empty.",
)
@click.pass_obj
def serve(
    settings: Settings,
    host: str | None,
    port: int | None,
    workers: int | None,
    batch_workers: int | None,
    samples: Path | None,
) -> None:
    """Serve the HTTP API, and judge its background batches."""
    settings = replace(
        settings,
        host=host or settings.host,
        port=settings.port if port is None else port,
        workers=workers or settings.workers,
        batch_workers=settings.batch_workers if batch_workers is None else batch_workers,
    )
    commands.serve(settings, samples)


@main.command()
@click.option("--workers", type=click.IntRange(1, 64), help="How many batches are judged at once.")
@click.pass_obj
def work(settings: Settings, workers: int | None) -> None:
    """Judge background batches: the work of `verifier serve --batch-workers`, by itself."""
    commands.work(replace(settings, batch_workers=workers or settings.batch_workers))


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--source", help="Who published it.")
@click.option("--url", help="Where it stands (one file only).")
@click.option("--title", help="Its title (one file only).")
@click.option("--published", help="Its date: 2024, 2024-10 or 2024-10-17.")
@click.option("--author", help="Who wrote it.")
@click.option("--language", help="en or de; found by itself if not given.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file.")
@click.pass_obj
def ingest(settings: Settings, /, files: tuple[Path, ...], as_json: bool, **given: str | None) -> None:
    """Store documents: text, HTML, PDF or JSON. The same again changes nothing."""
    if len(files) > 1 and (given["url"] or given["title"]):
        raise InputError("goes with one file only", field="url" if given["url"] else "title")

    with closing(assemble(settings)) as service:
        failed = commands.ingest(service, files, Given(**given), as_json)
        if failed:
            sys.exit(WRONG)


@main.command()
@click.argument("claim")
@click.option("--as-of", help="Only what was published by this day.")
@click.option("--max-evidence", type=click.IntRange(1, 50), default=5, show_default=True)
@click.option("--reported", type=click.Choice(["accept", "flag", "ignore"]), default="flag", show_default=True)
@click.option("--min-confidence", type=click.FloatRange(0, 1))
@click.option("--json", "as_json", is_flag=True, help="The answer as the HTTP service gives it.")
@click.pass_obj
def verify(settings: Settings, /, claim: str, as_json: bool, **wishes: Any) -> None:
    """Check one claim."""
    asked = read_claim(claim, **wishes)

    with closing(assemble(settings)) as service:
        (answer,) = service.verify([asked])
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2) if as_json else in_words(answer))


@main.command("import-claimreview")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a fact check.")
@click.pass_obj
def import_claim_review(settings: Settings, files: tuple[Path, ...], as_json: bool) -> None:
    """Store published fact checks: schema.org ClaimReview as JSON-LD, one a line (.jsonl), or in a page (.html)."""
    with closing(assemble(settings)) as service:
        refused = commands.import_claim_reviews(service, files, as_json)
        if refused:
            sys.exit(WRONG if any(isinstance(one, UnreadableDocument) for one in refused) else SOME_FAILED)


@main.command()
@click.argument("verification_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="The answer as the HTTP service gives it.")
@click.pass_obj
def replay(settings: Settings, verification_id: str, as_json: bool) -> None:
    """Check the claim of an earlier answer again, as it was asked, and say what is otherwise and why."""
    with closing(assemble(settings)) as service:
        replayed = replay_answer(service.replay(verification_id))
        click.echo(json.dumps(replayed, ensure_ascii=False, indent=2) if as_json else replay_in_words(replayed))


@main.command()
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--column", help="The column that holds the claims.")
@click.option("--format", type=click.Choice(FORMATS), help="What IN is, if its ending does not say so.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True)
@click.option("--resume", is_flag=True, help="Go on where a killed run stopped, with the same --column.")
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="Who judges: processes here, or actors of Ray, on the cluster of RAY_ADDRESS if that is set.",
)
@click.pass_obj
def batch(settings: Settings, /, source: Path, target: Path, **options: Any) -> None:
    """Check a file of claims (CSV, TSV, JSONL, text, Parquet or XLSX) into OUT, row by row in the order of the input.

    OUT becomes a table if it ends in .csv, otherwise JSON lines.
    """
    if commands.batch(settings, source, target, **options):
        sys.exit(SOME_FAILED)


@main.group()
def index() -> None:
    """Look after the search index."""


@index.command()
@click.pass_obj
def rebuild(settings: Settings) -> None:
    """Make the search index anew from the database."""
    with closing(assemble(settings)) as service:
        service.retriever.rebuild()
        click.echo(f"{settings.index}: rebuilt at revision {service.retriever.revision()}")


@main.command("check-quotes")
@click.pass_obj
def check_stored_quotes(settings: Settings) -> None:
    """Hold every stored quote against its document, letter for letter."""
    engine, sessions = open_database(settings)
    try:
        with sessions() as session:
            damaged = 0
            for one in check_quotes(session):
                damaged += 1
                click.echo(f"damaged: {one}", err=True)
            count = count_quotes(session)
    finally:
        engine.dispose()
    if damaged:
        click.echo(f"{damaged} of {count} quotes or texts are damaged")
        sys.exit(SOME_FAILED)
    click.echo(f"all {count} quotes stand verbatim")


def _choose_database(context: click.Context, _: click.Parameter, url: str | None) -> None:
    """Put the settings where every command finds them; the database named last is the one."""
    if url is not None and not url.strip():
        raise click.BadParameter("must not be empty")
    settings = context.obj or Settings.from_env()
    context.obj = settings if url is None else replace(settings, database_url=url)


def _add_everywhere(option: click.Option, command: click.Command) -> None:
    """Give an option to a command and to all commands within it."""
    command.params.append(option)
    if isinstance(command, click.Group):
        for one in command.commands.values():
            _add_everywhere(option, one)


_add_everywhere(
    click.Option(
        ["--database"],
        metavar="URL",
        expose_value=False,
        callback=_choose_database,
        help="The database, such as sqlite:////tmp/a.db.",
    ),
    main,
)
