"""The end-of-day report: the same figures for the same day, for ever."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pos.cash.movement import CashKind, CashMovement
from pos.cash.shift import Drawer
from pos.goods.item import Family, ItemKind
from pos.money import Rupiah
from pos.reports.money import NOTHING_FURTHER, DayPayments, PaymentRow
from pos.reports.returned import NOTHING_BACK, ReturnedDay, Sold
from pos.reports.rows import NO_ENTRIES, NOT_LOWERED, BookDay, HourRow, Lowered, Receipts, SalesRow, StockRow
from pos.reports.who import NO_SHARES, Shares
from pos.reports.written_off import NOTHING_OFF, WrittenOff


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What the disk knows of a day, already summed by item, method and hour; the report adds up the rest."""

    day: date
    receipts: Receipts
    sold: tuple[Sold, ...]
    payments: tuple[PaymentRow, ...]
    hours: tuple[HourRow, ...]
    drawers: tuple[Drawer, ...]
    stock: tuple[StockRow, ...]
    book: BookDay = NO_ENTRIES
    paid: DayPayments = NOTHING_FURTHER
    off: WrittenOff = NOTHING_OFF
    returned: ReturnedDay = NOTHING_BACK
    moved: tuple[CashMovement, ...] = ()
    lowered: Lowered = NOT_LOWERED
    shares: Shares = NO_SHARES


@dataclass(frozen=True, slots=True)
class DayReport:
    """The day on one page. Money in rupiah; every sum adds up to its rows: turnover and rounding to the payments.

    `lowered` makes up `bargained`.
    """

    day: date
    receipts: Receipts
    sold: tuple[Sold, ...]
    families: tuple[SalesRow, ...]
    categories: tuple[SalesRow, ...]
    payments: tuple[PaymentRow, ...]
    hours: tuple[HourRow, ...]
    drawers: tuple[Drawer, ...]
    used: tuple[StockRow, ...]
    local: tuple[StockRow, ...]
    book: BookDay = NO_ENTRIES
    paid: DayPayments = NOTHING_FURTHER
    off: WrittenOff = NOTHING_OFF
    returned: ReturnedDay = NOTHING_BACK
    moved: tuple[CashMovement, ...] = ()
    lowered: Lowered = NOT_LOWERED
    shares: Shares = NO_SHARES

    @property
    def expenses(self) -> tuple[tuple[str, Rupiah], ...]:
        """What the stall spent out of the drawer, by the owner's own words, the dearest first; in rupiah."""
        spent: dict[str, Rupiah] = {}
        for movement in self.moved:
            if movement.kind is CashKind.EXPENSE:
                spent[movement.category] = spent.get(movement.category, 0) + movement.amount
        return tuple(sorted(spent.items(), key=lambda row: (-row[1], row[0])))

    @property
    def pieces(self) -> int:
        """Pieces sold, less those that came back."""
        return sum(row.pieces for row in self.sold) - self.returned.pieces

    @property
    def list_amount(self) -> Rupiah:
        """What the day's pieces cost at list price."""
        return sum(row.list_amount for row in self.sold)

    @property
    def receipted(self) -> Rupiah:
        """What buyers owed: the sum of all receipts."""
        return sum(row.amount for row in self.sold)

    @property
    def turnover(self) -> Rupiah:
        """The sum of all receipts, less what had been paid for pieces that came back."""
        return self.receipted - self.returned.amount

    @property
    def discounts(self) -> Rupiah:
        """What discounts took off the day's receipts, less what they had taken off pieces that came back.

        Below zero where only that happened. An agreed price is no discount.
        """
        return self.lowered.discounts - self.returned.discounts

    @property
    def before_discounts(self) -> Rupiah:
        """Turnover before discounts: what tax is counted on."""
        return self.turnover + self.discounts

    @property
    def bargained(self) -> Rupiah:
        """How far the receipts were below the list, for whatever reason."""
        return self.list_amount - self.receipted

    @property
    def cost(self) -> Rupiah:
        """What the pieces sold had cost, less what came back."""
        return sum(row.cost for row in self.sold) - self.returned.cost

    @property
    def profit(self) -> Rupiah:
        """Turnover less cost; the day's expenses are not in it."""
        return self.turnover - self.cost

    @property
    def profit_left(self) -> Rupiah:
        """Profit less what the day cost without a buyer: goods that left unsold, and expenses."""
        return self.profit - self.off.total - sum(amount for _name, amount in self.expenses)

    @property
    def uncosted(self) -> Rupiah:
        """What free lines brought whose cost nobody knows, or knows yet: all of it counts as profit."""
        stayed = (*self.sold, *(row.back for row in self.returned.rows))
        local = (row.amount for row in stayed if row.item.id is None and row.item.family is Family.LOCAL)
        return self.book.waiting + sum(local)

    @property
    def needs_count(self) -> tuple[StockRow, ...]:
        """What was sold beyond the book and has to be counted."""
        return tuple(row for row in (*self.used, *self.local) if row.needs_count)

    @property
    def best(self) -> tuple[Sold, ...]:
        """What sold, by what it brought less what came back, the best first."""
        brought: dict[object, Sold] = {}
        for row in (*self.sold, *(back.back for back in self.returned.rows)):
            key = row.item.id or (row.item.family, row.item.name)
            before = brought.get(key)
            brought[key] = before.with_further(row) if before else row
        return tuple(sorted(brought.values(), key=lambda row: (-row.amount, -row.pieces, row.item.full_name)))

    @property
    def slowest(self) -> tuple[StockRow, ...]:
        """What lies there and sold least, the most money asleep first."""
        lying = (row for row in (*self.used, *self.local) if row.left > 0)
        return tuple(sorted(lying, key=lambda row: (max(0, row.sold), -row.value_at_price, row.item.code)))

    def family(self, family: Family) -> SalesRow:
        """The sales of one family, zero where nothing was sold."""
        return next(row for row in self.families if row.key == family)


def day_report(facts: DayFacts) -> DayReport:
    """Add the facts of a day up to its report. Both families always have a row; categories sell-best first.

    Families and categories stand less what came back, so that they add up to the turnover.
    """
    stayed = (*facts.sold, *(row.back for row in facts.returned.rows))
    return DayReport(
        day=facts.day,
        receipts=facts.receipts,
        sold=facts.sold,
        families=tuple(_row(family, (s for s in stayed if s.item.family is family)) for family in Family),
        categories=_by_category(stayed),
        payments=facts.payments,
        hours=facts.hours,
        drawers=facts.drawers,
        used=_stock(facts.stock, lambda row: row.item.kind is ItemKind.PILE),
        local=_stock(facts.stock, lambda row: row.item.kind is ItemKind.VARIANT),
        book=facts.book,
        paid=facts.paid,
        off=facts.off,
        returned=facts.returned,
        moved=facts.moved,
        lowered=facts.lowered,
        shares=facts.shares,
    )


def _row(key: str, sold: Iterable[Sold]) -> SalesRow:
    rows = tuple(sold)
    return SalesRow(
        key, sum(row.pieces for row in rows), sum(row.amount for row in rows), sum(row.cost for row in rows)
    )


def _by_category(sold: Sequence[Sold]) -> tuple[SalesRow, ...]:
    names = dict.fromkeys(row.item.category for row in sold)
    rows = (_row(name, (row for row in sold if row.item.category == name)) for name in names)
    return tuple(sorted(rows, key=lambda row: (-row.amount, row.key)))


def _stock(rows: Sequence[StockRow], belongs: Callable[[StockRow], bool]) -> tuple[StockRow, ...]:
    return tuple(sorted(filter(belongs, rows), key=lambda row: (row.item.category, row.item.code)))
