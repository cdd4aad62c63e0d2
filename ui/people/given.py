"""What others let whoever stands at the till do: for one act, or for a cart that is still open."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from pos.people.asking import Asking, Word, Words
from pos.people.hand import Standing
from pos.people.person import Person
from pos.people.rights import Right

_MOST = 400
"""Words of carts that were never paid are forgotten one day."""


class Given:
    """Remembers loans, and words: what was let in a cart, by whom and how far down.

    In memory only: after a restart whoever is paid asks again.
    """

    def __init__(self) -> None:
        self._loans: dict[Right, tuple[Person, datetime]] = {}
        self._words: dict[tuple[str, Right, str], Word] = {}

    @property
    def words(self) -> Words:
        """Every word that holds."""
        return self._words

    def loans(self, now: datetime) -> dict[Right, Person]:
        """Who lent which right, of those that are still lent at `now`."""
        self._loans = {right: loan for right, loan in self._loans.items() if now < loan[1]}
        return {right: lender for right, (lender, _until) in self._loans.items()}

    def lend(self, lender: Person, rights: Iterable[Right], until: datetime) -> None:
        """`lender` lends these rights for one act each."""
        self._loans |= dict.fromkeys(rights, (lender, until))

    def spend(self, rights: Iterable[Right]) -> bool:
        """What was lent and used is lent no more; answers whether anything was."""
        spent = [self._loans.pop(right, None) for right in rights]
        return any(spent)

    def take_back(self) -> None:
        """Nothing is lent any more: somebody else stands there."""
        self._loans = {}

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
