"""The drawer is closed: what came out, and the day's report one key away."""

from PySide6.QtWidgets import QWidget

from pos.cash.shift import Shift
from pos.money import write_rp
from pos.people.rights import Right
from ui.session import Session
from ui.window.look.theme import Size, Type
from ui.window.people.guarded import guard
from ui.window.shell.sheets.drawer.rekap import show_rekap
from ui.window.shell.sheets.drawer.sums import difference_words
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import Words
from ui.words import _, pieces


class ClosedSheet(Sheet):
    """The drawer is closed: what came out, and the day's report one key away."""

    def __init__(self, session: Session, host: QWidget, shift: Shift) -> None:
        super().__init__(host, _("Kasir ditutup"), _("Selesai"), width=620)
        self._session, self._host = session, host
        self._day = shift.day
        self.leave_button.hide()
        closing = shift.closing
        words, tone = difference_words(closing.difference if closing else 0)
        self.body.addWidget(Words(words, Type.TITLE, tone, wraps=True))
        if closing is not None and closing.left_in is not None:
            left = _("Ditinggal {left} untuk besok, dibawa {taken}.")
            told = left.format(left=write_rp(closing.left_in), taken=write_rp(closing.taken_out))
            self.body.addWidget(Words(told, wraps=True))
        printing = KeyButton(_("Cetak laporan"), "P", height=Size.FIELD)
        printing.clicked.connect(self._print)
        self.assign: KeyButton | None = None
        self._ask_about_free_lines()
        looking = KeyButton(_("Lihat laporan"), "L", height=Size.FIELD)
        looking.clicked.connect(self._look)
        guard(session.people, Right.REPORTS, looking)
        guard(session.people, Right.SEE_COST, printing)
        self.offer(looking)
        self.rekap = KeyButton(_("Rekap"), "R", height=Size.FIELD)
        self.rekap.clicked.connect(lambda: self._show_rekap(shift))
        self.offer(self.rekap)
        if session.settings.printer is not None:
            self.offer(printing)
        self.accepted.connect(self.close)
        self.open(self.accept_button)

    def _ask_about_free_lines(self) -> None:
        """Offer to name the piles of what was sold off none, as long as somebody remembers."""
        with self._session.reading() as look:
            waiting = look.used.left().unassigned
        if not waiting:
            return
        words = _("{pieces} dijual bebas dan belum jelas dari tumpukan mana.").format(pieces=pieces(waiting))
        self.assign = KeyButton(_("Bagi ke tumpukan"), "T", height=Size.FIELD)
        self.assign.clicked.connect(self._assign)
        self.body.addWidget(Words(words, wraps=True))
        self.body.addWidget(self.assign)

    def _assign(self) -> None:
        from ui.window.used.leaving.unassigned import UnassignedSheet  # late: only who sold freely needs it

        self.close()
        UnassignedSheet(self._session, self._host)

    def _print(self) -> None:
        with self._session.telling():
            self._session.paper.print_day(self._day)
        self.close()

    def _show_rekap(self, shift: Shift) -> None:
        self.close()
        show_rekap(self._session, self._host, shift)

    def _look(self) -> None:
        self.close()
        self._session.page_wanted.emit("report")
