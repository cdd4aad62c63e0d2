"""Reports once more, slowly: every record is read and added up in plain loops, with none of the program's questions."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from sqlite_utils.utils import sqlite3

Row = dict[str, Any]


class SlowBook:
    """All records of a shop as plain lists of rows."""

    def __init__(self, path: Path) -> None:
        self._file = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self._file.row_factory = sqlite3.Row
        self.sales = self.all("sale")
        self.lines = self.all("sale_line")
        self.payments = self.all("payment")
        self.reductions = self.all("reduction")
        self.returns = self.all("sale_return")
        self.back = self.all("return_line")
        self.refunds = self.all("refund")
        self.movements = self.all("movement")
        self.debts = self.all("debt")
        self.moved = self.all("cash_movement")
        self.bales = {row["key"]: row["code"] for row in self.all("bale")}
        self._file.close()

    def all(self, table: str) -> list[Row]:
        return [dict(row) for row in self._file.execute(f"SELECT * FROM {table}")]  # noqa: S608 a table of ours


def slow_sums(book: SlowBook, first: date, last: date) -> dict[str, Any]:
    """The totals of the days from `first` to `last`."""
    sales = {row["key"]: row for row in book.sales if _in(row, first, last)}
    returns = {row["key"]: row for row in book.returns if _in(row, first, last)}
    lines = [row for row in book.lines if row["sale"] in sales]
    back = [row for row in book.back if row["return"] in returns]
    listed = sum(row["price"] * row["quantity"] for row in lines)
    receipted = sum(row["amount"] for row in lines)
    turnover = receipted - sum(row["amount"] for row in back)
    cost = sum(row["cost"] for row in lines) - sum(row["cost"] for row in back)
    discounts = sum(row["amount"] for row in book.reductions if row["sale"] in sales and row["kind"] == "discount")
    gone = [row for row in book.movements if _in(row, first, last)]
    off = -sum(row["value"] for row in gone if row["kind"] in ("afkir", "given", "lost", "counted", "assigned"))
    spent = sum(row["amount"] for row in book.moved if _in(row, first, last) and row["kind"] == "expense")
    return {
        "receipts": len(sales),
        "pieces": sum(row["quantity"] for row in lines) - sum(row["pieces"] for row in back),
        "list_amount": listed,
        "bargained": listed - receipted,
        "turnover": turnover,
        "before_discounts": turnover + discounts,
        "cost": cost,
        "profit": turnover - cost,
        "profit_left": turnover - cost - off - spent,
        "payments": _payments(book, sales, returns),
        "categories": _by(lines, back, "category"),
        "families": _by(lines, back, "family"),
        "days": _days(sales.values(), returns.values()),
        "cashiers": _cashiers(sales, lines),
        "hours": _counted((int(row["at"][11:13]), row["total"]) for row in sales.values()),
        "bales": _bales(book, gone),
        "stock": _stock(book, first, last),
        "kasbon": _kasbon(book, first, last),
        "year": _year(book, last),
    }


def _in(row: Row, first: date, last: date) -> bool:
    return first <= date.fromisoformat(row["day"]) <= last


def _counted(pairs: Any) -> dict[Any, int]:
    sums: Counter[Any] = Counter()
    for name, amount in pairs:
        sums[name] += amount
    return dict(sums)


def _payments(book: SlowBook, sales: dict[int, Row], returns: dict[int, Row]) -> dict[str, int]:
    came = [(row["method"], row["amount"]) for row in book.payments if row["sale"] in sales]
    change = [("cash", -row["change"]) for row in sales.values()]
    went = [(row["method"], -row["amount"]) for row in book.refunds if row["return"] in returns]
    return {method: amount for method, amount in _counted([*came, *change, *went]).items() if amount}


def _by(lines: list[Row], back: list[Row], name: str) -> dict[str, int]:
    sold = [(row[name], row["amount"]) for row in lines]
    return _counted(sold + [(row[name], -row["amount"]) for row in back])


def _days(sales: Any, returns: Any) -> dict[date, int]:
    pairs = [(row["day"], row["total"]) for row in sales] + [(row["day"], -row["total"]) for row in returns]
    return {date.fromisoformat(day): amount for day, amount in _counted(pairs).items()}


def _cashiers(sales: dict[int, Row], lines: list[Row]) -> dict[str, int]:
    return _counted((sales[row["sale"]]["cashier"], row["amount"]) for row in lines)


def _bales(book: SlowBook, gone: list[Row]) -> dict[str, int]:
    kinds = ("sold", "assigned", "returned", "exchanged")
    return _counted((book.bales[row["bale"]], row["amount"]) for row in gone if row["bale"] and row["kind"] in kinds)


def _stock(book: SlowBook, first: date, last: date) -> tuple[int, int]:
    """Pieces on piles and of products when the first day began and when the last one ended."""
    on_shelf = [row for row in book.movements if row["item"] is not None]
    before = sum(row["pieces"] for row in on_shelf if date.fromisoformat(row["day"]) < first)
    after = sum(row["pieces"] for row in on_shelf if date.fromisoformat(row["day"]) <= last)
    return before, after


def _kasbon(book: SlowBook, first: date, last: date) -> tuple[int, int]:
    before = sum(row["amount"] for row in book.debts if date.fromisoformat(row["day"]) < first)
    return before, sum(row["amount"] for row in book.debts if date.fromisoformat(row["day"]) <= last)


def _year(book: SlowBook, last: date) -> int:
    days = (last.replace(month=1, day=1), last)
    sales = {row["key"] for row in book.sales if _in(row, *days)}
    back = {row["key"] for row in book.returns if _in(row, *days)}
    sold = sum(row["amount"] for row in book.lines if row["sale"] in sales)
    discounts = sum(row["amount"] for row in book.reductions if row["sale"] in sales and row["kind"] == "discount")
    brought = sum(row["amount"] for row in book.back if row["return"] in back)
    return int(sold + discounts - brought)
