"""A cart that waits while its buyer fetches money, and the next one is served. It reserves nothing."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pos.refusals import Refusal
from pos.selling.cart import Cart

LONGEST_NAME = 40
"""Letters that the name of a held cart may have."""


@dataclass(eq=False)
class NotHeld(Refusal):
    """This cart is not held any more: it was called, or given up."""


@dataclass(frozen=True, slots=True)
class HeldCart:
    """A cart that was put aside: `name` is whose it is, if anybody said so, `by` who put it aside."""

    id: UUID
    name: str
    at: datetime
    by: str
    cart: Cart
