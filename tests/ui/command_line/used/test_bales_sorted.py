"""Bales by `lapak used`: from the closed bale to its nota, its tiers and its photo; every no is named."""

from dataclasses import replace
from pathlib import Path

from PIL import Image

from tests.ui.command_line.conftest import Lapak
from tests.ui.command_line.used.conftest import BALE, SORTING, pieces, refused
from ui.bootstrap import bootstrap


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


def test_a_photo_is_given_from_a_file_and_taken_off(used: Lapak, tmp_path: Path) -> None:
    Image.new("RGB", (300, 200), "navy").save(tmp_path / "bal.jpg")
    (tmp_path / "catatan.jpg").write_text("bukan foto")
    assert used("photo", "BAL-01", tmp_path / "bal.jpg").json["picture"]
    assert used("photo", "BAL-01").json == {"code": "BAL-01", "picture": None}
    assert refused(used("photo", "BAL-01/badan", tmp_path / "bal.jpg")) == (1, "NothingToPicture")
    assert refused(used("photo", "BAL-01", tmp_path / "catatan.jpg")) == (1, "NotAPicture")
