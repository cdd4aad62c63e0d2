"""Rights, PINs and the log: their words, and what a person reads when one of them says no."""

from __future__ import annotations

from pos.money import write_rp
from pos.people.audit import AuditEntry, AuditKind
from pos.people.patience import TooSoon, WrongPin
from pos.people.person import LastOwner, NamelessPerson, PersonIsThere, Role, UnknownPerson
from pos.people.rights import NotAllowed, NotToBeGiven, Right
from pos.people.secret import NotAPin, PinTooEasy
from ui.sentences.refusals import refusal_sentence
from ui.words import _, several

_MINUTE = 60


@refusal_sentence.register
def _not_allowed(refusal: NotAllowed) -> str:
    if not refusal.person:
        return _("{right}: masuk dulu dengan PIN.").format(right=right_words(refusal.right))
    return _("{person} tidak boleh: {right}. Perlu PIN pemilik.").format(
        person=refusal.person, right=right_words(refusal.right)
    )


@refusal_sentence.register
def _not_to_be_given(refusal: NotToBeGiven) -> str:
    return _("{right}: hanya pemilik.").format(right=right_words(refusal.right))


@refusal_sentence.register
def _nameless(refusal: NamelessPerson) -> str:
    if refusal.name.strip():
        return _("Nama terlalu panjang; paling banyak {longest} huruf.").format(longest=refusal.longest)
    return _("Tulis namanya.")


@refusal_sentence.register
def _is_there(refusal: PersonIsThere) -> str:
    return _('Sudah ada "{name}". Pakai nama lain, supaya struk lama tetap jelas.').format(name=refusal.name)


@refusal_sentence.register
def _unknown(refusal: UnknownPerson) -> str:
    return _('Tidak ada "{name}" yang bisa masuk di sini.').format(name=refusal.name)


@refusal_sentence.register
def _last_owner(refusal: LastOwner) -> str:
    return _("{name} satu-satunya pemilik dengan PIN. Buat pemilik lain dulu.").format(name=refusal.name)


@refusal_sentence.register
def _not_a_pin(refusal: NotAPin) -> str:
    return _("PIN: {shortest} sampai {longest} angka.").format(shortest=refusal.shortest, longest=refusal.longest)


@refusal_sentence.register
def _too_easy(_refusal: PinTooEasy) -> str:
    return _("PIN ini yang pertama ditebak orang. Jangan angka kembar atau berurutan.")


@refusal_sentence.register
def _too_soon(refusal: TooSoon) -> str:
    return _("Terlalu banyak PIN salah. Coba lagi {wait} lagi.").format(wait=wait_words(refusal.seconds))


@refusal_sentence.register
def _wrong(refusal: WrongPin) -> str:
    if refusal.seconds:
        return _("PIN salah. Coba lagi {wait} lagi.").format(wait=wait_words(refusal.seconds))
    return _("PIN salah.")


def wait_words(seconds: int) -> str:
    """How long to wait: seconds, or minutes from one on."""
    if seconds < _MINUTE:
        return several("{count} detik", "{count} detik", seconds).format(count=seconds)
    minutes = -(-seconds // _MINUTE)
    return several("{count} menit", "{count} menit", minutes).format(count=minutes)


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


def kind_words(kind: AuditKind) -> str:
    """What an entry of the log tells of."""
    words = {
        AuditKind.LOGIN: _("Masuk"),
        AuditKind.WRONG_PIN: _("PIN salah"),
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
    names = {
        "price": _("jadi"),
        "before": _("dari"),
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
        "pieces": _("{value} potong"),
    }
    return others[name].format(value=value) if name in others else str(value)
