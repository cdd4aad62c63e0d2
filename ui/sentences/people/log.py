"""An entry of the log in words."""

from __future__ import annotations

from pos.money import write_rp
from pos.people.audit import AuditEntry, AuditKind
from pos.people.person import Role
from pos.people.rights import Right
from ui.sentences.people.words import right_words, role_of_person
from ui.words import _


def kind_words(kind: AuditKind) -> str:
    """What an entry of the log tells of."""
    words = {
        AuditKind.LOGIN: _("Masuk"),
        AuditKind.WRONG_PIN: _("PIN salah"),
        AuditKind.TOO_SOON: _("PIN dicoba terlalu cepat"),
        AuditKind.LOCKED: _("Layar dikunci"),
        AuditKind.REFUSED: _("Ditolak"),
        AuditKind.LENT: _("Pakai PIN pemilik"),
        AuditKind.BELOW_FLOOR: _("Di bawah harga pas"),
        AuditKind.DISCOUNT: _("Diskon"),
        AuditKind.VOID: _("Transaksi dibatalkan"),
        AuditKind.RETURN: _("Retur"),
        AuditKind.REPRINT: _("Cetak ulang"),
        AuditKind.PRICE: _("Harga diubah"),
        AuditKind.OFFER: _("Promo"),
        AuditKind.DRAWER: _("Laci dibuka"),
        AuditKind.CASH: _("Uang laci"),
        AuditKind.COUNT: _("Hitung stok"),
        AuditKind.SETTING: _("Pengaturan"),
        AuditKind.QRIS_CODE: _("Kode QRIS diganti"),
        AuditKind.PEOPLE: _("Orang dan PIN"),
        AuditKind.RECOVERED: _("Masuk dengan kode pemulihan"),
        AuditKind.RESTORED: _("Cadangan dipulihkan"),
    }
    return words[kind]


def entry_words(entry: AuditEntry) -> str:
    """What an entry says beyond its kind and its person: the right, the document, and what there is to know of it."""
    what = entry.what
    parts = [right_words(Right(what.right))] if what.right else []
    parts += [what.subject] if what.subject else []
    parts += [_("PIN {name}").format(name=what.lender)] if what.lender else []
    parts += [_detail(name, value) for name, value in what.details.items() if value != ""]
    return "  ·  ".join(parts)


def _detail(name: str, value: str | int) -> str:
    match name:
        case "rights":
            return ", ".join(right_words(Right(right)) for right in str(value).split(", "))
        case "role":
            return role_of_person(Role(str(value)))
        case "secret":
            return _secret(str(value))
        case _:
            return _figure(name, value)


def _secret(what: str) -> str:
    words = {
        "pin": _("PIN baru"),
        "recovery": _("kode pemulihan baru"),
        "no-pin": _("PIN dihapus"),
        "no-recovery": _("kode pemulihan dihapus"),
    }
    return words.get(what, what)


def _figure(name: str, value: str | int) -> str:
    names = {
        "price": _("jadi"),
        "before": _("dari"),
        "cost": _("modal"),
        "amount": _("jumlah"),
        "floor": _("harga pas"),
        "total": _("total"),
        "bargain": _("nego sampai"),
    }
    if name in names and isinstance(value, int):
        return f"{names[name]} {write_rp(value)}"
    others = {
        "copy": _("salinan ke-{value}"),
        "piles": _("{value} tumpukan"),
        "by": _("diizinkan {value}"),
        "ended": _("nomor {value} diakhiri"),
        "plan": _("rencana {value}"),
        "changed": _("{value} berubah"),
        "left": _("keluar {value}"),
        "seconds": _("masih menunggu {value} detik"),
        "pieces": _("{value} potong"),
    }
    return others[name].format(value=value) if name in others else str(value)
