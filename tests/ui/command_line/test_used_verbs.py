"""`lapak used`: from the closed bale to the last piece, what is made for ever is tried first, and every no is named."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from pos.stockroom.planning import plan_reprice
from pos.used.pricing import NewPrice, Piles
from tests.ui.command_line.conftest import LAST_DAY, Lapak
from ui.bootstrap import bootstrap, local_time

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "command-line.md").read_text(encoding="utf-8")
SHARED = {"--shop", "--lang", "--json", "--help", "--pin", "--me", "--owner-pin"}
BALE = (
    "BAL-30",
    "--category",
    "Jaket",
    "--pieces",
    180,
    "--price",
    "5,5jt",
    "--costs",
    "120rb",
    "--bought",
    "11/02/2023",
)
SORTING = ("BAL-30", "--kepala", "35x150rb", "--badan", "70 x 85.000", "--kaki", "40=BAL-03/kaki", "--rejected", 43)
FREE = {
    "lines": [{"free": "Topi", "family": "used", "price": 15_000, "quantity": 3}],
    "payments": [{"method": "cash", "amount": "45rb"}],
    "print": False,
}


@pytest.fixture
def used(lapak: Lapak, shop: Path) -> Lapak:
    """Calls `lapak used` on the shop, with an answer in JSON."""
    return lambda *words: lapak("used", *words, "--json", "--shop", shop)


def refused(answer: Any) -> tuple[int, str]:
    return answer.code, answer.json["refused"]


def pieces(used: Lapak) -> int:
    left: int = used("left").json["pieces"]
    return left


def on_piles(lapak: Lapak, shop: Path) -> dict[str, int]:
    stock = lapak("stock", "--family", "used", "--json", "--shop", shop).json
    return {row["code"]: row["left"] for row in stock["used"]}


def test_what_is_left_adds_up_row_by_row_and_is_what_lies_on_the_piles(lapak: Lapak, used: Lapak, shop: Path) -> None:
    left = used("left").json
    for row in left["categories"]:
        assert row["pieces"] == row["opening"] - row["sold"] - row["written_off"]
    assert left["pieces"] == sum(row["pieces"] for row in left["categories"]) - left["unassigned"]
    piles = lapak("stock", "--family", "used", "--json", "--shop", shop).json["used_total"]
    assert (left["pieces"], left["value"], left["value_at_price"]) == (
        piles["left"] - left["unassigned"],
        piles["value"],
        piles["value_at_price"],
    )
    assert left["sealed"] is None
    told = lapak("used", "left", "--shop", shop).out
    assert left["book"]["code"] in told
    assert "Catatan stok awal belum disegel." in told


def test_a_bale_goes_from_closed_to_its_nota(lapak: Lapak, used: Lapak, shop: Path) -> None:
    before = used("left").json
    assert used("add", *BALE, "--dry-run").json["dry_run"] is True
    assert used("left").json == before
    added = used("add", *BALE).json
    assert (added["state"], added["left"], added["cost"]) == ("sealed", 180, 5_620_000)
    assert used("open", "BAL-30").json["state"] == "opened"
    tried = used("open", *SORTING, "--dry-run").json
    assert used("accounts").json[-1]["state"] == "opened"
    done = used("open", *SORTING, "--floor", "kepala=100rb").json
    assert done["nota"]["tiers"] == tried["nota"]["tiers"]
    assert sum(tier["cost"] for tier in done["nota"]["tiers"]) == done["cost"] == 5_620_000
    assert (done["nota"]["counted"], done["nota"]["sellable"], done["state"]) == (188, 145, "sorted")
    assert used("nota", "bal-30").json == done["nota"]
    assert "NOTA BUKA BAL" in lapak("used", "nota", "BAL-30", "--shop", shop).out
    assert pieces(used) == before["pieces"] + 145
    assert refused(used("open", *SORTING)) == (1, "CannotSort")


def test_what_is_typed_or_filled_in_by_a_program_stays_on_one_line(lapak: Lapak, used: Lapak, shop: Path) -> None:
    told = ("\tBAL\x1b-31 ", "--category", "Kaos\nPolos", "--pieces", 50, "--price", "2jt", "--bought", "11/02/2023")
    assert used("add", *told, "--seller", "Agen\r\n\x07Senen").json["code"] == "BAL-31"
    account = next(bale for bale in used("accounts").json if bale["code"] == "BAL-31")
    assert (account["category"], account["seller"]) == ("Kaos Polos", "Agen Senen")
    used(
        "write-off", "BAL-01/kaki", 1, "--as", "lost", "--reason", "hilang\nmalam \x1b[2J\U0001f455", "--by", "Bu\nSri"
    )
    (entry,) = used("book", "--limit", 1).json
    assert (entry["note"], entry["by"]) == ("hilang malam [2J\U0001f455", "Bu Sri")
    assert lapak("check", "--shop", shop).code == 0


def test_money_below_zero_is_refused_as_what_it_is_and_words_must_be_there(used: Lapak) -> None:
    told = ("BAL-31", "--category", "Kaos", "--pieces", 50, "--bought", "11/02/2023", "--price")
    answer = used("add", *told, "-5")
    assert refused(answer) == (1, "NegativeCash")
    assert "laci" not in answer.json["message"]
    assert used("add", "BAL-31", "--category", " ", *told[3:], "2jt").code == 2
    assert used("tag", "BAL-01/kepala", "TAG-9", " ", "--price", "90rb").code == 2
    assert "BAL-31" not in [bale["code"] for bale in used("accounts").json]


def test_a_sorting_that_is_not_the_bale_is_refused_and_nothing_is_kept(used: Lapak) -> None:
    used("add", *BALE)
    before = used("left").json
    assert refused(used("open", *SORTING, "--counted", 180)) == (1, "SortedDiffers")
    assert refused(used("open", "BAL-30", "--kepala", "5=BAL-99/kepala")) == (1, "NotAPile")
    assert refused(used("open", "BAL-30", "--kepala", "5x50rb", "--floor", "kepala=60rb")) == (1, "FloorAbovePrice")
    assert refused(used("open", "BAL-99")) == (1, "UnknownBale")
    assert used("left").json == before


def test_the_opening_count_is_seen_before_it_is_sealed_once(lapak: Lapak, used: Lapak, shop: Path, bales: Path) -> None:
    used("add", *BALE)
    tried = used("seal", "--dry-run").json
    assert tried["pieces"] == pieces(used) == sum(row["pieces"] for row in tried["categories"])
    assert "code" not in tried
    sealed = used("seal", "--by", "Ibu Pemilik").json
    assert (sealed["pieces"], sealed["by"]) == (tried["pieces"], "Ibu Pemilik")
    assert used("left").json["sealed"]["code"] == sealed["code"]
    for words in (("seal",), ("add", "BAL-31", *BALE[1:])):
        assert refused(used(*words)) == (1, "StockSealed")
    imported = lapak("import", "bales", bales, "--json", "--shop", shop)
    assert refused(imported) == (1, "StockSealed")
    assert "Stok bekas tidak bisa ditambah" in imported.err
    assert "Ibu Pemilik" in imported.err
    assert used("open", *SORTING).json["state"] == "sorted"


@pytest.fixture
def bales(tmp_path: Path) -> Path:
    """A file of bales, such as it may be."""
    file = tmp_path / "bales.csv"
    file.write_text("kode_bal\nBAL-40\n", encoding="utf-8")
    return file


def test_a_count_shows_its_differences_before_it_asks_for_a_reason(lapak: Lapak, used: Lapak, shop: Path) -> None:
    held = on_piles(lapak, shop)
    lines = [f"BAL-01/kepala={held['BAL-01/kepala'] - 2}", f"BAL-03/badan={held['BAL-03/badan']}"]
    tried = used("count", *lines, "--dry-run").json
    assert [row["difference"] for row in tried["piles"]] == [-2, 0]
    assert tried["at_price"] == -2 * 50_000
    assert refused(used("count", *lines)) == (1, "ReasonMissing")
    done = used("count", *lines, "--reason", "tidak ketemu").json
    assert (done["difference"], done["piles"][0]["reason"]) == (-2, "tidak ketemu")
    assert on_piles(lapak, shop) == {**held, "BAL-01/kepala": held["BAL-01/kepala"] - 2}
    for wrong, rule in (("BAL-99/kepala=3", "NotAPile"), (f"{lines[0]} ", "CountedTwice")):
        assert refused(used("count", *lines, wrong, "--reason", "x")) == (1, rule)


def test_the_sheet_for_counting_does_not_know_what_the_book_says(lapak: Lapak, used: Lapak, shop: Path) -> None:
    sheet = used("sheet", "--category", "Kemeja").json
    assert set(sheet) == {"made_at", "piles"}
    assert sheet["piles"] == [code for code in used("sheet").json["piles"] if code.startswith("BAL-01/")]
    assert "BAL-01/kepala" in lapak("used", "sheet", "--tier", "kepala", "--shop", shop).out
    assert refused(used("sheet", "--category", "Sepatu")) == (1, "NothingCounted")


def test_pieces_leave_unsold_under_a_name(used: Lapak) -> None:
    before = pieces(used)
    assert used("write-off", "BAL-01/kepala", 2, "--as", "afkir", "--dry-run").json["dry_run"] is True
    assert pieces(used) == before
    used("write-off", "BAL-01/kepala", 2, "--as", "afkir", "--reason", "noda")
    assert pieces(used) == before - 2
    (entry,) = used("book", "--kind", "afkir").json
    assert (entry["pile"], entry["pieces"], entry["note"], entry["by"]) == ("BAL-01/kepala", -2, "noda", "Pemilik")
    assert refused(used("write-off", "BAL-01/kepala", 500, "--as", "lost")) == (1, "MoreThanHeld")
    assert refused(used("write-off", "BAL-01/kepala", 0, "--as", "given")) == (1, "AbsurdPieces")


def test_what_was_sold_off_no_pile_gets_one_afterwards(used: Lapak, sell: Lapak) -> None:
    number = sell(FREE).json["number"]
    (waiting,) = used("unassigned").json
    assert (waiting["number"], waiting["line"], waiting["pieces"]) == (number, 1, 3)
    before = pieces(used)
    assert used("assign", number, 1, "BAL-08/kaki", "--pieces", 1).json["pieces"] == 1
    assert used("assign", number, 1, "BAL-08/kaki").json["pieces"] == 2
    assert used("unassigned").json == []
    assert pieces(used) == before
    assert refused(used("assign", number, 1, "BAL-08/kaki")) == (1, "MoreThanUnassigned")
    assert refused(used("assign", "S1-260307-9999", 1, "BAL-08/kaki")) == (1, "UnknownReceipt")


def test_obral_is_tried_and_then_told_pile_by_pile(used: Lapak) -> None:
    tried = used("reprice", "--category", "Kemeja", "--cut", 20, "--dry-run").json["piles"]
    assert {(row["code"], row["before"], row["price"]) for row in tried} >= {("BAL-01/kepala", 50_000, 40_000)}
    assert used("reprice", "--category", "Kemeja", "--cut", 20, "--note", "obral").json["piles"] == tried
    assert refused(used("reprice", "--pile", "BAL-01/kepala", "--price", "40rb")) == (1, "NothingToReprice")
    assert refused(used("reprice", "--pile", "BAL-01/kepala", "--price", "40,000")) == (1, "UnclearAmount")
    assert refused(used("reprice", "--pile", "BAL-01/kepala", "--cut", 100)) == (1, "AbsurdPercent")


def test_a_dear_piece_gets_a_tag_of_its_own(used: Lapak) -> None:
    before = pieces(used)
    tagged = used("tag", "BAL-03/kepala", "KULIT-1", "Kulit asli", "--price", "350rb", "--floor", "250rb").json
    assert (tagged["code"], tagged["price"]) == ("KULIT-1", 350_000)
    assert pieces(used) == before
    assert refused(used("tag", "BAL-03/kepala", "KULIT-1", "Lagi", "--price", "350rb")) == (1, "CodeTaken")


def test_the_book_is_read_in_pages_and_by_what_was_asked(lapak: Lapak, used: Lapak, shop: Path) -> None:
    whole = used("book", "--limit", 10_000).json
    assert [entry["entry"] for entry in whole] == list(range(len(whole), 0, -1))
    first = used("book", "--limit", 5).json
    second = used("book", "--limit", 5, "--before", first[-1]["entry"]).json
    assert first + second == whole[:10]
    for words, key, value in (
        (("--pile", "BAL-01/kepala"), "pile", "BAL-01/kepala"),
        (("--bale", "BAL-01"), "bale", "BAL-01"),
        (("--kind", "opening"), "kind", "opening"),
        (("--from", LAST_DAY, "--to", LAST_DAY), "day", LAST_DAY),
    ):
        expected = [entry for entry in whole if entry[key] == value]
        assert used("book", "--limit", 10_000, *words).json == expected != []
    assert refused(used("book", "--pile", "BAL-99/kepala")) == (1, "NotAPile")
    assert refused(used("book", "--bale", "BAL-99")) == (1, "UnknownBale")
    assert refused(used("book", "--before", len(whole) + 1)) == (1, "NoSuchEntry")
    assert whole[0]["code"] in lapak("used", "book", "--shop", shop).out


def test_a_code_on_paper_is_held_against_the_book(lapak: Lapak, used: Lapak, shop: Path) -> None:
    letter = used("letter").json
    number, code = letter["book"]["entries"], letter["book"]["code"]
    used("write-off", "BAL-01/kepala", 1, "--as", "lost")
    assert used("verify", number, code.lower().replace("-", "")).json["matches"] is True
    assert used("verify", number, letter["qr"].split()[-1]).json["matches"] is True
    differs = used("verify", number, "AAAA-AAAA")
    assert refused(differs) == (1, "CodeDiffers")
    assert differs.json["code"] == code
    assert refused(used("verify", number + 1, code)) == (1, "CodeDiffers")
    assert refused(used("verify", number + 9, code)) == (1, "NoSuchEntry")
    assert "lapak check" in lapak("used", "verify", number, code, "--shop", shop).out


def test_the_letter_leaves_on_the_screen_as_files_and_on_paper(
    lapak: Lapak, used: Lapak, shop: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "paper"
    words = ("letter", "--pdf", tmp_path / "surat.pdf", "--png", tmp_path / "surat.png", "--to", paper.as_uri())
    letter = used(*words).json
    total = letter["total"]
    fell = total["sold"] + total["rejected"] + total["given"] + total["lost"]
    assert letter["left"] == total["left"] == total["opening"] + total["resorted"] + total["corrected"] - fell
    assert f"SISA {letter['left']} CATATAN {letter['book']['entries']} {letter['book']['code']} " in letter["qr"]
    assert (tmp_path / "surat.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "surat.png").read_bytes().startswith(b"\x89PNG")
    assert len(list(paper.glob("surat-sisa-stok-*.txt"))) == 1
    told = lapak("used", "letter", "--columns", "48", "--shop", shop).out
    assert "Catatan internal pedagang, bukan izin." in told
    assert letter["book"]["code"].replace("-", "") in told.replace(" ", "").replace("-", "")


def test_a_forecast_says_when_it_knows_too_little(lapak: Lapak, used: Lapak, shop: Path) -> None:
    told = used("forecast", "--category", "Kemeja").json
    assert told["everything"]["outcome"] == "not_enough_data"
    assert [row["category"] for row in told["categories"]] == ["Kemeja"]
    assert told["slow_piles"] == []
    assert "belum cukup data" in lapak("used", "forecast", "--shop", shop).out


def test_a_forecast_names_days_and_the_slow_piles_first(lapak: Lapak, tmp_path: Path) -> None:
    shop = tmp_path / "longer.lapak"
    lapak("demo", "--days", "9", "--until", LAST_DAY, "--no-window", "--shop", shop)
    told = lapak("used", "forecast", "--limit", 3, "--json", "--shop", shop).json
    assert told["everything"]["outcome"] == "forecast"
    assert told["everything"]["low"] > LAST_DAY
    assert len(told["slow_piles"]) == 3
    expected = [row["expected"] or "9999" for row in told["slow_piles"]]
    assert expected == sorted(expected, reverse=True)
    assert told["slow_piles"][0]["code"] in lapak("used", "forecast", "--shop", shop).out


@pytest.mark.parametrize(
    "words",
    [
        ("open", "BAL-01", "--kepala", "banyak"),
        ("open", "BAL-01", "--floor", "sedang=50rb"),
        ("count", "BAL-01/kepala"),
        ("count", "BAL-01/kepala=12@25:00"),
        ("count", "BAL-01/kepala=-1"),
        ("count",),
        ("write-off", "BAL-01/kepala", "2"),
        ("write-off", "BAL-01/kepala", "2", "--as", "sold"),
        ("reprice", "--pile", "BAL-01/kepala"),
        ("reprice", "--price", "40rb"),
        ("reprice", "--pile", "BAL-01/kepala", "--price", "40rb", "--cut", "20"),
        ("add", "BAL-30", "--category", "Jaket"),
        ("book", "--from", "kemarin"),
        ("verify", "satu", "AAAA-AAAA"),
    ],
    ids=" ".join,
)
def test_words_that_mean_nothing_are_wrong_usage_and_change_nothing(
    lapak: Lapak, used: Lapak, shop: Path, words: tuple[str, ...]
) -> None:
    before = used("left").json
    answer = lapak("used", *words, "--shop", shop)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert used("left").json == before


def test_tiers_are_named_as_the_owner_named_them(used: Lapak, shop: Path) -> None:
    till = bootstrap(shop)
    try:
        settings = till.settings
        assert settings is not None
        till.save_settings(replace(settings, tiers=("super", "kaki")))
    finally:
        till.close()
    assert used("add", *BALE).code == 0
    assert refused(used("open", *SORTING)) == (1, "UnknownTier")
    words = ("--tier", "Super=100x150rb", "--kaki", "37x20rb", "--hung", "super", "--rejected", 43)
    opened = used("open", "BAL-30", *words)
    assert [tier["pile"] for tier in opened.json["nota"]["tiers"]] == ["BAL-30/super", "BAL-30/kaki"]
    assert used("reprice", "--tier", "super", "--price", "120rb").code == 0


def test_a_planned_price_is_listed_and_cancelled(used: Lapak) -> None:
    planned = used("reprice", "--tier", "kaki", "--price", "5rb", "--from", "besok 15.00").json["plan"]
    assert (planned["number"], planned["state"], planned["tier"]) == (1, "waiting", "kaki")
    assert used("reprice", "--tier", "badan", "--cut", 20, "--from", "lusa 9", "--dry-run").json["dry_run"]
    other = used("reprice", "--tier", "badan", "--cut", 20, "--from", "lusa 9").json["plan"]["number"]
    assert used("cancel", other).json["plan"]["state"] == "cancelled"
    assert refused(used("cancel", other)) == (1, "PlanIsOver")
    assert refused(used("cancel", 9)) == (1, "UnknownPlan")
    assert refused(used("reprice", "--tier", "kaki", "--price", "5rb", "--from", "01/01/2020")) == (1, "BeginsPast")
    assert [plan["state"] for plan in used("plans").json["plans"]] == ["cancelled", "waiting"]


def test_a_planned_price_begins_for_whoever_looks_next(used: Lapak, lapak: Lapak, shop: Path) -> None:
    now = local_time()
    till = bootstrap(shop, clock=lambda: now - timedelta(days=2))
    try:
        with till.work() as work:
            plan_reprice(work, Piles(tier="kaki"), NewPrice(5_000), now - timedelta(days=1), "Pemilik", till.clock())
    finally:
        till.close()
    stock = lapak("stock", "--family", "used", "--json", "--shop", shop).json["used"]
    assert {row["price"] for row in stock if row["detail"] == "kaki" and row["left"] > 0} == {5_000}
    assert used("plans").json["plans"][0]["state"] == "begun"


def test_a_photo_is_given_from_a_file_and_taken_off(used: Lapak, tmp_path: Path) -> None:
    Image.new("RGB", (300, 200), "navy").save(tmp_path / "bal.jpg")
    (tmp_path / "catatan.jpg").write_text("bukan foto")
    assert used("photo", "BAL-01", tmp_path / "bal.jpg").json["picture"]
    assert used("photo", "BAL-01").json == {"code": "BAL-01", "picture": None}
    assert refused(used("photo", "BAL-01/badan", tmp_path / "bal.jpg")) == (1, "NothingToPicture")
    assert refused(used("photo", "BAL-01", tmp_path / "catatan.jpg")) == (1, "NotAPicture")


def test_a_shop_in_use_is_looked_at_and_not_written(used: Lapak, shop: Path) -> None:
    till = bootstrap(shop)
    try:
        for verb in ("left", "accounts", "book", "letter", "forecast", "sheet", "unassigned"):
            assert used(verb).code == 0
        writing: list[tuple[object, ...]] = [
            ("seal",),
            ("add", *BALE),
            ("write-off", "BAL-01/kepala", 1, "--as", "lost"),
        ]
        for words in writing:
            assert refused(used(*words)) == (3, "ShopLocked")
    finally:
        till.close()


def test_everything_is_said_in_english_too(lapak: Lapak, shop: Path) -> None:
    for words in ("left", "accounts", "book", "forecast", "letter", "sheet"):
        told = lapak("used", words, "--lang", "en", "--shop", shop).out
        assert not {"Catatan", "Tumpukan", "Kategori", "belum", "Terjual"} & set(told.replace(":", " ").split()), words


def test_every_verb_of_used_goods_and_its_options_stand_in_the_page(lapak: Lapak) -> None:
    section = PAGE.partition("## lapak used\n")[2]
    verbs = re.findall(r"^  ([a-z-]+)  ", lapak("used", "--help").out.partition("Perintah")[2], re.MULTILINE)
    assert len(verbs) == 20
    for verb in verbs:
        assert re.search(rf"^\| `{verb}[ `]", section, re.MULTILINE), verb
        options = re.findall(r"^  (--[a-z-]+)", lapak("used", verb, "--help").out, re.MULTILINE)
        assert [option for option in options if option not in section and option not in SHARED] == [], verb


def test_the_answers_in_the_page_have_the_keys_that_come(used: Lapak, sell: Lapak) -> None:
    sell(FREE)
    used("seal")
    section = PAGE.partition("## lapak used\n")[2]
    left, letter, entry, account, forecast, plan = map(json.loads, re.findall(r"```json\n(.*?)```", section, re.DOTALL))
    planned = used("reprice", "--tier", "kaki", "--price", "5rb", "--from", "besok 15.00").json["plan"]
    assert plan.keys() == planned.keys() == used("plans").json["plans"][0].keys()
    came = {"left": used("left").json, "letter": used("letter").json, "forecast": used("forecast").json}
    for told, verb in ((left, "left"), (letter, "letter"), (forecast, "forecast")):
        assert told.keys() == came[verb].keys(), verb
    assert left["categories"][0].keys() == came["left"]["categories"][0].keys()
    assert left["sealed"].keys() == came["left"]["sealed"].keys()
    assert letter["categories"][0].keys() == letter["total"].keys() == came["letter"]["categories"][0].keys()
    assert entry.keys() == used("book").json[0].keys()
    assert account.keys() == used("accounts").json[0].keys()
    assert forecast["categories"][0].keys() == came["forecast"]["categories"][0].keys()
