"""What is known of the piles that are meant: how they sell, what they cost before, what past markdowns did."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.forecast.gone import Outcome
from pos.goods.shelf import OnShelf
from pos.money import Rupiah, write_rp, write_short
from pos.used.planning import PricePlan
from pos.used.pricing import PriceSet
from ui.sentences.used.plans import begins_words, piles_words, price_words
from ui.window.desk.facts import Fact, Facts
from ui.window.look.theme import Space, Type
from ui.window.used.glance.outlook_words import gone_words, pace_words
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.text import MUTED, Words
from ui.words import _, pieces, several, short_date

_HISTORY_HIGH = 180


class KnownCard(QWidget):
    """Shows one pile, or several together."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Words(style=Type.TITLE, wraps=True)
        self.facts = Facts(_("Tumpukan yang dipilih"))
        self.planned = Words(style=Type.STRONG, wraps=True)
        self.obral = Words(tone=MUTED, wraps=True)
        self._history_title = Words(_("Harga dari waktu ke waktu"), Type.HEADING)
        self.history: Table[PriceSet] = Table(_("Harga dari waktu ke waktu"), _columns())
        self.history.setMinimumHeight(_HISTORY_HIGH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for part in (self.title, self.facts, self.planned, self.obral, self._history_title):
            column.addWidget(part)
        column.addWidget(self.history, 1)

    def show_piles(self, name: str, shelves: Sequence[OnShelf], lowest: Rupiah | None) -> None:
        """Show these piles; `lowest` is the lowest price today of a single one."""
        self.title.setText(name)
        prices = sorted({shelf.item.price for shelf in shelves})
        span = " \u2013 ".join(write_short(price) for price in dict.fromkeys((prices[0], prices[-1]))) if prices else ""
        count = several("{count} tumpukan", "{count} tumpukan", len(shelves)).format(count=len(shelves))
        rows = [
            Fact(count, pieces(sum(max(0, shelf.pieces) for shelf in shelves)), strong=True),
            Fact(_("Harga sekarang"), span or "\u2013"),
            Fact(_("Nilai sisa di harga jual"), write_rp(sum(shelf.value_at_price for shelf in shelves))),
            Fact(_("Laku 7 hari dagang"), pieces(sum(shelf.sold_lately for shelf in shelves))),
        ]
        if len(shelves) == 1:
            rows.insert(2, Fact(_("Harga pas hari ini"), write_rp(lowest) if lowest else _("bebas")))
        self.facts.show_rows(rows)

    def show_planned(self, plans: Sequence[PricePlan]) -> None:
        """Say which prices are to begin; nothing where none are."""
        words = _("Direncanakan mulai {begins}: {piles}, {price}.")
        lines = (
            words.format(piles=piles_words(plan.piles), price=price_words(plan.new), begins=begins_words(plan.begins))
            for plan in plans
        )
        self.planned.setText("\n".join(lines))
        self.planned.setVisible(bool(plans))

    def show_outlook(self, outcome: Outcome | None, before: str) -> None:
        """Say how long they last, and what markdowns did `before`."""
        day, sure = gone_words(outcome)
        pace = pace_words(outcome)
        sentences = (
            _("Laju {pace}.").format(pace=pace) if pace else "",
            _("Habis sekitar {day}, {sure}.").format(day=day, sure=sure) if day and pace else day,
            before or _("Belum ada obral dengan cukup hari untuk dibandingkan"),
        )
        self.obral.setText("\n".join(filter(None, sentences)))

    def show_history(self, prices: Sequence[PriceSet] | None) -> None:
        """Show every price of a single pile, the newest first; None where several are meant."""
        for part in (self._history_title, self.history):
            part.setVisible(prices is not None)
        self.history.show_rows(prices or ())


def _columns() -> list[Column[PriceSet]]:
    return [
        Column(_("Sejak"), lambda row: short_date(row.at.date()), 124, Voice.MUTED),
        Column(_("Harga"), lambda row: write_short(row.price), 88, Voice.AMOUNT),
        Column(_("Harga pas"), lambda row: write_short(row.floor) if row.floor else "", 96, Voice.AMOUNT),
        Column(_("Catatan"), lambda row: row.note or row.by, voice=Voice.MUTED),
    ]
