"""The recovery code on receipt paper: printed once, kept at home."""

from __future__ import annotations

from datetime import datetime

from pos.settings import Stall
from printing.builders.words import Translate
from printing.document import BOLD, DOUBLE, TALL, Align, Cut, Document, Rule, Text


def recovery_slip(stall: Stall, code: str, at: datetime, *, _: Translate) -> Document:
    """The code, what it is for, and that it belongs at home."""
    return (
        Text(stall.name, Align.CENTRE, BOLD),
        Text(_("KODE PEMULIHAN"), Align.CENTRE, DOUBLE),
        Rule("="),
        *(Text(group, Align.CENTRE, TALL) for group in code.split("-")),
        Rule("="),
        Text(f"{at:%d/%m/%Y %H:%M}", Align.CENTRE),
        Text(_("Kalau PIN pemilik lupa: Lupa PIN di layar kunci, lalu ketik kode ini."), Align.CENTRE),
        Text(_("Simpan di rumah. Siapa pun yang memegangnya bisa membuka kasir."), Align.CENTRE),
        Cut(),
    )
