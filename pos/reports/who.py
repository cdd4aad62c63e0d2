"""Who had a share in some days: who sold, and whose goods were sold."""

from dataclasses import dataclass

from pos.money import Rupiah


@dataclass(frozen=True, slots=True)
class SellerRow:
    """What one person sold: receipts as `sales`, pieces, and their rupiah as paid and at cost; nothing back taken off.

    Of the prices this person `agreed` to so many rupiah less than the list and gave `discounts`. `voids` counts the
    receipts that this person undid, whoever had sold them, and `voided` their rupiah.
    """

    name: str
    sales: int = 0
    pieces: int = 0
    amount: Rupiah = 0
    cost: Rupiah = 0
    agreed: Rupiah = 0
    discounts: Rupiah = 0
    voids: int = 0
    voided: Rupiah = 0


@dataclass(frozen=True, slots=True)
class NamedRow:
    """What was sold of one bale or one maker, less what came back: pieces, and rupiah as paid and at cost."""

    name: str
    pieces: int
    amount: Rupiah
    cost: Rupiah


@dataclass(frozen=True, slots=True)
class Shares:
    """People at the till, bales and makers, each by what they brought, the best first."""

    sellers: tuple[SellerRow, ...] = ()
    bales: tuple[NamedRow, ...] = ()
    makers: tuple[NamedRow, ...] = ()


NO_SHARES = Shares()
"""A day on which nobody sold."""
