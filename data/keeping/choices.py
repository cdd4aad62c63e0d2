"""From which files a damaged shop may come back, each with what is in it."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from data.keeping.contents import contents_of
from data.keeping.folder import copies_in
from data.keeping.salvage import salvage
from data.problems import ShopFileProblem
from pos.keeping.shop_copy import Contents

_OF_EACH = 5
"""So many of the newest copies of each folder are looked at: an older one is worth less than any of them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A file that could become the shop. A sealed copy has no `contents` until somebody says its passphrase.

    `last_receipt` is known of each. `salvaged` was read out of the damaged file; `torn` names tables that lost rows.
    """

    path: Path
    last_receipt: str
    contents: Contents | None
    salvaged: bool = False
    torn: tuple[str, ...] = ()


def choices(damaged: Path, folders: Iterable[Path], now: datetime) -> tuple[Choice, ...]:
    """What the shop at `damaged`, which nobody has open, could come back from, the fullest first.

    The salvaged file is written beside it. Copies that cannot be opened any more are left out.
    """
    found = [*_saved(damaged), *(choice for folder in folders for choice in _copies(folder, now))]
    return tuple(sorted(found, key=_fullness, reverse=True))


def _fullness(choice: Choice) -> tuple[int, bool]:
    """How many receipts it holds; of two that hold as many, the one that was never damaged."""
    return choice.contents.receipts if choice.contents else 0, not choice.salvaged


def _copies(folder: Path, now: datetime) -> Iterator[Choice]:
    for path, name in copies_in(folder, now)[:_OF_EACH]:
        if name.sealed:
            yield Choice(path, name.last_receipt, None)
            continue
        with suppress(ShopFileProblem):
            contents = contents_of(path)
            if contents.whole:
                yield Choice(path, contents.last_receipt, contents)


def _saved(damaged: Path) -> Iterator[Choice]:
    with suppress(ShopFileProblem):
        saved = salvage(damaged, damaged.with_name(f"{damaged.stem}.selamat{damaged.suffix}"))
        yield Choice(saved.path, saved.contents.last_receipt, saved.contents, salvaged=True, torn=saved.torn)
