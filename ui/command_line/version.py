"""`lapak --version`, answered without the till: nobody who asks which one this is waits for a shop to be understood."""

from __future__ import annotations

from importlib.metadata import version

from ui.command_line.answers import UNHEARD, Unheard, say, speak_utf8


def say_version() -> int:
    """Say which program this is, as `version_option` of the whole command line does; the exit code."""
    speak_utf8()
    try:
        say(f"lapak {version('lapak')}")
    except Unheard:
        return UNHEARD
    return 0
