"""What the window prints is printed without it too: slips again, the code to pay by, the drawer, the recovery code."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from pos.paper import Cause
from printing.printers.folder import FolderPrinter
from printing.printers.outcome import NotSent, Outcome
from printing.printers.slip import Slip, Stopping
from tests.ui.command_line.conftest import Lapak

HAT = {"free": "Topi", "family": "used", "price": 35_000, "quantity": 1}
CASH = [{"method": "cash", "amount": 35_000}]


def only_text(folder: Path) -> str:
    (text,) = folder.glob("*.txt")
    return text.read_text("ascii")


@pytest.mark.parametrize("columns", [32, 42, 48, 64])
def test_every_width_that_printers_have_is_shown(lapak: Lapak, shop: Path, columns: int) -> None:
    number = lapak("receipts", "--limit", "1", "--json", "--shop", shop).json["receipts"][0]["number"]
    for verb in (("receipt", number), ("report", "day"), ("report", "week"), ("qris", "show"), ("shift", "slip")):
        shown = lapak(*verb, "--columns", columns, "--shop", shop)
        assert shown.code == 0, shown.err
        assert verb[0] == "qris" or max(map(len, shown.out.splitlines())) == columns
    assert lapak("report", "day", "--columns", "33", "--shop", shop).code == 2


def test_the_code_to_pay_by_is_printed_with_its_amount(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    told = lapak(
        *("qris", "show", "--amount", "35rb", "--to", (tmp_path / "p").as_uri(), "--pdf", tmp_path / "qr.pdf"),
        *("--json", "--shop", shop),
    ).json
    assert told["state"] == "printed"
    (picture,) = (tmp_path / "p").glob("*.png")
    with Image.open(picture) as opened:
        (seen,) = zxingcpp.read_barcodes(opened.convert("L"))
    assert seen.text == told["code"]
    assert "Rp 35.000" in only_text(tmp_path / "p")
    assert (tmp_path / "qr.pdf").read_bytes().startswith(b"%PDF")


def test_the_slip_of_a_return_is_printed_once_more_as_a_copy(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    sold = lapak("sell", "-", "--no-print", "--shop", shop, stdin={"lines": [HAT], "payments": CASH}).json
    form = {"receipt": sold["number"], "returned": [{"line": 1, "pieces": 1}]}
    number = lapak("return", "-", "--no-print", "--json", "--shop", shop, stdin=form).json["number"]
    told = lapak("slip", number, "--to", (tmp_path / "p").as_uri(), "--json", "--shop", shop).json
    assert (told["number"], told["state"]) == (number, "printed")
    assert "SALINAN" in only_text(tmp_path / "p")
    assert number in lapak("slip", number, "--shop", shop).out
    assert lapak("printer", "add", (tmp_path / "lapak").as_uri(), "--role", "receipt", "--shop", shop).code == 0
    for copy in (0, 1):
        assert lapak("slip", number, "--print", "--json", "--shop", shop).json["print"] == "queued"
        assert len(list((tmp_path / "lapak").glob("*.txt"))) == copy + 1
    unknown = lapak("slip", "RT-1", "--json", "--shop", shop)
    assert (unknown.code, unknown.json["refused"]) == (1, "UnknownReceipt")


def test_what_was_paid_of_a_debt_and_what_is_owed_is_printed(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    lapak("customers", "add", "Bu Tini", "--shop", shop)
    kasbon = [{"method": "kasbon", "amount": 35_000}]
    lapak("sell", "-", "--shop", shop, stdin={"lines": [HAT], "payments": kasbon, "customer": "Bu Tini"})
    number = lapak("customers", "pay", "Bu Tini", "20rb", "--json", "--shop", shop).json["number"]
    assert lapak("slip", number, "--to", (tmp_path / "p").as_uri(), "--shop", shop).code == 0
    assert number in only_text(tmp_path / "p")
    png = tmp_path / "kasbon.png"
    shown = lapak("customers", "statement", "Bu Tini", "--columns", "48", "--png", png, "--json", "--shop", shop).json
    assert shown["png"] == str(png)
    with Image.open(png) as picture:
        assert picture.width == 576


def test_the_drawer_has_its_slip_open_and_closed(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    lapak("shift", "open", "--float", "100rb", "--shop", shop)
    assert "Modal awal" in lapak("shift", "slip", "--shop", shop).out
    lapak("shift", "close", "--counted", "99rb", "--shop", shop)
    told = lapak("shift", "slip", "--to", (tmp_path / "p").as_uri(), "--json", "--shop", shop).json
    assert (told["difference"], told["state"]) == (-1_000, "printed")
    assert "Uang dihitung" in only_text(tmp_path / "p")


def test_the_recovery_code_is_printed_and_never_lost_to_paper(
    lapak: Lapak, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = ("--to", (tmp_path / "p").as_uri(), "--json", "--shop", shop)
    told = lapak("people", "on", "Bu Tini", "--new", "2580", *to).json
    assert told["state"] == "printed"
    printed = only_text(tmp_path / "p").replace(" ", "")
    assert all(group in printed for group in told["recovery"].split("-"))

    def closed(_printer: FolderPrinter, _slip: Slip, _stopping: Stopping) -> Outcome:
        return NotSent(Cause.FOLDER_CLOSED)

    monkeypatch.setattr(FolderPrinter, "send", closed)
    again = lapak("people", "recover", "Bu Tini", "--code", told["recovery"], "--new", "1357", *to)
    assert (again.code, again.json["state"], again.json["cause"]) == (0, None, "folder_closed")
    assert again.json["recovery"] not in ("", told["recovery"])
