"""Choose a file, see what it would bring or what is wrong in it, and take it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos.backoffice import Imported
from pos.goods.bale import STANDARD_TIERS, Tier
from pos.goods.intake.faults import Fault, FaultyTable
from pos.goods.table import Table as Rows
from pos.refusals import Refusal
from ui.bootstrap import Shop
from ui.goods_in import Intake, closed, rows_of
from ui.jobs import Jobs
from ui.sentences import refusal_sentence
from ui.window.desk.cards import card_with, emptied
from ui.window.dialogs.files import file_to_open
from ui.window.intake.fault_rows import fault_columns, in_order
from ui.window.intake.kinds import columns_needed, figures, title
from ui.window.intake.labour import IntakeLabour
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Ground
from ui.window.widgets.lists.table import Table
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _, several

AskFile = Callable[[QWidget], str]
"""Asks which file; empty where somebody thought better."""

_FAULTS_HIGH, _HIGH = 240, 400


def ask_file(asking: QWidget) -> str:
    """Ask in a window of the desktop."""
    return file_to_open(asking, _("Pilih berkas"), _("Daftar barang (*.csv *.xlsx)"))


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked at: `rows` as they were read, and what they would bring."""

    intake: Intake
    path: Path
    rows: Rows
    brings: Imported


class IntakePanel(QWidget):
    """Looks at a file before anything of it is kept.

    Signals: `looked(bool)` whether what was chosen can be taken in; `working(bool)` while a file is tried or taken in;
    `taken_in(object, object)` Intake and Imported.
    """

    looked = Signal(bool)
    working = Signal(bool)
    taken_in = Signal(object, object)

    def __init__(self, shop: Shop, jobs: Jobs, intake: Intake, ask: AskFile = ask_file) -> None:
        super().__init__()
        self._shop, self._jobs = shop, jobs
        self.ask = ask
        self._found: Looked | None = None
        self._asked: tuple[Intake, Path] | None = None
        self.kinds = ChipRow(_("Isi berkas"))
        self.kinds.offer([(title(each), each) for each in Intake], intake)
        self.kinds.chosen.connect(lambda _intake: self._start_over())
        self.choose = KeyButton(_("Pilih berkas CSV atau Excel"), "F3", icon=Icon.FOLDER)
        self.choose.clicked.connect(self._choose)
        self.file_name = Words(tone=MUTED)
        self.needed = Words(style=Type.NOTE, tone=MUTED, wraps=True)
        self.verdict = Words(style=Type.HEADING, wraps=True)
        self.passed_over = Words(style=Type.NOTE, tone=MUTED, wraps=True)
        self.brings = QWidget()
        self._figures = QHBoxLayout(self.brings)
        self.labour = IntakeLabour(shop, jobs)
        self.labour.running.connect(self._work_goes_on)
        self.faults: Table[Fault] = Table(_("Yang salah"), fault_columns())
        self.faults.setMinimumHeight(_FAULTS_HIGH)
        self._lay_out()
        self._start_over()

    @property
    def intake(self) -> Intake:
        """What the file is said to be a list of."""
        intake = self.kinds.value
        return intake if isinstance(intake, Intake) else Intake.BALES

    @property
    def can_take_in(self) -> bool:
        """Whether a file was looked at and nothing in it is wrong."""
        return self._found is not None

    def look_at(self, path: Path) -> None:
        """Read the file off the UI thread, then try it without keeping anything."""
        asked = (self.intake, path)
        self._clear()
        self._asked = asked
        self.file_name.setText(path.name)
        self.verdict.setText(_("Membaca {file}…").format(file=path.name))
        self._jobs.run(
            lambda: rows_of(path),
            lambda rows: self._try(*asked, rows) if self._asked == asked else None,
            lambda error: self._unreadable(error) if self._asked == asked else None,
            asker=self,
        )

    def take_in(self) -> None:
        """Take in what was looked at, whole; nothing where nothing was. A fault that is new is shown."""
        found = self._found
        if found is None:
            return
        self.labour.run(
            found.intake, found.rows, lambda came: self._came_in(found.intake, came), self._refused, dry_run=False
        )

    def _choose(self) -> None:
        path = self.ask(self)
        if path:
            self.look_at(Path(path))

    def _try(self, intake: Intake, path: Path, rows: Rows) -> None:
        def looked(brings: Imported) -> None:
            self._found = Looked(intake, path, rows, brings)
            self._show_brings(brings)

        self.labour.run(intake, rows, looked, self._refused, dry_run=True)

    def _came_in(self, intake: Intake, imported: Imported) -> None:
        self._start_over()
        self.taken_in.emit(intake, imported)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, FaultyTable):
            self._show_faults(error)
        else:
            self._unreadable(error)

    def _work_goes_on(self, running: bool) -> None:
        for part in (self.kinds, self.choose):
            part.setEnabled(not running)
        self.working.emit(running)

    def _unreadable(self, error: Exception) -> None:
        plain = _("Berkas ini tidak bisa dibaca. Simpan lagi sebagai CSV atau XLSX, lalu pilih kembali.")
        self._say_no(refusal_sentence(error) if isinstance(error, Refusal) else plain)

    def _show_brings(self, brings: Imported) -> None:
        self.verdict.setText(_("Semua baris benar. Yang akan masuk:"))
        self.verdict.setForegroundRole(Words().foregroundRole())
        emptied(self._figures)
        for figure, name in figures(self.intake, brings):
            self._figures.addWidget(_figure(figure, name))
        self.brings.show()
        self._name_passed_over(brings.unknown)
        self.looked.emit(True)

    def _show_faults(self, faulty: FaultyTable) -> None:
        count = len(faulty.faults)
        words = several(
            "Ada {count} yang salah. Betulkan di berkasnya, lalu pilih lagi; belum ada yang masuk.",
            "Ada {count} yang salah. Betulkan di berkasnya, lalu pilih lagi; belum ada yang masuk.",
            count,
        )
        self._say_no(words.format(count=count))
        self.faults.show_rows(in_order(faulty.faults))
        self.faults.show()
        self._name_passed_over(faulty.unknown)

    def _say_no(self, sentence: str) -> None:
        self._found = None
        self.verdict.setText(sentence)
        self.verdict.setForegroundRole(BAD)
        self.looked.emit(False)

    def _name_passed_over(self, columns: tuple[str, ...]) -> None:
        words = _("Kolom ini tidak dikenal dan dilewati: {columns}").format(columns=", ".join(columns))
        self.passed_over.setText(words if columns else "")
        self.passed_over.setVisible(bool(columns))

    def _start_over(self) -> None:
        self._clear()
        self.file_name.setText("")
        refusal = closed(self._shop, self.intake)
        self.choose.setEnabled(refusal is None)
        if refusal:
            self._say_no(refusal_sentence(refusal))
            return
        self.needed.setText(
            _("Kolom yang harus ada: {columns}").format(columns=columns_needed(self.intake, self._tiers()))
        )
        self.needed.show()

    def _tiers(self) -> tuple[Tier, ...]:
        """What the stall sorts into; a shop that is being set up has said nothing about it yet."""
        settings = self._shop.settings
        return settings.tiers if settings else STANDARD_TIERS

    def _clear(self) -> None:
        self._found = self._asked = None
        self.verdict.setText("")
        self.verdict.setForegroundRole(Words().foregroundRole())
        for part in (self.brings, self.faults, self.passed_over, self.needed):
            part.hide()
        self.looked.emit(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        column.addWidget(self.kinds)
        row = QHBoxLayout()
        row.setSpacing(Space.GAP)
        row.addWidget(self.choose)
        row.addWidget(self.file_name, 1)
        column.addLayout(row)
        self._figures.setContentsMargins(0, 0, 0, 0)
        self._figures.setSpacing(Space.GAP)
        self.file_name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for part in (self.needed, self.verdict, self.labour, self.brings, self.passed_over):
            column.addWidget(part)
        column.addWidget(self.faults, 1)
        column.addStretch()
        self.setMinimumHeight(_HIGH)


def _figure(figure: str, name: str) -> QWidget:
    column = QVBoxLayout()
    column.setSpacing(0)
    card = card_with(column, Ground.SUNKEN)
    for words in (Words(figure, Type.PRICE), Words(name, Type.NOTE, MUTED)):
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
    return card
