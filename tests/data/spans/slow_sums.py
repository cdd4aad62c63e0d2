"""Reports once more, slowly: every record is read and added up in plain loops, with none of the program's questions."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any
from uuid import UUID

from sqlite_utils import Database

Row = dict[str, Any]


class SlowBook:
    """All records of a shop as plain lists of rows."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.sales = self.all("sale")
        self.lines = self.all("sale_line")
        self.payments = self.all("payment")
        self.reductions = self.all("reduction")
        self.returns = self.all("sale_return")
        self.back = self.all("return_line")
        self.refunds = self.all("refund")
        self.movements = self.all("movement")
        self.debts = self.all("debt")
        self.arrivals = self.all("arrival")
        self.moved = self.all("cash_movement")
        self.items = {UUID(bytes=row["id"]): row["key"] for row in self.all("item")}
        self.places = self._place_of_item()
        self.makers = self._maker_of_item()
        self.bales = {row["key"]: row["code"] for row in self.all("bale")}

    def _place_of_item(self) -> dict[int, str]:
        """Where a piece lies on the shelf: a pile with its bale, or a product in all sizes and colours."""
        bales = {row["key"]: row["code"] for row in self.all("bale")}
        products = {row["key"]: str(row["name"]) for row in self.all("product")}
        names = {row["key"]: f"{row['name']} {row['detail']}".strip() for row in self.all("item")}
        piles = {row["item"]: f"{names[row['item']]} ({bales[row['bale']]})" for row in self.all("pile")}
        return piles | {row["item"]: products[row["product"]] for row in self.all("variant")}

    def _maker_of_item(self) -> dict[int, str]:
        makers = {row["key"]: str(row["name"]) for row in self.all("maker")}
        products = {row["key"]: makers.get(row["made_by"]) or str(row["maker"]) for row in self.all("product")}
        return {row["item"]: products[row["product"]] for row in self.all("variant")}

    def all(self, table: str) -> list[Row]:
        return list(self._database.query(f"SELECT * FROM {table}"))  # noqa: S608 a table of ours


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
    discounts = _discounts(book, set(sales), set(returns))
    gone = [row for row in book.movements if _in(row, first, last)]
    off = -sum(row["value"] for row in gone if row["kind"] in _UNSOLD)
    spent = sum(row["amount"] for row in book.moved if _is_spent(row, first, last))
    days = _days(sales.values(), returns.values())
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
        "days": days,
        "sellers": _sellers(book, sales, lines, [row for row in returns.values() if row["kind"] == "void"]),
        "makers": _makers(book, lines, back),
        "lowered": _lowered(book, sales),
        "hours": _counted((int(row["at"][11:13]), row["total"]) for row in sales.values()),
        "bales": _bales(book, gone),
        "stock": _stock(book, first, last),
        "kasbon": _kasbon(book, first, last),
        "given": sum(row["amount"] for row in book.debts if _in(row, first, last) and row["amount"] > 0),
        "items": _items(lines, back),
        "shelf": _shelf(book, first, last),
        "gone": _counted((_UNSOLD[row["kind"]], -row["value"]) for row in gone if row["kind"] in _UNSOLD),
        "spent": _counted((row["category"], row["amount"]) for row in book.moved if _is_spent(row, first, last)),
        "rounding": sum(row["rounding"] for row in sales.values()) - sum(row["rounding"] for row in returns.values()),
        "waiting": _waiting(book, sales, last),
        "weekdays": _counted((day.weekday(), amount) for day, amount in days.items()),
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


_AGREED, _OFFERED, _GIVEN = ("bargain", "lot"), ("bundle", "wholesale", "flat"), ("discount",)
"""Kinds of lower prices that were made by word of mouth, those that the stall shouts, and the one that is none."""


def _sellers(book: SlowBook, sales: dict[int, Row], lines: list[Row], voids: list[Row]) -> dict[str, tuple[int, ...]]:
    """Receipts, pieces, rupiah, cost, bargained, discounted, and how many receipts for how much were undone."""
    told: dict[str, list[int]] = {row["cashier"]: [0] * 8 for row in (*sales.values(), *voids)}
    for row in sales.values():
        told[row["cashier"]][0] += 1
    for row in lines:
        mine = told[sales[row["sale"]]["cashier"]]
        mine[1:4] = mine[1] + row["quantity"], mine[2] + row["amount"], mine[3] + row["cost"]
    for row in (row for row in book.reductions if row["sale"] in sales):
        mine = told[sales[row["sale"]]["cashier"]]
        mine[4] += row["amount"] if row["kind"] in _AGREED else 0
        mine[5] += row["amount"] if row["kind"] == "discount" else 0
    for row in voids:
        mine = told[row["cashier"]]
        mine[6:8] = mine[6] + 1, mine[7] + sum(each["amount"] for each in book.back if each["return"] == row["key"])
    return {name: tuple(figures) for name, figures in told.items()}


def _makers(book: SlowBook, lines: list[Row], back: list[Row]) -> dict[str, int]:
    came = [(book.makers[row["item"]], row["amount"]) for row in lines if row["kind"] == "variant"]
    went = [(book.makers[row["item"]], -row["amount"]) for row in back if row["kind"] == "variant"]
    return _counted(came + went)


def _lowered(book: SlowBook, sales: dict[int, Row]) -> tuple[int, ...]:
    rows = [row for row in book.reductions if row["sale"] in sales]
    return tuple(sum(row["amount"] for row in rows if row["kind"] in these) for these in (_AGREED, _OFFERED, _GIVEN))


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


_UNSOLD = {kind: kind for kind in ("afkir", "given", "lost", "counted", "assigned")} | {"costed": "assigned"}
"""Kinds of movements that cost something without a buyer, and what a report calls that."""


def _is_spent(row: Row, first: date, last: date) -> bool:
    return _in(row, first, last) and row["kind"] == "expense"


def _items(lines: list[Row], back: list[Row]) -> dict[Any, tuple[int, int, int]]:
    """Pieces, rupiah and cost of each item, less what came back; a free line is known by its family and name."""
    told: dict[Any, list[int]] = {}
    for sign, pieces, rows in ((1, "quantity", lines), (-1, "pieces", back)):
        for row in rows:
            mine = told.setdefault(row["item"] or (row["family"], row["name"]), [0, 0, 0])
            for place, name in enumerate((pieces, "amount", "cost")):
                mine[place] += sign * row[name]
    return {key: (pieces, amount, cost) for key, (pieces, amount, cost) in told.items()}


def _shelf(book: SlowBook, first: date, last: date) -> dict[int, tuple[int, int, int]]:
    """Pieces of each item when the first day began, and pieces and value when the last one ended."""
    told: dict[int, list[int]] = {}
    for row in book.movements:
        day = date.fromisoformat(row["day"])
        if row["item"] is not None and day <= last:
            mine = told.setdefault(row["item"], [0, 0, 0])
            mine[0] += row["pieces"] if day < first else 0
            mine[1] += row["pieces"]
            mine[2] += row["value"]
    return {item: (start, left, value) for item, (start, left, value) in told.items() if start or left}


def _waiting(book: SlowBook, sales: dict[int, Row], last: date) -> int:
    """Money of these sales that nobody had seen by the last evening.

    Of a voided sale nothing is waited for, nor of a way of which returns had undone all that was still to come.
    """
    seen = {(row["sale"], row["position"]) for row in book.arrivals if date.fromisoformat(row["day"]) <= last}
    voided = {row["sale"] for row in book.returns if row["kind"] == "void"}
    open_ones: dict[tuple[object, ...], int] = {}
    for row in book.payments:
        if row["waiting"] and row["sale"] in set(sales) - voided and (row["sale"], row["position"]) not in seen:
            way = (row["sale"], row["method"], row["name"])
            open_ones[way] = open_ones.get(way, 0) + row["amount"]
    of = {row["key"]: row["sale"] for row in book.returns if date.fromisoformat(row["day"]) <= last}
    undone: dict[tuple[object, ...], int] = {}
    for row in book.refunds:
        if row["unseen"] and row["return"] in of:
            way = (of[row["return"]], row["method"], row["name"])
            undone[way] = undone.get(way, 0) + row["amount"]
    return sum(amount for way, amount in open_ones.items() if undone.get(way, 0) < amount)


def _year(book: SlowBook, last: date) -> int:
    days = (last.replace(month=1, day=1), last)
    sales = {row["key"] for row in book.sales if _in(row, *days)}
    back = {row["key"] for row in book.returns if _in(row, *days)}
    sold = sum(row["amount"] for row in book.lines if row["sale"] in sales)
    discounts = _discounts(book, sales, back)
    brought = sum(row["amount"] for row in book.back if row["return"] in back)
    return int(sold + discounts - brought)


def _discounts(book: SlowBook, sales: set[int], returns: set[int]) -> int:
    """What discounts took off these sales, less what they had taken off the pieces of these returns.

    A discount lies on the pieces of its line as evenly as whole rupiah can; the last ones come back first.
    """
    given = [row for row in book.reductions if row["kind"] == "discount"]
    taken = sum(row["amount"] for row in given if row["sale"] in sales)
    for line in given:
        sold = next(r["quantity"] for r in book.lines if (r["sale"], r["position"]) == (line["sale"], line["position"]))
        each, dearer = divmod(line["amount"], sold)
        pieces = [each + 1] * dearer + [each] * (sold - dearer)
        for row in sorted(book.back, key=lambda row: (row["return"], row["position"])):
            if (row["sale"], row["line"]) == (line["sale"], line["position"]):
                came = [pieces.pop() for _piece in range(row["pieces"])]
                taken -= sum(came) if row["return"] in returns else 0
    return int(taken)
