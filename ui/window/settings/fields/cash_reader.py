"""Reads what cash moves for without a sale: names of the owner's own, one after the other."""

from __future__ import annotations

from pos.cash.movement import LONGEST_NAME, CashCategory, CashKind
from pos.wording import NameTooLong, check_names
from ui.sentences import refusal_sentence
from ui.window.settings.fields.reading import Unreadable
from ui.words import _


def read_categories(kind: CashKind, text: str) -> tuple[CashCategory, ...]:
    """The names between the commas. Raises Unreadable for one that is too long or stands twice."""
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        try:
            check_names(name, longest=LONGEST_NAME)
        except NameTooLong as refusal:
            raise Unreadable(refusal_sentence(refusal)) from refusal
    if len({name.casefold() for name in names}) < len(names):
        raise Unreadable(_("Ada nama yang tertulis dua kali."))
    return tuple(CashCategory(name, kind) for name in names)
