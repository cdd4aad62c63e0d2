"""The words that were given for carts that are still open, so that nobody is asked again when they are paid."""

from __future__ import annotations

from collections.abc import Collection

from pos.people.asking import Asking, Word, Words
from pos.people.hand import Standing
from pos.people.rights import Right

_MOST = 400
"""Words of carts that were never paid are forgotten one day."""


class GivenWords:
    """Remembers what was let, by whom and how far down. In memory only: after a restart whoever is paid asks again."""

    def __init__(self) -> None:
        self._words: dict[tuple[str, Right, str], Word] = {}

    @property
    def all(self) -> Words:
        """Every word that holds."""
        return self._words

    def forget(self) -> None:
        """No word holds any more: what people may do has changed."""
        self._words = {}

    def give(self, checkout: str, asked: Collection[Asking], lent: Collection[Asking], standing: Standing) -> None:
        """Remember what is let in `checkout`: what was `lent` by its lender, the rest by the person."""
        for each in asked:
            lender = standing.loans[each.right] if each in lent else standing.person
            key = (checkout, each.right, each.subject)
            if lender is not None and (each in lent or key not in self._words):
                self._words[key] = Word(lender, each.deep)
        self._words = dict(list(self._words.items())[-_MOST:])

    def lender(self, checkout: str, right: Right) -> str:
        """Who gave a word in `checkout` for what needs `right`; empty for nobody."""
        found = (word.lender.name for (of, which, _), word in self._words.items() if (of, which) == (checkout, right))
        return next(found, "")
