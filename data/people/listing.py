"""The log as a table for any program, with what proves each entry beside it."""

import csv
import io
from collections.abc import Iterable

from pos.people.audit import AuditEntry, details_text
from pos.wording import no_formula

COLUMNS = (
    *("nomor", "waktu", "hari_dagang", "kejadian", "siapa", "pengizin", "hak", "tentang", "rincian"),
    *("kasir", "id", "kode"),
)


def log_csv(entries: Iterable[AuditEntry]) -> bytes:
    """Entries as CSV in the order in which they are given; kinds and rights by the names that never change.

    The last three columns are the till, the id and what the entry carries, in hexadecimal: with them, and with all
    entries from the first on, anybody can tie the chain again (`pos.people.audit.audit_link`).
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for entry in entries:
        what = entry.what
        told = (what.kind.value, what.person, what.lender, what.right, what.subject, details_text(what.details))
        moments = (what.at.isoformat(), what.day.isoformat())
        writer.writerow((entry.number, *moments, *map(no_formula, told), entry.till, entry.id.hex, entry.carries.hex()))
    return text.getvalue().encode("utf-8-sig")
