"""A maker to be recorded, or changed; sales before keep the terms of their day."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from pos.makers.maker import Maker, MakerNameTaken
from pos.refusals import Refusal
from pos.wording import NameTooLong
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.local.makers.draft import Deal, Field, MakerDraft, draft_of, read_draft
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, Words
from ui.words import _


class MakerSheet(Sheet):
    """Takes what is known of a maker. Signals: `known(str)` with its name once it is recorded; else those of Sheet."""

    known = Signal(str)

    def __init__(self, session: Session, host: QWidget, maker: Maker | None = None) -> None:
        """Without a `maker` it records a new one."""
        text = (
            "" if maker is None else _("Ketentuan baru berlaku mulai sekarang; yang sudah terjual tetap seperti dulu.")
        )
        title = _("Perajin baru") if maker is None else _("Ubah {name}").format(name=maker.name)
        super().__init__(host, title, _("Simpan"), text=text, width=820)
        self._session, self._before = session, maker
        draft = draft_of(maker)
        self.edits = {field: QLineEdit(words) for field, words in draft.texts.items()}
        self.deals = ChipRow(_("Cara dapat barang"))
        self.deals.offer(
            (
                (_("Beli putus"), Deal.BOUGHT),
                (_("Titip, harga setor"), Deal.FIXED),
                (_("Titip, bagi hasil"), Deal.SHARED),
            ),
            draft.deal,
        )
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.rows = self._rows()
        self._fill()
        self.deals.chosen.connect(lambda _deal: self._follow_deal())
        self.accepted.connect(self._save)
        self._follow_deal()
        self.open(self.edits[Field.NAME])

    @property
    def draft(self) -> MakerDraft:
        """What stands in the fields."""
        deal = self.deals.value
        return MakerDraft(
            {field: edit.text() for field, edit in self.edits.items()}, deal if isinstance(deal, Deal) else Deal.BOUGHT
        )

    def _save(self) -> None:
        """Record what was typed, or say beside the field what is wrong; what was typed stays."""
        reading = read_draft(self.draft, self._before)
        self._blame(reading.faults)
        if reading.maker is None:
            return
        try:
            desk = self._session.makers
            maker = desk.change(reading.maker) if self._before else desk.add(reading.maker)
        except MakerNameTaken as taken:
            self._blame({Field.NAME: refusal_sentence(taken)})
        except NameTooLong as long:
            named = (field for field, edit in self.edits.items() if " ".join(edit.text().split()) == long.name)
            self._blame({next(named, Field.NAME): refusal_sentence(long)})
        except Refusal as refusal:
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
            self.rearrange()
        else:
            self.close()
            self._session.tell(Level.DONE, _("{name} tersimpan.").format(name=maker.name))
            self.known.emit(maker.name)

    def _blame(self, faults: dict[Field, str]) -> None:
        for field, row in self.rows.items():
            row.blame(faults.get(field, ""))
        self._complaint.hide()
        for field in self.edits:
            if field in faults:
                self.edits[field].setFocus(Qt.FocusReason.OtherFocusReason)
                break
        self.rearrange()

    def _follow_deal(self) -> None:
        """A share is asked for only where there is one."""
        self.rows[Field.SHARE].setVisible(self.deals.value is Deal.SHARED)
        self.rearrange()

    def _rows(self) -> dict[Field, FormRow]:
        labels = {
            Field.NAME: (_("Nama perajin"), ""),
            Field.REGION: (_("Asal daerah"), ""),
            Field.CONTACT: (_("Kontak (WA atau alamat)"), ""),
            Field.NIB: (_("NIB (boleh kosong)"), ""),
            Field.SHARE: (_("Bagian lapak, persen dari harga jadi"), _("Biasanya 20 sampai 25.")),
            Field.PAYS: (_("Dibayar dalam, hari"), ""),
            Field.LEAD: (_("Pesanan datang dalam, hari"), ""),
            Field.NOTE: (_("Catatan (boleh kosong)"), ""),
        }
        return {field: FormRow(label, self.edits[field], hint) for field, (label, hint) in labels.items()}

    def _fill(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.GAP)
        grid.setVerticalSpacing(Space.SMALL)
        grid.addWidget(self.rows[Field.NAME], 0, 0, 1, 2)
        grid.addWidget(self.rows[Field.REGION], 0, 2, 1, 2)
        grid.addWidget(self.rows[Field.CONTACT], 1, 0, 1, 2)
        grid.addWidget(self.rows[Field.NIB], 1, 2, 1, 2)
        grid.addWidget(FormRow(_("Cara dapat barang"), self.deals), 2, 0, 1, 4)
        grid.addWidget(self.rows[Field.SHARE], 3, 0, 1, 2)
        grid.addWidget(self.rows[Field.PAYS], 3, 2)
        grid.addWidget(self.rows[Field.LEAD], 3, 3)
        grid.addWidget(self.rows[Field.NOTE], 4, 0, 1, 4)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._complaint)
        self._complaint.hide()
