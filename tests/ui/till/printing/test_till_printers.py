"""Paper at the till: a light that is true before a slip fails, a drawer that opens, a window that waits for neither."""

from __future__ import annotations

from dataclasses import replace
from threading import Event, Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.paper import DRAWER_WAITS, Cause, JobKind, JobState, PrintJob
from pos.printers import Printer, PrinterProfile, Role
from pos.selling.payment import Method, Payment
from printing.printers.network import NetworkPrinter
from printing.printers.outcome import Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.slip import Slip, Stopping
from tests.ui.till.conftest import SHIRTS, Seller
from ui.demo.build import StoryClock
from ui.window.shell.sheets.print_queue import QueueSheet
from ui.window.widgets.buttons.light import State
from ui.window.widgets.text import Words

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
FRONT = Printer("network://kasir:9100", PrinterProfile(answers=True, drawer=2), "Depan")
BACK = Printer("network://kantor:9100", PrinterProfile(columns=48), "Kantor", (Role.REPORT,))
DOWN = "Depan: Tutup printer terbuka · 3 antre"
"""What the light says of the one of both that is in trouble."""


class Wires:
    """Plays every network printer, and remembers who waited for one."""

    def __init__(self) -> None:
        self.waited: list[Thread] = []
        self.sent: list[str] = []
        self.health = Health(heard=True)
        self.outcome: Outcome = NotSent(Cause.COVER_OPEN)
        self.hangs: set[str] = set()
        self.came_out: list[tuple[str, str]] = []

    def send(self, address: str, slip: Slip, stopping: Stopping, /) -> Outcome:
        self.waited.append(current_thread())
        self.sent.append(slip.name)
        if not self.hangs:
            return self.outcome
        if address not in self.hangs:
            self.came_out.append((address, slip.name))
            return Printed()
        while not stopping():
            Event().wait(0.01)
        return NotSent(Cause.NO_ANSWER)

    def look(self, _profile: PrinterProfile, _stopping: Stopping, /) -> Health:
        self.waited.append(current_thread())
        return self.health


@pytest.fixture
def wires(monkeypatch: pytest.MonkeyPatch) -> Wires:
    wires = Wires()
    monkeypatch.setattr(NetworkPrinter, "send", lambda self, *told: wires.send(_address(self), *told))
    monkeypatch.setattr(NetworkPrinter, "look", lambda _self, profile, stopping: wires.look(profile, stopping))
    return wires


def _address(printer: NetworkPrinter) -> str:
    return f"network://{printer.host}:{printer.port}"


def prints_on(seller: Seller, *printers: Printer, kicks: bool = False) -> None:
    main, *further = printers
    settings = replace(seller.session.settings, printer=main, further_printers=tuple(further), kicks_drawer=kicks)
    seller.session.save_settings(settings)


def sell(seller: Seller, *keys: Qt.Key) -> None:
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12)
    seller.press(*keys)
    seller.type("=")
    seller.press(KEY.Key_Return)


def queued(seller: Seller, kind: JobKind) -> list[PrintJob]:
    return [job for job in seller.session.paper.queue() if job.kind is kind]


def test_no_printer_is_ever_waited_for_by_the_window(qtbot: QtBot, seller: Seller, wires: Wires) -> None:
    prints_on(seller, FRONT, BACK, kicks=True)
    for _buyer in range(3):
        sell(seller)
        seller.press(KEY.Key_Return)
    seller.press(KEY.Key_L, modifier=CTRL)
    seller.press(KEY.Key_F10, KEY.Key_Return, KEY.Key_Escape)
    light = seller.desk.top.printer
    qtbot.waitUntil(lambda: len(wires.sent) >= 2 and light.text() == DOWN, timeout=10_000)
    assert light.state is State.BAD
    assert len(seller.sales()) == 3
    assert main_thread() not in wires.waited


def test_the_light_is_true_before_a_slip_fails(qtbot: QtBot, seller: Seller, wires: Wires) -> None:
    wires.health = Health(heard=True, cause=Cause.PAPER_OUT)
    prints_on(seller, FRONT)
    qtbot.waitUntil(lambda: seller.desk.top.printer.text() == "Kertas habis", timeout=10_000)
    assert seller.desk.top.printer.state is State.BAD
    wires.health = Health(heard=True, paper_low=True)
    seller.session.shop.spooler.notify()
    qtbot.waitUntil(lambda: seller.desk.top.printer.text() == "Kertas hampir habis", timeout=10_000)


def test_a_slip_that_neither_comes_out_nor_fails_is_said_to_wait(qtbot: QtBot, seller: Seller, wires: Wires) -> None:
    wires.hangs = {FRONT.address}
    prints_on(seller, FRONT)
    sell(seller)
    light = seller.desk.top.printer
    qtbot.waitUntil(lambda: (light.text(), light.state) == ("Sedang mencetak", State.GOOD), timeout=10_000)
    qtbot.waitUntil(lambda: (light.text(), light.state) == ("Menunggu printer", State.WAITING), timeout=10_000)


def test_a_printer_that_says_nothing_is_said_to_have_been_sent_a_slip(
    qtbot: QtBot, seller: Seller, wires: Wires
) -> None:
    wires.health, wires.outcome = Health(heard=False), SentUnconfirmed()
    prints_on(seller, FRONT)
    qtbot.waitUntil(lambda: seller.desk.top.printer.text() == "Printer belum dicoba", timeout=10_000)
    sell(seller)
    qtbot.waitUntil(lambda: seller.desk.top.printer.text() == "Terkirim ke printer", timeout=10_000)
    assert seller.desk.top.printer.state is State.GOOD


@pytest.mark.usefixtures("wires")
def test_an_open_queue_grows_with_what_comes_to_wait_in_it(qtbot: QtBot, seller: Seller) -> None:
    prints_on(seller, FRONT)
    seller.press(KEY.Key_F10)
    sheet = seller.sheet
    assert isinstance(sheet, QueueSheet)
    assert sheet.cards == []
    sale = sell_behind(seller)
    qtbot.waitUntil(lambda: [job.state for job in queued(seller, JobKind.RECEIPT)] == [JobState.WAITING])
    qtbot.waitUntil(lambda: bool(sheet.cards) and sheet.accept_button.isVisible())
    (card,) = sheet.cards
    assert sale in card.findChildren(Words)[0].text()
    seen = card.visibleRegion().boundingRect()
    assert (seen.width(), seen.height()) == (card.width(), card.height())


def sell_behind(seller: Seller) -> str:
    """Sell something while a sheet is open, as another buyer's slip comes to wait; the number of the receipt."""
    shop = seller.session.shop
    with shop.reading() as look:
        item = look.goods.item_by_code(SHIRTS)
    assert item is not None
    cart = shop.new_cart().add(item, 1)
    paid = seller.session.pay(cart, [Payment(Method.CASH, cart.total)], print_receipt=True)
    return paid.sale.number


def test_a_slip_of_which_nobody_knows_is_answered_with_one_key(qtbot: QtBot, seller: Seller, wires: Wires) -> None:
    wires.outcome = Unknown(Cause.BROKEN_OFF)
    prints_on(seller, FRONT)
    for _buyer in range(2):
        sell(seller)
        seller.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: [job.state for job in queued(seller, JobKind.RECEIPT)] == [JobState.UNKNOWN] * 2)
    seller.press(KEY.Key_F10)
    sheet = seller.sheet
    assert isinstance(sheet, QueueSheet)
    assert [[button.cap for button in card.buttons.values()] for card in sheet.cards] == [["Y", "C", "Del"], [""] * 3]
    seller.press(KEY.Key_Y)
    assert len(queued(seller, JobKind.RECEIPT)) == 1
    seller.press(KEY.Key_Delete)
    assert queued(seller, JobKind.RECEIPT) == []


@pytest.mark.usefixtures("wires")
def test_what_may_be_on_paper_comes_out_again_as_a_marked_copy(qtbot: QtBot, seller: Seller, wires: Wires) -> None:
    wires.outcome = Unknown(Cause.BROKEN_OFF)
    prints_on(seller, FRONT)
    sell(seller)
    seller.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: [job.state for job in queued(seller, JobKind.RECEIPT)] == [JobState.UNKNOWN])
    wires.outcome = Printed()
    seller.press(KEY.Key_F10, KEY.Key_C)
    qtbot.waitUntil(lambda: queued(seller, JobKind.RECEIPT) == [], timeout=10_000)
    (sale,) = seller.sales()
    assert wires.sent == [sale.number, f"{sale.number}-salinan-1"]
    with seller.session.shop.reading() as look:
        assert look.sales.copies(sale.id) == 1
    assert seller.told.endswith("dicetak lagi sebagai salinan.")


def test_the_queue_shows_each_printer_and_prints_elsewhere(qtbot: QtBot, seller: Seller) -> None:
    prints_on(seller, FRONT, BACK)
    sell(seller)
    seller.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: [job.state for job in queued(seller, JobKind.RECEIPT)] == [JobState.WAITING])
    seller.press(KEY.Key_F10)
    sheet = seller.sheet
    assert isinstance(sheet, QueueSheet)
    (card,) = sheet.cards
    (other,) = card.others
    assert other.text() == "Ke Kantor"
    other.click()
    (job,) = queued(seller, JobKind.RECEIPT)
    assert job.printer == BACK.address
    assert seller.session.paper.picture(job).startswith(b"\x89PNG")


def test_a_slip_in_a_printer_that_hangs_is_sent_elsewhere_or_given_up_with_one_key(
    qtbot: QtBot, seller: Seller, wires: Wires
) -> None:
    prints_on(seller, FRONT, BACK)
    wires.hangs.add(FRONT.address)
    for _buyer in range(2):
        sell(seller)
        seller.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: queued(seller, JobKind.RECEIPT)[0].state is JobState.SENDING, timeout=10_000)
    seller.press(KEY.Key_F10)
    sheet = seller.sheet
    assert isinstance(sheet, QueueSheet)
    first, second = queued(seller, JobKind.RECEIPT)
    seller.press(KEY.Key_Return)
    assert f"masih mencoba Struk {first.subject}" in seller.told
    seller.press(KEY.Key_K)
    assert f"Struk {first.subject} ditarik dari printernya; keluar di Kantor" in seller.told
    qtbot.waitUntil(lambda: (BACK.address, first.subject) in wires.came_out, timeout=10_000)
    qtbot.waitUntil(lambda: [job.state for job in queued(seller, JobKind.RECEIPT)] == [JobState.SENDING])
    qtbot.waitUntil(lambda: [len(card.buttons) for card in sheet.cards] == [1], timeout=10_000)
    seller.press(KEY.Key_Delete)
    assert f"Struk {second.subject} dibuang" in seller.told
    assert queued(seller, JobKind.RECEIPT) == []
    assert wires.came_out == [(BACK.address, first.subject)]


def test_a_cash_sale_opens_the_drawer_where_that_is_set(qtbot: QtBot, seller: Seller, wires: Wires) -> None:
    prints_on(seller, FRONT)
    sell(seller)
    seller.press(KEY.Key_Return)
    assert queued(seller, JobKind.DRAWER) == []
    prints_on(seller, FRONT, kicks=True)
    sell(seller)
    (kick,) = queued(seller, JobKind.DRAWER)
    assert kick.subject == seller.sales()[-1].number
    assert seller.session.paper.slip_of(kick.subject) is not None
    qtbot.waitUntil(lambda: any(name.startswith("laci-") for name in wires.sent), timeout=10_000)


@pytest.mark.usefixtures("wires")
def test_a_drawer_that_stays_shut_is_told(qtbot: QtBot, seller: Seller, clock: StoryClock) -> None:
    seller.press(KEY.Key_L, modifier=CTRL)
    assert "Belum ada laci" in seller.told
    prints_on(seller, FRONT)
    seller.press(KEY.Key_L, modifier=CTRL)
    qtbot.waitUntil(lambda: [job.cause for job in queued(seller, JobKind.DRAWER)] == [Cause.COVER_OPEN])
    clock.at += DRAWER_WAITS
    seller.session.shop.spooler.notify()
    qtbot.waitUntil(lambda: "Laci tidak terbuka" in seller.told, timeout=10_000)
    assert "Tutup printer terbuka" in seller.told
    assert queued(seller, JobKind.DRAWER) == []
