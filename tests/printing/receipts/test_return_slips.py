"""The slip of a return says what came back, what was taken, and the difference, letter for letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
import zxingcpp
from PIL import Image

from pos.goods.item import Item
from pos.selling.payment import Method, Payment
from pos.selling.returned import Condition, Refund, Return, ReturnKind, ReturnLine
from pos.selling.sale import Sale
from pos.settings import ReceiptStyle, Stall
from printing.builders.receipt import Copy, receipt
from printing.builders.return_slip import return_slip
from printing.document import Document
from printing.renderers.picture import slip_png
from printing.renderers.plain_text import plain_text
from tests.printing.conftest import WIB, line, pile, sale, variant
from tests.printing.golden_bytes import Agreed

AS_PRINTED = ReceiptStyle()
AT = datetime(2026, 3, 7, 16, 5, tzinfo=WIB)


def indonesian(sentence: str) -> str:
    return sentence


def back(position: int, item: Item, pieces: int, amount: int, how: Condition = Condition.GOOD) -> ReturnLine:
    return ReturnLine(position, position, item, pieces, amount, 0, 0, how)


def returned(*lines: ReturnLine, **more: Any) -> Return:
    record = Return(
        UUID(int=7), "r", ReturnKind.RETURN, "S1", 1, AT, date(2026, 3, 7), UUID(int=1), "Kasir 1", UUID(int=42),
        "S1-260307-0042", None, "", lines, (), 0,
    )  # fmt: skip
    return replace(record, **more)


@pytest.fixture
def exchange() -> tuple[Return, Sale]:
    """A torn shirt out of a bundle for a jacket, and cash for the difference."""
    new = sale(43, AT, (line(1, pile("Jaket", 80_000), 1),), Payment(Method.CASH, 50_000), change=3_333)
    new = replace(new, credit=33_333)
    record = returned(
        back(1, pile("Kemeja", 35_000), 1, 33_333, Condition.REJECTED),
        new_sale=new.id, new_receipt=new.number, credit=33_333, reason="sobek di ketiak",
    )  # fmt: skip
    return record, new


def test_an_exchange_reads_as_it_was_agreed(exchange: tuple[Return, Sale], stall: Stall, agreed: Agreed) -> None:
    agreed(return_slip(*exchange, stall, AS_PRINTED, _=indonesian), "exchange")


def test_a_return_reads_as_it_was_agreed(stall: Stall, agreed: Agreed) -> None:
    record = returned(
        back(1, variant("Kaos polos 30s", "L Hitam", 50_000), 2, 100_000),
        back(2, pile("Kemeja", 35_000), 1, 33_333, Condition.DAMAGED),
        refunds=(Refund(Method.QRIS, 100_000), Refund(Method.CASH, 33_333)), sale=None, receipt="",
    )  # fmt: skip
    agreed(return_slip(record, None, stall, AS_PRINTED, Copy(1, AT, "Pemilik"), _=indonesian), "return_copy")


def test_a_void_reads_as_it_was_agreed(stall: Stall, agreed: Agreed) -> None:
    record = returned(
        back(1, pile("Kemeja", 35_000), 3, 100_000),
        refunds=(Refund(Method.CASH, 100_000),), kind=ReturnKind.VOID, reason="salah pencet",
    )  # fmt: skip
    agreed(return_slip(record, None, stall, AS_PRINTED, _=indonesian), "void")


def test_a_void_hands_back_only_what_came(stall: Stall, agreed: Agreed) -> None:
    record = returned(
        back(1, pile("Kemeja", 35_000), 3, 100_000),
        refunds=(Refund(Method.QRIS, 80_000, unseen=True), Refund(Method.CASH, 20_000)),
        kind=ReturnKind.VOID, reason="QRIS tidak jadi",
    )  # fmt: skip
    agreed(return_slip(record, None, stall, AS_PRINTED, _=indonesian), "void_unseen")


def test_a_debt_that_falls_is_no_money_that_goes_back(stall: Stall, agreed: Agreed) -> None:
    record = returned(
        back(1, pile("Kemeja", 35_000), 3, 100_000),
        refunds=(Refund(Method.KASBON, 100_000),), kind=ReturnKind.VOID, reason="salah orang",
    )  # fmt: skip
    agreed(return_slip(record, None, stall, AS_PRINTED, _=indonesian), "void_kasbon")


def test_a_part_of_it_beside_money_is_told_apart(stall: Stall) -> None:
    record = returned(
        back(1, pile("Kemeja", 35_000), 3, 100_000),
        refunds=(Refund(Method.KASBON, 70_000), Refund(Method.CASH, 30_000)),
    )  # fmt: skip
    said = plain_text(return_slip(record, None, stall, AS_PRINTED, _=indonesian), 32)
    assert "UANG KEMBALI           Rp 30.000" in said
    assert "Kasbon berkurang       Rp 70.000\nKembali Tunai          Rp 30.000" in said


def test_a_return_of_money_that_nobody_saw_hands_none_out(stall: Stall) -> None:
    record = returned(
        back(1, pile("Kemeja", 35_000), 1, 33_333), refunds=(Refund(Method.QRIS, 33_333, unseen=True),)
    )  # fmt: skip
    said = plain_text(return_slip(record, None, stall, AS_PRINTED, _=indonesian), 32)
    assert "UANG KEMBALI                Rp 0" in said
    assert "QRIS belum masuk       Rp 33.333" in said
    assert "Rp 33.333 belum pernah masuk," in said


def test_an_even_exchange_and_one_with_money_back_say_so(exchange: tuple[Return, Sale], stall: Stall) -> None:
    record, new = exchange
    for worth, said in ((80_000, "PAS, TANPA SELISIH"), (90_000, "KEMBALI SELISIH        Rp 10.000")):
        line = back(1, pile("Kemeja", 35_000), 1, worth)
        refunds = (Refund(Method.CASH, worth - 80_000),) if worth > 80_000 else ()
        changed = replace(record, lines=(line,), credit=80_000, refunds=refunds)
        even = replace(new, credit=80_000, payments=(), change=0)
        assert said in plain_text(return_slip(changed, even, stall, AS_PRINTED, _=indonesian), 32)


def test_nothing_on_the_papers_denies_the_buyer_a_return(exchange: tuple[Return, Sale], stall: Stall) -> None:
    said = plain_text(return_slip(*exchange, stall, AS_PRINTED, _=indonesian), 32).casefold()
    assert "tidak dapat" not in said
    assert "apa adanya" not in said
    assert "bisa ditukar lagi" in " ".join(said.split())


def test_the_receipt_of_an_exchange_tells_what_the_goods_paid(exchange: tuple[Return, Sale], stall: Stall) -> None:
    said = plain_text(receipt(exchange[1], stall, AS_PRINTED, _=indonesian), 32)
    assert "Barang ditukar         Rp 33.333\nTunai                  Rp 50.000\n" in said


def test_a_copy_of_a_voided_receipt_proves_nothing(mixed_sale: Sale, stall: Stall) -> None:
    said = plain_text(receipt(mixed_sale, stall, AS_PRINTED, voided=True, _=indonesian), 32)
    assert "** DIBATALKAN **" in said


def test_the_number_is_read_back_from_receipt_and_slip(
    mixed_sale: Sale, exchange: tuple[Return, Sale], stall: Stall
) -> None:
    style = replace(AS_PRINTED, number_code=True)
    papers: tuple[tuple[Document, str], ...] = (
        (receipt(mixed_sale, stall, style, _=indonesian), mixed_sale.number),
        (return_slip(*exchange, stall, style, _=indonesian), exchange[1].number),
    )
    for document, number in papers:
        for columns in (32, 48):
            (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(slip_png(document, columns))))
            assert found.text == number
