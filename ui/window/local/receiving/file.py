"""Lines out of a CSV or XLSX: all of them, or none and every fault with its row and column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from pos.buying import Pieces, lines_in
from pos.goods.intake.faults import Fault, FaultyTable
from pos.refusals import Refusal
from ui.goods_in import rows_of
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.intake.fault_rows import fault_columns, in_order
from ui.window.intake.panel import AskFile, ask_file
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _

_FAULTS_HIGH = 260


class FaultsSheet(Sheet):
    """Every fault of a file."""

    def __init__(self, host: QWidget, name: str, faulty: FaultyTable) -> None:
        text = _("Betulkan di berkasnya, lalu pilih lagi; belum ada yang masuk.")
        super().__init__(host, name, _("Tutup"), text=text, width=900)
        self.leave_button.hide()
        self.faults: Table[Fault] = Table(_("Yang salah"), fault_columns())
        self.faults.show_rows(in_order(faulty.faults))
        self.faults.setMinimumHeight(_FAULTS_HIGH)
        self.body.addWidget(self.faults)
        self.accepted.connect(self.close)
        self.open(self.accept_button)


class LinesFile:
    """Asks for a file and reads it off the UI thread; `ask` is how the question is put."""

    def __init__(self, session: Session, page: QWidget, ask: AskFile = ask_file) -> None:
        self._session, self._page, self.ask = session, page, ask

    def bring(self, maker: str, done: Callable[[Sequence[Pieces]], None]) -> None:
        """Hand the lines of a file of what `maker` brings to `done`; nothing where something is wrong in it."""
        path = self.ask(self._page)
        if not path:
            return

        def read() -> Sequence[Pieces]:
            with self._session.reading() as look:
                return lines_in(look, rows_of(Path(path)), maker)[0]

        def failed(error: Exception) -> None:
            if isinstance(error, FaultyTable):
                FaultsSheet(self._page.window(), Path(path).name, error)
                return
            plain = _("Berkas ini tidak bisa dibaca. Simpan lagi sebagai CSV atau XLSX, lalu pilih kembali.")
            self._session.tell(Level.REFUSED, refusal_sentence(error) if isinstance(error, Refusal) else plain)

        self._session.jobs.run(read, done, failed, asker=self._page)
