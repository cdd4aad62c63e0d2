"""The shop taken in turns, by a program that does not keep it."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from data.lock import Hold
from data.store import Store, open_store
from data.work import ShopWork


class TurningStore(Store):
    """A shop that nobody holds: looked at freely, and taken for each unit of work alone, after whoever has it then."""

    def __init__(self, path: Path, till: str, clock: Callable[[], datetime], patience: float) -> None:
        """Whoever has the shop is waited for, `patience` seconds at most."""
        super().__init__(None, path, till, clock, secrets.randbits, Hold())
        self._open = partial(open_store, path, clock=clock, patience=patience)

    @contextmanager
    def work(self) -> Iterator[ShopWork]:
        """One unit of work, with the file's lock for as long as it takes. Raises what `open_store` raises."""
        with self._open(till=self._till) as store, store.work() as work:
            yield work

    def is_printed_elsewhere(self) -> bool:
        """Never: whoever takes turns holds the paper while he prints."""
        return False
