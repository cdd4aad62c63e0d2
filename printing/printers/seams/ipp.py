"""What CUPS itself tells of one job, in its own language (IPP): whether it ever began, and how it ended.

`lpstat` tells neither. A job that broke off in the middle waits again like one that never began, and one that somebody
took out of the queue is as gone as one that was printed.
"""

from __future__ import annotations

import socket
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from http.client import HTTPConnection

_SECONDS = 2.0
_VERSION, _GET_JOB, _REQUEST = (1, 1), 0x0009, 1
_OPERATION, _END = b"\x01", b"\x03"
_KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x44, 0x45, 0x47, 0x48
_INTEGER, _CHOICE = 0x21, 0x23
_GROUPS = range(0x10)
"""Tags that begin a group of attributes; every other one begins an attribute."""
_FINE = range(0x100)
_UNKNOWN_JOB = 0x0406
_PROCESSING, _CANCELLED, _ABORTED, _COMPLETED = 5, 7, 8, 9


@dataclass(frozen=True, slots=True)
class JobStory:
    """What became of a job so far: whether a printer ever `began` it, and how it ended, if it did."""

    began: bool
    is_printed: bool
    is_lost: bool
    """It ended and was not printed: somebody took it out of the queue, or CUPS gave it up."""


def story_of(server: str, number: int) -> JobStory | None:
    """The story of the job `number`; None where CUPS has forgotten it.

    `server` is the path of a socket, or host and port. Raises OSError where nobody answers in this language.
    """
    from http.client import HTTPException  # late: 20 ms that only a queue should cost

    try:
        return _told(_answer(server, f"/jobs/{number}", _question(number)))
    except (HTTPException, struct.error, IndexError) as error:
        raise OSError(f"no answer from {server}: {error!r}") from error


def _question(number: int) -> bytes:
    return b"".join(
        (
            struct.pack(">BBHI", *_VERSION, _GET_JOB, _REQUEST),
            _OPERATION,
            _attribute(_CHARSET, "attributes-charset", "utf-8"),
            _attribute(_LANGUAGE, "attributes-natural-language", "en"),
            _attribute(_URI, "job-uri", f"ipp://localhost/jobs/{number}"),
            _attribute(_KEYWORD, "requested-attributes", "job-state"),
            _attribute(_KEYWORD, "", "time-at-processing"),  # no name: one more value of the same
            _END,
        )
    )


def _attribute(tag: int, name: str, value: str) -> bytes:
    parts = (name.encode(), value.encode())
    return bytes((tag,)) + b"".join(struct.pack(">H", len(part)) + part for part in parts)


def _answer(server: str, path: str, body: bytes) -> bytes:
    connection = _connection(server)
    try:
        if server.startswith("/"):
            connection.sock.connect(server)
        connection.request("POST", path, body, {"Content-Type": "application/ipp"})
        response = connection.getresponse()
        if response.status != 200:
            raise OSError(f"{server} says {response.status}")
        return response.read()
    finally:
        connection.close()


def _connection(server: str) -> HTTPConnection:
    from http.client import HTTPConnection  # late: the same

    if not server.startswith("/"):
        return HTTPConnection(server, timeout=_SECONDS)
    connection = HTTPConnection("localhost", timeout=_SECONDS)
    connection.sock = socket.socket(socket.AF_UNIX)
    connection.sock.settimeout(_SECONDS)
    return connection


def _told(answer: bytes) -> JobStory | None:
    _, status, _ = struct.unpack_from(">HHI", answer)
    if status == _UNKNOWN_JOB:
        return None
    if status not in _FINE:
        raise OSError(f"IPP status {status:#x}")
    attributes = dict(_attributes(answer[8:]))
    kind, state = attributes.get("job-state", (0, b""))
    if kind != _CHOICE:
        raise OSError("a job without a state")
    (now,) = struct.unpack(">i", state)
    # A time where the job never began has another kind: "no value".
    began = now in (_PROCESSING, _COMPLETED) or attributes.get("time-at-processing", (_INTEGER, b""))[0] == _INTEGER
    return JobStory(began, is_printed=now == _COMPLETED, is_lost=now in (_CANCELLED, _ABORTED))


def _attributes(data: bytes) -> list[tuple[str, tuple[int, bytes]]]:
    """Each attribute with the kind of its value and the value."""
    found, place = [], 0
    while place < len(data):
        tag = data[place]
        place += 1
        if tag in _GROUPS:
            continue
        name, place = _counted(data, place)
        value, place = _counted(data, place)
        found.append((name.decode(errors="replace"), (tag, value)))
    return found


def _counted(data: bytes, place: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", data, place)
    end = place + 2 + length
    if end > len(data):
        raise IndexError(end)
    return data[place + 2 : end], end
