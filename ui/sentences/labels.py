"""What a person reads when a label cannot be made."""

from __future__ import annotations

from pos.labels.choosing import MOST_LABELS, AbsurdCopies, NoTagOfItsOwn, NothingToLabel
from pos.labels.label import LabelOverfull
from pos.labels.sheet import FARTHEST, LEAST_HEIGHT, LEAST_WIDTH, AbsurdSheet, AbsurdShift, NoSuchPlace
from ui.sentences.saying import refusal_sentence
from ui.words import _


@refusal_sentence.register
def _nothing_to_label(_refusal: NothingToLabel) -> str:
    return _("Tidak ada barang yang diberi label. Sebut kode, produk, cari kata, atau nomor terima barang.")


@refusal_sentence.register
def _no_tag_of_its_own(refusal: NoTagOfItsOwn) -> str:
    return _('"{code}" satu tumpukan, tanpa label satuan. Harganya digantung di atas tumpukan.').format(
        code=refusal.code
    )


@refusal_sentence.register
def _absurd_copies(refusal: AbsurdCopies) -> str:
    return _("{copies} label tidak bisa; sekali cetak 1 sampai {most}.").format(copies=refusal.copies, most=MOST_LABELS)


@refusal_sentence.register
def _label_overfull(refusal: LabelOverfull) -> str:
    return _(
        'Tulisan label "{code}" tidak muat di {width} x {height} mm. Pakai lembar dengan label lebih besar.'
    ).format(code=refusal.code, width=f"{refusal.width:g}", height=f"{refusal.height:g}")


@refusal_sentence.register
def _no_such_place(refusal: NoSuchPlace) -> str:
    return _("Label ke-{start} tidak ada; satu lembar 1 sampai {labels}.").format(
        start=refusal.start, labels=refusal.labels
    )


@refusal_sentence.register
def _absurd_shift(_refusal: AbsurdShift) -> str:
    return _("Geseran paling jauh {farthest} mm ke tiap arah.").format(farthest=f"{FARTHEST:g}")


@refusal_sentence.register
def _absurd_sheet(refusal: AbsurdSheet) -> str:
    return _(
        "{columns} x {rows} label {width} x {height} mm tidak bisa di A4; satu label paling kecil {least} mm."
    ).format(
        columns=refusal.columns,
        rows=refusal.rows,
        width=f"{refusal.width:g}",
        height=f"{refusal.height:g}",
        least=f"{LEAST_WIDTH:g} x {LEAST_HEIGHT:g}",
    )
