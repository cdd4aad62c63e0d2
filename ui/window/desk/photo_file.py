"""A photo out of a file, for whatever has one: which file, and why one did not become the photo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget

from pos.refusals import Refusal
from ui.sentences import refusal_sentence
from ui.words import _

AskPhoto = Callable[[QWidget], str]
"""Asks which file; empty where somebody thought better."""


def ask_photo(asking: QWidget) -> str:
    """Ask in a window of the desktop."""
    kinds = _("Foto (*.jpg *.jpeg *.png *.webp *.gif *.bmp)")
    path, _kind = QFileDialog.getOpenFileName(asking, _("Pilih foto"), "", kinds)
    return path


def no_photo_words(error: Exception) -> str:
    """Why a file did not become the photo."""
    if isinstance(error, Refusal):
        return refusal_sentence(error)
    return _("Berkas itu tidak bisa dibaca. Pilih berkas lain.")
