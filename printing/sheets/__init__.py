"""A4 pages for the owner, as PDF.

- `day_sheet`    the end-of-day report (this file's one door; everything below loads with the first sheet)
- `typefaces`    the bundled type, put into every PDF
- `ink`          colours, sizes and spaces: a page must look right from a black and white printer too
- `frame`        the page itself: margins, running head and foot, page x of y
- `figures`      numbers in columns, key figures, tables
- `charts`       bars
- `day_page`     the day on its first page, with `day_tables`
- `stock_pages`  every pile and product after it
"""

from __future__ import annotations

from datetime import datetime

from pos.reports.day import DayReport
from pos.settings import Stall
from printing.builders.words import Translate


def day_sheet(report: DayReport, stall: Stall, printed_at: datetime, by: str, *, _: Translate) -> bytes:
    """The end-of-day report as a PDF of A4 pages. The same report gives the same bytes, but for `printed_at`."""
    from printing.sheets.day_page import day_pdf  # brings reportlab, 150 ms that no start of the till should pay

    return day_pdf(report, stall, printed_at, by, _)
