"""What a person reads when something cannot be brought back, exchanged or voided."""

from __future__ import annotations

from pos.money import write_rp
from pos.returning import UnknownReturn
from pos.selling.returned import (
    HasReturns,
    NeedsReceipt,
    NoReason,
    NothingReturned,
    NotPaidThatWay,
    PartOfExchange,
    VoidTooLate,
    WrongRefund,
)
from printing.builders.words import method_name
from ui.sentences.refusals import refusal_sentence
from ui.words import _, short_date


@refusal_sentence.register
def _nothing_returned(_refusal: NothingReturned) -> str:
    return _("Belum ada barang yang dikembalikan. Pilih dulu barangnya dari struk.")


@refusal_sentence.register
def _wrong_refund(refusal: WrongRefund) -> str:
    return _("Uang yang kembali {given}, seharusnya {due}.").format(
        given=write_rp(refusal.given), due=write_rp(refusal.due)
    )


@refusal_sentence.register
def _not_paid_that_way(refusal: NotPaidThatWay) -> str:
    text = _("Lewat {method} dulu masuk {paid}, jadi {amount} tidak bisa kembali lewat situ. Pakai tunai.")
    return text.format(
        method=method_name(refusal.method, _), paid=write_rp(refusal.paid), amount=write_rp(refusal.amount)
    )


@refusal_sentence.register
def _no_reason(_refusal: NoReason) -> str:
    return _("Tulis alasannya dulu: kenapa transaksi ini dibatalkan.")


@refusal_sentence.register
def _void_too_late(refusal: VoidTooLate) -> str:
    text = _("Struk {number} dari {day}, harinya sudah lewat. Barangnya masih bisa diretur atau ditukar.")
    return text.format(number=refusal.number, day=short_date(refusal.day))


@refusal_sentence.register
def _has_returns(refusal: HasReturns) -> str:
    text = _("Struk {number} sudah ada yang diretur, jadi tidak dibatalkan utuh. Retur saja sisanya.")
    return text.format(number=refusal.number)


@refusal_sentence.register
def _part_of_exchange(refusal: PartOfExchange) -> str:
    text = _("Struk {number} dari tukar barang, jadi tidak dibatalkan utuh. Retur saja barangnya.")
    return text.format(number=refusal.number)


@refusal_sentence.register
def _needs_receipt(_refusal: NeedsReceipt) -> str:
    return _("Baris struk perlu nomor struknya; barang tanpa struk perlu nama dan harganya.")


@refusal_sentence.register
def _unknown_return(refusal: UnknownReturn) -> str:
    return _("Tidak ada retur dengan nomor {number}.").format(number=refusal.number)
