"""Which hosts are this machine itself."""

from __future__ import annotations

from ipaddress import ip_address


def is_loopback(host: str | None) -> bool:
    """Whether an address, in brackets or not, or a name can be reached from this machine only; None is no host.

    >>> [is_loopback(one) for one in ("127.0.0.2", "[::1]", "localhost", "0.0.0.0", "example.org", "", None)]
    [True, True, True, False, False, False, False]
    """
    try:
        return ip_address((host or "").strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
