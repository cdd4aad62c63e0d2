"""`lapak printer`: several printers, each found, set, tried and told what it is for."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pos.paper import Cause, JobKind, JobState, PrintJob
from pos.printers import PrinterProfile
from printing.printers.finding import Found
from printing.printers.folder import FolderPrinter
from printing.printers.network import NetworkPrinter
from printing.printers.outcome import NotSent, Outcome, SentUnconfirmed, Unknown
from printing.printers.serial_port import SerialPrinter
from printing.printers.slip import Slip, Stopping
from printing.printers.speeds import SPEEDS
from printing.renderers.plain_text import plain_text
from tests.ui.command_line.conftest import Lapak
from ui.bootstrap import bootstrap
from ui.command_line.papers import after, printers


def test_printers_are_added_named_given_roles_and_taken_away(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    labels = f"{(tmp_path / 'label').as_uri()}?width=80"
    added = lapak("printer", "add", labels, "--name", "Label", "--role", "label", "--json", "--shop", shop)
    front, back = added.json["printers"]
    assert (front["roles"], back["roles"], back["columns"]) == (["receipt", "report"], ["label"], 48)
    assert back["address"] == (tmp_path / "label").as_uri()
    both = lapak("printer", "role", "report", "Label", "--json", "--shop", shop).json["printers"]
    assert [one["roles"] for one in both] == [["receipt"], ["label", "report"]]
    assert "Label" in lapak("printer", "list", "--shop", shop).out
    (left,) = lapak("printer", "remove", "Label", "--json", "--shop", shop).json["printers"]
    assert left["roles"] == ["receipt", "label", "report"]


def test_labels_go_to_the_printer_that_is_there_for_them(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    words = ("labels", "2000000000015", "--to", "label", "--json", "--shop", shop)
    assert lapak(*words).json["state"] == "printed"  # out of the only printer there is
    assert not list((tmp_path / "label").glob("*"))
    lapak("printer", "add", (tmp_path / "label").as_uri(), "--name", "Tag", "--role", "label", "--shop", shop)
    assert lapak(*words).json["state"] == "printed"
    assert len(list((tmp_path / "label").glob("label-*.png"))) == 1
    assert lapak("printer", "test", "Tag", "--shop", shop).code == 0
    assert len(list((tmp_path / "label").glob("test-*.png"))) == 1


def test_a_model_is_a_start_for_what_a_printer_can_do(lapak: Lapak, shop: Path) -> None:
    words = ("printer", "add", "network://192.168.1.50", "--model", "TM-T82X", "--role", "receipt")
    main = lapak(*words, "--json", "--shop", shop).json["printers"][0]
    assert (main["name"], main["columns"], main["answers"], main["drawer"]) == ("Epson TM-T82X", 48, True, 2)
    link = lapak("printer", "add", "serial:///dev/rfcomm0?cutter=1", "--model", "XP-58", "--json", "--shop", shop)
    slow = link.json["printers"][-1]
    assert (slow["name"], slow["columns"], slow["cutter"], slow["chunk"]) == ("Xprinter XP-58", 32, True, 256)
    wrong = lapak("printer", "add", "network://x", "--model", "HP", "--shop", shop)
    assert wrong.code == 2
    assert "Epson TM-T82X" in wrong.err


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        (("remove", "Gudang"), "UnknownPrinter"),
        (("role", "label", "Gudang"), "UnknownPrinter"),
        (("add", "network://"), "UnreadablePrinterAddress"),
        (("drawer",), "NoDrawerOnPrinter"),
    ],
)
def test_what_cannot_be_is_refused_in_words(lapak: Lapak, shop: Path, words: tuple[str, ...], rule: str) -> None:
    refused = lapak("printer", *words, "--json", "--shop", shop)
    assert refused.code == 1
    assert rule in refused.out + refused.err


def test_what_is_seen_is_a_list_of_addresses(lapak: Lapak, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = (Found("usb://0416:5011/A1", "POS58", PrinterProfile()), Found("cups://Kasir", "Kasir", PrinterProfile()))
    monkeypatch.setattr(printers, "find_printers", lambda: seen)
    assert lapak("printer", "find", "--json").json == [
        {"address": "usb://0416:5011/A1", "name": "POS58"},
        {"address": "cups://Kasir", "name": "Kasir"},
    ]
    assert lapak("printer", "list", "--json").json["found"] == ["usb://0416:5011/A1", "cups://Kasir"]
    assert "usb://0416:5011/A1" in lapak("printer", "find").out


def test_a_slip_of_which_nobody_knows_is_not_told_as_one_that_never_went_out(
    lapak: Lapak, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A script that hears `not printed` sends it again, and the buyer holds two."""
    monkeypatch.setattr(NetworkPrinter, "send", lambda *_told: Unknown(Cause.NO_ANSWER))
    told = lapak("printer", "test", "network://kasir", "--json")
    assert (told.code, told.json["refused"], told.json["cause"]) == (1, "MaybePrinted", "no_answer")
    assert "Belum tercetak" not in told.json["message"]
    assert "lihat dulu kertasnya" in told.json["message"]


def test_the_speed_of_a_cable_is_the_line_that_can_be_read(lapak: Lapak, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[int, str]] = []

    def listen(cable: SerialPrinter, slip: Slip, _stopping: Stopping) -> Outcome:
        sent.append((cable.baud, plain_text(slip.document, 32)))
        return NotSent(Cause.PRINTER_ERROR) if cable.baud > 100_000 else SentUnconfirmed()

    monkeypatch.setattr(SerialPrinter, "send", listen)
    told = lapak("printer", "test", "serial:///dev/ttyUSB0", "--speeds", "--json").json
    assert sent == [(speed, f"{speed} TERBACA\n") for speed in SPEEDS]
    assert [(line["printer"], line["cause"]) for line in told["speeds"]] == [
        (f"serial:///dev/ttyUSB0?baud={speed}", "printer_error" if speed > 100_000 else None) for speed in SPEEDS
    ]
    assert "serial:///dev/ttyUSB0?baud=19200" in lapak("printer", "test", "serial:///dev/ttyUSB0", "--speeds").out
    monkeypatch.setattr(SerialPrinter, "send", lambda *_told: NotSent(Cause.NOT_FOUND))
    gone = lapak("printer", "test", "serial:///dev/ttyUSB0", "--speeds", "--json")
    assert (gone.code, gone.json["refused"], gone.json["cause"]) == (1, "NotPrinted", "not_found")
    assert lapak("printer", "test", "network://kasir", "--speeds").code == 2


def test_the_drawer_opens_by_a_word(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    paper = (tmp_path / "laci").as_uri()
    lapak("printer", "add", f"{paper}?drawer=2", "--role", "receipt", "--shop", shop)
    assert lapak("printer", "drawer", "--json", "--shop", shop).json == {"state": "printed"}
    (kicked,) = (tmp_path / "laci").glob("laci-*.bin")
    assert b"\x1bp\x00" in kicked.read_bytes()


def test_another_till_sells_while_the_drawer_is_waited_for(
    lapak: Lapak, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[JobState] = []

    def meanwhile(_printer: FolderPrinter, _slip: Slip, _stopping: Stopping) -> Outcome:
        """Another program opens the shop while the printer is silent, and stays away in the end."""
        with closing(bootstrap(shop)) as till, till.reading() as look:
            seen.extend(job.state for job in look.outbox.unfinished())
        return NotSent(Cause.NO_ANSWER)

    monkeypatch.setattr(FolderPrinter, "send", meanwhile)
    monkeypatch.setattr(after, "PATIENCE", 0.2)
    lapak("printer", "add", f"{(tmp_path / 'laci').as_uri()}?drawer=2", "--role", "receipt", "--shop", shop)
    refused = lapak("printer", "drawer", "--json", "--shop", shop)
    assert (refused.code, refused.json["refused"]) == (1, "DrawerShut")
    assert seen[0] is JobState.SENDING
    assert lapak("printer", "queue", "--json", "--shop", shop).json == []


def test_a_web_port_is_taken_with_a_warning_and_the_usual_one_without(lapak: Lapak, shop: Path) -> None:
    web = lapak("printer", "add", "network://10.0.0.1:80", "--json", "--shop", shop)
    assert (web.code, "9100" in web.json["warning"]) == (0, True)
    assert "warning" not in lapak("printer", "add", "network://10.0.0.2", "--json", "--shop", shop).json


def test_one_folder_is_one_printer_however_it_is_written(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    around = f"file://{tmp_path}/cli/../struk"
    added = lapak("printer", "add", around, "--json", "--shop", shop).json["printers"]
    assert added[-1]["address"] == f"file://{tmp_path}/struk"
    assert lapak("printer", "test", around).out.strip() == f"Tercetak: file://{tmp_path}/struk"


def test_a_role_without_a_shop_is_told_as_a_shop_that_is_missing(lapak: Lapak, tmp_path: Path) -> None:
    answer = lapak("printer", "test", "receipt", "--json", "--shop", tmp_path / "none.lapak")
    assert (answer.code, answer.json["refused"]) == (3, "ShopMissing")


def test_what_waits_is_listed_in_the_words_of_the_window(lapak: Lapak, shop: Path) -> None:
    at = datetime(2026, 3, 7, 14, 5, tzinfo=timezone(timedelta(hours=7)))
    opened = bootstrap(shop)
    with opened.work() as work:
        for kind, subject in ((JobKind.DRAWER, "S1-260307-0001"), (JobKind.PAYING, "qris:35000")):
            work.outbox.add(PrintJob(work.new_id(), work.till, kind, subject, 0, "Kasir 1", at))
    opened.close()
    shown = lapak("printer", "queue", "--shop", shop).out
    assert "Buka laci" in shown
    assert "Kode QRIS Rp 35.000" in shown
