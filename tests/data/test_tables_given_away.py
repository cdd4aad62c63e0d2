"""What leaves as a table for other programs runs nothing there, whatever people called things."""

import csv
import io
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from data.giving.local_sales import makers_csv, sales_csv
from data.people.listing import log_csv
from pos.people.audit import Audited, AuditEntry, AuditKind
from pos.reports.local import LocalMaker, MakerMonth

DAY = date(2026, 3, 7)


@pytest.mark.parametrize("name", ["=HYPERLINK(A1)", "+62", "-1", "@SUM(A1)"])
def test_no_name_becomes_a_formula(name: str) -> None:
    what = Audited(AuditKind.VOID, name, datetime(2026, 3, 7, tzinfo=UTC), DAY, subject=name)
    entry = AuditEntry(1, UUID(int=1), "S1", what, b"\0")
    tables = (
        log_csv([entry]),
        makers_csv([LocalMaker(name, name, name, 1, 2, DAY)]),
        sales_csv([MakerMonth(DAY, name, name, 1, 2, -3)]),
    )
    rows = [row for table in tables for row in csv.reader(io.StringIO(table.decode("utf-8-sig")))]
    cells = [cell for row in rows for cell in row]
    assert name not in cells
    assert cells.count(f"'{name}") == 7
    assert "-3" in cells
