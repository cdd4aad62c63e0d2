"""The light over the till in every state of the queue: what a seller can mend comes first, with how many slips wait."""

from __future__ import annotations

import pytest

from pos.paper import Cause
from printing.spooling.progress import Light, QueueStatus
from ui.window.shell.printer_light import PrinterLight
from ui.window.widgets.buttons.light import State


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize(
    ("status", "words", "state"),
    [
        (QueueStatus(Light.OFF), "Tanpa printer", State.OFF),
        (QueueStatus(Light.UNHEARD), "Printer belum dicoba", State.OFF),
        (QueueStatus(Light.SENT), "Terkirim ke printer", State.GOOD),
        (QueueStatus(Light.READY), "Printer siap", State.GOOD),
        (QueueStatus(Light.PRINTING, jobs=2), "Sedang mencetak", State.GOOD),
        (QueueStatus(Light.LOW), "Kertas hampir habis", State.WAITING),
        (QueueStatus(Light.TROUBLE, cause=Cause.PAPER_OUT), "Kertas habis", State.BAD),
        (
            QueueStatus(Light.TROUBLE, jobs=3, asking=3, cause=Cause.COVER_OPEN),
            "Tutup printer terbuka · 3 antre",
            State.BAD,
        ),
        (QueueStatus(Light.WAITING, jobs=1, cause=Cause.REFUSED), "Printer menolak · 1 antre", State.BAD),
        (QueueStatus(Light.ASKING, jobs=2, asking=2, cause=Cause.BROKEN_OFF), "2 struk perlu dicek", State.BAD),
        (QueueStatus(Light.HELD, jobs=3, asking=3, cause=Cause.REFUSED), "3 struk lama ditahan", State.WAITING),
    ],
)
def test_the_light_says_how_the_printers_are(status: QueueStatus, words: str, state: State) -> None:
    light = PrinterLight()
    light.say(status)
    assert (light.text(), light.state) == (words, state)


@pytest.mark.usefixtures("dressed")
def test_of_several_printers_the_one_in_trouble_is_named_and_a_long_name_is_cut() -> None:
    light = PrinterLight()
    light.say(QueueStatus(Light.TROUBLE, cause=Cause.PAPER_OUT), "Gudang")
    assert light.text() == "Gudang: Kertas habis"
    light.say(QueueStatus(Light.TROUBLE, cause=Cause.PAPER_OUT), "RPP02N pink di belakang")
    assert light.text() == "RPP02N pink di…: Kertas habis"
    light.say(QueueStatus(Light.READY), "Gudang")
    assert light.text() == "Printer siap"
