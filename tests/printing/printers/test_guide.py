"""The trial page, its questions and the models: a printer is set up by looking at paper."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NoReturn

import pytest

from pos.printers import Printer, PrinterAlreadyThere, PrinterProfile, Printers, Raster, Role, UnknownPrinter
from printing.guide import CHOICES, Answer, Interview, Question, answered
from printing.printers import finding
from printing.printers.addresses import transport_to
from printing.printers.finding import find_printers
from printing.printers.models import MODELS, Model, model_called, profile_for
from printing.printers.seams.usb_bus import UsbDevice, UsbPlace
from printing.printers.usb_port import UsbPrinter
from tests.printing.conftest import WIB

EVENING = datetime(2026, 3, 7, 19, 5, tzinfo=WIB)
A, B, C = (Printer(f"network://{name}", name=name) for name in "abc")


def test_an_answer_given_anew_takes_back_what_the_one_before_it_came_to() -> None:
    interview = Interview(PrinterProfile(columns=48, chunk=256)).answering(False).on().answering(None).on()
    assert interview.profile == PrinterProfile(columns=32, chunk=128), "no ruler fits: the narrowest paper there is"
    again = interview.on(-1).on(-1)
    assert (again.question, again.given) == (Question.WHOLE, False)
    assert again.answering(True).profile == PrinterProfile(columns=32, chunk=256)
    assert again.on(-1) == again, "there is nothing before the first question"


@pytest.mark.parametrize(
    ("question", "answer", "profile"),
    [
        (Question.WHOLE, True, PrinterProfile()),
        (Question.WHOLE, False, PrinterProfile(chunk=128)),
        (Question.WIDTH, 48, PrinterProfile(columns=48)),
        (Question.TABS, False, PrinterProfile(tabs=False)),
        (Question.PICTURE, Raster.COLUMNS, PrinterProfile(raster=Raster.COLUMNS)),
        (Question.NATIVE, True, PrinterProfile(native_qr=True)),
        (Question.CUT, True, PrinterProfile(cutter=True)),
        (Question.DRAWER, 5, PrinterProfile(drawer=5)),
    ],
)
def test_each_answer_sets_one_thing(question: Question, answer: Answer, profile: PrinterProfile) -> None:
    assert answered(PrinterProfile(), question, answer) == profile


def test_every_question_has_choices_and_takes_no_other_answer() -> None:
    for question in Question:
        for answer in CHOICES[question]:
            answered(PrinterProfile(), question, answer)
        with pytest.raises(ValueError, match="33"):
            answered(PrinterProfile(), question, 33)


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("RPP02N", "RPP02N"),
        ("Printer POS58", "Zjiang ZJ-5890"),
        ("EPSON TM-T82III", "Epson TM-T82X"),
        ("iware c-58bt", "RPP02N"),
        ("IWARE C-80", "IWARE C-80"),
    ],
)
def test_a_name_tells_the_model(name: str, model: str) -> None:
    known = model_called(name)
    assert known is not None
    assert known.name == model


def test_an_unknown_name_is_no_model_and_each_model_knows_itself() -> None:
    assert model_called("HP LaserJet") is None
    assert [model_called(model.name) for model in MODELS] == list(MODELS)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_no_model_gets_more_at_a_time_than_the_way_to_it_carries(model: Model) -> None:
    for address in ("bluetooth://AA:BB:CC:DD:EE:FF", "serial:///dev/rfcomm0", "serial://COM5?baud=19200"):
        assert 0 < profile_for(address, model).chunk <= 256
        assert profile_for(address, None) == PrinterProfile(chunk=256)
    on_the_network = profile_for("network://kasir", model)
    assert on_the_network == model.profile


def test_what_the_computer_sees_is_offered_with_an_address_that_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Bus:
        def printers(self) -> tuple[UsbDevice, ...]:
            return (UsbDevice(UsbPlace(0x04B8, 0x0E15, "X5 Y", "1-2"), "EPSON TM-T82X", None),)

    for name in ("usb/lp0", "rfcomm0"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.setattr(finding, "the_bus", Bus)
    monkeypatch.setattr(finding, "has_bluetooth", lambda: True)
    monkeypatch.setattr(finding, "said", lambda _command: "Device AA:BB:CC:DD:EE:FF XP-58\nnoise\n")
    monkeypatch.setattr(finding, "CupsQueue", type("Queue", (), {"names": lambda _self: ("Kasir",)}))
    found = find_printers(tmp_path, lambda: [("COM5", "Standard Serial over Bluetooth link (COM5)")])
    assert [one.address for one in found] == [
        "usb://04b8:0e15/X5%20Y?port=1-2",
        f"device://{tmp_path}/usb/lp0",
        f"serial://{tmp_path}/rfcomm0",
        "serial://COM5",
        "bluetooth://AA:BB:CC:DD:EE:FF",
        "cups://Kasir",
    ]
    assert found[0].profile.answers
    assert found[0].profile.columns == 48
    assert [one.profile.chunk for one in found[2:5]] == [256, 256, 256]
    assert transport_to(found[0].address) == UsbPrinter(UsbPlace(0x04B8, 0x0E15, "X5 Y", "1-2"))


def test_a_computer_that_sees_nothing_offers_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> NoReturn:
        raise OSError("no libusb")

    monkeypatch.setattr(finding, "the_bus", broken)
    monkeypatch.setenv("PATH", "/nowhere")
    assert find_printers(tmp_path, broken) == ()


def test_the_first_printer_prints_everything_until_another_one_has_a_role() -> None:
    printers = Printers().with_one_more(A).with_one_more(B)
    assert [printers.of(role) for role in Role] == [A, A, A]
    printers = printers.given(Role.LABEL, "b")
    assert printers.of(Role.LABEL) == Printer("network://b", name="b", roles=(Role.LABEL,))
    assert printers.of(Role.REPORT) == A
    assert printers.given(Role.LABEL, "a").of(Role.LABEL) == A


def test_a_role_has_one_printer() -> None:
    printers = Printers(A, (B, C)).given(Role.LABEL, "b").given(Role.LABEL, "c")
    assert [one.roles for one in printers] == [(), (), (Role.LABEL,)]
    more = printers.with_one_more(Printer("network://d", roles=(Role.LABEL, Role.REPORT)))
    assert [one.roles for one in more] == [(), (), (), (Role.LABEL, Role.REPORT)]


def test_receipts_make_a_printer_the_main_one() -> None:
    printers = Printers(A, (B,)).given(Role.RECEIPT, "network://b")
    assert printers.main == B
    assert printers.further == (A,)


def test_taking_the_main_printer_away_leaves_the_next_one() -> None:
    printers = Printers(A, (B, C))
    assert printers.without("a") == Printers(B, (C,))
    assert printers.without("c") == Printers(A, (B,))
    assert Printers(A).without("a") == Printers()


def test_a_printer_is_set_once_and_found_by_name_or_address() -> None:
    printers = Printers(A, (B,))
    with pytest.raises(PrinterAlreadyThere):
        printers.with_one_more(Printer(B.address))
    with pytest.raises(PrinterAlreadyThere):
        printers.replaced("a", B)
    with pytest.raises(UnknownPrinter):
        printers.at("")
    assert printers.at("b") == printers.at("network://b") == B
    assert printers.replaced("b", C).further == (C,)
