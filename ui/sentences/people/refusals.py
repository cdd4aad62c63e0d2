"""What a person reads when a right is missing, or a PIN is not right."""

from __future__ import annotations

from pos.people.patience import TooSoon, WrongPin
from pos.people.person import LastOwner, NamelessPerson, PersonIsThere, UnknownPerson
from pos.people.rights import NotAllowed, NotToBeGiven
from pos.people.secret import NotAPin, PinTooEasy
from ui.sentences.people.words import right_words
from ui.sentences.saying import refusal_sentence
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
def _nameless(_refusal: NamelessPerson) -> str:
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
