"""The head of a document: which one, which maker, its number on the maker's paper, what bringing it here cost."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.makers.maker import Maker
from pos.money import UnclearAmount, read
from ui.session import Session
from ui.window.local.receiving.draft import Kind, Papers
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.choice import Tick
from ui.window.widgets.fields.day import read_day
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.text import Words
from ui.words import _, short_date

_OFFERED = 12


class Head(QWidget):
    """Signals: `kind_chosen(object)` a Kind; `maker_changed` the name is another."""

    kind_chosen = Signal(object)
    maker_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.kinds = ChipRow(_("Dokumen"))
        self.kinds.offer(
            (
                (_("Terima barang"), Kind.BOUGHT),
                (_("Terima titipan"), Kind.CONSIGNED),
                (_("Kembalikan titipan"), Kind.BACK),
            ),
            Kind.BOUGHT,
        )
        self.title = Words(style=Type.HEADING)
        self.maker = QLineEdit()
        self.paper = QLineEdit()
        self.dated, self.due = QLineEdit(), QLineEdit()
        self.costs = QLineEdit()
        self.note = QLineEdit()
        self.partial = Tick(_("Sebagian, sisanya menyusul"))
        self.rows = {
            "maker": FormRow(_("Perajin"), self.maker),
            "paper": FormRow(_("Nomor surat jalan"), self.paper),
            "dated": FormRow(_("Tanggal surat"), self.dated),
            "due": FormRow(_("Jatuh tempo"), self.due),
            "costs": FormRow(_("Ongkos, Rp"), self.costs),
            "note": FormRow(_("Catatan"), self.note),
        }
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(lambda _name: self.maker_changed.emit())
        self.maker.setCompleter(completer)
        self.maker.textEdited.connect(self._offer_names)
        self.maker.textChanged.connect(lambda _text: self.maker_changed.emit())
        self.dated.textChanged.connect(lambda _text: self._show_usual_days())
        self.maker_changed.connect(self._show_usual_days)
        self.kinds.chosen.connect(self.kind_chosen)
        self._lay_out()

    @property
    def known(self) -> Maker | None:
        """The maker whose name is typed."""
        with self._session.reading() as look:
            return look.makers.by_name(self.maker.text())

    @property
    def names(self) -> list[str]:
        """The makers that are offered for what is typed."""
        return self._names.stringList()

    @property
    def cost(self) -> int:
        """What bringing it here cost, in rupiah. Raises UnclearAmount."""
        text = self.costs.text().strip()
        return read(text) if text and self.rows["costs"].isVisibleTo(self) else 0

    @property
    def papers(self) -> Papers:
        """The maker's own paper; days that cannot be read are as usual, ask `is_at_fault` first."""
        due = self._day(self.due) if self.rows["due"].isVisibleTo(self) else None
        return Papers(self.paper.text(), self._day(self.dated), due)

    def blame(self, field: str, sentence: str) -> None:
        """Say beside a field what is wrong with it, and put the keys there; an empty sentence takes all back."""
        for name, row in self.rows.items():
            row.blame(sentence if name == field else "")
        if sentence and field in self.rows:
            self.rows[field].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to(self, kind: Kind, title: str = "") -> None:
        """Show what this kind of document asks for; `title` stands in place of the choice."""
        self.kinds.choose(kind)
        self.kinds.setVisible(not title)
        self.title.setText(title)
        self.title.setVisible(bool(title))
        fixed = kind is Kind.CORRECTION
        self.maker.setReadOnly(fixed)
        self.rows["paper"].setVisible(not fixed)
        self.rows["costs"].setVisible(kind is Kind.BOUGHT)
        self.rows["due"].setVisible(kind is Kind.BOUGHT)
        self.rows["dated"].setVisible(kind in {Kind.BOUGHT, Kind.CONSIGNED})
        self._show_usual_days()
        self.partial.setVisible(kind in {Kind.BOUGHT, Kind.CONSIGNED})

    def offer(self, widget: QWidget) -> None:
        """Put this at the right of the choice of documents."""
        self._top.addWidget(widget)

    def clear(self) -> None:
        """Ready for the next document."""
        for edit in (self.maker, self.paper, self.dated, self.due, self.costs, self.note):
            edit.clear()
        self.partial.setChecked(False)
        self.blame("", "")

    def is_at_fault(self) -> bool:
        """Whether something here cannot be read; it is told beside its field then."""
        told = (
            ("maker", self.maker_fault()),
            ("dated", self._day_fault("dated", self.dated)),
            ("due", self._day_fault("due", self.due)),
            ("costs", self._costs_fault()),
        )
        fault = next((each for each in told if each[1]), ("", ""))
        self.blame(*fault)
        return bool(fault[1])

    def maker_fault(self) -> str:
        """Why no maker is meant, or nothing."""
        if self.known is not None:
            return ""
        name = self.maker.text().strip()
        return _('Tidak ada perajin bernama "{name}".').format(name=name) if name else _("Isi nama perajinnya.")

    def _day(self, edit: QLineEdit) -> date | None:
        return read_day(edit.text(), self._session.today)

    def _day_fault(self, name: str, edit: QLineEdit) -> str:
        shown = self.rows[name].isVisibleTo(self) and edit.text().strip()
        return _("Tulis seperti 7/3/2026.") if shown and self._day(edit) is None else ""

    def _show_usual_days(self) -> None:
        """What stands for a day that is not written."""
        today, maker = self._session.today, self.known
        self.dated.setPlaceholderText(short_date(today))
        self.due.setPlaceholderText(short_date(maker.due(self._day(self.dated) or today)) if maker else "")

    def _costs_fault(self) -> str:
        try:
            return "" if self.cost >= 0 else _("Ongkos tidak bisa di bawah nol.")
        except UnclearAmount:
            return _("Tulis ongkosnya dalam rupiah, misalnya 25rb.")

    def _offer_names(self, text: str) -> None:
        with self._session.reading() as look:
            self._names.setStringList([maker.name for maker in look.makers.all(text, _OFFERED, retired=False)])

    def _lay_out(self) -> None:
        top = self._top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self.kinds, 1)
        top.addWidget(self.title, 1)
        top.addWidget(self.partial)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.GAP)
        places = (("maker", 5), ("paper", 3), ("dated", 4), ("due", 4), ("costs", 3), ("note", 3))
        for place, (name, stretch) in enumerate(places):
            grid.addWidget(self.rows[name], 0, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(top)
        column.addLayout(grid)
        self.title.hide()
