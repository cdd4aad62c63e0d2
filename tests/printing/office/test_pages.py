"""The pages of a PDF: counted, picked out with their letters, and drawn as they stand on the paper."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image, ImageChops
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from printing.office.pages import PaperRoom, Strip, drawn, only, page_count

ROOM = PaperRoom(1_240, 1_754, 150)
"""A4 at 150 dots an inch."""


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Three pages, each with its number, a frame at its edges and something in colour."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for number in (1, 2, 3):
        canvas.setFont("Helvetica", 40)
        canvas.drawString(80, 700, f"Halaman {number}")
        canvas.rect(20, 20, A4[0] - 40, A4[1] - 40)
        canvas.setFillColorRGB(0.7, 0.3, 0.04)
        canvas.rect(80, 300, 300, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def on_paper(strips: list[Strip], room: PaperRoom) -> Image.Image:
    """The sheet of paper with the strips on it."""
    paper = Image.new("RGB", (room.width, room.height), "white")
    for strip in strips:
        mode = "L" if strip.grey else "RGB"
        size = (strip.width, strip.height)
        paper.paste(Image.frombytes(mode, size, strip.rows, "raw", mode, strip.stride), (strip.left, strip.top))
    return paper


def ink(paper: Image.Image) -> tuple[int, int, int, int]:
    box = ImageChops.invert(paper.convert("L")).point(lambda grey: 255 if grey > 60 else 0).getbbox()
    assert box is not None
    return box


def test_pages_are_counted_and_picked_out_with_letters_that_stay_letters(pdf: bytes) -> None:
    assert page_count(pdf) == 3
    picked = pypdfium2.PdfDocument(only(pdf, (3, 1)))
    assert [page.get_textpage().get_text_range() for page in picked] == ["Halaman 3", "Halaman 1"]


def test_all_pages_in_their_order_are_the_same_bytes(pdf: bytes) -> None:
    assert only(pdf, (1, 2, 3)) == pdf


@pytest.mark.parametrize("grey", [False, True])
def test_a_page_in_strips_is_the_page_drawn_at_once(pdf: bytes, *, grey: bool) -> None:
    strips = list(drawn(pdf, 2, ROOM, grey=grey, exact=False))
    assert len(strips) > 1
    whole = pypdfium2.PdfDocument(pdf)[1].render(scale=150 / 72, grayscale=grey).to_pil().convert("RGB")
    at_once = whole.crop((0, 0, ROOM.width, ROOM.height))
    off = ImageChops.difference(on_paper(strips, ROOM), at_once).convert("L").getextrema()
    assert off in {(0, 0), (0, 1)}  # the last bit of an edge that was smoothed twice


def test_a_page_shrinks_to_the_middle_of_a_smaller_paper(pdf: bytes) -> None:
    letter = PaperRoom(1_275, 1_650, 150)
    left, top, right, bottom = ink(on_paper(list(drawn(pdf, 1, letter, grey=True, exact=False)), letter))
    assert bottom < letter.height
    assert top > 0
    assert left == pytest.approx(letter.width - right, abs=4)


def test_labels_keep_their_size_and_their_corner_on_any_paper(pdf: bytes) -> None:
    at_home = ink(on_paper(list(drawn(pdf, 1, ROOM, grey=True, exact=True)), ROOM))
    letter = PaperRoom(1_275, 1_650, 150)
    elsewhere = ink(on_paper(list(drawn(pdf, 1, letter, grey=True, exact=True)), letter))
    assert elsewhere[:3] == at_home[:3]


def test_a_longer_paper_leaves_a_page_as_it_is(pdf: bytes) -> None:
    folio = PaperRoom(1_270, 1_949, 150)
    at_home = ink(on_paper(list(drawn(pdf, 1, ROOM, grey=True, exact=False)), ROOM))
    assert ink(on_paper(list(drawn(pdf, 1, folio, grey=True, exact=False)), folio)) == at_home
