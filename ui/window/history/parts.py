"""What a figure of a report is made of: its receipts and returns, each with its part, and their sum."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos.money import write as write_number
from pos.reports.figure import Figure, MadeOf, Part
from printing.builders.span.names import short_span_name
from printing.builders.words import receipt_count
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.history.columns import NARROW
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.lists.columns import Column, Fold, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.text import MUTED, Words
from ui.words import _, pieces, several, when

MOST = 200
"""Receipts and returns shown one by one; all of them are in the sum."""


class PartsView(QWidget):
    """The receipts of one figure under the chip that names it, read off the UI thread.

    Signals: `picked(object)` with the Part that was walked to, or None while there is none; `left` when somebody goes
    back to where the figure stands; `removed` when the filter was taken off.
    """

    picked = Signal(object)
    left = Signal()
    removed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._figure: Figure | None = None
        self._words = ""
        self.chip = KeyButton("", "Alt+X", icon=Icon.CLOSE)
        self.back = KeyButton(_("Ke laporan"), "Escape", icon=Icon.CHEVRON_LEFT)
        self.table: Table[Part] = Table(_("Struk"), _columns(lambda: session.today), folds_below=NARROW)
        self.sum = Words(style=Type.STRONG)
        self.rest = Words(style=Type.NOTE, tone=MUTED)
        self.nothing = EmptyState(Icon.SEARCH)
        self.chip.clicked.connect(self.removed)
        self.back.clicked.connect(self.left)
        self.table.picked.connect(self.picked)
        self._lay_out()

    @property
    def figure(self) -> Figure | None:
        """The figure that is open, None once its filter was taken off."""
        return self._figure

    def show_figure(self, figure: Figure | None, name: str = "") -> None:
        """Open a figure by its name in the report; None closes it."""
        self._figure, self._words = figure, ""
        self.setVisible(figure is not None)
        if figure is not None:
            words = f"{name}  ·  {short_span_name(figure.span, _)}"
            self.chip.say(words)
            self.chip.setAccessibleName(_("Lepas saringan: {words}").format(words=words))
            self.table.setAccessibleName(words)
            self.table.show_rows(())
            self.sum.setText(_("Menghitung…"))
            self.rest.hide()
            self.nothing.hide()
            self.picked.emit(None)

    def read_again(self, words: str = "") -> None:
        """Read what the figure is made of; only what bears all of the words."""
        figure = self._figure
        if figure is None:
            return
        self._words = words
        shop = self._session.shop

        def read() -> tuple[Figure, str, MadeOf]:
            with shop.reading() as look:
                return figure, words, look.reports.made_of(figure, words, MOST)

        self._session.jobs.run(read, self._show, self._not_read)

    def _show(self, told: tuple[Figure, str, MadeOf]) -> None:
        figure, words, made = told
        if (figure, words) != (self._figure, self._words):
            return  # somebody has typed on meanwhile, or gone elsewhere
        before = self.table.row.number if self.table.row else ""
        self.table.show_rows(made.parts)
        self.card.setVisible(bool(made.parts))
        self.nothing.setVisible(not made.parts)
        if words:
            self.nothing.tell(_("Tidak ketemu"), _("Tidak ada struk dengan kata itu di angka ini."))
        else:
            self.nothing.tell(_("Tidak ada struknya"), _("Angka ini tidak terdiri dari struk."))
        self.sum.setText(_told(figure, made))
        hidden = made.receipts + made.returns - len(made.parts)
        text = several("{count} lagi tidak ditampilkan", "{count} lagi tidak ditampilkan", hidden)
        self.rest.setText(text.format(count=write_number(hidden)))
        self.rest.setVisible(hidden > 0)
        numbers = [part.number for part in made.parts]
        if numbers:
            self.table.selectRow(numbers.index(before) if before in numbers else 0)
        else:
            self.picked.emit(None)

    def _not_read(self, _error: Exception) -> None:
        self.table.show_rows(())
        self.sum.setText(_("Struknya belum bisa dibaca. Catatannya tetap utuh."))
        self.picked.emit(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        self.chip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addWidget(self.chip)
        row.addStretch()
        row.addWidget(self.back)
        column.addLayout(row)
        inside = QVBoxLayout()
        inside.setSpacing(Space.HAIR)
        self.card = card_with(inside)
        inside.setContentsMargins(Space.SMALL, Space.HAIR, Space.SMALL, Space.GAP)
        inside.addWidget(self.table, 1)
        for words in (self.sum, self.rest):
            words.setIndent(Space.GAP)
            inside.addWidget(words)
        column.addWidget(self.card, 1)
        column.addWidget(self.nothing, 1)


def _told(figure: Figure, made: MadeOf) -> str:
    """How many there are, and what they add up to."""
    parts = [receipt_count(made.receipts, _)] if figure.sold else []
    if made.returns or not figure.sold:
        words = several("{count} retur atau batal", "{count} retur atau batal", made.returns)
        parts.append(words.format(count=write_number(made.returns)))
    amount = pieces(made.amount) if figure.of_pieces else write_number(made.amount)
    return _("{count}, jumlah {amount}").format(count=_(" dan ").join(parts), amount=amount)


def _columns(today: Callable[[], date]) -> tuple[Column[Part], ...]:
    return (
        Column(
            _("Waktu"),
            lambda part: when(part.at, today()),
            118,
            Voice.MUTED,
            fold=Fold(_("Waktu"), lambda part: when(part.at, today()), lambda part: part.who),
        ),
        Column(_("No. struk"), lambda part: part.number, 176, Voice.STRONG, folds_away=True),
        Column(
            _("Barang"),
            lambda part: part.summary,
            fold=Fold(_("Struk"), lambda part: part.number, lambda part: part.summary),
        ),
        Column(_("Kasir"), lambda part: part.who, 100, Voice.MUTED, folds_away=True),
        Column(_("Bagian"), lambda part: write_number(part.amount), 100, Voice.AMOUNT),
    )
