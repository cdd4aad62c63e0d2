"""What a person reads when the shop's file cannot be used."""

from __future__ import annotations

from pathlib import Path

from data.problems import (
    DiskFailed,
    DiskFull,
    FileNotRead,
    Hindrance,
    NoPermission,
    NotAShopFile,
    OpenForReadingOnly,
    PlaceUnfit,
    ShopBusy,
    ShopDamaged,
    ShopLocked,
    ShopMissing,
    ShopNewer,
    ShopOlder,
    ShopUnfinished,
)
from ui.sentences.saying import refusal_sentence
from ui.words import _


@refusal_sentence.register
def _missing(problem: ShopMissing) -> str:
    return _("Berkas lapak tidak ada: {path}.").format(path=problem.path)


@refusal_sentence.register
def _not_a_shop(problem: NotAShopFile) -> str:
    return _("{path} bukan berkas Lapak; berkasnya tidak diubah.").format(path=problem.path)


@refusal_sentence.register
def _damaged(problem: ShopDamaged) -> str:
    return _("Berkas lapak rusak: {path}. Jangan dihapus.").format(path=_named(problem.path))


@refusal_sentence.register
def _newer(problem: ShopNewer) -> str:
    return _(
        "{path} dibuat program yang lebih baru ({found}); program ini baru sampai {known}. Perbarui Lapak."
    ).format(path=problem.path, found=problem.found, known=problem.known)


@refusal_sentence.register
def _older(problem: ShopOlder) -> str:
    return _("{path} dari program lama ({found}); buka dulu dengan `lapak` supaya diperbarui.").format(
        path=problem.path, found=problem.found
    )


@refusal_sentence.register
def _unfinished(problem: ShopUnfinished) -> str:
    return _(
        "{path} belum selesai dirapikan sesudah listrik mati, dan dari sini tidak boleh ditulis. Buka sekali dengan "
        "`lapak` di tempat yang boleh ditulis; tidak ada yang hilang."
    ).format(path=_named(problem.path))


@refusal_sentence.register
def _locked(problem: ShopLocked) -> str:
    if problem.holder is None:
        return _("Lapak ini sedang dibuka kasir lain: {path}.").format(path=problem.path)
    return _("Lapak ini sedang dibuka kasir lain (proses {holder}): {path}.").format(
        holder=problem.holder, path=problem.path
    )


@refusal_sentence.register
def _busy(problem: ShopBusy) -> str:
    return _("Berkas lapak sedang dipakai program lain: {path}. Coba lagi.").format(path=_named(problem.path))


@refusal_sentence.register
def _file_not_read(refusal: FileNotRead) -> str:
    return _("{path} tidak bisa dibaca: {why}.").format(path=refusal.path, why=hindrance_words(refusal.why))


@refusal_sentence.register
def _place_unfit(problem: PlaceUnfit) -> str:
    return _("{path} tidak bisa dipakai: {why}.").format(path=_named(problem.path), why=hindrance_words(problem.why))


@refusal_sentence.register
def _disk_full(_problem: DiskFull) -> str:
    return _("Penyimpanan penuh; belum ada yang dicatat. Kosongkan dulu.")


@refusal_sentence.register
def _no_permission(problem: NoPermission) -> str:
    return _("Tidak boleh menulis di {path}.").format(path=_named(problem.path))


@refusal_sentence.register
def _disk_failed(problem: DiskFailed) -> str:
    return _("Penyimpanan bermasalah saat memakai {path}. Cek disk atau flashdisknya, lalu coba lagi.").format(
        path=_named(problem.path)
    )


@refusal_sentence.register
def _reading_only(problem: OpenForReadingOnly) -> str:
    return _("Lapak ini dibuka untuk dilihat saja: {path}.").format(path=_named(problem.path))


def hindrance_words(hindrance: Hindrance) -> str:
    """Why the system did not do it, as the rest of a sentence."""
    words = {
        Hindrance.NOT_THERE: _("berkas atau foldernya tidak ada"),
        Hindrance.NO_PERMISSION: _("komputer ini tidak mengizinkan"),
        Hindrance.FULL: _("penyimpanan penuh"),
        Hindrance.IS_A_FOLDER: _("itu folder, bukan berkas"),
        Hindrance.BAD_NAME: _("namanya tidak bisa dipakai"),
        Hindrance.FAILED: _("penyimpanan bermasalah"),
    }
    return words[hindrance]


def _named(path: Path | None) -> str:
    return str(path) if path else _("di memori")
