"""CUPS, played: its commands in a folder, and what it tells of a job in its own language, as the real one answers."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import BaseServer, TCPServer, UnixStreamServer
from threading import Thread

PENDING, HELD, PROCESSING, CANCELLED, ABORTED, COMPLETED = 3, 4, 5, 7, 8, 9

_COMMANDS = """#!/bin/sh
# What was printed stands in this folder, and how it goes: `lp` says no, says nothing, is slow, or dies.
here=$(dirname "$0")
echo "$(basename "$0") $*" >> "$here/log"
case "$(basename "$0") $*" in
    "lpstat -e") echo Kasir ;;
    "lpstat -H") cat "$here/server" ;;
    "lpstat -l -p Kasir") cat "$here/about" ;;
    "lpstat -l -p "*) echo "lpstat: Invalid destination name in list." >&2; exit 1 ;;
    "lpstat -W not-completed -o Kasir") cat "$here/waiting" ;;
    lp\\ *)
        test -e "$here/no" && { echo "lp: Error - no." >&2; exit 1; }
        cat > "$here/printed"
        test -e "$here/dies" && kill -KILL $$
        test -e "$here/slow" && exec sleep 20
        test -e "$here/mute" || echo "request id is Kasir-12 (1 file(s))" ;;
    cancel\\ *) test -e "$here/keeps" && exit 1; : > "$here/cancelled" ;;
esac
"""


@dataclass
class PlayedCups:
    """The queue `Kasir` with the job 12, which is in `state`, and of which `began` tells whether it ever did.

    One that `begins_at_cancel` does so just before it is taken out; one that CUPS `forgot` is unknown to it.
    """

    folder: Path
    state: int = COMPLETED
    began: bool = True
    begins_at_cancel: bool = False
    forgot: bool = False
    broken: bytes | None = None

    def __post_init__(self) -> None:
        for name in ("lp", "lpstat", "cancel"):
            (self.folder / name).write_text(_COMMANDS)
            (self.folder / name).chmod(0o755)
        (self.folder / "about").write_text("printer Kasir is idle.  enabled since ...\n")
        (self.folder / "waiting").write_text("")

    def says(self, file: str, words: str = "") -> None:
        """Put something into the folder of the commands."""
        (self.folder / file).write_text(words)

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text()

    @property
    def printed(self) -> bytes:
        return (self.folder / "printed").read_bytes()

    def told(self) -> bytes:
        """The answer to Get-Job-Attributes, byte for byte as CUPS 2.4 gives it."""
        if self.broken is not None:
            return self.broken
        if self.forgot:
            return _answer(0x0406, _attribute(0x41, "status-message", b"Job #12 does not exist."))
        state, began = self.state, self.began
        if (self.folder / "cancelled").exists():
            state, began = CANCELLED, began or self.begins_at_cancel
        time = (
            _attribute(0x21, "time-at-processing", b"k\n\xdb,")
            if began
            else _attribute(0x13, "time-at-processing", b"")
        )
        return _answer(0, b"\x02" + time + _attribute(0x23, "job-state", struct.pack(">i", state)))


def _answer(status: int, more: bytes) -> bytes:
    head = struct.pack(">BBHI", 1, 1, status, 1) + b"\x01"
    words = _attribute(0x47, "attributes-charset", b"utf-8") + _attribute(0x48, "attributes-natural-language", b"en")
    return head + words + more + b"\x03"


def _attribute(tag: int, name: str, value: bytes) -> bytes:
    return bytes((tag,)) + b"".join(struct.pack(">H", len(part)) + part for part in (name.encode(), value))


def serving(cups: PlayedCups, *, over_network: bool = False) -> tuple[BaseServer, Thread]:
    """The server of `cups`, at the socket or the address that `lpstat -H` names; and its thread, already running."""

    class Talk(BaseHTTPRequestHandler):
        """One question, one answer."""

        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            assert self.headers["Content-Type"] == "application/ipp"
            assert asked.startswith(b"\x01\x01\x00\x09")
            assert self.path == "/jobs/12"
            told = cups.told()
            self.send_response(200 if told else 426)
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            if told:
                self.wfile.write(told)

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    path = cups.folder / "cups.sock"
    server: BaseServer
    if over_network:
        server = TCPServer(("127.0.0.1", 0), Talk)
        cups.says("server", f"127.0.0.1:{server.server_address[1]}\n")
    else:
        server = UnixStreamServer(str(path), Talk)
        cups.says("server", f"{path}\n")
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    return server, thread
