"""Words as the word lists know them, and what a typed text asks of those lists."""

import re
from collections.abc import Callable, Iterable

from pos.goods.item import Family
from pos.goods.product import Product, Variant
from pos.selling.payment import Method

_METHODS = {
    "tunai": Method.CASH,
    "cash": Method.CASH,
    "qris": Method.QRIS,
    "transfer": Method.TRANSFER,
    "kartu": Method.CARD,
    "card": Method.CARD,
    "edc": Method.CARD,
    "dompet": Method.WALLET,
    "wallet": Method.WALLET,
    "kasbon": Method.KASBON,
}
"""What people call the ways to pay, in both languages of the window."""

_WORD = re.compile(r"[^\W_]+")


def words_in(text: str) -> list[str]:
    """The words of a text, split where the word lists split too."""
    return _WORD.findall(text)


def words_of_variant(product: Product, variant: Variant) -> str:
    """Everything a variant is found by."""
    return " ".join(
        (product.name, variant.size, variant.colour, product.category, variant.sku, variant.barcode, product.code,
         product.maker, product.region)
    )  # fmt: skip


def shelf_question(
    text: str, family: Family | None, category: str, meant: Callable[[str], Iterable[str]] = lambda _word: ()
) -> str:
    """What to ask the words of goods: every word of `text` begins a word there. Empty if `text` holds no word.

    `meant` gives further terms that a word may stand for.
    """
    parts = [_any_of((f'"{word}" *', *meant(word))) for word in words_in(text)]
    if not parts:
        return ""
    narrowed = [f"family : {family}"] if family else []
    narrowed += [f'category : "{word}"' for word in words_in(category)]
    return " AND ".join((*(f"words : {part}" for part in parts), *narrowed))


def methods_in(text: str) -> tuple[frozenset[Method], str]:
    """The ways to pay that `text` names, and what it says beside them."""
    words = text.split()
    named = frozenset(_METHODS[word.casefold()] for word in words if word.casefold() in _METHODS)
    return named, " ".join(word for word in words if word.casefold() not in _METHODS)


def _any_of(parts: Iterable[str]) -> str:
    return _joined(parts, " OR ")


def _joined(parts: Iterable[str], by: str) -> str:
    kept = tuple(dict.fromkeys(part for part in parts if part))
    return f"({by.join(kept)})" if len(kept) > 1 else "".join(kept)
