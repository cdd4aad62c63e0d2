"""What became of a slip, why it is not on paper yet, and why a printer cannot be what was asked of it."""

from __future__ import annotations

from urllib.parse import urlsplit

from pos.paper import Cause, JobState
from pos.printers import NoDrawerOnPrinter, PrinterAlreadyThere, Role, UnknownPrinter
from pos.selling.clauses import ForbiddenClause
from printing.printers.addresses import UnreadablePrinterAddress, UnsupportedPrinter
from ui.sentences.saying import refusal_sentence
from ui.words import _


def cause_sentence(cause: Cause) -> str:
    """Why paper waits, and what to do about it."""
    sentences = {
        Cause.REFUSED: _("Printer menolak sambungan. Cek printer menyala dan tidak dipakai perangkat lain."),
        Cause.OUT_OF_REACH: _("Printer Bluetooth tidak terjangkau. Cek menyala, baterai, dan jaraknya."),
        Cause.NOT_PAIRED: _(
            "Printer Bluetooth belum dipasangkan. Pasangkan dulu di Bluetooth komputer ini (PIN 0000 atau 1234)."
        ),
        Cause.QUEUE_STOPPED: _("Antrean printer di komputer ini berhenti. Nyalakan lagi di pengaturan printernya."),
        Cause.OFFLINE: _("Komputer ini tidak sampai ke printernya. Cek printer menyala dan kabelnya terpasang."),
        Cause.UNREACHABLE: _("Printer tidak ketemu di jaringan. Cek printer menyala dan alamatnya."),
        Cause.NO_ANSWER: _("Printer tidak menjawab. Matikan, nyalakan lagi."),
        Cause.BROKEN_OFF: _("Sambungan ke printer putus di tengah. Cek kabel atau Bluetooth."),
        Cause.BUSY: _("Printer sedang dipakai. Tunggu sebentar."),
        Cause.NOT_FOUND: _("Printer tidak ditemukan. Cek kabel dan alamatnya."),
        Cause.NO_PERMISSION: _(
            "Komputer ini belum mengizinkan printernya. Di Linux: masukkan pemakainya ke grup lp (kabel USB) "
            "atau dialout (serial), lalu masuk lagi."
        ),
        Cause.PAPER_OUT: _("Kertas habis. Pasang kertas baru."),
        Cause.COVER_OPEN: _("Tutup printer terbuka. Tutup dulu."),
        Cause.CUTTER_ERROR: _(
            "Pemotong kertas macet. Matikan printer, buka tutupnya, keluarkan kertas yang tersangkut."
        ),
        Cause.HEAD_ERROR: _("Kepala printer panas atau macet. Diamkan beberapa menit."),
        Cause.PRINTER_ERROR: _("Printer bermasalah. Matikan, nyalakan lagi."),
        Cause.FOLDER_CLOSED: _(
            "Folder struk tidak boleh ditulisi. Buka izinnya, atau pilih folder lain di Pengaturan."
        ),
        Cause.FOLDER_MISSING: _(
            "Folder struk tidak ada dan tidak bisa dibuat. Colokkan disk atau flashdisk-nya, atau pilih folder lain di "
            "Pengaturan."
        ),
        Cause.DISK_FULL: _("Penyimpanan penuh. Kosongkan dulu."),
        Cause.PROGRAM_DIED: _("Program berhenti saat mencetak. Lihat apakah struknya lengkap."),
        Cause.NO_PRINTER: _("Belum ada printer. Pilih di Pengaturan."),
        Cause.NOT_MADE: _("Struk ini tidak bisa disusun. Printernya tidak apa-apa, dan penjualannya tersimpan."),
    }
    return sentences[cause]


def cause_words(cause: Cause) -> str:
    """Why paper waits, short enough for the top of the window."""
    words = {
        Cause.REFUSED: _("Printer menolak"),
        Cause.OUT_OF_REACH: _("Printer di luar jangkauan"),
        Cause.NOT_PAIRED: _("Bluetooth belum dipasangkan"),
        Cause.QUEUE_STOPPED: _("Antrean berhenti"),
        Cause.OFFLINE: _("Printer tidak tersambung"),
        Cause.UNREACHABLE: _("Printer tidak ketemu"),
        Cause.NO_ANSWER: _("Printer diam"),
        Cause.BROKEN_OFF: _("Sambungan putus"),
        Cause.BUSY: _("Printer dipakai kasir lain"),
        Cause.NOT_FOUND: _("Printer tidak ketemu"),
        Cause.NO_PERMISSION: _("Printer tidak boleh dipakai"),
        Cause.PAPER_OUT: _("Kertas habis"),
        Cause.COVER_OPEN: _("Tutup printer terbuka"),
        Cause.CUTTER_ERROR: _("Pemotong macet"),
        Cause.HEAD_ERROR: _("Kepala printer panas"),
        Cause.FOLDER_CLOSED: _("Folder struk terkunci"),
        Cause.FOLDER_MISSING: _("Folder struk tidak ada"),
        Cause.DISK_FULL: _("Penyimpanan penuh"),
        Cause.NO_PRINTER: _("Tanpa printer"),
        Cause.NOT_MADE: _("Struk tidak bisa disusun"),
    }
    return words.get(cause, _("Printer bermasalah"))


def role_words(role: Role) -> str:
    """What a printer is there for."""
    words = {Role.RECEIPT: _("struk"), Role.LABEL: _("label"), Role.REPORT: _("laporan")}
    return words[role]


_NOT_A_PRINTERS = frozenset({80, 443, 515, 631, 8080})
"""Ports of web pages and of print queues: a printer that takes bytes as they come does not listen there."""


def port_warning(address: str) -> str:
    """What to say of a network printer at a port that is hardly one's; empty where there is nothing to say."""
    parts = urlsplit(address)
    if parts.scheme != "network" or parts.port not in _NOT_A_PRINTERS:
        return ""
    return _(
        "Port {port} biasanya bukan untuk struk: printer kasir mendengar di 9100. Membuka port halaman web bisa "
        "membuat printer macet sampai dimatikan."
    ).format(port=parts.port)


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
        JobState.EXPIRED: _("Lewat waktunya"),
    }
    return words[state]


@refusal_sentence.register
def _unreadable_address(refusal: UnreadablePrinterAddress) -> str:
    return _('"{address}" bukan alamat printer. Tulis seperti network://192.168.1.50:9100?width=58.').format(
        address=refusal.address
    )


@refusal_sentence.register
def _unsupported_printer(refusal: UnsupportedPrinter) -> str:
    if refusal.scheme == "bluetooth":
        return _(
            "Komputer ini tidak bisa Bluetooth langsung. Pasangkan dulu, lalu pakai serial:///dev/rfcomm0 atau COM."
        )
    return _("Printer jenis {scheme}:// tidak ada di komputer ini.").format(scheme=refusal.scheme)


@refusal_sentence.register
def _unknown_printer(refusal: UnknownPrinter) -> str:
    return _('Lapak ini tidak punya printer "{printer}".').format(printer=refusal.printer)


@refusal_sentence.register
def _printer_already_there(refusal: PrinterAlreadyThere) -> str:
    return _("Printer di {address} sudah ada.").format(address=refusal.address)


@refusal_sentence.register
def _no_drawer_on_printer(_refusal: NoDrawerOnPrinter) -> str:
    return _("Belum ada laci di printer struk. Setel dulu di Pengaturan, Printer.")


@refusal_sentence.register
def _forbidden_clause(refusal: ForbiddenClause) -> str:
    return _(
        '"{words}" dilarang di struk: UU 8/1999 Perlindungan Konsumen pasal 18. Kalimat begitu tidak berlaku, dan '
        "penjual bisa dituntut. Lebih aman tulis sampai kapan barang boleh ditukar."
    ).format(words=refusal.words)
