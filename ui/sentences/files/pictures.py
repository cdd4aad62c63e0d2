"""What a person reads when a file cannot become a picture."""

from __future__ import annotations

from pos.pictures import BlankLogo, NotAPicture, PictureTooLarge
from ui.sentences.saying import refusal_sentence
from ui.words import _


@refusal_sentence.register
def _not_a_picture(_refusal: NotAPicture) -> str:
    return _("Ini bukan foto yang utuh. Pakai JPG, PNG atau WebP; foto HEIC dari HP simpan dulu sebagai JPG.")


@refusal_sentence.register
def _too_large(refusal: PictureTooLarge) -> str:
    return _("Gambarnya terlalu besar: paling besar {megabytes} MB dan {dots} juta titik.").format(
        megabytes=refusal.most_bytes // 1_000_000, dots=refusal.most_dots // 1_000_000
    )


@refusal_sentence.register
def _blank_logo(_refusal: BlankLogo) -> str:
    return _("Gambar ini terlalu pucat: di kertas putih tidak ada yang tampak. Pakai gambar yang lebih gelap.")
