"""Keys and how their caps are written."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_CAPS = {"Return": "Enter", "Escape": "Esc", "Delete": "Del", "Backspace": "⌫", "Space": "Spasi"}
_TWINS = {"Enter": "Return", "Return": "Enter"}


def cap_of(key: str) -> str:
    """What stands on the cap of `key`, given as Qt writes keys: `F12`, `Esc`, `Return` -> Enter, `Ctrl+Z` -> ^Z."""
    if key.startswith("Ctrl+") and len(key) > len("Ctrl+"):
        return "^" + cap_of(key.removeprefix("Ctrl+"))
    return _CAPS.get(key, key)


def listen(widget: QWidget, key: str, heard: Callable[[], None]) -> QShortcut:
    """Call `heard` when `key` is pressed anywhere in the window while `widget` is visible and enabled.

    Enter is both of its keys, the one beside the letters and the one on the number pad.
    """
    shortcut = QShortcut(widget)
    shortcut.setKeys([QKeySequence(name) for name in dict.fromkeys((key, _TWINS.get(key, key)))])
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(heard)
    return shortcut
