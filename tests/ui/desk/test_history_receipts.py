from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from pos.counter import add_customer
from pos.customers.customer import Customer
from pos.goods.item import Family, Item
from pos.money import write
from pos.printers import Printer
from pos.returning import void_sale
from pos.selling.payment import Confirmation, Method, Payment
from pos.selling.sale import Sale
from pos.settings import Settings
from pos.till import complete_sale
from printing.builders.receipt import Copy
from printing.renderers.picture import slip_png
from tests.ui.conftest import on_screen
from ui.demo.build import StoryClock
from ui.notice import Notice
from ui.session import Session
from ui.window.history.page import MOST, HistoryPage, build


def shown(qtbot: QtBot, session: Session) -> HistoryPage:
    page = build(session)
    assert isinstance(page, HistoryPage)
    return on_screen(qtbot, page)


def numbers(page: HistoryPage) -> list[str]:
    model = page.table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_a_receipt_is_found_by_number_amount_goods_and_cashier(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale]
) -> None:
    shirt, jacket = sell("BAL-01/badan", 2), sell("BAL-03/badan", 1, by="Sari Contoh")
    page = shown(qtbot, session)
    assert numbers(page) == [jacket.number, shirt.number]
    for words, wanted in ((shirt.number, shirt), ("80.000", jacket), ("kemeja", shirt), ("sari", jacket)):
        page.field.edit.setText(words)
        assert numbers(page) == [wanted.number], words
        assert page.receipt.number == wanted.number


def test_a_receipt_is_found_by_customer_and_way_of_paying_and_from_its_first_letter(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    cash = sell("BAL-01/badan")
    with session.shop.work() as work:
        ratna = add_customer(work, Customer(UUID(int=0), "Bu Ratna"), "Kasir 1", clock())
        goods = session.shop.new_cart().add(Item.free("Selendang", Family.LOCAL, 71_000))
        paid = (Payment(Method.WALLET, 71_000, Confirmation("Kasir 1", clock()), name="GoPay"),)
        cart = goods.for_customer(ratna.buyer)
        wallet = complete_sale(work, cart, paid, "Kasir 1", clock(), print_receipt=False).sale
    page = shown(qtbot, session)
    for words, wanted in (("tunai", cash), ("gopay", wallet), ("dompet", wallet), ("ratna", wallet), ("r", wallet)):
        page.field.edit.setText(words)
        assert numbers(page) == [wanted.number], words


@pytest.mark.parametrize("size", [(1266, 708), (924, 540), (1820, 1000)])
def test_every_receipt_in_the_list_says_its_number_and_whether_it_holds_at_every_size(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], clock: StoryClock, size: tuple[int, int]
) -> None:
    kept, undone = sell("BAL-01/badan"), sell("BAL-03/badan")
    with session.shop.work() as work:
        void_sale(work, undone.number, "salah pencet", "Kasir 1", clock(), print_slip=False)
    page = shown(qtbot, session)
    page.resize(*size)
    table, model = page.table, page.table.model()
    seen = [
        " ".join(
            model.index(row, column).data()
            for column in range(model.columnCount())
            if not table.isColumnHidden(column) and not table.tip(row, column)
        )
        for row in range(model.rowCount())
    ]
    for words, sale, state in zip(seen, (undone, kept), ("Dibatalkan", "Tunai"), strict=True):
        assert sale.number in words
        assert state in words
        assert write(sale.total) in words


def test_a_day_shows_its_receipts_and_no_others(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    old = sell("BAL-01/badan")
    clock.at += timedelta(days=1)
    session.look_at_the_calendar()
    new = sell("BAL-01/badan")
    page = shown(qtbot, session)
    page.show_day(new.day)
    assert numbers(page) == [new.number]
    page.show_day(old.day)
    assert numbers(page) == [old.number]


def test_the_receipt_beside_the_table_is_the_paper(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> None:
    sale = sell("BAL-01/badan", 3)
    page = shown(qtbot, session)
    assert "3 x 35.000" in page.receipt.paper.accessibleDescription()
    assert sale.number in page.receipt.paper.accessibleDescription()


def test_a_reprint_is_counted_and_put_into_the_queue(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], told: list[Notice], paper: Path
) -> None:
    session.shop.save_settings(_with_printer(session, paper))
    sale = sell("BAL-01/badan")
    page = shown(qtbot, session)
    page.receipt.reprint.click()
    session.shop.spooler.drain()
    slips = sorted(path.name for path in paper.glob("*.txt"))
    assert slips[0] == f"{sale.number}-salinan-1.txt"
    assert "SALINAN" in (paper / slips[0]).read_text("ascii")
    assert sale.number in told[-1].text


def test_what_is_saved_later_says_that_it_is_a_copy_and_is_not_counted(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], told: list[Notice], tmp_path: Path
) -> None:
    sale = sell("BAL-01/badan")
    page = shown(qtbot, session)
    page.receipt.saver.ask = lambda _asking, offered, _kind: str(tmp_path / Path(offered).name)
    page.receipt.picture.click()
    page.receipt.pdf.click()
    saved = tmp_path / f"{sale.number}.png"
    copy = Copy(0, session.now(), "Kasir 1")
    assert saved.read_bytes() == slip_png(session.shop.receipt_document(sale.number, copy), 32)
    with session.reading() as look:
        assert look.sales.copies(sale.id) == 0
    assert (tmp_path / f"{sale.number}.pdf").read_bytes().startswith(b"%PDF")
    assert str(saved) in told[0].text


def test_a_place_that_takes_no_file_is_told_and_nothing_is_lost(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], told: list[Notice], tmp_path: Path
) -> None:
    sell("BAL-01/badan")
    page = shown(qtbot, session)
    page.receipt.saver.ask = lambda *_question: str(tmp_path / "tidak" / "ada" / "struk.png")
    page.receipt.picture.click()
    assert "tidak bisa disimpan" in told[-1].text


def test_nothing_sold_and_nothing_found_are_two_things(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale]
) -> None:
    page = shown(qtbot, session)
    assert page.nothing.isVisible()
    sell("BAL-01/badan")
    page.out_of_date()
    page.field.edit.setText("tidakadaini")
    assert page.none_found.isVisible()
    assert not page.nothing.isVisible()


def test_never_more_rows_than_an_eye_can_use(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> None:
    for _sale in range(MOST + 3):
        sell("BAL-06/badan")
    page = shown(qtbot, session)
    assert page.table.model().rowCount() == MOST
    assert str(MOST) in page.count.text()


def _with_printer(session: Session, folder: Path) -> Settings:
    return replace(session.settings, printer=Printer(folder.as_uri()))
