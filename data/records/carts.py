"""The open cart of this till, those that wait, and an exchange that was begun: they come back after a crash."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from data.queries.history.sheaves import bind_waiting
from data.records.book import Book, moment
from pos.goods.item import Family, Item, ItemKind, Wholesale
from pos.selling.agreement import Agreement, Discount, Lot, Per
from pos.selling.buyer import Buyer
from pos.selling.cart import Cart
from pos.selling.held import HeldCart
from pos.selling.line import CartLine
from pos.selling.returned import Brought, Condition, Wanted


class CartsRecord:
    """Implements `pos.ports.Carts`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def keep(self, cart: Cart, at: datetime) -> None:
        """Store the open cart in place of the one before. Nobody waits for that: what sales left to be done is done."""
        self._book.write(
            """
            INSERT INTO cart (till, at, body) VALUES (?, ?, ?)
            ON CONFLICT (till) DO UPDATE SET at = excluded.at, body = excluded.body
            """,
            (self._book.till, at.isoformat(), written(_body(cart))),
        )
        bind_waiting(self._book.database)

    def open_cart(self) -> Cart | None:
        """The cart that was open, if any."""
        row = self._book.row("SELECT body FROM cart WHERE till = ?", (self._book.till,))
        return _read(json.loads(row[0])) if row else None

    def drop(self, checkout: str) -> None:
        """The cart of this checkout is open no more; another one stays."""
        self._book.write("DELETE FROM cart WHERE till = ? AND body ->> 'checkout' = ?", (self._book.till, checkout))

    def begin_exchange(self, wanted: Wanted, at: datetime) -> None:
        """Store what a buyer who came back wants so far, in place of what was begun before."""
        body: dict[str, object] = {
            "request": wanted.request,
            "number": wanted.number,
            "brought": [_brought(each) for each in wanted.brought],
            "cart": _body(wanted.cart),
        }
        self._book.write(
            """
            INSERT INTO begun_exchange (till, at, body) VALUES (?, ?, ?)
            ON CONFLICT (till) DO UPDATE SET at = excluded.at, body = excluded.body
            """,
            (self._book.till, at.isoformat(), written(body)),
        )

    def begun_exchange(self) -> tuple[Wanted, datetime] | None:
        """The exchange that was begun and not finished, if any, and when it was touched last."""
        row = self._book.row("SELECT body, at FROM begun_exchange WHERE till = ?", (self._book.till,))
        if row is None:
            return None
        body = json.loads(row[0])
        brought = tuple(map(_read_brought, body["brought"]))
        return Wanted(body["request"], body["number"], brought, _read(body["cart"])), moment(row[1])

    def drop_exchange(self, request: str) -> None:
        """This exchange is open no more; another one stays."""
        where = "WHERE till = ? AND body ->> 'request' = ?"
        self._book.write(f"DELETE FROM begun_exchange {where}", (self._book.till, request))  # noqa: S608 our own words

    def held(self) -> Sequence[HeldCart]:
        """The carts that wait at this till, the one held longest first."""
        rows = self._book.rows(
            "SELECT id, name, at, cashier, body FROM held_cart WHERE till = ? ORDER BY key", (self._book.till,)
        )
        return tuple(
            HeldCart(UUID(bytes=raw), name, moment(at), by, _read(json.loads(body))) for raw, name, at, by, body in rows
        )

    def hold(self, held: HeldCart) -> None:
        """Store a cart that waits."""
        self._book.write(
            "INSERT INTO held_cart (id, till, at, cashier, name, body) VALUES (?, ?, ?, ?, ?, ?)",
            (held.id.bytes, self._book.till, held.at.isoformat(), held.by, held.name, written(_body(held.cart))),
        )

    def let_go(self, held: UUID) -> None:
        """This cart waits no more."""
        self._book.write("DELETE FROM held_cart WHERE id = ?", (held.bytes,))


def written(body: dict[str, object]) -> str:
    """What is kept, as one line of JSON."""
    return json.dumps(body, ensure_ascii=False)


def _body(cart: Cart) -> dict[str, object]:
    lot, discount = cart.lot, cart.discount
    body: dict[str, object] = {
        "checkout": cart.checkout,
        "next_key": cart.next_key,
        "lines": [_line(line) for line in cart.lines],
        "lot": [lot.amount, lot.lent] if lot else None,
        "discount": [discount.amount, discount.percent, discount.reason, discount.lent] if discount else None,
    }
    if cart.customer:
        body["customer"] = [str(cart.customer.id), cart.customer.name, cart.customer.wholesale]
    return body


def _brought(brought: Brought) -> dict[str, object]:
    return {
        "pieces": brought.pieces,
        "condition": brought.condition,
        "line": brought.line,
        "item": _item(brought.item) if brought.item else None,
        "worth": brought.worth,
    }


def _read_brought(body: dict[str, Any]) -> Brought:
    item = _read_item(body["item"]) if body["item"] else None
    return Brought(body["pieces"], Condition(body["condition"]), body["line"], item, body["worth"])


def _item(item: Item) -> list[object]:
    return [str(item.id) if item.id else None, item.kind, item.family, item.code, item.name, item.detail,
            item.category, item.price, item.unit]  # fmt: skip


def _read_item(body: list[Any]) -> Item:
    raw, kind, family, *rest = body
    return Item(UUID(raw) if raw else None, ItemKind(kind), Family(family), *rest)


def _line(line: CartLine) -> dict[str, object]:
    item, agreement = line.item, line.agreement
    return {
        "key": line.key,
        "quantity": line.quantity,
        "agreed": [agreement.amount, agreement.per, agreement.lent] if agreement else None,
        "item": _item(item),
        "product": str(item.product) if item.product else None,
        "wholesale": [item.wholesale.pieces, item.wholesale.price] if item.wholesale else None,
    }  # fmt: skip


def _read(body: dict[str, Any]) -> Cart:
    """The cart, under no offers: those in force are its reader's to say. An older program wrote less of it."""
    lot, discount = body.get("lot"), body.get("discount")
    raw, *rest = body.get("customer") or (None,)
    return Cart(
        body["checkout"],
        tuple(map(_read_line, body["lines"])),
        body["next_key"],
        Buyer(UUID(raw), *rest) if raw else None,
        lot=Lot(*lot) if lot else None,
        discount=Discount(*discount) if discount else None,
    ).reckoned()


def _read_line(body: dict[str, Any]) -> CartLine:
    product, wholesale, agreed = body.get("product"), body.get("wholesale"), body["agreed"]
    item = replace(
        _read_item(body["item"]),
        product=UUID(product) if product else None,
        wholesale=Wholesale(*wholesale) if wholesale else None,
    )
    agreement = Agreement(agreed[0], Per(agreed[1]), *agreed[2:]) if agreed else None
    return CartLine(body["key"], item, body["quantity"], agreement)
