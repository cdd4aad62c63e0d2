"""The screen Buku: every movement of used goods, the newest first, read on as somebody scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from pos.money import write as write_number
from pos.used.book import BookFilter, Head, Written
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.days.day_picker import pick_day
from ui.window.desk.view import View
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.used.book.columns import book_columns
from ui.window.used.book.filters import Days, Holder, Kinds, book_filter, found, holders
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.lists.table import Table
from ui.window.widgets.text import MUTED, Words
from ui.words import _, short_date

PAGE = 100
"""Entries that are read at once."""


class BookPage(View):
    """Reads in a job and shows only the answer to what was asked last."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._holders: tuple[Holder, ...] = ()
        self._day: date | None = None
        self._asked = BookFilter()
        self._complete = False
        self._reading = False
        self.field = SearchField(_("Kode tumpukan atau bal"), "F2")
        self.kinds = ChipRow(_("Jenis catatan"))
        self.days = ChipRow(_("Hari"))
        self.pick = KeyButton(_("Pilih hari"), "F8", icon=Icon.CALENDAR)
        self.code = Words("", Type.TITLE)
        self.entries = Words(tone=MUTED)
        self.table: Table[Written] = Table(_("Catatan di buku"), book_columns())
        self._offer_choices()
        self._listen()
        self._lay_out()
        self.begin_at(self.table)

    def search(self) -> None:
        """F2 from anywhere: the field takes the keys."""
        self.field.take_focus()

    def show_of(self, what: object) -> None:
        """Show what moved on the pile or bale with this code."""
        self.field.edit.setText(str(what))

    def read_again(self) -> None:
        """Read which piles and bales there are, where the book stands, and the entries that are asked for."""
        with self.session.reading() as look:
            self._holders = holders(look.goods.piles(), look.goods.bales())
            self._show_head(look.used.head())
        self._ask()

    def _show_head(self, head: Head) -> None:
        self.code.setText(head.code or "\u2013")
        words = _("{count} catatan, kode buku sekarang")
        self.entries.setText(words.format(count=write_number(head.entries)))

    def _ask(self) -> None:
        """Read the first page of what is asked for now."""
        holder = found(self.field.text, self._holders)
        unknown = bool(self.field.text.strip()) and holder is None
        self.field.note(holder.code if holder else _("belum ketemu") if unknown else "")
        if unknown:
            self._complete = True
            self.table.show_rows((), _("Tidak ada tumpukan atau bal dengan kode itu."))
            return
        kinds, days = self.kinds.value, self.days.value
        self._asked = book_filter(
            kinds if isinstance(kinds, Kinds) else Kinds.ALL,
            days if isinstance(days, Days) else Days.ALL,
            self._day,
            self.session.today,
            holder,
        )
        self._complete = False
        self._read(None)

    def _read(self, last: Written | None) -> None:
        asked, self._reading = self._asked, True

        def read() -> tuple[BookFilter, Written | None, Sequence[Written]]:
            with self.session.reading() as look:
                return asked, last, look.used.entries(asked, last.entry.id if last else None, PAGE)

        self.session.jobs.run(read, self._show)

    def _show(self, answer: tuple[BookFilter, Written | None, Sequence[Written]]) -> None:
        asked, last, rows = answer
        if asked != self._asked:
            return  # something else was asked for meanwhile
        self._reading, self._complete = False, len(rows) < PAGE
        if last is None:
            none = _("Tidak ada catatan seperti itu.") if asked != BookFilter() else _("Belum ada catatan.")
            self.table.show_rows(rows, none)
        else:
            self.table.add_rows(rows)

    def _read_on(self) -> None:
        rows = self.table.rows
        if rows and not self._complete and not self._reading:
            self._read(rows[-1])

    def _pick(self) -> None:
        def picked(day: date) -> None:
            self._day = day
            self.days.choose(None)
            self.pick.say(short_date(day))
            self._ask()

        pick_day(self, self.session, self._day or self.session.today, picked)

    def _days_chosen(self) -> None:
        self._day = None
        self.pick.say(_("Pilih hari"))
        self._ask()

    def _offer_choices(self) -> None:
        self.kinds.offer(
            (
                (_("Semua"), Kinds.ALL),
                (_("Terjual"), Kinds.SOLD),
                (_("Retur"), Kinds.BACK),
                (_("Keluar"), Kinds.GONE),
                (_("Hitungan"), Kinds.COUNTED),
                (_("Masuk"), Kinds.IN),
            ),
            Kinds.ALL,
        )
        self.days.offer(
            (
                (_("Semua hari"), Days.ALL),
                (_("Hari ini"), Days.TODAY),
                (_("7 hari"), Days.WEEK),
            ),
            Days.ALL,
        )

    def _listen(self) -> None:
        self.field.typed.connect(lambda _text: self._ask())
        self.field.left.connect(lambda _step: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.kinds.chosen.connect(lambda _kinds: self._ask())
        self.days.chosen.connect(lambda _days: self._days_chosen())
        self.pick.clicked.connect(self._pick)
        self.table.foot_neared.connect(self._read_on)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.WIDE)
        head.addWidget(self.field, 1)
        head.addWidget(self.pick)
        pinned = QVBoxLayout()
        pinned.setSpacing(0)
        for words in (self.code, self.entries):
            words.setAlignment(Qt.AlignmentFlag.AlignRight)
            pinned.addWidget(words)
        head.addLayout(pinned)
        column = QVBoxLayout()
        column.setSpacing(Space.SMALL)
        card = card_with(column)
        column.addLayout(head)
        chips = QHBoxLayout()
        chips.setSpacing(Space.SMALL)
        chips.addWidget(self.kinds, 13)
        chips.addWidget(self.days, 7)
        column.addLayout(chips)
        column.addWidget(self.table, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        page.addWidget(card, 1)
