"""A byte that changes while the shop is closed is found on whichever page it stands, and a copy brings it back."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from data.check import check_shop
from data.keeping.contents import contents_of
from data.keeping.folder import keep_copy
from data.keeping.rest import Rest, note_of
from data.keeping.restoring import restore
from data.problems import ShopFileProblem
from data.store import open_store

if TYPE_CHECKING:
    from tests.data.conftest import Stall

PAGE = 4_096


def faults(path: Path) -> tuple[str, ...]:
    """What whoever opens the file would find changed."""
    rest = Rest(path)
    found = rest.faults()
    rest.close()
    return found


def proves_itself(path: Path, stall: Stall) -> bool:
    """Whether a check that only looks is content."""
    try:
        with open_store(path, till="S1", clock=lambda: stall.now, exclusive=False) as looked_at:
            return check_shop(looked_at).ok
    except ShopFileProblem:
        return False


def test_a_byte_that_flips_on_any_page_is_found(selling: Stall) -> None:
    assert selling.path is not None
    selling.store.close(for_the_night=True)
    sound, random = selling.path.read_bytes(), Random(7)  # noqa: S311 a test, no secret
    assert faults(selling.path) == ()
    for page in range(len(sound) // PAGE):
        harmed = bytearray(sound)
        harmed[page * PAGE + random.randrange(PAGE)] ^= 1 << random.randrange(8)
        selling.path.write_bytes(harmed)
        assert faults(selling.path) == ("byte 0 to 1048575",), page
    selling.path.write_bytes(sound)
    assert faults(selling.path) == ()


def found_at_the_start(path: Path, stall: Stall) -> bool:
    """Whether a till that opens the file knows that it is not what it was."""
    try:
        with open_store(path, till="S1", clock=lambda: stall.now) as opened:
            return bool(opened.changed_at_rest())
    except ShopFileProblem:
        return True


def test_whichever_page_a_byte_flips_on_the_start_finds_it_and_the_last_copy_brings_the_shop_back(
    selling: Stall, folder: Path
) -> None:
    assert selling.path is not None
    kept = keep_copy(selling.store, folder, selling.now)
    selling.store.close(for_the_night=True)
    sound, note, random = selling.path.read_bytes(), note_of(selling.path).read_bytes(), Random(8)  # noqa: S311 a test
    for page in range(len(sound) // PAGE):
        harmed = bytearray(sound)
        harmed[page * PAGE + random.randrange(PAGE)] ^= 1 << random.randrange(8)
        selling.path.write_bytes(harmed)
        note_of(selling.path).write_bytes(note)
        assert found_at_the_start(selling.path, selling), page
        done = restore(selling.path, kept.path, selling.now)
        assert done.before is not None
        assert contents_of(selling.path) == kept.contents, page
        done.before.unlink()
    selling.store = selling.open()
    assert check_shop(selling.store).ok


def test_a_check_that_only_looks_is_not_content_wherever_a_byte_flipped(selling: Stall) -> None:
    assert selling.path is not None
    selling.store.close(for_the_night=True)
    sound, random = selling.path.read_bytes(), Random(9)  # noqa: S311 a test, no secret
    for page in range(0, len(sound) // PAGE, 23):
        harmed = bytearray(sound)
        harmed[page * PAGE + random.randrange(PAGE)] ^= 1 << random.randrange(8)
        selling.path.write_bytes(harmed)
        assert not proves_itself(selling.path, selling), page


def test_the_check_names_it_and_the_last_copy_brings_the_shop_back(selling: Stall, folder: Path) -> None:
    assert selling.path is not None
    kept = keep_copy(selling.store, folder, selling.now)
    selling.store.close(for_the_night=True)
    assert proves_itself(selling.path, selling)
    harmed = bytearray(selling.path.read_bytes())
    place = harmed.index(b"LAPAK CONTOH")
    harmed[place] ^= 1  # another letter: SQLite itself would never know
    selling.path.write_bytes(harmed)
    assert not proves_itself(selling.path, selling)
    restore(selling.path, kept.path, selling.now)
    selling.store = selling.open()
    assert check_shop(selling.store).ok


def test_a_till_that_writes_makes_the_note_void_and_writes_another_when_it_closes(selling: Stall) -> None:
    assert selling.path is not None
    selling.store.close(for_the_night=True)
    selling.store = selling.open()
    assert not note_of(selling.path).exists()
    assert selling.store.changed_at_rest() == ()
    selling.sell("on", ("BAL-01/kepala", 1))
    selling.store.close(for_the_night=True)
    assert faults(selling.path) == ()
    assert proves_itself(selling.path, selling)


def test_a_till_that_opens_a_harmed_file_knows_it_before_it_wrote(selling: Stall) -> None:
    assert selling.path is not None
    selling.store.close(for_the_night=True)
    harmed = bytearray(selling.path.read_bytes())
    harmed[harmed.index(b"LAPAK CONTOH")] ^= 1
    selling.path.write_bytes(harmed)
    selling.store = selling.open()
    assert selling.store.changed_at_rest() == ("byte 0 to 1048575",)
    selling.sell("still", ("BAL-01/kepala", 1))


def test_a_restored_shop_is_not_held_against_the_note_of_the_one_before(selling: Stall, folder: Path) -> None:
    assert selling.path is not None
    kept = keep_copy(selling.store, folder, selling.now)
    selling.sell("on", ("BAL-01/kepala", 1))
    selling.store.close(for_the_night=True)
    restore(selling.path, kept.path, selling.now)
    assert proves_itself(selling.path, selling)
