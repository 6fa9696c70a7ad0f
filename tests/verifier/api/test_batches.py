"""Tests of /batches: a claim file goes in, and its rows come out in order."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from flask.testing import FlaskClient
from pyarrow import parquet

from tests.claims.workbooks import sheet_xml, write_workbook
from tests.verifier.api.clients import TEXT, client_of, problem_of
from tests.verifier.service import running, work_off
from verifier.api import create_app
from verifier.assemble import Service

CLAIM = "Die Stadt Beilstett baut einen neuen Turm."
FILE = f"id,claim\na,{CLAIM}\nb,\nc,Quokkas are mammals\nd,{CLAIM}\n"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with running(tmp_path_factory.mktemp("batches")) as made:
        body = {"text": TEXT, "published": "2025-03", "source": "Bote"}
        assert client_of(made).post("/documents", json=body).status_code == 201
        yield made


@pytest.fixture(scope="module")
def client(service: Service) -> FlaskClient:
    return client_of(service)


def sent(client: FlaskClient, content: str | bytes = FILE, name: str = "claims.csv", **fields: Any) -> Any:
    data = content if isinstance(content, bytes) else content.encode()
    return client.post("/batches", data={"file": (io.BytesIO(data), name), **fields})


def added(client: FlaskClient, *args: Any, **fields: Any) -> dict[str, Any]:
    response = sent(client, *args, **fields)
    assert response.status_code == 202, response.get_data(as_text=True)
    body: dict[str, Any] = response.get_json()
    assert response.headers["Location"] == f"/batches/{body['id']}"
    return body


def rows(client: FlaskClient, batch_id: int, **query: Any) -> list[dict[str, Any]]:
    response = client.get(f"/batches/{batch_id}/results", query_string=query)
    assert response.status_code == 200
    assert response.content_type == "application/x-ndjson"
    assert int(response.headers["Content-Length"]) == len(response.data)
    return [json.loads(line) for line in response.get_data(as_text=True).splitlines()]


def test_a_claim_file_is_checked_in_the_background(service: Service, client: FlaskClient) -> None:
    batch = added(client)
    assert batch["state"] == "queued"
    assert (batch["file"], batch["rows"]) == ("claims.csv", {"done": 0, "failed": 0, "total": None})
    place = f"/batches/{batch['id']}"
    assert "is queued, not done" in problem_of(client.get(f"{place}/results"), 409)["detail"]
    assert rows(client, batch["id"], partial=1) == []
    work_off(service)
    done = client.get(place).get_json()
    assert (done["state"], done["rows"]) == ("done", {"done": 4, "failed": 1, "total": 4})
    assert done["created"] <= done["started"] <= done["finished"]
    found = rows(client, batch["id"])
    assert [(row["row"], row["input"]["id"]) for row in found] == [(2, "a"), (3, "b"), (4, "c"), (5, "d")]
    assert [row.get("verdict") for row in found] == ["supported", None, "unknown", "supported"]
    assert found[1]["error"]["detail"] == "the claim is empty"
    assert found[0]["id"] == found[3]["id"]
    alone = client.post("/verify", json={"claim": CLAIM}).get_json()
    assert found[0].keys() == alone.keys() | {"row", "input"}
    assert [one["quote"] for one in found[0]["evidence"]] == [one["quote"] for one in alone["evidence"]]
    assert client.get(f"/verifications/{found[0]['id']}").get_json()["verdict"] == "supported"


def test_results_come_as_a_table(service: Service, client: FlaskClient) -> None:
    batch = added(client)
    work_off(service)
    response = client.get(f"/batches/{batch['id']}/results?format=csv")
    assert response.content_type == "text/csv; charset=utf-8"
    assert f'filename="batch-{batch["id"]}.csv"' in response.headers["Content-Disposition"]
    table = list(csv.DictReader(io.StringIO(response.get_data(as_text=True), newline=""), strict=True))
    assert [(row["id"], row["verdict"]) for row in table] == [
        ("a", "supported"),
        ("b", ""),
        ("c", "unknown"),
        ("d", "supported"),
    ]
    assert table[0]["quote"] == CLAIM


def test_a_part_of_the_results_can_be_had(service: Service, client: FlaskClient) -> None:
    done = added(client)
    work_off(service)
    batch = added(client)
    path, begun = (service.settings.batches / str(one["id"]) / "results.jsonl" for one in (done, batch))
    lines = path.read_bytes().splitlines(keepends=True)
    begun.write_bytes(b"".join(lines[:2]) + lines[2][:20])
    assert [row["row"] for row in rows(client, batch["id"], partial=1)] == [2, 3]
    assert client.get(f"/batches/{batch['id']}/results?format=csv&partial=1").data.count(b"\r\n") == 3
    problem_of(client.get(f"/batches/{batch['id']}/results"), 409)
    problem_of(client.get(f"/batches/{batch['id']}/diff?against={batch['id']}"), 409)


def test_wishes_hold_for_every_row(service: Service, client: FlaskClient) -> None:
    wishes = {"max_evidence": "1", "sources": "1, 2", "reported": "ignore", "as_of": "2025-12", "min_confidence": "0.1"}
    batch = added(client, **wishes)
    assert batch["wishes"] == {
        "max_evidence": 1,
        "sources": [1, 2],
        "reported": "ignore",
        "as_of": "2025-12",
        "min_confidence": 0.1,
    }
    early = added(client, as_of="2001", sources=["1", "2"])
    assert early["wishes"]["sources"] == [1, 2]
    work_off(service)
    assert len(rows(client, batch["id"])[0]["evidence"]) == 1
    assert rows(client, batch["id"])[0]["verdict"] == "supported"
    assert rows(client, early["id"])[0]["verdict"] == "unknown"


def test_any_claim_file_can_be_sent(service: Service, client: FlaskClient, tmp_path: Path) -> None:
    parquet.write_table(pa.table({"Aussage": [CLAIM]}), tmp_path / "a.parquet")
    write_workbook(tmp_path / "a.xlsx", {"S": sheet_xml([("Statement",), (CLAIM,)])})
    table = f"said\tclaim\n{CLAIM}\tNo.\n".encode()
    ids = [
        added(client, content, name, **fields)["id"]
        for content, name, fields in (
            ((tmp_path / "a.parquet").read_bytes(), "a.parquet", {}),
            ((tmp_path / "a.xlsx").read_bytes(), "C:\\folder\\a.XLSX", {}),
            (f"{CLAIM}\n", "a.txt", {}),
            (json.dumps(CLAIM), "a.jsonl", {}),
            (gzip.compress(table), "a.tsv.gz", {"column": "Said"}),
            (table, "upload", {"column": "said", "format": "tsv"}),
            (gzip.compress(table), "upload.gz", {"column": "said", "format": "tsv"}),
        )
    ]
    work_off(service)
    for batch_id in ids:
        assert [row["claim"] for row in rows(client, batch_id)] == [CLAIM]


def test_a_guessed_encoding_is_told_at_once(client: FlaskClient) -> None:
    batch = added(client, "claim\nDas war für Öl.\n".encode("cp1252"))
    assert batch["warnings"] == ["is not UTF-8 and is read as Windows-1252"]
    assert added(client, "claim\nDas war für Öl.\n".encode("utf-8-sig"))["warnings"] == []


@pytest.mark.parametrize(
    ("content", "name", "fields", "field"),
    [
        ("", "a.csv", {}, "file"),
        ("id,claim\n", "a.csv", {}, "file"),
        ("id,said\n1,One\n", "a.csv", {}, "file"),
        (FILE, "a.docx", {}, "file"),
        (FILE, "", {}, "file"),
        (b"\0\1\2" * 100, "a.txt", {}, "file"),
        (FILE, "a.xlsx", {}, "file"),
        (FILE, "a.parquet", {}, "file"),
        (FILE, "a.csv.gz", {}, "file"),
        (FILE, "a.csv", {"column": "none"}, "column"),
        (FILE, "a.csv", {"column": ""}, "column"),
        (FILE, "a.csv", {"as_of": "soon"}, "as_of"),
        (FILE, "a.csv", {"sources": "1,x"}, "sources.1"),
        (FILE, "a.csv", {"sources": "0"}, "sources.0"),
        (FILE, "a.csv", {"max_evidence": "0"}, "max_evidence"),
        (FILE, "a.csv", {"reported": "maybe"}, "reported"),
        (FILE, "a.csv", {"min_confidence": "2"}, "min_confidence"),
        (FILE, "a.csv", {"format": "docx"}, "format"),
        (FILE, "a.csv", {"colour": "red"}, "colour"),
        (FILE, "a.csv", {"max_evidence": ["1", "2"]}, "max_evidence"),
        (FILE, "a.csv", {"more": (io.BytesIO(b""), "b.csv")}, "more"),
    ],
)
def test_a_bad_file_or_field_is_named(
    service: Service, client: FlaskClient, content: Any, name: str, fields: dict[str, Any], field: str
) -> None:
    problem = problem_of(sent(client, content, name, **fields), 422)
    assert field in problem["errors"]
    assert str(service.settings.data) not in json.dumps(problem)
    assert list((service.settings.batches / "incoming").iterdir()) == []


def test_a_bomb_is_refused(client: FlaskClient, tmp_path: Path) -> None:
    sheet = sheet_xml([("claim",), ("One",)]) + " " * (20 << 20)
    path = write_workbook(tmp_path / "a.xlsx", {"S": sheet})
    assert path.stat().st_size < 100_000
    problem = problem_of(sent(client, path.read_bytes(), "a.xlsx"), 422)
    assert "unpacks to more than 100 times its size" in problem["detail"]


def test_a_batch_needs_one_file_in_a_form(client: FlaskClient) -> None:
    assert (
        "file"
        in problem_of(client.post("/batches", data={"column": "a"}, content_type="multipart/form-data"), 422)["errors"]
    )
    two = {"file": [(io.BytesIO(b"One\n"), "a.txt"), (io.BytesIO(b"Two\n"), "b.txt")]}
    assert "file" in problem_of(client.post("/batches", data=two), 422)["errors"]
    problem_of(client.post("/batches", json={"claims": ["One"]}), 415)
    problem_of(client.post("/batches", data=b"One\n", content_type="text/plain"), 415)
    problem_of(client.post("/batches", data=b"--x\r\nnonsense", content_type="multipart/form-data"), 400)


def test_its_file_has_a_limit_of_its_own(service: Service) -> None:
    small = client_of(service, max_claim_file_bytes=1_000, max_document_bytes=10)
    assert sent(small, "claim\n" + "One is two.\n" * 80).status_code == 202
    problem_of(sent(small, "claim\n" + "One is two.\n" * 10_000), 413)
    environment = {"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"}
    form = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n' + b"One is two.\n" * 10_000
    response = small.post(
        "/batches",
        input_stream=io.BytesIO(form + b"\r\n--x--\r\n"),
        content_type="multipart/form-data; boundary=x",
        environ_overrides=environment,
    )
    problem_of(response, 413)
    assert list((service.settings.batches / "incoming").iterdir()) == []


def test_a_batch_is_removed_with_its_files(service: Service, client: FlaskClient) -> None:
    batch_id = added(client)["id"]
    folder = service.settings.batches / str(batch_id)
    assert folder.exists()
    assert client.delete(f"/batches/{batch_id}").status_code == 204
    assert not folder.exists()
    work_off(service)  # it still stands in the queue
    assert not folder.exists()
    for path in ("", "/results", f"/diff?against={batch_id}"):
        problem_of(client.get(f"/batches/{batch_id}{path}"), 404)
    problem_of(client.delete(f"/batches/{batch_id}"), 404)
    problem_of(client.get("/batches/99999999999999999999"), 404)


def test_batches_are_listed(client: FlaskClient) -> None:
    ids = [added(client)["id"] for _ in range(3)]
    first = client.get(f"/batches?after={ids[0] - 1}&limit=2").get_json()
    assert [one["id"] for one in first["batches"]] == ids[:2]
    rest = client.get(first["next"]).get_json()
    assert [one["id"] for one in rest["batches"]] == ids[2:]
    assert rest["next"] is None
    problem_of(client.get("/batches?limit=0"), 422)


def test_what_changed_between_two_batches(service: Service, client: FlaskClient) -> None:
    fresh = "Die Fähre nach Ostrand fährt wieder."
    claims = f"claim\n{fresh}\n{CLAIM}\n{fresh}\n"
    before = added(client, claims)["id"]
    work_off(service)
    assert client.post("/documents", json={"text": f"{fresh} Sie trägt 40 Autos."}).status_code == 201
    after = added(client, claims + "Quokkas are mammals\n")["id"]
    work_off(service)
    found = client.get(f"/batches/{after}/diff?against={before}").get_json()
    assert {name: found[name] for name in ("against", "changed", "same", "added", "missing", "next")} == {
        "against": before,
        "changed": 1,
        "same": 1,
        "added": 1,
        "missing": 0,
        "next": None,
    }
    (change,) = found["changes"]
    assert (change["claim"], change["row"]) == (fresh, 2)
    assert (change["before"]["verdict"], change["after"]["verdict"]) == ("unknown", "supported")
    assert client.get(f"/batches/{after}/diff?against={before}&after=1").get_json()["changes"] == []
    assert client.get(f"/batches/{after}/diff?against={after}").get_json()["changed"] == 0
    problem_of(client.get(f"/batches/{after}/diff"), 422)
    problem_of(client.get(f"/batches/{after}/diff?against=999"), 404)


def test_a_queue_that_cannot_be_reached_costs_no_batch(service: Service, caplog: pytest.LogCaptureFixture) -> None:
    pytest.importorskip("redis")
    away = create_app(replace(service, settings=replace(service.settings, queue_url="redis://127.0.0.1:1")))
    batch = added(away.test_client())
    assert batch["state"] == "queued"
    assert "waits until a worker looks for it" in caplog.text
