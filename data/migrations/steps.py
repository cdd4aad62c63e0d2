"""All steps of the schema in order, and how a file is brought from where it stands to the last one."""

from collections.abc import Callable
from functools import cache, partial
from importlib import import_module

from sqlite_utils import Database, Migrations

from data.database import connect_memory, number
from pos.progress import Progress, silent

_STEPS = (
    "first.m0001_goods",
    "first.m0002_trade",
    "first.m0003_desk",
    "first.m0004_search",
    "first.m0005_owed",
    "first.m0006_used",
    "first.m0007_held",
    "first.m0008_makers",
    "first.m0009_near",
    "m0010_waiting",
    "m0011_kept_copies",
    "m0012_tiers",
    "m0013_renamed",
    "m0014_paying",
    "m0015_planned",
    "m0016_elsewhere",
    "m0017_returns",
    "m0018_offers",
    "m0019_photos",
    "m0020_cash",
    "m0021_own_packages",
    "m0022_left",
    "m0023_people",
    "m0024_unseen",
    "m0025_left_with",
    "m0026_receipt_words",
    "m0027_repaid",
    "m0028_begun",
)
"""Modules of this package in the order of their steps; each comes in when it is taken, so that no start pays for it."""

VERSION = len(_STEPS)
"""The schema this program knows."""


def version_of(database: Database) -> int:
    """The schema a file has: how many steps it took. sqlite-utils itself would see nothing pending in a newer one."""
    return number(database, "PRAGMA user_version")


def migrate(database: Database, *, to: int = VERSION, progress: Progress = silent) -> None:
    """Take the steps that are still missing up to schema `to`, each in a transaction of its own; `progress` hears each.

    A step that was not taken yet is taken by the next start.
    """
    found = version_of(database)
    migrations = Migrations("lapak")
    for version, module in enumerate(_STEPS[:to], start=1):
        step = _step(version, module, partial(progress, version - found, to - found))
        migrations(name=module.rpartition(".m")[2].removeprefix("m"))(step)
    migrations.apply(database)


def differences(database: Database) -> list[str]:
    """What in the file is not as the steps make it: names of tables, indexes and triggers, none in a good file."""
    found, wanted = _schema(database), _schema(pattern())
    return sorted(name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name))


@cache
def pattern() -> Database:
    """An empty shop in memory at the last schema. The steps are taken once; new shops are copies of it."""
    database = connect_memory()
    migrate(database)
    return database


def _step(version: int, module: str, done: Callable[[], None]) -> Callable[[Database], None]:
    def step(database: Database) -> None:
        import_module(f"data.migrations.{module}").apply(database)
        database.execute(f"PRAGMA user_version = {version}")
        done()

    return step


def _schema(database: Database) -> dict[str, str]:
    rows = database.execute("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master")
    return {name: sql for name, sql in rows if not name.startswith("table sqlite_stat")}
