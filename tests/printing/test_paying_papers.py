"""Papers of paying: the code is read back from paper, what was paid off and what is owed add up."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
import zxingcpp
from PIL import Image

from pos.customers.account import CustomerAccount, DebtEntry, DebtKind, Repayment
from pos.customers.customer import Customer
from pos.qris.merchant import MerchantCode
from pos.selling.buyer import Buyer
from pos.selling.payment import Confirmation, Method, Payment
from pos.settings import Stall
from printing.builders.paying.account_slip import account_slip
from printing.builders.paying.qris_slip import qris_slip
from printing.builders.paying.repayment_slip import repayment_slip
from printing.builders.receipt import Copy
from printing.renderers.picture import slip_png
from printing.renderers.plain_text import plain_text
from printing.sheets import account_sheet
from tests.printing.golden_bytes import Agreed
from tests.printing.page_reader import faces_of, faces_within

VECTORS = json.loads((Path(__file__).parents[1] / "pos" / "qris_vectors.json").read_text("utf-8"))
CODE = MerchantCode.read_own(VECTORS["valid"][0]["payload"])
STALL = Stall("LAPAK CONTOH SENEN")
AT = datetime(2026, 3, 7, 14, 5, tzinfo=UTC)
TINI = Customer(UUID(int=1), "Bu Tini", limit=200_000)
ACCOUNT = CustomerAccount(
    TINI,
    (
        DebtEntry(DebtKind.SOLD, "S1-260301-0002", AT, date(2026, 3, 1), "Kasir 1", 70_000),
        DebtEntry(DebtKind.SOLD, "S1-260303-0005", AT, date(2026, 3, 3), "Kasir 1", 50_000),
        DebtEntry(DebtKind.PAID, "KB-S1-260304-001", AT, date(2026, 3, 4), "Kasir 1", -90_000),
    ),
)


def read_back(png: bytes) -> str:
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)).convert("L"))
    return found.text


@pytest.mark.parametrize("columns", [32, 48])
@pytest.mark.parametrize("vector", VECTORS["static_to_dynamic"], ids=lambda vector: str(vector["amount"]))
def test_the_code_on_paper_is_read_back_with_its_amount(vector: dict[str, object], columns: int) -> None:
    amount = int(str(vector["amount"]))
    assert read_back(slip_png(qris_slip(CODE, amount, _=str), columns)) == vector["expect"]


def test_the_plain_code_is_read_back_and_the_slip_is_no_receipt() -> None:
    slip = qris_slip(CODE, None, _=str)
    assert read_back(slip_png(slip, 32)) == CODE.text
    text = plain_text(slip, 32)
    assert "Ini bukan bukti bayar." in text
    assert "NMID ID0000000000001" in text


def test_a_repayment_says_what_is_left_and_a_copy_that_it_is_one() -> None:
    seen = Confirmation("Kasir 1", AT)
    paid = Repayment(
        UUID(int=2), "S1", 1, Buyer(TINI.id, "Bu Tini"), UUID(int=3), AT, AT.date(), "Kasir 1",
        (Payment(Method.TRANSFER, 90_000, seen, "BCA"),), 120_000,
    )  # fmt: skip
    text = plain_text(repayment_slip(paid, STALL, _=str), 32)
    for said in ("KB-S1-260307-001", "Bu Tini", "120.000", "Rp 90.000", "BCA", "Rp 30.000"):
        assert said in text
    assert "SALINAN" not in text
    assert "SALINAN" in plain_text(repayment_slip(paid, STALL, Copy(1, AT, "Pemilik"), _=str), 32)


def test_a_repayment_in_several_ways_says_each_of_them(agreed: Agreed) -> None:
    payments = (Payment(Method.CASH, 50_000), Payment(Method.QRIS, 40_000, Confirmation("Kasir 1", AT)))
    paid = Repayment(
        UUID(int=2), "S1", 1, Buyer(TINI.id, "Bu Tini"), UUID(int=3), AT, AT.date(), "Kasir 1", payments, 120_000,
    )  # fmt: skip
    agreed(repayment_slip(paid, STALL, _=str), "repayment")


def test_a_statement_names_the_receipts_that_are_open_and_adds_up() -> None:
    text = plain_text(account_slip(ACCOUNT, date(2026, 3, 7), STALL, _=str), 32)
    assert "S1-260303-0005" in text
    assert "S1-260301-0002" not in text
    assert "Rp 30.000" in text
    assert all(len(line) <= 32 for line in text.splitlines())
    page = account_sheet(ACCOUNT, date(2026, 3, 7), STALL, _=str)
    assert faces_of(page) == faces_within(page) != set()
