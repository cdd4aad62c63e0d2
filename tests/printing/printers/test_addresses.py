"""A printer's address says where the paper comes out; what cannot be printed to is refused by name."""

from __future__ import annotations

import ctypes
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from pos.printers import PrinterProfile, Raster
from printing.printers.addresses import (
    UnreadablePrinterAddress,
    UnsupportedPrinter,
    printer_at,
    standard_profile,
    transport_to,
    without_profile,
)
from printing.printers.bluetooth import BluetoothPrinter
from printing.printers.device import DevicePrinter
from printing.printers.folder import FolderPrinter
from printing.printers.network import NetworkPrinter
from printing.printers.queued import QueuedPrinter
from printing.printers.seams.cups_queue import CupsQueue
from printing.printers.seams.usb_bus import UsbPlace
from printing.printers.serial_port import SerialPrinter
from printing.printers.usb_port import UsbPrinter


@pytest.mark.parametrize(
    ("address", "transport"),
    [
        ("network://192.168.1.50:9100", NetworkPrinter("192.168.1.50", 9100)),
        ("network://printer-kasir?width=80", NetworkPrinter("printer-kasir", 9100)),
        ("network://[::1]:9101/", NetworkPrinter("::1", 9101)),
        ("device:///dev/usb/lp0?cutter=1", DevicePrinter(Path("/dev/usb/lp0"))),
        ("file:///tmp/struk%20hari%20ini", FolderPrinter(Path("/tmp/struk hari ini"))),
        (" file:///tmp/struk ", FolderPrinter(Path("/tmp/struk"))),
        ("serial:///dev/rfcomm0", SerialPrinter("/dev/rfcomm0", 9600)),
        ("serial:///dev/ttyUSB0?baud=115200&width=80", SerialPrinter("/dev/ttyUSB0", 115_200)),
        ("serial://com5?baud=19200", SerialPrinter("COM5", 19_200)),
        ("usb://0416:5011", UsbPrinter(UsbPlace(0x0416, 0x5011))),
        ("usb://04B8:0E15/X5%20Y?port=1-2.3", UsbPrinter(UsbPlace(0x04B8, 0x0E15, "X5 Y", "1-2.3"))),
        ("cups://Kasir%20Depan?width=80", QueuedPrinter("Kasir Depan", CupsQueue())),
    ],
)
def test_an_address_opens_the_way_it_names(address: str, transport: object) -> None:
    assert transport_to(address) == transport


@pytest.mark.parametrize(
    ("options", "profile"),
    [
        ("", PrinterProfile(columns=32)),
        ("?width=58", PrinterProfile(columns=32)),
        ("?width=80&cutter=1&answers=yes", PrinterProfile(columns=48, cutter=True, answers=True)),
        ("?columns=42&native_qr=1&cutter=0", PrinterProfile(columns=42, native_qr=True)),
        ("?tabs=0", PrinterProfile(tabs=False)),
        ("?drawer=5&raster=columns&chunk=128", PrinterProfile(drawer=5, raster=Raster.COLUMNS, chunk=128)),
    ],
)
def test_options_say_what_the_printer_can_do(options: str, profile: PrinterProfile) -> None:
    assert printer_at(f"network://kasir{options}").profile == profile


def test_what_the_options_leave_open_is_as_it_was_known() -> None:
    known = PrinterProfile(48, cutter=True, drawer=5, native_qr=True, raster=Raster.COLUMNS, chunk=128, tabs=False)
    assert printer_at("serial:///dev/rfcomm0?baud=19200", known).profile == known
    assert printer_at("network://kasir?width=58&drawer=2", known).profile == replace(known, columns=32, drawer=2)


@pytest.mark.parametrize(
    ("address", "scheme"), [("windows://EPSON%20TM-T82", "windows"), ("bluetooth://00:11:22:33:44:55", "bluetooth")]
)
def test_a_way_that_this_computer_lacks_is_refused_by_its_name(
    address: str, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(socket, "AF_BLUETOOTH", raising=False)
    monkeypatch.delattr(ctypes, "WinDLL", raising=False)
    with pytest.raises(UnsupportedPrinter) as refused:
        printer_at(address)
    assert refused.value.scheme == scheme


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        ("network://kasir:9100?width=80&cutter=1", "network://kasir:9100"),
        ("serial:///dev/rfcomm0?baud=19200&width=58", "serial:///dev/rfcomm0?baud=19200"),
        ("usb://0416:5011/A1?port=1-2.3&drawer=2", "usb://0416:5011/A1?port=1-2.3"),
        ("file:///tmp/struk", "file:///tmp/struk"),
        ("cups://Kasir", "cups://Kasir"),
    ],
)
def test_what_a_printer_can_do_is_no_part_of_where_it_is(address: str, bare: str) -> None:
    assert without_profile(address) == bare
    assert transport_to(bare) == transport_to(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "kasir",
        "ftp://kasir",
        "network://",
        "network://kasir:70000",
        "network://kasir:lp",
        "network://kasir/antrean",
        "network://[kasir",
        "network://kasir?width=70",
        "network://kasir?columns=33",
        "network://kasir?columns=banyak",
        "network://kasir?warna=1",
        "network://kasir?cutter=mungkin",
        "network://kasir?drawer=3",
        "network://kasir?raster=laser",
        "network://kasir?raster=graphics",
        "network://kasir?chunk=-1",
        "network://kasir?baud=9600",
        "serial://rfcomm0",
        "serial:///dev/rfcomm0?baud=cepat",
        "serial:///dev/rfcomm0?baud=1",
        "bluetooth://kasir",
        "bluetooth://00:11:22:33:44:55/1",
        "usb://printer",
        "usb://416:5011",
        "cups://",
        "cups://a/b",
        "windows://",
        "file://",
        "file://struk/di/sini",
        "device://dev/usb/lp0",
    ],
)
def test_what_is_no_printer_is_refused_as_it_was_typed(address: str) -> None:
    with pytest.raises(UnreadablePrinterAddress) as refused:
        printer_at(address)
    assert refused.value.address == address


def test_a_link_without_flow_control_begins_with_small_pieces() -> None:
    assert printer_at("serial:///dev/rfcomm0").profile.chunk == standard_profile("serial:///dev/rfcomm0").chunk == 256
    assert printer_at("network://kasir").profile.chunk == standard_profile("network://kasir").chunk == 0


def test_a_bluetooth_printer_is_called_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "AF_BLUETOOTH", 31, raising=False)
    monkeypatch.setattr(socket, "BTPROTO_RFCOMM", 3, raising=False)
    assert transport_to("bluetooth://aa:bb:cc:dd:ee:ff?channel=2") == BluetoothPrinter("AA:BB:CC:DD:EE:FF", 2)
