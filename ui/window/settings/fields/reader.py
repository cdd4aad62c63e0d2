"""Reads a draft into settings, or says of each field what is wrong with it, in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import time
from functools import partial
from pathlib import Path
from typing import TypeVar

from pos.cash.movement import CashCategory, CashKind
from pos.clock import DEFAULT_CUTOFF
from pos.goods.bale import STANDARD_TIERS
from pos.printers import Printer
from pos.refusals import Refusal
from pos.selling.payment import Method, OwnMethod
from pos.settings import ReceiptStyle, ScannerStyle, Settings, Stall
from pos.used.pricing import FloorSteps
from printing.printers.addresses import UnreadablePrinterAddress, printer_at, standard_profile, without_profile
from printing.printers.speeds import same_place
from ui.embedded_printer import EMBEDDED
from ui.sentences import refusal_sentence
from ui.window.settings.fields.cash_reader import read_categories
from ui.window.settings.fields.draft import Connection, Draft, Field, draft_of
from ui.window.settings.fields.reading import Unreadable
from ui.window.settings.fields.used_reader import read_paid_back, read_steps, read_tiers
from ui.window.settings.paying.reader import read_fees, read_names, read_taxes
from ui.window.settings.receipt.reader import LONGEST_LINE, read_lines, style_of
from ui.words import _

LONGEST_NOTE = 200
"""Letters that a note at the foot of a receipt may have."""

LATEST_CUTOFF = 11
"""The last hour at which a trading day may end: with a later one half of today would be yesterday."""

T = TypeVar("T")

_NO_WAYS: tuple[OwnMethod, ...] = ()
_NOTHING_NAMED: tuple[CashCategory, ...] = ()
_TILL = re.compile(r"[A-Z][A-Z0-9]{0,3}")
_CLOCK = re.compile(r"(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-5][0-9]))?")


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft that was read: `settings` where nothing is wrong, else a sentence for each field that is."""

    settings: Settings | None
    faults: dict[Field, str]


class _Fields:
    """Reads the fields of a draft one by one, and collects what is wrong with each."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.faults: dict[Field, str] = {}

    def read(self, field: Field, reader: Callable[[str], T], text: str, instead: T) -> T:
        """What the text of a field means; `instead` where it means nothing, and a sentence for it."""
        try:
            return reader(text.strip())
        except Unreadable as fault:
            self.faults[field] = str(fault)
        return instead


def read(draft: Draft, before: Settings | None = None) -> Reading:
    """Read every field; all faults come together. What no field shows stays as it was `before`."""
    fields = _Fields(draft)
    settings = replace(
        before or Settings(Stall("")),
        stall=_stall(fields),
        till=fields.read(Field.TILL, _till, draft.till, ""),
        cashier=fields.read(Field.CASHIER, _needed_line, draft.cashier, ""),
        language=draft.language,
        theme=draft.theme,
        cutoff=fields.read(Field.CUTOFF, _cutoff, draft.cutoff, DEFAULT_CUTOFF),
        receipt=_receipt(fields),
        scanner=ScannerStyle(draft.scan_prefix.strip(), draft.scan_suffix.strip(), draft.scan_sounds),
        tiers=fields.read(Field.TIERS, read_tiers, draft.tiers, STANDARD_TIERS),
        floor_steps=_floor_steps(fields),
        rounding=draft.rounding,
        own_methods=tuple(_own_methods(fields)),
        fees=fields.read(Field.FEES, read_fees, draft.fees, ()),
        taxes=fields.read(Field.TAXES, read_taxes, draft.taxes, ()),
        customer_window=draft.customer_window,
        kicks_drawer=draft.kicks_drawer,
        cash_categories=tuple(_cash_categories(fields)),
        counts_blindly=draft.counts_blindly,
        bargaining=draft.bargaining,
        crowded=draft.crowded,
        sells_first=draft.sells_first,
        printer=_printer(fields, before),
    )
    return Reading(None if fields.faults else settings, fields.faults)


def _stall(fields: _Fields) -> Stall:
    draft = fields.draft
    return Stall(
        fields.read(Field.STALL, _needed_line, draft.stall, ""),
        fields.read(Field.ADDRESS, _line, draft.address, ""),
        fields.read(Field.PHONE, _line, draft.phone, ""),
    )


def _receipt(fields: _Fields) -> ReceiptStyle:
    draft = fields.draft
    return replace(
        style_of(draft),
        head=fields.read(Field.HEAD, read_lines, draft.head, ()),
        used_note=fields.read(Field.USED_NOTE, _note, draft.used_note, ""),
        foot=fields.read(Field.FOOT, read_lines, draft.foot, ()),
        thanks=fields.read(Field.THANKS, _note, draft.thanks, ""),
    )


def _floor_steps(fields: _Fields) -> FloorSteps:
    draft = fields.draft
    return FloorSteps(
        fields.read(Field.FLOOR_STEPS, read_steps, draft.floor_steps, ()),
        fields.read(Field.PAID_BACK, read_paid_back, draft.paid_back, 100),
    )


def _own_methods(fields: _Fields) -> Iterator[OwnMethod]:
    draft = fields.draft
    for field, method, typed in (
        (Field.TRANSFERS, Method.TRANSFER, draft.transfers),
        (Field.CARDS, Method.CARD, draft.cards),
        (Field.WALLETS, Method.WALLET, draft.wallets),
    ):
        yield from fields.read(field, partial(read_names, method), typed, _NO_WAYS)


def _cash_categories(fields: _Fields) -> Iterator[CashCategory]:
    draft = fields.draft
    named: frozenset[str] = frozenset()
    for field, kind, typed in (
        (Field.EXPENSES, CashKind.EXPENSE, draft.expenses),
        (Field.TAKEN, CashKind.TAKEN, draft.taken),
        (Field.CASH_IN, CashKind.IN, draft.cash_in),
    ):
        found = fields.read(field, partial(read_categories, kind, named), typed, _NOTHING_NAMED)
        named |= {each.name.casefold() for each in found}
        yield from found


def _printer(fields: _Fields, before: Settings | None) -> Printer | None:
    """The printer of the fields; one that nobody touched stays, also where this computer could not print on it."""
    draft = fields.draft
    if before and draft.known == before.printer and _in_fields(draft) == _in_fields(draft_of(before)):
        return before.printer
    return fields.read(Field.PLACE, lambda _place: read_printer(draft), draft.place, None)


def _in_fields(draft: Draft) -> tuple[object, ...]:
    return draft.connection, draft.place, draft.columns, draft.cutter, draft.answers


def read_printer(draft: Draft) -> Printer | None:
    """The printer as the fields describe it; None where there is none. What is typed behind a `?` goes over the fields.

    Raises Unreadable.
    """
    if draft.connection is Connection.NONE:
        return None
    address = _address(draft.connection, draft.place.strip())
    known = draft.known if draft.known and same_place(draft.known.address, without_profile(address)) else None
    unseen = known.profile if known else standard_profile(address)
    shown = replace(unseen, columns=draft.columns, cutter=draft.cutter, answers=draft.answers)
    try:
        described = printer_at(address, shown)
    except UnreadablePrinterAddress as refusal:
        raise Unreadable(refusal_sentence(UnreadablePrinterAddress(draft.place.strip()))) from refusal
    except Refusal as refusal:
        raise Unreadable(refusal_sentence(refusal)) from refusal
    return Printer(without_profile(address), described.profile, known.name if known else "")


def _address(connection: Connection, place: str) -> str:
    """The address behind what was typed; a whole address is taken as it is."""
    if not place and connection is Connection.FILE:
        return EMBEDDED
    if not place:
        raise Unreadable(_("Isi dulu alamat printer, atau pilih Tanpa printer."))
    if "://" in place:
        return place
    if connection is Connection.NETWORK:
        return f"network://{place}"
    if connection is Connection.OTHER:
        raise Unreadable(_("Tulis alamat lengkap, misalnya serial:///dev/rfcomm0 atau cups://KASIR."))
    name, mark, options = place.partition("?") if connection is Connection.DEVICE else (place, "", "")
    path = Path(name).expanduser()
    if not path.is_absolute():
        raise Unreadable(_("Tulis alamat lengkap dari akar, misalnya /dev/usb/lp0."))
    return path.as_uri().replace("file:", f"{connection.value}:", 1) + mark + options


def _line(text: str) -> str:
    return _at_most(LONGEST_LINE, text)


def _note(text: str) -> str:
    return _at_most(LONGEST_NOTE, text)


def _needed_line(text: str) -> str:
    if not text:
        raise Unreadable(_("Bagian ini harus diisi."))
    return _line(text)


def _at_most(longest: int, text: str) -> str:
    if len(text) > longest:
        raise Unreadable(_("Terlalu panjang: paling banyak {longest} huruf.").format(longest=longest))
    return text


def _till(text: str) -> str:
    if not _TILL.fullmatch(text.upper()):
        raise Unreadable(_("Kode kasir: satu huruf, lalu paling banyak tiga huruf atau angka. Contoh: S1."))
    return text.upper()


def _cutoff(text: str) -> time:
    found = _CLOCK.fullmatch(text)
    if not found or int(found["hour"]) > LATEST_CUTOFF:
        raise Unreadable(_("Tulis jam antara 00:00 dan 11:59, misalnya 04:00."))
    return time(int(found["hour"]), int(found["minute"] or 0))
