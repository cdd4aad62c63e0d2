"""The log, with filters."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from data.people.listing import log_csv
from pos.people.audit import AuditEntry, AuditFilter, AuditKind
from ui.sentences.people.log import entry_words, kind_words
from ui.session import Session
from ui.window.desk.saving import Saver
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _, moment

_AT_ONCE, _ALL = 200, 10_000_000
_LOWEST, _HIGHEST, _AROUND = 200, 440, 344
"""How high the list may be, and what stands around it, in pixels: the sheet itself is not to scroll around it."""
_WEEK, _MONTH = timedelta(days=6), timedelta(days=29)


class LogSheet(Sheet):
    """What was done that somebody may ask about, the newest first; more is read as one goes down."""

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Catatan kejadian"), _("Tutup"), width=1180)
        self._session = session
        self.leave_button.hide()
        self.saver = Saver(session, self)
        self.csv = KeyButton(_("Simpan CSV"), "Ctrl+T", icon=Icon.DOCUMENT, height=56)
        self.csv.clicked.connect(self._save)
        self.offer(self.csv)
        self.days = ChipRow(_("Hari"))
        self.days.offer(
            [(_("Semua"), None), (_("Hari ini"), timedelta(0)), (_("7 hari"), _WEEK), (_("30 hari"), _MONTH)], None
        )
        self.kinds = ChipRow(_("Jenis"))
        self.kinds.offer([(_("Semua"), None), *((kind_words(kind), kind) for kind in AuditKind)], None)
        self.field = QLineEdit()
        self.field.setAccessibleName(_("Cari nama, struk, atau alasan"))
        self.field.setPlaceholderText(self.field.accessibleName())
        self.field.setFixedHeight(Size.TOUCH)
        columns: tuple[Column[AuditEntry], ...] = (
            Column(_("Waktu"), lambda entry: moment(entry.what.at), 176, Voice.MUTED),
            Column(_("Siapa"), lambda entry: entry.what.person or "\u2013", 130, Voice.STRONG),
            Column(_("Kejadian"), lambda entry: kind_words(entry.what.kind), 190),
            Column(_("Rinciannya"), entry_words, 0, Voice.MUTED),
        )
        self.table = Table(_("Catatan kejadian"), columns)
        self.table.setFixedHeight(max(_LOWEST, min(_HIGHEST, host.height() - _AROUND)))
        self.table.foot_neared.connect(self._more)
        for row in (self.days, self.kinds):
            row.chosen.connect(lambda _value: self.refresh())
        self.field.textChanged.connect(lambda _text: self.refresh())
        top = QHBoxLayout()
        top.setSpacing(Space.GAP)
        top.addWidget(self.days, 1)
        top.addWidget(self.field, 1)
        self.body.setSpacing(Space.SMALL)
        self.body.addLayout(top)
        self.body.addWidget(self.kinds)
        self.body.addWidget(self.table, 1)
        self.accepted.connect(self.close)
        self.refresh()
        self.open(self.field)

    def refresh(self) -> None:
        """Read what is wanted now."""
        self.table.show_rows(self._read(), _("Tidak ada catatan yang cocok."))

    def _more(self) -> None:
        rows = self.table.rows
        if rows and len(rows) % _AT_ONCE == 0:
            self.table.add_rows(self._read(before=rows[-1].number))

    def _read(self, before: int | None = None) -> tuple[AuditEntry, ...]:
        with self._session.reading() as look:
            return tuple(look.audit.find(self._wanted(), _AT_ONCE, before))

    def _wanted(self) -> AuditFilter:
        back, kind = self.days.value, self.kinds.value
        first = self._session.today - back if isinstance(back, timedelta) else None
        return AuditFilter(first, kind=kind if isinstance(kind, AuditKind) else None, text=self.field.text())

    def _save(self) -> None:
        """Everything that the filters let through, also what was not read yet."""
        wanted, session = self._wanted(), self._session

        def made() -> bytes:
            with session.reading() as look:
                return log_csv(look.audit.find(wanted, _ALL))

        name = _("catatan-kejadian-{day}").format(day=session.today.isoformat())
        self.saver.save(f"{name}.csv", "CSV (*.csv)", made)
