"""Which theme is worn now. Painted widgets ask when they paint, so a change shows at once and nobody is told twice."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.window.look import typeface
from ui.window.look.style_sheet import style_sheet
from ui.window.look.theme import DAY, Theme, Type

_worn: list[Theme] = [DAY]

_ROLE = QPalette.ColorRole


def worn() -> Theme:
    """The theme to paint with."""
    return _worn[0]


def wear(theme: Theme, app: QApplication) -> None:
    """Dress `app` in `theme`: at the start, and again whenever the light changes. Everything on the screen repaints.

    What is worn already is not put on again: Qt would style every widget once more.
    """
    sheet = style_sheet(theme)
    if theme is _worn[0] and app.styleSheet() == sheet:
        return
    _worn[0] = theme
    typeface.load()
    app.setStyle("Fusion")
    app.setFont(typeface.font(Type.BODY))
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet)


def palette(theme: Theme) -> QPalette:
    """The tokens as Qt's roles. Labels speak in a tone by naming a role, so they follow a change by themselves."""
    roles = {
        _ROLE.Window: theme.ground,
        _ROLE.WindowText: theme.text,
        _ROLE.Base: theme.surface,
        _ROLE.AlternateBase: theme.sunken,
        _ROLE.Text: theme.text,
        _ROLE.PlaceholderText: theme.muted,
        _ROLE.Button: theme.surface,
        _ROLE.ButtonText: theme.text,
        _ROLE.Mid: theme.line,
        _ROLE.Dark: theme.line,
        _ROLE.Light: theme.surface,
        _ROLE.Highlight: theme.accent,
        _ROLE.HighlightedText: theme.on_accent,
        _ROLE.Accent: theme.accent,
        _ROLE.BrightText: theme.bad.ink,
        _ROLE.Link: theme.used.ink,
        _ROLE.LinkVisited: theme.local.ink,
        _ROLE.ToolTipBase: theme.text,
        _ROLE.ToolTipText: theme.surface,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    return made
