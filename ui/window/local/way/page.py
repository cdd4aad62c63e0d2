"""The screen Bekas vs lokal: how far the stall has come, and what earns its place on the rail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from data.giving.local_sales import makers_csv, sales_csv
from pos.goods.item import Family
from pos.money import write, write_short
from pos.ports import Reading
from pos.reports.local import FromUsedToLocal, Place, Programme, WeekShare
from pos.reports.way_to_local import programme, used_to_local
from ui.papers.makers import local_pages, programme_pages
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.office.page_printer import A4_KEY, PagePrinter
from ui.window.desk.saving import Saver
from ui.window.desk.view import View
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.figures.stat_card import StatCard
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.text import MUTED, Words
from ui.words import _

_KEY = 58
"""Height of a key whose cap stands below its words, in pixels: six fit beside each other in the smallest window."""
_SPANS = (4, 13, 26, 52)
_LEGEND_HIGH = 130
_NARROW, _SOLD = 1_000, 2

MakeProgramme = Callable[[Reading, Programme], bytes]
"""Makes a file of what the programme is told, off the UI thread."""


class WayPage(View):
    """Shares, the curve, and every pile and product by what it earns a day on the shelf."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.told: FromUsedToLocal | None = None
        self.spans = ChipRow(_("Berapa lama"))
        self.spans.offer([(_("{count} minggu").format(count=count), count) for count in _SPANS], _SPANS[1])
        self.pieces = StatCard(_("Lokal dari potong"))
        self.turnover = StatCard(_("Lokal dari omzet"))
        self.profit = StatCard(_("Lokal dari laba"))
        self.curve: QWidget | None = None
        self.places: Table[Place] = Table(_("Yang pantas di rel"), _columns())
        self.pdf = KeyButton(_("PDF"), "Ctrl+D", stacked=True, height=_KEY)
        self.print = KeyButton(_("Cetak A4"), A4_KEY, stacked=True, height=_KEY)
        self.programme_pdf = KeyButton(_("Laporan program"), "F8", stacked=True, height=_KEY)
        self.programme_print = KeyButton(_("Cetak program"), "Ctrl+5", stacked=True, height=_KEY)
        self.sales_csv = KeyButton(_("CSV penjualan"), "F9", stacked=True, height=_KEY)
        self.makers_csv = KeyButton(_("CSV perajin"), "Ctrl+E", stacked=True, height=_KEY)
        for button in (self.programme_pdf, self.programme_print, self.sales_csv, self.makers_csv):
            button.setToolTip(_("Perajin dan penjualan produknya, tanpa harga modal, pembeli, atau kontak."))
        self.saver, self.printer = Saver(session, self), PagePrinter(session, self)
        self.nothing = EmptyState(Icon.CHART)
        self.nothing.tell(
            _("Belum ada penjualan"),
            _("Setelah hari dagang pertama, di sini terlihat bagian produk lokal dan barang yang paling menghasilkan."),
        )
        self._listen()
        self._lay_out()
        self.begin_at(self.places)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen names have the room; what it earned tells more than how many went."""
        super().resizeEvent(event)
        self.places.setColumnHidden(_SOLD, self.width() < _NARROW)

    def read_again(self) -> None:
        """Read the weeks, off the UI thread."""
        self.session.jobs.run(self._read, self._show)

    def _read(self) -> FromUsedToLocal:
        import ui.window.local.way.curve  # noqa: F401 late and off the UI thread: charts take their time to come in

        count = self.spans.value
        today = self.session.today
        first = today - timedelta(weeks=count if isinstance(count, int) else _SPANS[1]) + timedelta(days=1)
        with self.session.reading() as look:
            return used_to_local(look, first, today)

    def _show(self, told: FromUsedToLocal) -> None:
        self.told = told
        whole = told.whole
        for card, share, local, used in (
            (self.pieces, whole.pieces, write(whole.local.pieces), write(whole.used.pieces)),
            (self.turnover, whole.turnover, write_short(whole.local.amount), write_short(whole.used.amount)),
            (self.profit, whole.profit, write_short(whole.local.profit), write_short(whole.used.profit)),
        ):
            card.tell(_percent(share), _("{local} lokal, {used} bekas").format(local=local, used=used))
        self.places.show_rows(told.places)
        self.nothing.setVisible(not told.weeks)
        self._body.setVisible(bool(told.weeks))
        self._draw(told.weeks)

    def _draw(self, weeks: tuple[WeekShare, ...]) -> None:
        from ui.window.local.way.curve import ShareCurve  # late: the job that answered has brought the charts in

        if not isinstance(self.curve, ShareCurve):
            self.curve = ShareCurve()
            self.curve.setMinimumHeight(_LEGEND_HIGH)
            self._left.addWidget(self.curve, 1)
        self.curve.show_weeks(weeks)

    def _save_pages(self) -> None:
        told = self.told
        if told is not None:
            self.saver.save(f"{_name(told)}.pdf", "PDF (*.pdf)", lambda: self._made(told))

    def _print_pages(self) -> None:
        told = self.told
        if told is not None:
            self.printer.print(_name(told), lambda: self._made(told))

    def _made(self, told: FromUsedToLocal) -> bytes:
        with self.session.reading() as look:
            return local_pages(look, told, self.session.now(), self.session.shop.cashier)

    def _save_programme(self, name: str, make: MakeProgramme) -> None:
        told = self.told
        if told is not None:
            kind = "PDF (*.pdf)" if name.endswith("pdf") else "CSV (*.csv)"
            self.saver.save(name, kind, lambda: self._made_of_programme(told, make))

    def _print_programme(self) -> None:
        told = self.told
        if told is not None:
            self.printer.print("program-lokal", lambda: self._made_of_programme(told, programme_pages))

    def _made_of_programme(self, told: FromUsedToLocal, make: MakeProgramme) -> bytes:
        with self.session.reading() as look:
            return make(look, programme(look, told.first, told.last))

    def _listen(self) -> None:
        self.spans.chosen.connect(lambda _span: self.read_again())
        self.pdf.clicked.connect(self._save_pages)
        self.print.clicked.connect(self._print_pages)
        self.programme_pdf.clicked.connect(lambda: self._save_programme("program-lokal.pdf", programme_pages))
        self.programme_print.clicked.connect(self._print_programme)
        self.sales_csv.clicked.connect(
            lambda: self._save_programme("penjualan-lokal.csv", lambda _look, told: sales_csv(told.months))
        )
        self.makers_csv.clicked.connect(
            lambda: self._save_programme("perajin.csv", lambda _look, told: makers_csv(told.makers))
        )

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(Space.SMALL)
        programmes = (self.programme_pdf, self.programme_print, self.sales_csv, self.makers_csv)
        for button in (*programmes, self.pdf, self.print):
            keys.addWidget(button, 1)
        sums = QHBoxLayout()
        sums.setSpacing(Space.GAP)
        for card in (self.pieces, self.turnover, self.profit):
            sums.addWidget(card)
        self._left = QVBoxLayout()
        curve = card_with(self._left)
        self._left.addWidget(Words(_("Bagian lokal per minggu"), Type.HEADING))
        self._left.addWidget(Words(_("garis: potong; putus-putus: omzet; titik: laba"), Type.NOTE, MUTED))
        right = QVBoxLayout()
        places = card_with(right)
        right.addWidget(Words(_("Yang pantas di rel"), Type.HEADING))
        right.addWidget(self.places, 1)
        halves = QHBoxLayout()
        halves.setSpacing(Space.GAP)
        halves.addWidget(curve, 5)
        halves.addWidget(places, 7)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(Space.SMALL)
        body.addLayout(sums)
        body.addLayout(halves, 1)
        body.addLayout(keys)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.SMALL, Space.EDGE, Space.WIDE)
        page.setSpacing(Space.SMALL)
        page.addWidget(self.spans)
        page.addWidget(self._body, 1)
        page.addWidget(self.nothing, 1)
        self.nothing.hide()


def _name(told: FromUsedToLocal) -> str:
    """The name of the file."""
    return f"bekas-vs-lokal-{told.last:%y%m%d}"


def _columns() -> tuple[Column[Place], ...]:
    return (
        Column("", _family, 84, Voice.FAMILY, lambda place: place.family),
        Column(_("Barang"), lambda place: place.name, 0, Voice.STRONG),
        Column(_("Laku"), lambda place: write(place.pieces), 66, Voice.AMOUNT),
        Column(_("Laba/pcs"), _per_piece, 96, Voice.AMOUNT),
        Column(_("Laba/hari"), lambda place: write(place.profit_per_day), 104, Voice.AMOUNT),
    )


def _family(place: Place) -> str:
    return _("BEKAS") if place.family is Family.USED else _("IKM")


def _per_piece(place: Place) -> str:
    return "\u2013" if place.profit_per_piece is None else write(place.profit_per_piece)


def _percent(share: int | None) -> str:
    return "\u2013" if share is None else f"{share / 10:.0f}%"
