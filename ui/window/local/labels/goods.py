"""What is to be labelled: found, scanned, taken from a document, and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.labels.choosing import Labels, labels_found, labels_of_delivery, labels_of_product
from pos.money import write_short
from pos.ports import Reading
from pos.refusals import Refusal
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.local.labels.chosen import Copies, Wish, joined, labels_of, read_anew, wish_of
from ui.window.local.labels.origin import DeliverySheet
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.lists.columns import Column, Fold, Voice
from ui.window.widgets.lists.table import Table
from ui.words import _

Find = Callable[[Reading], Iterable[Labels]]


_NARROW = 540
"""Below this width of the list, in pixels, size and colour stand under the name."""


class GoodsChoice(QWidget):
    """Signals: `changed` when other goods are chosen, or other numbers of them."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._wishes: tuple[Wish, ...] = ()
        self.field = SearchField(_("Cari barang, lalu Enter"), "F2")
        self.delivery = KeyButton(_("Dari terima barang"), "F8", icon=Icon.DOCUMENT, height=Size.FIELD)
        self.how = ChipRow(_("Berapa label"))
        self.how.offer(
            ((_("Satu tiap varian"), Copies.ONE), (_("Sebanyak sisa"), Copies.LEFT), (_("Ketik"), Copies.TYPED)),
            Copies.ONE,
        )
        self.goods: Table[Wish] = Table(_("Barang yang diberi label"), self._columns(), folds_below=_NARROW)
        self.less = KeyButton(_("Kurangi"), "Ctrl+-", height=Size.TOUCH)
        self.more = KeyButton(_("Tambah"), "Ctrl++", height=Size.TOUCH)
        self.drop = KeyButton(_("Keluarkan"), "Ctrl+Del", height=Size.TOUCH)
        self._listen()
        self._lay_out()
        self._show()

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """What is to be labelled."""
        return self._wishes

    def labels(self) -> tuple[Labels, ...]:
        """The labels to print, as many of each as is chosen."""
        return labels_of(self._wishes, self._how())

    def add_called(self, code: str) -> None:
        """Add the goods of the document, or of the product, with this code."""
        with self._session.reading() as look:
            document = look.deliveries.by_number(code) is not None
        if document:
            self._add(lambda look: labels_of_delivery(look, code))
        else:
            self._add(lambda look: labels_of_product(look, code))

    def add_found(self, text: str) -> None:
        """Add everything that a search for `text` finds."""
        if text.strip():
            self._add(lambda look: labels_found(look, text))
            self.field.clear()

    def read_again(self) -> None:
        """Prices and what is left may have changed; the choice stays."""
        with self._session.reading() as look:
            self._wishes = tuple(read_anew(look, wish) for wish in self._wishes)
        self._show()

    def _add(self, find: Find) -> None:
        """A search may find hundreds: they are read off the window's thread."""

        def found() -> list[Wish]:
            with self._session.reading() as look:
                return [wish_of(look, one) for one in find(look)]

        self._session.jobs.run(found, self._join, self._refused)

    def _refused(self, error: Exception) -> None:
        plain = _("Barang ini belum bisa dibaca. Coba sekali lagi.")
        self._session.tell(Level.REFUSED, refusal_sentence(error) if isinstance(error, Refusal) else plain)

    def _join(self, further: list[Wish]) -> None:
        if not further:
            self._session.tell(Level.WARNING, _("Tidak ketemu barang yang bisa diberi label."))
        self._wishes = joined(self._wishes, further)
        self._show()

    def _step(self, by: int) -> None:
        """Change the number of the chosen row; from then on numbers are typed."""
        row = self.goods.currentIndex().row()
        if row < 0:
            return
        if self.how.value is not Copies.TYPED:
            how = self._how()
            self._wishes = tuple(wish.typed_as(wish.copies(how)) for wish in self._wishes)
            self.how.choose(Copies.TYPED)
        wish = self._wishes[row]
        self._wishes = (*self._wishes[:row], wish.typed_as(wish.typed + by), *self._wishes[row + 1 :])
        self._show(row)

    def _take_out(self) -> None:
        row = self.goods.currentIndex().row()
        if row >= 0:
            self._wishes = (*self._wishes[:row], *self._wishes[row + 1 :])
            self._show(row)

    def _how(self) -> Copies:
        how = self.how.value
        return how if isinstance(how, Copies) else Copies.ONE

    def _show(self, row: int | None = None) -> None:
        chosen = self.goods.currentIndex().row() if row is None else row
        self.goods.show_rows(self._wishes, _("Belum ada. Cari, pindai, atau ambil dari terima barang."))
        if self._wishes:
            self.goods.selectRow(min(max(0, chosen), len(self._wishes) - 1))
        for button in (self.less, self.more, self.drop):
            button.setEnabled(bool(self._wishes))
        self.changed.emit()

    def _choose_delivery(self) -> None:
        DeliverySheet(self._session, self.window()).chosen.connect(self.add_called)

    def _columns(self) -> tuple[Column[Wish], ...]:
        return (
            Column(_("Barang"), _name, 0, Voice.STRONG, fold=Fold(_("Barang"), _name, _variant)),
            Column(_("Varian"), _variant, 112, folds_away=True),
            Column(_("Harga"), lambda wish: write_short(wish.label.price), 76, Voice.AMOUNT),
            Column(_("Sisa"), lambda wish: str(wish.left), 60, Voice.AMOUNT),
            Column(_("Label"), lambda wish: str(wish.copies(self._how())), 68, Voice.AMOUNT),
        )

    def _listen(self) -> None:
        self.field.submitted.connect(self.add_found)
        self.field.left.connect(lambda _step: self.goods.setFocus())
        self.delivery.clicked.connect(self._choose_delivery)
        self.how.chosen.connect(lambda _how: self._show())
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        self.drop.clicked.connect(self._take_out)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.GAP)
        head.addWidget(self.field, 1)
        head.addWidget(self.delivery)
        inside = QVBoxLayout()
        inside.setSpacing(Space.SMALL)
        card = card_with(inside)
        inside.addWidget(self.how)
        inside.addWidget(self.goods, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        for button in (self.less, self.more, self.drop):
            foot.addWidget(button, 1)
        inside.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(head)
        column.addWidget(card, 1)


def _name(wish: Wish) -> str:
    return wish.label.name


def _variant(wish: Wish) -> str:
    return f"{wish.label.size} {wish.label.colour}".strip()
