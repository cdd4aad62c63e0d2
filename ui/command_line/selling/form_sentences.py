"""What a person reads when a form is refused."""

from __future__ import annotations

from ui.command_line.selling.fields import (
    FormUnreadable,
    FractionalAmount,
    KeyTwice,
    MissingKey,
    NotJson,
    NotOneKey,
    UnknownKey,
    WrongValue,
)
from ui.sentences import refusal_sentence
from ui.sentences.disk import hindrance_words
from ui.words import _


@refusal_sentence.register
def _unreadable(refusal: FormUnreadable) -> str:
    return _("{path} tidak bisa dibaca: {why}.").format(path=refusal.path, why=hindrance_words(refusal.why))


@refusal_sentence.register
def _not_json(refusal: NotJson) -> str:
    return _("Bukan JSON: terbaca sampai baris {line}, huruf {column}.").format(
        line=refusal.line, column=refusal.column
    )


@refusal_sentence.register
def _key_twice(refusal: KeyTwice) -> str:
    return _('"{place}" tertulis dua kali.').format(place=refusal.key)


@refusal_sentence.register
def _unknown_key(refusal: UnknownKey) -> str:
    return _('"{place}" tidak dikenal di formulir ini.').format(place=_place(refusal.where, refusal.key))


@refusal_sentence.register
def _missing_key(refusal: MissingKey) -> str:
    return _('"{place}" harus ada.').format(place=_place(refusal.where, refusal.key))


@refusal_sentence.register
def _not_one_key(refusal: NotOneKey) -> str:
    return _("{place}: harus ada satu, dan satu saja, dari {keys}.").format(
        place=refusal.where, keys=", ".join(refusal.keys)
    )


@refusal_sentence.register
def _wrong_value(refusal: WrongValue) -> str:
    if not (refusal.where or refusal.key):
        return _("Formulir harus berupa satu objek JSON, bukan {value}.").format(value=refusal.value)
    return _('"{place}" tidak bisa diisi {value}.').format(
        place=_place(refusal.where, refusal.key), value=refusal.value
    )


@refusal_sentence.register
def _fractional_amount(refusal: FractionalAmount) -> str:
    return _('"{place}" bukan rupiah bulat: {value}. Tulis 35000, atau "35.000" dengan tanda kutip.').format(
        place=_place(refusal.where, refusal.key), value=refusal.value
    )


def _place(where: str, key: str) -> str:
    return ".".join(part for part in (where, key) if part)
