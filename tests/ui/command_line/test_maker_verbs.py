"""`lapak makers`, `receive`, `settle`, `reorder` and their reports, as a script calls them."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from pos.money import write_rp
from tests.ui.command_line.conftest import LAST_DAY, Answer, Lapak
from tests.ui.command_line.test_told_in_docs import examples

BATIK = "Perajin Batik Contoh A"
TITIP = "Perajin Batik Contoh C"
SHIRT = "2000000000015"


@pytest.fixture
def run(lapak: Lapak, shop: Path) -> Lapak:
    """Calls a verb on the demo stall, answered as JSON."""
    return lambda *words, **more: lapak(*words, "--json", "--shop", shop, **more)


@pytest.fixture
def titip(run: Lapak, lapak: Lapak, shop: Path) -> str:
    """A code on consignment of which two pieces were sold and not settled yet."""
    products = run("stock", "--family", "local").json["local"]
    held = [variant for one in products if one["terms"] == "titip" for variant in one["variants"]]
    code = str(max(held, key=lambda variant: int(variant["left"]))["code"])
    sell(lapak, shop, code, 2)
    return code


def sell(lapak: Lapak, shop: Path, code: str, pieces: int) -> None:
    form = {"lines": [{"code": code, "quantity": pieces}], "payments": [{"method": "cash", "amount": "5jt"}]}
    assert lapak("sell", "-", "--no-print", "--shop", shop, stdin=form).code == 0


@pytest.fixture
def maker_of(run: Lapak) -> Callable[[str], str]:
    """The name of the maker of a code, as its label says it."""
    return lambda code: str(run("labels", code).json["goods"][0]["maker"])


def refused(answer: Answer) -> tuple[int, str]:
    return answer.code, answer.json["refused"]


def test_a_maker_is_met_changed_and_agreed_with_anew_and_everything_before_is_kept(run: Lapak) -> None:
    met = run("makers", "add", "Konveksi Baru", "--region", "Garut", "--nib", "9120001234567", "--share", 25).json
    assert (met["terms"], met["share"], met["region"], met["pays_within"]) == ("titip", 25, "Garut", 7)
    assert run("makers", "change", "konveksi baru", "--contact", "0812", "--note", "adik").json["contact"] == "0812"
    assert run("makers", "terms", "Konveksi Baru", "--share", 20, "--pays-within", 14).json["share"] == 20
    history = run("makers", "terms", "Konveksi Baru").json
    assert [change["share"] for change in history] == [20, 25, 25]
    assert [maker["name"] for maker in run("makers", "list", "garut").json if "Baru" in maker["name"]]
    assert refused(run("makers", "add", "KONVEKSI BARU")) == (1, "MakerNameTaken")
    assert refused(run("makers", "terms", "Konveksi Baru", "--share", 100)) == (1, "AbsurdTerms")
    assert refused(run("makers", "show", "Siapa")) == (1, "UnknownMaker")
    assert run("makers", "change", "Konveksi Baru", "--name", "Konveksi Lama").json["name"] == "Konveksi Lama"


def test_the_page_of_a_maker_adds_up(run: Lapak, lapak: Lapak, shop: Path) -> None:
    page = run("makers", "show", BATIK).json
    assert page["delivered"] - page["sold"] - page["returned"] == page["left"]
    assert page.keys() == examples("lapak makers")[0].keys()
    assert "Terjual, belum disetor" in lapak("makers", "show", BATIK, "--shop", shop).out


def test_a_retired_maker_leaves_tiles_and_comes_back(run: Lapak) -> None:
    shown = run("stock", "--family", "local").json["local"]
    gone = run("makers", "retire", BATIK).json["products"]
    assert "IKM01" in gone
    assert len(run("stock", "--family", "local").json["local"]) == len(shown) - len(gone)
    assert run("makers", "retire", BATIK).json["products"] == []
    assert run("makers", "retire", BATIK, "--back").json["products"] == gone
    assert run("stock", "--family", "local").json["local"] == shown


def test_goods_come_in_as_one_document_that_is_seen_before(run: Lapak, lapak: Lapak, shop: Path) -> None:
    words = (
        "receive",
        "add",
        BATIK,
        f"{SHIRT}=3x45rb",
        "ikm01-l-cok=2",
        "--costs",
        "10rb",
        "--paper",
        "SJ-7",
        "--partial",
    )
    before, owed = run("receive", "list").json, run("settle", "owed").json["owed"]
    tried = run(*words, "--dry-run").json
    assert (tried["number"], tried["pieces"], tried["costs"], tried["kind"]) == (None, 5, 10_000, "bought")
    assert run("receive", "list").json == before
    done = run(*words).json
    assert {**done, "number": None, "dry_run": True, "at": ""} == {**tried, "at": ""}
    assert (done["paper"], done["partial"], sum(line["costs"] for line in done["lines"])) == ("SJ-7", True, 10_000)
    assert done.keys() == examples("lapak receive")[1].keys()
    assert run("settle", "owed").json["owed"] - owed == done["owed"] == done["amount"]
    (listed, *_) = run("receive", "list", "--maker", BATIK).json
    assert listed["number"] == done["number"]
    text = lapak("receive", "show", done["number"].lower(), "--shop", shop).out
    assert "TERIMA BARANG" in text
    assert "Surat jalan: SJ-7" in text
    assert "belum disimpan" in lapak(*words, "--dry-run", "--shop", shop).out


def test_a_correction_is_a_document_of_its_own(run: Lapak) -> None:
    owed = run("settle", "owed").json["owed"]
    first = run("receive", "add", BATIK, f"{SHIRT}=3x45rb").json
    fixed = run("receive", "correct", first["number"], f"{SHIRT}=-1", "--note", "salah hitung").json
    assert (fixed["corrects"], fixed["pieces"], fixed["owed"]) == (first["number"], -1, -45_000)
    assert run("settle", "owed").json["owed"] - owed == 90_000
    assert refused(run("receive", "correct", first["number"], f"{SHIRT}=-5")) == (1, "CorrectsTooMuch")
    assert refused(run("receive", "correct", fixed["number"], f"{SHIRT}=1")) == (1, "CorrectsACorrection")
    assert refused(run("receive", "correct", "TB-S1-200101-001", f"{SHIRT}=1")) == (1, "UnknownDelivery")


def test_a_delivery_comes_from_a_form_a_table_and_stdin(run: Lapak, tmp_path: Path) -> None:
    form = examples("lapak receive")[0]
    file = tmp_path / "datang.json"
    file.write_text(json.dumps(form), encoding="utf-8")
    from_file = run("receive", "add", "--file", file, "--dry-run").json
    from_stdin = run("receive", "add", "--file", "-", "--dry-run", stdin=form).json
    assert {**from_file, "at": ""} == {**from_stdin, "at": ""}
    assert from_file["pieces"] == sum(line["pieces"] for line in form["lines"])
    table = tmp_path / "datang.csv"
    table.write_text(f"kode;jumlah;harga_rp;warna\n{SHIRT};4;46000;merah\n", encoding="utf-8-sig")
    read = run("receive", "add", BATIK, "--file", table, "--dry-run").json
    assert (read["pieces"], read["amount"], read["unknown_columns"]) == (4, 184_000, ["warna"])
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["kode", "jumlah"])
    sheet.append([SHIRT, 2])
    book.save(tmp_path / "datang.xlsx")
    assert run("receive", "add", BATIK, "--file", tmp_path / "datang.xlsx").json["pieces"] == 2


@pytest.mark.parametrize(
    ("form", "rule"),
    [
        ({"lines": []}, "MissingKey"),
        ({"maker": BATIK, "lines": [{"code": SHIRT, "pieces": 1, "colour": "x"}]}, "UnknownKey"),
        ({"maker": BATIK, "lines": [{"code": SHIRT, "pieces": "satu"}]}, "WrongValue"),
        ({"maker": BATIK, "lines": [{"code": SHIRT, "pieces": 1}], "due": "besok"}, "WrongValue"),
        ({"maker": BATIK, "lines": []}, "NothingDelivered"),
        ({"maker": BATIK, "lines": [{"code": "nol", "pieces": 1}]}, "UnknownCode"),
        ({"maker": TITIP, "lines": [{"code": SHIRT, "pieces": 1}]}, "NotFromMaker"),
        ({"maker": BATIK, "terms": "titip", "costs": 5, "lines": [{"code": SHIRT, "pieces": 1}]}, "CostsOnConsignment"),
    ],
)
def test_a_form_that_is_not_understood_is_refused_whole(run: Lapak, form: Any, rule: str) -> None:
    before = run("receive", "list").json
    assert refused(run("receive", "add", "--file", "-", stdin=form)) == (1, rule)
    assert run("receive", "list").json == before


def test_a_broken_table_is_refused_with_row_and_column(run: Lapak, tmp_path: Path) -> None:
    table = tmp_path / "datang.csv"
    table.write_text(f"kode,jumlah\n{SHIRT},-1\nnol,2\n", encoding="utf-8")
    answer = run("receive", "add", BATIK, "--file", table)
    assert refused(answer) == (1, "FaultyTable")
    assert [(fault["row"], fault["column"]) for fault in answer.json["faults"]] == [(2, "jumlah"), (3, "kode")]


def test_what_waits_is_shown_then_settled_once_then_paid_in_parts(
    run: Lapak, titip: str, maker_of: Callable[[str], str]
) -> None:
    maker = maker_of(titip)
    draft = run("settle", "due", maker).json
    tried = run("settle", "up", maker, "--dry-run").json
    assert draft["number"] is None
    assert {**tried, "dry_run": None, "at": ""} == {**draft, "dry_run": None, "at": ""}
    done = run("settle", "up", maker).json
    assert (done["owed"], done["lines"]) == (draft["owed"], draft["lines"])
    assert done["owed"] == sum(line["owed"] for line in done["lines"]) > 0
    assert done.keys() == examples("lapak settle")[1].keys()
    assert refused(run("settle", "up", maker)) == (1, "NothingToSettle")
    part = run("settle", "pay", maker, "10rb", "--method", "transfer", "--note", "dulu").json
    assert (part["went_to"], part["still_owed"]) == (
        [{"number": done["number"], "amount": 10_000}],
        done["owed"] - 10_000,
    )
    assert refused(run("settle", "pay", maker, "900jt")) == (1, "PaysTooMuch")
    assert refused(run("settle", "pay", maker, "5rb", "--bill", "SP-1")) == (1, "UnknownBill")
    assert run("settle", "pay", maker, "5rb", "--dry-run").json["number"] is None
    shown = run("settle", "show", done["number"]).json
    assert (shown["still_owed"], [one["amount"] for one in shown["parts"]]) == (done["owed"] - 10_000, [10_000])
    assert run("settle", "show", part["number"]).json["amount"] == 10_000
    told = run("settle", "statement", maker).json
    assert (told["owed"], told["paid"]) == (done["owed"] - 10_000, 10_000)
    listed = run("settle", "list", maker).json
    assert [one["number"] for one in listed["settlements"] + listed["payments"]] == [done["number"], part["number"]]
    assert refused(run("settle", "show", "SP-S1-200101-001")) == (1, "UnknownPaper")


def test_what_is_owed_in_all_says_by_when(run: Lapak, lapak: Lapak, shop: Path, titip: str) -> None:
    assert titip
    before = run("settle", "owed").json
    run("receive", "add", BATIK, f"{SHIRT}=2x45rb", "--due", "2026-03-01")
    late = run("receive", "add", BATIK, "IKM01-L-COK=1x40rb", "--due", "2026-12-31").json
    owed = run("settle", "owed").json
    assert owed.keys() == examples("lapak settle")[0].keys()
    more = tuple(owed[name] - before[name] for name in ("owed", "overdue", "later"))
    assert more == (130_000, 90_000, 40_000)
    assert owed["overdue"] + owed["soon"] + owed["later"] == owed["owed"]
    assert [due["number"] for due in owed["dues"]][-1] == late["number"]
    assert owed["unsettled"] == sum(maker["unsettled"] for maker in owed["makers"]) > 0
    paper = shop.with_name("utang.pdf")
    assert run("settle", "owed", "--pdf", paper).json["pdf"] == str(paper)
    assert paper.read_bytes().startswith(b"%PDF")
    text = lapak("settle", "owed", "--shop", shop).out
    assert "lewat tempo" in text
    assert write_rp(owed["owed"]) in text


def test_unsold_pieces_go_back_and_no_more_than_are_here(
    run: Lapak, titip: str, maker_of: Callable[[str], str]
) -> None:
    maker = maker_of(titip)
    before = run("makers", "show", maker).json
    assert before["left_on_consignment"] == before["left"] > 0
    back = run("settle", "send-back", maker, f"{titip}=1", "--paper", "KT-1").json
    assert (back["kind"], back["pieces"], back["owed"]) == ("sent_back", 1, 0)
    after = run("makers", "show", maker).json
    assert (after["returned"], after["left_on_consignment"]) == (1, before["left_on_consignment"] - 1)
    assert refused(run("settle", "send-back", maker, f"{titip}=900")) == (1, "MoreThanHeld")
    assert run("check").json["ok"]


def test_documents_leave_as_files_on_a_printer_and_through_the_queue(run: Lapak, tmp_path: Path, shop: Path) -> None:
    pdf, png, paper = tmp_path / "nota.pdf", tmp_path / "nota.png", tmp_path / "paper"
    words = ("receive", "add", BATIK, f"{SHIRT}=2x45rb", "--pdf", pdf, "--png", png, "--to", paper.as_uri(), "--print")
    done = run(*words).json
    assert pdf.read_bytes().startswith(b"%PDF")
    assert png.read_bytes().startswith(b"\x89PNG")
    assert (done["state"], done["print"]) == ("printed", "queued")
    assert "TERIMA BARANG" in (paper / f"{done['number']}.txt").read_text("ascii")
    queued = sorted(path.name for path in shop.parent.rglob(f"{done['number']}*.txt") if paper not in path.parents)
    assert queued == [f"{done['number']}.txt"]
    run("receive", "show", done["number"], "--print")
    (copy,) = shop.parent.rglob(f"{done['number']}-salinan-1.txt")
    assert "SALINAN" in copy.read_text("ascii")
    paid = run("settle", "pay", BATIK, "10rb", "--pdf", tmp_path / "bayar.pdf").json
    assert Path(paid["pdf"]).read_bytes().startswith(b"%PDF")
    assert run("receive", "add", BATIK, f"{SHIRT}=1", "--dry-run", "--pdf", pdf).code == 2


def test_what_runs_low_is_a_list_and_a_message_for_each_maker(
    run: Lapak, lapak: Lapak, shop: Path, tmp_path: Path
) -> None:
    sell(lapak, shop, SHIRT, 4)
    told = run("reorder", "--text", "--pdf", tmp_path / "pesan.pdf").json
    assert told["makers"]
    assert len(told["messages"]) == len(told["makers"])
    assert Path(told["pdf"]).read_bytes().startswith(b"%PDF")
    first = told["makers"][0]
    assert first["pieces"] == sum(line["wanted"] for line in first["lines"])
    assert first.keys() == examples("lapak reorder")[0]["makers"][0].keys()
    alone = lapak("reorder", "--maker", first["maker"], "--text", "--shop", shop).out
    assert alone.strip() == told["messages"][0].strip()
    assert refused(run("reorder", "--maker", "Siapa")) == (1, "UnknownMaker")


def test_the_way_to_local_is_told_week_by_week_and_saved(run: Lapak, lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    files = {"--pdf": tmp_path / "l.pdf", "--csv": tmp_path / "l.csv", "--places-csv": tmp_path / "p.csv"}
    told = run("report", "used-vs-local", "--to", LAST_DAY, *(word for pair in files.items() for word in pair)).json
    whole = told["whole"]
    assert whole["local"]["pieces"] == sum(week["local"]["pieces"] for week in told["weeks"]) > 0
    with files["--csv"].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sum(int(row["potong_lokal"]) for row in rows) == whole["local"]["pieces"]
    assert files["--places-csv"].read_text("utf-8-sig").count("\n") == len(told["places"]) + 1
    assert files["--pdf"].read_bytes().startswith(b"%PDF")
    text = lapak("report", "used-vs-local", "--to", LAST_DAY, "--shop", shop).out
    assert re.search(r"\[IKM\] \w+", text)
    assert run("report", "used-vs-local", "--from", "2020-01-01", "--to", "2020-02-01").json["weeks"] == []


def test_those_who_support_makers_get_two_files_and_nothing_private(run: Lapak, tmp_path: Path) -> None:
    run("makers", "change", BATIK, "--contact", "0812-3333", "--nib", "9120001234567", "--note", "sepupu")
    folder = tmp_path / "program"
    told = run("report", "local-sales", "--to", LAST_DAY, "--csv", folder, "--pdf", tmp_path / "p.pdf")
    assert told.json["months"]
    assert [Path(path).name for path in told.json["csv"]] == ["perajin.csv", "penjualan-lokal.csv"]
    texts = [told.out, *(path.read_text("utf-8-sig") for path in folder.iterdir())]
    assert all(private not in text for text in texts for private in ("0812-3333", "sepupu", "modal", "laba", "profit"))
    assert any("9120001234567" in text for text in texts)
    assert refused(run("report", "local-sales", "--csv", folder)) == (1, "ExportInTheWay")
