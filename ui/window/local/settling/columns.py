"""What is owed, what waits and what was, as rows of tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pos.makers.account import Bill, MakerAccount
from pos.makers.delivery import Delivery, DeliveryKind
from pos.makers.settlement import SettledLine, Settlement
from pos.money import Rupiah, write, write_rp
from ui.window.widgets.lists.columns import Column, Fold, Voice
from ui.words import _, pieces, short_date


@dataclass(frozen=True, slots=True)
class Event:
    """One document of a maker's past: when, its number, what it was and its rupiah."""

    at: datetime
    day: date
    number: str
    what: str
    amount: Rupiah


def owed_columns(today: date) -> tuple[Column[MakerAccount], ...]:
    """Every maker with what is owed, by when, and what waits."""

    def name(account: MakerAccount) -> str:
        return account.maker.name

    def due(account: MakerAccount) -> str:
        return due_words(account, today)

    def owed(account: MakerAccount) -> str:
        return write(account.owed)

    def waits(account: MakerAccount) -> str:
        return _("belum disetor {amount}").format(amount=write(account.unsettled)) if account.unsettled else ""

    return (
        Column(_("Perajin"), name, 0, Voice.STRONG, fold=Fold(_("Perajin"), name, due)),
        Column(_("Tempo"), due, 120, folds_away=True),
        Column(_("Belum disetor"), lambda account: write(account.unsettled), 126, Voice.AMOUNT, folds_away=True),
        Column(_("Utang"), owed, 168, Voice.AMOUNT, fold=Fold(_("Utang"), owed, waits)),
    )


def bill_columns() -> tuple[Column[Bill], ...]:
    """Open bills, the one that is due first in front."""
    return (
        Column(_("Nomor"), lambda bill: bill.number, 0, Voice.STRONG),
        Column(_("Tempo"), lambda bill: short_date(bill.due), 108),
        Column(_("Sisa"), lambda bill: write(bill.open), 108, Voice.AMOUNT),
    )


def line_columns() -> tuple[Column[SettledLine], ...]:
    """What was sold or came back, and what the maker gets for it."""
    return (
        Column(_("Barang"), lambda line: line.item.full_name),
        Column(_("Hari"), lambda line: f"{line.day:%d/%m}", 70, Voice.MUTED),
        Column(_("Potong"), lambda line: write(line.pieces), 76, Voice.AMOUNT),
        Column(_("Bagian perajin"), lambda line: write(line.owed), 130, Voice.AMOUNT),
    )


def event_columns() -> tuple[Column[Event], ...]:
    """What was, the newest first."""
    return (
        Column(_("Apa"), lambda event: event.what, 0, Voice.STRONG),
        Column(_("Nomor"), lambda event: event.number, 172, Voice.MUTED),
        Column(_("Rp"), lambda event: write(event.amount), 112, Voice.AMOUNT),
    )


def due_words(account: MakerAccount, today: date) -> str:
    """When the first open bill is due, or that it is late."""
    if account.owed <= 0 or not account.open:
        return ""
    first = account.open[0].due
    return _("Lewat {day}").format(day=f"{first:%d/%m}") if first < today else f"{first:%d/%m}"


def events(
    account: MakerAccount, deliveries: Sequence[Delivery], settlements: Sequence[Settlement]
) -> tuple[Event, ...]:
    """Deliveries, settlements and payments of one maker, the newest first."""
    told = [
        *(Event(each.at, each.day, each.number, _delivered(each), each.amount) for each in deliveries),
        *(Event(each.at, each.day, each.number, _settled(each), each.owed) for each in settlements),
        *(Event(each.at, each.day, each.number, _("Dibayar"), each.amount) for each in account.payments),
    ]
    return tuple(sorted(told, key=lambda event: (event.at, event.number), reverse=True))


def sums_of(account: MakerAccount, today: date) -> str:
    """What one maker is owed, in one line."""
    overdue = account.overdue(today)
    late = _(", lewat tempo {amount}").format(amount=write_rp(overdue)) if overdue else ""
    return _("Utang {owed}{late}. Terjual, belum disetor {unsettled}.").format(
        owed=write_rp(account.owed), late=late, unsettled=write_rp(account.unsettled)
    )


def _delivered(delivery: Delivery) -> str:
    words = {
        DeliveryKind.BOUGHT: _("Beli {pieces}"),
        DeliveryKind.CONSIGNED: _("Titip {pieces}"),
        DeliveryKind.SENT_BACK: _("Kembali {pieces}"),
    }
    told = words[delivery.kind].format(pieces=pieces(delivery.pieces))
    return _("{told}, ralat").format(told=told) if delivery.corrects else told


def _settled(settlement: Settlement) -> str:
    return _("Setor {pieces}").format(pieces=pieces(settlement.pieces))
