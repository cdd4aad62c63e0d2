"""Piles and closed bales in one list, as they go into the opening count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pos.goods.shelf import OnShelf
from pos.money import Rupiah
from pos.money import write as write_number
from pos.used.accounts import BaleAccount
from ui.window.widgets.lists.columns import Column, Voice
from ui.words import _


@dataclass(frozen=True, slots=True)
class Held:
    """Something that holds used goods: a pile, or a bale that is not sorted. `value` at cost in rupiah."""

    code: str
    name: str
    is_bale: bool
    pieces: int
    price: Rupiah | None
    value: Rupiah


@dataclass(frozen=True, slots=True)
class Sums:
    """All of it together: pieces on piles and in closed bales, how many of each, and their `value` at cost."""

    on_piles: int
    piles: int
    in_bales: int
    bales: int
    value: Rupiah

    @property
    def pieces(self) -> int:
        """Pieces in all."""
        return self.on_piles + self.in_bales


def held(piles: Iterable[OnShelf], accounts: Iterable[BaleAccount]) -> tuple[Held, ...]:
    """What holds anything: closed bales first, then the piles as they stand on the shelf."""
    closed = (
        Held(each.bale.code, each.bale.category, True, each.left, None, each.cost_left)
        for each in accounts
        if each.state.can_sort()
    )
    sorted_out = (
        Held(each.item.code, each.item.full_name, False, each.pieces, each.item.price, each.value)
        for each in piles
        if each.pieces
    )
    return (*closed, *sorted_out)


def sums(rows: Sequence[Held]) -> Sums:
    """What the rows come to."""
    piles, bales = [row for row in rows if not row.is_bale], [row for row in rows if row.is_bale]
    return Sums(
        on_piles=sum(row.pieces for row in piles),
        piles=len(piles),
        in_bales=sum(row.pieces for row in bales),
        bales=len(bales),
        value=sum(row.value for row in rows),
    )


def columns() -> list[Column[Held]]:
    """What stands in a row."""
    return [
        Column(_("Kode"), lambda row: row.code, 140, Voice.STRONG),
        Column(_("Barang"), lambda row: _("{name}, bal segel").format(name=row.name) if row.is_bale else row.name),
        Column(_("Harga"), lambda row: write_number(row.price) if row.price else "", 96, Voice.AMOUNT),
        Column(_("Potong"), lambda row: write_number(row.pieces), 84, Voice.AMOUNT),
    ]
