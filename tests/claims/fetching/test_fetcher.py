"""Tests of claims/fetching: real servers on loopback, good and bad."""

from __future__ import annotations

import gzip
import ssl
import threading
import zlib
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
import trustme

from claims.errors import FetchFailed, FetchRefused, FetchTimeout, InputError, UnreadableDocument
from claims.fetching import Fetcher, Limits
from tests.claims.fetching.web import ARTICLE, Names, fetcher, redirect, respond, site


def test_a_page_is_fetched_under_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")  # nothing listens there
    heard: list[dict[str, str]] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        heard.append({name.lower(): value for name, value in request.headers.items()} | {"path": request.path})
        respond(request, ARTICLE, "text/html; charset=utf-8", Set_Cookie="a=b")

    with site(answer) as port:
        one = fetcher(port)
        page = one.fetch(f"http://news.example:{port}/ferry?x=1#top")
        one.fetch(page.url)
    assert (page.url, page.media_type, page.data) == (f"http://news.example:{port}/ferry?x=1", "text/html", ARTICLE)
    assert [one["host"] for one in heard] == [f"news.example:{port}"] * 2
    assert heard[0]["path"] == "/ferry?x=1"
    assert not {"cookie", "authorization", "referer"} & {*heard[0], *heard[1]}


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.2:{port}/", "http://[::1]:{port}/", "http://inner.example:{port}/", "http://169.254.169.254/latest",
        "//inner.example:{port}/", "http://2130706433:{port}/", "http://news.example:22/", "file:///etc/passwd", "http://[",
        "http://user@news.example:{port}/", "http://localhost:{port}/", "\\\\127.0.0.2/",
    ],
)  # fmt: skip
def test_each_hop_is_checked(target: str) -> None:
    names = Names({"news.example": [["127.0.0.1"]], "inner.example": [["192.168.1.1"]]})
    with site(lambda request: redirect(request, target.format(port=port))) as port, pytest.raises(FetchRefused):
        fetcher(port, names).fetch(f"http://news.example:{port}/")


@pytest.mark.parametrize(("hops", "works"), [(0, True), (5, True), (6, False)])
def test_a_page_may_lead_on_five_times(hops: int, works: bool) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        number = int(request.path.strip("/"))
        if number:
            redirect(request, f"../{number - 1}", (301, 302, 303, 307, 308)[number % 5])
        else:
            respond(request, ARTICLE)

    with site(answer) as port:
        if works:
            assert fetcher(port).fetch(f"http://news.example:{port}/{hops}").url == f"http://news.example:{port}/0"
        else:
            with pytest.raises(FetchFailed, match="more than 5 times"):
                fetcher(port).fetch(f"http://news.example:{port}/{hops}")


def test_a_name_is_looked_up_once_and_the_address_that_was_checked_is_called() -> None:
    names = Names({"news.example": [["127.0.0.1"], ["127.0.0.2"]]})
    with site(lambda request: respond(request, ARTICLE)) as port:
        one = fetcher(port, names)
        assert one.fetch(f"http://news.example:{port}/").data == ARTICLE
        assert names.asked == ["news.example"]
        with pytest.raises(FetchRefused, match="not on the public web"):
            one.fetch(f"http://news.example:{port}/")


def test_a_name_that_changes_between_two_hops_is_checked_again() -> None:
    names = Names({"news.example": [["127.0.0.1"], ["10.0.0.1"]]})
    with site(lambda request: redirect(request, "/again")) as port, pytest.raises(FetchRefused):
        fetcher(port, names).fetch(f"http://news.example:{port}/")
    assert names.asked == ["news.example"] * 2


def test_one_inner_address_among_others_is_enough_to_refuse() -> None:
    names = Names({"news.example": [["127.0.0.1", "10.0.0.1"]]})
    with site(lambda request: respond(request, ARTICLE)) as port, pytest.raises(FetchRefused) as raised:
        fetcher(port, names).fetch(f"http://news.example:{port}/")
    assert "10.0.0.1" not in str(raised.value)


def test_the_next_address_is_called_if_one_cannot_be_reached() -> None:
    def permits(_: object) -> bool:
        return True

    with site(lambda request: respond(request, ARTICLE)) as port:
        made = fetcher(port, Names({"news.example": [["127.0.0.2", "127.0.0.1"]]}))
        open_to_all = Fetcher(made.limits, made.resolver, permits, made.tls)
        assert open_to_all.fetch(f"http://news.example:{port}/").data == ARTICLE


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/", "https://[fd00:ec2::254]/"]
)
def test_the_public_fetcher_never_calls_what_is_within(url: str) -> None:
    with pytest.raises(FetchRefused):
        Fetcher.public(Limits(seconds=5)).fetch(url)


def test_the_system_knows_this_machine_and_the_fetcher_refuses_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def lookup(name: str, *_: Any, **__: Any) -> list[Any]:
        asked.append(name)
        return [(2, 1, 6, "", ("93.184.215.14", 0)), (2, 1, 6, "", ("127.0.0.1", 0))]

    monkeypatch.setattr("socket.getaddrinfo", lookup)
    with pytest.raises(FetchRefused):
        Fetcher.public(Limits(seconds=5)).fetch("http://rebind.example/")
    assert asked == ["rebind.example."]


def test_a_name_without_an_address_and_one_that_nobody_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> list[Any]:
        raise OSError("no such name")

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    with pytest.raises(FetchFailed, match="no address"):
        Fetcher.public(Limits(seconds=5)).fetch("http://nowhere.example/")
    told = threading.Event()

    def slow(*_: Any, **__: Any) -> list[Any]:
        told.wait(60)
        return []

    monkeypatch.setattr("socket.getaddrinfo", slow)
    with pytest.raises(FetchTimeout):
        Fetcher.public(Limits(seconds=0.2)).fetch("http://slow.example/")
    told.set()


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def tls_of(authority: trustme.CA, name: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """The contexts of a server with a certificate for ``name``, and of a client that trusts its authority."""
    server, client = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert(name).configure_cert(server)
    authority.configure_trust(client)
    return server, client


def test_a_certificate_is_checked_against_the_name_and_not_the_address(authority: trustme.CA) -> None:
    server, client = tls_of(authority, "news.example")
    asked: list[str | None] = []
    server.sni_callback = lambda _, name, __: asked.append(name)
    with site(lambda request: respond(request, ARTICLE), server) as port:
        assert fetcher(port, tls=client).fetch(f"https://news.example:{port}/").data == ARTICLE
        assert asked == ["news.example"]
        with pytest.raises(FetchFailed, match="certificate"):
            fetcher(port).fetch(f"https://news.example:{port}/")  # an authority that nobody trusts
        with pytest.raises(FetchFailed, match="certificate"):
            fetcher(port, tls=client).fetch(f"https://127.0.0.1:{port}/")


def test_a_certificate_for_the_address_alone_is_not_good_for_a_name(authority: trustme.CA) -> None:
    server, client = tls_of(authority, "127.0.0.1")
    with site(lambda request: respond(request, ARTICLE), server) as port:
        with pytest.raises(FetchFailed, match="certificate"):
            fetcher(port, tls=client).fetch(f"https://news.example:{port}/")
        assert fetcher(port, tls=client).fetch(f"https://127.0.0.1:{port}/").data == ARTICLE


def packed(data: bytes) -> bytes:
    return gzip.compress(data[:10]) + gzip.compress(data[10:])


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", packed), ("deflate", zlib.compress), ("identity", bytes)])
def test_a_compressed_page_is_unpacked(encoding: str, pack: Any) -> None:
    with site(lambda request: respond(request, pack(ARTICLE), Content_Encoding=encoding)) as port:
        assert fetcher(port).fetch(f"http://news.example:{port}/").data == ARTICLE


@pytest.mark.parametrize(
    ("body", "encoding"), [(b"no gzip", "gzip"), (gzip.compress(ARTICLE)[:-9], "gzip"), (ARTICLE, "br"), (b"", "gzip")]
)
def test_what_is_packed_wrongly_fails(body: bytes, encoding: str) -> None:
    with (
        site(lambda request: respond(request, body, Content_Encoding=encoding)) as port,
        pytest.raises(FetchFailed, match=r"compressed|whole"),
    ):
        fetcher(port).fetch(f"http://news.example:{port}/")


def endless(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    for _ in range(10_000):  # 640 MB, if anybody took it
        request.wfile.write(b"<p>again" * 8192)


BOMB = gzip.compress(gzip.compress(b"\0" * 200_000_000)[:1] + b"a" * 200_000_000)


@pytest.mark.parametrize(
    "answer",
    [
        endless,
        lambda request: respond(request, BOMB, Content_Encoding="gzip"),
        lambda request: respond(request, b"a" * 1_000_001),
    ],
    ids=["endless", "bomb", "announced"],
)
def test_a_page_that_is_too_large_is_refused(answer: Any) -> None:
    assert len(BOMB) < 1_000_000
    with site(answer) as port, pytest.raises(UnreadableDocument, match="more than 1,000,000 bytes") as raised:
        fetcher(port, max_bytes=1_000_000).fetch(f"http://news.example:{port}/")
    assert raised.value.field == "url"


@pytest.mark.parametrize(
    "first", [b"", b"HTTP/1.1 200 OK\r\nX-", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"]
)
def test_a_page_that_drips_is_cut_at_the_deadline(first: bytes) -> None:
    over = threading.Event()
    cut = threading.Event()

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(first)
        for _ in range(600):
            if over.wait(0.05):
                return
            try:
                request.wfile.write(b"a")
            except OSError:
                cut.set()
                return

    with site(drip) as port:
        with pytest.raises(FetchTimeout):
            fetcher(port, seconds=0.5).fetch(f"http://news.example:{port}/")
        assert cut.wait(30)
        over.set()


def test_a_handshake_that_never_ends_is_cut() -> None:
    # a plain server waits for a line that the handshake does not have
    with site(lambda request: respond(request, ARTICLE)) as port, pytest.raises((FetchTimeout, FetchFailed)):
        fetcher(port, seconds=0.5).fetch(f"https://news.example:{port}/")


@pytest.mark.parametrize(
    "kind", ["image/png", "application/octet-stream", "text/css", "video/mp4", "application/zip", ""]
)
def test_other_kinds_are_refused(kind: str) -> None:
    with (
        site(lambda request: respond(request, b"%PDF-1.4", kind)) as port,
        pytest.raises(UnreadableDocument, match="neither HTML") as raised,
    ):
        fetcher(port).fetch(f"http://news.example:{port}/")
    assert raised.value.field == "url"


def test_text_in_another_encoding_becomes_utf_8() -> None:
    text = "Die Fähre kostet 5 €."
    with site(lambda request: respond(request, text.encode("iso-8859-15"), "text/plain; charset=ISO-8859-15")) as port:
        assert fetcher(port).fetch(f"http://news.example:{port}/").data.decode() == text
    for charset in ("zip", "rot13", "unicode_escape", "no-such"):
        with (
            site(lambda request, one=charset: respond(request, b"x", f"text/plain; charset={one}")) as port,  # type: ignore[misc]
            pytest.raises(UnreadableDocument, match="encoding"),
        ):
            fetcher(port).fetch(f"http://news.example:{port}/")


@pytest.mark.parametrize("status", [204, 206, 304, 401, 403, 404, 500, 503])
def test_a_page_that_is_not_given_says_how(status: int) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.end_headers()

    with site(answer) as port, pytest.raises(FetchFailed, match=str(status)):
        fetcher(port).fetch(f"http://news.example:{port}/")


@pytest.mark.parametrize(
    "raw",
    [
        b"SSH-2.0-server\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 50\r\n\r\nhalf",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"",
    ],
)
def test_what_is_no_answer_of_a_web_server_fails(raw: bytes) -> None:
    with site(lambda request: request.wfile.write(raw) and None) as port, pytest.raises(FetchFailed):
        fetcher(port).fetch(f"http://news.example:{port}/")


def test_a_server_that_is_not_there_fails() -> None:
    with site(lambda request: respond(request, ARTICLE)) as port:
        pass
    with pytest.raises(FetchFailed):
        fetcher(port).fetch(f"http://news.example:{port}/")


def test_a_url_that_is_none_is_the_callers_mistake() -> None:
    with pytest.raises(InputError) as raised:
        fetcher(80).fetch("ftp://news.example/")
    assert raised.value.field == "url"
