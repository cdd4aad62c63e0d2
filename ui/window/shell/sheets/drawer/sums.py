"""What should be in a drawer, line by line, and what a difference is called."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout

from pos.cash.shift import DrawerLine, DrawerSum
from pos.money import Rupiah, write, write_rp
from printing.builders.words import drawer_line_name
from ui.window.look.theme import Space, Type
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.text import BAD, LOCAL, TEXT, Words
from ui.words import _


def difference_words(difference: Rupiah) -> tuple[str, QPalette.ColorRole]:
    """What a counted drawer is called, and the tone to say it in."""
    if difference > 0:
        return _("Lebih {amount}").format(amount=write_rp(difference)), TEXT
    if difference < 0:
        return _("Kurang {amount}").format(amount=write_rp(-difference)), BAD
    return _("Pas, tidak ada selisih"), LOCAL


def _signed(line: DrawerLine, amount: Rupiah) -> str:
    return f"+{write(amount)}" if amount > 0 and line is not DrawerLine.FLOAT else write(amount)


def sum_card(drawer: DrawerSum) -> Card:
    """The lines of the drawer as the sum that they make."""
    card = Card(Ground.SUNKEN)
    grid = QGridLayout(card)
    grid.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
    grid.setHorizontalSpacing(Space.GAP)
    grid.setVerticalSpacing(Space.HAIR)
    rows = [(drawer_line_name(line, _), _signed(line, amount), Type.BODY) for line, amount in drawer.lines]
    rows.append((_("Uang seharusnya"), write_rp(drawer.expected), Type.AMOUNT))
    for row, (name, amount, style) in enumerate(rows):
        grid.addWidget(Words(name, Type.STRONG if style is Type.AMOUNT else Type.BODY), row, 0)
        grid.addWidget(Words(amount, style), row, 1, Qt.AlignmentFlag.AlignRight)
    return card
