"""Sticks and cards that somebody put in: where the system shows them."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

STICK_FOLDER = "Cadangan Lapak"
"""The folder of a stick that takes copies; where it is, the owner said yes to this stick once."""

_MOUNTS = Path("/proc/self/mounts")
_SHOWN_UNDER = ("/media/", "/run/media/", "/mnt/usb")
"""Where desktops of Linux put what is plugged in."""
_ESCAPES = {r"\040": " ", r"\011": "\t", r"\134": "\\"}
_REMOVABLE = 2
"""What Windows calls a drive that can be taken out, in GetDriveTypeW."""

FindSticks = Callable[[], tuple[Path, ...]]
"""Names the folders under which sticks are shown now; costs no more than reading a list."""


def sticks() -> tuple[Path, ...]:
    """The sticks that are in now; none on a system of which we do not know where it shows them."""
    if os.name == "nt":
        return _windows_drives()
    if sys.platform == "darwin":
        return _volumes(Path("/Volumes"))
    return mounted(_read(_MOUNTS))


def mounted(mounts: str) -> tuple[Path, ...]:
    """The sticks in a list of mounts as Linux writes it, one a line: device, place, kind, options."""
    places = (line.split(" ")[1] for line in mounts.splitlines() if line.count(" ") >= 2)
    return tuple(Path(_plain(place)) for place in places if _plain(place).startswith(_SHOWN_UNDER))


def accepted(stick: Path) -> Path | None:
    """The folder for copies on a stick whose owner said yes to it once, else None."""
    folder = stick / STICK_FOLDER
    try:
        return folder if folder.is_dir() else None
    except OSError:  # taken out in this moment
        return None


def _plain(place: str) -> str:
    for escape, letter in _ESCAPES.items():
        place = place.replace(escape, letter)
    return place


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _volumes(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(
            volume for volume in sorted(folder.iterdir()) if os.path.ismount(volume) and volume.resolve() != Path("/")
        )
    except OSError:
        return ()


def _windows_drives() -> tuple[Path, ...]:
    import ctypes  # only Windows has its kernel32

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 mypy on Linux knows no windll
    letters = [chr(ord("A") + bit) for bit in range(26) if kernel.GetLogicalDrives() >> bit & 1]
    return tuple(Path(f"{letter}:\\") for letter in letters if kernel.GetDriveTypeW(f"{letter}:\\") == _REMOVABLE)
