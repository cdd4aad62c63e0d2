"""Sentences that UU 8/1999 forbids on a receipt are found, and honest ones are left alone."""

import pytest

from pos.selling.clauses import ForbiddenClause, forbidden_below, forbidden_in, refuse_forbidden
from pos.settings import ReceiptStyle


@pytest.mark.parametrize(
    "sentence",
    [
        "Barang yang sudah dibeli tidak dapat dikembalikan",
        "BARANG YANG SUDAH DIBELI TIDAK DAPAT DITUKAR!!!",
        "barang yg sdh dibeli tdk bisa ditukar/dikembalikan",
        "Tidak dapat ditukar atau dikembalikan, kecuali ada perjanjian",
        "barang tidak\ndapat   di-kembalikan",
        "GAK BISA TUKER",
        "Kami tidak menerima retur",
        "Tanpa retur.",
        "Penukaran tidak dilayani",
        "Tidak ada pengembalian uang",
        "Uang tidak kembali",
        "Dijual apa adanya",
        "Risiko ditanggung pembeli",
        "Kerusakan bukan tanggung jawab kami",
        "No refund, no return",
        "Non-refundable",
        "Goods sold cannot be exchanged or returned",
        "All sales are final",
        "Sold as is",
        "tdk dpt dkmblikan",
        "brg yg sdh dibeli tdk bs dtukar",
        "Brg. yg. sdh. dibeli tdk. dpt. dikembalikan",
        "tdk trm retur",
        "Barang tidak diperbolehkan untuk ditukar",
        "Penukaran tidak diperkenankan",
        "Uang tidak dapat diminta kembali",
        "Semua penjualan final",
        "SEMUA TRANSAKSI BERSIFAT FINAL",
        "Penjualan bersifat final.",
        "Garansi tidak ada",
        "Tanpa garansi",
        "tdk ada garansi",
        "No warranty",
        "Kerusakan tanggung jawab pembeli",
        "no refund",
        "no return",
        "NOREFUND",
        "No complaints",
    ],
)
def test_a_clause_that_refuses_goods_or_money_is_found(sentence: str) -> None:
    assert forbidden_in(sentence)
    with pytest.raises(ForbiddenClause) as refused:
        refuse_forbidden(["Terima kasih", sentence])
    assert refused.value.words == forbidden_in(sentence)[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Ada cacat? Bawa struk ini maks. 1 hari, kami tukar.",
        "Kalau tidak cocok boleh ditukar 3 hari",
        "Tidak cocok? Tukar saja.",
        "Terima kasih, datang kembali!",
        "Jangan lupa kembali lagi ya",
        "Tanpa struk, tukar tetap bisa dengan label",
        "Exchange within 3 days with this receipt",
        "Barang dapat ditukar dalam 1 hari",
        "Brg dpt dtukar dlm 1 hr",
        "Barang tidak cocok dapat ditukar",
        "Garansi 3 hari",
        "Garansi uang kembali jika tidak cocok",
        "Garansi tidak berlaku jika label dilepas",
        "Harga sudah final",
        "FINAL SALE AKHIR TAHUN",
        "Tidak ada struk? Barang tetap bisa ditukar",
        "Tidak ada uang kembalian receh",
        "Tk. Maju, No. 12",
        "Trims, tkr tempat lain boleh",
        "Buka tiap hari, tanpa libur",
        "Tanggung jawab kami: barang sesuai label",
        "No. HP 0812: tukar barang hubungi kami",
        "[BEKAS] = pakaian bekas. Cek noda, sobek, ukuran saat beli.",
    ],
)
def test_an_honest_sentence_is_left_alone(sentence: str) -> None:
    assert forbidden_in(sentence) == ()
    refuse_forbidden([sentence])


def test_a_clause_is_found_across_lines_that_are_printed_below_each_other() -> None:
    style = ReceiptStyle(foot=("Barang tidak dapat",), thanks="dikembalikan")
    with pytest.raises(ForbiddenClause) as refused:
        refuse_forbidden(style.sentences)
    assert refused.value.words == "tidak dapat dikembalikan"
    assert forbidden_below(["Cek dulu", "Barang tidak dapat", "dikembalikan"]) == ("", "", "tidak dapat dikembalikan")
    assert forbidden_below(["No refund", "", "Terima kasih"]) == ("no refund", "", "")
    assert forbidden_below(["No refund", "No refund!", "tanpa retur"]) == ("no refund", "no refund", "tanpa retur")


def test_honest_lines_below_each_other_are_left_alone() -> None:
    assert forbidden_below(["Barang tidak cocok?", "Tukar 1 hari", "Terima kasih", "Kembali lagi ya"]) == ("",) * 4
    refuse_forbidden(ReceiptStyle(foot=("Jangan lupa",), thanks="Kembali lagi ya").sentences)


def test_a_clause_that_stood_before_stops_no_other_word_and_another_one_is_named() -> None:
    before = ["Barang tidak dapat ditukar"]
    refuse_forbidden(["Barang tidak dapat ditukar. Terima kasih"], before)
    with pytest.raises(ForbiddenClause) as refused:
        refuse_forbidden(["Barang tidak dapat ditukar. No refund"], before)
    assert refused.value.words == "no refund"
