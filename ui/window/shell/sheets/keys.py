"""Every key on one page, for whoever never takes the hand to the mouse."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.window.look.paint import key_cap, key_cap_width, painter_on
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.people.watch import LOCK_KEY
from ui.window.shell.pages import PAGES
from ui.window.shell.top_line import SWITCH_KEY
from ui.window.widgets.buttons.keys import cap_of
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Words
from ui.words import _

_Keys = tuple[tuple[tuple[str, ...], str], ...]


class Cap(QWidget):
    """One or several keys as they look on the keyboard."""

    def __init__(self, *keys: str) -> None:
        super().__init__()
        self._caps = [cap_of(key) for key in keys]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def caps(self) -> tuple[str, ...]:
        """What stands on them."""
        return tuple(self._caps)

    def sizeHint(self) -> QSize:
        """As wide as its keys."""
        widths = sum(key_cap_width(cap) + Space.HAIR for cap in self._caps)
        return QSize(int(widths), Size.CAP + Space.HAIR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the keys from left to right."""
        painter, look = painter_on(self), worn()
        left = 0.0
        for cap in self._caps:
            key_cap(painter, left, QRectF(self.rect()).center().y(), cap, look.text, look.line)
            left += key_cap_width(cap) + Space.HAIR
        painter.end()


class KeysSheet(Sheet):
    """Says what each key does: at the till and while paying at the left, everywhere else at the right."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _("Tombol pintas"), _("Tutup"), width=1120)
        self.leave_button.hide()
        sides = QHBoxLayout()
        sides.setSpacing(Space.PAGE)
        for groups in (_selling(), _elsewhere()):
            side = QVBoxLayout()
            side.setSpacing(Space.EDGE)
            for title, keys in groups:
                side.addLayout(_listed(title, keys))
            side.addStretch(1)
            sides.addLayout(side, 1)
        self.body.addLayout(sides)
        self.accepted.connect(self.close)
        self.open(self.accept_button)


def _listed(title: str, keys: _Keys) -> QVBoxLayout:
    """What is done at the left and its keys at the right, as in a menu: a row of four keys narrows no other."""
    group = QVBoxLayout()
    group.setSpacing(Space.SMALL)
    group.addWidget(Words(title, Type.HEADING))
    for caps, words in keys:
        row = QHBoxLayout()
        row.setSpacing(Space.GAP)
        row.addWidget(Words(words, tone=MUTED, wraps=True), 1)
        row.addWidget(Cap(*caps))
        group.addLayout(row)
    return group


def _selling() -> tuple[tuple[str, _Keys], ...]:
    till: _Keys = (
        (("3",), _("Angka, lalu ketuk atau pindai: jumlahnya")),
        (("3", "x"), _("Angka dan x, lalu nama: jumlah dan barang")),
        (("↓",), _("Dari kolom cari ke tumpukan; panah jalan, Enter ambil")),
        (("+", "−", "Del"), _("Di keranjang: tambah, kurang, hapus baris")),
        (("F3",), _("Jual bebas")),
        (("F4",), _("Nego, atau potongan saja")),
        (("F5",), _("Ramai: ubin besar, sedikit kata")),
        (("Ctrl+R",), _("Promo: yang jalan, yang baru, mengakhiri")),
        (("Ctrl+Return",), _("Saat ramai: uang pas, lalu pembeli berikutnya")),
        (("F9",), _("Tukar atau retur: cari struknya, pilih barangnya")),
        (("F8", "F7"), _("Tahan keranjang, panggil yang ditahan")),
        (("F6",), _("Pelanggan")),
        (("Ctrl+K", "Ctrl+N", "Ctrl+E", "Ctrl+T"), _("Pelanggan: kasbon, tambah, ubah, tanpa nama")),
        (("F5", "F6", "F7", "F8"), _("Nego: baris, tiap potong, borongan, potongan")),
        (("Alt+1", "Alt+2", "Alt+3", "Alt+4"), _("Nego: tawaran yang biasa")),
        (("F9", "F6"), _("Saat tukar: struk lain, tanpa struk")),
        (("Ctrl+Z",), _("Urungkan langkah terakhir")),
        (("Ctrl+Y",), _("Ulangi yang diurungkan")),
        (("Ctrl+Del",), _("Kosongkan keranjang")),
        (("F12",), _("Bayar")),
    )
    paying: _Keys = (
        (("F5", "F6", "F7"), _("Tunai, QRIS, transfer")),
        (("F9",), _("Kasbon")),
        (("M", "N", "Q"), _("QRIS: menunggu, tanpa nominal, cetak kode")),
        (("G",), _("Kasbon: ganti pelanggan")),
        (("F8",), _("Campur beberapa cara bayar")),
        (("=",), _("Uang pas")),
        (("P",), _("Cetak struk atau tidak")),
        (("Return",), _("Selesai, lalu transaksi baru")),
        (("U", "C", "W"), _("Setelah bayar: cetak ulang, salin gambar, simpan gambar")),
    )
    return ((_("Di kasir"), till), (_("Saat bayar"), paying))


def _elsewhere() -> tuple[tuple[str, _Keys], ...]:
    everywhere: _Keys = (
        *(((page.keys,), _(page.title)) for page in PAGES),
        (("F1",), _("Halaman ini")),
        (("F2",), _("Cari")),
        (("F10",), _("Printer dan antrean")),
        (("F11",), _("Buka atau tutup kasir")),
        (("Ctrl+L",), _("Buka laci uang")),
        ((SWITCH_KEY,), _("Ganti orang")),
        ((LOCK_KEY,), _("Kunci layar")),
        (("Ctrl+J",), _("Cadangan")),
        (("Tab",), _("Ke bagian berikutnya")),
        (("Esc",), _("Batal, kembali")),
    )
    days: _Keys = (
        (("PgUp", "PgDown", "Home"), _("Hari sebelumnya, berikutnya, hari ini")),
        (("F6", "Enter"), _("Hari banding, buka angka")),
        (("F7", "F8"), _("Di stok laporan: bukunya, struk yang laku")),
        (("Alt+X", "Esc"), _("Di struk satu angka: lepas saringan, ke laporan")),
        (("Ctrl+P", "Ctrl+4"), _("Cetak struk, cetak A4")),
        (("Ctrl+D", "Ctrl+G"), _("Simpan PDF, simpan gambar")),
        (("Ctrl+E", "Ctrl+T"), _("Simpan Excel, simpan CSV")),
        (("F4", "F8", "F9"), _("Di riwayat: pilih hari, retur, tukar")),
        (("Ctrl+M", "Ctrl+Del"), _("Di riwayat: uang sudah masuk, batalkan")),
    )
    more: _Keys = (
        (("Y", "C", "Del"), _("Di antrean, struk teratas: lengkap, cetak lagi, buang")),
        (("G", "K"), _("Di antrean: simpan gambar, ke printer lain")),
        (("F8", "F9", "Ctrl+P"), _("Di Produk IKM: produk baru, ubah, label harga")),
        (("Ctrl+S",), _("Di pengaturan: simpan")),
    )
    return ((_("Di mana saja"), everywhere), (_("Laporan dan riwayat"), days), (_("Lainnya"), more))
