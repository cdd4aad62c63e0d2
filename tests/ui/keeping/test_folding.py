"""The log of the file is folded while a buyer counts the change."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.keeping.test_when_copies_are_made import sell_one
from ui.bootstrap import Shop
from ui.keeping.folding import EVERY
from ui.session import Session


def test_a_moment_after_every_twentieth_sale_the_log_is_folded(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    folded: list[Shop] = []
    monkeypatch.setattr(session.shop, "fold", lambda: folded.append(session.shop))
    for _sale in range(EVERY):
        assert not session.folding.is_due
        sell_one(session)
    assert (session.folding.is_due, folded) == (True, [])
    qtbot.waitUntil(lambda: folded == [session.shop], timeout=10_000)
    sell_one(session)
    assert (session.folding.is_due, folded) == (False, [session.shop])
