"""Printers that stalls own, and what they can do as far as it is known: a start for the questions of the trial page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pos.printers import PrinterProfile
from printing.printers.addresses import standard_profile

_NARROW = PrinterProfile(columns=32)
_NARROW_WIRELESS = PrinterProfile(columns=32, chunk=256)
_WIDE = PrinterProfile(columns=48, cutter=True, drawer=2)
_EPSON = PrinterProfile(columns=48, cutter=True, drawer=2, native_qr=True, answers=True)


@dataclass(frozen=True, slots=True)
class Model:
    """One model with the names it goes by, as its maker, the shop, or the system writes them."""

    name: str
    called: tuple[str, ...]
    profile: PrinterProfile


MODELS = (
    Model("RPP02N", ("RPP02", "C-58BT", "EPPOS", "MPT-II", "MTP-II"), _NARROW_WIRELESS),
    Model("Panda PRJ-58D", ("PRJ-58",), _NARROW),
    Model("Zjiang ZJ-5890", ("ZJ-58", "POS58", "POS-58"), _NARROW),
    Model("Xprinter XP-58", ("XP-58",), _NARROW),
    Model("VSC TM-58", ("TM-58",), _NARROW),
    Model("Blueprint", ("BLUEPRINT", "BP-"), _NARROW_WIRELESS),
    Model("Goojprt PT-210", ("PT-210", "GOOJPRT"), _NARROW_WIRELESS),
    Model("Epson TM-T82X", ("TM-T82", "TM-T81", "TM-T20"), _EPSON),
    Model("IWARE C-80", ("C-80", "IWARE"), _WIDE),
    Model("VSC MP-80", ("MP-80",), _WIDE),
    Model("HRPT TP808", ("TP808",), _WIDE),
)
"""The more telling names first."""


def model_called(name: str) -> Model | None:
    """The model that a name of a device, a queue or a person means, if it is one we know."""
    plain = name.upper()
    return next(
        (model for model in MODELS if any(called in plain for called in (*model.called, model.name.upper()))), None
    )


def profile_for(address: str, model: Model | None) -> PrinterProfile:
    """What to begin with at `address`: what the model can do if it is known, in pieces that the way can carry."""
    usual = standard_profile(address)
    return replace(model.profile, chunk=model.profile.chunk or usual.chunk) if model else usual
