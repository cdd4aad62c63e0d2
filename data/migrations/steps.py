"""All steps of the schema in order, and how a file is brought from where it stands to the last one."""

from collections.abc import Callable
from functools import cache

from sqlite_utils import Database, Migrations

from data.database import connect_memory, number
from data.migrations import (
    m0010_waiting,
    m0011_kept_copies,
    m0012_tiers,
    m0013_renamed,
    m0014_paying,
    m0015_planned,
    m0016_elsewhere,
    m0017_returns,
    m0018_offers,
    m0019_photos,
    m0020_cash,
    m0021_own_packages,
    m0022_left,
    m0023_people,
)
from data.migrations.first import (
    m0001_goods,
    m0002_trade,
    m0003_desk,
    m0004_search,
    m0005_owed,
    m0006_used,
    m0007_held,
    m0008_makers,
    m0009_near,
)

_STEPS = (
    ("0001_goods", m0001_goods.apply),
    ("0002_trade", m0002_trade.apply),
    ("0003_desk", m0003_desk.apply),
    ("0004_search", m0004_search.apply),
    ("0005_owed", m0005_owed.apply),
    ("0006_used", m0006_used.apply),
    ("0007_held", m0007_held.apply),
    ("0008_makers", m0008_makers.apply),
    ("0009_near", m0009_near.apply),
    ("0010_waiting", m0010_waiting.apply),
    ("0011_kept_copies", m0011_kept_copies.apply),
    ("0012_tiers", m0012_tiers.apply),
    ("0013_renamed", m0013_renamed.apply),
    ("0014_paying", m0014_paying.apply),
    ("0015_planned", m0015_planned.apply),
    ("0016_elsewhere", m0016_elsewhere.apply),
    ("0017_returns", m0017_returns.apply),
    ("0018_offers", m0018_offers.apply),
    ("0019_photos", m0019_photos.apply),
    ("0020_cash", m0020_cash.apply),
    ("0021_own_packages", m0021_own_packages.apply),
    ("0022_left", m0022_left.apply),
    ("0023_people", m0023_people.apply),
)

VERSION = len(_STEPS)
"""The schema this program knows."""


def version_of(database: Database) -> int:
    """The schema a file has: how many steps it took. sqlite-utils itself would see nothing pending in a newer one."""
    return number(database, "PRAGMA user_version")


def migrate(database: Database, *, to: int = VERSION) -> None:
    """Take the steps that are still missing up to schema `to`, each in a transaction of its own."""
    migrations = Migrations("lapak")
    for version, (name, apply) in enumerate(_STEPS[:to], start=1):
        migrations(name=name)(_step(version, apply))
    migrations.apply(database)


def differences(database: Database) -> list[str]:
    """What in the file is not as the steps make it: names of tables, indexes and triggers, none in a good file."""
    found, wanted = _schema(database), _wanted()
    return sorted(name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name))


def _step(version: int, apply: Callable[[Database], None]) -> Callable[[Database], None]:
    def step(database: Database) -> None:
        apply(database)
        database.execute(f"PRAGMA user_version = {version}")

    return step


@cache
def _wanted() -> dict[str, str]:
    database = connect_memory()
    migrate(database)
    schema = _schema(database)
    database.close()
    return schema


def _schema(database: Database) -> dict[str, str]:
    rows = database.execute("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master")
    return {name: sql for name, sql in rows if not name.startswith("table sqlite_stat")}
