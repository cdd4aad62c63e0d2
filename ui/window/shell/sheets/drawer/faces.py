"""A drawer counted note by note: how many of each, and what they come to."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from pos.cash.notes import FACES, worth
from pos.money import Rupiah, write, write_rp
from ui.window.look.theme import Space, Type
from ui.window.widgets.fields.pieces_field import PiecesField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, TEXT, Words
from ui.words import _

_HALF = (len(FACES) + 1) // 2
_MOST = 99_999


class FacesSheet(Sheet):
    """Takes how many there are of each note and coin. `faces` and `counted` are what was taken over, or as before."""

    def __init__(self, host: QWidget, before: Mapping[Rupiah, int]) -> None:
        text = _("Ketik berapa lembar atau keping; kosong berarti tidak ada.")
        super().__init__(host, _("Hitung per lembar"), _("Pakai jumlah ini"), text=text, width=720)
        self.faces: dict[Rupiah, int] = dict(before)
        self.counted = ""
        self.fields = {face: PiecesField(write_rp(face), write(face), 56) for face in FACES}
        self.total = Words(style=Type.TITLE)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.EDGE)
        grid.setVerticalSpacing(Space.SMALL)
        for place, (face, field) in enumerate(self.fields.items()):
            grid.addWidget(field, place % _HALF, place // _HALF)
            field.edit.setText(str(before[face]) if before.get(face) else "")
            field.changed.connect(self._add_up)
        self.body.addLayout(grid)
        self.body.addWidget(self.total)
        self._add_up(None)
        self.accepted.connect(self._take)
        self.open(self.fields[FACES[0]])

    @property
    def typed(self) -> dict[Rupiah, int] | None:
        """How many there are of each; None while something cannot be read."""
        found: dict[Rupiah, int] = {}
        for face, field in self.fields.items():
            if not field.text.strip():
                continue
            if field.pieces is None or not 0 <= field.pieces <= _MOST:
                return None
            found[face] = field.pieces
        return {face: pieces for face, pieces in found.items() if pieces}

    def _add_up(self, _pieces: object) -> None:
        typed = self.typed
        self.total.setText(_("Ada yang tidak terbaca.") if typed is None else write_rp(worth(typed)))
        self.total.setForegroundRole(BAD if typed is None else TEXT)
        self.accept_button.setEnabled(typed is not None)

    def _take(self) -> None:
        typed = self.typed
        if typed is not None:
            self.faces, self.counted = typed, write(worth(typed))
            self.close()
