"""Settings as they stand in the fields: text that may be wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit
from urllib.request import url2pathname

from pos.cash.movement import CashKind
from pos.goods.bale import STANDARD_TIERS
from pos.goods.product import Terms
from pos.printers import Printer, PrinterProfile
from pos.selling.payment import Method
from pos.settings import Language, Settings, Theme
from ui.embedded_printer import EMBEDDED
from ui.window.settings.fields.used_reader import paid_back_text, steps_text, tiers_text
from ui.window.settings.paying.reader import fees_text, names_text, taxes_text


class Connection(StrEnum):
    """How a printer hangs on the till; but for NONE and OTHER, the scheme of its address."""

    NONE = "none"
    DEVICE = "device"
    NETWORK = "network"
    FILE = "file"
    OTHER = "other"


class Field(StrEnum):
    """The fields in which something can be wrong."""

    STALL = "stall"
    ADDRESS = "address"
    PHONE = "phone"
    CASHIER = "cashier"
    TILL = "till"
    CUTOFF = "cutoff"
    EXPENSES = "expenses"
    TAKEN = "taken"
    CASH_IN = "cash_in"
    TIERS = "tiers"
    FLOOR_STEPS = "floor_steps"
    PAID_BACK = "paid_back"
    HEAD = "head"
    FOOT = "foot"
    USED_NOTE = "used_note"
    THANKS = "thanks"
    SCAN_PREFIX = "scan_prefix"
    SCAN_SUFFIX = "scan_suffix"
    TRANSFERS = "transfers"
    CARDS = "cards"
    WALLETS = "wallets"
    FEES = "fees"
    TAXES = "taxes"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the fields.

    `place` is a folder (none for the one beside the shop's file), a `host:port` or a device, as `connection` needs it;
    for any OTHER a whole address. The printer that is `known` has a name, and abilities that no field shows: they are
    that printer's own, and stay for as long as the address is its.
    """

    stall: str = ""
    address: str = ""
    phone: str = ""
    cashier: str = "Pemilik"
    till: str = "S1"
    cutoff: str = "04:00"
    language: Language = Language.INDONESIAN
    theme: Theme = Theme.LIGHT
    print_by_default: bool = True
    show_bargain: bool = True
    used_note: str = ""
    thanks: str = ""
    number_code: bool = False
    logo: str = ""
    head: str = ""
    foot: str = ""
    show_cashier: bool = True
    show_maker: bool = False
    scan_prefix: str = ""
    scan_suffix: str = ""
    scan_sounds: bool = True
    connection: Connection = Connection.NONE
    place: str = ""
    columns: int = 32
    cutter: bool = False
    answers: bool = False
    known: Printer | None = None
    tiers: str = ", ".join(STANDARD_TIERS)
    floor_steps: str = ""
    paid_back: str = ""
    rounding: int = 0
    transfers: str = ""
    cards: str = ""
    wallets: str = ""
    fees: str = ""
    taxes: str = ""
    customer_window: bool = False
    kicks_drawer: bool = False
    expenses: str = ""
    taken: str = ""
    cash_in: str = ""
    counts_blindly: bool = False
    bargaining: bool = True
    crowded: bool = False
    sells_first: Terms = Terms.OUTRIGHT


_SIMPLE = frozenset({Connection.DEVICE, Connection.NETWORK, Connection.FILE})


def draft_of(settings: Settings) -> Draft:
    """Settings as text for the fields."""
    printer = settings.printer
    profile = printer.profile if printer else PrinterProfile()
    connection, place = _taken_apart(printer.address if printer else "")
    return Draft(
        stall=settings.stall.name,
        address=settings.stall.address,
        phone=settings.stall.phone,
        cashier=settings.cashier,
        till=settings.till,
        cutoff=f"{settings.cutoff:%H:%M}",
        expenses=_named(settings, CashKind.EXPENSE),
        taken=_named(settings, CashKind.TAKEN),
        cash_in=_named(settings, CashKind.IN),
        counts_blindly=settings.counts_blindly,
        language=settings.language,
        theme=settings.theme,
        print_by_default=settings.receipt.print_by_default,
        show_bargain=settings.receipt.show_bargain,
        used_note=settings.receipt.used_note,
        thanks=settings.receipt.thanks,
        number_code=settings.receipt.number_code,
        logo=settings.receipt.logo,
        head="\n".join(settings.receipt.head),
        foot="\n".join(settings.receipt.foot),
        show_cashier=settings.receipt.show_cashier,
        show_maker=settings.receipt.show_maker,
        scan_prefix=settings.scanner.prefix,
        scan_suffix=settings.scanner.suffix,
        scan_sounds=settings.scanner.sounds,
        connection=connection,
        place=place,
        columns=profile.columns,
        cutter=profile.cutter,
        answers=profile.answers,
        known=printer,
        tiers=tiers_text(settings.tiers),
        floor_steps=steps_text(settings.floor_steps),
        paid_back=paid_back_text(settings.floor_steps),
        rounding=settings.rounding,
        transfers=names_text(settings.own_methods, Method.TRANSFER),
        cards=names_text(settings.own_methods, Method.CARD),
        wallets=names_text(settings.own_methods, Method.WALLET),
        fees=fees_text(settings.fees),
        taxes=taxes_text(settings.taxes),
        customer_window=settings.customer_window,
        kicks_drawer=settings.kicks_drawer,
        bargaining=settings.bargaining,
        crowded=settings.crowded,
        sells_first=settings.sells_first,
    )


def _named(settings: Settings, kind: CashKind) -> str:
    """The owner's words for cash of one kind."""
    return ", ".join(each.name for each in settings.cash_categories if each.kind is kind)


def _taken_apart(address: str) -> tuple[Connection, str]:
    """How and where, out of an address; the options behind its `?` stand in the profile already."""
    if not address:
        return Connection.NONE, ""
    if address == EMBEDDED:
        return Connection.FILE, ""
    parts = urlsplit(address)
    if parts.scheme not in _SIMPLE:
        return Connection.OTHER, address
    connection = Connection(parts.scheme)
    return connection, parts.netloc if connection is Connection.NETWORK else url2pathname(parts.path)
