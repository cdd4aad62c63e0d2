"""The receipt in the buyer's hand is the one that was agreed, letter for letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from pos.selling.sale import Sale
from pos.settings import ReceiptStyle, Stall
from printing.builders.receipt import Copy, receipt
from printing.renderers.plain_text import plain_text
from tests.printing.golden_bytes import Agreed

AS_PRINTED = ReceiptStyle()
FIRST_COPY = Copy(1, datetime(2026, 3, 7, 16, 40, tzinfo=timezone(timedelta(hours=7))), "Pemilik")


def indonesian(sentence: str) -> str:
    return sentence


def test_a_receipt_reads_as_it_was_agreed(mixed_sale: Sale, stall: Stall, agreed: Agreed) -> None:
    agreed(receipt(mixed_sale, stall, AS_PRINTED, _=indonesian), "receipt_mixed")


def test_a_copy_reads_as_it_was_agreed(cash_sale: Sale, stall: Stall, agreed: Agreed) -> None:
    agreed(receipt(cash_sale, stall, AS_PRINTED, FIRST_COPY, _=indonesian), "receipt_copy")


def test_every_rule_of_a_price_reads_as_it_was_agreed(
    rules_sale: Sale, lot_sale: Sale, stall: Stall, agreed: Agreed
) -> None:
    assert rules_sale.total == rules_sale.paid - rules_sale.change
    assert lot_sale.total == lot_sale.paid
    for name, sold in (("rules", rules_sale), ("lot", lot_sale)):
        agreed(receipt(sold, stall, AS_PRINTED, _=indonesian), f"receipt_{name}")


def test_a_receipt_tells_whose_it_is_what_cash_was_rounded_and_what_is_waited_for(
    owed_sale: Sale, stall: Stall, agreed: Agreed
) -> None:
    agreed(receipt(owed_sale, stall, AS_PRINTED, _=indonesian), "receipt_waiting")


def test_a_hidden_bargain_leaves_only_the_agreed_price(mixed_sale: Sale, stall: Stall) -> None:
    style = replace(AS_PRINTED, show_bargain=False)
    text = plain_text(receipt(mixed_sale, stall, style, _=indonesian), 32)
    assert "  1 x 70.000              70.000\n" in text
    assert "Subtotal                 225.000\nHemat paket               -5.000\n" in text
    assert "Nego" not in text
    assert "80.000" not in text
