"""What a person reads when a rule of the shop says no."""

from __future__ import annotations

from pos.backoffice import AlreadySetUp
from pos.cash.shift import NegativeCash, NoShiftOpen, ShiftIsOpen
from pos.goods.bale import MOST_IN_PACKAGE
from pos.goods.intake.faults import FaultyTable
from pos.goods.item import HIGHEST_PRICE, AbsurdPrice, UnknownCode
from pos.money import UnclearAmount, write_rp
from pos.offering import OfferedAlready
from pos.pricing.offer import AbsurdPackage, OfferEndsBeforeItBegins, UnknownOffer
from pos.selling.agreement import AbsurdDiscount, AgreedAboveList
from pos.selling.cart import HIGHEST_QUANTITY, AbsurdQuantity, EmptyCart
from pos.selling.held import NotHeld
from pos.selling.payment import AbsurdCash, Overpaid, UnconfirmedPayment, Underpaid, WorthlessPayment
from pos.till import BelowLowestPrice, CheckoutTaken, ShopNotSetUp, UnknownReceipt
from pos.wording import NameTooLong
from printing.builders.words import method_name
from ui.sentences.saying import refusal_sentence
from ui.words import _, moment, several, short_date


@refusal_sentence.register
def _unclear_amount(refusal: UnclearAmount) -> str:
    if refusal.meant is not None:
        return _('"{text}" tidak jelas. Maksudnya {meant}? Tulis dengan titik.').format(
            text=refusal.text, meant=write_rp(refusal.meant)
        )
    return _('"{text}" bukan jumlah uang. Tulis seperti 35.000 atau 35rb.').format(text=refusal.text)


@refusal_sentence.register
def _name_too_long(refusal: NameTooLong) -> str:
    return _('"{name}" terlalu panjang: paling banyak {longest} huruf.').format(
        name=f"{refusal.name[:20]}\u2026", longest=refusal.longest
    )


@refusal_sentence.register
def _absurd_price(refusal: AbsurdPrice) -> str:
    if refusal.price < 1:
        return _("Harga harus lebih dari nol.")
    return _("Harga {price} terlalu besar; paling tinggi {highest}.").format(
        price=write_rp(refusal.price), highest=write_rp(HIGHEST_PRICE)
    )


@refusal_sentence.register
def _unknown_code(refusal: UnknownCode) -> str:
    return _('Tidak ada barang dengan kode "{code}".').format(code=refusal.code)


@refusal_sentence.register
def _absurd_quantity(refusal: AbsurdQuantity) -> str:
    return _("Jumlah {quantity} tidak bisa; 1 sampai {highest}.").format(
        quantity=refusal.quantity, highest=HIGHEST_QUANTITY
    )


@refusal_sentence.register
def _not_held(_refusal: NotHeld) -> str:
    return _("Keranjang ini sudah tidak ditahan: sudah dipanggil atau dibatalkan.")


@refusal_sentence.register
def _agreed_above_list(refusal: AgreedAboveList) -> str:
    return _("Harga jadi {agreed} di atas harga jual {listed}.").format(
        agreed=write_rp(refusal.agreed), listed=write_rp(refusal.listed)
    )


@refusal_sentence.register
def _empty_cart(_refusal: EmptyCart) -> str:
    return _("Keranjang masih kosong.")


@refusal_sentence.register
def _checkout_taken(refusal: CheckoutTaken) -> str:
    return _("Transaksi ini sudah terjual sebagai struk {number}, dengan isi lain. Mulai transaksi baru.").format(
        number=refusal.number
    )


@refusal_sentence.register
def _underpaid(refusal: Underpaid) -> str:
    return _("Uang kurang {missing}.").format(missing=write_rp(refusal.missing))


@refusal_sentence.register
def _absurd_cash(refusal: AbsurdCash) -> str:
    return _("Uangnya {cash}? Kembaliannya jadi {change}. Cek lagi angkanya.").format(
        cash=write_rp(refusal.cash), change=write_rp(refusal.change)
    )


@refusal_sentence.register
def _overpaid(refusal: Overpaid) -> str:
    return _("Lebih {excess} di luar tunai; hanya tunai yang ada kembaliannya.").format(excess=write_rp(refusal.excess))


@refusal_sentence.register
def _unconfirmed(refusal: UnconfirmedPayment) -> str:
    return _("{method} {amount} belum dicek. Uang sudah masuk? Lihat notifikasi HP.").format(
        method=method_name(refusal.method, _), amount=write_rp(refusal.amount)
    )


@refusal_sentence.register
def _worthless(_refusal: WorthlessPayment) -> str:
    return _("Pembayaran harus lebih dari nol.")


@refusal_sentence.register
def _shift_is_open(refusal: ShiftIsOpen) -> str:
    return _("Kasir sudah buka sejak {moment}.").format(moment=moment(refusal.opened_at))


@refusal_sentence.register
def _no_shift_open(_refusal: NoShiftOpen) -> str:
    return _("Kasir belum buka.")


@refusal_sentence.register
def _negative_cash(refusal: NegativeCash) -> str:
    return _("Jumlah uang tidak bisa kurang dari nol ({amount}).").format(amount=write_rp(refusal.amount))


@refusal_sentence.register
def _not_set_up(_refusal: ShopNotSetUp) -> str:
    return _("Lapak belum disiapkan. Buka `lapak` dulu dan isi data lapak.")


@refusal_sentence.register
def _already_set_up(refusal: AlreadySetUp) -> str:
    return _("Lapak ini sudah disiapkan: {name}.").format(name=refusal.name)


@refusal_sentence.register
def _unknown_receipt(refusal: UnknownReceipt) -> str:
    return _("Tidak ada struk {number}.").format(number=refusal.number)


@refusal_sentence.register
def _faulty_table(refusal: FaultyTable) -> str:
    count = len(refusal.faults)
    return several(
        "{count} kesalahan di berkas; belum ada yang disimpan.",
        "{count} kesalahan di berkas; belum ada yang disimpan.",
        count,
    ).format(count=count)


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
