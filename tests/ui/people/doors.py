"""By right, every door of the window to what it lets: how one gets before it, and what is behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from pos.people.audit import AuditFilter, AuditKind
from pos.people.rights import Right
from tests.ui.till.conftest import STICKER
from ui.session import Session
from ui.window.history.page import HistoryPage
from ui.window.history.void import VoidSheet
from ui.window.local.products.codes import CodesSheet
from ui.window.local.products.editor import ProductEditor
from ui.window.local.products.page import ProductsPage
from ui.window.local.products.pricing import PriceSheet
from ui.window.local.room import LocalRoom
from ui.window.offers.overview import OffersSheet
from ui.window.people.lending import OwnerPinSheet
from ui.window.people.log import LogSheet
from ui.window.people.new_pin import NewPinSheet
from ui.window.people.panel import PeoplePanel
from ui.window.people.rights import RightsSheet
from ui.window.settings.copies.back import BringBackSheet
from ui.window.settings.page import SettingsPage
from ui.window.settings.paying.qris import QrisPlace
from ui.window.shell.desk import Desk
from ui.window.shell.sheets.drawer.closed import ClosedSheet
from ui.window.shell.sheets.drawer.closing import CloseDrawerSheet
from ui.window.shell.sheets.drawer.moving import MoveCashSheet
from ui.window.shell.sheets.print_queue import QueueSheet
from ui.window.shell.window import MainWindow
from ui.window.till.cart.bargain import Way
from ui.window.till.cart.nego import NegoSheet
from ui.window.till.cart.side import CartSide
from ui.window.till.exchange.page import ExchangePage
from ui.window.till.exchange.unproven import UnprovenSheet
from ui.window.used.glance.page import GlancePage
from ui.window.used.glance.pile_sheet import PileSheet
from ui.window.used.leaving.write_off import WriteOffSheet
from ui.window.used.room import UsedRoom
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.buttons.pressable import Pressable

Found = TypeVar("Found", bound=QWidget)

HEADS = "BAL-01/kepala"


@dataclass
class Walk:
    """Somebody at the window, who goes before a door and presses it."""

    window: MainWindow
    copy: Path
    restored: list[object] = field(default_factory=list)

    @property
    def desk(self) -> Desk:
        assert self.window.desk is not None
        return self.window.desk

    @property
    def session(self) -> Session:
        return self.desk.session

    def at(self, page: str, kind: type[Found]) -> Found:
        self.desk.go_to(page)
        QApplication.processEvents()
        assert isinstance(self.desk.page, kind)
        return self.desk.page

    def shown(self, kind: type[Found]) -> list[Found]:
        QApplication.processEvents()
        return [each for each in self.window.findChildren(kind) if each.isVisible()]

    def sees(self, kind: type[QWidget]) -> bool:
        return bool(self.shown(kind))

    @property
    def is_asked(self) -> bool:
        """Whether an owner's PIN is wanted."""
        return self.sees(OwnerPinSheet)

    def with_goods(self) -> None:
        with self.session.reading() as look:
            item = look.goods.item_by_code(HEADS)
        assert item is not None
        if not self.session.basket.cart:
            self.session.basket.add(item)

    def nego(self, amount: int, way: Way = Way.LINE, times: int = 1) -> Pressable:
        """Before the button that agrees on `amount`, pressed all but the last time."""
        self.with_goods()
        sheet = NegoSheet(self.session, self.window, self.session.basket.cart.lines[0])
        if sheet.ways[way].isVisible():
            sheet.ways[way].click()
        sheet.money.show_amount(amount)
        sheet.money.changed.emit(amount)
        for _before in range(times - 1):
            sheet.accept_button.click()
        return sheet.accept_button

    def pile(self) -> PileSheet:
        with self.session.reading() as look:
            pile = next(each for each in look.goods.piles() if each.item.code == HEADS)
        return PileSheet(self.session, self.window, pile, None)

    def room(self, page: str, tab: str) -> Pressable:
        room: UsedRoom | LocalRoom = self.at(page, UsedRoom) if page == "used" else self.at(page, LocalRoom)
        return room.tabs[tab]

    def is_in(self, tab: str) -> bool:
        page = self.desk.page
        return isinstance(page, UsedRoom | LocalRoom) and page.view_name == tab

    def products(self) -> ProductsPage:
        room = self.at("local", LocalRoom)
        assert isinstance(room.view, ProductsPage)
        return room.view

    def glance(self) -> GlancePage:
        room = self.at("used", UsedRoom)
        assert isinstance(room.view, GlancePage)
        return room.view

    def settings(self, kind: type[Found], section: int) -> Found:
        page = self.at("settings", SettingsPage)
        page.show_section(section)
        return page.findChildren(kind)[0]

    def till_side(self) -> CartSide:
        self.desk.go_to("till")
        return self.desk.till.side

    def exchange(self) -> ExchangePage:
        self.desk.exchange("")
        return self.desk.till.findChildren(ExchangePage)[0]

    def paying(self) -> Pressable:
        """Before the button that finishes a sale that is paid exactly."""
        self.with_goods()
        self.desk.go_to("till")
        self.desk.till.side.pay.click()
        payment = self.desk.till.payment
        payment.money.show_amount(self.session.basket.cart.total)
        return payment.finish

    def closing(self) -> CloseDrawerSheet:
        shift = self.session.shift
        assert shift is not None
        return CloseDrawerSheet(self.session, self.window, shift)

    def closed(self, words: str) -> Pressable:
        """Before the button called `words` of a drawer that was closed."""
        with self.session.reading() as look:
            (drawer, *_) = look.shifts.on_day(self.session.today)
        sheet = ClosedSheet(self.session, self.window, drawer.shift)
        return next(each for each in sheet.findChildren(KeyButton) if each.text() == words)

    def qris(self) -> QrisPlace:
        place = self.settings(QrisPlace, 8)
        place.typed.setText(STICKER)
        return place

    def bringing_back(self) -> Pressable:
        self.session.restore_wanted.connect(lambda path, _words: self.restored.append(path))
        sheet = BringBackSheet(self.session, self.window, self.copy, sealed=False)
        QApplication.processEvents()
        return sheet.accept_button

    def kicked(self) -> bool:
        with self.session.reading() as look:
            found = look.audit.find(AuditFilter(kind=AuditKind.DRAWER), 10)
        return len(found) == 1

    def has_code(self) -> bool:
        with self.session.reading() as look:
            return look.qris.current() is not None

    def sold(self) -> int:
        with self.session.reading() as look:
            return look.sales.count()


@dataclass(frozen=True)
class Door:
    """`find` gets before it and answers with the button; `is_open` tells whether one has come through it.

    One that is not `barred` does not know before it is pressed what will be asked for.
    """

    name: str
    find: Callable[[Walk], Pressable]
    is_open: Callable[[Walk], bool]
    barred: bool = True


def _of_pin(panel: str) -> Callable[[Walk], Pressable]:
    return lambda walk: getattr(walk.settings(PeoplePanel, 9), panel)


def _deed(name: str) -> Callable[[Walk], Pressable]:
    return lambda walk: getattr(walk.products().deeds, name)


def _tab(page: str, name: str) -> Door:
    return Door(f"{page} {name}", lambda walk: walk.room(page, name), lambda walk: walk.is_in(name))


def _receipt(name: str) -> Callable[[Walk], Pressable]:
    return lambda walk: getattr(walk.at("history", HistoryPage).receipt, name)


def _agreed(walk: Walk) -> bool:
    cart = walk.session.basket.cart
    return cart.total < cart.subtotal


DOORS: dict[Right, list[Door]] = {
    Right.SELL: [
        Door("pay", Walk.paying, lambda walk: walk.sold() == 3, barred=False),
        Door("reprint", _receipt("reprint"), lambda walk: "Salinan" in walk.desk.notices.words),
    ],
    Right.BARGAIN: [
        Door("line", lambda walk: walk.nego(45_000), _agreed),
    ],
    Right.BELOW_FLOOR: [Door("line", lambda walk: walk.nego(30_000, times=2), _agreed)],
    Right.DISCOUNT: [Door("discount", lambda walk: walk.nego(5_000, Way.DISCOUNT), _agreed)],
    Right.VOID: [Door("history", _receipt("void"), lambda walk: walk.sees(VoidSheet))],
    Right.RETURN: [
        Door("till", lambda walk: walk.till_side().swap, lambda walk: walk.sees(ExchangePage)),
        Door("history", _receipt("exchange"), lambda walk: walk.sees(ExchangePage)),
    ],
    Right.RETURN_WITHOUT_RECEIPT: [
        Door("exchange", lambda walk: walk.exchange().finding.no_receipt, lambda walk: walk.sees(UnprovenSheet)),
    ],
    Right.OPEN_DRAWER: [
        Door("queue", lambda walk: QueueSheet(walk.session, walk.desk).drawer, Walk.kicked),
        Door("cash", lambda walk: walk.closing().cash, lambda walk: walk.sees(MoveCashSheet)),
    ],
    Right.SEE_COST: [_tab("used", "bales"), _tab("used", "book"), _tab("local", "makers"), _tab("local", "way")],
    Right.COUNT: [
        _tab("used", "count"),
        Door("write off", lambda walk: walk.pile().out, lambda walk: walk.sees(WriteOffSheet)),
    ],
    Right.REPRICE: [
        _tab("used", "prices"),
        Door("product", _deed("price"), lambda walk: walk.sees(PriceSheet)),
        Door("promo", _deed("promo"), lambda walk: walk.sees(OffersSheet)),
    ],
    Right.RECEIVE: [
        _tab("local", "receive"),
        Door("new product", lambda walk: walk.products().add, lambda walk: walk.sees(ProductEditor)),
        Door("codes", _deed("codes"), lambda walk: walk.sees(CodesSheet)),
        Door("opening", lambda walk: walk.glance().book.opening, lambda walk: walk.is_in("opening")),
    ],
    Right.SETTLE: [_tab("local", "settle")],
    Right.REPORTS: [
        Door("rail", lambda walk: walk.desk.rail.buttons["report"], lambda walk: walk.desk.page_name == "report"),
        Door("letter", lambda walk: walk.glance().book.letter, lambda walk: walk.is_in("letter")),
        Door("closed", lambda walk: walk.closed("Lihat laporan"), lambda walk: walk.desk.page_name == "report"),
    ],
    Right.SETTINGS: [
        Door("rail", lambda walk: walk.desk.rail.buttons["settings"], lambda walk: walk.desk.page_name == "settings"),
    ],
    Right.QRIS_CODE: [Door("use", lambda walk: walk.qris().use, Walk.has_code)],
    Right.RESTORE: [Door("bring back", Walk.bringing_back, lambda walk: bool(walk.restored))],
    Right.PEOPLE: [
        Door("new", _of_pin("add"), lambda walk: walk.sees(NewPinSheet)),
        Door("rights", _of_pin("rights"), lambda walk: walk.sees(RightsSheet)),
        Door("log", _of_pin("log"), lambda walk: walk.sees(LogSheet)),
    ],
}
