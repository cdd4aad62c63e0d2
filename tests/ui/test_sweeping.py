"""What nobody holds any more goes in the window's thread, whatever other threads do meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from tests.ui.conftest import AtOnce
from ui.jobs import Jobs
from ui.window.sweeping import Sweeper

LOOKED_AT_BY_ITSELF = 10 * gc.get_threshold()[0]


class Ring:
    """Holds itself, and writes down in which thread it went."""

    def __init__(self, went: list[Thread]) -> None:
        self.itself, self.went = self, went

    def __del__(self) -> None:
        self.went.append(current_thread())


@pytest.fixture
def sweeper(qapp: QObject) -> Iterator[Sweeper]:
    gc.collect()
    sweeper = Sweeper(qapp)
    yield sweeper
    sweeper.close()
    sweeper.deleteLater()


def make_many() -> None:
    kept = [[number] for number in range(LOOKED_AT_BY_ITSELF)]
    assert len(kept) == LOOKED_AT_BY_ITSELF


def test_another_thread_takes_nothing_of_the_window_away(sweeper: Sweeper) -> None:
    went: list[Thread] = []
    Ring(went)
    other = Thread(target=make_many)
    other.start()
    other.join()
    assert went == []
    made = [[number] for number in range(LOOKED_AT_BY_ITSELF)]
    sweeper.sweep()
    assert went == [main_thread()]
    assert made


def test_without_it_the_other_thread_would(sweeper: Sweeper) -> None:
    sweeper.close()
    went: list[Thread] = []
    Ring(went)
    other = Thread(target=make_many)
    other.start()
    other.join()
    assert went == [other]


def test_the_window_looks_by_itself(qtbot: QtBot, sweeper: Sweeper) -> None:
    went: list[Thread] = []
    Ring(went)
    made = [[number] for number in range(LOOKED_AT_BY_ITSELF)]
    clock = sweeper.findChild(QTimer)
    assert isinstance(clock, QTimer)
    clock.setInterval(10)
    qtbot.waitUntil(lambda: went == [main_thread()], timeout=10_000)
    assert made


def test_who_asked_for_work_is_let_go_in_the_thread_that_asked(qtbot: QtBot) -> None:
    went: list[Thread] = []

    class Asker:
        def __del__(self) -> None:
            went.append(current_thread())

        def answer(self, _answer: int) -> None:
            answered.append(1)

    answered: list[int] = []
    jobs = Jobs()
    for _time in range(50):
        jobs.run(lambda: 1, Asker().answer)
    qtbot.waitUntil(lambda: len(went) == 50, timeout=10_000)
    jobs.close()
    assert set(went) == {main_thread()}
    assert len(answered) == 50
    Jobs(AtOnce()).run(lambda: 1, Asker().answer)
    assert len(answered) == 51
