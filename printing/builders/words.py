"""Words that receipts and reports share. Everything here is for people; nothing is stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from pos.cash.shift import DrawerLine
from pos.goods.item import Family, Item, ItemKind
from pos.money import Rupiah, write
from pos.reports.money import PaymentRow
from pos.selling.payment import Method, OwnMethod, Payment
from pos.selling.returned import Condition

Translate = Callable[[str], str]
"""Gives the sentence of the shop's language for an Indonesian one."""


def moment(at: datetime) -> str:
    """Date and time by the clock of the stall: `07/03/2026 14:05`."""
    return f"{at:%d/%m/%Y %H:%M}"


def day_text(day: date) -> str:
    """A date as it is written in Indonesia: `07/03/2026`."""
    return f"{day:%d/%m/%Y}"


def item_name(item: Item, _: Translate) -> str:
    """An item as the buyer knows it: a pile by its category and price, anything else by its whole name."""
    if item.kind is ItemKind.PILE:
        return _("{category} bin {price}").format(category=item.name, price=bin_price(item.price))
    return item.full_name


def shelf_name(item: Item, _: Translate) -> str:
    """Goods as whoever looks for them finds them: a pile by its category and code, anything else by its whole name."""
    return f"{item.name} {item.code}" if item.kind is ItemKind.PILE else item.full_name


def bin_price(price: Rupiah) -> str:
    """The price of a pile as its sign says it: 35.000 is `35`; what is not whole thousands stands in full."""
    return write(price) if price % 1_000 else write(price // 1_000)


def receipt_count(count: int, _: Translate) -> str:
    """`1 struk`, `12 struk`: other languages tell one from many."""
    return _("1 struk") if count == 1 else _("{count} struk").format(count=write(count))


def span(first: str, last: str, _: Translate) -> str:
    """From one receipt's number to another's."""
    return _("{first} s/d {last}").format(first=first, last=last)


def family_tag(family: Family, _: Translate) -> str:
    """The mark behind the name of everything sold, so that used is never taken for new."""
    match family:
        case Family.USED:
            return _("[BEKAS]")
        case Family.LOCAL:
            return _("[IKM]")


def method_name(method: Method, _: Translate) -> str:
    """A way to pay."""
    match method:
        case Method.CASH:
            return _("Tunai")
        case Method.QRIS:
            return _("QRIS")
        case Method.TRANSFER:
            return _("Transfer bank")
        case Method.CARD:
            return _("Kartu (EDC)")
        case Method.WALLET:
            return _("Dompet digital")
        case Method.KASBON:
            return _("Kasbon")


def paid_name(paid: Payment | PaymentRow | OwnMethod, _: Translate) -> str:
    """How something was paid: by the stall's own name for it where it has one, else by what it is."""
    return paid.name or method_name(paid.method, _)


def condition_name(condition: Condition, _: Translate) -> str:
    """How a piece came back."""
    match condition:
        case Condition.GOOD:
            return _("Bagus")
        case Condition.DAMAGED:
            return _("Rusak")
        case Condition.REJECTED:
            return _("Afkir")


def family_name(family: str, _: Translate) -> str:
    """A family of goods by its key in a report."""
    return _("Barang bekas") if family == Family.USED else _("Barang baru IKM")


def drawer_line_name(line: DrawerLine, _: Translate) -> str:
    """Why cash is in the drawer, or left it."""
    names = {
        DrawerLine.FLOAT: _("Modal awal"),
        DrawerLine.RECEIVED: _("Uang diterima"),
        DrawerLine.CHANGE: _("Kembalian"),
        DrawerLine.PAID_BACK: _("Uang dikembalikan"),
        DrawerLine.DEBTS_PAID: _("Kasbon dibayar"),
        DrawerLine.CASH_IN: _("Uang masuk lain"),
        DrawerLine.EXPENSES: _("Pengeluaran"),
        DrawerLine.TAKEN: _("Ambil dan setor"),
        DrawerLine.MAKERS: _("Bayar perajin"),
    }
    return names[line]


def difference_name(difference: Rupiah, _: Translate) -> str:
    """What a counted drawer is called: over, short or right."""
    if difference > 0:
        return _("Lebih")
    return _("Kurang") if difference < 0 else _("Selisih")


def long_date(day: date, _: Translate) -> str:
    """A date as it is spoken: `Sabtu, 7 Maret 2026`."""
    return _("{weekday}, {day} {month} {year}").format(
        weekday=weekday_name(day.weekday(), _), day=day.day, month=month_name(day.month, _), year=day.year
    )


def weekday_name(weekday: int, _: Translate) -> str:
    """A day of the week, 0 being Monday."""
    return (_("Senin"), _("Selasa"), _("Rabu"), _("Kamis"), _("Jumat"), _("Sabtu"), _("Minggu"))[weekday]


def month_name(month: int, _: Translate) -> str:
    """A month of the year, 1 being January."""
    months = (
        *(_("Januari"), _("Februari"), _("Maret"), _("April"), _("Mei"), _("Juni")),
        *(_("Juli"), _("Agustus"), _("September"), _("Oktober"), _("November"), _("Desember")),
    )
    return months[month - 1]


def category_name(category: str, _: Translate) -> str:
    """A category of goods; free lines may have none."""
    return category or _("Tanpa jenis")
