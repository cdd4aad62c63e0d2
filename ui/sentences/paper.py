"""What became of a slip, and why it is not on paper yet."""

from __future__ import annotations

from pos.paper import Cause, JobState
from ui.words import _


def cause_sentence(cause: Cause) -> str:
    """Why paper waits, and what to do about it."""
    sentences = {
        Cause.REFUSED: _("Printer menolak sambungan. Cek printer menyala dan tidak dipakai perangkat lain."),
        Cause.UNREACHABLE: _("Printer tidak ketemu di jaringan. Cek printer menyala dan alamatnya."),
        Cause.NO_ANSWER: _("Printer tidak menjawab. Matikan, nyalakan lagi."),
        Cause.BROKEN_OFF: _("Sambungan ke printer putus di tengah. Cek kabel atau Bluetooth."),
        Cause.BUSY: _("Printer sedang dipakai. Tunggu sebentar."),
        Cause.NOT_FOUND: _("Printer tidak ditemukan. Cek kabel dan alamatnya."),
        Cause.NO_PERMISSION: _("Tidak boleh memakai printer ini. Minta izin di komputer ini."),
        Cause.PAPER_OUT: _("Kertas habis. Pasang kertas baru."),
        Cause.COVER_OPEN: _("Tutup printer terbuka. Tutup dulu."),
        Cause.PRINTER_ERROR: _("Printer bermasalah. Matikan, nyalakan lagi."),
        Cause.DISK_FULL: _("Penyimpanan penuh. Kosongkan dulu."),
        Cause.PROGRAM_DIED: _("Program berhenti saat mencetak. Lihat apakah struknya lengkap."),
        Cause.NO_PRINTER: _("Belum ada printer. Pilih di Pengaturan."),
    }
    return sentences[cause]


def state_words(state: JobState) -> str:
    """Where a slip stands, in a few words."""
    words = {
        JobState.WAITING: _("Menunggu printer"),
        JobState.SENDING: _("Sedang dicetak"),
        JobState.PRINTED: _("Tercetak"),
        JobState.SENT_UNCONFIRMED: _("Terkirim"),
        JobState.UNKNOWN: _("Mungkin tidak lengkap"),
        JobState.HELD: _("Ditahan"),
        JobState.CANCELLED: _("Dibuang"),
    }
    return words[state]
