"""Sentences that UU 8/1999 forbids on a receipt are found, and honest ones are left alone."""

import pytest

from pos.selling.clauses import ForbiddenClause, forbidden_in, refuse_forbidden


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
    ],
)
def test_a_clause_that_refuses_goods_or_money_is_found(sentence: str) -> None:
    assert forbidden_in(sentence)
    with pytest.raises(ForbiddenClause) as refused:
        refuse_forbidden(["Terima kasih", sentence])
    assert refused.value.words == forbidden_in(sentence)


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
        "[BEKAS] = pakaian bekas. Cek noda, sobek, ukuran saat beli.",
    ],
)
def test_an_honest_sentence_is_left_alone(sentence: str) -> None:
    assert forbidden_in(sentence) == ""
    refuse_forbidden([sentence])
