"""Paper from the command line: one slip straight to one printer."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from data.problems import ShopMissing
from pos.paper import Cause, JobState
from pos.printers import Printer, Role
from pos.refusals import Refusal
from printing.document import Document
from printing.printers.addresses import printer_at, transport_to
from printing.printers.outcome import NotSent, Printed, Unknown
from printing.printers.slip import Slip
from ui.command_line.context import caller
from ui.embedded_printer import without_detours
from ui.sentences import cause_sentence, refusal_sentence, state_words
from ui.words import _


@dataclass(eq=False)
class NotPrinted(Refusal):
    """A slip that was sent to a printer by name is not on paper; `cause` tells why."""

    address: str
    cause: Cause


@dataclass(eq=False)
class MaybePrinted(Refusal):
    """Of a slip that was sent to a printer by name bytes went out, and nobody knows how far; `cause` tells why.

    Whoever asks again without a look at the paper may hold two.
    """

    address: str
    cause: Cause


@dataclass(eq=False)
class DrawerShut(Refusal):
    """The cash drawer did not open; `cause` tells why."""

    cause: Cause


@refusal_sentence.register
def _drawer_shut(refusal: DrawerShut) -> str:
    return _("Laci tidak terbuka; buka dengan kuncinya. {why}").format(why=cause_sentence(refusal.cause))


@refusal_sentence.register
def _not_printed(refusal: NotPrinted) -> str:
    return _("Belum tercetak. {cause}").format(cause=cause_sentence(refusal.cause))


@refusal_sentence.register
def _maybe_printed(refusal: MaybePrinted) -> str:
    told = _("Mungkin sudah tercetak, mungkin putus di tengah: lihat dulu kertasnya sebelum diulang. {cause}")
    return told.format(cause=cause_sentence(refusal.cause))


def printer_called(wanted: str) -> Printer:
    """The printer at an address, or the shop's own by its name or by what it is there for, such as `label`.

    Raises UnknownPrinter, refusals of the address, and ShopMissing for what only a shop has.
    """
    if "://" in wanted:
        return printer_at(without_detours(wanted))
    if wanted in set(Role) and not caller().path.exists():
        raise ShopMissing(caller().path)
    with suppress(ShopMissing), caller().open(writing=False) as shop:
        printers = shop.printers
        return (printers.of(Role(wanted)) if wanted in set(Role) else None) or printers.at(wanted)
    return printer_at(wanted)


def send_to(wanted: str, name: str, document: Document) -> JobState:
    """Print one slip on the printer that is `wanted`, past the queue, and say what is known of it.

    Raises NotPrinted, MaybePrinted, UnknownPrinter and refusals of the address.
    """
    printer = printer_called(wanted)
    address = printer.address
    outcome = transport_to(address).send(Slip(name, document, printer.profile), lambda: False)
    if isinstance(outcome, NotSent):
        raise NotPrinted(address, outcome.cause)
    if isinstance(outcome, Unknown):
        raise MaybePrinted(address, outcome.cause)
    return JobState.PRINTED if isinstance(outcome, Printed) else JobState.SENT_UNCONFIRMED


def sent_line(address: str, state: JobState) -> str:
    """Where a slip went: `Tercetak: file:///...`."""
    return _("{state}: {address}").format(state=state_words(state), address=without_detours(address))
