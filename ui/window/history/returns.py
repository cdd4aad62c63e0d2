"""What came back, the newest first: also what came without a receipt, which no sale tells of."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from pos.money import write_rp
from pos.selling.returned import Return, ReturnKind
from printing.renderers.picture import slip_strips
from printing.renderers.plain_text import plain_text
from ui.notice import Level
from ui.papers import return_document
from ui.session import Session
from ui.window.desk.paper_view import PaperView
from ui.window.desk.scrolling import Column
from ui.window.desk.slips import columns_of
from ui.window.look.icons import Icon
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.lists.pick_rows import Mood, PickRow, PickRows
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _, moment, pieces

MOST = 500
"""Returns that are looked through, the newest; a stall has a few a day."""
_SHOWN, _HEIGHT, _WIDE = 40, 330, 980


class ReturnsSheet(Sheet):
    """Shows the slip of the return that is walked to or tapped, and prints a copy of it."""

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Retur, tukar, dan pembatalan"), _("Cetak salinan"), width=_WIDE)
        self._session = session
        with session.reading() as look:
            self._all = tuple(look.returns.latest(limit=MOST))
        self.rows = PickRows(_("Retur"))
        self.field = SearchField(_("Cari nomor, barang, kasir, atau alasan"), "F2")
        self.field.typed.connect(lambda _text: self._find())
        self.field.left.connect(lambda _step: self.rows.setFocus())
        self.field.submitted.connect(lambda _text: self._print())
        self.rows.opened.connect(self._show)
        self.empty = EmptyState(Icon.RECEIPT)
        self.paper = PaperView(_("Struk retur"))
        self.number = ""
        self.leave_button.say(_("Tutup"))
        self.accepted.connect(self._print)
        self._fill()
        self._find()
        self.open(self.field.edit)

    def _fill(self) -> None:
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setWidget(self.rows)
        self.rows.setAutoFillBackground(False)
        self._list.viewport().setAutoFillBackground(False)
        slip = Column(margin=0)
        slip.column.addWidget(self.paper)
        slip.column.addStretch()
        halves = QHBoxLayout()
        halves.addWidget(self._list, 3)
        halves.addWidget(self.empty, 3)
        halves.addWidget(slip, 2)
        for part in (self._list, self.empty, slip):
            part.setFixedHeight(_HEIGHT)
        self.body.addWidget(self.field)
        self.body.addLayout(halves)

    def _find(self) -> None:
        wanted = self.field.text.casefold().split()
        found = [each for each in self._all if all(word in _told(each).casefold() for word in wanted)][:_SHOWN]
        self.rows.show_rows([_row(each) for each in found])
        self._list.setVisible(bool(found))
        self.empty.setVisible(not found)
        if self._all:
            self.empty.tell(_("Tidak ketemu"), _("Coba nomornya, nama barang, atau kasirnya."))
        else:
            self.empty.tell(_("Belum ada retur"), _("Barang yang kembali, ditukar, atau dibatalkan tercatat di sini."))
        self.accept_button.setEnabled(bool(found))
        self._show(found[0].number if found else "")

    def _show(self, number: object) -> None:
        self.number = str(number)
        if not self.number:
            self.paper.show_words("")
            return
        with self._session.reading() as look:
            document = return_document(look, self.number)
        columns = columns_of(self._session.shop)
        self.paper.show_slip(slip_strips(document, columns), plain_text(document, columns))

    def _print(self) -> None:
        if self.number:
            with self._session.telling():
                self._session.returns.reprint(self.number)
                words = _("Salinan {number} masuk antrean cetak.")
                self._session.tell(Level.DONE, words.format(number=self.number))


def _row(record: Return) -> PickRow:
    kind = _("tanpa struk")
    if record.kind is ReturnKind.VOID:
        kind = _("batal {receipt}").format(receipt=record.receipt)
    elif record.receipt:
        kind = _("dari {receipt}").format(receipt=record.receipt)
    goods = ", ".join(dict.fromkeys(line.item.full_name for line in record.lines))
    title = f"{pieces(record.pieces)} · {goods}"
    mood = Mood.PLAIN if record.receipt else Mood.USED
    nothing = _("belum masuk") if record.unseen else _("kasbon") if record.forgiven else _("ditukar")
    back = write_rp(record.handed_back) if record.handed_back else nothing
    return PickRow(record.number, title, f"{record.number} · {kind}", back, figure_note=moment(record.at), mood=mood)


def _told(record: Return) -> str:
    """Everything by which it may be looked for."""
    names = " ".join(line.item.full_name for line in record.lines)
    kind = "" if record.receipt else _("tanpa struk")
    return " ".join((record.number, record.receipt, record.new_receipt, record.cashier, record.reason, names, kind))
