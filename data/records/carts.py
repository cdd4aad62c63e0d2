"""The open cart of this till and those that wait, so that they come back after a crash."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from data.records.book import Book, moment
from pos.goods.item import Family, Item, ItemKind, Wholesale
from pos.selling.agreement import Agreement, Discount, Lot, Per
from pos.selling.buyer import Buyer
from pos.selling.cart import Cart
from pos.selling.held import HeldCart
from pos.selling.line import CartLine


class CartsRecord:
    """Implements `pos.ports.Carts`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def keep(self, cart: Cart, at: datetime) -> None:
        """Store the open cart in place of the one before."""
        self._book.write(
            """
            INSERT INTO cart (till, at, body) VALUES (?, ?, ?)
            ON CONFLICT (till) DO UPDATE SET at = excluded.at, body = excluded.body
            """,
            (self._book.till, at.isoformat(), _written(cart)),
        )

    def open_cart(self) -> Cart | None:
        """The cart that was open, if any."""
        row = self._book.row("SELECT body FROM cart WHERE till = ?", (self._book.till,))
        return _read(json.loads(row[0])) if row else None

    def drop(self, checkout: str) -> None:
        """The cart of this checkout is open no more; another one stays."""
        self._book.write("DELETE FROM cart WHERE till = ? AND body ->> 'checkout' = ?", (self._book.till, checkout))

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
            (held.id.bytes, self._book.till, held.at.isoformat(), held.by, held.name, _written(held.cart)),
        )

    def let_go(self, held: UUID) -> None:
        """This cart waits no more."""
        self._book.write("DELETE FROM held_cart WHERE id = ?", (held.bytes,))


def _written(cart: Cart) -> str:
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
    return json.dumps(body, ensure_ascii=False)


def _line(line: CartLine) -> dict[str, object]:
    item, agreement = line.item, line.agreement
    return {
        "key": line.key,
        "quantity": line.quantity,
        "agreed": [agreement.amount, agreement.per, agreement.lent] if agreement else None,
        "item": [str(item.id) if item.id else None, item.kind, item.family, item.code, item.name, item.detail,
                 item.category, item.price, item.unit],
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
    raw, kind, family, *rest = body["item"]
    product, wholesale, agreed = body.get("product"), body.get("wholesale"), body["agreed"]
    item = replace(
        Item(UUID(raw) if raw else None, ItemKind(kind), Family(family), *rest),
        product=UUID(product) if product else None,
        wholesale=Wholesale(*wholesale) if wholesale else None,
    )
    agreement = Agreement(agreed[0], Per(agreed[1]), *agreed[2:]) if agreed else None
    return CartLine(body["key"], item, body["quantity"], agreement)
