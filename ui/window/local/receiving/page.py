"""The screen Terima: goods that come from a maker, or go back, as one document."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from pos.goods.product import Terms
from pos.makers.delivery import Delivery, DeliveryKind
from pos.makers.local import LocalVariant
from pos.money import write_rp
from pos.refusals import Refusal
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.view import View
from ui.window.local.receiving.documents import DocumentsSheet
from ui.window.local.receiving.draft import Kind, Line
from ui.window.local.receiving.filling import Filling
from ui.window.local.receiving.head import Head
from ui.window.local.receiving.lines import Lines
from ui.window.local.receiving.many import Many
from ui.window.local.settling.papers import show_document
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import BAD, Words
from ui.words import _, pieces


class ReceivingPage(View):
    """One document at a time; what was typed stays until it is recorded or emptied."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.filling = Filling(session)
        self._met: UUID | None = None
        self.head = Head(session)
        self.lines = Lines(session, lambda: self.head.known)
        self.many = Many(session, self, self.filling, self.head)
        self.complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.by_grid = KeyButton(_("Per ukuran"), "Ctrl+G", height=Size.TOUCH)
        self.from_file = KeyButton(_("Dari berkas"), "Ctrl+I", icon=Icon.FOLDER, height=Size.TOUCH)
        self.drop_line = KeyButton(_("Hapus baris"), "Ctrl+H", height=Size.TOUCH)
        self.empty = KeyButton(_("Kosongkan"), "Ctrl+N", height=Size.TOUCH)
        self.past = KeyButton(_("Dokumen"), "F9", icon=Icon.DOCUMENT, height=Size.TOUCH)
        self.record = KeyButton(_("Simpan"), "F12", Weight.PRIMARY, height=Size.TOUCH)
        self._listen()
        self._lay_out()
        self._turn(Kind.BOUGHT)
        self.begin_at(self.head.maker)

    def search(self) -> None:
        """F2: the field for goods takes the keys."""
        self.lines.field.take_focus()

    def take_scan(self, code: str) -> bool:
        """A scan is a piece that came."""
        with self.session.reading() as look:
            variant = look.products.variant(code)
        if variant is None:
            return False
        self._add(variant, by_code=True)
        return True

    def show_of(self, what: object) -> None:
        """Begin a document with a maker (`("back", name)`), or put one right, by its number.

        One that is filled in and not recorded stays instead.
        """
        if self._is_filled():
            return
        if isinstance(what, tuple):
            self._clear()
            self._turn(Kind(what[0]))
            self.head.maker.setText(str(what[1]))
            self.begin_at(self.lines.field.edit)
        else:
            self._begin_correction(str(what))

    def read_again(self) -> None:
        """Nothing that is typed depends on what changed meanwhile."""

    def _is_filled(self) -> bool:
        filled = bool(self.filling.draft.lines)
        if filled:
            words = _("Dokumen yang belum disimpan masih di sini. Simpan atau kosongkan dulu.")
            self.session.tell(Level.WARNING, words)
        return filled

    def _turn(self, kind: Kind) -> None:
        self.head.turn_to(kind, self.filling.title)
        self.filling.turn_to(kind, self.head.known)
        self.from_file.setVisible(kind in {Kind.BOUGHT, Kind.CONSIGNED})
        self._show_open(None)

    def _meet(self) -> None:
        """Another maker: its goods usually come on its own terms."""
        maker, kind = self.head.known, self.filling.draft.kind
        if maker is not None and maker.id != self._met and kind in {Kind.BOUGHT, Kind.CONSIGNED}:
            usual = Kind.BOUGHT if maker.terms is Terms.OUTRIGHT else Kind.CONSIGNED
            if usual is not kind:
                self._turn(usual)
        self._met = maker.id if maker else self._met
        self._show(None)

    def _add(self, variant: LocalVariant, *, by_code: bool) -> None:
        """A scanned piece is one more; goods chosen by name ask for their number."""
        if not self.head.maker.text().strip() and variant.maker is not None:
            with self.session.reading() as look:
                self.head.maker.setText(look.makers.one(variant.maker).name)
        self.filling.add(variant, self.head.known, by_code=by_code)
        self._show_open(variant)
        if not by_code:
            self.lines.ask_pieces()

    def _edit(self, line: Line) -> None:
        self.filling.put(line)
        self._show(line.variant)

    def _show_open(self, chosen: LocalVariant | None) -> None:
        self._show(chosen)
        self.lines.open_line()

    def _show(self, chosen: LocalVariant | None) -> None:
        draft, maker = self.filling.draft, self.head.known
        shared = maker is not None and maker.share > 0 and draft.kind is Kind.CONSIGNED
        self.lines.price.setVisible(draft.kind is not Kind.BACK and not shared)
        teach = _("Pindai barangnya, ketik namanya, atau ambil dari berkas surat jalan.")
        self.lines.show_lines(draft.lines, chosen, teach)
        worth = write_rp(draft.amount) if draft.amount else ""
        self.record.say(_("Simpan {sums}").format(sums=", ".join(filter(None, (pieces(draft.pieces), worth)))))
        for button in (self.by_grid, self.drop_line):
            button.setEnabled(bool(draft.lines))
        self._complain("")

    def _drop_line(self) -> None:
        if self.lines.lines.row is not None:
            self.filling.drop(self.lines.lines.row)
            self._show_open(None)

    def _clear(self) -> None:
        self.filling.clear()
        self.head.clear()
        self._met = None
        self._turn(Kind.BOUGHT)
        self.begin_at(self.head.maker)

    def _begin_correction(self, number: str) -> None:
        if self._is_filled():
            return
        self._clear()
        self.head.maker.setText(self.filling.begin_correction(number))
        self._turn(Kind.CORRECTION)
        self.begin_at(self.lines.lines)

    def _record(self) -> None:
        """Record the document, or say beside the field what is wrong; what was typed stays."""
        self.head.blame("", "")
        self._complain("")
        if self.head.is_at_fault():
            return
        if fault := self.lines.wrong:
            self._complain(fault)
        else:
            try:
                delivery = self.filling.record(self.head)
            except Refusal as refusal:
                self._complain(refusal_sentence(refusal))
                return
            self._clear()
            self.session.tell(Level.DONE, _("{number} tersimpan.").format(number=delivery.number))
            self._show_nota(delivery)

    def _show_nota(self, delivery: Delivery) -> None:
        """What came wants its price tags next."""
        came = delivery.kind is not DeliveryKind.SENT_BACK and delivery.pieces > 0
        further = [KeyButton(_("Label harga"), "F7", height=Size.FIELD)] if came else []
        show_document(self.session, self.window(), delivery.number, further)
        for labels in further:  # behind the sheet's own hearing: it has closed then, and the keys can go elsewhere
            labels.clicked.connect(lambda: self.wanted.emit("labels", delivery.number))

    def _complain(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))

    def _show_past(self) -> None:
        DocumentsSheet(self.session, self.window()).correction_wanted.connect(self._begin_correction)

    def _listen(self) -> None:
        self.head.kind_chosen.connect(self._turn)
        self.head.maker_changed.connect(self._meet)
        self.lines.found.connect(lambda variant, by_code: self._add(variant, by_code=by_code))
        self.lines.edited.connect(self._edit)
        self.many.filled.connect(lambda: self._show_open(None))
        for button, deed in (
            (self.by_grid, lambda: self.many.by_grid(self.lines.lines.row)),
            (self.from_file, self.many.from_file),
            (self.drop_line, self._drop_line),
            (self.empty, self._clear),
            (self.past, self._show_past),
            (self.record, self._record),
        ):
            button.clicked.connect(deed)

    def _lay_out(self) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(Space.SMALL)
        card = card_with(rows)
        self.head.offer(self.past)
        rows.addWidget(self.head)
        rows.addWidget(self.lines, 1)
        self.lines.side.addStretch()
        self.lines.side.addWidget(self.complaint)
        keys = QHBoxLayout()
        keys.setSpacing(Space.SMALL)
        for button in (self.by_grid, self.from_file, self.drop_line, self.empty):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # else they widen the page
            keys.addWidget(button, 2)
        keys.addWidget(self.record, 4)
        rows.addLayout(keys)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.SMALL, Space.EDGE, Space.SMALL)
        page.addWidget(card, 1)
        self.complaint.hide()
