"""What everything that tries a printer needs around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from printing.printers.finding import Found, find_printers
from printing.spooling.spooler import Spooler
from ui.jobs import Jobs

Find = Callable[[], tuple[Found, ...]]
"""Looks for printers."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Who does the waiting, through whom every slip goes, the stall's clock, and where printers are looked for."""

    printing: Jobs
    spooler: Spooler
    now: Callable[[], datetime]
    find: Find = find_printers
