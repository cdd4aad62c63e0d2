"""`lapak labels`: from codes, products, searches and documents, on receipt paper and on sheets."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from pos.buying import Arrival, Pieces, correct, receive
from pos.goods.product import Terms
from pos.labels.sheet import SHEETS
from tests.printing.label_reader import held_up, picture_of
from tests.ui.command_line.conftest import Lapak
from tests.ui.command_line.test_told_in_docs import examples
from ui.bootstrap import bootstrap

SHIRT = "2000000000015"


def labels(lapak: Lapak, shop: Path, *words: object) -> Any:
    answer = lapak("labels", *words, "--json", "--shop", shop)
    assert answer.code == 0, answer.err
    return answer.json


def test_codes_become_so_many_tags_with_all_that_is_known(lapak: Lapak, shop: Path) -> None:
    told = labels(lapak, shop, "ikm01-m-cok=3", "2000000000022")
    assert (told["labels"], told["pages"]) == (4, None)
    assert told["goods"][0] == {
        "code": SHIRT,
        "symbology": "ean13",
        "name": "Kemeja batik cap pendek",
        "size": "M",
        "colour": "Cokelat",
        "price": 95_000,
        "maker": "Perajin Batik Contoh A",
        "region": "Kota Pekalongan, Jateng",
        "copies": 3,
    }
    assert lapak("labels", "ikm01-m-cok=3", "--shop", shop).out.count(SHIRT) == 3


def test_a_product_means_all_its_variants_and_copies_multiply(lapak: Lapak, shop: Path) -> None:
    stock = lapak("stock", "--json", "--shop", shop).json["local"]
    variants = next(product["variants"] for product in stock if product["code"] == "IKM01")
    told = labels(lapak, shop, "--product", "IKM01", "--copies", "2")
    assert {one["code"] for one in told["goods"]} == {variant["code"] for variant in variants}
    assert told["labels"] == 2 * len(variants)


def test_a_search_finds_local_goods_and_tagged_pieces_and_no_piles(lapak: Lapak, shop: Path) -> None:
    lapak("used", "tag", "BAL-01/kepala", "KULIT-1", "Kemeja kulit", "--price", "350rb", "--shop", shop)
    told = labels(lapak, shop, "--search", "kemeja")
    codes = {one["code"] for one in told["goods"]}
    assert {SHIRT, "KULIT-1"} <= codes
    assert "BAL-01/kepala" not in codes
    used = next(one for one in told["goods"] if one["code"] == "KULIT-1")
    assert (used["price"], used["maker"], used["symbology"]) == (350_000, "", "code128")
    assert "[BEKAS]" in lapak("labels", "KULIT-1", "--shop", shop).out


def test_a_sheet_begins_where_it_was_asked_to_and_is_read_back(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "labels.pdf"
    told = labels(lapak, shop, "IKM01-M-COK=2", "--sheet", "40", "--start", "40", "--pdf", pdf)
    assert (told["labels"], told["pages"], told["pdf"]) == (2, 2, str(pdf))
    for page, room in SHEETS[40].places(2, 40):
        (found,) = zxingcpp.read_barcodes(held_up(picture_of(pdf.read_bytes(), page), room))
        assert found.text == SHIRT


def test_a_sheet_of_ones_own_and_a_shift_are_taken(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "labels.pdf"
    labels(lapak, shop, "IKM01-M-COK", "--sheet", "3x8:70x37", "--shift", "0.5,-1", "--pdf", pdf)
    (found,) = zxingcpp.read_barcodes(picture_of(pdf.read_bytes()))
    assert found.text == SHIRT


def test_tags_leave_as_picture_strip_and_on_a_printer(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    png, pdf, paper = tmp_path / "tags.png", tmp_path / "tags.pdf", tmp_path / "paper"
    told = labels(lapak, shop, "IKM01-M-COK=2", "--png", png, "--pdf", pdf, "--to", paper.as_uri())
    assert told["state"] == "printed"
    with Image.open(io.BytesIO(png.read_bytes())) as picture:
        assert [one.text for one in zxingcpp.read_barcodes(picture.convert("L"))] == [SHIRT, SHIRT]
    assert pdf.read_bytes().startswith(b"%PDF")
    (printed,) = paper.glob("*.txt")
    assert printed.read_text(encoding="utf-8").count(SHIRT) == 2


def test_what_came_is_labelled_piece_by_piece_less_what_was_taken_off_again(lapak: Lapak, shop: Path) -> None:
    opened = bootstrap(shop)
    with opened.work() as work:
        lines = (Pieces(SHIRT, 5, 55_000), Pieces("2000000000022", 3, 55_000))
        came = receive(work, Arrival("Perajin Batik Contoh A", Terms.OUTRIGHT, lines), "Pemilik", opened.clock())
        less = [Pieces(SHIRT, -2, None), Pieces("2000000000039", 4, 55_000)]
        correction = correct(work, came.number, less, "Pemilik", opened.clock())
    opened.close()
    told = labels(lapak, shop, "--delivery", came.number)
    assert {one["code"]: one["copies"] for one in told["goods"]} == {SHIRT: 3, "2000000000022": 3}
    added = labels(lapak, shop, "--delivery", correction.number)
    assert {one["code"]: one["copies"] for one in added["goods"]} == {"2000000000039": 4}
    unknown = lapak("labels", "--delivery", "TB-S1-260307-999", "--json", "--shop", shop)
    assert (unknown.code, unknown.json["refused"]) == (1, "UnknownDelivery")


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ((), "NothingToLabel"),
        (("--search", "sepatu roda"), "NothingToLabel"),
        (("BAL-01/kepala",), "NoTagOfItsOwn"),
        (("TIDAK-ADA",), "UnknownCode"),
        (("--product", "TIDAK-ADA"), "UnknownProduct"),
        (("IKM01-M-COK=0",), "AbsurdCopies"),
        (("IKM01-M-COK=2001",), "AbsurdCopies"),
        (("IKM01-M-COK", "--copies", "0"), "AbsurdCopies"),
        (("IKM01-M-COK", "--sheet", "24", "--start", "25", "--pdf", "x.pdf"), "NoSuchPlace"),
        (("IKM01-M-COK", "--sheet", "24", "--shift", "9,0", "--pdf", "x.pdf"), "AbsurdShift"),
        (("IKM01-M-COK", "--sheet", "9x9:50x50", "--pdf", "x.pdf"), "AbsurdSheet"),
    ],
)
def test_what_cannot_be_is_refused_by_its_rule_and_leaves_no_file(
    lapak: Lapak, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], rule: str
) -> None:
    monkeypatch.chdir(tmp_path)
    refused = lapak("labels", *words, "--json", "--shop", shop)
    assert (refused.code, refused.json["refused"]) == (1, rule)
    assert not Path("x.pdf").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("A", "--sheet", "12", "--pdf", "x.pdf"),
        ("A", "--sheet", "24"),
        ("A", "--sheet", "24", "--pdf", "x.pdf", "--to", "file:///tmp/paper"),
        ("A", "--start", "2"),
        ("A", "--sheet", "24", "--shift", "9", "--pdf", "x.pdf"),
        ("A=viel",),
        ("=3",),
    ],
)
def test_words_that_do_not_go_together_are_wrong_usage(lapak: Lapak, shop: Path, words: tuple[str, ...]) -> None:
    wrong = lapak("labels", *words, "--shop", shop)
    assert wrong.code == 2
    assert wrong.err.startswith("lapak: ")


def test_the_answer_in_the_page_is_the_one_that_comes(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    (told,) = examples("lapak labels")
    pdf = tmp_path / "labels.pdf"
    came = labels(lapak, shop, "IKM01-M-COK=2", "--sheet", "24", "--pdf", pdf)
    assert json.loads(json.dumps(came)) == {**told, "pdf": str(pdf)}
