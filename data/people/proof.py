"""Walks the log from its first entry and names the first one that does not follow from those before."""

from collections.abc import Iterator

from sqlite_utils import Database

from data.people.log import COLUMNS, entry_of
from pos.people.audit import START, audit_link

LOOKED_AT = "SELECT count(*) FROM audit"
_ENTRIES = f"SELECT {COLUMNS} FROM audit ORDER BY key"  # noqa: S608 our own parts


def breaks_in_the_log(database: Database) -> Iterator[str]:
    """The number of the first entry that was changed, removed or put in by another program, if any.

    The head remembers where the log stands, so entries that were taken off its end are missed too.
    """
    number, carried = 0, START
    for row in database.conn.execute(_ENTRIES):
        entry = entry_of(row)
        if entry.number != number + 1 or entry.carries != audit_link(carried, number + 1, entry.fields):
            yield str(number + 1)
            return
        number, carried = entry.number, entry.carries
    entries, last = database.conn.execute("SELECT entries, chain FROM audit_head").fetchone()
    if (entries, last) != (number, carried):
        yield str(min(entries, number) + 1)
