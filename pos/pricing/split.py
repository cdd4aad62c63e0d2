"""The best split of pieces over packages: the least money, exactly, however many pieces there are.

Most pieces of a large cart are decided beforehand. Write the rate of a package for its price by its number of pieces,
and look at the pieces that the same packages cover, dearest first. Some best split has all of this:

- A package holds fewer than its number of pieces that are cheaper alone than its rate: without one package less,
  such pieces would cost less.
- Of the pieces dearer than the lowest rate, fewer than that package's number stay alone, and another package of
  `n` holds fewer than `n` times that number of them: as many of each could change over and never cost more.

So all but a bounded number go to the package with the lowest rate, in whole packages, and the cheap ones beyond a
bounded number stay alone. What is left is walked piece by piece; all that matters of a package is how many pieces its
last one still lacks. The walk gives up what cannot come below a split that is known already.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from pos.money import Rupiah

_FIRST_LOOK = 24
"""States kept by the first, narrow walk, which only has to find a good split."""
_MOST_STATES = 50_000
"""States kept by the second walk in all. A dozen packages that overlap every way could ask for more; then the best that
are kept decide, since a buyer waits."""


@dataclass(frozen=True, slots=True)
class Block:
    """`count` pieces of `price` rupiah each when sold alone; `packages` are the places of those that cover them."""

    price: Rupiah
    count: int
    packages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Package:
    """Any `pieces` pieces for `price` rupiah together."""

    pieces: int
    price: Rupiah

    @property
    def rate(self) -> Fraction:
        """Rupiah for one of its pieces."""
        return Fraction(self.price, self.pieces)


def best_split(blocks: Sequence[Block], packages: Sequence[Package]) -> list[dict[int, int]]:
    """For each block, how many of its pieces go into which package; the others are sold alone.

    The whole costs as little as it can, and nothing goes into a package that saves nothing. Of splits that cost the
    same the one that is answered depends on the order of `blocks` and `packages` alone.
    """
    found: list[dict[int, int]] = [{} for _ in blocks]
    for group in _groups(blocks):
        _Group(blocks, packages, group, found).split()
    return found


def _groups(blocks: Sequence[Block]) -> list[list[int]]:
    """The blocks in groups that share no package, each by its place; those without a package are in none."""
    classes: dict[tuple[int, ...], list[int]] = {}
    for place, block in enumerate(blocks):
        if block.packages:
            classes.setdefault(block.packages, []).append(place)
    groups: list[tuple[set[int], list[int]]] = []
    for packages, places in classes.items():
        apart = [group for group in groups if not group[0] & set(packages)]
        touched = [group for group in groups if group[0] & set(packages)]
        joined = set(packages).union(*(group[0] for group in touched))
        groups = [*apart, (joined, sum((group[1] for group in touched), places))]
    return [sorted(places) for _, places in groups]


@dataclass(slots=True)
class _Group:
    """Blocks that share packages, and the split of all blocks that it writes into."""

    blocks: Sequence[Block]
    packages: Sequence[Package]
    members: Sequence[int]
    found: list[dict[int, int]]

    def split(self) -> None:
        """Decide what is plain, and walk the rest."""
        classes: dict[tuple[int, ...], list[int]] = {}
        for place in sorted(self.members, key=lambda place: -self.blocks[place].price):
            classes.setdefault(self.blocks[place].packages, []).append(place)
        units: list[int] = []
        for covered, places in self._ordered(classes):
            units += self._undecided(covered, places)
        for place, package in zip(units, _Walk(self.blocks, self.packages, units).choices(), strict=True):
            if package is not None:
                self._put(place, package, 1)

    def _ordered(self, classes: dict[tuple[int, ...], list[int]]) -> list[tuple[tuple[int, ...], list[int]]]:
        """Classes under the same narrow package follow each other, so that the walk is done with it early."""
        spread = {package: sum(package in covered for covered in classes) for covered in classes for package in covered}
        return sorted(classes.items(), key=lambda each: sorted((spread[package], package) for package in each[0]))

    def _undecided(self, covered: tuple[int, ...], places: Sequence[int]) -> list[int]:
        """The pieces of one class that have to be looked at one by one, by the place of their block."""
        sizes = [self.packages[package].pieces for package in covered]
        best = min(covered, key=lambda package: (self.packages[package].rate, package))
        size, price = self.packages[best].pieces, self.packages[best].price
        dear = sum(self.blocks[place].count for place in places if self.blocks[place].price * size > price)
        open_dear = (size - 1) + sum(size * other - 1 for other in sizes) - (size * size - 1)
        plain = max(0, dear - open_dear) // size * size
        wanted = dear - plain + sum(other - 1 for other in sizes)
        units: list[int] = []
        for place in places:
            count = self.blocks[place].count
            taken = min(count, plain)
            if taken:
                self._put(place, best, taken)
            plain -= taken
            units += [place] * min(count - taken, wanted - len(units))
        return units

    def _put(self, place: int, package: int, pieces: int) -> None:
        into = self.found[place]
        into[package] = into.get(package, 0) + pieces


_State = tuple[int, ...]
_Step = dict[_State, tuple[int, _State, int | None]]
"""By how many pieces the last package of each kind holds: the cost so far, the state before, and what was chosen."""


class _Walk:
    """Piece by piece: each is sold alone or goes into one of its packages. Costs are scaled to stay whole numbers."""

    def __init__(self, blocks: Sequence[Block], packages: Sequence[Package], units: Sequence[int]) -> None:
        self._units = [blocks[place] for place in units]
        self._known = sorted({package for unit in self._units for package in unit.packages})
        self._slot = {package: slot for slot, package in enumerate(self._known)}
        self._sizes = [packages[package].pieces for package in self._known]
        self._closed = (0,) * len(self._known)
        self._scale = lcm(*self._sizes) if self._sizes else 1
        self._rates = {p: packages[p].price * (self._scale // packages[p].pieces) for p in self._known}
        self._last = {package: at for at, unit in enumerate(self._units) for package in unit.packages}
        self._least = [0] * (len(self._units) + 1)  # what the pieces from here on cost at least
        for at in range(len(self._units) - 1, -1, -1):
            self._least[at] = self._least[at + 1] + min(self._options(self._units[at]).values())

    def choices(self) -> list[int | None]:
        """For each piece its package, or None where it is sold alone."""
        alone = sum(unit.price for unit in self._units) * self._scale
        first = self._steps(alone, _FIRST_LOOK)
        ceiling = first[-1][self._closed][0]
        second = self._steps(ceiling, max(_FIRST_LOOK, _MOST_STATES // max(1, len(self._units))))
        return self._chosen(second if self._closed in second[-1] else first)

    def _options(self, unit: Block) -> dict[int | None, int]:
        return {None: unit.price * self._scale, **{package: self._rates[package] for package in unit.packages}}

    def _steps(self, ceiling: int, narrow: int) -> list[_Step]:
        """All steps; none that cannot end at `ceiling` or below, and only the `narrow` cheapest of each.

        The state in which no package lacks a piece is kept first: from there everything else may be sold alone.
        """
        steps: list[_Step] = [{self._closed: (0, (), None)}]
        for at, unit in enumerate(self._units):
            step = self._step(steps[-1], at, self._options(unit), ceiling - self._least[at + 1])
            if len(step) > narrow:
                step = dict(sorted(step.items(), key=lambda entry: (any(entry[0]), entry[1][0], entry[0]))[:narrow])
            steps.append(step)
        return steps

    def _step(self, before: _Step, at: int, options: dict[int | None, int], most: int) -> _Step:
        closing = [self._slot[package] for package in options if package is not None and self._last[package] == at]
        step: _Step = {}
        for state, (cost, _, _) in before.items():
            for package, price in options.items():
                total = cost + price
                after = state if package is None else self._joined(state, self._slot[package])
                if total > most or (closing and any(after[slot] for slot in closing)):
                    continue
                if after not in step or total < step[after][0]:
                    step[after] = (total, state, package)
        return step

    def _joined(self, state: _State, slot: int) -> _State:
        return (*state[:slot], (state[slot] + 1) % self._sizes[slot], *state[slot + 1 :])

    def _chosen(self, steps: Sequence[_Step]) -> list[int | None]:
        state: _State = self._closed
        chosen: list[int | None] = []
        for step in reversed(steps[1:]):
            _, state, package = step[state]
            chosen.append(package)
        return chosen[::-1]
