"""What a hand feels at the till among 100,000 products: from a key or a scan until it is painted."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from pos.selling.cart import Cart
from ui.beginning import beginning

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure
    from ui.window.shell.desk import Desk

TYPED = ("kaos hitam", "kemeja seri 4", "bandung jaket", "perajin 250", "sepatu garut m")
ROUNDS = 6
SCANS = 300
LINES = 60
TAPS = 200
BUYERS = 100
FRAME = 1_000 / 60
AIM = "one 60 Hz frame"


def measure(bench: Bench) -> Iterator[Figure]:
    """Keystrokes, scans and whole sales at a window that is drawn, without a screen behind it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # late: the other measures need no window

    from ui.window.run import Program
    from ui.window.shell.window import FIRST

    wide = bench.shop("wide", partial(bench.load("big_shop").make, items=100_000))
    app = QApplication([])
    program = Program(app, wide, None)
    with beginning():
        program.begin()
    assert program.window is not None
    program.window.showNormal()
    program.window.resize(*FIRST)  # a screen that is not there may have any size
    desk = program.window.desk
    assert desk is not None
    _warm_up(desk, app.processEvents)
    for name, taken in (
        ("keystroke to painted results", _keystrokes(bench, desk, app.processEvents)),
        ("scan to painted line", _scans(bench, desk, app.processEvents)),
        *_with_a_full_cart(bench, desk, app.processEvents),
        ("SELESAI to painted change, 5 lines", _sales(bench, desk, app.processEvents)),
    ):
        yield bench.figure(f"{name}, median", bench.middle(taken), FRAME, "ms")
        yield bench.figure(f"{name}, p99", bench.slowest(taken), FRAME, "ms", AIM)
    program.end()


def _warm_up(desk: Desk, paint: Callable[[], None]) -> None:
    """Some seconds after the start, when the pages that nobody has opened yet are there."""
    from PySide6.QtCore import QEventLoop  # late: the other measures need no window
    from PySide6.QtWidgets import QApplication

    while not desk.ahead.is_done:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    for text in ("ka", ""):
        desk.till.shelf.field.edit.setText(text)
        paint()


def _keystrokes(bench: Bench, desk: Desk, paint: Callable[[], None]) -> list[float]:
    edit = desk.till.shelf.field.edit

    def strike(text: str) -> None:
        edit.setText(text)
        paint()

    texts = [text[:length] for text in TYPED for length in range(1, len(text) + 1)] * ROUNDS
    taken = [bench.once(partial(strike, text)) for text in texts]
    strike("")
    return taken


def _scans(bench: Bench, desk: Desk, paint: Callable[[], None]) -> list[float]:
    def scan(code: str) -> None:
        desk.scan(code)
        paint()

    taken = []
    for number in range(SCANS):
        if number % 20 == 0:
            desk.session.basket.clear()
        taken.append(bench.once(partial(scan, f"2{number + 1:012d}")))
    desk.session.basket.clear()
    paint()
    return taken


def _with_a_full_cart(bench: Bench, desk: Desk, paint: Callable[[], None]) -> list[tuple[str, list[float]]]:
    """The same hand while LINES lines stand in the cart, and one tap after the other on what is on the shelf."""
    for number in range(LINES):
        desk.session.basket.add_code(f"2{number * 7 + 1:012d}")
    paint()
    keys = _keystrokes(bench, desk, paint)
    lines = desk.session.basket.cart.lines
    assert len(lines) == LINES

    def tap(place: int) -> None:
        desk.till.shelf.item_chosen.emit(lines[place % LINES].item, 1)
        paint()

    taps = [bench.once(partial(tap, number)) for number in range(TAPS)]
    desk.session.basket.clear()
    paint()
    return [(f"keystroke to painted results, {LINES} lines", keys), (f"tap to painted line, {LINES} lines", taps)]


def _sales(bench: Bench, desk: Desk, paint: Callable[[], None]) -> list[float]:
    def finish() -> None:
        desk.till.payment.finish.click()
        paint()

    taken = []
    for number in range(BUYERS):
        for place in range(5):
            desk.session.basket.add_code(f"2{number * 5 + place + 1:012d}")
        cart: Cart = desk.session.basket.cart
        desk.till.pay()
        desk.till.payment.quick.buttons[cart.total].click()
        paint()
        taken.append(bench.once(finish))
        desk.till.done.following.click()
        paint()
    return taken
