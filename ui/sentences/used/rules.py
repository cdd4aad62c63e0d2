"""What a person reads when a rule about used goods says no; `refusals` finds these by the class of the refusal."""

from __future__ import annotations

from pos.goods.tiers import (
    LONGEST_TIER,
    MOST_TIERS,
    TierNamedTwice,
    TooManyTiers,
    UnclearTier,
    UnknownTier,
)
from pos.money import write_rp
from pos.reports.sorted_bale import NotSorted
from pos.used.bales import (
    MOST_PIECES,
    AbsurdPieces,
    BaleState,
    BoughtLater,
    CannotOpen,
    CannotSort,
    CodeTaken,
    SortedDiffers,
    TierTwice,
    UnknownBale,
)
from pos.used.counting import CountedAhead, CountedBeforeOpening, CountedTwice, NothingCounted, ReasonMissing
from pos.used.leaving import (
    MoreThanHeld,
    MoreThanSold,
    MoreThanUnassigned,
    NotAPile,
    NotAWriteOff,
    UnknownSaleLine,
)
from pos.used.photos import NothingToPicture
from pos.used.pricing import AbsurdPercent, FloorAbovePrice, NothingToReprice
from pos.used.sealing import NothingToSeal, StockSealed
from ui.sentences.saying import refusal_sentence
from ui.words import _, moment


@refusal_sentence.register
def _unknown_bale(refusal: UnknownBale) -> str:
    return _('Tidak ada bal dengan kode "{code}".').format(code=refusal.code)


@refusal_sentence.register
def _code_taken(refusal: CodeTaken) -> str:
    if not refusal.code:
        return _("Kode masih kosong.")
    return _('Kode "{code}" sudah dipakai.').format(code=refusal.code)


@refusal_sentence.register
def _cannot_open(refusal: CannotOpen) -> str:
    if refusal.state is BaleState.OPENED:
        return _("Bal {code} sudah dibuka.").format(code=refusal.code)
    return _("Bal {code} sudah disortir.").format(code=refusal.code)


@refusal_sentence.register
def _cannot_sort(refusal: CannotSort) -> str:
    return _("Bal {code} sudah disortir.").format(code=refusal.code)


@refusal_sentence.register
def _not_sorted(refusal: NotSorted) -> str:
    return _("Bal {code} belum disortir di sini, jadi belum ada notanya.").format(code=refusal.code)


@refusal_sentence.register
def _absurd_pieces(refusal: AbsurdPieces) -> str:
    return _("{pieces} potong tidak bisa; paling banyak {most}.").format(pieces=refusal.pieces, most=MOST_PIECES)


@refusal_sentence.register
def _sorted_differs(refusal: SortedDiffers) -> str:
    if refusal.parts > refusal.counted:
        return _("Hasil sortir {parts} potong, lebih dari isi bal {counted}. Hitung lagi.").format(
            parts=refusal.parts, counted=refusal.counted
        )
    return _("Hasil sortir baru {parts} dari {counted} potong. Yang tidak laku masuk afkir.").format(
        parts=refusal.parts, counted=refusal.counted
    )


@refusal_sentence.register
def _tier_twice(refusal: TierTwice) -> str:
    return _("{tier} tertulis dua kali.").format(tier=refusal.tier.capitalize())


@refusal_sentence.register
def _unclear_tier(refusal: UnclearTier) -> str:
    return _('"{name}" tidak bisa jadi nama sortiran: satu kata, paling banyak {longest} huruf, bukan afkir.').format(
        name=refusal.name, longest=LONGEST_TIER
    )


@refusal_sentence.register
def _tier_named_twice(refusal: TierNamedTwice) -> str:
    return _("{tier} tertulis dua kali.").format(tier=refusal.name.capitalize())


@refusal_sentence.register
def _too_many_tiers(_refusal: TooManyTiers) -> str:
    return _("Sebut 1 sampai {most} sortiran.").format(most=MOST_TIERS)


@refusal_sentence.register
def _unknown_tier(refusal: UnknownTier) -> str:
    return _('Lapak ini tidak menyortir "{tier}". Yang ada: {known}.').format(
        tier=refusal.tier, known=", ".join(refusal.known)
    )


@refusal_sentence.register
def _bought_later(refusal: BoughtLater) -> str:
    return _("Tanggal beli {bought} masih di depan hari ini.").format(bought=f"{refusal.bought_on:%d/%m/%Y}")


@refusal_sentence.register
def _nothing_to_picture(refusal: NothingToPicture) -> str:
    return _('"{code}" bukan bal dan bukan barang bertag. Foto hanya untuk bal dan barang yang punya tag.').format(
        code=refusal.code
    )


@refusal_sentence.register
def _stock_sealed(refusal: StockSealed) -> str:
    return _("Stok bekas tidak bisa ditambah: catatan stok awal disegel {moment} oleh {by}.").format(
        moment=moment(refusal.at), by=refusal.by
    )


@refusal_sentence.register
def _nothing_to_seal(_refusal: NothingToSeal) -> str:
    return _("Belum ada barang bekas yang dihitung; tidak ada yang bisa disegel.")


@refusal_sentence.register
def _not_a_pile(refusal: NotAPile) -> str:
    return _('Tidak ada tumpukan dengan kode "{code}".').format(code=refusal.code)


@refusal_sentence.register
def _more_than_held(refusal: MoreThanHeld) -> str:
    return _("{wanted} potong lebih dari sisa {code} di catatan: {held}.").format(
        wanted=refusal.wanted, code=refusal.code, held=refusal.held
    )


@refusal_sentence.register
def _not_a_write_off(_refusal: NotAWriteOff) -> str:
    return _("Barang keluar tanpa dijual hanya sebagai afkir, diberikan, atau hilang.")


@refusal_sentence.register
def _unknown_sale_line(refusal: UnknownSaleLine) -> str:
    return _("Struk {number} tidak punya barang bekas di baris {line}.").format(
        number=refusal.number, line=refusal.line
    )


@refusal_sentence.register
def _more_than_sold(refusal: MoreThanSold) -> str:
    return _("{wanted} potong lebih dari yang masih di pembeli: {out}.").format(wanted=refusal.wanted, out=refusal.out)


@refusal_sentence.register
def _more_than_unassigned(refusal: MoreThanUnassigned) -> str:
    return _("{wanted} potong lebih dari yang belum punya tumpukan: {waiting}.").format(
        wanted=refusal.wanted, waiting=refusal.waiting
    )


@refusal_sentence.register
def _nothing_counted(_refusal: NothingCounted) -> str:
    return _("Belum ada tumpukan yang dihitung.")


@refusal_sentence.register
def _counted_twice(refusal: CountedTwice) -> str:
    return _("{code} dihitung dua kali.").format(code=refusal.code)


@refusal_sentence.register
def _reason_missing(refusal: ReasonMissing) -> str:
    return _("{code} selisih {difference} potong. Tulis alasannya; catatan ini tidak bisa diubah lagi.").format(
        code=refusal.code, difference=f"{refusal.difference:+d}"
    )


@refusal_sentence.register
def _counted_ahead(refusal: CountedAhead) -> str:
    return _("Jam hitung {moment} belum tiba.").format(moment=moment(refusal.counted_at))


@refusal_sentence.register
def _counted_before_opening(refusal: CountedBeforeOpening) -> str:
    return _("{code} baru masuk catatan {opened}; hitungan {counted} lebih dulu dari itu.").format(
        code=refusal.code, opened=moment(refusal.opened_at), counted=moment(refusal.counted_at)
    )


@refusal_sentence.register
def _floor_above_price(refusal: FloorAbovePrice) -> str:
    return _("Harga pas {floor} di atas harga {price}.").format(
        floor=write_rp(refusal.floor), price=write_rp(refusal.price)
    )


@refusal_sentence.register
def _absurd_percent(refusal: AbsurdPercent) -> str:
    return _("Potongan {percent}% tidak bisa; 1 sampai 99.").format(percent=refusal.percent)


@refusal_sentence.register
def _nothing_to_reprice(_refusal: NothingToReprice) -> str:
    return _("Tidak ada harga yang berubah.")
