"""`lapak products`: what is there, what is new, what it costs, what it answers to."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.ui.command_line.conftest import Lapak
from tests.ui.command_line.test_told_in_docs import examples

MAKER = "Perajin Batik Contoh A"


@pytest.fixture
def products(lapak: Lapak, shop: Path) -> Any:
    """Calls `lapak products` and gives its JSON back."""

    def call(*words: object) -> Any:
        answer = lapak("products", *words, "--json", "--shop", shop)
        assert answer.code == 0, answer.err
        return answer.json

    return call


def test_the_list_holds_every_product_and_says_what_is_left(products: Any, lapak: Lapak, shop: Path) -> None:
    listed = products("list")["products"]
    assert len(listed) == 26
    assert sum(product["variants"] for product in listed) == 178
    stock = lapak("stock", "--family", "local", "--json", "--shop", shop).json
    assert sum(product["left"] for product in listed) == stock["local_total"]["left"]
    assert len(products("list", "--limit", "3")["products"]) == 3


@pytest.mark.parametrize("text", ["batik cokelat", "btaik", "IKM01", "2000000000015"])
def test_a_product_is_found_by_what_people_remember_of_it(products: Any, text: str) -> None:
    assert "IKM01" in [product["code"] for product in products("find", text)["products"]]


def test_one_product_is_shown_as_the_page_tells(products: Any) -> None:
    (told,) = examples("lapak products")
    shown = products("show", "2000000000015")
    assert shown.keys() == told.keys()
    assert shown["variants"][0].keys() == told["variants"][0].keys()
    assert shown["code"] == "IKM01"


def test_a_new_product_has_a_grid_prices_and_codes(products: Any, lapak: Lapak, shop: Path) -> None:
    asked = ("add", "IKM90", "Kaos baru", "--maker", MAKER, "--category", "Kaos", "--price", "85rb", "--cost", "42rb",
             "--sizes", "S M L", "--colours", "Hitam, Biru tua", "--reorder", "2")  # fmt: skip
    tried = products(*asked, "--dry-run")
    assert (tried["dry_run"], len(tried["variants"])) == (True, 6)
    assert lapak("products", "show", "IKM90", "--shop", shop).code == 1
    made = products(*asked)
    assert [(one["size"], one["colour"]) for one in made["variants"]][:2] == [("S", "Hitam"), ("S", "Biru tua")]
    assert all(one["code"].startswith("20") and one["reorder_level"] == 2 for one in made["variants"])
    more = products("add", "ikm90", "--sizes", "XL", "--colours", "Hitam", "--price", "90rb")
    assert len(more["variants"]) == 7
    assert "Kaos baru" in lapak("products", "show", "IKM90", "--shop", shop).out


def test_prices_change_for_one_or_all_and_the_history_knows_why(products: Any, lapak: Lapak, shop: Path) -> None:
    all_of_it = products("price", "IKM01", "--price", "99rb", "--note", "Lebaran")["variants"]
    assert {one["price"] for one in all_of_it} == {99_000}
    products("price", "2000000000015", "--floor", "90rb")
    history = products("history", "2000000000015")["prices"]
    assert [(one["price"], one["note"]) for one in history[:2]] == [(99_000, ""), (99_000, "Lebaran")]
    assert history[0]["floor"] == 90_000
    assert "Lebaran" in lapak("products", "history", "2000000000015", "--shop", shop).out
    assert lapak("products", "price", "IKM01", "--shop", shop).code == 2
    refused = lapak("products", "price", "IKM01", "--floor", "200rb", "--json", "--shop", shop)
    assert (refused.code, refused.json["refused"]) == (1, "AbovePrice")


def test_a_variant_answers_to_several_codes_and_none_is_given_twice(products: Any, lapak: Lapak, shop: Path) -> None:
    codes = products("codes", "2000000000015", "--add", "8990001112227", "--new")["codes"]
    assert {"2000000000015", "8990001112227"} <= set(codes)
    assert products("show", "8990001112227")["code"] == "IKM01"
    taken = lapak("products", "codes", "2000000000022", "--add", "8990001112227", "--json", "--shop", shop)
    assert taken.json["refused"] == "CodeTaken"
    wrong = lapak("products", "codes", "2000000000022", "--add", "8990001112222", "--json", "--shop", shop)
    assert wrong.json["refused"] == "WrongCheckDigit"


def test_a_product_is_called_otherwise_and_its_receipts_are_not(products: Any, lapak: Lapak, shop: Path) -> None:
    changed = products("change", "IKM01", "--name", "Batik cap", "--not-labelled", "--terms", "titip")
    assert (changed["name"], changed["labelled"], changed["terms"]) == ("Batik cap", False, "titip")
    assert "IKM01" in [product["code"] for product in products("find", "batik cap")["products"]]
    refused = lapak("products", "change", "IKM01", "--maker", "Perajin Batik Contoh B", "--json", "--shop", shop)
    assert refused.json["refused"] in {"MakerTraded", "UnknownMaker"}
    assert lapak("check", "--shop", shop).code == 0


def test_a_retired_product_leaves_and_comes_back(products: Any) -> None:
    assert products("retire", "IKM01") == {"code": "IKM01", "retired": True}
    assert "IKM01" not in [product["code"] for product in products("list")["products"]]
    assert [product["code"] for product in products("list", "--retired")["products"]] == ["IKM01"]
    products("retire", "IKM01", "--back")
    assert len(products("list")["products"]) == 26


def test_a_picture_comes_from_a_file_and_goes_again(products: Any, lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    out = BytesIO()
    Image.new("RGB", (50, 40), "green").save(out, "PNG")
    (tmp_path / "kaos.png").write_bytes(out.getvalue())
    name = products("picture", "IKM01", tmp_path / "kaos.png")["picture"]
    assert products("show", "IKM01")["picture"] == name
    (tmp_path / "no.png").write_text("no picture")
    assert "foto" in lapak("products", "picture", "IKM01", tmp_path / "no.png", "--shop", shop).err
    products("picture", "IKM01")
    assert products("show", "IKM01")["picture"] is None


def test_watching_says_how_few_are_too_few(products: Any) -> None:
    products("watch", "IKM01", "3")
    assert {one["reorder_level"] for one in products("show", "IKM01")["variants"]} == {3}
