"""Without a printer every slip becomes three files, whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, QrCode, Text
from printing.printers.folder import FolderPrinter
from printing.printers.outcome import WELL, Health, NotSent, Outcome, Printed
from printing.printers.slip import Slip
from printing.renderers.picture import slip_png
from printing.renderers.plain_text import plain_text
from printing.renderers.printer_bytes import printer_bytes

WIDE = PrinterProfile(columns=48)
PAPER = (Text("STRUK"), QrCode("LAPAK"), Cut())


def printed_into(folder: Path, name: str = "S1-260307-0042") -> Outcome:
    return FolderPrinter(folder).send(Slip(name, PAPER, WIDE), lambda: False)


def seen(folder: Path) -> Health:
    return FolderPrinter(folder).look(WIDE, lambda: False)


def test_a_slip_is_bytes_text_and_picture_under_one_name(tmp_path: Path) -> None:
    folder = tmp_path / "struk" / "hari ini"
    assert printed_into(folder) == Printed()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        "S1-260307-0042.bin": printer_bytes(PAPER, WIDE),
        "S1-260307-0042.txt": plain_text(PAPER, 48).encode(),
        "S1-260307-0042.png": slip_png(PAPER, 48),
    }


@pytest.mark.parametrize("name", ["../../etc/struk", "", "struk 1/2", "CON:é日本", "."])
def test_no_name_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    assert printed_into(tmp_path / "struk", name) == Printed()
    assert [path.name for path in tmp_path.iterdir()] == ["struk"]
    assert len(list((tmp_path / "struk").iterdir())) == 3


def test_a_slip_printed_again_takes_the_place_of_its_first_files(tmp_path: Path) -> None:
    assert printed_into(tmp_path) == printed_into(tmp_path) == Printed()
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize(
    ("number", "cause"),
    [
        (errno.ENOSPC, Cause.DISK_FULL),
        (errno.EACCES, Cause.FOLDER_CLOSED),
        (errno.EROFS, Cause.FOLDER_CLOSED),
        (errno.EIO, Cause.FOLDER_MISSING),
    ],
)
def test_a_folder_that_takes_nothing_says_why_and_keeps_no_half_file(
    number: int, cause: Cause, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def fails_half_way(path: Path, content: bytes) -> int:
        write(path, content[:10])
        raise OSError(number, "no")

    monkeypatch.setattr(Path, "write_bytes", fails_half_way)
    assert printed_into(tmp_path) == NotSent(cause)
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_folders_place_is_not_written_over(tmp_path: Path) -> None:
    taken = tmp_path / "struk"
    taken.write_text("catatan")
    assert printed_into(taken) == NotSent(Cause.FOLDER_MISSING)
    assert seen(taken) == seen(taken / "hari ini") == Health(heard=True, cause=Cause.FOLDER_MISSING)
    assert taken.read_text() == "catatan"


def test_a_folder_is_looked_at_without_being_made(tmp_path: Path) -> None:
    assert seen(tmp_path) == seen(tmp_path / "struk" / "hari ini") == WELL
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_got_a_lock_is_told_from_one_that_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert seen(tmp_path) == Health(heard=True, cause=Cause.FOLDER_CLOSED)
    assert seen(tmp_path / "struk") == Health(heard=True, cause=Cause.FOLDER_MISSING)
    monkeypatch.undo()
    assert seen(tmp_path) == WELL


def test_a_disk_without_room_for_a_slip_is_full_before_one_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1))
    assert seen(tmp_path) == Health(heard=True, cause=Cause.DISK_FULL)
