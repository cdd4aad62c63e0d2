"""Every A4 paper in every state: no letter leaves the page, none stands on another, and grey paper loses nothing."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from printing.sheets import ink
from printing.sheets.ink import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from ui.screens.papers.pictures import pictures
from ui.screens.papers.records import all_papers

Box = tuple[float, float, float, float]
"""Left, bottom, right and top of some letters, in points."""

_PAGES = 4
"""Pages of one paper that are looked at; those behind them go on as these do."""

_TOUCHING, _OVER = 1.0, 2.0
"""Points by which two boxes may share an edge: side bearings, and the air of one line above the next."""


@pytest.fixture(scope="module")
def papers() -> dict[str, bytes]:
    return dict(all_papers(days=2))


def boxes_of(page: pypdfium2.PdfPage) -> list[Box]:
    text = page.get_textpage()
    return sorted(text.get_rect(place) for place in range(text.count_rects()))


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    found = []
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            if other[0] > one[2] - _TOUCHING:
                break
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            if across > _TOUCHING and down > _OVER:
                found.append((one, other))
    return found


def test_every_paper_is_there_empty_usual_and_full(papers: dict[str, bytes]) -> None:
    usual = {name for name in papers if not name.endswith(("-kosong", "-penuh", "-rugi"))}
    assert len(usual) >= 17
    assert {f"{name}-penuh" for name in usual} <= papers.keys()
    assert {
        "laporan-hari-rugi",
        "laporan-hari-kosong",
        "surat-sisa-stok-kosong",
        "bekas-vs-lokal-kosong",
    } <= papers.keys()


def test_no_letter_leaves_its_page_or_stands_on_another(papers: dict[str, bytes]) -> None:
    for name, pdf in papers.items():
        edge = 4.0 if name.startswith("label") else MARGIN - 4
        for page in islice(pypdfium2.PdfDocument(pdf), _PAGES):
            boxes = boxes_of(page)
            out = [box for box in boxes if box[0] < edge or box[2] > PAGE_WIDTH - edge or not 0 < box[1] < PAGE_HEIGHT]
            assert not out, f"{name}: {page.get_textpage().get_text_bounded(*out[0])!r} leaves the page"
            on_another = overlapping(boxes)
            said = [page.get_textpage().get_text_bounded(*box) for pair in on_another[:1] for box in pair]
            assert not on_another, f"{name}: {said} stand on each other"


def test_every_page_says_which_of_how_many_it_is(papers: dict[str, bytes]) -> None:
    for name, pdf in papers.items():
        if not name.startswith("label"):
            pages = pypdfium2.PdfDocument(pdf)
            for number, page in enumerate(islice(pages, _PAGES), start=1):
                assert f"Halaman {number} dari {len(pages)}" in page.get_textpage().get_text_range(), name


@pytest.mark.parametrize("name", ["TEXT", "MUTED", "ACCENT", "BAD", "USED", "LOCAL_EDGE"])
def test_what_is_read_is_dark_enough_without_colour(name: str) -> None:
    red, green, blue = (
        (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4) for part in getattr(ink, name).rgb()
    )
    assert 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5


def test_a_page_is_drawn_as_it_is_and_in_grey(papers: dict[str, bytes], tmp_path: Path) -> None:
    coloured, grey = pictures(papers["kasbon"], "kasbon", tmp_path)
    with Image.open(coloured) as whole, Image.open(grey) as plain:
        assert (whole.mode, plain.mode) == ("RGB", "L")
        assert whole.size == plain.size == (1_241, 1_754)
