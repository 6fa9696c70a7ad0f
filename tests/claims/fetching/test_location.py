"""Tests of claims/fetching/location.py: there is one way to write each place."""

from __future__ import annotations

from ipaddress import IPv4Address, ip_address
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import FetchRefused, InputError
from claims.fetching.address import is_public
from claims.fetching.location import locate

PORTS = frozenset({80, 443})


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("http://example.org", "http://example.org/"),
        ("HTTP://EXAMPLE.org:80/A?b=c#d", "http://example.org/A?b=c"),
        ("https://example.org.:443/", "https://example.org/"),
        ("http://example.org:443/", "http://example.org:443/"),
        ("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
        ("https://example。org/", "https://example.org/"),
        ("http://[2606:4700:0::1111]/", "http://[2606:4700::1111]/"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("http://example.org/a/../b?x=/?", "http://example.org/a/../b?x=/?"),
        ("http://example.org:/", "http://example.org/"),
    ],
)
def test_a_place_is_read(url: str, same: str) -> None:
    assert locate(url, PORTS).url == same


@pytest.mark.parametrize(
    "url",
    [
        "", "example.org", "/etc/passwd", "file:///etc/passwd", "ftp://example.org/", "gopher://example.org:80/_x",
        "javascript:alert(1)", "http:/example.org", "http://", "http:///path", "http://user@example.org/",
        "http://user:pass@example.org/", "http://@example.org/", "http://example.org\\@127.0.0.1/", "http://a b.example/",
        "http://example.org/\r\nHost: x", "http://example.org/\x00", "http://example.org:port/", "http://example.org:99999/",
        "http://localhost/", "http://intranet/", "http://ex%61mple.org/", "http://127.0.0.1%2f.example.org/",
        "http://[::1", "http://[::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[127.0.0.1]/", "http://[::1]example.org/",
        "http://a..example/", "http://-a.example/", "http://a-.example/", "http://" + "a" * 64 + ".example/",
        "http://" + "a." * 127 + "example/", "http://example.org/" + "a" * 2000, "http://half\ud800.example/",
        "http://ex\u00adample\u200b.org\u2028/", "http://*.example.org/", "http://example.org;x/",
    ],
)  # fmt: skip
def test_what_is_no_url_of_a_page_is_refused(url: str) -> None:
    with pytest.raises(InputError) as raised:
        locate(url, PORTS)
    assert raised.value.field == "url"


ODD = [
    "2130706433", "017700000001", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "127.0.0.01", "127.1", "127.0.1", "127.0.0.256",
    "1.2.3.4.5", "0x", "0x7f.1", "a.0x1", "a.1", "127.0.0.1..", "00000127.0.0.1", "１２７.0.0.1", "127。0。0。1", "①②⑦.0.0.1",
    "0x7F000001", "４２", "4294967297",
]  # fmt: skip


@pytest.mark.parametrize("host", ODD)
def test_odd_spellings_of_addresses_never_lead_to_one(host: str) -> None:
    with pytest.raises(InputError) as raised:
        locate(f"http://{host}/", PORTS)
    assert raised.value.field == "url"


@pytest.mark.parametrize("port", [0, 1, 22, 25, 8080, 65535])
def test_other_ports_are_refused(port: int) -> None:
    with pytest.raises(FetchRefused, match=str(port)):
        locate(f"http://example.org:{port}/", PORTS)


@given(
    st.ip_addresses(v=4, network="127.0.0.0/8")
    | st.ip_addresses(v=4, network="10.0.0.0/8")
    | st.ip_addresses(v=4, network="169.254.0.0/16"),
    st.tuples(*[st.sampled_from(["{}", "0{}", "00{:o}", "0{:o}", "0x{:x}", "0X{:X}"])] * 4),
    st.integers(1, 4),
    st.sampled_from([".", "。", "．", "｡"]),
    st.sampled_from(["", "."]),
    st.booleans(),
)
def test_no_spelling_of_an_inner_address_passes(
    address: IPv4Address, shapes: tuple[str, ...], parts: int, dot: str, end: str, wide: bool
) -> None:
    numbers = list(address.packed)
    last = int.from_bytes(bytes(numbers[parts - 1 :]))
    values = [*numbers[: parts - 1], last]
    host = dot.join(shape.format(value) for shape, value in zip(shapes, values, strict=False)) + end
    if wide:
        host = host.translate({ord(digit): 0xFF10 + int(digit) for digit in "0123456789"})
    try:
        where = locate(f"http://{host}/", PORTS)
    except (InputError, FetchRefused):
        return
    assert where.address == address
    assert not is_public(where.address)


@given(st.text(max_size=60))
def test_what_is_read_again_is_the_same(text: str) -> None:
    for url in (text, f"http://{text}", f"https://example.org{text}", f"http://{text}.example/"):
        try:
            where = locate(url, PORTS)
        except (InputError, FetchRefused):
            continue
        assert locate(where.url, PORTS) == where
        assert where.url.isascii()
        assert urlsplit(where.url).hostname == where.host
        assert urlsplit(where.url).username is None
        if where.address is not None:
            assert str(ip_address(where.host)) == where.host
