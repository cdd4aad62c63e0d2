"""What the owner decides once: the stall, its paper, its printer, its day."""

from dataclasses import dataclass, field, replace
from datetime import time
from enum import StrEnum

from pos.cash.movement import LONGEST_NAME as LONGEST_CATEGORY
from pos.cash.movement import STANDARD_CATEGORIES, CashCategory
from pos.clock import DEFAULT_CUTOFF
from pos.goods.bale import STANDARD_TIERS, Tier
from pos.goods.product import Terms
from pos.keeping.wish import Keeping
from pos.money import Rupiah
from pos.printers import Printer, Printers
from pos.reports.tax import SMALL_TRADER, TaxRate
from pos.selling.fees import MICRO, FeeRate
from pos.selling.payment import OwnMethod
from pos.used.pricing import NEVER, FloorSteps
from pos.wording import check_names

ROUNDINGS: tuple[Rupiah, ...] = (0, 100, 500, 1_000)
"""What cash may be rounded to, in rupiah; zero is not at all."""


class Language(StrEnum):
    """The languages of screen and paper."""

    INDONESIAN = "id"
    ENGLISH = "en"


class Theme(StrEnum):
    """The two looks of the window."""

    LIGHT = "light"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Stall:
    """Who sells: the lines at the head of every receipt."""

    name: str
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptStyle:
    """What a receipt shows.

    `used_note` and `thanks` left empty mean the standard sentence in the shop's language. Without `show_bargain`
    only the agreed price is printed, so that the next buyer does not see the bargain. `number_code` prints the number
    as a QR, which opens the sale when it is scanned. `logo` is the name of a picture of the shop, empty for none;
    `head` and `foot` are lines of the owner's own, below the stall and above the thanks. `show_cashier` prints who
    served, `show_maker` who made each local product and where.
    """

    print_by_default: bool = True
    show_bargain: bool = True
    used_note: str = ""
    thanks: str = ""
    number_code: bool = False
    logo: str = ""
    head: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    show_cashier: bool = True
    show_maker: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything the owner worded, above and below the goods; a sentence may run over several lines."""
        below = " ".join(filter(None, (self.used_note, *self.foot, self.thanks)))
        return tuple(filter(None, (" ".join(self.head), below)))


@dataclass(frozen=True, slots=True)
class ScannerStyle:
    """What a scanner sends around a code, to be taken off again, and whether scans make a sound."""

    prefix: str = ""
    suffix: str = ""
    sounds: bool = True

    def code_in(self, scanned: str) -> str:
        """The code in what a scanner sent."""
        return scanned.removeprefix(self.prefix).removesuffix(self.suffix) or scanned


@dataclass(frozen=True, slots=True)
class LabelPaper:
    """What price tags are printed on: `sheet` as `pos.labels.sheet.sheet_of` reads it, empty for receipt paper.

    `own` is the stall's own sheet, `right` and `down` the millimetres that its printer draws off.
    """

    sheet: str = "24"
    own: str = ""
    right: float = 0.0
    down: float = 0.0


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the owner set; what was never set has the value here.

    `till` is the code in front of every receipt number, `cutoff` ends the trading day, and no `printer` means no paper.
    Receipts come out of `printer`, and so does whatever none of the `further_printers` is there for. `kicks_drawer`
    opens the drawer at every sale that is paid in cash.
    `floor_steps` tells how the lowest prices of used goods step down, and `tiers` what bales are sorted into, best
    first; piles keep the tier they were sorted into. `sells_first` tells whose pieces of a local product leave first
    where the stall holds its own and a maker's. Cash is rounded to `rounding` rupiah, one of ROUNDINGS. `own_methods`
    are the stall's own ways to be paid, `fees` what QRIS is likely to cost, `taxes` what a year's turnover
    may be asked for, and `customer_window` tells whether a
    second window shows the buyer what is in the cart. `bargaining` lets prices be agreed on at the till, and `crowded`
    is the till for a crowd (Ramai): larger tiles, fewer words. `keeping` tells how copies are made,
    `cash_categories` what cash goes and comes for without a sale, `counts_blindly` whether what should be in the
    drawer is told only after it was counted, `labels` what price tags are printed on, `scanner` how scans come in.
    `office_printer` is the printer of the computer that A4 pages came out of last.
    After `lock_after` minutes without a hand the till of a stall with PINs is locked; 0 is never.
    """

    stall: Stall
    till: str = "S1"
    cashier: str = "Pemilik"
    language: Language = Language.INDONESIAN
    theme: Theme = Theme.LIGHT
    cutoff: time = DEFAULT_CUTOFF
    receipt: ReceiptStyle = field(default_factory=ReceiptStyle)
    printer: Printer | None = None
    further_printers: tuple[Printer, ...] = ()
    kicks_drawer: bool = False
    floor_steps: FloorSteps = NEVER
    tiers: tuple[Tier, ...] = STANDARD_TIERS
    sells_first: Terms = Terms.OUTRIGHT
    rounding: Rupiah = 0
    own_methods: tuple[OwnMethod, ...] = ()
    fees: tuple[FeeRate, ...] = MICRO
    taxes: tuple[TaxRate, ...] = SMALL_TRADER
    customer_window: bool = False
    bargaining: bool = True
    crowded: bool = False
    keeping: Keeping = field(default_factory=Keeping)
    cash_categories: tuple[CashCategory, ...] = STANDARD_CATEGORIES
    counts_blindly: bool = False
    labels: LabelPaper = field(default_factory=LabelPaper)
    office_printer: str = ""
    lock_after: int = 0
    scanner: ScannerStyle = field(default_factory=ScannerStyle)

    @property
    def printers(self) -> Printers:
        """Every printer of the stall."""
        return Printers(self.printer, self.further_printers)

    def with_printers(self, printers: Printers) -> "Settings":
        """The same settings with other printers."""
        return replace(self, printer=printers.main, further_printers=printers.further)


def check_settings(settings: Settings, before: Settings | None = None) -> None:
    """Raise NameTooLong for the name of the stall or of what cash moves for; one that stood there `before` may stay."""
    check_names(settings.stall.name, before=(before.stall.name,) if before else ())
    known = [each.name for each in before.cash_categories] if before else []
    check_names(*(each.name for each in settings.cash_categories), longest=LONGEST_CATEGORY, before=known)
