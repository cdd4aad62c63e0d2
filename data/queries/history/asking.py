"""What a typed text or a filter asks of the words of receipts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from data.queries.history.sheaves import Words
from data.queries.history.words import (
    cashier_mark,
    customer_mark,
    day_mark,
    goods_mark,
    hour_mark,
    item_mark,
    method_mark,
)
from data.queries.near import folded
from data.queries.words import methods_in
from data.records.book import Book
from pos.goods.item import Family
from pos.money import UnclearAmount, read
from pos.selling.payment import Method
from pos.selling.sale import SaleFilter

_BEYOND = chr(0x10FFFF)
"""Behind every word that begins with what stands before it."""


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part must be borne; none at all is borne by every receipt."""

    parts: tuple["Question", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part is enough; none at all is borne by no receipt."""

    parts: tuple["Question", ...]


Question = Words | AllOf | AnyOf
Ask = Callable[[Words, Sequence[int]], dict[int, int]]
"""Answers by sheaf which receipts bear some words, as bits, where any do."""


def answer(question: Question, ask: Ask, sheaves: Sequence[int]) -> dict[int, int]:
    """By sheaf, the receipts that answer the question, as bits; sheaves without one are not named."""
    match question:
        case Words():
            return ask(question, sheaves)
        case AnyOf(parts):
            found: dict[int, int] = {}
            for part in parts:
                for sheaf, bits in answer(part, ask, sheaves).items():
                    found[sheaf] = found.get(sheaf, 0) | bits
            return found
        case AllOf(parts):
            first, *others = sorted(parts, key=_breadth)
            found = answer(first, ask, sheaves)
            for part in others:
                there = answer(part, ask, list(found)) if found else {}
                found = {sheaf: both for sheaf, bits in there.items() if (both := bits & found[sheaf])}
            return found


def _breadth(question: Question) -> int:
    """The fewer words may stand for it, the earlier it is asked: what it does not find, nothing else need look for."""
    match question:
        case Words(first, last):
            return 0 if first == last else 1_000 // len(first)
        case AllOf(parts):
            return min(map(_breadth, parts), default=1_000)
        case AnyOf(parts):
            return sum(map(_breadth, parts))


def question_of(book: Book, text: str, among: SaleFilter) -> Question | None:
    """What must be borne by receipts of `among` that match `text`; None where nothing is asked at all."""
    asked = _marks(book, among)
    if text.strip():
        asked.append(AnyOf((*_typed(text), *_paid(text))))
    return _all_of(asked) if asked else None


def _typed(text: str) -> tuple[Question, ...]:
    """All words of the text, or the amount that it writes."""
    *before, last = text.split() or [""]
    words = (*(_word(word, _begun) for word in before), _word(last, _begun_first))
    parts = tuple(part for part in words if part)
    return (*((_all_of(parts),) if parts else ()), *_amount(text))


def _word(text: str, meant: Callable[[str], Words]) -> Question | None:
    """One typed word; punctuation divides it, and it may be an amount as well."""
    parts = tuple(map(meant, folded(text)))
    asked = (*((_all_of(parts),) if parts else ()), *_amount(text))
    return AnyOf(asked) if asked else None


def _begun(part: str) -> Words:
    """Names may be begun; what has a digit in it is meant whole, or three digits would find half of all amounts.

    One letter alone is a size.
    """
    return _beginning(part) if part.isalpha() and len(part) > 1 else Words(part, part)


def _begun_first(part: str) -> Words:
    """The same of the word that is being typed still, whose first letter begins it."""
    return _beginning(part) if part.isalpha() else Words(part, part)


def _beginning(word: str) -> Words:
    return Words(word, word + _BEYOND)


def _whole(word: str) -> Words:
    return Words(word, word)


def _amount(text: str) -> tuple[Question, ...]:
    try:
        return (_whole(str(read(text))),)
    except UnclearAmount:
        return ()


def _paid(text: str) -> tuple[Question, ...]:
    """All ways of paying that the text names, with what it says beside them.

    A way is asked by its mark: a wallet may be sold as well as paid with.
    """
    methods, rest = methods_in(text)
    if not methods:
        return ()
    asked = _typed(rest)
    return (_all_of((*(_beginning(method_mark(way)) for way in sorted(methods)), *((AnyOf(asked),) if asked else ()))),)


def _marks(book: Book, among: SaleFilter) -> list[Question]:
    """What receipts of `among` bear; someone or something that is in no record is a mark that none bears."""
    asked: list[Question] = []
    if among.first or among.last:
        first, last = among.first or date.min, among.last or date.max
        asked.append(Words(day_mark(first.isoformat()), day_mark(last.isoformat())))
    if among.hour is not None:
        asked.append(_whole(hour_mark(f"{among.hour:02d}")))
    if among.cashier is not None:
        asked.append(_whole(cashier_mark(among.cashier)))
    if among.customer is not None:
        asked.append(_whole(customer_mark(_key(book, "customer", among.customer))))
    if among.method is not None or among.method_name is not None:
        asked.append(_way(among))
    if among.item is not None:
        asked.append(_goods(among, item_mark(_key(book, "item", among.item))))
    elif among.family is not None or among.category is not None:
        asked.append(_goods(among, ""))
    return asked


def _way(among: SaleFilter) -> Question:
    ways = Method if among.method is None else (among.method,)
    if among.method_name is None:
        return AnyOf(tuple(_beginning(method_mark(way)) for way in ways))
    return AnyOf(tuple(_whole(method_mark(way, among.method_name)) for way in ways))


def _goods(among: SaleFilter, item: str) -> Question:
    """One line with goods of this kind, and of the item with this mark if there is one."""
    families = Family if among.family is None else (among.family,)
    if among.category is None:
        return AnyOf(tuple(_beginning(item + goods_mark(family)) for family in families))
    return AnyOf(tuple(_whole(item + goods_mark(family, among.category)) for family in families))


def _key(book: Book, table: str, record: UUID) -> int:
    try:
        return book.key_of(table, record)
    except KeyError:
        return 0


def _all_of(parts: Sequence[Question]) -> Question:
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))
