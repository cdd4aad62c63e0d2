"""What a person reads when a price, an offer or a bargain is refused."""

from __future__ import annotations

from pos.goods.bale import MOST_IN_PACKAGE
from pos.money import write_rp
from pos.offering import OfferedAlready
from pos.pricing.offer import AbsurdPackage, OfferEndsBeforeItBegins, UnknownOffer
from pos.selling.agreement import AbsurdDiscount
from pos.till import BelowLowestPrice, MayNotGoBelow
from ui.sentences.refusals import refusal_sentence
from ui.words import _, short_date


@refusal_sentence.register
def _absurd_discount(refusal: AbsurdDiscount) -> str:
    if refusal.discount < 1:
        return _("Potongan harus lebih dari nol.")
    return _("Potongan sebesar itu tidak menyisakan apa-apa dari {total}.").format(total=write_rp(refusal.total))


@refusal_sentence.register
def _absurd_package(_refusal: AbsurdPackage) -> str:
    return _("Paket berisi 2 sampai {most} potong.").format(most=MOST_IN_PACKAGE)


@refusal_sentence.register
def _ends_before(refusal: OfferEndsBeforeItBegins) -> str:
    return _("Promo berakhir {last}, sebelum mulai {first}.").format(
        first=short_date(refusal.first), last=short_date(refusal.last)
    )


@refusal_sentence.register
def _unknown_offer(refusal: UnknownOffer) -> str:
    return _("Tidak ada promo nomor {number} yang masih jalan.").format(number=refusal.number)


@refusal_sentence.register
def _offered_already(refusal: OfferedAlready) -> str:
    return _("Promo yang sama sudah ada, nomor {number}.").format(number=refusal.number)


@refusal_sentence.register
def _below_lowest(refusal: BelowLowestPrice) -> str:
    if not refusal.name:
        return _("Di bawah harga pas.")
    return _("{name}: di bawah harga pas.").format(name=refusal.name)


@refusal_sentence.register
def _may_not_go_below(refusal: MayNotGoBelow) -> str:
    return _("{name} tidak boleh jual di bawah harga pas. Panggil pemilik.").format(name=refusal.by)
