"""What a person reads when the drawer says no."""

from __future__ import annotations

from pos.cash.movement import MOST_AT_ONCE, AbsurdCashMovement, CashKind, UnknownCategory
from pos.cash.shift import CountedApart, LeavesTooMuch
from pos.money import write_rp
from ui.sentences.saying import refusal_sentence
from ui.words import _


@refusal_sentence.register
def _absurd_movement(refusal: AbsurdCashMovement) -> str:
    if refusal.amount < 1:
        return _("Jumlah uangnya harus lebih dari nol.")
    return _("{amount} terlalu besar untuk laci; paling banyak {most}.").format(
        amount=write_rp(refusal.amount), most=write_rp(MOST_AT_ONCE)
    )


@refusal_sentence.register
def _unknown_category(refusal: UnknownCategory) -> str:
    return _('Tidak ada keperluan bernama "{name}". Tambah dulu di Pengaturan.').format(name=refusal.name)


@refusal_sentence.register
def _leaves_too_much(refusal: LeavesTooMuch) -> str:
    return _("Yang ditinggal {left} lebih dari isi laci {counted}.").format(
        left=write_rp(refusal.left_in), counted=write_rp(refusal.counted)
    )


@refusal_sentence.register
def _counted_apart(refusal: CountedApart) -> str:
    return _("Lembar dan koin berjumlah {faces}, bukan {counted}.").format(
        faces=write_rp(refusal.faces), counted=write_rp(refusal.counted)
    )


def kind_words(kind: CashKind) -> str:
    """What cash that moves without a sale means."""
    words = {
        CashKind.IN: _("Uang masuk"),
        CashKind.EXPENSE: _("Pengeluaran"),
        CashKind.TAKEN: _("Ambil atau setor"),
    }
    return words[kind]
