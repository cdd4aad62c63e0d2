"""The day's result as a sum: from turnover to gross profit, and from there to what is left of it."""

from __future__ import annotations

from collections.abc import Iterator

from pos.money import Rupiah, write_rp
from pos.reports.day import DayReport
from pos.reports.rows import Lowered
from printing.builders.words import Translate


def before_turnover(report: DayReport, _: Translate) -> Iterator[tuple[str, Rupiah]]:
    """What turnover is made of, in signed rupiah: from list prices to what was sold, and from there what came back.

    Nothing where everything went at its list price and stayed.
    """
    if report.bargained:
        yield _("Harga jual"), report.list_amount
        yield from lowered(report.lowered, _)
    if report.returned.rows:
        yield _("Penjualan"), report.receipted
        yield _("Retur dan batal"), -report.returned.amount


def lowered(less: Lowered, _: Translate) -> Iterator[tuple[str, Rupiah]]:
    """What took prices below the list, in signed rupiah; what did not happen is left out."""
    rows = ((_("Nego"), less.agreed), (_("Paket dan promo"), less.offered), (_("Potongan"), less.discounts))
    return ((name, -amount) for name, amount in rows if amount)


def before_discounts(report: DayReport, _: Translate) -> Iterator[tuple[str, Rupiah]]:
    """What tax is counted on where discounts were given, or pieces came back that had one; in signed rupiah."""
    if report.discounts:
        yield _("Omzet sebelum potongan"), report.before_discounts


def bearing(report: DayReport, _: Translate) -> Iterator[tuple[str, Rupiah]]:
    """What gross profit has to bear that no receipt does, in signed rupiah; what did not happen is left out."""
    off = report.off
    rows = (
        (_("Afkir"), off.rejected),
        (_("Diberikan"), off.given),
        (_("Hilang"), off.lost),
        (_("Selisih hitungan"), off.counted),
        (_("Modal menyusul"), off.assigned),
    )
    return ((name, -cost) for name, cost in (*rows, *report.expenses) if cost)


def uncosted_note(report: DayReport, _: Translate) -> str:
    """How much of the profit is not profit yet, since nobody knows what it had cost; empty where there is none."""
    if not report.uncosted:
        return ""
    return _("{amount} dari omzet tanpa harga modal.").format(amount=write_rp(report.uncosted))
