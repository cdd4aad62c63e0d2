"""The table of who may do what."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from pos.money import UnclearAmount, read
from pos.people.person import Person
from pos.people.rights import TO_GIVE, Right, Rights
from ui.notice import Level
from ui.sentences.people import right_words
from ui.session import Session
from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import box
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.pressable import Pressable
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Words
from ui.words import _

_MARK = 28


class Tick(Pressable):
    """A box that is ticked or not. Signals: `clicked`."""

    def __init__(self, name: str) -> None:
        super().__init__("")
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(96, Size.TOUCH)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        look = worn()
        mark = QRectF(0, 0, _MARK, _MARK)
        mark.moveCenter(body.center())
        if not self.isChecked():
            box(painter, mark, self.answer(look.surface), look.line, 8)
            return
        box(painter, mark, look.accent, None, 8)
        icon = QRectF(0, 0, 18, 18)
        icon.moveCenter(mark.center())
        paint_icon(painter, Icon.CHECK, icon, look.on_accent)


class RightsSheet(Sheet):
    """Helpers side by side, rights below each other; all of it is kept together."""

    def __init__(self, session: Session, host: QWidget) -> None:
        text = _("Pemilik boleh semuanya. Yang tidak dicentang perlu PIN pemilik, sekali tiap kali.")
        super().__init__(host, _("Boleh apa saja"), _("Simpan"), text=text, width=1000)
        self._session = session
        self.helpers = [each for each in session.people.everybody() if not each.is_owner]
        self.ticks: dict[tuple[str, Right], Tick] = {}
        self.limits: dict[str, MoneyField] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.GAP)
        grid.setVerticalSpacing(0)
        for column, person in enumerate(self.helpers, start=1):
            head = Words(person.name, Type.HEADING)
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(head, 0, column)
        for row, right in enumerate(TO_GIVE, start=1):
            grid.addWidget(Words(right_words(right)), row, 0)
            for column, person in enumerate(self.helpers, start=1):
                grid.addWidget(self._tick(person, right), row, column)
        last = len(TO_GIVE) + 1
        grid.addWidget(Words(_("Nego paling jauh, tiap potong (kosong: tanpa batas)"), tone=MUTED, wraps=True), last, 0)
        for column, person in enumerate(self.helpers, start=1):
            grid.addWidget(self._limit(person), last, column)
        grid.setColumnStretch(0, 2)
        for column in range(1, len(self.helpers) + 1):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.accepted.connect(self._keep)
        self.open()

    def rights_of(self, person: Person) -> Rights:
        """What is ticked for somebody. Raises UnclearAmount."""
        held = frozenset(right for right in TO_GIVE if self.ticks[person.name, right].isChecked())
        typed = self.limits[person.name].text.strip()
        return Rights(held, read(typed) if typed else None)

    def _tick(self, person: Person, right: Right) -> Tick:
        tick = Tick(f"{person.name}: {right_words(right)}")
        tick.setChecked(right in person.rights.held)
        self.ticks[person.name, right] = tick
        return tick

    def _limit(self, person: Person) -> MoneyField:
        field = MoneyField(_("{name}: nego paling jauh").format(name=person.name))
        if person.rights.bargain is not None:
            field.show_amount(person.rights.bargain)
        self.limits[person.name] = field
        return field

    def _keep(self) -> None:
        for person in self.helpers:
            try:
                rights = self.rights_of(person)
            except UnclearAmount:
                self.limits[person.name].setFocus()
                return
            if rights != person.rights:
                with self._session.telling():
                    self._session.people.let(person.name, rights)
        self.close()
        self._session.tell(Level.DONE, _("Tersimpan."))
