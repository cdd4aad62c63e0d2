"""Where the figures of a report lead: to the receipts they are made of, to other days, to what was spent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from pos.goods.item import Family, Item
from pos.reports.figure import Counted, Figure
from pos.reports.money import PaymentRow
from pos.reports.rows import Lowered
from pos.reports.span.figures import FiguresOf
from pos.reports.span.span import Span, day_span
from pos.selling.payment import OwnMethod
from printing.builders.words import category_name, family_name, paid_name, shelf_name, weekday_name
from ui.words import _


@dataclass(frozen=True, slots=True)
class Receipts:
    """The receipts of a figure, which is called `words` in its report."""

    figure: Figure
    words: str


@dataclass(frozen=True, slots=True)
class Days:
    """The report of other days."""

    span: Span


@dataclass(frozen=True, slots=True)
class Spent:
    """What was paid out of the drawer, under one category."""

    span: Span
    category: str


@dataclass(frozen=True, slots=True)
class Repaid:
    """By what customers owed less, which is called `words` in its report: all of it, or what came in one `way`."""

    span: Span
    words: str
    way: OwnMethod | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """Who owed something when `day` ended, which is called `words` in its report."""

    day: date
    words: str


@dataclass(frozen=True, slots=True)
class Closings:
    """What was counted in the drawer."""

    span: Span


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every pile or product of a family as it stood when `day` ended."""

    family: Family
    day: date


@dataclass(frozen=True, slots=True)
class Story:
    """The book of the pile with this `code`, or the product that it is a size and colour of."""

    family: Family
    code: str


Way = Receipts | Days | Spent | Repaid | Owed | Closings | Shelf | Story


class Ways:
    """The ways that lead on from the report of some days."""

    def __init__(self, span: Span) -> None:
        self.span = span
        self._figures = FiguresOf(span)

    def turnover(self) -> Way:
        """All that was sold and all that came back."""
        return Receipts(self._figures.turnover, _("Omzet"))

    def receipts(self) -> Way:
        """All receipts."""
        return Receipts(self._figures.receipted, _("Semua struk"))

    def pieces(self) -> Way:
        """The same by their pieces."""
        return Receipts(self._figures.pieces, _("Barang terjual"))

    def cost(self) -> Way:
        """The same by what they had cost."""
        return Receipts(self._figures.cost, _("Modal barang"))

    def profit(self) -> Way:
        """The same by what is over."""
        return Receipts(self._figures.profit, _("Laba kotor"))

    def returned(self) -> Way:
        """What came back."""
        return Receipts(self._figures.returned, _("Retur dan batal"))

    def lowered(self, less: Lowered) -> list[Way]:
        """What took prices below the list, for each reason that there was."""
        rows = (
            (less.agreed, Counted.AGREED, _("Nego")),
            (less.offered, Counted.OFFERED, _("Paket dan promo")),
            (less.discounts, Counted.DISCOUNTS, _("Potongan")),
        )
        return [Receipts(self._figures.lowered(counted), words) for amount, counted, words in rows if amount]

    def rounding(self) -> Way:
        """What cash was rounded."""
        return Receipts(self._figures.rounding, _("Pembulatan tunai"))

    def waiting(self) -> Way:
        """Money that nobody saw."""
        return Receipts(self._figures.waiting, _("Belum dicek masuk"))

    def kasbon(self) -> Way:
        """What was given on trust."""
        return Receipts(self._figures.kasbon, _("Kasbon baru"))

    def paid(self, row: PaymentRow) -> Way:
        """A way of paying."""
        return Receipts(self._figures.way(row.method, row.name), paid_name(row, _))

    def family(self, family: Family) -> Way:
        """A family of goods."""
        return Receipts(self._figures.family(family), family_name(family, _))

    def category(self, category: str) -> Way:
        """A category of goods."""
        return Receipts(self._figures.category(category), category_name(category, _))

    def item(self, item: Item) -> Way:
        """One item."""
        return Receipts(self._figures.item(item), shelf_name(item, _))

    def hour(self, hour: int) -> Way:
        """An hour of the wall clock."""
        words = _("Jam {first}:00\u2013{last}:00").format(first=f"{hour:02d}", last=f"{(hour + 1) % 24:02d}")
        return Receipts(self._figures.hour(hour), words)

    def weekday(self, weekday: int) -> Way:
        """All days of one weekday."""
        return Receipts(self._figures.weekday(weekday), weekday_name(weekday, _))

    def seller(self, name: str) -> Way:
        """What somebody sold."""
        return Receipts(self._figures.seller(name), _("Kasir: {who}").format(who=name))

    def voided_by(self, name: str) -> Way:
        """What somebody undid."""
        return Receipts(self._figures.voided_by(name), _("Dibatalkan oleh {who}").format(who=name))

    def bale(self, code: str) -> Way:
        """What a bale brought."""
        return Receipts(self._figures.bale(code), _("Bal {code}").format(code=code))

    def maker(self, name: str) -> Way:
        """What somebody's goods brought."""
        return Receipts(self._figures.maker(name), name or _("Tanpa nama"))

    def shelf(self, name: str, goods: tuple[UUID, ...]) -> Way:
        """The pieces of goods that left their shelf as sold."""
        return Receipts(self._figures.shelf(goods), _("{name}, laku").format(name=name))

    def spent(self, category: str) -> Way:
        """What was paid out of the drawer for something."""
        return Spent(self.span, category)

    def repaid(self, row: PaymentRow) -> Way:
        """What customers paid off in one way."""
        words = _("Kasbon dibayar, {method}").format(method=paid_name(row, _))
        return Repaid(self.span, words, OwnMethod(row.method, row.name))

    def lessened(self) -> Way:
        """All by which customers owed less."""
        return Repaid(self.span, _("Kasbon berkurang"))

    def owed_before(self) -> Way:
        """Who owed something before these days."""
        return Owed(self.span.first - timedelta(days=1), _("Belum lunas sebelumnya"))

    def owed_after(self) -> Way:
        """Who owed something at the end of these days."""
        return Owed(self.span.last, _("Belum lunas di akhir"))

    def counted(self) -> Way:
        """What counting the drawer found."""
        return Closings(self.span)

    def left(self, family: Family) -> Way:
        """What was left when these days ended."""
        return Shelf(family, self.span.last)

    @staticmethod
    def day(day: date) -> Way:
        """The report of one day."""
        return Days(day_span(day))
