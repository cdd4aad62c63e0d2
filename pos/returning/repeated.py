"""A request that comes a second time: the same goods are the same return, others are a mistake that has to be told."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from pos.goods.item import Item
from pos.refusals import Refusal
from pos.selling.returned import Brought, Condition, Return, ReturnKind
from pos.selling.sale import Sale
from pos.till import counted, known_by


@dataclass(eq=False)
class RequestTaken(Refusal):
    """This request was fulfilled before, as the return `number` of other goods; nothing more was taken back."""

    request: str
    number: str


def check_same_return(
    done: Return, new: Sale | None, receipt: str, brought: Iterable[Brought], taken: Iterable[tuple[Item, int]]
) -> None:
    """Raise RequestTaken unless what is asked for is what was `done`, with the sale `new` of what was taken instead.

    The same pieces come back of the same receipt, in the same condition, and the same are taken, each in whatever
    order; what they cost and how the money went is in the answer.
    """
    back = _back((each.line, each.item, each.condition, each.pieces) for each in brought)
    was = _back((line.line, line.item, line.condition, line.pieces) for line in done.lines)
    sold = counted((line.item, line.quantity) for line in new.lines) if new else counted(())
    same = done.kind is ReturnKind.RETURN and receipt.strip().casefold() == done.receipt.casefold()
    if not same or back != was or counted(taken) != sold:
        raise RequestTaken(done.request, done.number)


def _back(lines: Iterable[tuple[int | None, Item | None, Condition, int]]) -> Counter[Hashable]:
    pieces: Counter[Hashable] = Counter()
    for line, item, condition, count in lines:
        what = line if line is not None else known_by(item) if item else None
        pieces[what, condition] += count
    return pieces
