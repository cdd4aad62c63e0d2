"""`lapak shift`: the drawer opens with a float and closes with counted cash."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from pos.cash.movement import CashMovement
from pos.cash.notes import worth
from pos.cash.shift import DrawerSum, NoShiftOpen, Shift
from pos.money import write_rp
from pos.people.rights import Right
from pos.till import close_shift, move_cash, open_shift
from printing.builders.words import drawer_line_name
from printing.renderers.strip import slip_pdf
from ui.command_line.context import caller, result_options
from ui.command_line.doors import shows_the_drawer
from ui.command_line.papers.leaving import Wanted, leave, paper_options
from ui.command_line.typed import AMOUNT, FACES
from ui.command_line.verbs import Verbs
from ui.papers.drawer import drawer_document
from ui.words import _, mark, moment, translator


@click.group("shift", cls=Verbs, help=mark("Buka dan tutup kasir."))
def shift() -> None:
    """The drawer."""


@shift.command("open", help=mark("Buka kasir dengan modal awal."))
@click.option("--float", "float_amount", type=AMOUNT, required=True, help=mark("Uang di laci sekarang."))
@result_options
def open_drawer(float_amount: int) -> None:
    """Open the drawer."""
    asked = caller()
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            opened = open_shift(work, float_amount, shop.cashier, shop.clock())
            total = work.shifts.drawer_sum(opened.id)
        asked.answer(drawer_result(opened, total), lambda: _drawer_text(opened, total))


@shift.command("cash", help=mark("Uang keluar atau masuk laci tanpa penjualan: BPP, makan, setor bank dan lainnya."))
@click.argument("category")
@click.argument("amount", type=AMOUNT)
@click.option("--note", default="", help=mark("Catatan."))
@result_options
def cash(category: str, amount: int, note: str) -> None:
    """Cash that moves without a sale; the category says which way."""
    asked = caller()
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            moved = move_cash(work, category, amount, shop.cashier, shop.clock(), note)
            total = work.shifts.drawer_sum(moved.shift)
        result, said = movement_result(moved), f"{moved.category}  {write_rp(moved.signed)}"
        if shows_the_drawer(shop):
            result["expected"] = total.expected
            said += f"\n{_('Uang seharusnya')}  {write_rp(total.expected)}"
        asked.answer(result, lambda: said)


@shift.command("close", help=mark("Tutup kasir dengan uang yang dihitung."))
@click.option("--counted", type=AMOUNT, help=mark("Uang di laci setelah dihitung."))
@click.option("--faces", type=FACES, default="", metavar="FACE=N,...", help=mark("Lembar dan koin: 100000=3,50000=1."))
@click.option("--left-in", type=AMOUNT, help=mark("Yang ditinggal di laci untuk besok."))
@click.option("--note", default="", help=mark("Catatan tentang selisih."))
@result_options
def close_drawer(counted: int | None, faces: dict[int, int], left_in: int | None, note: str) -> None:
    """Close the drawer; a difference is recorded and never refused."""
    if counted is None and not faces:
        raise click.UsageError(_("Sebut uang yang dihitung: --counted, atau --faces."))
    asked = caller()
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            total_counted = worth(faces) if counted is None else counted
            closed = close_shift(work, total_counted, shop.cashier, shop.clock(), note, left_in=left_in, faces=faces)
            total = work.shifts.drawer_sum(closed.id)
        asked.answer(drawer_result(closed, total), lambda: _drawer_text(closed, total))


@shift.command("status", help=mark("Berapa uang yang seharusnya ada di laci."))
@result_options
def status() -> None:
    """What should be in the drawer now."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        current = look.shifts.current()
        if current is None:
            asked.answer({"open": False}, lambda: _("Kasir belum buka."))
            return
        if not shows_the_drawer(shop):
            shop.gate.need(Right.REPORTS)
        total = look.shifts.drawer_sum(current.id)
        asked.answer(drawer_result(current, total), lambda: _drawer_text(current, total))


@shift.command("slip", help=mark("Rekap kasir: kasir yang buka, atau yang terakhir ditutup."))
@paper_options
@result_options
def slip(*, pdf: Path | None, png: Path | None, printer: str | None, columns: str) -> None:
    """The slip of the drawer that is open, or of the one that was closed last."""
    asked, wanted = caller(), Wanted(pdf, png, printer, int(columns))
    with asked.open(writing=False) as shop, shop.reading() as look:
        found = look.shifts.current() or look.shifts.last_closed()
        if found is None:
            raise NoShiftOpen
        if not shows_the_drawer(shop):
            shop.gate.need(Right.REPORTS)
        document = drawer_document(look, found, shop.clock(), translate=translator())
        result = drawer_result(found, look.shifts.drawer_sum(found.id))
    name = f"rekap-{found.day:%Y%m%d}-{found.number}"
    leave(asked, result, name, document, lambda: slip_pdf(document, wanted.columns, name), wanted)


def drawer_result(drawer: Shift, total: DrawerSum) -> dict[str, Any]:
    """A drawer as JSON: expected = float + received - change, and what else came in or went out (below zero)."""
    result: dict[str, Any] = {
        "open": drawer.is_open,
        "day": drawer.day,
        "number": drawer.number,
        "opened_at": drawer.at.isoformat(),
        "opened_by": drawer.by,
        "float": total.float_amount,
        "received": total.received,
        "change": total.change,
        "expected": total.expected,
    }
    result |= {line.value: amount for line, amount in total.others if amount}
    if drawer.closing is None:
        return result
    closing = drawer.closing
    return {
        **result,
        "closed_at": closing.at.isoformat(),
        "closed_by": closing.by,
        "counted": closing.counted,
        "difference": closing.difference,
        "note": closing.note,
        "z": closing.number,
        "faces": {str(face): pieces for face, pieces in closing.faces},
        "left_in": closing.left_in,
    }


def movement_result(moved: CashMovement) -> dict[str, Any]:
    """Cash that moved without a sale; `amount` below zero left the drawer."""
    return {
        "category": moved.category,
        "kind": moved.kind,
        "amount": moved.signed,
        "at": moved.at.isoformat(),
        "by": moved.by,
        "note": moved.note,
    }


def _drawer_text(drawer: Shift, total: DrawerSum) -> str:
    rows = [
        *((drawer_line_name(line, _), amount) for line, amount in total.lines),
        (_("Uang seharusnya"), total.expected),
    ]
    if drawer.closing:
        rows += [(_("Uang dihitung"), drawer.closing.counted), (_("Selisih kas"), drawer.closing.difference)]
    title = _("Shift {number}, buka {moment} oleh {who}").format(
        number=drawer.number, moment=moment(drawer.at), who=drawer.by
    )
    return "\n".join([title, *(f"  {name:<18}{write_rp(amount):>16}" for name, amount in rows)])
