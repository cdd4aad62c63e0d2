"""The line over every page: which stall, which day, which shift, who sells, and whether paper comes out."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from printing.spooling.progress import QueueStatus
from ui.keeping.copy_desk import CopyState
from ui.sentences.printers import printer_words
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.shell.copy_light import copy_light
from ui.window.shell.printer_light import PrinterLight
from ui.window.till.cart.side import HELD_KEY
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.buttons.light import Light, State
from ui.window.widgets.card import Panel
from ui.window.widgets.text import MUTED, Clipped
from ui.words import _, long_date, several

DRAWER_KEY = "Ctrl+L"
"""Opens the cash drawer, from anywhere over the pages."""
SWITCH_KEY = "Ctrl+W"
_WIDE = 1_200
"""Pixels from which on stall, day and all lights have room side by side."""
_FIRST = 100
"""How much more than the day the stall has of the room, up to its own width: the day stands beside it."""


class TopLine(Panel):
    """Says how things stand, and follows the session by itself."""

    printer_pressed = Signal()
    """Somebody wants to see the print queue."""
    held_pressed = Signal()
    """Somebody wants to see the carts that wait."""
    drawer_pressed = Signal()
    """Somebody wants to open or close the drawer."""
    person_pressed = Signal()
    """Somebody else is to stand at the till."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._narrow = session, False
        self.setFixedHeight(Size.TOP)
        self._stall = Clipped(style=Type.HEADING)
        self._day = Clipped(tone=MUTED)
        self.printer = PrinterLight()
        self.printer.clicked.connect(self.printer_pressed)
        self.held = Light(HELD_KEY, listens=False)
        self.held.clicked.connect(self.held_pressed)
        self.copies = Light("Ctrl+J")
        self.copies.acted.connect(session.copies.keep)
        self.cashier = KeyButton("", "F11", height=Size.TOUCH)
        self.cashier.clicked.connect(self.drawer_pressed)
        self.person = KeyButton("", SWITCH_KEY, height=Size.TOUCH)
        self.person.clicked.connect(self.person_pressed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(Space.EDGE, 0, Space.EDGE, 0)
        row.setSpacing(Space.EDGE)
        row.addWidget(self._stall, _FIRST)
        row.addWidget(self._day, 1)
        row.addWidget(self.printer)
        row.addWidget(self.held)
        row.addWidget(self.copies)
        if not session.copies.possible:
            self.copies.hide()
        row.addWidget(self.cashier)
        row.addWidget(self.person)
        session.shift_changed.connect(self._say_day)
        session.day_changed.connect(self._say_day)
        session.settings_changed.connect(self._say_all)
        session.people.changed.connect(self._say_person)
        session.paper.changed.connect(self._say_printer)
        session.copies.changed.connect(self._say_copies)
        session.basket.held_changed.connect(self._say_held)
        self._say_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the lights need the room of the date, which the system shows as well."""
        super().resizeEvent(event)
        narrow = event.size().width() < _WIDE
        if narrow != self._narrow:
            self._narrow = narrow
            self._row.setSpacing(Space.SMALL if narrow else Space.EDGE)
            self._say_day()
            self._say_printer(self._session.paper.status)

    @property
    def rooms_for_notices(self) -> tuple[QRect, QRect]:
        """The names of stall and day, which nobody touches; and with the lights, whose keys are heard all the same."""
        ends = (self.printer.x(), self.cashier.x())
        quiet, lights = (QRect(Space.SMALL, Space.HAIR, x - 2 * Space.SMALL, Size.TOP - 2 * Space.HAIR) for x in ends)
        return quiet, lights

    def _say_all(self) -> None:
        settings = self._session.settings
        self._stall.setText(settings.stall.name)
        self._stall.setMaximumWidth(self._stall.sizeHint().width() + 1)
        self._say_person()
        self._say_day()
        self._say_printer(self._session.paper.status)
        self._say_held()
        self._say_copies(self._session.copies.state)

    def _say_printer(self, status: QueueStatus) -> None:
        """Where there is room, of several printers the one in trouble is named; where all are, no name helps."""
        printers = list(self._session.shop.printers)
        ill = [each for each in printers if self._session.paper.health(each).cause]
        one_of_some = len(printers) > len(ill) == 1 and not self._narrow
        self.printer.say(status, printer_words(ill[0]) if one_of_some else "")

    def _say_person(self) -> None:
        """In a stall with PINs the name switches, and the drawer has a button of its own."""
        pins = self._session.people.gate.pins
        self.person.setVisible(pins)
        self.person.say(self._session.shop.cashier)
        self.cashier.say(_("Laci") if pins else self._session.shop.cashier)

    def _say_day(self) -> None:
        shift = self._session.shift
        state = _("Shift {number}").format(number=shift.number) if shift else _("Kasir belum buka")
        self._day.setText(state if self._narrow else f"{long_date(self._session.today)} · {state}")

    def _say_held(self) -> None:
        count = len(self._session.basket.held())
        self.held.tell(State.WAITING, several("{count} ditahan", "{count} ditahan", count).format(count=count))
        self.held.setVisible(count > 0)

    def _say_copies(self, state: CopyState) -> None:
        self.copies.tell(*copy_light(state, self._session.copies.unkept, self._session.today))
