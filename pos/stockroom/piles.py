"""Finding the pile that a code means."""

from pos.goods.bale import Pile
from pos.ports import Reading, Work
from pos.used.leaving import NotAPile


def pile_of(look: Reading | Work, code: str) -> Pile:
    """The pile of used goods that answers to `code`, at its price now. Raises NotAPile."""
    pile = look.goods.pile(code)
    if pile is None:
        raise NotAPile(code)
    return pile
