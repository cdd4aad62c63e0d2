"""A folder of copies: the newest in, and what the plan does not keep out."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from data.durable import make_folder, settle_file, settle_folder
from data.keeping.contents import read_contents
from data.keeping.copying import PART, copy_shop, take_away
from data.keeping.sealing import Keys
from data.problems import telling
from data.store import Store
from pos.keeping.plan import to_let_go
from pos.keeping.shop_copy import Contents, CopyName


@dataclass(frozen=True, slots=True)
class Kept:
    """A copy that was made and checked: where it lies, its name taken apart, and what is in it."""

    path: Path
    name: CopyName
    contents: Contents


def copies_in(folder: Path, now: datetime) -> tuple[tuple[Path, CopyName], ...]:
    """The copies that lie in `folder`, the newest first; none where it cannot be read."""
    try:
        found = [(path, CopyName.read(path.name, now)) for path in folder.iterdir()]
    except OSError:
        return ()
    copies = [(path, name) for path, name in found if name is not None]
    return tuple(sorted(copies, key=lambda copy: (copy[1].at, copy[1].last_receipt), reverse=True))


def keep_copy(store: Store, folder: Path, now: datetime, keys: Keys | None = None) -> Kept:
    """Put a checked copy of the shop into `folder`, and take out what the plan keeps no longer.

    With `keys` the copy is sealed, and the key that opens it with the passphrase lies beside it.
    Raises what `copy_shop` raises. An older copy that cannot be taken out is no reason to refuse.
    """
    with store.looking() as shop:
        last = read_contents(shop, whole=True).last_receipt
    name = CopyName(now.replace(microsecond=0), last, keys is not None)
    target = folder / str(name)
    if keys is not None:
        _put_key(folder, keys)
    contents = copy_shop(store, target, keys.public if keys else "")
    _let_go(folder, now)
    return Kept(target, name, contents)


def _put_key(folder: Path, keys: Keys) -> None:
    """The key is there before the first copy that needs it."""
    with telling(folder):
        key = folder / keys.file_name
        if key.exists() and key.read_bytes() == keys.secret:
            return
        make_folder(folder)
        draft = folder / (key.name + PART)
        draft.write_bytes(keys.secret)
        settle_file(draft)
        draft.replace(key)
        settle_folder(folder)


def _let_go(folder: Path, now: datetime) -> None:
    copies = {name: path for path, name in copies_in(folder, now)}
    for name in to_let_go(copies, now):
        take_away(copies[name])
