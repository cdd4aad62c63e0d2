"""The screen Terima: goods that come from a maker, or go back, as one document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from pos.buying import Pieces
from pos.makers.delivery import Delivery
from pos.makers.local import LocalVariant
from pos.money import write_rp
from pos.refusals import Refusal
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.view import View
from ui.window.local.receiving.documents import DocumentsSheet
from ui.window.local.receiving.draft import Draft, Kind, Line, arrival, corrections, entered, lines_of, usual_price
from ui.window.local.receiving.file import LinesFile
from ui.window.local.receiving.grid import GridSheet
from ui.window.local.receiving.head import Head
from ui.window.local.receiving.lines import Lines
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
        self._draft = Draft()
        self._corrects = ""
        self.head = Head(session)
        self.lines = Lines(session, self._belongs)
        self.file = LinesFile(session, self)
        self.sums = Words(style=Type.HEADING)
        self.complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.by_grid = KeyButton(_("Per ukuran"), "Ctrl+G", height=Size.FIELD)
        self.from_file = KeyButton(_("Dari berkas"), "Ctrl+I", icon=Icon.FOLDER, height=Size.FIELD)
        self.drop_line = KeyButton(_("Hapus baris"), "Ctrl+H", height=Size.FIELD)
        self.empty = KeyButton(_("Kosongkan"), "Ctrl+N", height=Size.FIELD)
        self.past = KeyButton(_("Dokumen"), "F9", icon=Icon.DOCUMENT, height=Size.FIELD)
        self.record = KeyButton(_("Simpan"), "F12", Weight.PRIMARY, height=Size.FIELD)
        self._listen()
        self._lay_out()
        self._turn(Kind.BOUGHT)
        self.begin_at(self.head.maker)

    @property
    def draft(self) -> Draft:
        """What is filled in."""
        return self._draft

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
        """Begin to send back to a maker (`("back", name)`), or to put a document right, by its number."""
        if isinstance(what, tuple):
            self._clear()
            self._turn(Kind(what[0]))
            self.head.maker.setText(str(what[1]))
            self.begin_at(self.lines.field.edit)
        else:
            self._begin_correction(str(what))

    def read_again(self) -> None:
        """Nothing that is typed depends on what changed meanwhile."""

    def _belongs(self, variant: LocalVariant) -> bool:
        maker = self.head.known
        return maker is None or variant.maker == maker.id

    def _turn(self, kind: Kind) -> None:
        title = _("Ralat {number}").format(number=self._corrects) if self._corrects else ""
        self.head.turn_to(kind, title)
        self._draft = self._draft if kind is Kind.CORRECTION else self._draft.turned(kind, self.head.known)
        self._draft = replace(self._draft, kind=kind)
        self.from_file.setVisible(kind in {Kind.BOUGHT, Kind.CONSIGNED})
        self._show(None)
        self.lines.open_line()

    def _add(self, variant: LocalVariant, *, by_code: bool) -> None:
        """A scanned piece is one more; goods chosen by name ask for their number."""
        if not self.head.maker.text().strip() and variant.maker is not None:
            with self.session.reading() as look:
                self.head.maker.setText(look.makers.one(variant.maker).name)
        line = self._draft.line_of(variant)
        if line is None:
            line = Line(variant, 0, usual_price(self._draft.kind, variant, self.head.known))
        self._draft = self._draft.with_line(replace(line, pieces=line.pieces + 1 if by_code or not line.pieces else line.pieces))
        self._show(variant)
        self.lines.open_line()
        if not by_code:
            self.lines.ask_pieces()

    def _edit(self, line: Line) -> None:
        self._draft = self._draft.with_line(line)
        self._show(line.variant)

    def _show(self, chosen: LocalVariant | None) -> None:
        shared = self.head.known is not None and self.head.known.share > 0
        self.lines.price.setVisible(self._draft.kind is not Kind.BACK and (self._draft.kind is Kind.BOUGHT or not shared))
        teach = _("Pindai barangnya, ketik namanya, atau ambil dari berkas surat jalan.")
        self.lines.show_lines(self._draft.lines, chosen, teach)
        worth = write_rp(self._draft.amount) if self._draft.amount else ""
        self.sums.setText(", ".join(filter(None, (pieces(self._draft.pieces), worth))))
        for button in (self.by_grid, self.drop_line):
            button.setEnabled(bool(self._draft.lines))
        self._complain("")

    def _fill_grid(self) -> None:
        line = self.lines.lines.row
        if line is None:
            return
        with self.session.reading() as look:
            product = look.products.product(line.variant.product)
            variants = look.products.variants(product.id) if product else ()
        there = {each.variant.id: each.pieces for each in self._draft.lines}
        sheet = GridSheet(self.window(), variants, there)
        sheet.filled.connect(lambda counted: self._filled(variants, counted))

    def _filled(self, variants: Sequence[LocalVariant], counted: Mapping[UUID, int]) -> None:
        for variant in variants:
            line = self._draft.line_of(variant)
            if counted[variant.id] or line is not None:
                fresh = line or Line(variant, 0, usual_price(self._draft.kind, variant, self.head.known))
                filled = replace(fresh, pieces=counted[variant.id])
                self._draft = self._draft.with_line(filled) if filled.pieces else self._draft.without(filled)
        self._show(None)
        self.lines.open_line()

    def _bring_file(self) -> None:
        if self.head.known is None:
            self.head.blame("maker", self._maker_fault())
            return
        self.file.bring(self.head.maker.text(), self._brought)

    def _brought(self, lines: Sequence[Pieces]) -> None:
        with self.session.reading() as look:
            found = [(look.products.variant(each.code), each) for each in lines]
        for variant, each in found:
            if variant is not None:
                usual = usual_price(self._draft.kind, variant, self.head.known)
                price = usual if each.price is None else each.price
                self._draft = self._draft.with_line(Line(variant, each.pieces, price))
        self._show(None)
        self.lines.open_line()

    def _drop_line(self) -> None:
        if self.lines.lines.row is not None:
            self._draft = self._draft.without(self.lines.lines.row)
            self._show(None)
            self.lines.open_line()

    def _clear(self) -> None:
        self._draft, self._corrects = Draft(), ""
        self.head.clear()
        self._turn(Kind.BOUGHT)
        self.begin_at(self.head.maker)

    def _begin_correction(self, number: str) -> None:
        with self.session.reading() as look:
            delivery = look.deliveries.by_number(number)
            if delivery is None:
                return
            there = look.deliveries.corrected(delivery.id)
            variants = [variant for line in delivery.lines if (variant := look.products.variant(line.item.code))]
        self._clear()
        self._corrects = delivery.number
        self.head.maker.setText(delivery.maker_name)
        self._draft = Draft(Kind.CORRECTION, lines_of(delivery, variants, [there.get(each.id, 0) for each in variants]))
        self._turn(Kind.CORRECTION)

    def _maker_fault(self) -> str:
        name = self.head.maker.text().strip()
        return _('Tidak ada perajin bernama "{name}".').format(name=name) if name else _("Isi nama perajinnya.")

    def _record(self) -> None:
        """Record the document, or say beside the field what is wrong; what was typed stays."""
        self.head.blame("", "")
        self._complain("")
        if self.head.known is None:
            self.head.blame("maker", self._maker_fault())
        elif fault := self.head.costs_fault():
            self.head.blame("costs", fault)
        elif fault := self.lines.wrong:
            self._complain(fault)
        else:
            try:
                delivery = self._written()
            except Refusal as refusal:
                self._complain(refusal_sentence(refusal))
                return
            self._clear()
            self.session.tell(Level.DONE, _("{number} tersimpan.").format(number=delivery.number))
            show_document(self.session, self.window(), delivery.number)

    def _written(self) -> Delivery:
        desk, head = self.session.makers, self.head
        if self._draft.kind is Kind.CORRECTION:
            return desk.correct(self._corrects, corrections(self._draft.lines), head.note.text())
        if self._draft.kind is Kind.BACK:
            lines = entered(self._draft.lines)
            return desk.send_back(head.maker.text(), lines, paper=head.paper.text(), note=head.note.text())
        return desk.receive(
            arrival(
                self._draft,
                head.maker.text(),
                costs=head.cost,
                paper=head.paper.text(),
                partial=head.partial.isChecked(),
                note=head.note.text(),
            )
        )

    def _complain(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))

    def _show_past(self) -> None:
        DocumentsSheet(self.session, self.window()).correction_wanted.connect(self._begin_correction)

    def _listen(self) -> None:
        self.head.kind_chosen.connect(self._turn)
        self.head.maker_changed.connect(lambda: self._show(None))
        self.lines.found.connect(lambda variant, by_code: self._add(variant, by_code=by_code))
        self.lines.edited.connect(self._edit)
        for button, deed in (
            (self.by_grid, self._fill_grid),
            (self.from_file, self._bring_file),
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
        rows.addWidget(self.head)
        rows.addWidget(self.lines, 1)
        rows.addWidget(self.complaint)
        keys = QHBoxLayout()
        keys.setSpacing(Space.SMALL)
        for button in (self.by_grid, self.from_file, self.drop_line, self.empty, self.past):
            keys.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.sums, 1)
        foot.addWidget(self.record, 1)
        rows.addLayout(keys)
        rows.addLayout(foot)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        page.addWidget(card, 1)
        self.complaint.hide()
