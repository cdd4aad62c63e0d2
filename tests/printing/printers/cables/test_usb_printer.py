"""A printer on USB, played below pyusb: found again wherever it was plugged, with whatever ends it has."""

from __future__ import annotations

import errno
from typing import Any

import pytest
import usb.backend.libusb1
from usb.core import USBError

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, Text
from printing.printers.outcome import WELL, Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.seams.usb_bus import UsbPlace, the_bus
from printing.printers.slip import Slip
from printing.printers.talk.patience import Patience
from printing.printers.usb_port import UsbPrinter
from printing.renderers.printer_bytes import printer_bytes
from tests.printing.printers.cables.played_usb import PlayedBus, PlayedPrinter

HASTY = Patience(status=0.1, write=0.1, answer=0.1, per_byte=0.0)
SILENT, ANSWERING = PrinterProfile(), PrinterProfile(answers=True)
PAPER = (Text("STRUK"), Cut())
LONG = tuple(Text("x" * 32) for _ in range(300))
CLONE = UsbPlace(0x0416, 0x5011)
NO_ACCESS = USBError("Access denied (insufficient permissions)", -3, errno.EACCES)


@pytest.fixture
def plugged_in(monkeypatch: pytest.MonkeyPatch) -> list[PlayedPrinter]:
    """What hangs on the bus."""
    bus = PlayedBus()
    monkeypatch.setattr(usb.backend.libusb1, "get_backend", lambda **_how: bus)
    return bus.printers


def printed(place: UsbPlace, profile: PrinterProfile = SILENT, document: Any = PAPER) -> Outcome:
    return UsbPrinter(place, HASTY).send(Slip("struk", document, profile), lambda: False)


def test_a_slip_goes_out_whole_though_transfers_end_early(plugged_in: list[PlayedPrinter]) -> None:
    plugged_in.append(PlayedPrinter())
    assert printed(CLONE, document=LONG) == SentUnconfirmed()
    assert plugged_in[0].heard == printer_bytes(LONG, SILENT)
    assert plugged_in[0].log == ["claimed", "released"]


def test_a_printer_that_answers_has_printed(plugged_in: list[PlayedPrinter]) -> None:
    plugged_in.append(PlayedPrinter(kind=7))
    assert printed(CLONE, ANSWERING) == Printed()


def test_the_system_gets_its_device_back(plugged_in: list[PlayedPrinter]) -> None:
    plugged_in.append(PlayedPrinter(kernel_has_it=True))
    printed(CLONE)
    assert plugged_in[0].log == ["detached", "claimed", "released", "attached"]


def test_a_device_that_was_used_is_open_no_more(plugged_in: list[PlayedPrinter]) -> None:
    plugged_in.append(PlayedPrinter(kernel_has_it=True))
    (device,) = the_bus().printers()
    the_bus().take(device, HASTY).close()
    assert plugged_in[0].open == 0


def test_twins_are_told_apart_by_serial_then_by_port(plugged_in: list[PlayedPrinter]) -> None:
    plugged_in.extend(PlayedPrinter(serial=name, ports=(port,)) for name, port in (("A", 1), ("B", 2)))
    assert printed(UsbPlace(0x0416, 0x5011, "B", "1-9")) == SentUnconfirmed()
    assert printed(UsbPlace(0x0416, 0x5011, "", "1-1")) == SentUnconfirmed()
    assert [bool(device.heard) for device in plugged_in] == [True, True]
    assert printed(UsbPlace(0x0416, 0x5011)) == NotSent(Cause.NOT_FOUND)  # either could be meant


def test_a_printer_that_was_off_and_on_again_is_found_again(plugged_in: list[PlayedPrinter]) -> None:
    plugged_in.append(PlayedPrinter(ports=(1,)))
    place = UsbPlace(0x0416, 0x5011, "", "1-1")
    assert printed(place) == SentUnconfirmed()
    plugged_in.clear()
    assert printed(place) == NotSent(Cause.NOT_FOUND)
    plugged_in.append(PlayedPrinter(ports=(4, 2)))
    assert printed(place) == SentUnconfirmed()


@pytest.mark.parametrize("taken", [0, 250])
def test_a_transfer_that_breaks_off_leaves_the_slip_unknown(plugged_in: list[PlayedPrinter], taken: int) -> None:
    plugged_in.append(PlayedPrinter(stuck_after=taken))
    assert printed(CLONE, document=LONG) == Unknown(Cause.NO_ANSWER)


def test_a_printer_that_takes_no_question_may_be_tried_again(plugged_in: list[PlayedPrinter]) -> None:
    plugged_in.append(PlayedPrinter(stuck_after=0))
    assert printed(CLONE, ANSWERING) == NotSent(Cause.NO_ANSWER)
    assert UsbPrinter(CLONE, HASTY).look(ANSWERING, lambda: False) == Health(heard=True, cause=Cause.NO_ANSWER)


def test_a_device_pulled_before_the_first_byte_may_be_tried_again(plugged_in: list[PlayedPrinter]) -> None:
    plugged_in.append(PlayedPrinter(pulled_after=0))
    assert printed(CLONE) == NotSent(Cause.BROKEN_OFF)


@pytest.mark.parametrize("kernel_has_it", [False, True])
def test_a_device_pulled_in_the_middle_of_a_slip_leaves_it_unknown(
    plugged_in: list[PlayedPrinter], *, kernel_has_it: bool
) -> None:
    plugged_in.append(PlayedPrinter(pulled_after=300, kernel_has_it=kernel_has_it))
    assert printed(CLONE, document=LONG) == Unknown(Cause.BROKEN_OFF)
    assert len(plugged_in[0].heard) == 300


def test_a_device_pulled_behind_the_proof_has_printed(plugged_in: list[PlayedPrinter]) -> None:
    class PulledLate(PlayedPrinter):
        """Is there until it has answered everything."""

        @property
        def is_gone(self) -> bool:
            return not self.says and not self.said

    plugged_in.append(PulledLate())
    assert printed(CLONE, ANSWERING) == Printed()


@pytest.mark.parametrize("place", [CLONE, UsbPlace(0x0416, 0x5011, "A1", "1-2")])
@pytest.mark.parametrize("refused", [NO_ACCESS, NotImplementedError("Operation not supported")])
def test_a_device_that_belongs_to_another_user_or_driver_says_so(
    plugged_in: list[PlayedPrinter], refused: Exception, place: UsbPlace
) -> None:
    plugged_in.append(PlayedPrinter(serial="A1", refused=refused))
    assert printed(place) == NotSent(Cause.NO_PERMISSION)
    assert UsbPrinter(place, HASTY).look(ANSWERING, lambda: False) == Health(heard=True, cause=Cause.NO_PERMISSION)


def test_a_locked_device_is_not_taken_for_one_that_is_known(plugged_in: list[PlayedPrinter]) -> None:
    plugged_in.append(PlayedPrinter(serial="B2", ports=(1,), refused=NO_ACCESS))
    plugged_in.append(PlayedPrinter(serial="A1", ports=(2,)))
    assert printed(UsbPlace(0x0416, 0x5011, "A1", "1-1")) == SentUnconfirmed()
    assert printed(UsbPlace(0x0416, 0x5011, "C3", "1-9")) == NotSent(Cause.NO_PERMISSION)  # that one may be it


def test_a_device_that_another_program_uses_is_busy_and_left_as_it_was(plugged_in: list[PlayedPrinter]) -> None:
    plugged_in.append(PlayedPrinter(in_use=True, kernel_has_it=True))
    assert printed(CLONE) == NotSent(Cause.BUSY)
    assert (plugged_in[0].kernel_has_it, plugged_in[0].open) == (True, 0)


def test_only_what_prints_is_offered(plugged_in: list[PlayedPrinter]) -> None:
    plugged_in.append(PlayedPrinter(0x046D, 0xC31C, kind=3))
    plugged_in.append(PlayedPrinter(0x04B8, 0x0E15, kind=7, serial="X5\x00", name="TM-T82X"))
    (found,) = the_bus().printers()
    assert (found.place, found.name) == (UsbPlace(0x04B8, 0x0E15, "X5", "1-2"), "STM TM-T82X")


def test_a_look_sees_whether_it_is_plugged_in(plugged_in: list[PlayedPrinter]) -> None:
    printer = UsbPrinter(CLONE, HASTY)
    assert printer.look(SILENT, lambda: False) == Health(heard=True, cause=Cause.NOT_FOUND)
    plugged_in.append(PlayedPrinter())
    assert printer.look(SILENT, lambda: False) == WELL
