"""One pile: how it stands, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.goods.shelf import OnShelf
from pos.money import write_rp, write_short
from pos.people.rights import Right
from pos.till import lowest_price_of
from ui.session import Session
from ui.stock_outlook import PileOutlook
from ui.window.desk.facts import Fact, Facts
from ui.window.look.theme import Size, Space
from ui.window.people.guarded import doing, guard
from ui.window.used.glance.foresight import Foresight
from ui.window.used.glance.outlook_words import gone_words, obral_near, pace_words
from ui.window.used.leaving.tag import TagSheet
from ui.window.used.leaving.write_off import WriteOffSheet
from ui.window.used.photo_sheet import PhotoSheet, photo_of
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.photo import Photo
from ui.window.widgets.text import MUTED, Words
from ui.words import _, pieces

_PHOTO = 200


class PileSheet(Sheet):
    """Signals: `wanted(str, object)` another screen for this pile; else those of Sheet."""

    wanted = Signal(str, object)

    def __init__(self, session: Session, host: QWidget, pile: OnShelf, seen: Foresight | None) -> None:
        title = f"{pile.item.full_name} · {write_short(pile.item.price)}"
        super().__init__(host, title, _("Ubah harga"), text=pile.item.code, width=620)
        self._session, self._host, self._pile = session, host, pile
        self.leave_button.say(_("Tutup"))
        self.facts = Facts(title)
        self.facts.show_rows(self._facts(seen))
        self.out = KeyButton(_("Keluarkan"), "F5", height=Size.FIELD)
        self.tag = KeyButton(_("Beri tag"), "F7", height=Size.FIELD)
        self.book = KeyButton(_("Lihat di buku"), "F8", height=Size.FIELD)
        self.photo_key = KeyButton(_("Foto"), "Ctrl+F", height=Size.FIELD)
        keys = QGridLayout()
        keys.setSpacing(Space.SMALL)
        tagged = self._is_tagged()
        for place, button in enumerate((self.out, self.photo_key if tagged else self.tag, self.book)):
            keys.addWidget(button, 0, place)
        if tagged and (jpeg := photo_of(session, pile.item.code)):
            self.photo = Photo(_("Foto {code}").format(code=pile.item.code), _PHOTO)
            self.photo.show_picture(jpeg)
            self.body.addWidget(self.photo)
        self.body.addWidget(self.facts)
        if before := self._obral(seen):
            self.body.addWidget(Words(before, tone=MUTED, wraps=True))
        self.body.addLayout(keys)
        for button in (self.out, self.tag):
            button.setEnabled(pile.pieces > 0)
        people = session.people
        guard(people, Right.COUNT, self.out)
        guard(people, Right.RECEIVE, self.tag, self.photo_key)
        guard(people, Right.SEE_COST, self.book)
        guard(people, Right.REPRICE, self.accept_button)
        self.accepted.connect(lambda: self._go("prices"))
        self.book.clicked.connect(lambda: self._go("book"))
        self.out.clicked.connect(doing(people, Right.COUNT, self._write_off))
        self.tag.clicked.connect(doing(people, Right.RECEIVE, self._tag))
        self.photo_key.clicked.connect(doing(people, Right.RECEIVE, self._show_photo))
        self.open(self.accept_button)

    def _is_tagged(self) -> bool:
        """Whether this is one dear piece with a tag of its own."""
        with self._session.reading() as look:
            pile = look.goods.pile(self._pile.item.code)
        return pile is not None and bool(pile.name)

    def _show_photo(self) -> None:
        self.close()
        PhotoSheet(self._session, self._host, self._pile.item.code)

    def _facts(self, seen: Foresight | None) -> list[Fact]:
        with self._session.reading() as look:
            lowest = lowest_price_of(look, self._pile.item.code, self._session.today)
        found = self._foretold(seen)
        day, sure = gone_words(found.outcome) if found else ("", "")
        rows = [
            Fact(_("Sisa"), pieces(self._pile.pieces), strong=True),
            Fact(_("Stok awal"), pieces(self._pile.opening)),
            Fact(_("Laku 7 hari dagang"), pieces(self._pile.sold_lately)),
            Fact(_("Harga pas hari ini"), write_rp(lowest) if lowest else _("bebas")),
        ]
        if self._session.people.sees_costs:
            rows.append(Fact(_("Modal yang masih di tumpukan"), write_rp(self._pile.value)))
        if found:
            rows += [Fact(_("Laju"), pace_words(found.outcome) or "\u2013"), Fact(_("Habis sekitar"), day)]
            rows += [Fact(_("Kira-kira"), sure)] if sure else []
        return rows

    def _obral(self, seen: Foresight | None) -> str:
        found = self._foretold(seen)
        return obral_near(seen.seen, found) if seen and found else ""

    def _foretold(self, seen: Foresight | None) -> PileOutlook | None:
        piles = seen.outlook.piles if seen else ()
        return next((pile for pile in piles if pile.shelf.item.id == self._pile.item.id), None)

    def _go(self, name: str) -> None:
        self.close()
        self.wanted.emit(name, self._pile.item.code)

    def _write_off(self) -> None:
        self.close()
        WriteOffSheet(self._session, self._host, self._pile)

    def _tag(self) -> None:
        self.close()
        TagSheet(self._session, self._host, self._pile)
