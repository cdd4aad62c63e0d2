"""The big number, the day on which it is gone, and the curve that leads there."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from pos.money import write as write_number
from pos.money import write_rp
from pos.reports.remaining import RemainingRow
from ui.window.desk.cards import card_with
from ui.window.look.paint import CENTRE, LEFT
from ui.window.look.theme import Space, Type
from ui.window.used.glance.foresight import Foresight
from ui.window.used.glance.heaps import Heap
from ui.window.used.glance.outlook_words import day_words, gone_words, pace_words, young_words
from ui.window.widgets.text import MUTED, Figure, Words
from ui.words import _

_CURVE_HIGH = 200


class SummaryCard(QWidget):
    """What somebody sees who looks in for one second."""

    def __init__(self) -> None:
        super().__init__()
        self.left = Figure(style=Type.STOCK, align=LEFT)
        self.of = Words(style=Type.LEAD)
        self.gone = Figure(style=Type.PRICE, align=LEFT)
        self.sure = Words(tone=MUTED, wraps=True)
        self.young = Words(tone=MUTED, wraps=True)
        self.pace = Words(tone=MUTED, wraps=True)
        self.worth = Words(tone=MUTED, wraps=True)
        self.waiting = Words(_("Menghitung perkiraan\u2026"), tone=MUTED)
        self.waiting.setAlignment(CENTRE)
        self.curve: QWidget | None = None
        self._place = QStackedLayout()
        self._lay_out()

    def show_sums(self, now: RemainingRow, everything: Heap, *, worth: bool) -> None:
        """Show what the book says, its `worth` where somebody may see that; the forecast follows."""
        share = round(100 * now.left / now.opening) if now.opening > 0 else 0
        self.left.say(write_number(now.left))
        words = _("potong dari {opening} ({share}%)")
        self.of.setText(words.format(opening=write_number(now.opening), share=share))
        self.worth.setVisible(worth)
        self.worth.setText(_("nilai sisa {price}").format(price=write_rp(everything.value_at_price)))

    def show_foresight(self, seen: Foresight, left: int) -> None:
        """Show when it is gone, and draw the way there."""
        day, sure = gone_words(seen.everything)
        self.gone.say(day)
        tenth = seen.tenth_on
        few = _("tinggal sepersepuluh sekitar {day}").format(day=day_words(tenth, seen.outlook.today)) if tenth else ""
        self.sure.setText("; ".join(filter(None, (sure, few))))
        self.young.setText(young_words(seen.everything, seen.outlook.in_bales))
        pace = pace_words(seen.everything)
        self.pace.setText(_("laju {pace}").format(pace=pace) if pace else "")
        for words in (self.sure, self.young, self.pace):
            words.setVisible(bool(words.text()))
        if len(seen.past) < 2 and not seen.ahead:
            self.waiting.setText(_("Kurvanya muncul setelah beberapa hari dagang."))
            self._place.setCurrentWidget(self.waiting)
            return
        from ui.window.used.glance.curve import SellDownCurve  # late: the job that answered has brought the charts in

        if not isinstance(self.curve, SellDownCurve):
            self.curve = SellDownCurve()
            self._place.addWidget(self.curve)
        self.curve.show_foresight(seen, left)
        self._place.setCurrentWidget(self.curve)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        card = card_with(row)
        row.setSpacing(Space.WIDE)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(_("Sisa stok bekas"), tone=MUTED))
        words.addWidget(self.left)
        words.addWidget(self.of)
        words.addWidget(self.worth)
        words.addSpacing(Space.GAP)
        words.addWidget(Words(_("Habis sekitar"), tone=MUTED))
        for part in (self.gone, self.sure, self.young, self.pace):
            words.addWidget(part)
        words.addStretch()
        place = QWidget()
        place.setLayout(self._place)
        place.setMinimumHeight(_CURVE_HIGH)
        place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._place.addWidget(self.waiting)
        row.addLayout(words, 3)
        row.addWidget(place, 6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
