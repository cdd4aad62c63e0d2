"""Which file a photo comes from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.window.dialogs.files import file_to_open
from ui.words import _

AskPhoto = Callable[[QWidget], str]
"""Asks which file; empty where somebody thought better."""


def ask_photo(asking: QWidget) -> str:
    """Ask in a window of the desktop."""
    kinds = _("Foto (*.jpg *.jpeg *.png *.webp *.gif *.bmp)")
    return file_to_open(asking, _("Pilih foto"), kinds)
