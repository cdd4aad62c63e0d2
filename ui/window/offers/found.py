"""Goods that an unfinished word in a list of codes may mean."""

from __future__ import annotations

from pos.goods.item import Family, UnknownCode
from pos.money import write_short
from pos.offering import named_good
from pos.ports import Reading
from ui.window.widgets.lists.pick_rows import PickRow

_MOST = 3
_LOOKED_AT = 30
_LEAST_LETTERS = 2


def unfinished(codes: str) -> str:
    """The last word of a list of codes, which somebody is about to type."""
    return codes.rpartition(",")[2].strip()


def completed(codes: str, code: str) -> str:
    """The list with its last word taken for `code`, ready for the next."""
    before = [part.strip() for part in codes.split(",")[:-1] if part.strip()]
    return ", ".join((*before, code, ""))


def meant_by(look: Reading, codes: str) -> list[PickRow]:
    """Piles and products that the last word may mean; none where it is a code already."""
    word = unfinished(codes)
    if len(word) < _LEAST_LETTERS or _is_code(look, word):
        return []
    rows: dict[str, PickRow] = {}
    for hit in look.goods.search(word, limit=_LOOKED_AT):
        row = PickRow(hit.item.code, hit.item.full_name, hit.item.code, write_short(hit.item.price))
        if hit.item.family is Family.LOCAL and hit.item.product is not None:
            product = look.goods.product(hit.item.product).product
            row = PickRow(product.code, product.name, product.code, write_short(hit.item.price))
        rows.setdefault(str(row.key), row)
        if len(rows) == _MOST:
            break
    return list(rows.values())


def _is_code(look: Reading, word: str) -> bool:
    try:
        named_good(look, word)
    except UnknownCode:
        return False
    return True
