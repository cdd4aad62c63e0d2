"""Who buys, as a cart and a sale know it."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Buyer:
    """A known customer as named at this moment (a snapshot); `wholesale` customers buy at wholesale prices."""

    id: UUID
    name: str
    wholesale: bool = False
