"""The pages of a PDF as pictures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from printing.office.pages import PaperRoom, drawn, page_count

_ROOM = PaperRoom(1_241, 1_754, 150)
"""A4 at 150 dots an inch."""


def pictures(pdf: bytes, name: str, folder: Path) -> Iterator[Path]:
    """Every page as two PNG files: as it is, and in grey (`-abu`)."""
    from PIL import Image  # late, as everywhere

    for number in range(1, page_count(pdf) + 1):
        for grey, mark in ((False, ""), (True, "-abu")):
            mode = "L" if grey else "RGB"
            page = Image.new(mode, (_ROOM.width, _ROOM.height), "white")
            for strip in drawn(pdf, number, _ROOM, grey=grey, exact=True):
                rows = Image.frombytes(mode, (strip.width, strip.height), strip.rows, "raw", mode, strip.stride)
                page.paste(rows, (strip.left, strip.top))
            path, file = folder / f"{name}-{number}{mark}.png", io.BytesIO()
            page.save(file, "PNG", dpi=(_ROOM.dots, _ROOM.dots))
            path.write_bytes(file.getvalue())
            yield path
