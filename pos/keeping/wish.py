"""What the owner wants done about copies, and what was done."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

EVERY = 25
"""Sales after which a new shop makes a copy of itself."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """How copies are made.

    `folder` takes them; empty means the one beside the shop's file. A copy is made after so many sales as `every`
    says (0: never for sales), besides those at closing and on leaving. With `public` copies are sealed; `secret` is
    the other half of the pair, in hex, sealed with the owner's passphrase, which is kept nowhere.
    """

    folder: str = ""
    every: int = EVERY
    public: str = ""
    secret: str = ""

    @property
    def is_sealed(self) -> bool:
        """Whether copies open only with a passphrase."""
        return bool(self.public)


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A copy that was made and checked: when, in which folder, under which name, and what it holds.

    Its `id` is older than all that may be missing in it: ids rise with every record, whatever the clock says.
    `receipts` counts the sales in it, `last_receipt` is the number of the last one.
    """

    id: UUID
    at: datetime
    folder: str
    name: str
    receipts: int
    last_receipt: str
