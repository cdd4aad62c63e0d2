"""The screen Stok bekas: how much is left, how it fell, and which heap is high."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from ui.window.used.glance.heap_bars import HeapBars
from ui.window.used.glance.pile_rows import PileRows
from ui.window.used.glance.heaps import Filter, Heap, by_category, kept

from pos.goods.item import Family
from pos.goods.shelf import OnShelf
from pos.money import write as write_number
from pos.money import write_rp
from ui.goods_in import Intake
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.facts import Fact, Facts
from ui.window.used.view import View
from ui.window.desk.scrolling import Column
from ui.window.intake.sheet import open_intake
from ui.window.look.icons import Icon
from ui.window.look.paint import LEFT
from ui.window.look.theme import Size, Space, Type
from ui.window.stock.sell_down import DayLeft, points_of, read_sell_down
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.figures.line_chart import LineChart
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.text import BAD, MUTED, Figure, Words
from ui.words import _, pieces, several


class GlancePage(View):
    """Everything that is left of the used goods, in one glance."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._piles: tuple[OnShelf, ...] = ()
        self.left = Figure(style=Type.STOCK, align=LEFT)
        self.of = Words(style=Type.LEAD)
        self.line = LineChart(Family.USED)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # as high as its neighbours
        self.line.setAccessibleName(_("Sisa stok bekas dari hari ke hari"))
        self.values = Facts(_("Nilai sisa"))
        self.chips = ChipRow(_("Saring tumpukan"))
        self.bars = HeapBars()
        self.heap_name = Words(style=Type.HEADING)
        self.heap_note = Words(tone=MUTED, wraps=True)
        self.rows = PileRows()
        self.nothing = EmptyState(Icon.BOX)
        self.nothing.tell(
            _("Belum ada stok bekas"),
            _("Masukkan daftar bal dari berkas CSV atau Excel. Satu baris satu bal: isi, sortiran, harga bin, sisa."),
            _("Barang masuk"),
        )
        self.nothing.acted.connect(self._bring_in)
        self.nothing.hide()
        self.bring_in = KeyButton(_("Barang masuk"), "F6", Weight.PRIMARY, icon=Icon.PLUS, height=Size.FIELD)
        self.bring_in.clicked.connect(self._bring_in)
        self.chips.chosen.connect(lambda _which: self._show_heaps())
        self.bars.chosen.connect(lambda _name: self._show_piles())
        self.setFocusProxy(self.bars)
        self._lay_out()

    def read_again(self) -> None:
        """Read every pile now; the line of days gone by follows when it is read."""
        with self.session.reading() as look:
            self._piles = tuple(look.goods.piles())
        self.nothing.setVisible(not self._piles)
        self.column.setVisible(bool(self._piles))
        self._show_sums(Heap("", self._piles))
        self._show_chips()
        self._show_heaps()
        self.session.jobs.run(self._read_line, self._show_line)

    def _read_line(self) -> tuple[DayLeft, ...]:
        with self.session.reading() as look:
            return read_sell_down(look)

    def _show_line(self, days: tuple[DayLeft, ...]) -> None:
        self.line.setVisible(len(days) > 1)
        if len(days) > 1:
            self.line.show_points(points_of(days), write_number(days[-1].left))

    def _show_sums(self, all_piles: Heap) -> None:
        self.left.say(write_number(all_piles.left))
        self.of.setText(
            _("potong dari {opening} ({share}%)").format(
                opening=write_number(all_piles.opening), share=round(100 * all_piles.share_left)
            )
        )
        self.values.show_rows(
            [
                Fact(_("Harga jual"), write_rp(all_piles.value_at_price)),
                Fact(_("Harga modal"), write_rp(all_piles.value_at_cost)),
                Fact(_("Laku 7 hari dagang"), pieces(all_piles.sold_lately)),
            ]
        )

    def _show_chips(self) -> None:
        count = len(kept(self._piles, Filter.COUNT))
        gone = len(kept(self._piles, Filter.GONE))
        choices: list[tuple[str, Filter]] = [(_("Semua"), Filter.ALL), (_("Ada"), Filter.LEFT)]
        if count:
            choices.append((_("Hitung ulang ({count})").format(count=count), Filter.COUNT))
        if gone:
            choices.append((_("Habis ({count})").format(count=gone), Filter.GONE))
        self.chips.offer(choices, self.chips.value)

    def _show_heaps(self) -> None:
        which = self.chips.value
        self.bars.show_heaps(by_category(kept(self._piles, which if isinstance(which, Filter) else Filter.ALL)))
        self._show_piles()

    def _show_piles(self) -> None:
        heap = self.bars.heap or Heap("", ())
        self.heap_name.setText(heap.name)
        piles = several("{count} tumpukan", "{count} tumpukan", len(heap.piles)).format(count=len(heap.piles))
        worth = _("{piles}, senilai {value}").format(piles=piles, value=write_rp(heap.value_at_price))
        warning = _("Terjual lebih banyak dari catatan. Hitung dulu tumpukannya.")
        self.heap_note.setText(warning if heap.flagged else worth)
        self.heap_note.setForegroundRole(BAD if heap.flagged else MUTED)
        self.rows.show_piles(heap.piles)

    def _bring_in(self) -> None:
        open_intake(self, self.session, Intake.BALES)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        self.column = Column()
        page.addWidget(self.column)
        page.addWidget(self.nothing)
        grid = QGridLayout()
        grid.setSpacing(Space.GAP)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._glance(), 0, 0)
        grid.addWidget(self._worth(), 0, 1)
        grid.addWidget(self._heaps(), 1, 0)
        grid.addWidget(self._one_heap(), 1, 1)
        grid.setRowStretch(1, 1)
        self.column.column.addLayout(grid)

    def _glance(self) -> QWidget:
        row = QHBoxLayout()
        card = card_with(row)
        row.setSpacing(Space.WIDE)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(_("Sisa stok bekas"), tone=MUTED))
        words.addWidget(self.left)
        words.addWidget(self.of)
        words.addStretch()
        row.addLayout(words, 2)
        row.addWidget(self.line, 5)
        return card

    def _worth(self) -> QWidget:
        column = QVBoxLayout()
        card = card_with(column)
        column.addWidget(Words(_("Nilai sisa"), Type.HEADING))
        column.addWidget(self.values)
        column.addStretch()
        return card

    def _heaps(self) -> QWidget:
        column = QVBoxLayout()
        card = card_with(column)
        head = QHBoxLayout()
        head.setSpacing(Space.WIDE)
        head.addWidget(Words(_("Per jenis"), Type.HEADING))
        head.addWidget(self.chips, 1)
        head.addWidget(Words(_("laku 7 hari"), tone=MUTED))
        column.addLayout(head)
        column.addWidget(self.bars)
        column.addStretch()
        return card

    def _one_heap(self) -> QWidget:
        column = QVBoxLayout()
        card = card_with(column)
        column.addWidget(self.heap_name)
        column.addWidget(self.heap_note)
        column.addWidget(self.rows)
        column.addStretch()
        column.addWidget(self.bring_in)
        return card


def build(session: Session) -> QWidget:
    """The page, for the window."""
    return UsedPage(session)
