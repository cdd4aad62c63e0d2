"""One maker at one glance, and its terms from the beginning."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.makers.account import MakerAccount, MakerSummary
from pos.makers.maker import Maker, MakerChange
from pos.money import write, write_rp
from ui.window.desk.facts import Fact, Facts
from ui.window.local.makers.words import days, terms_of
from ui.window.look.theme import Space, Type
from ui.window.widgets.text import BAD, LOCAL, MUTED, TEXT, Words
from ui.words import _, short_date


class MakerCard(QWidget):
    """Who it is, what came, went and is left, and what is owed."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Words(style=Type.TITLE, wraps=True)
        self.about = Words(tone=MUTED, wraps=True)
        self.terms = Words(style=Type.STRONG, wraps=True)
        self.pieces = Facts(_("Barang"))
        self.money = Facts(_("Uang"))
        self.history = Facts(_("Ketentuan dari dulu"))
        self._history_title = Words(_("Ketentuan dari dulu"), Type.HEADING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for part in (self.name, self.about, self.terms):
            column.addWidget(part)
        column.addSpacing(Space.SMALL)
        column.addWidget(Words(_("Barang"), Type.HEADING))
        column.addWidget(self.pieces)
        column.addSpacing(Space.SMALL)
        column.addWidget(Words(_("Uang"), Type.HEADING))
        column.addWidget(self.money)
        column.addSpacing(Space.SMALL)
        column.addWidget(self._history_title)
        column.addWidget(self.history)
        column.addStretch()

    def show_maker(
        self, summary: MakerSummary, account: MakerAccount, changes: Sequence[MakerChange], today: date
    ) -> None:
        """Show a maker as it stands on the day `today`."""
        maker = summary.maker
        nib = _("NIB {number}").format(number=maker.business_number) if maker.business_number else ""
        self.name.setText(maker.name)
        self.about.setText(" · ".join(filter(None, (maker.region, maker.contact, nib, maker.note))))
        self.about.setVisible(bool(self.about.text()))
        self.terms.setText(_terms(maker))
        self.pieces.show_rows(_pieces(summary))
        self.money.show_rows(_money(summary, account, today))
        told = _terms_that_changed(changes)
        self.history.show_rows([Fact(terms_of(change.maker), short_date(change.at.date())) for change in told])
        self._history_title.setVisible(len(told) > 1)
        self.history.setVisible(len(told) > 1)


def _terms(maker: Maker) -> str:
    told = _("{terms}. Dibayar dalam {pays}, pesanan datang dalam {lead}.").format(
        terms=terms_of(maker), pays=days(maker.pays_within), lead=days(maker.lead_days)
    )
    return _("Sudah berhenti. {terms}").format(terms=told) if maker.retired else told


def _pieces(summary: MakerSummary) -> list[Fact]:
    titip = _(" ({pieces} titipan)").format(pieces=write(summary.left_titip)) if summary.left_titip else ""
    return [
        Fact(_("Datang"), write(summary.delivered)),
        Fact(_("Terjual"), write(summary.sold), LOCAL),
        Fact(_("Dikembalikan ke perajin"), write(summary.sent_back)),
        Fact(_("Sisa") + titip, write(summary.left), strong=True),
    ]


def _money(summary: MakerSummary, account: MakerAccount, today: date) -> list[Fact]:
    overdue = account.overdue(today)
    return [
        Fact(_("Omzet"), write_rp(summary.turnover)),
        Fact(_("Terjual, belum disetor"), write_rp(account.unsettled)),
        Fact(_("Sudah dibayar"), write_rp(account.paid)),
        Fact(_("Lewat tempo"), write_rp(overdue), BAD if overdue else TEXT),
        Fact(_("Utang"), write_rp(account.owed), strong=True),
    ]


def _terms_that_changed(changes: Sequence[MakerChange]) -> list[MakerChange]:
    """Only where the terms became others; the newest first."""
    told = []
    for change, before in zip(changes, [*changes[1:], None], strict=True):
        if before is None or _dealt(change.maker) != _dealt(before.maker):
            told.append(change)
    return told


def _dealt(maker: Maker) -> tuple[object, int]:
    return maker.terms, maker.share
