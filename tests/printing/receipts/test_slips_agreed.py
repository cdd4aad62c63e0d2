"""Slips that no other file is about, as they were agreed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from uuid import UUID

import pytest
import zxingcpp

from pos.cash.movement import CashKind, CashMovement
from pos.cash.shift import Closing, Drawer, DrawerLine, DrawerSum, Shift
from pos.printers import Printer, PrinterProfile
from pos.selling.payment import Method, Payment
from pos.selling.sale import Sale
from pos.selling.waiting import WaitingPayment
from pos.settings import ReceiptStyle, Stall
from printing.builders.closing_slip import closing_slip
from printing.builders.paying.account_slip import account_slip
from printing.builders.paying.qris_slip import qris_slip
from printing.builders.receipt import receipt
from printing.builders.recovery_slip import recovery_slip
from printing.builders.trial.speed_line import speed_line
from printing.builders.trial.trial_page import trial_page
from printing.document import Barcode, QrCode
from printing.renderers.message import message_text
from printing.renderers.picture import slip_picture
from tests.printing.golden_bytes import Agreed
from tests.printing.test_paying_papers import ACCOUNT, CODE

AT = datetime(2026, 3, 7, 19, 5, tzinfo=timezone(timedelta(hours=7)))
DAY = date(2026, 3, 7)
SUM = DrawerSum(200_000, 1_450_000, 180_000, ((DrawerLine.EXPENSES, -65_000), (DrawerLine.TAKEN, -500_000)))


@pytest.fixture
def shift() -> Shift:
    """A drawer that Rina opened in the morning."""
    return Shift(UUID(int=3), "S1", 1, DAY, AT.replace(hour=9), "Rina", 200_000)


def test_a_drawer_is_told_while_it_is_open(shift: Shift, stall: Stall, agreed: Agreed) -> None:
    agreed(closing_slip(Drawer(shift, SUM), (), (), stall, AT, _=str), "closing_open")


def test_an_open_drawer_can_be_pasted_into_a_chat(shift: Shift, stall: Stall) -> None:
    name = replace(stall, name="Lapak *Murah*")
    assert (
        message_text(closing_slip(Drawer(shift, SUM), (), (), name, AT, _=str))
        == """\
*Lapak Murah*
*REKAP KASIR SEMENTARA*

Shift: S1 1
Buka: 07/03/2026 09:05 Rina
Dicetak: 07/03/2026 19:05

Modal awal: 200.000
Uang diterima: 1.450.000
Kembalian: -180.000
Pengeluaran: -65.000
Ambil dan setor: -500.000
*Uang seharusnya: Rp 905.000*

Catatan internal pedagang.
"""
    )


def test_a_closed_drawer_tells_its_sum_its_count_and_what_nobody_has_seen_arrive(
    shift: Shift, stall: Stall, agreed: Agreed
) -> None:
    closing = Closing(
        UUID(int=5), DAY, AT, "Pemilik", 900_000, SUM.expected, "kurang 5 ribu, dihitung 2 kali", 7, "BXAX-LJ3H", 12,
        200_000, ((100_000, 8), (50_000, 2)),
    )  # fmt: skip
    spent = CashMovement(
        UUID(int=4), "S1", shift.id, AT.replace(hour=12), DAY, "Rina", "Makan", CashKind.EXPENSE, 65_000, "nasi 5"
    )
    waiting = WaitingPayment("S1-260307-0042", 1, AT, DAY, "Rina", Payment(Method.QRIS, 220_000, waiting=True))
    drawer = Drawer(replace(shift, closing=closing), SUM)
    agreed(closing_slip(drawer, (spent,), (waiting,), stall, AT, _=str), "closing")


def test_a_recovery_code_stands_alone(stall: Stall, agreed: Agreed) -> None:
    agreed(recovery_slip(stall, "K7QX-2M9P-VT4R", AT, _=str), "recovery")


def test_what_a_customer_owes(stall: Stall, agreed: Agreed) -> None:
    agreed(account_slip(ACCOUNT, DAY, stall, _=str), "account")


def test_a_code_to_pay_by(agreed: Agreed) -> None:
    agreed(qris_slip(CODE, 35_000, _=str), "qris")


def test_a_trial_page(agreed: Agreed) -> None:
    agreed(speed_line(19_200, _=str), "speed")
    agreed(trial_page(Printer("network://kasir:9100", PrinterProfile()), AT, _=str), "trial")


@pytest.mark.parametrize("columns", [32, 42, 48, 64])
def test_every_symbol_of_a_slip_is_read_back_off_its_picture(columns: int, mixed_sale: Sale, stall: Stall) -> None:
    slips = (
        trial_page(Printer("network://kasir:9100", PrinterProfile(columns=columns)), AT, _=str),
        receipt(mixed_sale, stall, ReceiptStyle(number_code=True), _=str),
        qris_slip(CODE, 35_000, _=str),
    )
    for slip in slips:
        meant = Counter(block.content for block in slip if isinstance(block, QrCode | Barcode))
        read = Counter(found.text for found in zxingcpp.read_barcodes(slip_picture(slip, columns).convert("L")))
        assert meant
        assert read == meant
