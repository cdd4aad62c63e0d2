"""Copies make themselves: after so many sales, at closing, on a stick that was used before, on leaving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from data.keeping.copying import copy_pages
from data.keeping.folder import copies_in
from data.keeping.restoring import restore
from data.keeping.sticks import STICK_FOLDER
from data.problems import NoPermission
from pos.keeping.wish import Keeping
from pos.selling.payment import Method, Payment
from tests.ui.conftest import Sell
from ui.bootstrap import Shop, bootstrap
from ui.keeping.copy_desk import CopyDesk
from ui.keeping.keeper import NothingToKeep
from ui.notice import Notice
from ui.session import Session


def copies(shop: Shop, folder: Path | None = None) -> int:
    """How many copies lie in a folder, or in the usual one."""
    return len(copies_in(folder or shop.keeper.folder, shop.clock()))


def wish(session: Session, **changes: object) -> None:
    """Change what the owner wants done about copies."""
    session.save_settings(replace(session.settings, keeping=Keeping(**changes)))  # type: ignore[arg-type]


def sell_one(session: Session) -> None:
    """Sell a piece for cash, as the till does."""
    session.basket.add_code("BAL-01/badan")
    cart = session.basket.cart
    session.pay(cart, (Payment(Method.CASH, cart.total),), print_receipt=False)


def test_after_as_many_sales_as_the_owner_set_a_copy_is_made(session: Session, shop: Shop) -> None:
    wish(session, every=3)
    for _sale in range(2):
        sell_one(session)
    assert (copies(shop), session.copies.unkept) == (0, 2)
    sell_one(session)
    assert (copies(shop), session.copies.unkept) == (1, 0)


def test_an_owner_who_wants_none_for_sales_still_gets_one_at_closing(session: Session, shop: Shop) -> None:
    wish(session, every=0)
    session.drawer.open(0)
    for _sale in range(30):
        sell_one(session)
    assert copies(shop) == 0
    session.drawer.close(1_050_000)
    assert copies(shop) == 1


def test_a_stick_is_asked_about_once_and_takes_copies_by_itself_from_then_on(
    session: Session, shop: Shop, tmp_path: Path
) -> None:
    stick, plugged = tmp_path / "KINGSTON", list[Path]()
    stick.mkdir()
    desk = CopyDesk(shop, session.jobs, session, lambda: tuple(plugged))
    asked: list[Path] = []
    desk.stick_seen.connect(asked.append)

    plugged.append(stick)
    desk.look_for_sticks()
    desk.look_for_sticks()
    assert (asked, copies(shop, stick / STICK_FOLDER)) == ([stick], 0)
    desk.accept_stick(stick)
    assert copies(shop, stick / STICK_FOLDER) == 1

    plugged.clear()
    desk.look_for_sticks()
    shop.clock.at = shop.clock().replace(hour=16)  # type: ignore[attr-defined]
    plugged.append(stick)
    desk.look_for_sticks()
    assert (asked, copies(shop, stick / STICK_FOLDER)) == ([stick], 2)
    desk.close()


def test_a_stick_that_comes_in_is_offered_over_the_page(session: Session, shop: Shop, tmp_path: Path) -> None:
    told: list[Notice] = []
    session.noticed.connect(told.append)
    session.copies.stick_seen.emit(tmp_path / "KINGSTON")
    (notice,) = told
    assert notice.offer is not None
    notice.offer.accept()
    assert copies(shop, tmp_path / "KINGSTON" / STICK_FOLDER) == 1


def test_what_stands_in_the_way_of_a_copy_is_told_and_the_next_one_clears_it(
    session: Session, shop: Shop, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    session.copies.keep(tmp_path / "file" / "copies")
    refused = session.copies.state
    session.copies.keep()
    made = session.copies.state
    assert (refused.problem is None, refused.last) == (False, None)
    assert (made.problem, made.last is None) == (None, False)
    assert copies(shop) == 1


def test_leaving_makes_a_copy_only_where_something_was_told_since_the_last(shop: Shop, sell: Sell) -> None:
    shop.keeper.keep_on_leaving()
    assert copies(shop) == 1, "the goods that came are kept before anything is sold"
    shop.clock.at = shop.clock().replace(hour=16)  # type: ignore[attr-defined]
    shop.keeper.keep_on_leaving()
    assert copies(shop) == 1
    sell("BAL-01/badan")
    shop.clock.at = shop.clock().replace(hour=17)  # type: ignore[attr-defined]
    shop.keeper.keep_on_leaving()
    assert copies(shop) == 2
    shop.keeper.keep_on_leaving()
    assert copies(shop) == 2


def test_pictures_of_the_goods_go_along_once(shop: Shop, tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (40, 40), "red").save(tmp_path / "shirt.png")
    with shop.work() as work:
        name = work.pictures.keep((tmp_path / "shirt.png").read_bytes())
    shop.keeper.keep()
    shop.keeper.keep()
    assert [path.name for path in (shop.keeper.folder / "gambar").iterdir()] == [name]


@pytest.mark.usefixtures("qapp")
def test_a_shop_in_memory_has_nothing_to_keep(empty_session: Session, fresh_shop: Shop) -> None:
    assert not empty_session.copies.possible
    empty_session.copies.keep()
    assert empty_session.copies.state.last is None
    with pytest.raises(NothingToKeep):
        fresh_shop.keeper.keep()


def test_a_problem_of_the_disk_is_not_taken_for_a_copy(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Callable[[], None]:
        raise NoPermission(None)

    monkeypatch.setattr("data.keeping.folder.copy_shop", refuse)
    sell_one(session)
    session.copies.keep()
    assert isinstance(session.copies.state.problem, NoPermission)
    assert session.copies.unkept == 1


def test_what_is_sold_while_a_copy_is_made_is_missing_in_it_and_kept_on_leaving(
    session: Session, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sold_meanwhile(database: Database, draft: Path) -> None:
        sell_one(session)
        copy_pages(database, draft)

    wish(session, every=0)
    sell_one(session)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("data.keeping.copying.copy_pages", sold_meanwhile)
        session.copies.keep()
    assert session.copies.unkept == 1
    shop.clock.at = shop.clock() + timedelta(minutes=1)  # type: ignore[attr-defined]
    shop.keeper.keep_on_leaving()
    assert (copies(shop), shop.keeper.unkept_sales()) == (2, 0)


def test_what_was_told_after_the_clock_was_set_back_is_kept_on_leaving(session: Session, shop: Shop) -> None:
    wish(session, every=0)
    shop.keeper.keep()
    shop.clock.at = shop.clock() - timedelta(days=2)  # type: ignore[attr-defined]
    session.drawer.open(0)
    shop.keeper.keep_on_leaving()
    with shop.reading() as look:
        assert len(look.copies.latest(5)) == 2


@pytest.mark.parametrize("lost", [(), (2,), (5,), (1, 3), (4, 5)])
def test_a_shop_saved_out_of_a_damaged_file_tells_of_what_was_sold_since_the_copy_and_of_no_gap(
    session: Session, shop: Shop, tmp_path: Path, lost: tuple[int, ...]
) -> None:
    wish(session, every=0)
    for _sale in range(5):
        sell_one(session)
    shop.keeper.keep()
    for _sale in range(2):
        sell_one(session)
    saved = tmp_path / "saved.lapak"
    with shop._store.looking() as database:  # noqa: SLF001 the file as it stands, behind the shop's back
        copy_pages(database, saved)
    torn = sqlite3.connect(saved)
    for (trigger,) in torn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        torn.execute(f"DROP TRIGGER {trigger}")
    for key in lost:
        torn.execute("DELETE FROM sale WHERE key = ?", (key,))
    torn.commit()
    torn.close()
    other = bootstrap(saved, clock=shop.clock)
    try:
        assert other.keeper.unkept_sales() == 2
        other.keeper.keep()
        assert other.keeper.unkept_sales() == 0
    finally:
        other.close()


def test_the_copy_that_became_the_shop_holds_all_of_it(session: Session, shop: Shop, tmp_path: Path) -> None:
    wish(session, every=0)
    shop.keeper.keep()
    for _sale in range(3):
        sell_one(session)
    copy = tmp_path / "stick" / "one.lapak"
    shop.keeper.keep_as(copy)
    shop.close()
    assert shop.path is not None
    restore(shop.path, copy, shop.clock())
    again = bootstrap(shop.path, clock=shop.clock)
    try:
        last = again.keeper.last()
        assert last is not None
        assert (Path(last.folder) / last.name, last.receipts, again.keeper.unkept_sales()) == (copy, 3, 0)
        again.keeper.keep_on_leaving()
        assert again.keeper.last() == last
    finally:
        again.close()
