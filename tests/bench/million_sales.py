"""The day of a shop with 1,000,000 sales beside the same day of a young one: it must not be felt."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from data.keeping.rest import note_rest
from pos.reports.span.span import Beside, Span, month_of
from pos.reports.span.told import report_of
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment
from pos.till import close_shift, complete_sale
from ui.bootstrap import Shop, bootstrap

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure
    from ui.window.shell.desk import Desk

YOUNG = 8_000
BETWEEN = 40
"""Sales between two closings."""
YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))
FRAME = 1_000 / 60
START, X, REPORT, CLOSING = "start, its check with it", "X of the open drawer", "report of the day", "closing a drawer"
AIMS = {CLOSING: "under 1 s"}
TIMES = 9
TYPED = ("kaos", "rina", "sari kemeja", "kartu", "0042", "ibu tini", "gopay seri 8")


def measure(bench: Bench) -> Iterator[Figure]:
    """Morning, the drawer, reports, the evening, and Riwayat under a hand."""
    real = bench.load("real_shop")
    old = bench.shop("real", partial(real.make, bench))
    young = bench.shop("real-young", partial(real.make, bench, sales=YOUNG))
    evening = real.EVENING
    floors = _day(bench, young, evening - timedelta(days=(real.SALES - YOUNG) // real.SALES_A_DAY))
    for name, taken in _day(bench, old, evening).items():
        yield bench.figure(name, taken, floors[name], "ms", AIMS.get(name, "under 1.2x the young shop"))
    with _opened(old, evening) as shop:
        month = month_of(date(2026, 10, 1))
        yield bench.figure("report of a month of 12,000 receipts", _report(bench, shop, month), None, "s", "under 2 s")
        compared = _report(bench, shop, month, *Beside)
        yield bench.figure("the same with three comparisons", compared, None, "s", "under 2 s")
        yield bench.figure("report of a year of 146,000 receipts", _report(bench, shop, YEAR), None, "s")
        copied = bench.once(partial(shop.keeper.keep, bench.folder / "copies")) / 1_000
        yield bench.figure("a copy of 1.3 GB, read again, beside the window", copied, None, "s")
    yield bench.figure("its sums on leaving", bench.once(lambda: note_rest(old)) / 1_000, None, "s")
    yield from _riwayat(bench, old, evening)


@contextmanager
def _opened(path: Path, now: datetime) -> Iterator[Shop]:
    shop = bootstrap(path, clock=lambda: now)
    try:
        yield shop
    finally:
        shop.close()


def _day(bench: Bench, path: Path, evening: datetime) -> dict[str, float]:
    """The middle of TIMES tries of each, in milliseconds."""
    starts = bench.milliseconds(lambda: bootstrap(path, clock=lambda: evening).close(), TIMES)
    with _opened(path, evening) as shop:
        sums = bench.milliseconds(partial(_sum, shop), TIMES)
        reports = bench.milliseconds(lambda: shop.day_report(evening.date()), TIMES)
        closings = []
        for number in range(TIMES):
            _sell(shop, number)
            closings.append(bench.once(partial(_close, shop)))
    taken = {START: starts, X: sums, REPORT: reports, CLOSING: closings}
    return {name: bench.middle(each) for name, each in taken.items()}


def _sum(shop: Shop) -> None:
    with shop.reading() as look:
        shift = look.shifts.current()
        assert shift is not None
        assert look.shifts.drawer_sum(shift.id).expected


def _sell(shop: Shop, round_: int) -> None:
    with shop.reading() as look:
        item = look.goods.item_by_code("2000000000001")
    assert item is not None
    for number in range(BETWEEN):
        cart = Cart(f"closing-{round_}-{number}").add(item)
        with shop.work() as work:
            complete_sale(work, cart, (Payment(Method.CASH, cart.total),), "Sari", shop.clock(), print_receipt=False)


def _close(shop: Shop) -> None:
    with shop.work() as work:
        close_shift(work, 1_000_000, "Sari", shop.clock())


def _report(bench: Bench, shop: Shop, span: Span, *beside: Beside) -> float:
    """Seconds."""
    with shop.reading() as look:
        return bench.middle(bench.milliseconds(partial(report_of, look, span, beside), 3)) / 1_000


def _riwayat(bench: Bench, path: Path, evening: datetime) -> Iterator[Figure]:
    """Laporan and Riwayat at a window that is drawn, without a screen behind it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # late: the other measures need no window

    from ui.window.shell.window import MainWindow

    instance = QApplication.instance()
    app = instance if isinstance(instance, QApplication) else QApplication([])
    with _opened(path, evening) as shop:
        window = MainWindow(shop, app)
        window.show()
        desk = window.desk
        assert desk is not None
        for page in ("report", "history"):
            taken = [bench.once(partial(_go_to, desk, page, app.processEvents)) for _time in range(TIMES)]
            yield bench.figure(f"bringing {page} to the front", bench.middle(taken), None, "ms", "100 ms")
        keys = _keys(bench, desk, app.processEvents)
        yield bench.figure("a key in Riwayat to painted receipts, median", bench.middle(keys), FRAME, "ms")
        yield bench.figure("a key in Riwayat to painted receipts, p99", bench.slowest(keys), FRAME, "ms", "one frame")
        window.close()


def _go_to(desk: Desk, page: str, paint: Callable[[], None]) -> None:
    desk.go_to("till")
    paint()
    desk.go_to(page)
    paint()


def _keys(bench: Bench, desk: Desk, paint: Callable[[], None]) -> list[float]:
    from ui.window.history.page import HistoryPage

    page = desk.page
    assert isinstance(page, HistoryPage)

    def strike(text: str) -> None:
        page.field.edit.setText(text)
        paint()

    texts = [text[:length] for text in TYPED for length in range(1, len(text) + 1)] * 3
    return [bench.once(partial(strike, text)) for text in texts]
