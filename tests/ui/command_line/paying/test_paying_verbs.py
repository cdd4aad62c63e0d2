"""`lapak qris` and `lapak customers`, and a sale that is paid by them."""

import json
from pathlib import Path
from typing import Any

import zxingcpp
from PIL import Image

from printing.symbols import squares
from tests.ui.command_line.conftest import Lapak

VECTORS = json.loads((Path(__file__).parents[3] / "pos" / "qris_vectors.json").read_text("utf-8"))
STICKER = VECTORS["valid"][0]["payload"]
FOR_35_000 = VECTORS["static_to_dynamic"][1]["expect"]
HAT = {"free": "Topi", "family": "used", "price": 35_000, "quantity": 1}


def form(*payments: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"lines": [HAT], "payments": list(payments), **more}


def photo_of(text: str, path: Path) -> Path:
    """A photo of a sticker: the code somewhere on a wall."""
    rows = squares(text)
    assert rows
    symbol = Image.new("L", (len(rows), len(rows)), 255)
    symbol.putdata([0 if dark else 255 for row in rows for dark in row])
    wall = Image.new("RGB", (1_600, 1_200), (186, 172, 150))
    wall.paste(symbol.resize((520, 520), Image.Resampling.NEAREST).convert("RGB").rotate(3, expand=True), (600, 300))
    wall.save(path)
    return path


def test_a_code_is_set_by_its_text_and_shown_with_an_amount(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    told = lapak("qris", "set", STICKER, "--json", "--shop", shop).json
    assert (told["merchant"], told["nmid"], told["code"]) == ("CONTOH LAPAK SENEN", "ID0000000000001", STICKER)
    assert lapak("qris", "show", "--json", "--shop", shop).json["code"] == STICKER
    png = tmp_path / "qr.png"
    shown = lapak("qris", "show", "--amount", "35rb", "--png", png, "--json", "--shop", shop).json
    assert (shown["code"], shown["amount"]) == (FOR_35_000, 35_000)
    (seen,) = zxingcpp.read_barcodes(Image.open(png).convert("L"))
    assert seen.text == FOR_35_000
    too_much = lapak("qris", "show", "--amount", "10.000.001", "--json", "--shop", shop)
    assert (too_much.code, too_much.json["refused"]) == (1, "QrisAmount")


def test_a_code_is_read_from_a_photo_of_the_sticker(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    photo = photo_of(STICKER, tmp_path / "stiker.jpg")
    assert lapak("qris", "set", photo, "--json", "--shop", shop).json["code"] == STICKER
    for text, rule in (("https://contoh.id", "NoCodeSeen"), (FOR_35_000, "BadCode")):
        wrong = lapak("qris", "set", photo_of(text, tmp_path / "x.png"), "--json", "--shop", shop)
        assert (wrong.code, wrong.json["refused"]) == (1, rule)
    (tmp_path / "kosong.png").write_bytes(b"no picture")
    assert lapak("qris", "set", tmp_path / "kosong.png", "--json", "--shop", shop).json["refused"] == "NotAPicture"
    assert lapak("qris", "show", "--json", "--shop", shop).json["code"] == STICKER


def test_money_is_waited_for_and_confirmed_later(lapak: Lapak, shop: Path) -> None:
    sold = lapak("sell", "-", "--shop", shop, stdin=form({"method": "qris", "amount": 35_000, "confirmed": False})).json
    assert sold["waiting"] == 35_000
    (listed,) = lapak("qris", "waiting", "--json", "--shop", shop).json
    assert (listed["number"], listed["amount"]) == (sold["number"], 35_000)
    assert lapak("qris", "confirm", sold["number"], "--json", "--shop", shop).json["confirmed_by"]
    assert lapak("qris", "waiting", "--json", "--shop", shop).json == []
    again = lapak("qris", "confirm", sold["number"], "--json", "--shop", shop)
    assert (again.code, again.json["refused"]) == (1, "NothingWaiting")


def test_a_customer_takes_on_trust_and_pays_off(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    added = lapak("customers", "add", "Bu Tini", "--limit", "50rb", "--phone", "0800", "--json", "--shop", shop).json
    assert (added["limit"], added["wholesale"]) == (50_000, False)
    kasbon = {"method": "kasbon", "amount": 35_000}
    nobody = lapak("sell", "-", "--shop", shop, stdin=form(kasbon))
    assert nobody.json["refused"] == "KasbonNeedsCustomer"
    stranger = lapak("sell", "-", "--shop", shop, stdin=form(kasbon, customer="Siapa"))
    assert stranger.json["refused"] == "UnknownCustomer"
    sold = lapak("sell", "-", "--shop", shop, stdin=form(kasbon, customer="bu tini")).json
    assert sold["customer"] == "Bu Tini"
    assert lapak("sell", "-", "--shop", shop, stdin=form(kasbon, customer="Bu Tini")).json["refused"] == "OverLimit"
    told = lapak("customers", "show", "Bu Tini", "--json", "--shop", shop).json
    assert (told["owed"], told["open"][0]["number"]) == (35_000, sold["number"])
    paid = lapak("customers", "pay", "Bu Tini", "20rb", "--json", "--shop", shop).json
    assert (paid["before"], paid["left"]) == (35_000, 15_000)
    own = ("--method", "transfer", "--method-name", "BCA")
    assert lapak("customers", "pay", "Bu Tini", "5000", *own, "--json", "--shop", shop).json["method_name"] == "BCA"
    assert lapak("customers", "pay", "Bu Tini", "11rb", "--json", "--shop", shop).json["refused"] == "NotOwed"
    (owing,) = lapak("customers", "list", "--owing", "--json", "--shop", shop).json
    assert owing["owed"] == 10_000
    pdf = tmp_path / "kasbon.pdf"
    assert lapak("customers", "statement", "Bu Tini", "--pdf", pdf, "--json", "--shop", shop).json["owed"] == 10_000
    assert pdf.read_bytes().startswith(b"%PDF")
    assert sold["number"] in lapak("customers", "statement", "Bu Tini", "--shop", shop).out
    day = lapak("report", "day", "--json", "--shop", shop).json
    assert [(row["method"], row["amount"]) for row in day["debts_paid"]] == [("cash", 20_000), ("transfer", 5_000)]
    assert lapak("check", "--json", "--shop", shop).json["ok"]


def test_a_debt_is_paid_off_in_several_ways(lapak: Lapak, shop: Path) -> None:
    lapak("customers", "add", "Bu Tini", "--shop", shop)
    lapak("sell", "-", "--shop", shop, stdin=form({"method": "kasbon", "amount": 35_000}, customer="Bu Tini"))
    pay = ("customers", "pay", "Bu Tini", "10rb", "--json", "--shop", shop)
    paid = lapak(*pay, "--and", "qris=5rb", "--and", "transfer:BCA=20.000").json
    assert (paid["amount"], paid["left"], "method" in paid) == (35_000, 0, False)
    assert paid["payments"] == [
        {"method": "cash", "amount": 10_000},
        {"method": "qris", "amount": 5_000},
        {"method": "transfer", "method_name": "BCA", "amount": 20_000},
    ]
    day = lapak("report", "day", "--json", "--shop", shop).json
    assert [(row["method"], row["amount"]) for row in day["debts_paid"]] == [
        ("cash", 10_000), ("qris", 5_000), ("transfer", 20_000),
    ]  # fmt: skip
    for wrong in ("qris", "kasbon=5rb", "cash:Dompet=5rb", "=5rb"):
        answered = lapak(*pay, "--and", wrong)
        assert answered.code == 2
        assert "qris=20rb" in answered.err
    assert lapak(*pay, "--and", "qris=lima").json["refused"] == "UnclearAmount"
    assert lapak("check", "--json", "--shop", shop).json["ok"]


def test_what_is_known_of_a_customer_changes_alone(lapak: Lapak, shop: Path) -> None:
    lapak("customers", "add", "Pak Harto", "--limit", "0", "--shop", shop)
    changed = lapak("customers", "change", "pak harto", "--wholesale", "--no-limit", "--json", "--shop", shop).json
    assert changed == {"name": "Pak Harto", "phone": "", "note": "", "limit": None, "wholesale": True}
    assert lapak("customers", "add", "PAK HARTO", "--json", "--shop", shop).json["refused"] == "CustomerNameTaken"
    assert "Pak Harto" in lapak("customers", "list", "--search", "hart", "--shop", shop).out


def test_a_way_of_ones_own_is_named_in_the_form(lapak: Lapak, shop: Path) -> None:
    named = {"method": "transfer", "name": "BCA", "amount": 35_000}
    lapak("sell", "-", "--shop", shop, stdin=form(named))
    (row,) = [
        row for row in lapak("report", "day", "--json", "--shop", shop).json["payments"] if row["method"] == "transfer"
    ]
    assert (row["name"], row["amount"]) == ("BCA", 35_000)
    wrong = lapak("sell", "-", "--shop", shop, stdin=form({"method": "cash", "name": "Dompet", "amount": 35_000}))
    assert wrong.json["refused"] == "UnknownKey"


def test_what_customers_owed_less_is_told_by_days_with_who_how_and_what_was_left(lapak: Lapak, shop: Path) -> None:
    lapak("customers", "add", "Bu Tini", "--shop", shop)
    kasbon = {"method": "kasbon", "amount": 35_000}
    sold = [lapak("sell", "-", "--shop", shop, stdin=form(kasbon, customer="Bu Tini")).json for _sale in range(2)]
    lapak("customers", "pay", "Bu Tini", "10rb", "--and", "qris=5rb", "--shop", shop)
    back = {"receipt": sold[0]["number"], "returned": [{"line": 1, "pieces": 1}]}
    lapak("return", "-", "--shop", shop, stdin=back)
    told = lapak("customers", "repaid", "--json", "--shop", shop).json
    assert told["amount"] == 50_000
    assert [(step["customer"], step["kind"], step["amount"], step["left"]) for step in told["steps"]] == [
        ("Bu Tini", "returned", 35_000, 20_000),
        ("Bu Tini", "paid", 15_000, 55_000),
    ]
    assert told["steps"][1]["payments"] == [{"method": "cash", "amount": 10_000}, {"method": "qris", "amount": 5_000}]
    assert "barang kembali" in lapak("customers", "repaid", "--shop", shop).out
    (then,) = lapak("customers", "list", "--on", told["last"], "--json", "--shop", shop).json
    assert then == {"name": "Bu Tini", "wholesale": False, "owed": 20_000}
    assert lapak("customers", "list", "--on", "2026-01-01", "--json", "--shop", shop).json == []
    assert lapak("customers", "repaid", "--to", "2026-01-01", "--json", "--shop", shop).json["steps"] == []
    wrong = lapak("customers", "repaid", "--from", "2026-02-01", "--to", "2026-01-01", "--json", "--shop", shop)
    assert (wrong.code, wrong.json["refused"]) == (1, "AbsurdSpan")
