"""The receipt as the fields would print it, drawn while somebody types."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.ports import ReadPictures
from pos.settings import Stall
from printing.builders.receipt import Dress, receipt
from printing.document import Document, Picture
from printing.renderers.picture import slip_strips
from printing.renderers.plain_text import plain_text
from ui.jobs import Jobs
from ui.window.desk.paper_view import PaperView
from ui.window.desk.scrolling import Column
from ui.window.look.theme import Space, Type
from ui.window.settings.fields.draft import Draft
from ui.window.settings.receipt.following import Span, otherwise, span_of_difference
from ui.window.settings.receipt.reader import style_of
from ui.window.settings.receipt.sample import SAMPLE_ORIGINS, sample_sale
from ui.window.widgets.text import MUTED, Words
from ui.words import _, words_in

_Drawn = tuple[tuple[bytes, ...], str, Span | None]

_PAUSE = 120
"""Milliseconds after the last key before the paper is drawn again."""


class ReceiptPreview(QWidget):
    """Draws the sample sale on paper. The picture is the one that the printer's dots make, so it is no promise.

    It follows the field that has the keys: what that says on the paper is in sight.
    """

    def __init__(self, jobs: Jobs, pictures: ReadPictures, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._jobs, self._pictures, self._now = jobs, pictures, now
        self._draft, self._part = Draft(), ""
        self.paper = PaperView(_("Contoh struk"))
        self._clock = QTimer(self, singleShot=True, interval=_PAUSE)
        self._clock.timeout.connect(self._draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(Words(_("Begini struknya nanti"), Type.LABEL, MUTED))
        self.frame = Column(margin=0)
        self.frame.column.setContentsMargins(0, 0, 0, 0)
        self.frame.column.addWidget(self.paper)
        self.frame.column.addStretch()
        column.addWidget(self.frame, 1)

    def show_draft(self, draft: Draft) -> None:
        """Draw the receipt of this draft, soon."""
        self._draft = draft
        self._draw_soon()

    def follow(self, part: str) -> None:
        """Keep in sight what `part` of the draft says on the paper, from now on; for no part, the paper's head."""
        self._part = part
        if part:
            self._draw_soon()
        else:
            self.frame.verticalScrollBar().setValue(0)

    def _draw_soon(self) -> None:
        if self.paper.is_blank:
            self._draw()
        else:
            self._clock.start()

    def _draw(self) -> None:
        draft, part, now, pictures = self._draft, self._part, self._now(), self._pictures
        self._jobs.run(lambda: _drawn(draft, part, pictures, now), lambda drawn: self._show(draft, drawn))

    def _show(self, draft: Draft, drawn: _Drawn) -> None:
        strips, text, span = drawn
        if draft is self._draft:
            self.paper.show_slip(strips, text)
            if span is not None:
                QTimer.singleShot(0, self, lambda: self._bring_into_sight(span))  # once the paper has its height

    def _bring_into_sight(self, span: Span) -> None:
        """The end of it first, so that of what is higher than the window the beginning is seen."""
        around = self.frame.viewport().height() // 3
        for dots in reversed(span):
            self.frame.ensureVisible(0, self.paper.y() + self.paper.place_of(dots), 0, around)


def sample_receipt(draft: Draft, pictures: ReadPictures, now: datetime) -> Document:
    """The sample sale as the receipt of `draft`."""
    style = style_of(draft)
    logo = pictures.read(style.logo) if style.logo else None
    dress = Dress(Picture(logo) if logo else None, SAMPLE_ORIGINS if style.show_maker else {})
    stall = Stall(draft.stall.strip(), draft.address.strip(), draft.phone.strip())
    sale = sample_sale(draft.till.strip().upper(), draft.cashier.strip(), now)
    return receipt(sale, stall, style, dress=dress, _=words_in(draft.language))


def _drawn(draft: Draft, part: str, pictures: ReadPictures, now: datetime) -> _Drawn:
    document = sample_receipt(draft, pictures, now)
    span = None
    if part:
        other = sample_receipt(otherwise(draft, part), pictures, now)
        span = span_of_difference(document, other, draft.columns)
    return slip_strips(document, draft.columns), plain_text(document, draft.columns), span
