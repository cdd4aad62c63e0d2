"""What a person may do."""

from dataclasses import dataclass
from enum import StrEnum

from pos.money import Rupiah
from pos.refusals import Refusal


class Right(StrEnum):
    """One thing that the owner may leave to somebody; the words are in `ui/`, and the order is that of the table.

    BARGAIN has a limit in rupiah a piece (see `Rights`). SETTINGS are those of the stall, its paper and its printers.
    The last three are the owner's alone.
    """

    SELL = "sell"
    BARGAIN = "bargain"
    BELOW_FLOOR = "below-floor"
    DISCOUNT = "discount"
    VOID = "void"
    RETURN = "return"
    RETURN_WITHOUT_RECEIPT = "return-without-receipt"
    OPEN_DRAWER = "open-drawer"
    SEE_COST = "see-cost"
    COUNT = "count"
    REPRICE = "reprice"
    RECEIVE = "receive"
    SETTLE = "settle"
    REPORTS = "reports"
    SETTINGS = "settings"
    QRIS_CODE = "qris-code"
    RESTORE = "restore"
    PEOPLE = "people"


OWNERS_ALONE = frozenset({Right.QRIS_CODE, Right.RESTORE, Right.PEOPLE})
"""What nobody else can be given: whoever has one of these has everything."""

LOOKS = frozenset({Right.SEE_COST, Right.REPORTS})
"""What only lets somebody look; everything else is needed where something is written."""

TO_GIVE = tuple(right for right in Right if right not in OWNERS_ALONE)
"""What the owner may give, in the order of the table."""


@dataclass(eq=False)
class NotAllowed(Refusal):
    """`person` may not do what needs `right`; nobody has shown a PIN where `person` is empty."""

    right: Right
    person: str


@dataclass(eq=False)
class NotToBeGiven(Refusal):
    """`right` is the owner's alone."""

    right: Right


@dataclass(frozen=True, slots=True)
class Rights:
    """What a helper may do. `bargain` is how many rupiah a piece may go below its list price; None is no limit."""

    held: frozenset[Right] = frozenset()
    bargain: Rupiah | None = None

    def __post_init__(self) -> None:
        """Raises NotToBeGiven."""
        for right in OWNERS_ALONE & self.held:
            raise NotToBeGiven(right)

    def let_bargain(self, off: Rupiah) -> bool:
        """Whether a piece may go `off` rupiah below its list price."""
        return Right.BARGAIN in self.held and (self.bargain is None or off <= self.bargain)


HELPERS = Rights(frozenset({Right.SELL, Right.BARGAIN, Right.RETURN}), bargain=10_000)
"""What a new helper may do until the owner says otherwise: sell, bargain a little, swap what was torn."""
