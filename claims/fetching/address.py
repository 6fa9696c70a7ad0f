"""Which addresses belong to the public web. Pure."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address

# The registries of IANA (special purpose addresses, RFC 6890), written out: `is_global` differs from Python to Python.
_NEVER_4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this network, and unspecified
            "10.0.0.0/8",  # private
            "100.64.0.0/10",  # carrier-grade NAT; a metadata service at 100.100.100.200
            "127.0.0.0/8",  # loopback
            "168.63.129.16/32",  # public in form, but a host agent in one large cloud
            "169.254.0.0/16",  # link-local; metadata services at 169.254.169.254 and around
            "172.16.0.0/12",  # private
            "192.0.0.0/24",  # protocol assignments; a metadata service at 192.0.0.192
            "192.0.2.0/24",  # documentation
            "192.88.99.0/24",  # relays of 6to4
            "192.168.0.0/16",  # private
            "198.18.0.0/15",  # benchmarks
            "198.51.100.0/24",  # documentation
            "203.0.113.0/24",  # documentation
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, and broadcast
        ),
    )
)
_GLOBAL_6 = IPv6Network("2000::/3")  # all else is loopback, mapped, local, multicast or not assigned
_NEVER_6 = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # protocol assignments, Teredo and benchmarks among them
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4: an IPv4 address within
            "3fff::/20",  # documentation
        ),
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")
_ISATAP = (0x00005EFE, 0x02005EFE)  # the first half of an interface id that holds an IPv4 address


def is_public(address: Address) -> bool:
    """Whether anybody on the web may be reached at ``address``; of NAT64 the IPv4 address within it counts.

    >>> [is_public(IPv4Address(one)) for one in ("93.184.215.14", "127.0.0.1", "10.1.2.3", "169.254.169.254")]
    [True, False, False, False]
    >>> [is_public(IPv6Address(one)) for one in ("2606:4700::1111", "::1", "fd00:ec2::254", "::ffff:93.184.215.14")]
    [True, False, False, False]
    >>> [is_public(IPv6Address(one)) for one in ("64:ff9b::93.184.215.14", "64:ff9b::10.1.2.3")]
    [True, False]
    """
    if isinstance(address, IPv4Address):
        return address.is_global and not any(address in network for network in _NEVER_4)
    if address.scope_id is not None:
        return False
    if address in _NAT64:
        return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
    if int(address) >> 32 & 0xFFFFFFFF in _ISATAP:
        return False
    return address.is_global and address in _GLOBAL_6 and not any(address in network for network in _NEVER_6)
