"""What every group of fields can do."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.window.desk.scrolling import bring_into_sight
from ui.window.look.theme import Space, Type
from ui.window.settings.fields.draft import Draft, Field
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.choice import Tick
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.text import MUTED, Words

W = TypeVar("W", bound=QWidget)

_SETTLED = 40
"""Milliseconds after which a sentence that was wrapped anew has its height."""


class FieldGroup(QWidget):
    """Fields that belong together, under a title.

    Signals: `edited()` when a person changed anything in it; `entered(str)` with the part of the draft whose field has
    taken the keys.
    """

    edited = Signal()
    entered = Signal(str)

    def __init__(self, title: str, explained: str = "") -> None:
        super().__init__()
        self.rows: dict[Field, FormRow] = {}
        self._parts: dict[QObject, str] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.WIDE)
        self.column.addWidget(Words(title, Type.TITLE))
        if explained:
            self.column.addWidget(Words(explained, tone=MUTED, wraps=True))
        self.column.addStretch()

    def fill(self, draft: Draft) -> None:
        """Put the part of `draft` that belongs here into the fields."""
        raise NotImplementedError

    def taken_into(self, draft: Draft) -> Draft:
        """`draft` with what stands in the fields here."""
        raise NotImplementedError

    def blame(self, faults: Mapping[Field, str]) -> None:
        """Say beside each field what is wrong with it, and nothing beside the others."""
        for field, row in self.rows.items():
            row.blame(faults.get(field, ""))

    def is_at_fault(self, faults: Mapping[Field, str]) -> bool:
        """Whether something here has to be put right."""
        return any(field in faults for field in self.rows)

    def go_to_fault(self, faults: Mapping[Field, str]) -> None:
        """Put the cursor into the first field that is wrong."""
        for field, row in self.rows.items():
            if field in faults:
                row.field.setFocus()
                # Once the sentence beneath has found its height: a warning that is cut off was not given.
                QTimer.singleShot(_SETTLED, row, partial(bring_into_sight, row))
                return

    def line(self, field: Field, label: str, hint: str = "", example: str = "") -> QLineEdit:
        """Add a line to type into."""
        edit = QLineEdit()
        edit.setPlaceholderText(example)
        edit.textEdited.connect(lambda _text: self.edited.emit())
        self.rows[field] = self.add(FormRow(label, edit, hint))
        self.tell_of(edit, field)
        return edit

    def tick(self, words: str, part: str = "") -> Tick:
        """Add a box to tick, for a `part` of the draft where that shows on paper."""
        tick = self.add(Tick(words))
        self.tell_of(tick, part)
        tick.toggled.connect(lambda _on: self.edited.emit())
        return tick

    def chips(self, label: str, choices: Sequence[tuple[str, Hashable]]) -> ChipRow:
        """Add a row of chips, one of which is chosen."""
        chips = ChipRow(label)
        chips.offer(choices, choices[0][1])
        chips.chosen.connect(lambda _value: self.edited.emit())
        self.add(FormRow(label, chips))
        return chips

    def tell_of(self, widget: QWidget, part: str) -> None:
        """Say so whenever `widget`, which is for this part of the draft, takes the keys."""
        self._parts[widget] = part
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear which field takes the keys; see QObject."""
        if event.type() is QEvent.Type.FocusIn and (part := self._parts.get(watched)):
            self.entered.emit(part)
        return super().eventFilter(watched, event)

    def add(self, widget: W) -> W:
        """Add anything else below what is there."""
        widget.setSizePolicy(widget.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Maximum)
        self.column.insertWidget(self.column.count() - 1, widget)
        return widget


def quietly(widget: QWidget, change: Callable[[], None]) -> None:
    """Change `widget` without its signals: it was not a person."""
    widget.blockSignals(True)
    change()
    widget.blockSignals(False)
