"""A product is entered as a form and a grid; what is wrong is said beside its field, and what was typed stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pos.goods.ean import check_digit, is_ean13
from pos.goods.product import Terms
from ui.notice import Notice
from ui.session import Session
from ui.window.local.products.editor import ProductEditor
from ui.window.local.products.grid.cells import Layer, listed
from ui.window.local.products.page import ProductsPage

KEY = Qt.Key
MAKER = "Perajin Batik Contoh A"


@pytest.fixture
def editor(page: ProductsPage) -> ProductEditor:
    """The editor with an empty form."""
    page.add.click()
    assert page.editor is not None
    return page.editor


def fill(editor: ProductEditor, **texts: str) -> None:
    """Type into the form."""
    usual = {"name": "Kemeja flanel", "maker": MAKER, "category": "Kemeja", "price": "125rb", "asked": "80rb"}
    for name, text in (usual | texts).items():
        field = editor.form.rows[name].field
        assert isinstance(field, QLineEdit)
        field.setText(text)


def type_cells(qtbot: QtBot, editor: ProductEditor, *texts: str) -> None:
    """Type into the cells from the first one on, Enter behind each."""
    view = editor.grid.view
    view.setFocus()
    view.setCurrentIndex(editor.grid.model.index(0, 0))
    for text in texts:
        for letter in text:
            qtbot.keyClick(QApplication.focusWidget(), letter)
        with qtbot.waitSignal(view.selectionModel().currentChanged):
            qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)


def saved(session: Session, code: str) -> list[tuple[str, int, int]]:
    """Size and colour, price and pieces of every variant."""
    with session.reading() as look:
        product = look.products.product(code)
        assert product is not None
        return [(one.item.detail, one.item.price, one.pieces) for one in look.goods.product(product.id).variants]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("S M L", ("S", "M", "L")),
        (" Hitam, Biru  tua ,, Putih", ("Hitam", "Biru tua", "Putih")),
        ("s S M", ("s", "M")),
        ("", ()),
    ],
)
def test_a_list_of_sizes_is_read_as_people_write_it(text: str, names: tuple[str, ...]) -> None:
    assert tuple(name.casefold() for name in listed(text)) == tuple(name.casefold() for name in names)


def test_a_product_with_its_grid_is_on_the_shelf_after_one_key(
    qtbot: QtBot, page: ProductsPage, editor: ProductEditor, session: Session, told: list[Notice]
) -> None:
    assert editor.form.typed().code == "IKM27"
    fill(editor)
    editor.grid.sizes.setText("M L")
    editor.grid.colours.setText("Hitam, Putih")
    type_cells(qtbot, editor, "2", "3", "4")
    qtbot.keyClick(page, KEY.Key_F12)
    assert saved(session, "IKM27") == [
        ("M Hitam", 125_000, 2), ("M Putih", 125_000, 4), ("L Hitam", 125_000, 3), ("L Putih", 125_000, 0),
    ]  # fmt: skip
    assert page.editor is None
    assert page.card.name.text() == "Kemeja flanel"
    assert "Kemeja flanel" in told[-1].text
    with session.reading() as look:
        maker = look.makers.by_name(MAKER)
        assert maker is not None
        assert look.makers.account(maker.id).owed == 9 * 80_000


def test_a_block_is_pasted_and_copied_like_in_a_spreadsheet(qtbot: QtBot, editor: ProductEditor) -> None:
    editor.grid.sizes.setText("S M L")
    editor.grid.colours.setText("Hitam, Putih")
    view = editor.grid.view
    view.setFocus()
    view.setCurrentIndex(editor.grid.model.index(0, 0))
    QGuiApplication.clipboard().setText("1\t2\n3\t4\n-\t6\n7\t8")
    qtbot.keyClick(view, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    cells = editor.grid.cells
    assert [cells.text(Layer.PIECES, place) for place in cells.new_places()] == ["1", "2", "3", "4", "6"]
    assert cells.is_absent(("L", "Hitam"))
    assert cells.total() == 16
    view.selectAll()
    qtbot.keyClick(view, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1\t2\n3\t4\n-\t6"
    qtbot.keyClick(view, KEY.Key_Delete)
    assert cells.total() == 0


def test_what_a_size_held_is_there_again_when_the_size_is(editor: ProductEditor) -> None:
    editor.grid.sizes.setText("S M")
    editor.grid.model.put_all(0, 0, [["5"], ["6"]])
    editor.grid.sizes.setText("S")
    assert editor.grid.cells.total() == 5
    editor.grid.sizes.setText("S M")
    assert editor.grid.cells.total() == 11


def test_a_dearer_size_has_its_own_price_and_a_scanned_code_its_cell(
    editor: ProductEditor, session: Session, page: ProductsPage
) -> None:
    fill(editor, floor="120rb")
    editor.grid.sizes.setText("M XXL")
    editor.grid.layers.choose(Layer.PRICE)
    editor.grid._turn()  # noqa: SLF001 what a tap on the chip does
    editor.grid.model.put_all(1, 0, [["135rb"]])
    assert not page.take_scan("8990001112227")
    editor.grid.go_to(Layer.BARCODE, ("M", ""))
    assert page.take_scan("8990001112227")
    assert editor.grid.view.currentIndex().row() == 1
    editor.save()
    assert saved(session, "IKM27") == [("M", 125_000, 0), ("XXL", 135_000, 0)]
    with session.reading() as look:
        item = look.goods.item_by_code("8990001112227")
        assert item is not None
        assert item.detail == "M"
        dear = look.products.variants(look.products.product("IKM27").id)[1]  # type: ignore[union-attr]
        assert is_ean13(dear.item.code)
        assert dear.prices.floor == 120_000


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"name": " "}, "name"),
        ({"category": ""}, "category"),
        ({"price": "seratus"}, "price"),
        ({"price": ""}, "price"),
        ({"floor": "200rb"}, "floor"),
        ({"wholesale_from": "12"}, "wholesale_price"),
        ({"wholesale_from": "dua"}, "wholesale_from"),
        ({"code": "IKM01"}, "code"),
        ({"reorder": "sedikit"}, "reorder"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(
    editor: ProductEditor, session: Session, texts: dict[str, str], field: str
) -> None:
    fill(editor, **texts)
    editor.save()
    assert editor.form.rows[field].fault
    assert editor.form.typed().maker == MAKER
    with session.reading() as look:
        assert look.products.product("IKM27") is None
    fill(editor, floor="", wholesale_from="", reorder="", code="IKM27")
    editor.save()
    assert saved(session, "IKM27")


def test_a_wrong_cell_is_shown_and_nothing_is_kept(editor: ProductEditor, session: Session) -> None:
    fill(editor)
    editor.grid.sizes.setText("S M")
    code = "899000111222"
    for layer, text in ((Layer.PIECES, "x"), (Layer.PRICE, "0"), (Layer.BARCODE, code + check_digit(code[::-1]))):
        editor.grid.go_to(layer, ("M", ""))
        editor.grid.model.put_all(1, 0, [[text]])
        editor.save()
        assert editor.complaint.isVisible()
        assert editor.grid.view.currentIndex().row() == 1
        editor.grid.model.put_all(1, 0, [[""]])
    with session.reading() as look:
        assert look.products.product("IKM27") is None


def test_a_maker_nobody_knew_is_recorded_by_one_more_key(editor: ProductEditor, session: Session) -> None:
    fill(editor, maker="Perajin Baru")
    editor.save()
    assert editor.form.rows["maker"].fault
    assert editor.new_maker.isVisible()
    editor.new_maker.click()
    assert saved(session, "IKM27") == [("", 125_000, 0)]


def test_goods_on_consignment_have_a_price_for_their_maker(editor: ProductEditor, session: Session) -> None:
    fill(editor)
    editor.form.terms.choose(Terms.CONSIGNMENT)
    editor.save()
    with session.reading() as look:
        variant = look.products.variant("IKM27")
        product = look.products.product("IKM27")
        assert product is not None
        variant = look.products.variants(product.id)[0]
        assert (product.terms, variant.prices.setor, variant.prices.cost) == (Terms.CONSIGNMENT, 80_000, None)


def test_a_product_is_said_anew_and_grows_by_a_size(page: ProductsPage, session: Session, photo: Path) -> None:
    page.field.edit.setText("IKM01")
    shown = page.shown_product
    assert shown is not None
    page.deeds.change.click()
    editor = page.editor
    assert editor is not None
    before = saved(session, "IKM01")
    assert editor.form.typed().name == shown.product.name
    fill(editor, name="Kemeja batik baru", maker=shown.product.maker, category="Atasan")
    editor.grid.sizes.setText("3XL")
    editor.photo.take(photo)
    editor.save()
    after = saved(session, "IKM01")
    assert len(after) == len(before) + len(shown.colours)
    assert after[-1][0].startswith("3XL")
    with session.reading() as look:
        now = look.goods.product(shown.product.id)
        assert (now.product.name, now.product.category) == ("Kemeja batik baru", "Atasan")
        assert look.pictures.read(now.picture) is not None


def test_a_file_that_is_no_photo_is_refused_and_the_one_before_stays(
    editor: ProductEditor, photo: Path, tmp_path: Path
) -> None:
    editor.photo.take(photo)
    name = editor.photo.name
    assert name
    (tmp_path / "surat.jpg").write_text("bukan foto")
    editor.photo.take(tmp_path / "surat.jpg")
    assert editor.photo.name == name
    assert "foto" in editor.photo.said.text()


def test_going_back_keeps_nothing(qtbot: QtBot, page: ProductsPage, editor: ProductEditor, session: Session) -> None:
    fill(editor)
    qtbot.keyClick(page, KEY.Key_Escape)
    assert page.editor is None
    with session.reading() as look:
        assert look.products.product("IKM27") is None


def test_every_key_of_the_editor_is_one_that_works(editor: ProductEditor) -> None:
    for button in (editor.back, editor.save_button, editor.photo.choose, editor.new_maker):
        assert QKeySequence(button.cap.replace("^", "Ctrl+")).isEmpty() is False
