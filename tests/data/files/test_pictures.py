"""A picture from anywhere becomes a small one beside the shop's file, and stays there whole."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from data.check import ProofName, check_shop
from data.giving.export import export_shop
from data.pictures.shrinking import LONGEST, MOST_BYTES, content_of, shrunk
from data.problems import FileNotRead, Hindrance
from data.store import open_store
from pos.buying import set_picture
from pos.pictures import NotAPicture, PictureTooLarge

if TYPE_CHECKING:
    from pathlib import Path

    from tests.data.conftest import Stall

UPSIDE_DOWN, ORIENTATION, GPS = 3, 0x0112, 0x8825


def photo(width: int, height: int, kind: str = "JPEG", mode: str = "RGB", **how: object) -> bytes:
    """A picture that is red above and blue below."""
    picture = Image.new(mode, (width, height), "blue")
    picture.paste("red", (0, 0, width, height // 2))
    out = BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def is_red(colour: object) -> bool:
    assert isinstance(colour, tuple)
    return bool(colour[0] > 200 and colour[2] < 60)


def bear_picture(stall: Stall, name: str) -> None:
    """Let the product that has the shirt `81001` bear a picture."""
    with stall.store.work() as work:
        variant = work.products.variant("81001")
        assert variant is not None
        set_picture(work, variant.product, name)


def test_a_photo_of_a_phone_is_shrunk_and_keeps_its_shape() -> None:
    kept = opened(shrunk(photo(4000, 3000)))
    assert kept.size == (LONGEST, LONGEST * 3 // 4)
    assert opened(shrunk(photo(40, 30))).size == (40, 30)


def test_a_photo_stands_upright_and_tells_nothing_of_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = UPSIDE_DOWN
    exif.get_ifd(GPS)[1] = "S"
    small = shrunk(photo(200, 100, exif=exif))
    assert is_red(opened(small).getpixel((100, 90)))
    assert not Image.open(BytesIO(small)).getexif()


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGB"), ("PNG", "P"), ("WEBP", "RGB"), ("GIF", "P"), ("BMP", "RGB"),
                                            ("JPEG", "CMYK"), ("PNG", "L")])  # fmt: skip
def test_whatever_programs_save_becomes_a_plain_picture(kind: str, mode: str) -> None:
    picture = Image.new("RGB", (60, 60), "red").convert(mode)
    out = BytesIO()
    picture.save(out, kind)
    assert Image.open(BytesIO(shrunk(out.getvalue()))).mode == "RGB"


def test_what_can_be_seen_through_is_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, "PNG")
    assert opened(shrunk(out.getvalue())).getpixel((10, 10)) == (255, 255, 255)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"GIF89a", photo(400, 400)[:900], photo(90, 90, "PNG")[:60],
                                     b"<svg xmlns='http://www.w3.org/2000/svg'/>"])  # fmt: skip
def test_what_is_no_whole_picture_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPicture):
        shrunk(content)


@pytest.mark.parametrize("side", [8_000, 12_000, 40_000])
def test_a_small_file_that_unpacks_to_a_wall_is_refused(side: int) -> None:
    head = photo(8, 8, "PNG")
    wall = head[:16] + side.to_bytes(4) + side.to_bytes(4) + head[24:]
    with pytest.raises((PictureTooLarge, NotAPicture)):  # its head does not prove itself any more either
        shrunk(wall)
    with pytest.raises(PictureTooLarge):
        shrunk(bmp_head(side))


def bmp_head(side: int) -> bytes:
    """A bitmap that says it is that large; nothing in it proves or disproves that."""
    head = bytearray(photo(8, 8, "BMP"))
    head[18:22] = head[22:26] = side.to_bytes(4, "little")
    return bytes(head)


def test_a_file_of_too_many_bytes_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "film.jpg"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 10)
    with pytest.raises(PictureTooLarge):
        content_of(path)


@pytest.mark.parametrize(("name", "why"), [("none.jpg", Hindrance.NOT_THERE), (".", Hindrance.IS_A_FOLDER)])
def test_a_picture_that_is_not_there_is_no_fault_of_the_disk(name: str, why: Hindrance, tmp_path: Path) -> None:
    with pytest.raises(FileNotRead) as refused:
        content_of(tmp_path / name)
    assert refused.value.why is why


def test_a_picture_lies_beside_the_shop_and_is_there_after_a_start(stall: Stall) -> None:
    name = stall.store.pictures.keep(photo(300, 200))
    assert stall.store.pictures.keep(photo(300, 200)) == name
    bear_picture(stall, name)
    stall.reopen()
    with stall.store.reading() as look:
        content = look.pictures.read(name)
        assert content is not None
        assert opened(content).size == (300, 200)
    (file,) = stall.store.picture_files()
    assert stall.path is not None
    assert file.parent.parent == stall.path.parent
    assert [path.name for path in file.parent.iterdir()] == [name]


def test_a_picture_that_is_gone_or_broken_is_named_by_the_check_and_put_right_by_keeping_it_again(stall: Stall) -> None:
    name = stall.store.pictures.keep(photo(300, 200))
    bear_picture(stall, name)
    (file,) = stall.store.picture_files()
    for harm in (lambda: file.write_bytes(file.read_bytes()[:-1]), file.unlink):
        harm()
        wrong = [proof for proof in check_shop(stall.store).proofs if not proof.ok]
        assert [proof.name for proof in wrong] == [ProofName.PICTURES]
        assert name in wrong[0].faults[0]
        assert stall.store.picture_files() == ()
        assert stall.store.pictures.keep(photo(300, 200)) == name
        assert check_shop(stall.store).ok


def test_a_name_leads_nowhere_but_to_pictures(stall: Stall) -> None:
    assert stall.path is not None
    for name in ("", f"../{stall.path.name}", "/etc/hostname", "0" * 40 + ".jpg"):
        assert stall.store.pictures.read(name) is None


def test_an_export_takes_the_pictures_along(stall: Stall, tmp_path: Path) -> None:
    name = stall.store.pictures.keep(photo(300, 200))
    bear_picture(stall, name)
    stall.store.pictures.keep(photo(30, 20))
    out = export_shop(stall.store, tmp_path / "out", stall.now).folder
    assert [path.name for path in (out / "pictures").iterdir()] == [name]


def test_a_shop_in_memory_has_pictures_too(stall: Stall) -> None:
    with open_store(None, till="S1", clock=lambda: stall.now) as store:
        name = store.pictures.keep(photo(30, 20))
        assert store.pictures.read(name) is not None
        assert store.picture_files() == ()
