"""The lines of a document: goods found by scan or name, and the line that is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos.goods.item import Family
from pos.makers.local import LocalVariant
from pos.makers.maker import Maker
from pos.money import write
from pos.ports import Reading
from ui.session import Session
from ui.window.local.receiving.draft import Line
from ui.window.look.theme import Space, Type
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.fields.pieces_field import PiecesField
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.words import _

_LOOKED_AT, _SHOWN = 120, 40
_FIELDS_HIGH, _PRICE_WIDE = 48, 264


class Lines(QWidget):
    """`side` is the column beside the list, under the fields of the open line.

    Signals: `found(object, bool)` a LocalVariant was asked for, and whether by its code; `edited(object)` a Line.
    """

    found = Signal(object, bool)
    edited = Signal(object)

    def __init__(self, session: Session, maker: Callable[[], Maker | None]) -> None:
        """`maker` tells whose goods are offered; everybody's where it is not known yet."""
        super().__init__()
        self._session, self._maker = session, maker
        self._filling = False
        self.field = SearchField(_("Pindai, atau ketik nama, warna, ukuran"), "F2")
        self.lines: Table[Line] = Table(_("Baris"), _columns())
        self.hits: Table[LocalVariant] = Table(_("Pilih barangnya"), _hit_columns())
        self.pieces = PiecesField(_("Jumlah potong"), _("Potong"), _FIELDS_HIGH)
        self.price = MoneyField(_("Harga satuan"), Type.PRICE)
        self.price.setMinimumWidth(_PRICE_WIDE)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.lines)
        self._stack.addWidget(self.hits)
        self._listen()
        self._lay_out()

    @property
    def wrong(self) -> str:
        """What stands in the fields of the open line and cannot be read, or nothing."""
        if self.lines.row is None:
            return ""
        if self.pieces.pieces is None:
            return self.pieces.fault or _("Isi jumlah potongnya.")
        return _("Harga satuan belum jelas.") if self.price.isVisible() and self.price.amount is None else ""

    def show_lines(self, lines: Sequence[Line], chosen: LocalVariant | None, empty: str) -> None:
        """Show the lines, with the one of `chosen` open."""
        before = self.lines.row
        self._filling = True
        self.lines.show_rows(lines, empty)
        ids = [line.variant.id for line in lines]
        wanted = chosen.id if chosen else before.variant.id if before else None
        if ids:
            self.lines.selectRow(ids.index(wanted) if wanted in ids else len(ids) - 1)
            self.lines.scrollTo(self.lines.currentIndex())
        self._filling = False
        for part in (self.pieces, self.price):
            part.setEnabled(bool(ids))

    def open_line(self) -> None:
        """Show the chosen line in the fields."""
        line = self.lines.row
        self._filling = True
        self.pieces.show_pieces(line.pieces if line else None)
        self.price.show_amount(line.price if line else None)
        self._filling = False

    def ask_pieces(self) -> None:
        """Put the keys on the number of pieces of the open line."""
        self.pieces.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pieces.edit.selectAll()

    def _typed(self, text: str) -> None:
        if not text.strip():
            self._stack.setCurrentWidget(self.lines)
            return
        self.hits.show_rows(self._find(text), _("Tidak ketemu di barang perajin ini."))
        if self.hits.rows:
            self.hits.selectRow(0)
        self._stack.setCurrentWidget(self.hits)

    def _find(self, text: str) -> list[LocalVariant]:
        with self._session.reading() as look:
            exact = look.products.variant(text.strip())
            if exact is not None:
                return [exact]
            maker = self._maker()
            if maker is None:
                return list(islice(_variants(look, text, _SHOWN), _SHOWN))
            named = f"{text} {maker.name}"  # goods are found by their maker too: else those of others come first
            of_maker = (variant for variant in _variants(look, named, _LOOKED_AT) if variant.maker == maker.id)
            return list(islice(of_maker, _SHOWN))

    def _submit(self, text: str) -> None:
        if not text.strip():
            self.ask_pieces()
        elif self.hits.row is not None:
            self._take(self.hits.row, text)

    def _take(self, variant: LocalVariant, text: str = "") -> None:
        with self._session.reading() as look:
            exact = look.products.variant(text.strip()) if text.strip() else None
        self.field.clear()
        self._stack.setCurrentWidget(self.lines)
        self.found.emit(variant, exact is not None)

    def _picked(self) -> None:
        if not self._filling:
            self.open_line()

    def _typed_line(self) -> None:
        """What can be read goes into the line at once; what cannot stays in its field."""
        line = self.lines.row
        if self._filling or line is None:
            return
        pieces = self.pieces.pieces if self.pieces.pieces is not None else line.pieces
        price = self.price.amount if self.price.amount is not None else line.price
        self.edited.emit(replace(line, pieces=pieces, price=price))

    def _go_on(self) -> None:
        if self.price.isVisible():
            self.price.edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.field.take_focus()

    def _step_in(self) -> None:
        (self.hits if self._stack.currentWidget() is self.hits else self.lines).setFocus(Qt.FocusReason.TabFocusReason)

    def _listen(self) -> None:
        self.field.typed.connect(self._typed)
        self.field.submitted.connect(self._submit)
        self.field.left.connect(lambda _step: self._step_in())
        self.hits.opened.connect(self._take)
        self.lines.picked.connect(lambda _line: self._picked())
        self.lines.opened.connect(lambda _line: self.ask_pieces())
        self.pieces.changed.connect(lambda _pieces: self._typed_line())
        self.price.changed.connect(lambda _price: self._typed_line())
        self.pieces.submitted.connect(self._go_on)
        self.price.submitted.connect(lambda _price: self.field.take_focus())

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(Space.SMALL)
        left.addWidget(self.field)
        left.addWidget(self._stack, 1)
        self.side = QVBoxLayout()
        self.side.setSpacing(Space.SMALL)
        self.side.addWidget(self.pieces)
        self.side.addWidget(self.price)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.GAP)
        row.addLayout(left, 9)
        row.addLayout(self.side, 3)


def _variants(look: Reading, text: str, most: int) -> Iterator[LocalVariant]:
    """What `text` finds, read one by one: whoever has enough asks for no more."""
    for hit in look.goods.search(text, Family.LOCAL, limit=most):
        variant = look.products.variant(hit.item.code)
        if variant is not None:
            yield variant


def _columns() -> tuple[Column[Line], ...]:
    return (
        Column(_("Barang"), lambda line: line.variant.item.full_name, 0, Voice.STRONG),
        Column(_("Potong"), _pieces_of, 92, Voice.AMOUNT),
        Column(_("Satuan"), lambda line: write(line.price), 96, Voice.AMOUNT),
        Column(_("Jumlah"), lambda line: write(line.amount), 112, Voice.AMOUNT),
    )


def _pieces_of(line: Line) -> str:
    told = write(line.pieces)
    return f"{write(line.before)} \u2192 {told}" if line.before and line.before != line.pieces else told


def _hit_columns() -> tuple[Column[LocalVariant], ...]:
    return (
        Column(_("Barang"), lambda variant: variant.item.full_name, 0, Voice.STRONG),
        Column(_("Kode"), lambda variant: variant.item.code, 150, Voice.MUTED),
        Column(_("Harga jual"), lambda variant: write(variant.prices.price), 112, Voice.AMOUNT),
    )
