"""Lines of a document while it is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from pos.buying import Arrival, Pieces
from pos.goods.product import Terms
from pos.makers.local import LocalVariant
from pos.makers.maker import Maker
from pos.money import Rupiah


class Kind(StrEnum):
    """What is filled in."""

    BOUGHT = "bought"
    CONSIGNED = "consigned"
    BACK = "back"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Line:
    """`pieces` of a variant at `price` rupiah each; in a correction, what there was `before` at what price."""

    variant: LocalVariant
    pieces: int
    price: Rupiah
    before: int = 0
    before_price: Rupiah = 0

    @property
    def amount(self) -> Rupiah:
        """The pieces at their price, in rupiah."""
        return self.pieces * self.price


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything between the head and the foot of a document."""

    kind: Kind = Kind.BOUGHT
    lines: tuple[Line, ...] = ()

    @property
    def pieces(self) -> int:
        """Pieces in all lines."""
        return sum(line.pieces for line in self.lines)

    @property
    def amount(self) -> Rupiah:
        """All lines at their prices, in rupiah."""
        return sum(line.amount for line in self.lines)

    def with_line(self, line: Line) -> Draft:
        """With this line in place of the one of the same variant, or behind the others."""
        if self.line_of(line.variant) is None:
            return replace(self, lines=(*self.lines, line))
        lines = tuple(line if old.variant.id == line.variant.id else old for old in self.lines)
        return replace(self, lines=lines)

    def without(self, line: Line) -> Draft:
        """Without this line; in a correction all its pieces are taken off."""
        if line.before:
            return self.with_line(replace(line, pieces=0))
        return replace(self, lines=tuple(old for old in self.lines if old.variant.id != line.variant.id))

    def line_of(self, variant: LocalVariant) -> Line | None:
        """The line of a variant, if there is one."""
        return next((line for line in self.lines if line.variant.id == variant.id), None)

    def turned(self, kind: Kind, maker: Maker | None) -> Draft:
        """The same goods as another kind of document, at the prices usual there."""
        lines = tuple(replace(line, price=usual_price(kind, line.variant, maker)) for line in self.lines)
        return Draft(kind, lines)


def usual_price(kind: Kind, variant: LocalVariant, maker: Maker | None) -> Rupiah:
    """What a piece came at last, in rupiah; nothing where the maker gets a share."""
    prices = variant.prices
    if kind is Kind.BOUGHT:
        return prices.cost or 0
    if maker is not None and maker.share:
        return 0
    return prices.setor if prices.setor is not None else prices.cost or 0


@dataclass(frozen=True, slots=True)
class Papers:
    """The maker's own paper: its number, the day on it, and by when it is to be paid; None is as usual."""

    number: str
    dated: date | None = None
    due: date | None = None


def arrival(draft: Draft, maker: str, papers: Papers, *, costs: Rupiah, partial: bool, note: str) -> Arrival:
    """The document as the shop takes it in."""
    terms = Terms.OUTRIGHT if draft.kind is Kind.BOUGHT else Terms.CONSIGNMENT
    lines = entered(draft.lines)
    return Arrival(maker, terms, lines, costs, papers.number, partial, papers.due, note, papers.dated)


def entered(lines: Sequence[Line]) -> tuple[Pieces, ...]:
    """Lines as the shop takes them; one without pieces is none."""
    return tuple(Pieces(line.variant.item.code, line.pieces, line.price) for line in lines if line.pieces)


def corrections(lines: Sequence[Line]) -> tuple[Pieces, ...]:
    """What is between the document and what is right; at another price pieces go off and come anew."""
    told: list[Pieces] = []
    for line in lines:
        code = line.variant.item.code
        if line.before and line.price != line.before_price:
            told.append(Pieces(code, -line.before, line.before_price))
            told += [Pieces(code, line.pieces, line.price)] if line.pieces else []
        elif line.pieces != line.before:
            told.append(Pieces(code, line.pieces - line.before, line.price))
    return tuple(told)
