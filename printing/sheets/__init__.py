"""A4 pages for the owner, as PDF.

- `day_sheet`    the end-of-day report
- `letter_sheet` the letter about what is left of the used stock (Surat sisa stok)
- `count_pages`  the sheet for counting piles

Those are this file's doors; everything below loads with the first sheet.

- `typefaces`    the bundled type, put into every PDF
- `ink`          colours, sizes and spaces: a page must look right from a black and white printer too
- `frame`        the page itself: margins, running head and foot, page x of y
- `figures`      numbers in columns, key figures, tables
- `charts`       bars
- `fall_chart`   how the stock fell
- `day_page`     the day on its first page, with `day_tables`
- `stock_pages`  every pile and product after it
- `letter_page`  the letter
- `count_page`   the sheet for counting
"""

from __future__ import annotations

from datetime import datetime

from pos.reports.day import DayReport
from pos.reports.stock_letter import StockLetter
from pos.settings import Stall
from pos.used.counting import CountSheet
from printing.builders.words import Translate


def day_sheet(report: DayReport, stall: Stall, printed_at: datetime, by: str, *, _: Translate) -> bytes:
    """The end-of-day report as a PDF of A4 pages. The same report gives the same bytes, but for `printed_at`."""
    from printing.sheets.day_page import day_pdf  # brings reportlab, 150 ms that no start of the till should pay

    return day_pdf(report, stall, printed_at, by, _)


def letter_sheet(letter: StockLetter, stall: Stall, by: str, *, _: Translate) -> bytes:
    """The letter as a PDF of one A4 page. The same letter gives the same bytes."""
    from printing.sheets.letter_page import letter_pdf  # brings reportlab

    return letter_pdf(letter, stall, by, _)


def count_pages(sheet: CountSheet, stall: Stall, *, _: Translate) -> bytes:
    """The sheet for counting piles as a PDF of A4 pages."""
    from printing.sheets.count_page import count_pdf  # brings reportlab

    return count_pdf(sheet, stall, _)
