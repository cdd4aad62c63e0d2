"""A bale and a tagged piece may have a photo; which one is shown is a record, and none is lost."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from data.check import check_shop
from data.pictures.references import pictures_referred_to
from pos.pictures import NotAPicture
from pos.stockroom.bales import tag_piece
from pos.stockroom.picturing import set_photo
from pos.used.photos import NothingToPicture

if TYPE_CHECKING:
    from tests.data.conftest import Stall

HEADS = "BAL-01/kepala"


def a_photo(colour: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (900, 600), colour).save(file, "PNG")
    return file.getvalue()


def give(stall: Stall, code: str, name: str) -> None:
    with stall.store.work() as work:
        set_photo(work, code, name, "Pemilik", stall.now)


def shown(stall: Stall, code: str) -> bytes | None:
    with stall.store.reading() as look:
        name = look.used.photo(code)
        return look.pictures.read(name) if name else None


def test_a_bale_and_a_tagged_piece_show_the_photo_that_was_given_last(small_stall: Stall) -> None:
    with small_stall.store.work() as work:
        tag_piece(work, HEADS, "JKT-1", "Jaket kulit", 60_000, None, "Pemilik", small_stall.now)
    names = [small_stall.store.pictures.keep(a_photo(colour)) for colour in ("navy", "maroon")]
    for name in names:
        give(small_stall, "bal-01", name)
    give(small_stall, "JKT-1", names[0])
    assert shown(small_stall, "BAL-01") == small_stall.store.pictures.read(names[1])
    assert shown(small_stall, "jkt-1") == small_stall.store.pictures.read(names[0])
    give(small_stall, "BAL-01", "")
    assert shown(small_stall, "BAL-01") is None
    with small_stall.store.looking() as database:
        kept = list(pictures_referred_to(database))
    assert kept == [("BAL-01", names[0]), ("BAL-01", names[1]), ("JKT-1", names[0])]
    assert check_shop(small_stall.store).ok


@pytest.mark.parametrize("code", [HEADS, "81001", "BAL-99"])
def test_a_pile_of_many_pieces_has_no_photo(small_stall: Stall, code: str) -> None:
    name = small_stall.store.pictures.keep(a_photo("navy"))
    with pytest.raises(NothingToPicture):
        give(small_stall, code, name)


def test_what_is_no_picture_is_not_kept(small_stall: Stall) -> None:
    with pytest.raises(NotAPicture):
        small_stall.store.pictures.keep(b"bukan foto")
