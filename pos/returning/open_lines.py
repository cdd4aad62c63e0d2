"""What of a sale is still with its buyer, and what each piece of it really cost."""

from dataclasses import dataclass

from pos.goods.item import Family, ItemKind
from pos.money import Rupiah, last_of
from pos.ports import Reading, Work
from pos.selling.sale import Sale, SaleLine


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A line of a sale with what of it can still be brought back: pieces and rupiah, part by part.

    Parts are lots of a pile, or a variant's own pieces and those of its maker, in the order in which they left; what
    left last comes back first.
    """

    sold: SaleLine
    parts: tuple[tuple[int, Rupiah], ...]

    @property
    def left(self) -> int:
        """Pieces that are still with the buyer."""
        return sum(pieces for pieces, _amount in self.parts)

    def worth(self, pieces: int) -> Rupiah:
        """What so many of them had cost the buyer, in rupiah; all of them together cost what was paid for them."""
        worth = 0
        for there, amount in reversed(self.parts):
            taken = min(pieces, there)
            worth += last_of(amount, there, taken)
            pieces -= taken
        return worth


def open_lines(look: Reading | Work, sale: Sale) -> tuple[OpenLine, ...]:
    """Every line of `sale`, also those of which nothing is left to bring back."""
    return tuple(open_line(look, sale, line) for line in sale.lines)


def open_line(look: Reading | Work, sale: Sale, line: SaleLine) -> OpenLine:
    """What of one line of `sale` can still be brought back."""
    if line.item.family is Family.USED:
        parts = [(out.pieces, out.amount) for out in look.used.on_sale(sale.id, line.position) if out.pieces > 0]
    elif line.item.kind is ItemKind.VARIANT:
        parts = [(out.pieces, out.amount) for out in reversed(look.stock.out_on_line(sale.id, line.position))]
    else:
        back, amount_back = look.returns.back_on_line(sale.id, line.position)
        parts = [(line.quantity - back, line.amount - amount_back)]
    return OpenLine(line, tuple(parts))
