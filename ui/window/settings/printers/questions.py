"""The words of what is asked about a trial page."""

from __future__ import annotations

from pos.printers import PrinterProfile, Raster
from printing.guide import Answer, Question
from ui.words import _


def question_words(question: Question) -> str:
    """What is asked."""
    words = {
        Question.WHOLE: _("Halamannya keluar lengkap, tanpa bagian yang hilang?"),
        Question.WIDTH: _("A. Baris angka terpanjang yang utuh di satu baris, sampai < dan angkanya?"),
        Question.TABS: _("B. Tanda << dan >> berjauhan di satu baris?"),
        Question.PICTURE: _("C. Kotak gambar yang utuh?"),
        Question.NATIVE: _("C3. Kotak buatan printer keluar dan terbaca HP?"),
        Question.CUT: _("D. Kertasnya terpotong sendiri?"),
        Question.DRAWER: _("Ada laci uang di printer ini? Coba tendangannya."),
    }
    return words[question]


def profile_words(profile: PrinterProfile) -> tuple[str, ...]:
    """The trial page as it comes out of a printer like this, in the order in which paper is read."""
    raster = "C2" if profile.raster is Raster.COLUMNS else "C1"
    return tuple(
        filter(
            None,
            (
                _("Keluar lengkap, tanpa bagian yang hilang"),
                _("A. Angka utuh sampai <{columns}").format(columns=profile.columns),
                _("B. Tanda << dan >> berjauhan") if profile.tabs else "",
                _("C. Kotak {name} utuh").format(name=raster),
                _("C3. Kotak buatan printer terbaca HP") if profile.native_qr else "",
                _("D. Terpotong sendiri") if profile.cutter else _("D. Tidak terpotong sendiri"),
                _("Laci uang, kalau ada, di pin {pin}").format(pin=profile.drawer) if profile.drawer else "",
            ),
        )
    )


def answer_words(question: Question, answer: Answer) -> str:
    """What one of the answers is called."""
    if isinstance(answer, bool):
        return _("Ya") if answer else _("Tidak")
    if isinstance(answer, Raster):
        return "C1" if answer is Raster.BANDS else "C2"
    if question is Question.DRAWER:
        return _("Coba pin {pin}").format(pin=answer) if answer else _("Tidak ada")
    return f"<{answer}"


def nothing_fits_words(question: Question) -> str:
    """What it comes to where none of the answers fits; empty for a question one of whose answers always does."""
    words = {
        Question.WIDTH: _("Dipakai baris terpendek yang dikenal, 32 huruf."),
        Question.PICTURE: _("Gambar tidak keluar di sini: logo tidak tercetak, QRIS hanya kalau C3 terbaca."),
    }
    return words.get(question, "")
