"""A printer's address says where the paper comes out; what cannot be printed to is refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos.settings import PrinterProfile
from printing.printers.addresses import (
    UnreadablePrinterAddress,
    UnsupportedPrinter,
    printer_at,
    transport_to,
)
from printing.printers.device import DevicePrinter
from printing.printers.folder import FolderPrinter
from printing.printers.network import NetworkPrinter


@pytest.mark.parametrize(
    ("address", "transport"),
    [
        ("network://192.168.1.50:9100", NetworkPrinter("192.168.1.50", 9100)),
        ("network://printer-kasir?width=80", NetworkPrinter("printer-kasir", 9100)),
        ("network://[::1]:9101/", NetworkPrinter("::1", 9101)),
        ("device:///dev/usb/lp0?cutter=1", DevicePrinter(Path("/dev/usb/lp0"))),
        ("file:///tmp/struk%20hari%20ini", FolderPrinter(Path("/tmp/struk hari ini"))),
        (" file:///tmp/struk ", FolderPrinter(Path("/tmp/struk"))),
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
    ],
)
def test_options_say_what_the_printer_can_do(options: str, profile: PrinterProfile) -> None:
    assert printer_at(f"network://kasir{options}").profile == profile


@pytest.mark.parametrize("scheme", ["serial", "usb", "windows", "cups"])
def test_a_way_that_comes_later_is_refused_by_its_name(scheme: str) -> None:
    with pytest.raises(UnsupportedPrinter) as refused:
        printer_at(f"{scheme}://apa-saja")
    assert refused.value.scheme == scheme


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
        "file://",
        "file://struk/di/sini",
        "device://dev/usb/lp0",
    ],
)
def test_what_is_no_printer_is_refused_as_it_was_typed(address: str) -> None:
    with pytest.raises(UnreadablePrinterAddress) as refused:
        printer_at(address)
    assert refused.value.address == address
