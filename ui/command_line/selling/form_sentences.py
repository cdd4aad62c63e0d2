"""What a person reads when a form is refused."""

from __future__ import annotations

from ui.command_line.selling.form import MissingKey, NotJson, UnknownKey, WrongValue
from ui.sentences import refusal_sentence
from ui.words import _


@refusal_sentence.register
def _not_json(refusal: NotJson) -> str:
    return _("Bukan JSON: terbaca sampai baris {line}, huruf {column}.").format(
        line=refusal.line, column=refusal.column
    )


@refusal_sentence.register
def _unknown_key(refusal: UnknownKey) -> str:
    return _('"{place}" tidak dikenal di formulir ini.').format(place=_place(refusal.where, refusal.key))


@refusal_sentence.register
def _missing_key(refusal: MissingKey) -> str:
    return _('"{place}" harus ada, satu saja.').format(place=_place(refusal.where, refusal.key))


@refusal_sentence.register
def _wrong_value(refusal: WrongValue) -> str:
    return _('"{place}" tidak bisa diisi {value}.').format(
        place=_place(refusal.where, refusal.key), value=refusal.value
    )


def _place(where: str, key: str) -> str:
    return ".".join(part for part in (where, key) if part)
