"""Receipts in sheaves with their words, so that a word on nearly every receipt is found as quickly as a rare one."""

from sqlite_utils import Database

from data.database import number
from data.queries.history.sheaves import bind_sales

TABLES = """
DROP TABLE sale_words;

-- Receipts whose words stand together, by the keys of the first and the last. Small sheaves give way to larger ones.
CREATE TABLE receipt_sheaf (
    first INTEGER PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last >= first)
) STRICT;

-- Which receipts of a sheaf bear a word: one bit for each in an odd number of bytes, or places of two bytes.
CREATE TABLE receipt_word (
    sheaf INTEGER NOT NULL,
    word TEXT NOT NULL,
    sales BLOB NOT NULL,
    PRIMARY KEY (sheaf, word)
) STRICT, WITHOUT ROWID;
"""


def apply(database: Database) -> None:
    """Bind all receipts that a shop has already, in the place of the list of before."""
    database.executescript(TABLES)
    # Bound by the program of today. A later step after which it reads other columns has to bind, in the place of this.
    bind_sales(database, number(database, "SELECT coalesce(max(key), 0) FROM sale"))
