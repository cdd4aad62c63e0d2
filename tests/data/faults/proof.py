"""What must be true of a shop after a cut: it is as it was when the last act was said, or the one under way is done."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from data.check import check_shop
from data.keeping.contents import contents_of
from data.problems import ShopFileProblem, ShopMissing
from data.store import Store
from tests.data.faults.till import COPIES, NINE, Clock, Said, Till, state_at, state_of

SHOP = "shop.lapak"


class Lost(AssertionError):
    """Something that was said is gone, or something is there that was never done."""


def prove(left: Path, said: Sequence[Said], under_way: Said | None, earlier: Sequence[Said] = ()) -> None:
    """Open what a cut left and hold it against what was said; the sale whose answer nobody saw is sent again.

    `earlier` was said by a till that had the shop before. Raises Lost.
    """
    try:
        _prove_shop(left / SHOP, said, under_way)
        _prove_beside(left, (*earlier, *said), under_way)
    except ShopFileProblem as problem:
        raise Lost(f"the shop does not open: {problem!r}") from problem


def _prove_shop(path: Path, said: Sequence[Said], under_way: Said | None) -> None:
    till = Till(path, Clock(NINE + timedelta(hours=11)), 0, lambda _said: None)
    try:
        shop = till.store
    except ShopMissing:
        _hold(not said, "there is no shop any more")
        return
    try:
        found = check_shop(shop)
        _hold(found.ok, f"the shop does not prove itself: {[proof for proof in found.proofs if not proof.ok]}")
        allowed = {one.state for one in (*said[-1:], under_way) if one}
        _hold(state_of(shop) in allowed, _what_is_wrong(shop, said))
        if under_way and under_way.act == "sale":
            number = till.sell(under_way.checkout)
            _hold(number == under_way.found, f"{under_way.found} came again as {number}")
    finally:
        till.leave(for_the_night=False)


def _what_is_wrong(shop: Store, said: Sequence[Said]) -> str:
    since = list(said)
    while restored := next((one for one in since if one.act == "restore"), None):
        since = since[since.index(restored) + 1 :]
    with shop.reading() as look:
        gone = [one.found for one in since if one.act == "sale" and look.sales.by_number(one.found) is None]
        gone += [one.found for one in since if one.act == "return" and look.returns.by_number(one.found) is None]
    last = said[-1].act if said else "the start"
    return (
        f"answered and gone: {', '.join(gone)}"
        if gone
        else f"the shop is not as it was after {last}, nor after the next"
    )


def _prove_beside(left: Path, said: Sequence[Said], under_way: Said | None) -> None:
    states = {one.state for one in (*said, under_way) if one}
    for one in said:
        if one.file:
            _hold((left / one.file).exists(), f"{one.file} was made and is gone")
            _hold(state_at(left / one.file) == one.holds, f"{one.file} does not hold what it held")
        if one.act == "picture":
            _hold((left / "shop-gambar" / one.found).is_file(), f"the picture {one.found} is gone")
        if one.act == "export":
            _hold((left / one.found).is_dir(), f"{one.found} is gone")
    for copy in (left / COPIES).glob("*.lapak"):
        _hold(contents_of(copy).whole and state_at(copy) in states, f"{copy.name} is not whole")
    for export in left.glob("export-*"):
        _hold(_is_whole(export), f"{export.name} is not whole")


def _is_whole(export: Path) -> bool:
    try:
        told = json.loads((export / "manifest.json").read_text())["records"]
        return bool(told == {name: len(json.loads((export / f"{name}.json").read_text())) for name in told})
    except (OSError, ValueError):
        return False


def _hold(good: bool, otherwise: str) -> None:  # noqa: FBT001 reads as an assertion
    if not good:
        raise Lost(otherwise)
