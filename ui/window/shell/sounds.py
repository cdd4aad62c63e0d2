"""Two short sounds: a scan that was taken, and one that was not. Made here, played by whatever the computer has.

Qt's own sounds are no part of what the window is built with. Windows plays them itself, macOS with `afplay`, Linux with
the first of `pw-play`, `paplay` and `aplay` that is there; where none is, the system's beep does, twice for a refusal.
"""

from __future__ import annotations

import math
import shutil
import sys
import wave
from array import array
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QProcess, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.passing import passing_file

TAKEN: tuple[tuple[int, int], ...] = ((1_760, 70),)
"""Hertz and milliseconds, one tone after the other: short and high."""
REFUSED: tuple[tuple[int, int], ...] = ((330, 140), (0, 50), (247, 220))
"""Low, and lower."""

_RATE, _LOUD, _FADE = 22_050, 9_000, 110
_SECOND_BEEP = 180
_PLAYERS = ("pw-play", "paplay", "aplay")

Play = Callable[[Path], bool]


class Sounds:
    """Plays both, where the owner wants them; `play` says whether it could."""

    def __init__(self, wanted: Callable[[], bool], play: Play | None = None) -> None:
        self._wanted = wanted
        self._play = play or player()

    def taken(self) -> None:
        """A scan was taken."""
        if self._wanted() and not self._play(self._file("taken", TAKEN)):
            QApplication.beep()

    def refused(self) -> None:
        """A scan was not taken: heard without a look at the screen."""
        if self._wanted() and not self._play(self._file("refused", REFUSED)):
            QApplication.beep()
            QTimer.singleShot(_SECOND_BEEP, QApplication.beep)

    def _file(self, name: str, tones: Sequence[tuple[int, int]]) -> Path:
        path = passing_file(f"{name}.wav")
        if not path.exists():
            write_tones(path, tones)
        return path


def write_tones(path: Path, tones: Sequence[tuple[int, int]]) -> None:
    """Write tones as a WAV of 16 bits; each rises and falls softly, so that no speaker clicks."""
    samples = array("h")
    for hertz, milliseconds in tones:
        count = _RATE * milliseconds // 1_000
        for at in range(count):
            loud = _LOUD * min(1.0, at / _FADE, (count - at) / _FADE)
            samples.append(round(loud * math.sin(2 * math.pi * hertz * at / _RATE)))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(samples.tobytes())


def player() -> Play:
    """What this computer plays a WAV with."""
    if QGuiApplication.platformName() == "offscreen":
        return lambda _path: False
    if sys.platform == "win32":
        return _on_windows
    names = ("afplay",) if sys.platform == "darwin" else _PLAYERS
    program = next(filter(None, map(shutil.which, names)), None)
    return (lambda path: QProcess.startDetached(program, [str(path)])[0]) if program else lambda _path: False


def _on_windows(path: Path) -> bool:
    winsound = import_module("winsound")
    winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC)
    return True
