"""The receipts and returns that a figure of a report is made of, and what of each it counts."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from data.queries.history.narrowing import Fit, ways_of
from data.queries.paying.waited import waited_for_until
from data.queries.reports.fitting import lines_of, returns_of, sales_of, worded_returns, worded_sales
from data.records.book import Book, moment
from pos.reports.figure import Counted, Figure, MadeOf, Part
from pos.selling.payment import Method
from pos.selling.returned import return_number
from pos.selling.sale import receipt_number

_SHOWN_LINES = 2
_OF_LINES = "(SELECT coalesce(sum({what}), 0) FROM {lines} WHERE {lines}.{of} = {key} AND {asked})"
_COST = _OF_LINES.format(what="cost", lines="sale_line", of="sale", key="sale.key", asked="1")
_COST_BACK = _OF_LINES.format(what="cost", lines="return_line", of="return", key="back.key", asked="1")
_LESS = "-" + _OF_LINES.format(what="amount", lines="reduction", of="sale", key="sale.key", asked="kind IN ({kinds})")
_WHOLE = {
    Counted.TOTAL: ("sale.total", "back.total"),
    Counted.VOIDED: ("0", "back.total"),
    Counted.PIECES: ("sale.pieces", "back.pieces"),
    Counted.COST: (f"-{_COST}", f"-{_COST_BACK}"),
    Counted.PROFIT: (f"sale.total - {_COST}", f"back.total - {_COST_BACK}"),
    Counted.ROUNDING: ("sale.rounding", "back.rounding"),
    Counted.AGREED: (_LESS.format(kinds="'bargain', 'lot'"), "0"),
    Counted.OFFERED: (_LESS.format(kinds="'bundle', 'wholesale', 'flat'"), "0"),
    Counted.DISCOUNTS: (_LESS.format(kinds="'discount'"), "0"),
}
"""What counts of a whole sale, and of a whole return, where nothing further is asked."""
_WAITING = f"""
(SELECT coalesce(sum(amount), 0) FROM payment JOIN (SELECT ? AS last) WHERE payment.sale = sale.key AND waiting
    AND {waited_for_until("last")}
    AND NOT EXISTS (SELECT 1 FROM arrival WHERE arrival.sale = payment.sale AND arrival.position = payment.position
        AND arrival.day <= last))
"""  # noqa: S608 put together from our own parts
_EMPTY_IS_NOTHING = (
    *(Counted.AGREED, Counted.OFFERED, Counted.DISCOUNTS),
    *(Counted.ROUNDING, Counted.WAITING, Counted.VOIDED),
)
"""Kinds of figures that a receipt is no part of where it has nothing of it."""
_PARTS = """
WITH part (back, key, till, day, sequence, at, who, amount) AS (
    SELECT 0, sale.key, till, day, sequence, at, cashier, {sold} FROM sale WHERE {sales}
    UNION ALL
    SELECT 1, back.key, till, day, sequence, at, cashier, -({came_back}) FROM sale_return AS back WHERE {returns}
)
"""
_BY_BOOK = """
WITH moved (source, amount) AS (
    SELECT coalesce(came.id, source), {counted}
    FROM movement LEFT JOIN sale AS sold ON sold.id = movement.source
        LEFT JOIN sale_return AS came ON came.sale = sold.key AND came.at = movement.at
            AND movement.kind IN ('returned', 'exchanged')
    WHERE {moved} AND movement.day BETWEEN ? AND ? GROUP BY 1
), part (back, key, till, day, sequence, at, who, amount) AS (
    SELECT 0, sale.key, till, day, sequence, at, cashier, amount FROM moved JOIN sale ON sale.id = moved.source
    WHERE {sales}
    UNION ALL
    SELECT 1, back.key, till, day, sequence, at, cashier, amount
    FROM moved JOIN sale_return AS back ON back.id = moved.source WHERE {returns}
)
"""
_OF_BALE = """
bale = (SELECT key FROM bale WHERE code = ?) AND movement.kind IN ('sold', 'assigned', 'returned', 'exchanged')
"""
_OFF_SHELF = """
item IN (SELECT key FROM item WHERE id IN ({goods}))
    AND (movement.kind IN ('sold', 'assigned') OR movement.kind = 'exchanged' AND movement.pieces < 0)
"""
"""What counts as sold in the day sheet of an item, too."""
_SUMS = (
    "SELECT coalesce(sum(1 - back), 0), coalesce(sum(back), 0), coalesce(sum(amount), 0) FROM part WHERE {something}"
)
_NEWEST = "SELECT * FROM part WHERE {something} ORDER BY at DESC, back DESC, key DESC LIMIT ?"


def parts_of(book: Book, figure: Figure, words: str, limit: int) -> MadeOf:
    """What the figure is made of, the newest `limit` of it one by one; only what bears all of the words.

    Costs what its trading days cost, and not the years.
    """
    question, values = _by_book(figure, words) if figure.by_book else _parts(figure, words)
    something = "amount <> 0" if figure.counted in _EMPTY_IS_NOTHING else "1"
    receipts, returns, amount = book.rows(question + _SUMS.format(something=something), values)[0]
    rows = book.rows(question + _NEWEST.format(something=something), (*values, limit))
    said = {
        0: _said(book, "sale_line", "sale", "quantity", [row[1] for row in rows if not row[0]]),
        1: _said(book, "return_line", "return", "pieces", [row[1] for row in rows if row[0]]),
    }
    return MadeOf(receipts, returns, amount, tuple(_part(said[row[0]].get(row[1], ""), *row) for row in rows))


def _parts(figure: Figure, words: str) -> tuple[str, tuple[object, ...]]:
    sold, back = _counted(figure)
    sales = sales_of(figure, words) if figure.sold else Fit("0")
    returns = returns_of(figure, words) & Fit("back.kind = 'void'" if figure.counted is Counted.VOIDED else "1")
    returns = returns if figure.back else Fit("0")
    question = _PARTS.format(sold=sold.asked, sales=sales.asked, came_back=back.asked, returns=returns.asked)
    return question, (*sold.values, *sales.values, *back.values, *returns.values)


def _by_book(figure: Figure, words: str) -> tuple[str, tuple[object, ...]]:
    """The book says when pieces of a bale were sold: those of a free line are found and counted later."""
    sales, returns = worded_sales(words), worded_returns(words)
    days = (figure.span.first.isoformat(), figure.span.last.isoformat())
    counted, moved = "sum(movement.amount)", Fit(_OF_BALE, (figure.bale,))
    if figure.counted is Counted.SHELF:
        places = ", ".join("?" for _each in figure.goods)
        counted = "-sum(movement.pieces)"
        moved = Fit(_OFF_SHELF.format(goods=places), tuple(each.bytes for each in figure.goods))
    question = _BY_BOOK.format(counted=counted, moved=moved.asked, sales=sales.asked, returns=returns.asked)
    return question, (*moved.values, *days, *sales.values, *returns.values)


def _counted(figure: Figure) -> tuple[Fit, Fit]:
    """What of a sale counts, and what of a return is taken off."""
    if whole := _WHOLE.get(figure.counted):
        return Fit(whole[0]), Fit(whole[1])
    if figure.counted is Counted.WAITING:
        return Fit(_WAITING, (figure.span.last.isoformat(),)), Fit("0")
    return _money(figure) if figure.counted is Counted.MONEY else _goods(figure)


def _goods(figure: Figure) -> tuple[Fit, Fit]:
    fit = lines_of(figure)
    sold = _OF_LINES.format(what="amount", lines="sale_line", of="sale", key="sale.key", asked=fit.asked)
    back = _OF_LINES.format(what="amount", lines="return_line", of="return", key="back.key", asked=fit.asked)
    return Fit(sold, fit.values), Fit(back, fit.values)


def _money(figure: Figure) -> tuple[Fit, Fit]:
    fit = ways_of(figure.among)
    sold = _OF_LINES.format(what="amount", lines="payment", of="sale", key="sale.key", asked=fit.asked)
    back = _OF_LINES.format(what="amount", lines="refund", of="return", key="back.key", asked=fit.asked)
    change = " - sale.change" if figure.among.method is Method.CASH else ""
    return Fit(sold + change, fit.values), Fit(back, fit.values)


def _said(book: Book, lines: str, of: str, count: str, keys: Iterable[int]) -> dict[int, str]:
    """The goods of each in a few words: `3 Kemeja badan, 1 Jaket badan…`."""
    said: dict[int, list[str]] = {}
    places = ", ".join(str(int(key)) for key in keys)
    question = f"SELECT {of}, {count}, name, detail FROM {lines} WHERE {of} IN ({places}) AND position <= ?"  # noqa: S608 whole numbers and names of ours
    for key, pieces, name, detail in book.rows(f"{question} ORDER BY {of}, position", (_SHOWN_LINES + 1,)):
        said.setdefault(key, []).append(f"{pieces} {name} {detail}".rstrip())
    return {key: ", ".join(each[:_SHOWN_LINES]) + "…" * (len(each) > _SHOWN_LINES) for key, each in said.items()}


def _part(summary: str, *row: Any) -> Part:
    back, _key, till, day, sequence, at, who, amount = row
    on = date.fromisoformat(day)
    number = return_number(till, on, sequence) if back else receipt_number(till, on, sequence)
    return Part(number, moment(at), on, who, summary, amount, bool(back))
