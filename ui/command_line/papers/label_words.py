"""How labels are asked for behind a verb: a code with copies, a sheet, a shift."""

from __future__ import annotations

import re
from dataclasses import dataclass

import click

from pos.labels.sheet import SHEETS, LabelSheet, sheet_of
from ui.command_line.typed import Explained
from ui.words import _


@dataclass(frozen=True, slots=True)
class CodeTyped:
    """`IKM01-M-COK` or `IKM01-M-COK=12`: a code and its labels."""

    code: str
    copies: int = 1


class CodeAndCopies(Explained):
    """A code, with `=` and a number behind it where more than one label is wanted."""

    name = "code"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> CodeTyped:
        """What was typed; anything else is wrong usage."""
        code, equals, copies = str(value).partition("=")
        if not code.strip() or (equals and not re.fullmatch(r"[0-9]{1,9}", copies.strip())):
            self.fail(str(value), param, ctx)
        return CodeTyped(code.strip(), int(copies) if equals else 1)

    def explained(self) -> str:
        """What may stand here."""
        return _("tulis kodenya, atau KODE=12 untuk 12 label.")


class SheetTyped(Explained):
    """`24`, `40`, `65`, or `3x8:70x37`: labels of 70 x 37 mm that touch each other. Raises AbsurdSheet."""

    name = "sheet"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> LabelSheet:
        """The sheet that was meant; anything else is wrong usage."""
        if isinstance(value, LabelSheet):
            return value
        sheet = sheet_of(str(value))
        if sheet is None:
            self.fail(str(value), param, ctx)
        return sheet

    def explained(self) -> str:
        """What may stand here."""
        usual = ", ".join(map(str, SHEETS))
        return _("tulis {usual}, atau KOLOMxBARIS:LEBARxTINGGI seperti 3x8:70x37.").format(usual=usual)


class ShiftTyped(Explained):
    """`0.5,-1`: millimetres to the right and down, below zero to the left and up."""

    name = "mm,mm"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[float, float]:
        """The two shifts; anything else is wrong usage."""
        if isinstance(value, tuple):
            return value
        shift = re.fullmatch(r"\s*(-?[0-9]{1,3}(?:\.[0-9]+)?)\s*,\s*(-?[0-9]{1,3}(?:\.[0-9]+)?)\s*", str(value))
        if shift is None:
            self.fail(str(value), param, ctx)
        return float(shift[1]), float(shift[2])

    def explained(self) -> str:
        """What may stand here."""
        return _("tulis milimeter ke kanan dan ke bawah, seperti 0.5,-1.")


CODE_AND_COPIES, SHEET, SHIFT = CodeAndCopies(), SheetTyped(), ShiftTyped()
