"""What a demo leaves on a machine without a screen: some receipts and the last day's report, as files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pos.selling.sale import sold_on
from printing.builders.receipt import Copy
from printing.renderers.picture import slip_png
from printing.renderers.plain_text import plain_text
from printing.renderers.strip import slip_pdf
from ui.bootstrap import Shop
from ui.papers import day_document, day_pages

_RECEIPTS = 3
_COLUMNS = 32


@dataclass(frozen=True, slots=True)
class Left:
    """The files that were written."""

    receipts: tuple[Path, ...]
    report: tuple[Path, ...]


def leave_papers(shop: Shop, day: date, folder: Path) -> Left:
    """Write the last receipts of `day` as text, picture and PDF, and its report as text and A4 PDF."""
    folder.mkdir(parents=True, exist_ok=True)
    with shop.reading() as look:
        heads = look.sales.find(among=sold_on(day), limit=_RECEIPTS)
    receipts: list[Path] = []
    for head in heads:
        document = shop.receipt_document(head.number, Copy(0, shop.clock(), shop.cashier))
        receipts += [
            _written(folder / f"{head.number}.txt", plain_text(document, _COLUMNS).encode("ascii")),
            _written(folder / f"{head.number}.png", slip_png(document, _COLUMNS)),
            _written(folder / f"{head.number}.pdf", slip_pdf(document, _COLUMNS, head.number)),
        ]
    with shop.reading() as look:
        slip = plain_text(day_document(look, day, shop.clock(), shop.cashier), _COLUMNS).encode("ascii")
        pages = day_pages(look, day, shop.clock(), shop.cashier)
    report = (_written(folder / f"{day}.txt", slip), _written(folder / f"{day}.pdf", pages))
    return Left(tuple(receipts), report)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
