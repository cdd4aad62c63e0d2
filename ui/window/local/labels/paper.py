"""Receipt paper or a sheet of labels, the label on which it starts, and how far the printer draws off."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.labels.sheet import SHEETS, AbsurdShift, LabelSheet, NoSuchPlace, sheet_of
from pos.refusals import Refusal
from pos.settings import LabelPaper
from ui.sentences import refusal_sentence
from ui.window.look.theme import Space
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.stepper import Stepper
from ui.words import _

_OWN, _MOST = "own", 300
OWN_EXAMPLE = "3x8:70x37"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The paper that was chosen: no `sheet` is receipt paper; `start` counts its labels from 1."""

    sheet: LabelSheet | None
    start: int = 1


class PaperChoice(QWidget):
    """Signals: `changed` whenever another paper is chosen, or the same one differently."""

    changed = Signal()

    def __init__(self, paper: LabelPaper) -> None:
        super().__init__()
        self.kinds = ChipRow(_("Kertas label"))
        kinds = [(_("Struk"), ""), *((str(number), str(number)) for number in SHEETS), (_("Ukuran sendiri"), _OWN)]
        usual = {"", *map(str, SHEETS)}
        self.kinds.offer(kinds, paper.sheet if paper.sheet in usual else _OWN)
        self.own = FormRow(_("Kolom x baris : lebar x tinggi (mm)"), QLineEdit(paper.own or OWN_EXAMPLE))
        self.start = Stepper(_("Mulai label ke"), lowest=1, highest=_MOST)
        self.right = FormRow(_("Kanan (mm)"), QLineEdit(_written(paper.right)))
        self.down = FormRow(_("Bawah (mm)"), QLineEdit(_written(paper.down)))
        self._start_row = FormRow(_("Mulai label ke"), self.start)
        self._lay_out()
        self.kinds.chosen.connect(lambda _kind: self._turn())
        self.start.changed.connect(lambda _start: self.changed.emit())
        for row in (self.own, self.right, self.down):
            self._field(row).textChanged.connect(lambda _text: self.changed.emit())
        self._turn()

    def chosen(self) -> Chosen | None:
        """The paper as it is chosen, or None after saying beside the field what is wrong."""
        for row in (self.own, self.right, self.down, self._start_row):
            row.blame("")
        kind = str(self.kinds.value)
        if not kind:
            return Chosen(None)
        try:
            sheet = sheet_of(self._field(self.own).text() if kind == _OWN else kind)
            shift = self._shift()
            if sheet is None:
                self.own.blame(_("Tulis seperti {example}.").format(example=OWN_EXAMPLE))
                return None
            if self.start.value > sheet.labels:
                raise NoSuchPlace(self.start.value, sheet.labels)
            return Chosen(sheet.shifted(*shift), self.start.value) if shift is not None else None
        except Refusal as refusal:
            row = {NoSuchPlace: self._start_row, AbsurdShift: self.right}.get(type(refusal), self.own)
            row.blame(refusal_sentence(refusal))
            return None

    def kept(self) -> LabelPaper:
        """What is worth to be remembered of it; ask `chosen` first."""
        kind, own = str(self.kinds.value), self._field(self.own).text().strip()
        right, down = self._shift() or (0.0, 0.0)
        return LabelPaper(own if kind == _OWN else kind, own, right, down)

    def _shift(self) -> tuple[float, float] | None:
        found = []
        for row in (self.right, self.down):
            text = self._field(row).text().strip().replace(",", ".") or "0"
            try:
                found.append(float(text))
            except ValueError:
                row.blame(_("Tulis milimeter, misalnya 0,5 atau -1."))
                return None
        return found[0], found[1]

    def _turn(self) -> None:
        kind = self.kinds.value
        self.own.setVisible(kind == _OWN)
        self._sheet_only.setVisible(bool(kind))
        self.changed.emit()

    @staticmethod
    def _field(row: FormRow) -> QLineEdit:
        field = row.field
        assert isinstance(field, QLineEdit)  # noqa: S101 they are all made so above
        return field

    def _lay_out(self) -> None:
        self._sheet_only = QWidget()
        grid = QGridLayout(self._sheet_only)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.SMALL)
        for number, row in enumerate((self._start_row, self.right, self.down)):
            grid.addWidget(row, 0, number, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.kinds)
        head = QHBoxLayout()
        head.addWidget(self.own)
        column.addLayout(head)
        column.addWidget(self._sheet_only)


def _written(millimetres: float) -> str:
    return f"{millimetres:g}".replace(".", ",")
