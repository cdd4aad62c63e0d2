"""The printers of the stall and what comes out of each. What is changed here holds at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.printers import Printer, Printers, Role
from printing.printers.finding import find_printers
from printing.printers.speeds import same_place
from ui.notice import Level
from ui.sentences import role_words
from ui.sentences.paper import printer_words
from ui.session import Session
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space, Type
from ui.window.settings.printers.around import Find, Surroundings
from ui.window.settings.printers.guide import GuideSheet
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.text import MUTED, Words
from ui.words import _


class PrinterList(QWidget):
    """One card a printer, and a guide to one more. `find` looks for printers; tests answer themselves."""

    def __init__(self, session: Session, find: Find = find_printers) -> None:
        super().__init__()
        self._session = session
        self.finder = find
        self.cards: list[_PrinterCard] = []
        self.guide: GuideSheet | None = None
        self.add = KeyButton(_("Pasang printer"), "F8", icon=Icon.PLUS)
        self.add.clicked.connect(self.begin)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._column.addWidget(Words(_("Semua printer"), Type.HEADING))
        explained = _("Yang pertama mencetak struk, dan semua yang tidak punya printer sendiri.")
        self._column.addWidget(Words(explained, tone=MUTED, wraps=True))
        self._column.addWidget(self.add)
        session.settings_changed.connect(lambda _settings: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show the printers as they are set now."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        printers = self._session.settings.printers
        self.cards = [_PrinterCard(printer, printers, self._change, self) for printer in printers]
        for place, card in enumerate(self.cards, start=2):
            self._column.insertWidget(place, card)

    def begin(self) -> None:
        """Open the guide to one more printer."""
        session = self._session
        around = Surroundings(session.printing, session.shop.spooler, session.now, self.finder)
        self.guide = GuideSheet(around, self.window())
        self.guide.chosen.connect(self._take)

    def _take(self, printer: Printer) -> None:
        """One more printer; one that was set already is set anew, at another speed too."""

        def taken(printers: Printers) -> Printers:
            known = next((one for one in printers if same_place(one.address, printer.address)), None)
            if known is None:
                return printers.with_one_more(printer)
            return printers.replaced(known.address, replace(printer, name=known.name, roles=known.roles))

        self._change(taken)

    def _change(self, change: Callable[[Printers], Printers]) -> None:
        settings = self._session.settings
        with self._session.telling():
            self._session.save_settings(settings.with_printers(change(settings.printers)))
            self._session.tell(Level.DONE, _("Printer tersimpan."))


class _PrinterCard(Card):
    """One printer: what it is called, what comes out of it, and how to take it away."""

    def __init__(
        self, printer: Printer, printers: Printers, change: Callable[[Callable[[Printers], Printers]], None],
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(Ground.SUNKEN, parent)
        self._address, self._change = printer.address, change
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        column.setSpacing(Space.HAIR)
        column.addWidget(Words(printer_words(printer), Type.STRONG, wraps=True))
        if printer.name:
            column.addWidget(Words(printer.address, tone=MUTED, wraps=True))
        roles = printers.roles_of(printer)
        prints = ", ".join(role_words(role) for role in roles) or _("cadangan")
        column.addWidget(Words(_("Mencetak: {what}").format(what=prints), tone=MUTED, wraps=True))
        self.roles = {role: self._role(role, owned=role in roles) for role in Role}
        self.leave = KeyButton(_("Lepas"), weight=Weight.DANGER, height=Size.TOUCH)
        self.leave.clicked.connect(lambda: self._change(lambda printers: printers.without(self._address)))
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        for button in (*self.roles.values(), self.leave):
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)

    def _role(self, role: Role, *, owned: bool) -> KeyButton:
        button = KeyButton(role_words(role).capitalize(), height=Size.TOUCH)
        button.setCheckable(True)
        button.setChecked(owned)
        button.clicked.connect(lambda: self._change(lambda printers: printers.given(role, self._address)))
        return button
