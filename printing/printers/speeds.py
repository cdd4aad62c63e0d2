"""Speeds of a printer on a serial cable: nothing but paper, or an answer, tells which one it listens at."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

SPEEDS = (9_600, 19_200, 38_400, 57_600, 115_200)
"""Bits a second that receipt printers come with, the most usual first."""

_SCHEME, _SPEED, _WIRELESS = "serial", "baud", "rfcomm"


def has_speed(address: str) -> bool:
    """Whether the printer at `address` has to be spoken to at its own speed; a Bluetooth link has none."""
    parts = urlsplit(address)
    return parts.scheme == _SCHEME and _WIRELESS not in parts.path


def names_speed(address: str) -> bool:
    """Whether somebody said at which speed."""
    return _SPEED in dict(parse_qsl(urlsplit(address).query))


def at_speed(address: str, speed: int) -> str:
    """The same place, spoken to at `speed` bits a second."""
    return _with(address, {_SPEED: str(speed)})


def same_place(one: str, other: str) -> bool:
    """Whether two addresses mean one printer: at another speed it is no other one. Both without its abilities."""
    return _with(one, {}) == _with(other, {})


def _with(address: str, speed: dict[str, str]) -> str:
    if urlsplit(address).scheme != _SCHEME:
        return address
    place, _mark, query = address.partition("?")
    options = {name: value for name, value in parse_qsl(query) if name != _SPEED} | speed
    return f"{place}?{urlencode(options)}" if options else place
