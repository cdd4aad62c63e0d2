"""What a shop file holds, for whoever has to choose between several."""

import json
from datetime import date
from pathlib import Path

from sqlite_utils import Database

from data.database import connect_reader
from data.migrations.steps import VERSION, version_of
from data.problems import ShopDamaged, ShopNewer, noted, telling
from data.records.book import moment
from pos.keeping.shop_copy import NOTHING_SOLD, Contents
from pos.selling.sale import receipt_number

_SALES = "SELECT count(*), coalesce(sum(total), 0) FROM sale"
_LAST = "SELECT till, day, sequence, at FROM sale ORDER BY key DESC LIMIT 1"
_STALL = "SELECT body FROM setting ORDER BY key DESC LIMIT 1"


def contents_of(path: Path) -> Contents:
    """Open a shop file only to look, have SQLite look at every page, and tell what is in it.

    Raises ShopNewer, NotAShopFile, ShopDamaged, NoPermission, DiskFailed.
    """
    database = connect_reader(path)
    try:
        with telling(path):
            found = version_of(database)
            if found > VERSION:
                raise ShopNewer(path, found, VERSION)
            return read_contents(database, whole=is_whole(database))
    except (ValueError, LookupError, TypeError) as error:  # a date or a setting that is none any more
        raise noted(ShopDamaged(path, str(error))) from error
    finally:
        database.close()


def is_whole(database: Database) -> bool:
    """Whether SQLite finds every page of the file in order; a second or so for a million sales."""
    return [row[0] for row in database.execute("PRAGMA quick_check(1)")] == ["ok"]


def read_contents(database: Database, *, whole: bool) -> Contents:
    """The figures of a file that is open; `whole` is what is known of its pages."""
    receipts, turnover = database.execute(_SALES).fetchone()
    last = database.execute(_LAST).fetchone()
    stall = database.execute(_STALL).fetchone()
    name = json.loads(stall[0])["stall"]["name"] if stall else ""
    if last is None:
        return Contents(name, 0, NOTHING_SOLD, None, 0, whole)
    till, day, sequence, at = last
    return Contents(
        name, receipts, receipt_number(till, date.fromisoformat(day), sequence), moment(at), turnover, whole
    )
