"""Who owed something when a day ended."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.customers.steps import OwedThen
from pos.money import write as write_number
from ui.session import Session
from ui.window.customers.account import AccountSheet
from ui.window.report.behind.listed import Listed
from ui.window.report.rows.ways import Owed
from ui.window.widgets.lists.columns import Column, Voice
from ui.words import _, long_date

_WIDE = 640


class OwedSheet(Listed[OwedThen]):
    """Every customer who owed something that evening, the most first; each opens the account as it is now."""

    def __init__(self, session: Session, host: QWidget, owed: Owed) -> None:
        when = _("di akhir {day}").format(day=long_date(owed.day))
        super().__init__(host, owed.words, when, _columns(), _("Buka pelanggan"), width=_WIDE)
        self._session, self._host, self._owed = session, host, owed
        self.open_rows(self._open_customer)
        self._show()
        self.open(self.table)

    def _show(self) -> None:
        with self._session.reading() as look:
            rows = look.customers.owed_on(self._owed.day)
        self.show_listed(rows, sum(row.owed for row in rows), _("Tidak ada kasbon yang belum lunas."))

    def _open_customer(self, owed: OwedThen) -> None:
        AccountSheet(self._session, self._host, owed.customer.id).gone.connect(self._show)


def _columns() -> tuple[Column[OwedThen], ...]:
    return (
        Column(_("Pelanggan"), lambda row: row.customer.name, voice=Voice.STRONG),
        Column(_("Belum lunas"), lambda row: write_number(row.owed), 180, Voice.AMOUNT),
    )
