from __future__ import annotations

import csv
import gzip
import io
import json
import logging
import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import UnreadableClaims
from claims.files import BadRow, ClaimRow, Row, read_claims
from claims.files.lines import LONGEST_LINE

Rows = Callable[..., list[Row]]
_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
_CLAIM = _TEXT.filter(str.strip)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def read(name: str, content: bytes | str, **options: Any) -> list[Row]:
    """The rows of a real file with this name and content."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(read_claims(path, **options))


def claims(rows: list[Row]) -> list[str | int]:
    """What each row says, or the line of a bad one."""
    return [row.claim if isinstance(row, ClaimRow) else row.line for row in rows]


@given(st.lists(st.tuples(_TEXT, _CLAIM, _TEXT), min_size=1), st.sampled_from(",;\t|"), st.booleans())
def test_a_table_comes_back_as_it_was_written(cells: list[tuple[str, str, str]], delimiter: str, mark: bool) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(["id", "claim", "note"])
    expected = []
    for first, claim, last in cells:
        line = 1 + len(re.findall("\r\n|\r|\n", text.getvalue()))
        expected.append(ClaimRow(line, claim, {"id": first, "claim": claim, "note": last}))
        writer.writerow([first, claim, last])
    assert read("claims.csv", text.getvalue().encode("utf-8-sig" if mark else "utf-8")) == expected


@given(st.lists(st.tuples(_CLAIM, st.dictionaries(st.text(), _JSON, max_size=3)), min_size=1), st.booleans())
def test_json_lines_come_back_as_they_were_written(values: list[tuple[str, dict[str, Any]]], ascii_only: bool) -> None:
    objects = [
        {"claim": claim} | {key: value for key, value in more.items() if key != "claim"} for claim, more in values
    ]
    text = "\n\n".join(json.dumps(each, ensure_ascii=ascii_only) for each in objects)
    expected = [ClaimRow(2 * place + 1, each["claim"], each) for place, each in enumerate(objects)]
    assert read("claims.jsonl", text) == expected


@given(st.lists(_CLAIM.filter(lambda text: not re.search("[\r\n]", text)), min_size=1))
def test_plain_text_has_a_claim_a_line(texts: list[str]) -> None:
    rows = read("claims.txt", "\n  \n".join(texts).encode("utf-8-sig"))
    assert rows == [ClaimRow(2 * place + 1, text.strip(), {"claim": text.strip()}) for place, text in enumerate(texts)]


@given(st.binary() | st.text('ab",;\n\r{}[]: \0ä').map(str.encode), st.sampled_from(["csv", "tsv", "jsonl", "txt"]))
def test_any_bytes_are_rows_in_order_or_no_claim_file(content: bytes, ending: str) -> None:
    try:
        rows = read(f"any.{ending}", content)
    except UnreadableClaims:
        return
    lines = [row.line for row in rows]
    assert lines == sorted(set(lines))
    assert json.dumps([row.columns for row in rows])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "id,Claim\n1,One\n"),
        ("a.CSV", "id;BEHAUPTUNG\n1;One\n"),
        ("a.csv", "note, with comma;aussage\n1;One\n"),
        ("a.csv", "text,claim\nOther,One\n"),
        ("a.tsv", "id\tstatement\n1\tOne\n"),
        ("a.ndjson", '{"Text": "One", "id": 1}\n'),
        ("a.jsonl", '"One"\n'),
        ("a.txt", "One\n"),
        ("a.csv", "One\n"),
        ("a.csv", "Claims\nOne\n"),
    ],
)
def test_the_column_is_found_by_its_name(name: str, content: str) -> None:
    assert claims(read(name, content)) == ["One"]
    assert claims(read(f"{name}.gz", gzip.compress(content.encode()))) == ["One"]


@pytest.mark.parametrize(
    ("name", "content"), [("a.csv", "claim,Said\nno,yes\n"), ("a.jsonl", '{"claim": "no", "said": "yes"}')]
)
def test_the_column_can_be_given(name: str, content: str) -> None:
    assert claims(read(name, content, column="said")) == ["yes"]


def test_a_bare_column_begins_with_its_first_claim() -> None:
    rows = read("a.csv", "Apple did it.\nApple did it again.\n")
    assert rows[0] == ClaimRow(1, "Apple did it.", {"claim": "Apple did it."})
    assert len(rows) == 2


def test_columns_of_one_name_do_not_hide_each_other() -> None:
    assert read("a.csv", "claim,note,note,\nOne,a,b,c\n")[0].columns == {
        "claim": "One",
        "note": "a",
        "note (3)": "b",
        "column 4": "c",
    }


def test_a_bad_row_of_a_table_stops_nothing() -> None:
    content = b'id,claim\n1,One\n2\n3,Three,more\n4,\n5,F\xc3\xbcnf\n6,\xff\n7,sev\0en\n8,"eight" or so\n\n10,Ten\n'
    assert claims(read("a.csv", content)) == ["One", 3, 4, 5, "Fünf", 7, 8, 9, "Ten"]


@pytest.mark.parametrize("rest", ["3,Three\n", '3,"Three"\n', '"3","Thr\nee"\n', "3,Three\n" * 30_000])
def test_a_quotation_never_closed_takes_no_other_row_along(rest: str) -> None:
    rows = read("a.csv", f'id,claim\n1,One\n2,"Two\n{rest}')
    bad = [row for row in rows if isinstance(row, BadRow)]
    assert [row.line for row in bad] == [3]
    assert len(rows) == 2 + rest.count("3")


def test_a_bad_line_of_json_stops_nothing() -> None:
    lines = [
        '{"claim": "One"}',
        "{",
        "7",
        '{"id": 1}',
        '{"claim": 5}',
        '{"claim": null}',
        '{"claim": " "}',
        "[" * 100_000,
    ]
    lines += ['{"claim": "x", "n": NaN}', '{"claim": "x", "n": 1e999}', '{"claim": "a\0b"}', "", '"Last"']
    rows = read("a.jsonl", "\n".join(lines))
    assert claims(rows) == ["One", *range(2, 12), "Last"]
    assert rows[3] == BadRow(4, "the claim is missing", {"id": 1}, field="claim")


@pytest.mark.parametrize(("name", "start"), [("a.txt", ""), ("a.jsonl", '"'), ("a.csv", "id,claim\n1,")])
def test_a_line_too_long_is_one_bad_row(name: str, start: str) -> None:
    after = {"a.txt": "Short", "a.jsonl": '"Short"', "a.csv": "2,Short"}[name]
    rows = read(name, f"{start}{'x' * (2 * LONGEST_LINE)}\n{after}\n")
    assert [type(row) for row in rows] == [BadRow, ClaimRow]
    assert rows[1].line == rows[0].line + 1


def test_what_is_not_utf8_is_windows_1252_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        rows = read(
            "a.csv", "id;aussage\n1;Das war ein „Spaß“ für Öl – 5 €\n2;un\x81gültig\n".encode("cp1252", "ignore")
        )
    assert claims(rows) == ["Das war ein „Spaß“ für Öl – 5 €", "ungültig"]
    assert "Windows-1252" in caplog.text


def test_one_broken_line_does_not_change_the_encoding(caplog: pytest.LogCaptureFixture) -> None:
    assert claims(read("a.txt", "Für Öl\n".encode() + b"F\xfcr\n" + "Über\n".encode())) == ["Für Öl", 2, "Über"]
    assert not caplog.records


def test_bytes_that_are_no_text_are_shown_as_such() -> None:
    assert read("a.csv", b"id,claim\n1,\xc3\xa4 \xc3\xb6 \xff\n") == [
        BadRow(
            2, "the line holds bytes that are no text in the encoding of the file", {"id": "1", "claim": "ä ö \ufffd"}
        )
    ]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b"\n \n", "is empty"),
        ("a.csv", b"id,claim\n", "is empty"),
        ("a.jsonl", b"\n", "is empty"),
        ("a.txt", b"\xef\xbb\xbf", "is empty"),
        ("a.docx", b"One\n", "unknown ending; known are .csv"),
        ("a.csv", b"PK\x03\x04\x14\x00\x06\x00\xff\xfe", "is not text"),
        ("a.txt", "Eins und zwei".encode("utf-16"), "is not text"),
        ("a.txt", "文字".encode("utf-16"), "is not text"),
        ("a.txt", "Eins und zwei".encode("utf-16-le"), "is not text"),
        ("a.txt.gz", b"One\n", "cannot be read"),
        ("a.txt.gz", gzip.compress(b"One\n", mtime=0)[:-6], "cannot be read"),
        ("a.csv", b'"id,claim\n1,One\n', "the header cannot be read"),
    ],
)
def test_what_is_no_claim_file_is_refused(name: str, content: bytes, message: str) -> None:
    with pytest.raises(UnreadableClaims, match=re.escape(message)) as caught:
        read(name, content)
    assert caught.value.file is not None
    assert Path(caught.value.file).name == name


def test_a_packed_text_that_unpacks_to_very_much_is_refused() -> None:
    bomb = gzip.compress(b"claim\n" + b"One is two.\n" * 1_000_000, mtime=0)
    with pytest.raises(UnreadableClaims, match="unpacks to more than 100 times its size"):
        read("a.csv.gz", bomb)
    assert len(read("a.csv.gz", gzip.compress(b"claim\n" + b"One is two.\n" * 1000, mtime=0))) == 1000


@pytest.mark.parametrize(
    ("name", "content"), [("a.csv", "id,said\n1,One\n"), ("a.jsonl", '{"id": 1, "said": "One"}\n')]
)
def test_without_a_column_of_claims_the_columns_are_named(name: str, content: str) -> None:
    asked = {"column": "quote"}
    for options, field, missing in ({}, None, "no column of claims"), (asked, "column", "no column 'quote'"):
        with pytest.raises(UnreadableClaims, match=f"{missing}.*the columns are 'id', 'said'") as caught:
            read(name, content, **options)
        assert (caught.value.line, caught.value.field) == (1, field)


def test_missing_files_and_folders_are_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(UnreadableClaims, match="does not exist"):
        read_claims(tmp_path / "none.csv")
    with pytest.raises(UnreadableClaims, match="is not a file"):
        read_claims(tmp_path)
