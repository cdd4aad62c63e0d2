"""What a person reads when a rule of paying says no: customers, what they owe, QRIS codes, money that is waited for."""

from pos.customers.account import KasbonNeedsCustomer, NotOwed, OverLimit, UnknownRepayment
from pos.customers.customer import AbsurdCustomer, AbsurdLimit, CustomerNameTaken, UnknownCustomer
from pos.money import write_rp
from pos.qris.merchant import NoCodeSeen, NoQrisCode, QrisAmount
from pos.qris.tlv import BadCode, Flaw
from pos.reports.span.span import AbsurdSpan
from pos.reports.tax import AbsurdTax
from pos.returning import RequestTaken, UnknownReturn
from pos.selling.fees import AbsurdFee
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
from pos.selling.waiting import NothingWaiting
from printing.builders.words import method_name
from ui.sentences.saying import refusal_sentence
from ui.words import _, short_date


@refusal_sentence.register
def _needs_customer(refusal: KasbonNeedsCustomer) -> str:
    return _("Kasbon {amount} untuk siapa? Pilih pelanggan dulu.").format(amount=write_rp(refusal.amount))


@refusal_sentence.register
def _over_limit(refusal: OverLimit) -> str:
    if not refusal.limit:
        return _("Pelanggan ini tidak boleh kasbon.")
    if refusal.owed <= 0:
        return _("Kasbon {amount} lewat batasnya, {limit}.").format(
            amount=write_rp(refusal.amount), limit=write_rp(refusal.limit)
        )
    return _("Batas kasbonnya {limit} dan sudah utang {owed}; {amount} lagi tidak bisa.").format(
        limit=write_rp(refusal.limit), owed=write_rp(refusal.owed), amount=write_rp(refusal.amount)
    )


@refusal_sentence.register
def _not_owed(refusal: NotOwed) -> str:
    if refusal.owed <= 0:
        return _("Pelanggan ini tidak punya kasbon.")
    return _("Kasbonnya {owed}; {amount} tidak bisa.").format(
        owed=write_rp(refusal.owed), amount=write_rp(refusal.amount)
    )


@refusal_sentence.register
def _unknown_repayment(refusal: UnknownRepayment) -> str:
    return _("Tidak ada tanda terima {number}.").format(number=refusal.number)


@refusal_sentence.register
def _unknown_customer(refusal: UnknownCustomer) -> str:
    return _('Belum ada pelanggan bernama "{name}".').format(name=refusal.name)


@refusal_sentence.register
def _name_taken(refusal: CustomerNameTaken) -> str:
    if not refusal.name:
        return _("Nama pelanggan harus diisi.")
    return _('Sudah ada pelanggan bernama "{name}". Tambah ciri di belakangnya, mis. "{name} Blok III".').format(
        name=refusal.name
    )


@refusal_sentence.register
def _absurd_customer(_refusal: AbsurdCustomer) -> str:
    return _("Ada tanda aneh di dalamnya. Tulis dengan huruf dan angka saja.")


@refusal_sentence.register
def _absurd_limit(refusal: AbsurdLimit) -> str:
    return _("Batas kasbon {limit} tidak bisa; tulis 0 atau lebih.").format(limit=write_rp(refusal.limit))


@refusal_sentence.register
def _absurd_fee(_refusal: AbsurdFee) -> str:
    return _("Biaya QRIS paling tinggi 10 %, dan tidak bisa kurang dari nol.")


@refusal_sentence.register
def _absurd_tax(_refusal: AbsurdTax) -> str:
    return _("Pajak paling tinggi 50 %, dan tidak bisa kurang dari nol.")


@refusal_sentence.register
def _absurd_span(refusal: AbsurdSpan) -> str:
    if refusal.last < refusal.first:
        return _("Hari terakhir ada sebelum hari pertama. Tukar keduanya.")
    return _("Laporan paling panjang sepuluh tahun. Pilih hari yang lebih dekat.")


@refusal_sentence.register
def _nothing_waiting(refusal: NothingWaiting) -> str:
    return _("Struk {number} tidak menunggu pembayaran.").format(number=refusal.number)


@refusal_sentence.register
def _no_qris_code(_refusal: NoQrisCode) -> str:
    return _("Kode QRIS lapak belum diisi. Isi di Pengaturan, bagian QRIS.")


@refusal_sentence.register
def _no_code_seen(refusal: NoCodeSeen) -> str:
    if refusal.seen:
        return _("Kode QR di foto ini bukan kode QRIS.")
    return _("Tidak ada kode QR yang terbaca. Foto lagi dari dekat, tegak lurus, dan terang.")


@refusal_sentence.register
def _qris_amount(refusal: QrisAmount) -> str:
    if refusal.amount < 1:
        return _("Nominal QRIS harus lebih dari nol.")
    return _("QRIS paling banyak {most} sekali bayar; {amount} harus dibagi.").format(
        most=write_rp(refusal.most), amount=write_rp(refusal.amount)
    )


@refusal_sentence.register
def _bad_code(refusal: BadCode) -> str:
    return flaw_words(refusal.flaw)


def flaw_words(flaw: Flaw) -> str:
    """What is wrong with a code, and what to do."""
    return {
        Flaw.EMPTY: _("Belum ada kode QRIS."),
        Flaw.TOO_LONG: _("Teks ini terlalu panjang untuk kode QRIS."),
        Flaw.NOT_FIELDS: _("Ini bukan kode QRIS, atau ada huruf yang hilang. Baca ulang dari stiker."),
        Flaw.TWICE: _("Kode ini rusak: ada bagian yang tertulis dua kali."),
        Flaw.ORDER: _("Kode ini rusak: awal atau akhirnya tidak pada tempatnya."),
        Flaw.NO_CHECK: _("Kode ini terpotong di belakang. Salin sampai habis."),
        Flaw.CHECK: _("Kode ini salah ketik atau diubah: angka pengamannya tidak cocok."),
        Flaw.FORMAT: _("Kode ini tidak sesuai aturan QRIS."),
        Flaw.MISSING: _("Kode ini tidak lengkap: nama, kota atau mata uangnya tidak ada."),
        Flaw.CURRENCY: _("Kode ini bukan untuk rupiah."),
        Flaw.COUNTRY: _("Kode ini bukan kode Indonesia."),
        Flaw.AMOUNT: _("Nominal di kode ini tidak jelas."),
        Flaw.SURCHARGE: _("Kode ini menagih biaya tambahan ke pembeli; itu dilarang."),
        Flaw.NOT_STATIC: _("Kode ini untuk satu pembayaran saja. Pakai kode dari stiker lapak."),
        Flaw.NO_MERCHANT: _("Kode ini tidak menyebut siapa penerima uangnya."),
    }[flaw]


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
def _request_taken(refusal: RequestTaken) -> str:
    text = _("Permintaan ini sudah tercatat sebagai {number}, dengan isi lain. Mulai retur baru.")
    return text.format(number=refusal.number)


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
