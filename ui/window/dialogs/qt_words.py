"""What Qt's own dialogs for printing and for files say, in Indonesian: Qt itself does not speak it.

Only where the desktop brings no dialogs of its own are these words seen. They are put in while a dialog is open, and
only when the till speaks Indonesian, because everything that Qt says then passes here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator

from pos.settings import Language
from ui.words import language

_PRINTING = {
    "Print": "Cetak",
    "&Print": "&Cetak",
    "Cancel": "Batal",
    "OK": "Oke",
    "&Options >>": "&Pilihan >>",
    "&Options <<": "&Pilihan <<",
    "Printer": "Printer",
    "&Name:": "&Nama:",
    "P&roperties": "&Setelan",
    "Location:": "Tempat:",
    "Type:": "Jenis:",
    "Preview": "Pratinjau",
    "Output &file:": "&Berkas:",
    "Print to File (PDF)": "Simpan sebagai PDF",
    "Write PDF file": "Tulis berkas PDF",
    "Local file": "Berkas di komputer ini",
    "Print To File ...": "Simpan ke berkas",
    "Copies": "Lembar",
    "Options": "Pilihan",
    "Copies:": "Berapa kali:",
    "Collate": "Urut per rangkap",
    "Reverse": "Dari halaman terakhir",
    "Print range": "Halaman",
    "Print all": "Semua halaman",
    "Pages from": "Halaman",
    "to": "sampai",
    "Pages": "Nomor",
    "Current Page": "Halaman ini",
    "Selection": "Yang dipilih",
    "Page &Set:": "&Ganjil genap:",
    "All Pages": "Semua",
    "Odd Pages": "Ganjil saja",
    "Even Pages": "Genap saja",
    "Output Settings": "Hasil cetak",
    "Color Mode": "Warna",
    "Color": "Berwarna",
    "Grayscale": "Hitam putih",
    "Double Sided Printing": "Bolak-balik",
    "Duplex Printing": "Bolak-balik",
    "Off": "Satu sisi saja",
    "None": "Tidak ada",
    "Long side binding": "Balik di sisi panjang",
    "Short side binding": "Balik di sisi pendek",
    "Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: "
    "3,5-7,9 prints pages 3, 5, 6, 7 and 9.": "Nomor halaman dipisah koma, misalnya 3,5-7,9.",
    "Invalid Pages Definition": "Nomor halaman belum benar",
    "%1 does not follow the correct syntax. Please use ',' to separate ranges and pages, '-' to define ranges and make "
    "sure ranges do not intersect with each other.": "%1 belum benar. Tulis seperti 3,5-7,9.",
    "Duplex Settings Conflicts": "Bolak-balik tidak cocok",
    "There are conflicts in duplex settings. Do you want to fix them?": "Setelan bolak-balik tidak cocok. Perbaiki?",
    "There are conflicts in some options. Please fix them.": "Ada setelan yang tidak cocok. Perbaiki dulu.",
    "Conflicting options": "Setelan tidak cocok",
    "%1 already exists.\nDo you want to overwrite it?": "%1 sudah ada.\nDitimpa?",
    "%1 is a directory.\nPlease choose a different file name.": "%1 itu folder.\nPilih nama lain.",
    "File %1 is not writable.\nPlease choose a different file name.": "%1 tidak bisa ditulis.\nPilih nama lain.",
    "Printer Properties": "Setelan printer",
    "Page": "Halaman",
    "General": "Umum",
    "Advanced": "Lanjutan",
    "Job Options": "Tugas cetak",
    "Job Control": "Kapan",
    "Scheduled &printing:": "&Dicetak:",
    "Print Immediately": "Sekarang",
    "Hold Indefinitely": "Ditahan dulu",
    "Day (06:00 to 17:59)": "Siang (06:00 sampai 17:59)",
    "Night (18:00 to 05:59)": "Malam (18:00 sampai 05:59)",
    "Second Shift (16:00 to 23:59)": "Sore (16:00 sampai 23:59)",
    "Third Shift (00:00 to 07:59)": "Dini hari (00:00 sampai 07:59)",
    "Weekend (Saturday to Sunday)": "Sabtu dan Minggu",
    "Specific Time": "Jam tertentu",
    "&Billing information:": "&Catatan tagihan:",
    "Job &priority:": "&Urutan:",
    "Banner Pages": "Halaman pembatas",
    "&Start:": "&Awal:",
    "&End:": "A&khir:",
    "Standard": "Biasa",
    "Unclassified": "Umum",
    "Confidential": "Terbatas",
    "Classified": "Rahasia",
    "Secret": "Sangat rahasia",
    "Top Secret": "Paling rahasia",
    "Paper": "Kertas",
    "Page size:": "Ukuran:",
    "Width:": "Lebar:",
    "Height:": "Tinggi:",
    "Paper source:": "Laci kertas:",
    "Custom": "Ukuran sendiri",
    "Orientation": "Arah",
    "Portrait": "Tegak",
    "Landscape": "Mendatar",
    "Reverse landscape": "Mendatar terbalik",
    "Reverse portrait": "Tegak terbalik",
    "Margins": "Tepi",
    "top margin": "tepi atas",
    "bottom margin": "tepi bawah",
    "left margin": "tepi kiri",
    "right margin": "tepi kanan",
    "Millimeters (mm)": "Milimeter (mm)",
    "Inches (in)": "Inci (in)",
    "Points (pt)": "Poin (pt)",
    "Page Layout": "Susunan",
    "Page &order:": "&Urutan halaman:",
    "Pages &per sheet:": "&Halaman per lembar:",
    "Left to Right, Top to Bottom": "Kiri ke kanan, atas ke bawah",
    "Left to Right, Bottom to Top": "Kiri ke kanan, bawah ke atas",
    "Right to Left, Top to Bottom": "Kanan ke kiri, atas ke bawah",
    "Right to Left, Bottom to Top": "Kanan ke kiri, bawah ke atas",
    "Top to Bottom, Left to Right": "Atas ke bawah, kiri ke kanan",
    "Top to Bottom, Right to Left": "Atas ke bawah, kanan ke kiri",
    "Bottom to Top, Left to Right": "Bawah ke atas, kiri ke kanan",
    "Bottom to Top, Right to Left": "Bawah ke atas, kanan ke kiri",
}

_FILES = {
    "Save": "Simpan",
    "&Save": "&Simpan",
    "Open": "Buka",
    "&Open": "&Buka",
    "&Choose": "&Pilih",
    "Find Directory": "Pilih folder",
    "Look in:": "Folder:",
    "&Look in:": "&Folder:",
    "Directory:": "Folder:",
    "File &name:": "&Nama berkas:",
    "Files of type:": "Jenis berkas:",
    "Files of &type:": "&Jenis berkas:",
    "All Files (*)": "Semua berkas (*)",
    "Back": "Mundur",
    "Go back": "Mundur",
    "Forward": "Maju",
    "Go forward": "Maju",
    "Parent Directory": "Folder di atasnya",
    "Go to the parent directory": "Ke folder di atasnya",
    "Create New Folder": "Folder baru",
    "Create a New Folder": "Folder baru",
    "&New Folder": "&Folder baru",
    "New Folder": "Folder baru",
    "List View": "Daftar",
    "Change to list view mode": "Tampilkan sebagai daftar",
    "Detail View": "Rincian",
    "Change to detail view mode": "Tampilkan rincian",
    "Sidebar": "Tempat",
    "List of places and bookmarks": "Tempat yang sering dipakai",
    "Files": "Berkas",
    "&Rename": "&Ganti nama",
    "&Delete": "&Buang",
    "Show &hidden files": "Tampilkan berkas &tersembunyi",
    "Computer": "Komputer",
    "My Computer": "Komputer",
    "Name": "Nama",
    "Size": "Ukuran",
    "Type": "Jenis",
    "Date Modified": "Diubah",
    "%1 already exists.\nDo you want to replace it?": "%1 sudah ada.\nDitimpa?",
    "%1\nFile not found.\nPlease verify the correct file name was given.": "%1\nBerkasnya tidak ada. Cek namanya.",
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.": "%1\nFolder ini tidak ada.",
    "Drive": "Disk",
    "File": "Berkas",
    "Folder": "Folder",
    "Recent Places": "Yang baru dibuka",
    "Remove": "Lepas",
    "Delete": "Buang",
    "Are you sure you want to delete '%1'?": "Buang '%1'?",
    "'%1' is write protected.\nDo you want to delete it anyway?": "'%1' dikunci.\nTetap dibuang?",
    "Could not delete directory.": "Foldernya tidak bisa dibuang.",
    "&Yes": "&Ya",
    "&No": "&Tidak",
}

_WORDS = _PRINTING | _FILES


class _Indonesian(QTranslator):
    """Answers for what is in the list, and leaves the rest to Qt."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, _sense: str | None = None, _count: int = -1) -> str | None:
        """See QTranslator; None leaves the words as they are."""
        return _WORDS.get(source)


@contextmanager
def speaking() -> Iterator[None]:
    """Let Qt's dialogs that open inside the block speak as the till does."""
    if language() is not Language.INDONESIAN:
        yield
        return
    words = _Indonesian()
    QCoreApplication.installTranslator(words)
    # Every window hears of it in a moment: now, or what a dialog's buttons are told would be said anew over it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(words)
