"""Reads what cash moves for without a sale: names of the owner's own, one after the other."""

from __future__ import annotations

from collections.abc import Collection

from pos.cash.movement import LONGEST_NAME, CashCategory, CashKind
from pos.wording import NameTooLong, check_names
from ui.sentences import refusal_sentence
from ui.window.settings.fields.reading import Unreadable
from ui.words import _


def read_categories(kind: CashKind, elsewhere: Collection[str], text: str) -> tuple[CashCategory, ...]:
    """The names between the commas; those `elsewhere`, in small letters, mean something else already.

    Raises Unreadable for one that is too long, stands twice, or means something else: cash goes by its name alone.
    """
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        try:
            check_names(name, longest=LONGEST_NAME)
        except NameTooLong as refusal:
            raise Unreadable(refusal_sentence(refusal)) from refusal
    if len({name.casefold() for name in names}) < len(names):
        raise Unreadable(_("Ada nama yang tertulis dua kali."))
    for name in names:
        if name.casefold() in elsewhere:
            raise Unreadable(_("{name} sudah ada di baris lain. Satu nama, satu arti.").format(name=name))
    return tuple(CashCategory(name, kind) for name in names)
