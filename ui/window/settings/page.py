"""The screen Pengaturan."""

from __future__ import annotations

from functools import cached_property, partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.selling.clauses import ForbiddenClause
from pos.settings import ReceiptStyle
from ui.notice import Level
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.look.icons import Icon
from ui.window.look.theme import Space
from ui.window.people.panel import PeoplePanel
from ui.window.settings.copies.panel import CopiesPanel
from ui.window.settings.fields.draft import Draft, Field, draft_of
from ui.window.settings.fields.drawer import DrawerFields
from ui.window.settings.fields.group import FieldGroup
from ui.window.settings.fields.looks import LooksFields
from ui.window.settings.fields.reader import read
from ui.window.settings.fields.stall import StallFields
from ui.window.settings.fields.till import TillFields
from ui.window.settings.fields.used import UsedFields
from ui.window.settings.paying.fields import PaymentFields
from ui.window.settings.paying.qris import QrisPlace
from ui.window.settings.place import PlaceOfShop
from ui.window.settings.printers.stall.place import PrinterPlace
from ui.window.settings.receipt.fields import ReceiptFields
from ui.window.settings.receipt.preview import ReceiptPreview
from ui.window.settings.sections import Sections
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _, mark


class SettingsPage(QWidget):
    """All settings in groups, saved together; the receipt beside them as it would come out."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.stall, self.receipt = StallFields(), ReceiptFields(session)
        self.printer = PrinterPlace(session)
        self.printers, self.office = self.printer.printers, self.printer.office
        self.looks, self.till, self.drawer, self.used = LooksFields(), TillFields(), DrawerFields(), UsedFields()
        self.payment = PaymentFields()
        self.groups: tuple[FieldGroup, ...] = (
            self.stall,
            self.receipt,
            self.printer,
            self.looks,
            self.till,
            self.drawer,
            self.used,
            self.payment,
        )
        names = (
            _("Lapak"),
            _("Struk"),
            _("Printer"),
            _("Tampilan"),
            _(mark("Kasir", sense="meja")),
            _("Laci"),
            _("Stok bekas"),
            _("Pembayaran"),
            _("QRIS"),
            _("Orang"),
            _("Cadangan"),
            _("Berkas"),
        )
        self.sections = ChipRow(_("Bagian"))
        self.sections.offer(list(zip(names, range(len(names)), strict=True)), 0)
        self.sections.chosen.connect(self.show_section)
        self.preview = ReceiptPreview(session.jobs, session.shop.pictures, session.now)
        self._warned_of: ReceiptStyle | None = None
        panels = (lambda: self.qris, lambda: self.people, lambda: self.copies, lambda: self.place)
        self.stack = Sections([*(partial(_itself, group) for group in self.groups), *panels])
        self.state = Words(tone=MUTED, wraps=True)
        self.undo = KeyButton(_("Batal"), "Escape")
        self.save = KeyButton(_("Simpan"), "Ctrl+S", Weight.PRIMARY, icon=Icon.CHECK)
        self.undo.clicked.connect(self.take_back)
        self.save.clicked.connect(self.store)
        for group in self.groups:
            group.edited.connect(self._edited)
            group.entered.connect(self.preview.follow)
        session.settings_changed.connect(lambda _settings: self._edited())
        self._lay_out()
        self.take_back()

    @cached_property
    def qris(self) -> QrisPlace:
        """The stall's QRIS code."""
        return QrisPlace(self.session)

    @cached_property
    def people(self) -> PeoplePanel:
        """Who works here."""
        return PeoplePanel(self.session)

    @cached_property
    def copies(self) -> CopiesPanel:
        """Copies of the shop."""
        return CopiesPanel(self.session)

    @cached_property
    def place(self) -> PlaceOfShop:
        """Where the shop's file lies."""
        return PlaceOfShop(self.session)

    @property
    def draft(self) -> Draft:
        """What stands in the fields."""
        draft = draft_of(self.session.settings)
        for group in self.groups:
            draft = group.taken_into(draft)
        return draft

    @property
    def is_edited(self) -> bool:
        """Whether something stands in the fields that is not saved."""
        return self.draft != draft_of(self.session.settings)

    @property
    def section(self) -> int:
        """The section that is shown."""
        return self.stack.currentIndex()

    def show_section(self, place: object) -> None:
        """Show one group of fields."""
        number = place if isinstance(place, int) else 0
        self.sections.choose(number)
        self.stack.bring(number)
        self.preview.follow("")

    def take_back(self) -> None:
        """Put what is saved back into the fields."""
        draft = draft_of(self.session.settings)
        for group in self.groups:
            group.fill(draft)
            group.blame({})
        self._edited()

    def store(self) -> None:
        """Save everything, or show beside each field what is wrong with it and keep what was typed.

        What the law forbids on a receipt is saved by a second press, after the law was named.
        """
        reading = read(self.draft, self.session.settings)
        for group in self.groups:
            group.blame(reading.faults)
        if reading.settings is None:
            self._go_to_fault(reading.faults)
            return
        knowingly = reading.settings.receipt == self._warned_of
        with self.session.telling():
            try:
                self.session.save_settings(reading.settings, knowingly=knowingly)
            except ForbiddenClause:
                self._warn(reading.settings.receipt)
                return
            self.take_back()  # what was typed freely now stands as it was understood
            self.session.tell(Level.DONE, _("Pengaturan tersimpan."))

    def _warn(self, style: ReceiptStyle) -> None:
        """Name the law beside the words that it forbids; the same words saved once more are the owner's own choice."""
        warnings = dict(self.receipt.warnings())
        self.receipt.blame(warnings)
        self._go_to_fault(warnings)
        self.state.setText(_("Belum tersimpan: baca peringatan di atas."))
        self._warned_of = style
        self.save.say(_("Simpan juga"))

    def _go_to_fault(self, faults: dict[Field, str]) -> None:
        place = next(place for place, group in enumerate(self.groups) if group.is_at_fault(faults))
        self.show_section(place)
        self.groups[place].go_to_fault(faults)
        self.state.setText(_("Belum tersimpan: ada yang harus dibetulkan."))
        self.state.setForegroundRole(BAD)

    def _edited(self) -> None:
        draft = self.draft
        self._warned_of = None
        self.save.say(_("Simpan"))
        edited = draft != draft_of(self.session.settings)
        self.state.setText(_("Ada perubahan yang belum disimpan.") if edited else _("Semua tersimpan."))
        self.state.setForegroundRole(MUTED)
        self.undo.setEnabled(edited)
        self.save.setEnabled(edited)
        self.preview.show_draft(draft)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
        page.setSpacing(Space.GAP)
        page.addWidget(self.sections)
        halves = QHBoxLayout()
        halves.setSpacing(Space.GAP)
        form = QVBoxLayout()
        card = card_with(form)
        form.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.GAP)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.undo)
        foot.addWidget(self.save)
        form.addLayout(foot)
        halves.addWidget(card, 3)
        paper = QVBoxLayout()
        beside = card_with(paper)
        paper.addWidget(self.preview)
        halves.addWidget(beside, 2)
        page.addLayout(halves, 1)


def _itself(group: FieldGroup) -> QWidget:
    return group


def build(session: Session) -> QWidget:
    """The page, for the window."""
    return SettingsPage(session)
