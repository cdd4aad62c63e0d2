"""Makers, bills and documents as tables on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pos.goods.product import Terms
from pos.makers.account import Bill, MakerAccount, MakerPayment, MakerSummary
from pos.makers.delivery import Delivery, DeliveryKind
from pos.makers.maker import Maker, MakerChange
from pos.makers.owing import SOON, Owing
from pos.makers.settlement import Settlement
from pos.money import write, write_rp
from ui.words import _, moment, short_date


def makers_text(makers: Sequence[Maker]) -> str:
    """One line a maker."""
    if not makers:
        return _("Belum ada perajin.")
    lines = [_maker_row(_("Perajin"), _("Asal"), _("Ketentuan"), _("Bayar"), _("Pesan"))]
    lines += [
        _maker_row(maker.name, maker.region, terms_words(maker), *map(_days, (maker.pays_within, maker.lead_days)))
        for maker in makers
    ]
    return "\n".join(lines)


def terms_words(maker: Maker) -> str:
    """On what terms a maker's goods come: `titip, lapak 20%`."""
    if maker.share:
        return _("titip, lapak {share}%").format(share=maker.share)
    return _("beli putus") if maker.terms is Terms.OUTRIGHT else _("titip, harga setor")


def changes_text(changes: Sequence[MakerChange]) -> str:
    """The terms as they were, the newest first."""
    return "\n".join(
        f"{moment(change.at)}  {terms_words(change.maker):<22} {_days(change.maker.pays_within):>9} "
        f"{_days(change.maker.lead_days):>9}  {change.by}".rstrip()
        for change in changes
    )


def page_text(summary: MakerSummary, account: MakerAccount, today: date) -> str:
    """The page of a maker: who it is, what passed, what is owed."""
    maker = summary.maker
    known = ((maker.region, ""), (maker.contact, ""), (maker.business_number, _("NIB")), (maker.note, ""))
    lines = [maker.name, *(" ".join(filter(None, (name, told))) for told, name in known if told), terms_words(maker)]
    pieces = (
        (_("Datang"), summary.delivered),
        (_("Terjual"), summary.sold),
        (_("Dikembalikan"), summary.sent_back),
        (_("Sisa"), summary.left),
        (_("di antaranya titipan"), summary.left_titip),
    )
    money = (
        (_("Omzet"), summary.turnover),
        (_("Utang"), account.owed),
        (_("Lewat tempo"), account.overdue(today)),
        (_("Terjual, belum disetor"), account.unsettled),
        (_("Sudah dibayar"), account.paid),
    )
    lines += ["", *(f"{name:<26}{write(count):>14} pcs" for name, count in pieces)]
    lines += [f"{name:<26}{write_rp(amount):>18}" for name, amount in money]
    return "\n".join([*lines, "", *bill_lines(account.open, today)]).rstrip()


def bill_lines(bills: Sequence[Bill], today: date) -> Iterator[str]:
    """Bills with what is open of each; one whose day is gone says so."""
    for bill in bills:
        late = f"  {_('lewat tempo')}" if bill.due < today else ""
        yield f"{short_date(bill.due)}  {bill.number:<20}{write(bill.amount):>14}{write(bill.open):>14}{late}"


def owing_text(owed: Owing) -> str:
    """What is owed in all, and by when."""
    if not owed.accounts:
        return _("Tidak ada utang ke perajin.")
    lines = [_due_row(_("Tempo"), _("Perajin"), _("Nota"), _("Sisa"))]
    for due in owed.dues:
        late = f"  {_('lewat tempo')}" if due.bill.due < owed.today else ""
        lines.append(_due_row(short_date(due.bill.due), due.maker.name, due.bill.number, write(due.bill.open)) + late)
    sums = (
        (_("Lewat tempo"), owed.overdue),
        (_("Dalam {days} hari").format(days=SOON.days), owed.soon),
        (_("Sesudah itu"), owed.later),
        (_("Utang semua"), owed.owed),
        (_("Perajin berutang"), owed.credit),
        (_("Belum disetor"), owed.unsettled),
    )
    lines.append("")
    lines += [f"{name:<26}{write_rp(amount):>18}" for name, amount in sums if amount or name == _("Utang semua")]
    waiting = [account for account in owed.accounts if account.unsettled]
    lines += ["", _("Terjual, belum disetor")] if waiting else []
    lines += [f"{account.maker.name[:25]:<26}{write(account.unsettled):>18}" for account in waiting]
    return "\n".join(lines).rstrip()


def deliveries_text(deliveries: Sequence[Delivery]) -> str:
    """Documents of goods, one line each."""
    lines = [
        f"{short_date(one.day)}  {one.number:<20}{one.maker_name[:22]:<23}{write(one.pieces):>6} pcs"
        f"{write(one.amount):>14}  {_kind(one)}".rstrip()
        for one in deliveries
    ]
    return "\n".join(lines) or _("Belum ada nota.")


def settlements_text(settlements: Sequence[Settlement], payments: Sequence[MakerPayment]) -> str:
    """Settlements and payments of a maker, the newest first."""
    rows = [(one.at, one.number, write(one.pieces) + " pcs", write(one.owed)) for one in settlements]
    rows += [(one.at, one.number, one.bill, write(-one.amount)) for one in payments]
    lines = [f"{moment(at)}  {number:<20}{what:<20}{amount:>14}" for at, number, what, amount in sorted(rows)[::-1]]
    return "\n".join(lines) or _("Belum ada nota.")


def _kind(delivery: Delivery) -> str:
    if delivery.corrects:
        return _("koreksi {number}").format(number=delivery.corrects)
    if delivery.partial:
        return _("sebagian")
    return _("kembali") if delivery.kind is DeliveryKind.SENT_BACK else ""


def _days(days: int) -> str:
    return _("{days} hari").format(days=days)


def _maker_row(name: str, region: str, terms: str, pays: str, lead: str) -> str:
    return f"{name[:27]:<28}{region[:19]:<20}{terms:<22}{pays:>9}{lead:>9}".rstrip()


def _due_row(due: str, maker: str, number: str, left: str) -> str:
    return f"{due:<12}{maker[:25]:<26}{number:<20}{left:>14}"
