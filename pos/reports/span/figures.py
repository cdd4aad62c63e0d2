"""What each figure of the report of some days is made of."""

from dataclasses import dataclass, replace
from uuid import UUID

from pos.goods.item import Family, Item
from pos.reports.figure import Counted, Figure
from pos.reports.span.span import Span
from pos.selling.payment import Method
from pos.selling.sale import SaleFilter


@dataclass(frozen=True, slots=True)
class FiguresOf:
    """The figures of the trading days of `span`, each by what it is called in their report."""

    span: Span

    @property
    def turnover(self) -> Figure:
        """What was sold, less what came back."""
        return self._all(Counted.TOTAL)

    @property
    def receipted(self) -> Figure:
        """What buyers owed: all receipts."""
        return replace(self.turnover, back=False)

    @property
    def returned(self) -> Figure:
        """What came back, voided sales among it; below zero."""
        return replace(self.turnover, sold=False)

    @property
    def pieces(self) -> Figure:
        """Pieces sold, less those that came back."""
        return self._all(Counted.PIECES)

    @property
    def cost(self) -> Figure:
        """What the pieces had cost, less what came back; below zero."""
        return self._all(Counted.COST)

    @property
    def profit(self) -> Figure:
        """Turnover less cost."""
        return self._all(Counted.PROFIT)

    @property
    def rounding(self) -> Figure:
        """What cash made of the totals."""
        return self._all(Counted.ROUNDING)

    @property
    def waiting(self) -> Figure:
        """Money that nobody had seen arrive by the last evening."""
        return replace(self._all(Counted.WAITING), back=False)

    def lowered(self, counted: Counted) -> Figure:
        """What was AGREED, OFFERED or given as DISCOUNTS below the list; below zero."""
        return replace(self._all(counted), back=False)

    def family(self, family: Family) -> Figure:
        """The goods of one family."""
        return self._among(Counted.GOODS, SaleFilter(family=family))

    def category(self, category: str) -> Figure:
        """The goods of one category."""
        return self._among(Counted.GOODS, SaleFilter(category=category))

    def item(self, item: Item) -> Figure:
        """One item, or the free lines of one name."""
        if item.id is not None:
            return self._among(Counted.GOODS, SaleFilter(item=item.id))
        return replace(self.family(item.family), free=item.name)

    def maker(self, name: str) -> Figure:
        """The goods of one maker."""
        return replace(self._all(Counted.GOODS), maker=name)

    def bale(self, code: str) -> Figure:
        """What one bale brought, by its book."""
        return replace(self._all(Counted.BALE), bale=code)

    def shelf(self, goods: tuple[UUID, ...]) -> Figure:
        """The pieces of these goods that left their shelf as sold, by the book."""
        return replace(self._all(Counted.SHELF), goods=goods)

    def hour(self, hour: int) -> Figure:
        """The receipts of one hour of the wall clock."""
        return replace(self._among(Counted.TOTAL, SaleFilter(hour=hour)), back=False)

    def weekday(self, weekday: int) -> Figure:
        """All days of one weekday, 0 being Monday, less what came back on them."""
        return replace(self.turnover, weekday=weekday)

    def seller(self, name: str) -> Figure:
        """What one person sold."""
        return replace(self._among(Counted.TOTAL, SaleFilter(cashier=name)), back=False)

    def voided_by(self, name: str) -> Figure:
        """What one person undid; below zero."""
        return replace(self._among(Counted.VOIDED, SaleFilter(cashier=name)), sold=False)

    def way(self, method: Method, name: str) -> Figure:
        """What one way of paying brought, by what the stall calls it."""
        return self._among(Counted.MONEY, SaleFilter(method=method, method_name=name))

    @property
    def kasbon(self) -> Figure:
        """What was given on trust, whatever came back of it since."""
        return replace(self.way(Method.KASBON, ""), back=False)

    def _all(self, counted: Counted) -> Figure:
        return self._among(counted, SaleFilter())

    def _among(self, counted: Counted, among: SaleFilter) -> Figure:
        return Figure(counted, replace(among, first=self.span.first, last=self.span.last))
