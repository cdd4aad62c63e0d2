"""The trial page of the fields: what was ticked and is not so is found out, and nothing else is changed."""

from __future__ import annotations

from concurrent.futures import Executor

import pytest
from pytestqt.qtbot import QtBot

from pos.paper import Cause
from printing.printers.outcome import Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.slip import Slip
from printing.spooling.spooler import Spooler
from tests.ui.desk.printers.conftest import AFTERNOON, SPEAKS, Played
from ui.jobs import Jobs
from ui.window.settings.fields.draft import Connection, Draft
from ui.window.settings.fields.printer import PrinterFields
from ui.window.settings.printers.around import Surroundings

FIELDS = Draft(connection=Connection.NETWORK, place="kantor:9100", answers=True)


@pytest.fixture
def fields(qtbot: QtBot, spooler: Spooler, at_once: Executor) -> PrinterFields:
    """The fields of a printer on the network that is said to answer."""
    fields = PrinterFields(Surroundings(Jobs(at_once), spooler, lambda: AFTERNOON, tuple), None)
    qtbot.addWidget(fields)
    fields.fill(FIELDS)
    return fields


def half(_address: str, slip: Slip) -> Outcome:
    """A clone: not a word behind a slip."""
    return Unknown(Cause.NO_ANSWER) if slip.profile.answers else SentUnconfirmed()


def test_a_printer_that_was_said_to_answer_and_does_not_is_said_to_be_silent(
    fields: PrinterFields, played: Played
) -> None:
    played.looks, played.ends = lambda _address: SPEAKS, half
    fields.trial.click()
    assert "centangnya dilepas" in fields.outcome.text()
    assert not fields.taken_into(Draft()).answers
    assert sum("PERCOBAAN" in page for _address, page in played.paper) == 1
    assert fields.trial.isEnabled()


def test_a_printer_that_answers_keeps_its_tick(fields: PrinterFields, played: Played) -> None:
    played.looks, played.ends = lambda _address: SPEAKS, lambda _address, _slip: Printed()
    fields.trial.click()
    assert fields.outcome.text().startswith("Tercetak.")
    assert fields.taken_into(Draft()).answers


def test_a_printer_that_is_not_there_keeps_what_was_ticked(fields: PrinterFields, played: Played) -> None:
    played.looks = lambda _address: Health(heard=True, cause=Cause.REFUSED)
    played.ends = lambda _address, _slip: NotSent(Cause.REFUSED)
    fields.trial.click()
    assert "menolak sambungan" in fields.outcome.text()
    assert fields.taken_into(Draft()).answers
    assert played.paper == []
