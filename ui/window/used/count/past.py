"""Counts that were recorded, and what each of them found."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.money import write as write_number
from pos.money import write_rp
from pos.used.counting import CountRow, StockCount
from ui.session import Session
from ui.window.used.count.gaps import difference_words
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.pick_rows import Mood, PickRow, PickRows
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _, moment, short_date

SHOWN = 30


class PastCountsSheet(Sheet):
    """The newest counts; one opens whole."""

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Hitungan sebelumnya"), _("Tutup"), width=560)
        self._host = host
        self.leave_button.hide()
        with session.reading() as look:
            self._counts = tuple(look.used.counts(limit=SHOWN))
        self.rows = PickRows(_("Hitungan sebelumnya"))
        self.rows.show_rows([_row(count) for count in self._counts])
        self.rows.opened.connect(self._open)
        self.body.addWidget(self.rows)
        self.accepted.connect(self.close)
        self.open(self.rows)

    def _open(self, key: object) -> None:
        count = next((count for count in self._counts if count.id == key), None)
        if count is not None:
            self.close()
            OneCountSheet(self._host, count)


class OneCountSheet(Sheet):
    """One recorded count, pile by pile."""

    def __init__(self, host: QWidget, count: StockCount) -> None:
        text = _("Dicatat {moment} oleh {by}.").format(moment=moment(count.at), by=count.by)
        super().__init__(host, _("Hitungan {day}").format(day=short_date(count.day)), _("Tutup"), text=text, width=900)
        self.leave_button.hide()
        table: Table[CountRow] = Table(_("Tumpukan yang dihitung"), _columns())
        table.show_rows(count.rows)
        table.setMinimumHeight(320)
        self.body.addWidget(table)
        self.accepted.connect(self.close)
        self.open(table)


def _row(count: StockCount) -> PickRow:
    mood = Mood.BAD if count.difference < 0 else Mood.PLAIN
    return PickRow(
        key=count.id,
        title=short_date(count.day),
        note=_("{count} tumpukan, {by}").format(count=len(count.rows), by=count.by),
        figure=difference_words(count.difference),
        figure_note=write_rp(count.at_price) if count.difference else "",
        mood=mood if count.difference else Mood.LOCAL,
    )


def _columns() -> list[Column[CountRow]]:
    return [
        Column(_("Tumpukan"), lambda row: row.item.code, 140, Voice.STRONG),
        Column(_("Hitungan"), lambda row: write_number(row.counted), 92, Voice.AMOUNT),
        Column(_("Catatan"), lambda row: write_number(row.book), 88, Voice.AMOUNT),
        Column(_("Selisih"), lambda row: f"{row.difference:+d}" if row.difference else "0", 80, Voice.AMOUNT),
        Column(_("Modal"), lambda row: write_number(row.value), 100, Voice.AMOUNT),
        Column(_("Alasan"), lambda row: row.reason, voice=Voice.MUTED),
    ]
