"""Beginnings: what a start brings in stays until the end, so nobody looks for garbage among it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def beginning() -> Iterator[None]:
    """Look for no garbage in the block, nor ever again among what it leaves.

    Python would look every few hundred new objects, and each time at more of them: a tenth of a start, and later a
    stumble in the middle of a sale. What nobody holds any more goes at once all the same; only rings of things that
    hold each other wait for such a look.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
