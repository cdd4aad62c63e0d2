"""The printers of a stall: where each hangs, what it can do, and what comes out of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from pos.refusals import Refusal


class Role(StrEnum):
    """What a printer is there for."""

    RECEIPT = "receipt"
    LABEL = "label"
    REPORT = "report"


class Raster(StrEnum):
    """The command by which a printer takes a picture."""

    BANDS = "bands"
    """GS v 0, which nearly all understand."""
    COLUMNS = "columns"
    """ESC *, older and slower."""


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """What one printer can do, found by its printed test page.

    `columns` of text: 32 on 58 mm paper, 48 on 80 mm, or 42 and 64 in its smaller letters. `answers` tells whether it
    sends status bytes back. `drawer` is the pin on which the drawer hangs, 2 or 5; 0 where none does. A printer that
    loses bytes wants them in pieces of `chunk`; 0 sends a slip in one go. One that knows no `tabs` is sent spaces.
    """

    columns: int = 32
    cutter: bool = False
    native_qr: bool = False
    answers: bool = False
    drawer: int = 0
    raster: Raster = Raster.BANDS
    chunk: int = 0
    tabs: bool = True


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer at an address such as `device:///dev/usb/lp0`, and the profile of what stands there.

    `name` is what people call it. `roles` tell what a further printer is there for; the main one prints all the rest.
    """

    address: str
    profile: PrinterProfile = field(default_factory=PrinterProfile)
    name: str = ""
    roles: tuple[Role, ...] = ()


@dataclass(eq=False)
class UnknownPrinter(Refusal):
    """The stall has no printer of this name or address."""

    printer: str


@dataclass(eq=False)
class PrinterAlreadyThere(Refusal):
    """The stall has a printer with this address."""

    address: str


@dataclass(eq=False)
class NoDrawerOnPrinter(Refusal):
    """No drawer hangs on the printer of the receipts, or there is none."""


@dataclass(frozen=True, slots=True)
class Printers:
    """The `main` printer, out of which receipts come, and those beside it."""

    main: Printer | None = None
    further: tuple[Printer, ...] = ()

    def __iter__(self) -> Iterator[Printer]:
        if self.main:
            yield self.main
        yield from self.further

    def of(self, role: Role) -> Printer | None:
        """The printer that is there for `role`: one of its own, else the main one."""
        return next((printer for printer in self.further if role in printer.roles), self.main)

    def at(self, wanted: str) -> Printer:
        """The printer with this address or name. Raises UnknownPrinter."""
        for printer in self:
            if wanted in {printer.address, printer.name} - {""}:
                return printer
        raise UnknownPrinter(wanted)

    def roles_of(self, printer: Printer) -> tuple[Role, ...]:
        """Everything that comes out of `printer`."""
        return tuple(role for role in Role if self.of(role) == printer)

    def with_one_more(self, printer: Printer) -> Printers:
        """The same with `printer`, which is the main one where there was none. Raises PrinterAlreadyThere."""
        if any(one.address == printer.address for one in self):
            raise PrinterAlreadyThere(printer.address)
        if self.main is None:
            return replace(self, main=replace(printer, roles=()))
        return self._with_roles_of(replace(self, further=(*self.further, printer)), printer)

    def without(self, wanted: str) -> Printers:
        """The same without one; the next one becomes the main printer where that one went. Raises UnknownPrinter."""
        gone = self.at(wanted)
        if gone is not self.main:
            return replace(self, further=tuple(one for one in self.further if one is not gone))
        first, rest = (self.further[0], self.further[1:]) if self.further else (None, ())
        return Printers(replace(first, roles=()) if first else None, rest)

    def replaced(self, wanted: str, printer: Printer) -> Printers:
        """The same with `printer` where the one called `wanted` was. Raises UnknownPrinter, PrinterAlreadyThere."""
        before = self.at(wanted)
        if any(one.address == printer.address for one in self if one is not before):
            raise PrinterAlreadyThere(printer.address)
        if before is self.main:
            return replace(self, main=replace(printer, roles=()))
        return replace(self, further=tuple(printer if one is before else one for one in self.further))

    def given(self, role: Role, wanted: str) -> Printers:
        """The same with `role` for the printer called `wanted`, and for no other one. Raises UnknownPrinter.

        The receipts make it the main printer; the one that was goes beside it, for nothing of its own.
        """
        chosen = self.at(wanted)
        if role is Role.RECEIPT:
            rest = tuple(one for one in self if one is not chosen)
            return Printers(replace(chosen, roles=()), rest)
        roles = () if chosen is self.main else (*(one for one in chosen.roles if one is not role), role)
        changed = replace(
            self, further=tuple(replace(one, roles=roles) if one is chosen else one for one in self.further)
        )
        return self._with_roles_of(changed, chosen, role)

    @staticmethod
    def _with_roles_of(printers: Printers, owner: Printer, *more: Role) -> Printers:
        """No role has two printers: those of `owner` are taken from the others."""
        taken = {*owner.roles, *more}
        return replace(
            printers,
            further=tuple(
                one if one.address == owner.address
                else replace(one, roles=tuple(role for role in one.roles if role not in taken))
                for one in printers.further
            ),
        )  # fmt: skip
