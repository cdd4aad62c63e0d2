"""A copy that becomes the shop, and is known to it from then on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from data.keeping.aside import Why
from data.keeping.restoring import Restored, restore
from data.opening import is_older
from data.problems import ShopFileProblem
from ui.bootstrap import bootstrap


def bring_back(
    path: Path, copy: Path, clock: Callable[[], datetime], passphrase: str = "", why: Why = Why.REPLACED
) -> Restored:
    """Make the copy the shop at `path`, and let the shop remember it: what stands in it is not without a copy.

    Raises what `restore` raises. One of an older program is not remembered: whoever opens the shop moves it on first.
    """
    done = restore(path, copy, clock(), passphrase, why)
    if not is_older(path):
        with suppress(ShopFileProblem):
            shop = bootstrap(path, clock=clock)
            try:
                shop.keeper.came_from(copy, done.contents)
            finally:
                shop.close()
    return done
