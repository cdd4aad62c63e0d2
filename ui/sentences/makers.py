"""What a person reads when a rule about local goods and their makers says no."""

from __future__ import annotations

from pos.buying.papers import UnknownPaper
from pos.makers.account import PaysTooMuch, UnknownBill
from pos.makers.delivery import (
    AbsurdDay,
    CorrectsACorrection,
    CorrectsTooMuch,
    CostsOnConsignment,
    DeliveredTwice,
    NotFromMaker,
    NothingDelivered,
    UnknownDelivery,
)
from pos.makers.grid import CellTwice, EmptyGrid, MakerTraded, NameMissing, WrongCheckDigit
from pos.makers.local import AbovePrice, HalfAWholesalePrice, UnknownProduct
from pos.makers.maker import MOST_DAYS, MOST_SHARE, AbsurdTerms, MakerNameTaken, UnknownMaker
from pos.makers.pace import Missing
from pos.makers.settlement import NothingToSettle
from pos.money import write_rp
from pos.progress import Cancelled
from ui.sentences.saying import refusal_sentence
from ui.words import _, several, short_date


@refusal_sentence.register
def _unknown_maker(refusal: UnknownMaker) -> str:
    return _('Tidak ada perajin bernama "{name}".').format(name=refusal.name)


@refusal_sentence.register
def _maker_name_taken(refusal: MakerNameTaken) -> str:
    if not refusal.name:
        return _("Nama perajin masih kosong.")
    return _('Sudah ada perajin bernama "{name}".').format(name=refusal.name)


@refusal_sentence.register
def _absurd_terms(_refusal: AbsurdTerms) -> str:
    return _("Bagi hasil 0 sampai {share} persen, tempo 0 sampai {days} hari.").format(share=MOST_SHARE, days=MOST_DAYS)


@refusal_sentence.register
def _unknown_product(refusal: UnknownProduct) -> str:
    return _('Tidak ada produk dengan kode "{code}".').format(code=refusal.code)


@refusal_sentence.register
def _above_price(refusal: AbovePrice) -> str:
    return _("{amount} di atas harga jual {price}.").format(
        amount=write_rp(refusal.amount), price=write_rp(refusal.price)
    )


@refusal_sentence.register
def _half_a_wholesale_price(_refusal: HalfAWholesalePrice) -> str:
    return _("Harga grosir perlu harga dan jumlah, paling sedikit 2 potong.")


@refusal_sentence.register
def _maker_traded(refusal: MakerTraded) -> str:
    return _("Barang ini datang dari {maker}, jadi perajinnya tidak bisa diganti. Buat produk baru.").format(
        maker=refusal.maker
    )


@refusal_sentence.register
def _name_missing(_refusal: NameMissing) -> str:
    return _("Produk perlu kode, nama dan kategori.")


@refusal_sentence.register
def _empty_grid(_refusal: EmptyGrid) -> str:
    return _("Belum ada ukuran atau warna.")


@refusal_sentence.register
def _cell_twice(refusal: CellTwice) -> str:
    return _("Ukuran {size} warna {colour} sudah ada.").format(size=refusal.size or "-", colour=refusal.colour or "-")


@refusal_sentence.register
def _wrong_check_digit(refusal: WrongCheckDigit) -> str:
    return _("Barcode {code} salah ketik. Maksudnya {right}?").format(code=refusal.code, right=refusal.right)


@refusal_sentence.register
def _cancelled(_refusal: Cancelled) -> str:
    return _("Dibatalkan; tidak ada yang disimpan.")


@refusal_sentence.register
def _nothing_delivered(_refusal: NothingDelivered) -> str:
    return _("Belum ada barang di nota ini.")


@refusal_sentence.register
def _not_from_maker(refusal: NotFromMaker) -> str:
    return _("{code} bukan buatan {maker}.").format(code=refusal.code, maker=refusal.maker)


@refusal_sentence.register
def _delivered_twice(refusal: DeliveredTwice) -> str:
    return _("{code} ada dua kali di nota ini. Jadikan satu baris.").format(code=refusal.code)


@refusal_sentence.register
def _absurd_day(refusal: AbsurdDay) -> str:
    return _("Tanggal {day} tidak bisa: isi antara {first} dan {last}.").format(
        day=short_date(refusal.day), first=short_date(refusal.first), last=short_date(refusal.last)
    )


@refusal_sentence.register
def _costs_on_consignment(_refusal: CostsOnConsignment) -> str:
    return _("Barang titipan tidak bisa ditambah ongkos; catat ongkosnya sebagai pengeluaran.")


@refusal_sentence.register
def _unknown_delivery(refusal: UnknownDelivery) -> str:
    return _('Tidak ada nota barang nomor "{number}".').format(number=refusal.number)


@refusal_sentence.register
def _corrects_a_correction(refusal: CorrectsACorrection) -> str:
    return _("{number} sendiri sebuah koreksi. Koreksi nota {original}.").format(
        number=refusal.number, original=refusal.original
    )


@refusal_sentence.register
def _corrects_too_much(refusal: CorrectsTooMuch) -> str:
    return _("{code} di nota ini tinggal {there} potong, tidak bisa dikurangi {wanted}.").format(
        code=refusal.code, there=refusal.there, wanted=refusal.wanted
    )


@refusal_sentence.register
def _nothing_to_settle(refusal: NothingToSettle) -> str:
    return _("Belum ada titipan {maker} yang terjual dan belum disetor sampai {day}.").format(
        maker=refusal.maker, day=short_date(refusal.until)
    )


@refusal_sentence.register
def _pays_too_much(refusal: PaysTooMuch) -> str:
    return _("{amount} tidak bisa dibayar; utangnya {owed}.").format(
        amount=write_rp(refusal.amount), owed=write_rp(refusal.owed)
    )


@refusal_sentence.register
def _unknown_bill(refusal: UnknownBill) -> str:
    return _('Tidak ada nota "{number}" yang belum lunas.').format(number=refusal.number)


@refusal_sentence.register
def _unknown_paper(refusal: UnknownPaper) -> str:
    return _('Tidak ada nota, setoran atau bukti bayar nomor "{number}".').format(number=refusal.number)


def missing_words(missing: Missing) -> str:
    """What is still to be seen before a pace can be named: `belum cukup data, perlu 2 hari laku lagi`."""
    sales = several("{count} hari laku lagi", "{count} hari laku lagi", missing.sales).format(count=missing.sales)
    days = several("{count} hari di rak lagi", "{count} hari di rak lagi", missing.days).format(count=missing.days)
    needed = _(" dan ").join(words for words, count in ((sales, missing.sales), (days, missing.days)) if count)
    return _("belum cukup data, perlu {needed}").format(needed=needed)
