"""The language of screen and paper, and the light of the screen."""

from __future__ import annotations

from dataclasses import replace

from pos.settings import Language, Theme
from ui.window.settings.fields.draft import Draft
from ui.window.settings.fields.group import FieldGroup
from ui.words import _

LANGUAGES = (("Bahasa Indonesia", Language.INDONESIAN), ("English", Language.ENGLISH))
"""A language is always named in itself."""


class LooksFields(FieldGroup):
    """Language and theme."""

    def __init__(self) -> None:
        super().__init__(_("Bahasa dan tampilan"))
        self.language = self.chips(_("Bahasa layar dan struk"), LANGUAGES)
        self.theme = self.chips(_("Tampilan"), ((_("Terang"), Theme.LIGHT), (_("Malam"), Theme.NIGHT)))

    def fill(self, draft: Draft) -> None:
        """Choose what `draft` says."""
        self.language.choose(draft.language)
        self.theme.choose(draft.theme)

    def taken_into(self, draft: Draft) -> Draft:
        """`draft` with the chosen language and theme."""
        language, theme = self.language.value, self.theme.value
        return replace(
            draft,
            language=language if isinstance(language, Language) else draft.language,
            theme=theme if isinstance(theme, Theme) else draft.theme,
        )
