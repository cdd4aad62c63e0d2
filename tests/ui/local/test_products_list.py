from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from pos.goods.item import Family
from pos.selling.sale import Sale
from tests.ui.conftest import on_screen
from ui.session import Session
from ui.window.local.products.left_grid import cells_of
from ui.window.local.products.page import ProductsPage
from ui.window.local.products.rows import PAGE


def shown(qtbot: QtBot, session: Session) -> ProductsPage:
    return on_screen(qtbot, ProductsPage(session))


def test_every_variant_of_a_product_has_its_cell(session: Session) -> None:
    with session.reading() as look:
        products = look.goods.products(PAGE)
    for product in products:
        assert len(cells_of(product)) == len(product.variants), product.product.name
        assert sum(shelf.pieces for shelf in cells_of(product).values()) == product.pieces


def test_a_product_opens_by_walking_through_the_rows(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    second = page.model.products[1]
    assert page.card.name.text() == second.product.name
    assert any(str(second.pieces) in row.figure for row in page.card.facts.rows)


def test_a_word_finds_products_and_a_wrong_one_says_so(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    qtbot.keyClicks(page.field.edit, "batik")
    assert page.model.products
    assert all("batik" in product.product.name.casefold() for product in page.model.products)
    page.field.edit.setText("tidakadabarangini")
    assert page.none_found.isVisible()
    assert page.field.text == "tidakadabarangini"


def test_a_barcode_finds_its_product(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    wanted = page.model.products[3]
    page.field.edit.setText(wanted.variants[0].item.code)
    assert [product.product.id for product in page.model.products] == [wanted.product.id]


def test_the_open_product_stays_open_when_something_is_sold(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale]
) -> None:
    page = shown(qtbot, session)
    page.list.setCurrentIndex(page.model.index(2))
    opened = page.model.products[2]
    sell(opened.variants[0].item.code)
    session.goods_changed()
    assert page.card.name.text() == opened.product.name
    assert any(str(opened.pieces - 1) in row.figure for row in page.card.facts.rows)


def test_an_empty_shop_teaches_how_products_come_in(qtbot: QtBot, empty_session: Session) -> None:
    page = shown(qtbot, empty_session)
    assert page.nothing.isVisible()
    assert not page.body.isVisible()


def test_a_word_on_more_products_than_a_page_holds_brings_the_rest_while_one_scrolls(
    qtbot: QtBot, session: Session
) -> None:
    page = shown(qtbot, session)
    page.field.edit.setText("2")  # every code of one's own begins so
    with session.reading() as look:
        all_found = list(dict.fromkeys(hit.group for hit in look.goods.search("2", Family.LOCAL, limit=200)))
    assert len(page.model.products) == PAGE < len(all_found)
    bar = page.list.verticalScrollBar()
    while page.model.canFetchMore(QModelIndex()):
        bar.setValue(bar.maximum())
        page.model.fetchMore(QModelIndex())
    assert [product.product.id for product in page.model.products] == all_found
