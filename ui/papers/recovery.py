"""The recovery code as a slip."""

from __future__ import annotations

from datetime import datetime

from pos.ports import Reading
from pos.till import settings_of
from printing.builders.recovery_slip import recovery_slip
from printing.document import Document
from ui.words import words_in


def recovery_document(look: Reading, code: str, at: datetime) -> Document:
    """The code under the stall's name, in the shop's language. Raises ShopNotSetUp."""
    settings = settings_of(look)
    return recovery_slip(settings.stall, code, at, _=words_in(settings.language))
