"""What the windows' one object promises: a cart is kept, a sale that is on disk is told, a day begins."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import date, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from data.problems import DiskFull
from pos.refusals import Refusal
from pos.selling.payment import Method, Payment
from pos.selling.sale import Sale
from printing.spooling.progress import Light, QueueStatus
from tests.ui.till.conftest import JACKET, SHIRTS
from ui.bootstrap import Shop
from ui.demo.build import StoryClock
from ui.jobs import Jobs
from ui.session import Session


def full(*_: object, **__: object) -> None:
    raise DiskFull(Path("toko.lapak"))


def test_a_cart_that_met_a_full_disk_is_kept_when_there_is_room_again(
    qtbot: QtBot, shop: Shop, at_once: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(shop, at_once)
    session.basket.add_code(SHIRTS)
    session.basket.keep()
    with monkeypatch.context() as disk:
        disk.setattr(shop, "work", full)
        session.basket.add_code(JACKET)
        qtbot.wait(0)
    session.close()
    assert Session(shop, at_once).basket.cart.pieces == 2


def test_closing_on_a_full_disk_says_so_and_still_stops_everything(
    shop: Shop, at_once: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(shop, at_once)
    session.basket.add_code(SHIRTS)
    heard: list[object] = []
    session.paper.changed.connect(heard.append)
    monkeypatch.setattr(shop, "work", full)
    with pytest.raises(Refusal):
        session.close()
    shop.spooler.drain()
    assert not heard


def test_a_sale_from_elsewhere_leaves_the_open_cart_alone(
    session: Session, shop: Shop, at_once: Executor, sell: Callable[..., Sale]
) -> None:
    session.basket.add_code(SHIRTS)
    session.basket.keep()
    sell(JACKET)
    assert Session(shop, at_once).basket.cart.pieces == 1


def test_a_cart_that_was_sold_does_not_come_back(session: Session, shop: Shop, at_once: Executor) -> None:
    session.basket.add_code(SHIRTS)
    cart = session.basket.cart
    paid = (Payment(Method.CASH, cart.total),)
    session.pay(cart, paid, print_receipt=False)
    with shop.work() as work:
        work.carts.keep(cart, session.now())
    assert session.pay(cart, paid, print_receipt=False).repeated
    assert not Session(shop, at_once).basket.cart


def test_a_new_trading_day_is_told_once(session: Session, clock: StoryClock) -> None:
    days: list[date] = []
    session.day_changed.connect(days.append)
    session.look_at_the_calendar()
    clock.at += timedelta(hours=15)
    session.look_at_the_calendar()
    session.look_at_the_calendar()
    assert days == [session.today]


def test_no_answer_reaches_a_widget_that_is_gone(qtbot: QtBot) -> None:
    jobs, asker, gone = Jobs(), QObject(), Event()
    answers: list[bool] = []
    jobs.run(gone.wait, answers.append, asker=asker)
    with qtbot.waitSignal(asker.destroyed):
        asker.deleteLater()
    gone.set()
    jobs.run(lambda: False, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [False]
    jobs.close()


def test_news_of_paper_that_is_on_its_way_while_the_shop_closes_is_told_to_nobody(
    qtbot: QtBot, shop: Shop, at_once: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who hears of paper looks at the book, and the book is closed by then."""
    spoken: list[Callable[[QueueStatus], None]] = []
    monkeypatch.setattr(shop, "listen", lambda changed, *_others: spoken.append(changed))
    session, told = Session(shop, at_once), list[object]()
    session.paper.changed.connect(told.append)
    last_word = Thread(target=spoken[0], args=(QueueStatus(Light.READY),))
    last_word.start()
    last_word.join()
    session.close()
    qtbot.wait(1)
    assert told == []
