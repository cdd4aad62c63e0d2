"""The screen Perajin: who makes the goods, and what passed between them and the stall."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos.makers.maker import Maker
from ui.notice import Level
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.scrolling import Column as ScrollingColumn
from ui.window.desk.view import View
from ui.window.local.makers.card import MakerCard
from ui.window.local.makers.sheet import MakerSheet
from ui.window.local.makers.words import terms_of
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.empty_state import EmptyState
from ui.words import _

_PAGE = 200


class MakersPage(View):
    """All makers by name, the chosen one beside them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.field = SearchField(_("Cari perajin atau daerah"), "F2")
        self.table: Table[Maker] = Table(
            _("Perajin"),
            [
                Column(_("Perajin"), lambda maker: maker.name, 0, Voice.STRONG),
                Column(_("Asal"), lambda maker: maker.region, 130, Voice.MUTED),
                Column(_("Ketentuan"), terms_of, 170),
            ],
        )
        self.card = MakerCard()
        self.add = KeyButton(_("Perajin baru"), "F8", icon=Icon.PLUS, height=Size.FIELD)
        self.edit = KeyButton(_("Ubah"), "F9", height=Size.FIELD)
        self.hide_goods = KeyButton(_("Sembunyikan produknya"), "Ctrl+H", height=Size.FIELD)
        self.receive = KeyButton(_("Terima"), "Ctrl+T", height=Size.FIELD)
        self.settle = KeyButton(_("Setor"), "Ctrl+S", height=Size.FIELD)
        self.nothing = EmptyState(Icon.STORE)
        self.nothing.tell(
            _("Belum ada perajin"),
            _("Catat siapa yang membuat barangnya, beli putus atau titip. Perajin juga ikut masuk dari berkas produk."),
            _("Perajin baru"),
        )
        self._listen()
        self._lay_out()
        self.begin_at(self.field)

    @property
    def chosen(self) -> Maker | None:
        """The maker that is shown."""
        return self.table.row

    def search(self) -> None:
        """F2: the field takes the keys."""
        self.field.take_focus()

    def show_of(self, what: object) -> None:
        """Show the maker with this name."""
        self.field.edit.clear()
        self.read_again()
        self._choose(str(what))

    def read_again(self) -> None:
        """Read the makers; the chosen one stays chosen."""
        before = self.chosen
        self._find()
        self._choose(before.name if before else "")

    def _find(self) -> None:
        text = self.field.text.strip()
        found = self._page(0)
        self.table.show_rows(found, _("Tidak ketemu."))
        self.nothing.setVisible(not found and not text)
        self._body.setVisible(bool(found) or bool(text))
        if found:
            self._choose(found[0].name)
        else:
            self._show_chosen()

    def _page(self, offset: int) -> Sequence[Maker]:
        with self.session.reading() as look:
            return look.makers.all(self.field.text.strip(), _PAGE, offset)

    def _more(self) -> None:
        if len(self.table.rows) and not len(self.table.rows) % _PAGE:
            self.table.add_rows(self._page(len(self.table.rows)))

    def _choose(self, name: str) -> None:
        names = [maker.name for maker in self.table.rows]
        if names:
            self.table.selectRow(names.index(name) if name in names else 0)
        self._show_chosen()

    def _show_chosen(self) -> None:
        maker = self.chosen
        self._side.setVisible(maker is not None)
        if maker is None:
            return
        with self.session.reading() as look:
            summary, account = look.makers.summary(maker.id), look.makers.account(maker.id)
            changes = look.makers.changes(maker.id)
        self.card.show_maker(summary, account, changes, self.session.today)
        self.hide_goods.setEnabled(summary.products > 0)
        self.settle.setEnabled(bool(account.open or account.unsettled))

    def _add(self) -> None:
        MakerSheet(self.session, self.window()).known.connect(self.show_of)

    def _edit(self) -> None:
        if self.chosen is not None:
            MakerSheet(self.session, self.window(), self.chosen).known.connect(self.show_of)

    def _hide_goods(self) -> None:
        """Out of tiles and search; pieces, sums and debts stay. Pressed again it brings them back."""
        if self.chosen is None:
            return
        name = self.chosen.name
        with self.session.telling():
            gone = self.session.makers.retire(name, retired=True)
            if gone:
                text = _("Produk {name} tidak tampil lagi di kasir: {count}.").format(name=name, count=len(gone))
            else:
                back = self.session.makers.retire(name, retired=False)
                text = _("Produk {name} tampil lagi di kasir: {count}.").format(name=name, count=len(back))
            self.session.tell(Level.DONE, text)

    def _receive(self) -> None:
        if self.chosen is not None:
            self.wanted.emit("receive", ("bought", self.chosen.name))

    def _settle(self) -> None:
        if self.chosen is not None:
            self.wanted.emit("settle", self.chosen.name)

    def _listen(self) -> None:
        self.field.typed.connect(lambda _text: self._find())
        self.field.left.connect(lambda _step: self.table.setFocus())
        self.field.submitted.connect(lambda _text: self.table.setFocus())
        self.table.picked.connect(lambda _maker: self._show_chosen())
        self.table.opened.connect(lambda _maker: self._edit())
        self.table.foot_neared.connect(self._more)
        self.add.clicked.connect(self._add)
        self.nothing.acted.connect(self._add)
        self.edit.clicked.connect(self._edit)
        self.hide_goods.clicked.connect(self._hide_goods)
        self.receive.clicked.connect(self._receive)
        self.settle.clicked.connect(self._settle)

    def _lay_out(self) -> None:
        self._body = QWidget()
        rows = QVBoxLayout()
        rows.setSpacing(Space.SMALL)
        card = card_with(rows)
        rows.addWidget(self.field)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.add)
        side = QVBoxLayout()
        side.setSpacing(Space.SMALL)
        self._side = card_with(side)
        scroll = ScrollingColumn(margin=0)
        scroll.column.setContentsMargins(0, 0, Space.SMALL, 0)
        scroll.column.addWidget(self.card)
        side.addWidget(scroll, 1)
        keys = QGridLayout()
        keys.setSpacing(Space.SMALL)
        for place, button in enumerate((self.receive, self.settle, self.edit, self.hide_goods)):
            keys.addWidget(button, place // 2, place % 2)
        side.addLayout(keys)
        halves = QHBoxLayout(self._body)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(Space.GAP)
        halves.addWidget(card, 6)
        halves.addWidget(self._side, 5)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        page.addWidget(self._body, 1)
        page.addWidget(self.nothing, 1)
        self.nothing.hide()
