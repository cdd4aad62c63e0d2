"""Documents between stall and maker, looked at before they are printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from pos.buying.papers import PaymentPaper, paper_called, statement
from pos.makers.owing import Owing
from pos.ports import Reading
from ui.papers.makers import (
    maker_pages,
    numbered_document,
    owing_document,
    owing_pages,
    statement_document,
    statement_pages,
)
from ui.session import Session
from ui.window.desk.slip_sheet import Paper, SlipSheet
from ui.window.widgets.buttons.key_button import KeyButton
from ui.words import _


def show_document(session: Session, host: QWidget, number: str, further: Sequence[KeyButton] = ()) -> SlipSheet:
    """Show the delivery, settlement or payment with this number; `further` ways lead on from it."""
    with session.reading() as look:
        found = paper_called(look, number)

    def pages(look: Reading) -> bytes:
        paper = paper_called(look, number)
        if isinstance(paper, PaymentPaper):
            raise TypeError(paper)
        return maker_pages(look, paper)

    a4 = None if isinstance(found, PaymentPaper) else pages
    paper = Paper(
        number,
        number,
        lambda look: numbered_document(look, number),
        a4,
        lambda: session.makers.print_paper(number),
    )
    return SlipSheet(session, host, paper, further)


def show_statement(session: Session, host: QWidget, maker: str) -> SlipSheet:
    """Show what one maker is owed."""
    today = session.today
    paper = Paper(
        _("Rekening {name}").format(name=maker),
        f"rekening-{today:%y%m%d}",
        lambda look: statement_document(look, statement(look, maker, today)),
        lambda look: statement_pages(look, statement(look, maker, today)),
    )
    return SlipSheet(session, host, paper)


def show_owing(session: Session, host: QWidget) -> SlipSheet:
    """Show what all makers are owed, and by when."""
    today = session.today
    paper = Paper(
        _("Utang ke perajin"),
        f"utang-perajin-{today:%y%m%d}",
        lambda look: owing_document(look, Owing(today, tuple(look.makers.owed()))),
        lambda look: owing_pages(look, Owing(today, tuple(look.makers.owed()))),
    )
    return SlipSheet(session, host, paper)
