"""The report of any days for owners who go on calculating: a workbook, and one plain file."""

from __future__ import annotations

import csv
import io

from pos.reports.span.report import SpanReport
from pos.settings import Stall
from pos.wording import no_formula
from printing.builders.span.names import short_span_name
from printing.builders.span.tables import span_tables, table_lines
from printing.builders.words import Translate
from printing.workbook import filled, sold_heads, sold_rows, stock_heads, stock_rows

_COLUMNS = ("tabel", "nama", "kolom", "nilai")


def span_workbook(report: SpanReport, stall: Stall, *, _: Translate) -> bytes:
    """The report as an XLSX file: all tables on one sheet, then all that was sold, then all stock."""
    from openpyxl import Workbook  # 150 ms of import that no start of the till should pay

    book = Workbook()
    book.remove(book.worksheets[0])
    title = f"{stall.name} {short_span_name(report.span, _)}"
    tables = [row for table in span_tables(report, _) for row in table_lines(table)]
    filled(book.create_sheet(_("Laporan")), [(title,), *tables])
    filled(book.create_sheet(_("Terjual")), [sold_heads(_), *sold_rows(report.sums.best, _)])
    filled(book.create_sheet(_("Stok")), [stock_heads(_), *stock_rows((*report.sums.used, *report.sums.local))])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def span_csv(report: SpanReport, *, _: Translate) -> bytes:
    """The report as one CSV file, a figure to a line: its table, what it is of, its column and its value.

    All stock stands at its end, pile by pile and product by product, from the first day to the last.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    for table in span_tables(report, _):
        for name, *numbers in table.rows:
            for head, number in zip(table.heads[1:], numbers, strict=True):
                writer.writerow((table.key, no_formula(name), head, number))
    for item, code, *figures in stock_rows((*report.sums.used, *report.sums.local)):
        for head, figure in zip(stock_heads(_)[2:], figures, strict=True):
            writer.writerow(("items", no_formula(f"{item} {code}"), head, figure))
    return text.getvalue().encode("utf-8-sig")
