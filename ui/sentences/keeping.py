"""What a person reads about copies of the shop."""

from __future__ import annotations

from data.keeping.problems import CopyNotWhole, KeyMissing, PassphraseNeeded, PlaceGone, SealBroken, WrongPassphrase
from pos.keeping.shop_copy import NOTHING_SOLD, Contents
from pos.money import write
from ui.keeping.keeper import CopyBroke, NothingToKeep
from ui.sentences.saying import refusal_sentence
from ui.words import _, moment, several


@refusal_sentence.register
def _not_whole(problem: CopyNotWhole) -> str:
    return _("Cadangan {path} tidak sama dengan isi lapak, jadi dibuang. Coba lagi di tempat lain.").format(
        path=problem.path
    )


@refusal_sentence.register
def _place_gone(problem: PlaceGone) -> str:
    return _(
        "{path} hilang selagi mencadangkan; flashdisk tercabut? Pasang lagi, lalu coba lagi. Penjualan aman."
    ).format(path=problem.path)


@refusal_sentence.register
def _in_memory(_problem: NothingToKeep) -> str:
    return _("Lapak ini hanya di memori; tidak ada berkas untuk dicadangkan.")


@refusal_sentence.register
def _passphrase_needed(_problem: PassphraseNeeded) -> str:
    return _("Cadangan ini dikunci. Ketik kata sandinya.")


@refusal_sentence.register
def _wrong_passphrase(_problem: WrongPassphrase) -> str:
    return _("Kata sandi salah. Lapak tidak berubah.")


@refusal_sentence.register
def _key_missing(problem: KeyMissing) -> str:
    return _("Kunci cadangan tidak ada di {folder}. Berkas kunci-cadangan harus di samping cadangannya.").format(
        folder=problem.folder
    )


@refusal_sentence.register
def _seal_broken(_problem: SealBroken) -> str:
    return _("Cadangan ini rusak atau kuncinya lain. Pilih cadangan yang lain.")


@refusal_sentence.register
def _broke(_problem: CopyBroke) -> str:
    return _("Cadangan gagal, sebabnya sudah dicatat. Penjualan tetap aman; coba tempat lain.")


def contents_words(contents: Contents) -> str:
    """What a shop file holds, in one line: how far it goes, and how much stands in it."""
    if contents.last_receipt == NOTHING_SOLD or contents.last_at is None:
        return _("{stall}: belum ada penjualan").format(stall=contents.stall or _("Lapak tanpa nama"))
    receipts = several("isi {count} struk", "isi {count} struk", contents.receipts).format(count=contents.receipts)
    return _("{stall}: sampai nota {number}, {moment}; {receipts}, penjualan Rp {turnover}").format(
        stall=contents.stall,
        number=contents.last_receipt,
        moment=moment(contents.last_at),
        receipts=receipts,
        turnover=write(contents.turnover),
    )
