"""What people are here, and what their rights are called."""

from __future__ import annotations

from collections.abc import Sequence

from pos.people.person import Role
from pos.people.rights import Right
from ui.words import _


def role_of_person(role: Role) -> str:
    """What somebody is here."""
    return _("Pemilik") if role is Role.OWNER else _("Penjaga")


def right_words(right: Right) -> str:
    """What a right allows, as a verb."""
    words = {
        Right.SELL: _("Jualan"),
        Right.BARGAIN: _("Nego harga"),
        Right.BELOW_FLOOR: _("Jual di bawah harga pas"),
        Right.DISCOUNT: _("Beri diskon"),
        Right.VOID: _("Batalkan transaksi"),
        Right.RETURN: _("Retur dan tukar"),
        Right.RETURN_WITHOUT_RECEIPT: _("Retur tanpa struk"),
        Right.OPEN_DRAWER: _("Buka laci, uang masuk dan keluar"),
        Right.SEE_COST: _("Lihat modal dan laba"),
        Right.COUNT: _("Hitung dan keluarkan stok"),
        Right.REPRICE: _("Ubah harga dan promo"),
        Right.RECEIVE: _("Terima barang, buka bal"),
        Right.SETTLE: _("Setor ke perajin"),
        Right.REPORTS: _("Lihat laporan"),
        Right.SETTINGS: _("Ubah pengaturan"),
        Right.QRIS_CODE: _("Ganti kode QRIS"),
        Right.RESTORE: _("Pulihkan cadangan"),
        Right.PEOPLE: _("Atur orang dan PIN"),
    }
    return words[right]


_NAMED = 3


def only_words(names: Sequence[str]) -> str:
    """Who may do what others may not; the first of them where there are many."""
    words = _("Hanya {names} dan lainnya.") if names[_NAMED:] else _("Hanya {names}.")
    return words.format(names=", ".join(names[:_NAMED]))
