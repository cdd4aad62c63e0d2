"""The screen Perajin: who makes the goods, and what passed between them and the stall."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout

from pos.makers.maker import Maker
from pos.people.rights import Right
from ui.notice import Level, Offer
from ui.session import Session
from ui.window.desk.beside import ListBeside
from ui.window.desk.view import View
from ui.window.local.makers.card import MakerCard
from ui.window.local.makers.sheet import MakerSheet
from ui.window.local.makers.words import terms_of
from ui.window.look.icons import Icon
from ui.window.look.theme import Size
from ui.window.people.guarded import doing, guard
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.lists.columns import Column, Fold, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.empty_state import EmptyState
from ui.words import _

_PAGE = 200
_NARROW = 620
"""Below this width of the list, in pixels, where a maker is from stands under the name."""


class MakersPage(View):
    """All makers by name, the chosen one beside them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.field = SearchField(_("Cari perajin atau daerah"), "F2")
        self.shelves = ChipRow(_("Yang mana"))
        self.shelves.offer(((_("Masih jalan"), False), (_("Berhenti"), True)), False)
        self.table: Table[Maker] = Table(
            _("Perajin"),
            [
                Column(_("Perajin"), _name, 0, Voice.STRONG, fold=Fold(_("Perajin"), _name, _region)),
                Column(_("Asal"), _region, 150, Voice.MUTED, folds_away=True),
                Column(_("Ketentuan"), terms_of, 170),
            ],
            folds_below=_NARROW,
        )
        self.card = MakerCard()
        self.add = KeyButton(_("Perajin baru"), "F8", icon=Icon.PLUS, height=Size.FIELD)
        self.edit = KeyButton(_("Ubah"), "F9", height=Size.FIELD)
        self.leave = KeyButton(_("Berhenti"), "Ctrl+H", height=Size.FIELD)
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
        with self.session.reading() as look:
            maker = look.makers.by_name(str(what))
        self.shelves.choose(maker is not None and maker.retired)
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
        anybody = bool(found or text or self.shelves.value) or bool(self._page(0, retired=True))
        self.nothing.setVisible(not anybody)
        self._body.setVisible(anybody)
        if found:
            self._choose(found[0].name)
        else:
            self._show_chosen()

    def _page(self, offset: int, *, retired: bool | None = None) -> Sequence[Maker]:
        of = bool(self.shelves.value) if retired is None else retired
        with self.session.reading() as look:
            return look.makers.all(self.field.text.strip(), _PAGE, offset, retired=of)

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
        self._body.side.setVisible(maker is not None)
        if maker is None:
            return
        with self.session.reading() as look:
            summary, account = look.makers.summary(maker.id), look.makers.account(maker.id)
            changes = look.makers.changes(maker.id)
        self.card.show_maker(summary, account, changes, self.session.today)
        self.leave.say(_("Jalan lagi") if maker.retired else _("Berhenti"))
        self.receive.setEnabled(not maker.retired)
        self.settle.setEnabled(bool(account.open or account.unsettled))

    def _add(self) -> None:
        MakerSheet(self.session, self.window()).known.connect(self.show_of)

    def _edit(self) -> None:
        if self.chosen is not None:
            MakerSheet(self.session, self.window(), self.chosen).known.connect(self.show_of)

    def _turn(self) -> None:
        if self.chosen is not None:
            self._retire(self.chosen.name, retired=not self.chosen.retired)

    def _retire(self, name: str, *, retired: bool) -> None:
        """Out of every choice, with its products; pieces, sums and debts stay."""
        with self.session.telling():
            changed = self.session.makers.retire(name, retired=retired)
            words = (
                _("{name} berhenti; produknya tidak tampil lagi di kasir: {count}. Utang dan sisanya tetap.")
                if retired
                else _("{name} jalan lagi; produknya tampil lagi di kasir: {count}.")
            )
            undo = Offer(_("Urung"), lambda: self._retire(name, retired=not retired))
            self.session.tell(Level.DONE, words.format(name=name, count=len(changed)), undo)

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
        edit = doing(self.session.people, Right.RECEIVE, self._edit)
        self.table.opened.connect(lambda _maker: edit())
        self.table.foot_neared.connect(self._more)
        people = self.session.people
        add = doing(people, Right.RECEIVE, self._add)
        self.add.clicked.connect(add)
        self.nothing.acted.connect(add)
        self.edit.clicked.connect(edit)
        guard(people, Right.RECEIVE, self.add, self.edit, self.leave, self.receive)
        guard(people, Right.SETTLE, self.settle)
        self.leave.clicked.connect(self._turn)
        self.shelves.chosen.connect(lambda _retired: self._find())
        self.receive.clicked.connect(self._receive)
        self.settle.clicked.connect(self._settle)

    def _lay_out(self) -> None:
        keys = QGridLayout()
        for place, button in enumerate((self.receive, self.settle, self.edit, self.leave)):
            keys.addWidget(button, place // 2, place % 2)
        self._body = ListBeside(self.card, keys)
        self._body.rows.addWidget(self.field)
        self._body.rows.addWidget(self.shelves)
        self._body.rows.addWidget(self.table, 1)
        self._body.rows.addWidget(self.add)
        self._body.fill(self, self.nothing)


def _name(maker: Maker) -> str:
    return maker.name


def _region(maker: Maker) -> str:
    return maker.region
