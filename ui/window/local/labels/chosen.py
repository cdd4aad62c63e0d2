"""What is to be labelled, and how many of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from pos.labels.choosing import Labels, label_of
from pos.labels.label import Label
from pos.ports import Reading
from pos.refusals import Refusal


class Copies(Enum):
    """How many labels each of the goods gets."""

    ONE = "one"
    LEFT = "left"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Wish:
    """One label that is wished for: `left` pieces of it are on the shelf, `came` with the document it was chosen by."""

    label: Label
    left: int
    came: int = 1
    typed: int = 1

    def copies(self, how: Copies) -> int:
        """So many of them; a document's own pieces count for it where nobody says otherwise."""
        match how:
            case Copies.ONE:
                return self.came
            case Copies.LEFT:
                return max(0, self.left)
            case Copies.TYPED:
                return self.typed

    def typed_as(self, copies: int) -> Wish:
        """The same with a number of its own."""
        return replace(self, typed=max(0, copies))


def joined(wishes: tuple[Wish, ...], further: Iterable[Wish]) -> tuple[Wish, ...]:
    """Further goods behind those that are there; what is there already stays as it is."""
    known = {wish.label.code: wish for wish in wishes}
    for wish in further:
        known.setdefault(wish.label.code, wish)
    return tuple(known.values())


def labels_of(wishes: tuple[Wish, ...], how: Copies) -> tuple[Labels, ...]:
    """The labels to print; goods that get none are left out."""
    return tuple(Labels(wish.label, copies) for wish in wishes if (copies := wish.copies(how)) > 0)


def wish_of(look: Reading, one: Labels) -> Wish:
    """What was found, with what is left of it."""
    return Wish(one.label, _left(look, one.label.code), one.copies, one.copies)


def read_anew(look: Reading, wish: Wish) -> Wish:
    """The same wish, as its goods are called and priced now."""
    try:
        label = label_of(look, wish.label.code)
    except Refusal:  # a tag that was sold meanwhile keeps what stood on it
        label = wish.label
    return replace(wish, label=label, left=_left(look, label.code))


def _left(look: Reading, code: str) -> int:
    item = look.goods.item_by_code(code)
    return look.stock.balance(item.id).pieces if item is not None and item.id is not None else 0
