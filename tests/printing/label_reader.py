"""A PDF of labels as a scanner and a printer see it: its bars at 300 dots an inch, its strings where they stand."""

from __future__ import annotations

import base64
import re
import zlib
from dataclasses import dataclass

from PIL import Image, ImageDraw
from reportlab.pdfbase.pdfmetrics import stringWidth

from pos.labels.sheet import PAGE_HEIGHT, PAGE_WIDTH, Box

DPI, FINE = 300, 4
_FACES = {"Inter-Regular": "Text", "Inter-SemiBold": "Strong", "Inter-ExtraBold": "Heavy", "Mono-Regular": "Mono"}
"""The faces of the bundled type by the ends of their own names."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing on a page, in millimetres from the left and the top; `text` is empty for a bar."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def lies_in(self, box: Box) -> bool:
        hair = 0.02
        return (
            box.left - hair <= self.left
            and box.top - hair <= self.top
            and self.right <= box.left + box.width + hair
            and self.bottom <= box.top + box.height + hair
        )


def seen_in(pdf: bytes) -> list[Seen]:
    """Every bar and every string, page by page."""
    faces = _faces(pdf)
    return [
        one for number, page in enumerate(_pages(pdf)) for one in (*_bars(number, page), *_texts(number, page, faces))
    ]


def picture_of(pdf: bytes, page: int = 0) -> Image.Image:
    """The bars of a page at its real size and 300 dots an inch, grey where a bar covers a dot in part."""
    scale = DPI * FINE / 25.4
    size = round(PAGE_WIDTH * scale), round(PAGE_HEIGHT * scale)
    fine = Image.new("L", size, "white")
    pen = ImageDraw.Draw(fine)
    for bar in seen_in(pdf):
        if bar.page == page and not bar.text:
            edges = [round(edge * scale) for edge in (bar.left, bar.top, bar.right, bar.bottom)]
            pen.rectangle((edges[0], edges[1], edges[2] - 1, edges[3] - 1), fill="black")
    return fine.resize((size[0] // FINE, size[1] // FINE), Image.Resampling.BOX)


def held_up(picture: Image.Image, room: Box) -> Image.Image:
    """One label of a page as it is held before a scanner, with nothing of its neighbours."""
    scale = DPI / 25.4
    right, bottom = room.left + room.width, room.top + room.height
    return picture.crop(
        (round(room.left * scale), round(room.top * scale), round(right * scale), round(bottom * scale))
    )


def _pages(pdf: bytes) -> list[str]:
    streams = re.findall(rb"stream\s+([!-u\s]+)~>\s*endstream", pdf)
    drawn = [zlib.decompress(base64.a85decode(stream)).decode("latin-1") for stream in streams]
    return [page for page in drawn if " re " in page or " Tj" in page]


def _faces(pdf: bytes) -> dict[str, str]:
    """The faces by the names under which pages call them."""
    objects = dict(re.findall(rb"(\d+) 0 obj\s(.*?)endobj", pdf, re.DOTALL))
    named = {name: objects[number] for name, number in re.findall(rb"/(F\d+\+\d+) (\d+) 0 R", pdf)}
    fonts = {name.decode(): re.search(rb"/BaseFont /\w+\+([\w-]+)", font) for name, font in named.items()}
    return {
        name: face
        for name, found in fonts.items()
        for ending, face in _FACES.items()
        if found and found[1].decode().endswith(ending)
    }


def _bars(number: int, page: str) -> list[Seen]:
    found = re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f", page)
    bars = ([float(edge) for edge in bar] for bar in found)
    return [_seen(number, left, bottom, left + width, bottom + height) for left, bottom, width, height in bars]


def _texts(number: int, page: str, faces: dict[str, str]) -> list[Seen]:
    found = re.findall(
        r"BT 1 0 0 1 ([\d.]+) ([\d.]+) Tm /(F\d+\+\d+) ([\d.]+) Tf [\d.]+ TL \(((?:[^()\\]|\\.)*)\) Tj", page
    )
    return [_text(number, float(x), float(y), faces[face], float(size), text) for x, y, face, size, text in found]


def _text(number: int, left: float, baseline: float, face: str, size: float, drawn: str) -> Seen:
    """A string from the feet of its deepest letters to the heads of its highest."""
    text = re.sub(r"\\(.)", r"\1", drawn)
    right = left + stringWidth(text, face, size)
    return _seen(number, left, baseline - size * 0.2, right, baseline + size * 0.75, text)


def _seen(page: int, left: float, bottom: float, right: float, top: float, text: str = "") -> Seen:
    point = 25.4 / 72
    return Seen(page, left * point, PAGE_HEIGHT - top * point, right * point, PAGE_HEIGHT - bottom * point, text)
