"""The first step: in which language, and which stall."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.window.settings.fields.draft import Draft
from ui.window.settings.fields.looks import LANGUAGES
from ui.window.settings.fields.stall import StallFields
from ui.window.widgets.buttons.chips import ChipRow
from ui.words import _


class Welcome(StallFields):
    """The stall's fields, and a choice of language for the head of the step.

    Signals: `spoken(object)` the Language that was chosen, at once.
    """

    spoken = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Lapak ini namanya apa?"))
        self.language = ChipRow(_("Bahasa layar dan struk"))
        self.language.offer(LANGUAGES, LANGUAGES[0][1])
        self.language.chosen.connect(self.spoken)

    def fill(self, draft: Draft) -> None:
        """Put the language and the stall of `draft` into the fields."""
        super().fill(draft)
        self.language.choose(draft.language)
