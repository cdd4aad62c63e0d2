"""A scanner that sends more than the code, and sounds that tell a taken scan from a refused one."""

from __future__ import annotations

import wave
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pos.settings import ScannerStyle
from tests.ui.till.conftest import SHIRTS
from ui.window.shell.sounds import REFUSED, TAKEN, Sounds, write_tones

if TYPE_CHECKING:
    from tests.ui.till.conftest import Seller


def wear(seller: Seller, scanner: ScannerStyle) -> None:
    seller.session.save_settings(replace(seller.session.settings, scanner=scanner))


def test_what_a_scanner_sends_around_the_code_is_taken_off(seller: Seller) -> None:
    wear(seller, ScannerStyle(prefix="]C1", suffix="#"))
    seller.scan(f"]C1{SHIRTS}#")
    seller.scan(SHIRTS)  # another scanner, or a label without it
    assert seller.cart.pieces == 2


def test_a_taken_scan_and_a_refused_one_sound_apart_and_not_at_all_where_nobody_wants_it(seller: Seller) -> None:
    heard = list[str]()

    def play(path: Path) -> bool:
        heard.append(path.stem)
        return True

    seller.till.sounds = Sounds(lambda: seller.session.settings.scanner.sounds, play)
    seller.scan(SHIRTS)
    seller.scan("0000000000")
    assert heard == ["taken", "refused"]
    wear(seller, ScannerStyle(sounds=False))
    seller.scan(SHIRTS)
    assert heard == ["taken", "refused"]


def test_the_sounds_are_whole_files_of_the_length_they_should_have(tmp_path: Path) -> None:
    for tones in (TAKEN, REFUSED):
        write_tones(tmp_path / "a.wav", tones)
        with wave.open(str(tmp_path / "a.wav")) as file:
            assert abs(1_000 * file.getnframes() / file.getframerate() - sum(length for _hertz, length in tones)) < 2


def test_a_tab_ends_a_scan_like_enter(seller: Seller) -> None:
    seller.scan(SHIRTS, end=Qt.Key.Key_Tab)
    assert seller.cart.pieces == 1
