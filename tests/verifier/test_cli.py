"""Tests of verifier/cli.py: the commands as a user types them, each in a process of its own."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from claims import database
from claims.store import Store
from tests.claims.stores import opened
from tests.claims.test_corrections import answered
from tests.claims.workbooks import sheet_xml, write_workbook
from tests.verifier.commands import verifier
from tests.verifier.service import CLI, SAMPLES


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    done = verifier("ingest", *sorted(SAMPLES.glob("*.html")), folder=folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_verify_prints_an_answer(stored: Path) -> None:
    done = verifier("verify", "Apple invested directly in OpenAI", "--json", folder=stored)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["verdict"] == "contradicted"
    assert {one["document"]["language"] for one in answer["evidence"]} == {"de", "en"}
    spoken = verifier("verify", "Apple invested directly in OpenAI", folder=stored)
    assert spoken.stdout.startswith("contradicted")


def test_no_verdict_is_asked_for_without_a_quote(stored: Path) -> None:
    refused = verifier("verify", "Apple invested directly in OpenAI", "--max-evidence", "0", folder=stored)
    assert refused.returncode == 2
    assert "--max-evidence" in refused.stderr


def test_batch_keeps_the_order_and_tells_of_bad_rows(stored: Path, tmp_path: Path) -> None:
    source, target = tmp_path / "claims.csv", tmp_path / "out.jsonl"
    source.write_text("id,claim\na,Nvidia invested in OpenAI\nb,\nc,Quokkas are mammals\n")
    done = verifier("batch", source, target, folder=stored)
    assert done.returncode == 1, done.stderr
    rows = [json.loads(line) for line in target.read_text().splitlines()]
    assert [(row["row"], row["input"]["id"]) for row in rows] == [(2, "a"), (3, "b"), (4, "c")]
    assert rows[0]["verdict"]
    assert rows[1]["error"]["detail"]


def test_replay_says_that_nothing_changed(stored: Path) -> None:
    asked = ("verify", "Apple invested directly in OpenAI", "--max-evidence", "1", "--json")
    before = json.loads(verifier(*asked, folder=stored).stdout)
    done = verifier("replay", before["id"], folder=stored)
    assert done.returncode == 0, done.stderr
    head, *_ = done.stdout.splitlines()
    assert head == f"replay of {before['id']}: the same"
    assert "  store: the same" in done.stdout
    replay = json.loads(verifier("replay", before["id"], "--json", folder=stored).stdout)
    assert (replay["same"], len(replay["verification"]["evidence"])) == (True, 1)
    refused = verifier("replay", "no-such-id", folder=stored)
    assert (refused.returncode, refused.stderr) == (2, "verifier: there is no verification no-such-id\n")


def test_prune_needs_to_know_how_old_answers_may_get(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = verifier("db", "prune", folder=tmp_path)
    assert refused.returncode == 2
    assert "VERIFIER_RETENTION_DAYS: is not set" in refused.stderr
    for count in (1, 0):
        with opened(tmp_path) as sessions:
            if count:
                answered(sessions, "old")
        (tmp_path / "claims.db").rename(tmp_path / "a.db")
        done = verifier("db", "prune", "--days", "30", folder=tmp_path)
        assert (done.returncode, done.stdout.endswith(f"removed {count} answers of more than 30 days\n")) == (0, True)
        (tmp_path / "a.db").rename(tmp_path / "claims.db")
    monkeypatch.setenv("VERIFIER_RETENTION_DAYS", "7")
    assert "removed 0 answers of more than 7 days" in verifier("db", "prune", folder=tmp_path).stdout


def test_batch_reads_a_workbook_and_writes_a_table(stored: Path, tmp_path: Path) -> None:
    source, target = tmp_path / "claims", tmp_path / "out.csv"
    rows = [("id", "Behauptung"), ("a", "Apple invested directly in OpenAI"), ("b", 7)]
    write_workbook(source, {"Claims": sheet_xml(rows)})
    assert "unknown ending" in verifier("batch", source, target, folder=stored).stderr
    done = verifier("batch", source, target, "--format", "xlsx", folder=stored)
    assert done.returncode == 1, done.stderr
    with target.open(newline="", encoding="utf-8") as file:
        table = list(csv.DictReader(file))
    assert [(row["row"], row["id"], row["verdict"]) for row in table] == [("2", "a", "contradicted"), ("3", "b", "")]
    assert table[1]["error"] == "Unreadable row: the claim is not a text"


def test_batch_tells_of_a_guessed_encoding(stored: Path, tmp_path: Path) -> None:
    source = tmp_path / "claims.csv"
    source.write_bytes("id,claim\n1,Für Öl zahlt man viel\n".encode("cp1252"))
    done = verifier("batch", source, tmp_path / "out.jsonl", folder=stored)
    assert done.returncode == 0, done.stderr
    assert done.stderr.endswith(f"0 failed; {source} is not UTF-8 and is read as Windows-1252\n")


def test_check_quotes_and_index_rebuild(stored: Path) -> None:
    assert "stand verbatim" in verifier("check-quotes", folder=stored).stdout
    assert verifier("index", "rebuild", folder=stored).returncode == 0


@pytest.mark.parametrize(
    "words", [("check-quotes", "--database"), ("keys", "list", "--database"), ("db", "--database", "upgrade")]
)
def test_the_database_is_named_before_or_after_the_command(words: tuple[str, ...], tmp_path: Path) -> None:
    place = words.index("--database") + 1
    done = verifier(*words[:place], f"sqlite:///{tmp_path / 'b.db'}", *words[place:], folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "b.db").exists()
    assert not (tmp_path / "a.db").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--database", "", "check-quotes"),
        ("keys", "list", "--database", " "),
        ("verify", ""),
        ("verify", "1234"),
        ("verify", "a" * 100_000),
        ("verify", "A claim.", "--as-of", "soon"),
        ("verify", "A claim.", "--max-evidence", "-1"),
        ("verify", "A claim.", "--min-confidence", "nan"),
        ("ingest", "/nowhere/at/all.txt"),
        ("import-claimreview", "/nowhere/at/all.json"),
        ("serve", "--port", "99999"),
        ("serve", "--samples", "/nowhere/at/all"),
        ("batch", "/nowhere/at/all.csv", "/tmp/never-written.jsonl"),
        ("evaluate", "claims", "/nowhere/at/all.jsonl"),
        ("fly",),
    ],
)
def test_a_wrong_call_is_exit_code_2_with_a_message(words: tuple[str, ...], tmp_path: Path) -> None:
    done = verifier(*words, folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_without_samples_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("It rains in Bonn.")
    done = verifier("serve", "--port", "0", "--samples", tmp_path, folder=tmp_path)
    assert (done.returncode, done.stderr) == (2, f"verifier: {tmp_path}: samples: holds no .html file\n")


def test_a_data_folder_that_is_none_is_exit_code_2_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "data"
    file.touch()
    environment = {**os.environ, "VERIFIER_DATA": str(file)}
    for words in (["check-quotes"], ["serve", "--port", "0"]):
        done = subprocess.run([*CLI, *words], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 2
        assert re.fullmatch(rf"verifier: {file}\S*: .+\n", done.stderr)


def test_a_disk_that_fills_during_a_batch_is_exit_code_2_in_one_line(stored: Path, tmp_path: Path) -> None:
    source = tmp_path / "claims.txt"
    source.write_text("Quokkas are mammals\n")
    done = verifier("batch", source, "/dev/full", folder=stored)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "verifier: No space left on device"
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "empty.txt"),
        ("blank.txt", b" \n\n ", "blank.txt"),
        ("binary.txt", bytes(range(256)) * 20, "binary.txt"),
        ("broken.pdf", b"%PDF-1.7 nothing", "broken.pdf"),
        ("broken.json", b'{"text": ', "broken.json"),
    ],
)
def test_a_bad_document_stores_nothing(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text("The bridge is open again.")
    done = verifier("ingest", tmp_path / name, tmp_path / "good.txt", folder=tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
    assert "good.txt: document 1" in done.stdout


def test_a_retracted_document_is_named_and_the_others_are_stored(tmp_path: Path) -> None:
    gone, other = tmp_path / "gone.txt", tmp_path / "other.txt"
    gone.write_text("The bridge is open again.")
    other.write_text("The ferry is late.")
    verifier("ingest", gone, folder=tmp_path)
    engine = database.create(f"sqlite:///{tmp_path / 'a.db'}")
    with database.writing(database.session_factory(engine)) as session:
        Store(session).retract(1)
    engine.dispose()
    done = verifier("ingest", gone, other, folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"verifier: {gone}: ")
    assert done.stdout == f"{other}: document 2, 1 assertions\n"


def test_a_file_whose_name_is_no_text_is_stored_and_named(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"\xff.txt")
    file.write_text("The bridge is open again.")
    done = verifier("ingest", file, "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["file"] == str(file)


def test_a_corrupt_model_is_a_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERIFIER_MODELS", str(tmp_path))
    done = verifier("verify", "A claim.", folder=tmp_path)
    assert done.returncode == 2
    assert "not a folder of models" in done.stderr


def test_backup_and_restore(stored: Path, tmp_path: Path) -> None:
    copy = tmp_path / "a.db"
    done = verifier("db", "backup", copy, folder=stored)
    assert (done.returncode, done.stdout) == (0, f"{copy}: {copy.stat().st_size} bytes\n"), done.stderr
    again = verifier("db", "backup", copy, folder=stored)
    assert again.returncode == 2
    assert "exists already" in again.stderr
    assert verifier("check-quotes", folder=tmp_path).returncode == 0
    assert verifier("index", "rebuild", folder=tmp_path).returncode == 0
    answer = verifier("verify", "Apple invested directly in OpenAI", folder=tmp_path)
    assert answer.stdout.startswith("contradicted"), answer.stderr
