"""Proves that the shop adds up: each proof says what it looked at and the first faults it found.

Every question walks its tables in the order of an index, so memory stays small however long the shop has traded.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from itertools import chain, islice
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from data.chain_check import Broken, first_break
from data.database import number
from data.keeping.contents import contents_of
from data.migrations.steps import differences
from data.people.proof import LOOKED_AT, breaks_in_the_log
from data.pictures import references
from data.problems import ShopFileProblem
from data.queries import proofs, used_proofs
from data.queries.history.sheaves import days_apart
from data.queries.makers import proofs as makers_proofs
from data.queries.paying import proofs as paying_proofs
from data.returning import proofs as return_proofs
from data.store import Store
from pos.keeping.shop_copy import SEALED

_log = logging.getLogger(__name__)

_UNREADABLE = (sqlite3.DatabaseError, ValueError, LookupError, TypeError)
"""What comes of a page that cannot be read, and of a date or a number that is none any more."""

MOST_FAULTS = 5
"""How many faults of one proof are named."""


class ProofName(StrEnum):
    """What is proved; the words for it are in `ui/`."""

    FILE = "file"
    SCHEMA = "schema"
    REFERENCES = "references"
    SUMS = "sums"
    NUMBERS = "numbers"
    DRAWERS = "drawers"
    BALANCES = "balances"
    DAYS = "days"
    MOVEMENTS = "movements"
    LOTS = "lots"
    MAKERS = "makers"
    RETURNS = "returns"
    DEBTS = "debts"
    AUDIT = "audit"
    COPY = "copy"
    PICTURES = "pictures"
    BOOK = "book"


@dataclass(frozen=True, slots=True)
class Proof:
    """One proof: `looked_at` counts what was examined, `faults` names the first that are wrong.

    `broken` is where the book of used goods does not follow any more. An `unread` one met what cannot be read:
    its fault is what the system calls that.
    """

    name: ProofName
    looked_at: int
    faults: tuple[str, ...]
    broken: Broken | None = None
    unread: bool = False

    @property
    def ok(self) -> bool:
        """Whether nothing was wrong."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class CheckResult:
    """All proofs of one look at the shop."""

    proofs: tuple[Proof, ...]

    @property
    def ok(self) -> bool:
        """Whether the shop adds up in every way."""
        return all(proof.ok for proof in self.proofs)


Progress = Callable[[ProofName, int], None]
"""Hears which proof is under way, and how much of it was looked at so far."""


def quietly(_proof: ProofName, _seen: int) -> None:
    """For those who do not ask how far a check has come."""


def check_shop(store: Store, progress: Progress = quietly) -> CheckResult:
    """Prove the whole shop in one consistent look; the till sells on meanwhile. Seconds, after years of trading."""
    found = []
    with store.looking() as database:
        for name, question in _PROOFS.items():
            progress(name, 0)
            found.append(_proof(database, name, *question))
        found[0] = replace(found[0], faults=(*found[0].faults, *store.changed_at_rest())[:MOST_FAULTS])
        for fault in found[0].faults:
            _log.warning("proof %s: %s", ProofName.FILE, fault)
        progress(ProofName.PICTURES, 0)
        found.append(_proof(database, ProofName.PICTURES, references.COUNTED, partial(_pictures, store)))
        progress(ProofName.BOOK, 0)
        found.append(_book(database, partial(progress, ProofName.BOOK)))
    return CheckResult(tuple(found))


def _proof(database: Database, name: ProofName, counted: str, faults: Callable[[Database], Iterable[str]]) -> Proof:
    """A page that cannot be read any more is a fault of the proof that met it, and the other proofs go on."""
    try:
        return Proof(name, number(database, counted), tuple(islice(faults(database), MOST_FAULTS)))
    except _UNREADABLE as error:
        return _unread(name, error)


def _unread(name: ProofName, error: Exception) -> Proof:
    """What the system says of it is for the log, and for scripts."""
    _log.warning("proof %s: %s", name, error)
    return Proof(name, 0, (str(error),), unread=True)


def _book(database: Database, seen: Callable[[int], None]) -> Proof:
    """The book of used goods, entry by entry."""
    try:
        entries = number(database, "SELECT count(entry) FROM movement")
        broken = first_break(database, seen)
    except _UNREADABLE as error:
        return _unread(ProofName.BOOK, error)
    return Proof(ProofName.BOOK, entries, (str(broken),) if broken else (), broken)


def _lots(database: Database) -> Iterable[str]:
    """Lots are added up here, one pass over the movements: SQLite would sort them all in memory first."""
    moved: dict[tuple[int, int], list[int]] = {}
    for item, bale, pieces, value, came_in, sold, amount in database.conn.execute(used_proofs.LOTS_MOVED):
        sums = moved.setdefault((item, bale), [0] * 7)
        sums[0] += pieces
        sums[1] += value
        sums[2] += pieces * came_in
        sums[3] += value * came_in
        sums[4] -= pieces * sold
        sums[5] -= value * sold
        sums[6] += amount
    for item, bale, *kept, name in database.conn.execute(used_proofs.LOTS_KEPT):
        if moved.pop((item, bale), None) != kept:
            yield name
    yield from (f"{item} {bale}" for item, bale in moved)
    yield from _of(*_USED)(database)


def _of(*questions: str) -> Callable[[Database], Iterable[str]]:
    def faults(database: Database) -> Iterable[str]:
        rows = chain.from_iterable(database.conn.execute(question) for question in questions)
        return (str(row[0]) for row in rows)

    return faults


def _numbers(database: Database) -> Iterable[str]:
    """Receipts without a gap, each found on its day."""
    yield from _of(*proofs.GAPS)(database)
    yield from days_apart(database)


def _pictures(store: Store, database: Database) -> Iterable[str]:
    rows = references.pictures_referred_to(database)
    return (f"{bearer} {name}" for bearer, name in rows if store.pictures.read(name) is None)


def _copy(database: Database) -> Iterable[str]:
    """The last copy where it can be reached and anybody can open it: a stick that is out is no fault."""
    last = database.execute("SELECT folder, name, receipts FROM kept_copy ORDER BY key DESC LIMIT 1").fetchone()
    if last is None:
        return
    path = Path(last[0]) / last[1]
    if path.suffix == SEALED or not path.is_file():
        return
    try:
        contents = contents_of(path)
    except ShopFileProblem as problem:
        _log.warning("the last copy %s: %s", path, problem.rule)
        yield str(path)
        return
    if not contents.whole or contents.receipts != last[2]:
        yield str(path)


def _file(database: Database) -> Iterable[str]:
    return (said for (said,) in database.conn.execute("PRAGMA integrity_check") if said != "ok")


def _references(database: Database) -> Iterable[str]:
    rows = database.conn.execute("PRAGMA foreign_key_check")
    return (f"{table} {row}: {parent}" for table, row, parent, _ in rows)


_MOVED = (proofs.LINES_UNMOVED, proofs.FREE_LINES_UNWRITTEN, proofs.MOVED_UNSOLD)
_USED = (
    *(used_proofs.PILES_APART, used_proofs.BALES_THAT_DO_NOT_COST_WHAT_THEY_COST),
    *(used_proofs.UNASSIGNED_APART, used_proofs.RISEN_AFTER_SEALING, used_proofs.SEAL_WITHOUT_ENTRY),
)
_PROOFS: dict[ProofName, tuple[str, Callable[[Database], Iterable[str]]]] = {
    ProofName.FILE: ("PRAGMA page_count", _file),
    ProofName.SCHEMA: ("SELECT count(*) FROM sqlite_master", differences),
    ProofName.REFERENCES: ("SELECT count(*) FROM sale_line", _references),
    ProofName.SUMS: ("SELECT count(*) FROM sale", _of(proofs.SALES_THAT_DO_NOT_ADD_UP, proofs.LINES_THAT_DO_NOT)),
    ProofName.NUMBERS: ("SELECT count(*) FROM sale", _numbers),
    ProofName.DRAWERS: ("SELECT count(*) FROM shift_close", _of(proofs.DRAWERS_THAT_EXPECTED_WRONG)),
    ProofName.BALANCES: ("SELECT count(*) FROM balance", _of(proofs.BALANCES_APART)),
    ProofName.DAYS: ("SELECT count(*) FROM item_day", _of(proofs.STARTS_APART, proofs.DAYS_APART, proofs.NO_DAY)),
    ProofName.MOVEMENTS: ("SELECT count(*) FROM movement", _of(*_MOVED)),
    ProofName.LOTS: ("SELECT count(*) FROM lot", _lots),
    ProofName.MAKERS: (makers_proofs.LOOKED_AT, _of(*makers_proofs.FAULTS)),
    ProofName.RETURNS: ("SELECT count(*) FROM return_line", _of(*return_proofs.FAULTS)),
    ProofName.DEBTS: (paying_proofs.LOOKED_AT, _of(*paying_proofs.FAULTS)),
    ProofName.AUDIT: (LOOKED_AT, breaks_in_the_log),
    ProofName.COPY: ("SELECT count(*) FROM kept_copy", _copy),
}
