"""`lapak shift`, `lapak report`, `lapak receipt` and `lapak printer`: the drawer, the day and its paper."""

from pathlib import Path

import pytest

from tests.ui.command_line.conftest import LAST_DAY, Lapak

HAT = {
    "lines": [{"free": "Topi", "family": "used", "price": 15_000, "quantity": 1}],
    "payments": [{"method": "cash", "amount": 20_000}],
    "print": False,
}
RECEIPT = "S1-260307-0001"


def test_a_drawer_opens_with_its_float_and_tells_what_should_be_in_it(lapak: Lapak, sell: Lapak, shop: Path) -> None:
    assert lapak("shift", "status", "--json", "--shop", shop).json == {"open": False}
    opened = lapak("shift", "open", "--float", "500rb", "--json", "--shop", shop).json
    assert (opened["open"], opened["float"], opened["expected"]) == (True, 500_000, 500_000)
    sell(HAT)
    status = lapak("shift", "status", "--json", "--shop", shop).json
    assert (status["received"], status["change"], status["expected"]) == (20_000, 5_000, 515_000)


def test_a_counted_drawer_closes_with_its_difference(lapak: Lapak, sell: Lapak, shop: Path) -> None:
    sell(HAT)
    words = ("shift", "close", "--counted", "14.000", "--note", "kembalian", "--json", "--shop", shop)
    closed = lapak(*words).json
    assert (closed["open"], closed["expected"], closed["counted"], closed["difference"]) == (
        False,
        15_000,
        14_000,
        -1_000,
    )
    assert closed["note"] == "kembalian"
    assert (lapak(*words).code, lapak(*words).json["refused"]) == (1, "NoShiftOpen")


@pytest.mark.parametrize(
    ("amount", "rule"), [("-500", "NegativeCash"), ("1,5", "UnclearAmount"), ("9" * 30, "UnclearAmount")]
)
def test_a_float_that_cannot_be_is_refused(lapak: Lapak, shop: Path, amount: str, rule: str) -> None:
    refused = lapak("shift", "open", "--float", amount, "--json", "--shop", shop)
    assert (refused.code, refused.json["refused"]) == (1, rule)
    assert lapak("shift", "status", "--json", "--shop", shop).json == {"open": False}


def test_the_day_adds_up_in_its_json(lapak: Lapak, shop: Path) -> None:
    day = lapak("report", "day", "--date", LAST_DAY, "--json", "--shop", shop).json
    assert day["turnover"] == sum(row["amount"] for row in day["families"]) > 0
    assert day["turnover"] == sum(row["amount"] for row in day["categories"])
    assert day["turnover"] == sum(row["amount"] for row in day["payments"])
    assert day["turnover"] == sum(row["amount"] for row in day["hours"]) == day["list_amount"] - day["bargained"]
    assert day["profit"] == day["turnover"] - day["cost"]
    assert day["receipts"]["count"] == int(day["receipts"]["last"][-4:])
    rows = day["used"] + day["local"]
    assert all(row["start"] + row["brought_in"] - row["sold"] - row["gone"] == row["left"] for row in rows)


def test_a_day_is_named_either_way_and_leaves_as_files(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    pdf, xlsx = tmp_path / "papers" / "day.pdf", tmp_path / "day.xlsx"
    saved = lapak("report", "day", "--date", "07/03/2026", "--pdf", pdf, "--xlsx", xlsx, "--shop", shop)
    assert saved.out.split() == [str(pdf), str(xlsx)]
    assert pdf.read_bytes().startswith(b"%PDF")
    assert xlsx.read_bytes().startswith(b"PK")
    shown = lapak("report", "day", "--date", LAST_DAY, "--columns", "48", "--shop", shop).out
    assert "LAPORAN HARIAN" in shown
    assert max(map(len, shown.splitlines())) == 48


@pytest.mark.parametrize("columns", [32, 48])
def test_a_receipt_is_shown_as_a_marked_copy(lapak: Lapak, shop: Path, columns: int) -> None:
    shown = lapak("receipt", RECEIPT, "--columns", columns, "--shop", shop).out
    assert "SALINAN" in shown
    assert RECEIPT in shown
    assert max(map(len, shown.splitlines())) <= columns


def test_a_receipt_leaves_as_files_and_on_paper(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    files = {kind: tmp_path / f"r.{kind}" for kind in ("pdf", "png", "escpos")}
    options = [word for kind, path in files.items() for word in (f"--{kind}", path)]
    paper = (tmp_path / "paper").as_uri()
    answered = lapak("receipt", RECEIPT, *options, "--to", paper, "--json", "--shop", shop).json
    assert {kind: answered[kind] for kind in files} == {kind: str(path) for kind, path in files.items()}
    assert (answered["copy"], answered["printer"], answered["state"]) == (1, paper, "printed")
    assert [path.read_bytes()[:4] for path in files.values()][:2] == [b"%PDF", b"\x89PNG"]
    assert RECEIPT.encode() in files["escpos"].read_bytes()
    assert {path.suffix for path in (tmp_path / "paper").iterdir()} == {".bin", ".png", ".txt"}
    assert lapak("receipt", RECEIPT, "--to", paper, "--json", "--shop", shop).json["copy"] == 2


def test_a_receipt_nobody_wrote_is_refused(lapak: Lapak, shop: Path) -> None:
    refused = lapak("receipt", "S1-260307-9999", "--json", "--shop", shop)
    assert (refused.code, refused.json["refused"]) == (1, "UnknownReceipt")


def test_a_file_that_cannot_be_written_is_told(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    refused = lapak("receipt", RECEIPT, "--pdf", tmp_path, "--json", "--shop", shop)
    assert (refused.code, refused.json["refused"]) == (1, "NotSaved")


def test_a_printer_is_tried_without_any_shop(lapak: Lapak, tmp_path: Path) -> None:
    address = (tmp_path / "paper").as_uri()
    assert lapak("printer", "test", address, "--json").json == {"printer": address, "state": "printed"}
    assert lapak("printer", "list", "--json").json["shop"] is None


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("", "UnreadablePrinterAddress"),
        ("printer", "UnreadablePrinterAddress"),
        ("file:paper", "UnreadablePrinterAddress"),
        ("device:///nowhere/lp0", "NotPrinted"),
    ],
)
def test_a_printer_that_cannot_be_reached_is_refused(lapak: Lapak, address: str, rule: str) -> None:
    refused = lapak("printer", "test", address, "--json")
    assert (refused.code, refused.json["refused"]) == (1, rule)


def test_what_waits_for_paper_is_listed_with_its_cause(lapak: Lapak, sell: Lapak, shop: Path) -> None:
    (shop.parent / "struk").write_text("no folder any more", encoding="utf-8")
    number = sell({**HAT, "print": True}).json["number"]
    (job,) = lapak("printer", "queue", "--json", "--shop", shop).json
    assert (job["subject"], job["kind"], job["state"]) == (number, "receipt", "waiting")
    assert job["cause"]
    assert number in lapak("printer", "queue", "--shop", shop).out


def test_a_day_tells_all_that_any_days_tell_and_leaves_as_plain_figures(
    lapak: Lapak, sell: Lapak, shop: Path, tmp_path: Path
) -> None:
    sell(HAT)
    figures = tmp_path / "hari.csv"
    day = lapak("report", "day", "--csv", figures, "--json", "--shop", shop).json
    same = lapak("report", "range", "--from", day["day"], "--compare", "--json", "--shop", shop).json
    told = ("sold", "slowest", "kasbon", "tax_year", "beside", "cashiers", "bales", "makers", "reductions", "lowered")
    for answer in (day, same):
        assert all(row.pop("until") for row in answer["beside"])  # the day is not over
    assert {name: day[name] for name in told} == {name: same[name] for name in told}
    assert [(row["sales"], row["pieces"], row["amount"], row["voids"]) for row in day["cashiers"]] == [
        (1, 1, 15_000, 0)
    ]
    assert day["csv"] == str(figures)
    assert "cashiers," in figures.read_text("utf-8-sig")
    slip = lapak("report", "day", "--lang", "id", "--shop", shop).out
    assert "Paling laku" in slip
    assert "Per kasir (pcs)" in slip
