"""Rekap kasir: a drawer line by line, while it is open (X) or once it is closed (Z)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from pos.cash.movement import CashMovement
from pos.cash.shift import Closing, Drawer
from pos.money import write, write_rp
from pos.selling.waiting import WaitingPayment
from pos.settings import Stall
from printing.builders.words import Translate, difference_name, drawer_line_name, moment, paid_name
from printing.document import BOLD, TALL, Align, Block, Cut, Document, Facts, Row, Rule, Text


def closing_slip(
    drawer: Drawer,
    moved: Sequence[CashMovement],
    waiting: Sequence[WaitingPayment],
    stall: Stall,
    printed_at: datetime,
    *,
    _: Translate,
) -> Document:
    """What should be in the drawer and why, what was counted, and which payments nobody has seen arrive.

    `moved` is the cash that moved without a sale in it. A closed drawer bears its number (Z), an open one none (X).
    """
    shift, closing = drawer.shift, drawer.shift.closing
    title = _("REKAP KASIR Z{number}").format(number=closing.number) if closing else _("REKAP KASIR SEMENTARA")
    ended = ((_("Tutup"), f"{moment(closing.at)} {closing.by}"),) if closing else ()
    return (
        Text(stall.name, Align.CENTRE, BOLD),
        Text(title, Align.CENTRE, TALL),
        Rule("="),
        Facts(
            (
                (_("Shift"), f"{shift.till} {shift.number}"),
                (_("Buka"), f"{moment(shift.at)} {shift.by}"),
                *ended,
                (_("Dicetak"), moment(printed_at)),
            )
        ),
        Rule(),
        *(Row(drawer_line_name(line, _), write(amount)) for line, amount in drawer.sum.lines),
        Row(_("Uang seharusnya"), write_rp(drawer.sum.expected), BOLD),
        *(_counted(closing, _) if closing else ()),
        *_moved(moved, _),
        *_waiting(waiting, _),
        Rule("="),
        Text(_("Catatan internal pedagang."), Align.CENTRE),
        Cut(),
    )


def _counted(closing: Closing, _: Translate) -> Iterator[Block]:
    yield Rule()
    for face, pieces in closing.faces:
        yield Row(f"{write(pieces)} x {write(face)}", write(face * pieces))
    yield Row(_("Uang dihitung"), write_rp(closing.counted), BOLD)
    yield Row(difference_name(closing.difference, _), write_rp(closing.difference), TALL)
    if closing.note:
        yield Text(closing.note)
    if closing.left_in is not None:
        yield Row(_("Ditinggal di laci"), write(closing.left_in))
        yield Row(_("Dibawa"), write(closing.taken_out))


def _moved(moved: Sequence[CashMovement], _: Translate) -> Iterator[Block]:
    if not moved:
        return
    yield Rule()
    yield Text(_("Uang lain di laci"), style=BOLD)
    for movement in moved:
        yield Row(f"{movement.at:%H:%M} {movement.category}", write(movement.signed))
        if movement.note:
            yield Row(movement.note, "", indent=2)


def _waiting(waiting: Sequence[WaitingPayment], _: Translate) -> Iterator[Block]:
    if not waiting:
        return
    yield Rule()
    yield Text(_("Belum dicek masuk"), style=BOLD)
    for payment in waiting:
        yield Row(f"[ ] {payment.number}", write(payment.payment.amount))
        yield Row(paid_name(payment.payment, _), moment(payment.at), indent=4)
