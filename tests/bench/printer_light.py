"""How soon the light over the till tells what became of the printer: from the fault until the words are there."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from random import Random
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from pos.printers import Printer, PrinterProfile
from ui.beginning import beginning

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure
    from ui.window.shell.desk import Desk

ROUNDS = 5
AIM = "under 3 s"
READY = b"\x12"


class StallPrinter:
    """A printer on a port of its own that answers as it is told, or not at all, or is switched off, or unplugged."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=8)
        self.port = int(self.listener.getsockname()[1])
        self.offline, self.hangs = READY, False
        self.switched_off = Event()
        self.others: list[socket.socket] = []

    def begin(self) -> None:
        self.switched_off = Event()
        self.taking = Thread(target=self._serve, args=(self.listener, self.switched_off), daemon=True)
        self.taking.start()

    def _serve(self, listener: socket.socket, off: Event) -> None:
        listener.settimeout(0.02)
        while not off.is_set():
            with suppress(OSError):
                connection, _ = listener.accept()
                connection.settimeout(0.05)
                Thread(target=self._talk, args=(connection, off), daemon=True).start()

    def _talk(self, connection: socket.socket, off: Event) -> None:
        with connection, suppress(ConnectionError):
            while not off.is_set():
                with suppress(TimeoutError):
                    heard = connection.recv(4096)
                    if not heard:
                        return
                    if not self.hangs:
                        connection.sendall(
                            self.offline * heard.count(b"\x10\x04") + b"\x00" * heard.count(b"\x1dr\x01")
                        )

    def well(self) -> None:
        self.offline, self.hangs = READY, False
        if self.switched_off.is_set():
            for other in (self.listener, *self.others):
                other.close()
            self.others = []
            self.listener = socket.create_server(("127.0.0.1", self.port), backlog=8)
            self.begin()

    def no_paper(self) -> None:
        self.offline = b"\x32"

    def cover_open(self) -> None:
        self.offline = b"\x16"

    def hang(self) -> None:
        self.hangs = True

    def switch_off(self) -> None:
        """Its computer refuses."""
        self.switched_off.set()
        self.taking.join()
        self.listener.close()

    def unplug(self) -> None:
        """Nobody answers at all: calls are neither taken nor refused."""
        self.switch_off()
        self.listener = socket.create_server(("127.0.0.1", self.port), backlog=0)
        for _caller in range(3):
            caller = socket.socket()
            caller.setblocking(False)
            caller.connect_ex(("127.0.0.1", self.port))
            self.others.append(caller)


def measure(bench: Bench) -> Iterator[Figure]:
    """Faults at moments of their own, at a window that is drawn, without a screen behind it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # late: the other measures need no window

    from ui.window.run import Program

    app = QApplication([])
    program = Program(app, bench.shop("light", partial(bench.load("big_shop").make, items=100)), None)
    with beginning():
        program.begin()
    assert program.window is not None
    desk = program.window.desk
    assert desk is not None
    printer = StallPrinter()
    printer.begin()
    chance = Random(7)  # noqa: S311 moments, no secrets
    for kind, answers, faults in (
        ("that answers", True, ("no_paper", "cover_open", "hang", "switch_off", "unplug")),
        ("that is silent", False, ("switch_off", "unplug")),
    ):
        set_to(desk, printer, answers=answers)
        for fault in faults:
            gone, back = zip(*(_round(desk, printer, fault, chance) for _ in range(ROUNDS)), strict=True)
            yield bench.figure(f"light, printer {kind}, {fault.replace('_', ' ')}, slowest", max(gone), None, "s", AIM)
            yield bench.figure("light, the same put right, slowest", max(back), None, "s", AIM)
    program.end()


def set_to(desk: Desk, printer: StallPrinter, *, answers: bool) -> None:
    """This printer is the stall's."""
    profile = PrinterProfile(answers=answers)
    settings = replace(desk.session.settings, printer=Printer(f"network://127.0.0.1:{printer.port}", profile))
    desk.session.save_settings(settings)
    _until(desk, good=True)


def _round(desk: Desk, printer: StallPrinter, fault: str, chance: Random) -> tuple[float, float]:
    """Seconds until the light knows of the fault, and that it is over."""
    _wait(chance.uniform(0, 2))
    getattr(printer, fault)()
    gone = _until(desk, good=False)
    _wait(chance.uniform(0, 2))
    printer.well()
    return gone, _until(desk, good=True)


def _until(desk: Desk, *, good: bool) -> float:
    from ui.window.widgets.buttons.light import State  # late: the other measures need no window

    begun = monotonic()
    while (desk.top.printer.state is State.GOOD) is not good:
        _paint()
        if monotonic() - begun > 30:
            raise TimeoutError(desk.top.printer.text())
    return monotonic() - begun


def _wait(seconds: float) -> None:
    end = monotonic() + seconds
    while monotonic() < end:
        _paint()


def _paint() -> None:
    from PySide6.QtWidgets import QApplication  # late: the other measures need no window

    QApplication.processEvents()
    Event().wait(0.005)
