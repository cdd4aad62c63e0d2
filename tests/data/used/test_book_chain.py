"""The book is a chain: whatever another program does to the file, the check names the first entry that was touched."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database

from data.chain_check import Break, Broken
from data.check import CheckResult, ProofName, check_shop
from data.giving.export import export_shop
from data.opening import open_for_work
from pos.goods.stock import MovementKind
from pos.stockroom.leaving import write_off
from pos.stockroom.sealing import seal_opening
from pos.till import close_shift
from pos.used.book import BookFilter
from pos.used.chain import short_code

if TYPE_CHECKING:
    from tests.data.conftest import Stall

LAST = 8
FORGED = """
INSERT INTO movement (id, till, at, day, item, bale, kind, pieces, value, source, cashier, entry, chain{key})
SELECT randomblob(16), till, at, day, item, bale, 'opening', 50, 0, source, cashier, {entry}, chain{value}
FROM movement WHERE entry = 4
"""


@pytest.fixture
def traded(stall: Stall) -> Stall:
    """Eight entries: two piles, the seal, three sold in two sales, one lost, one sold beside local goods."""
    with stall.store.work() as work:
        seal_opening(work, "Pemilik", stall.now)
    stall.sell("a", ("BAL-01/kepala", 3), ("BAL-01/badan", 1))
    stall.sell("b", ("BAL-01/badan", 2))
    with stall.store.work() as work:
        write_off(work, "BAL-01/kepala", 1, MovementKind.LOST, "", "Pemilik", stall.now)
    stall.sell("c", ("81001", 1), ("BAL-01/badan", 1))
    with stall.store.work() as work:
        close_shift(work, 0, "Pemilik", stall.now)
    return stall


def harmed(stall: Stall, *harm: str) -> CheckResult:
    """The check of a shop whose movements another program has changed, with the guards off and on again."""
    assert stall.path is not None
    stall.store.close()
    database = open_for_work(stall.path, create=False)
    guards = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        database.execute(f"DROP TRIGGER {name}")
    for statement in harm:
        database.execute(statement)
    for _, sql in guards:
        database.execute(sql)
    database.close()
    stall.store = stall.open()
    return check_shop(stall.store)


def broken(found: CheckResult) -> Broken | None:
    return next(proof.broken for proof in found.proofs if proof.name is ProofName.BOOK)


def test_the_book_proves_itself_and_counts_its_entries(traded: Stall) -> None:
    heard: list[tuple[ProofName, int]] = []
    found = check_shop(traded.store, lambda name, seen: heard.append((name, seen)))
    assert found.ok
    assert {proof.name: proof.looked_at for proof in found.proofs}[ProofName.BOOK] == LAST
    assert [name for name, _ in heard] == list(ProofName)


@pytest.mark.parametrize(
    ("harm", "entry", "what"),
    [
        (["UPDATE movement SET value = value + 1 WHERE entry = 4"], 4, Break.CHANGED),
        (["UPDATE movement SET pieces = -1 WHERE entry = 1"], 1, Break.CHANGED),
        (["UPDATE movement SET at = replace(at, '14:05', '14:06') WHERE entry = 6"], 6, Break.CHANGED),
        (["UPDATE movement SET cashier = 'Orang lain' WHERE entry = 7"], 7, Break.CHANGED),
        (["UPDATE movement SET note = '999 / 1' WHERE entry = 3"], 3, Break.CHANGED),
        (["UPDATE movement SET chain = randomblob(32) WHERE entry = 5"], 5, Break.CHANGED),
        (["UPDATE item SET code = 'BAL-01/kaki' WHERE key = 1"], 1, Break.CHANGED),
        (["DELETE FROM movement WHERE entry = 5"], 5, Break.REMOVED),
        (["DELETE FROM movement WHERE entry = 1"], 1, Break.REMOVED),
        (["DELETE FROM movement WHERE entry = 8"], LAST, Break.REMOVED),
        (["DELETE FROM movement WHERE entry > 5"], 6, Break.REMOVED),
        ([FORGED.format(key="", value="", entry=LAST + 1)], LAST + 1, Break.INSERTED),
        ([FORGED.format(key="", value="", entry=4)], LAST + 1, Break.INSERTED),
        (
            [
                "UPDATE movement SET key = key + 100 WHERE entry > 5",
                FORGED.format(key=", key", value=", 50", entry=6),
            ],
            6,
            Break.INSERTED,
        ),
        (
            [
                "UPDATE movement SET key = 1000 WHERE entry = 5",
                "UPDATE movement SET key = key + 2000 WHERE entry > 5",
                "UPDATE movement SET key = 900 WHERE entry = 6",
            ],
            5,
            Break.REORDERED,
        ),
    ],
)
def test_what_another_program_did_to_the_book_is_named(traded: Stall, harm: list[str], entry: int, what: Break) -> None:
    found = harmed(traded, *harm)
    assert not found.ok
    assert broken(found) == Broken(entry, what)


@pytest.mark.parametrize(
    "last_known",
    [
        "UPDATE book_head SET entries = 7, chain = (SELECT chain FROM movement WHERE entry = 7)",
        "UPDATE book_head SET entries = 6, chain = (SELECT chain FROM movement WHERE entry = 6)",
    ],
)
def test_the_last_entries_are_missed_even_where_the_head_was_set_back(traded: Stall, last_known: str) -> None:
    gone = "DELETE FROM movement WHERE entry > (SELECT entries FROM book_head)"
    found = harmed(traded, last_known, gone)
    assert broken(found) == Broken(LAST if " 7" in last_known else LAST - 1, Break.REMOVED)


def test_a_book_written_anew_from_its_end_on_differs_from_the_code_of_the_day(traded: Stall) -> None:
    """Whoever can compute the chain can write it anew, and is caught by what a closed shift and paper remember."""
    with traded.store.reading() as look:
        (last,) = look.used.entries(BookFilter(), limit=1)
        (before,) = look.used.entries(BookFilter(), before=last.entry.id, limit=1)
    database: Database
    with traded.store.looking() as database:
        carried = database.execute("SELECT chain FROM movement WHERE entry = ?", [before.number]).fetchone()[0]
    fields = list(last.entry.fields)
    fields[7] = -3
    anew = hashlib.sha256(
        carried + json.dumps([LAST, *fields], ensure_ascii=False, separators=(",", ":")).encode()
    ).hexdigest()
    found = harmed(
        traded,
        f"UPDATE book_head SET chain = unhex('{anew}')",  # noqa: S608 our own figures
        "UPDATE movement SET pieces = -3, chain = (SELECT chain FROM book_head) WHERE entry = 8",
    )
    assert broken(found) == Broken(LAST, Break.CHANGED)


def test_a_seal_without_its_entry_is_found(traded: Stall) -> None:
    found = harmed(traded, "UPDATE seal SET pieces = pieces + 100")
    assert not found.ok
    assert broken(found) is None


def test_anybody_can_prove_the_chain_from_an_export(traded: Stall, tmp_path: Path) -> None:
    """Recomputed here with nothing of ours: SHA-256 over the entry before and the entry as one line of JSON."""
    folder = export_shop(traded.store, tmp_path / "out", traded.now).folder
    rows = json.loads((folder / "movements.json").read_text(encoding="utf-8"))
    carried = bytes(32)
    for row in (row for row in rows if row["entry"]):
        line = [
            row["entry"], row["id"].replace("-", ""), row["till"], row["at"], row["day"], row["kind"],
            row["item_code"] or "", row["bale_code"] or "", row["pieces"], row["value"], row["amount"],
            row["source"].replace("-", ""), row["line"], row["cashier"], row["note"],
        ]  # fmt: skip
        written = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode()
        carried = hashlib.sha256(carried + written).digest()
        assert carried.hex() == row["chain"]
    with traded.store.reading() as look:
        assert look.used.head().code == short_code(carried)
        assert [row.number for row in look.used.entries(BookFilter())] == list(range(LAST, 0, -1))


def test_the_book_is_read_page_by_page_and_by_what_is_asked(traded: Stall) -> None:
    with traded.store.reading() as look:
        newest = look.used.entries(BookFilter(), limit=3)
        older = look.used.entries(BookFilter(), before=newest[-1].entry.id, limit=3)
        pile = look.goods.pile("BAL-01/kepala")
        account = look.used.account("BAL-01")
        assert pile is not None
        assert account is not None
        of_pile = look.used.entries(BookFilter(item=pile.id))
        of_bale = look.used.entries(BookFilter(bale=account.bale.id))
        lost = look.used.entries(BookFilter(kinds=(MovementKind.LOST,), first=traded.today(), last=traded.today()))
        nothing = look.used.entries(BookFilter(first=traded.today().replace(year=2030)))
    assert [row.number for row in (*newest, *older)] == [8, 7, 6, 5, 4, 3]
    assert [row.number for row in of_pile] == [7, 4, 1]
    assert [row.number for row in of_bale] == [8, 7, 6, 5, 4, 2, 1]
    assert [row.number for row in lost] == [7]
    assert nothing == ()
