"""A copy of the shop as it lies in a folder: its name tells what it contains, also when nobody can open it."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from pos.money import Rupiah

NOTHING_SOLD = "0"
"""Stands for the last receipt of a shop that has sold nothing yet."""

SEALED = ".age"
"""Ends the name of a copy that only opens with its passphrase."""

_NAME = re.compile(
    r"lapak_(?P<at>\d{8}-\d{6})_(?P<last>0|[A-Z][A-Z0-9]{0,3}-\d{6}-\d{4,})\.lapak(?P<sealed>\.age)?", re.ASCII
)
_AT = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class CopyName:
    """The name of a copy: the moment `at` it was made, by the stall's clock, and the last receipt in it.

    `sealed` tells that it opens only with the passphrase.
    """

    at: datetime
    last_receipt: str
    sealed: bool = False

    def __str__(self) -> str:
        """The file name, such as `lapak_20260307-182011_S1-260307-0141.lapak`."""
        return f"lapak_{self.at:{_AT}}_{self.last_receipt}.lapak{SEALED if self.sealed else ''}"

    @classmethod
    def read(cls, name: str, zone: datetime) -> Self | None:
        """The name of a file taken apart, its moment in the zone of `zone`; None for a file of somebody else's."""
        found = _NAME.fullmatch(name)
        if found is None:
            return None
        try:
            at = datetime.strptime(found["at"], _AT).replace(tzinfo=zone.tzinfo)
        except ValueError:
            return None
        return cls(at, found["last"], found["sealed"] is not None)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a shop file holds, in the few figures by which its owner knows it.

    `stall` is empty before the first start was finished; `last_receipt` is NOTHING_SOLD and `last_at` None before the
    first sale. `turnover` is the sum of all receipts in rupiah. `whole` tells that SQLite found every page in order.
    """

    stall: str
    receipts: int
    last_receipt: str
    last_at: datetime | None
    turnover: Rupiah
    whole: bool
