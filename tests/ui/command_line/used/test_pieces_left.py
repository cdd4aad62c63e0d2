"""What is left by `lapak used`: counted, left unsold under a name, and given a pile afterwards."""

from pathlib import Path

from tests.ui.command_line.conftest import Lapak
from tests.ui.command_line.used.conftest import BALE, FREE, on_piles, pieces, refused
from ui.bootstrap import bootstrap


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


def test_a_dear_piece_gets_a_tag_of_its_own(used: Lapak) -> None:
    before = pieces(used)
    tagged = used("tag", "BAL-03/kepala", "KULIT-1", "Kulit asli", "--price", "350rb", "--floor", "250rb").json
    assert (tagged["code"], tagged["price"]) == ("KULIT-1", 350_000)
    assert pieces(used) == before
    assert refused(used("tag", "BAL-03/kepala", "KULIT-1", "Lagi", "--price", "350rb")) == (1, "CodeTaken")


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
