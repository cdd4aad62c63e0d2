"""The one style sheet: the stock controls of Qt that we do not paint ourselves, in our tokens."""

from string import Template

from ui.window.look.theme import Radius, Size, Theme

_RULES = Template("""
QLineEdit, QPlainTextEdit, QComboBox {
    background: $surface; color: $text; border: 1px solid $line; border-radius: ${radius}px;
    padding: 0 14px; placeholder-text-color: $muted; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox { min-height: ${field}px; }
QPlainTextEdit { padding: 10px 12px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {
    border: 2px solid $accent; padding: 0 13px;
}
QPlainTextEdit:focus { padding: 9px 11px; }
QLineEdit:disabled, QComboBox:disabled { background: $sunken; color: $muted; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus { border: 0; padding: 0; min-height: 0; background: transparent; }

QComboBox::drop-down { border: 0; width: 40px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
    background: $surface; color: $text; border: 1px solid $line; outline: 0; padding: 4px;
    selection-background-color: $chosen; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: ${touch}px; padding: 0 10px; }

QTableView, QListView, QScrollArea { background: transparent; border: 0; outline: 0; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section {
    background: transparent; color: $muted; border: 0; border-bottom: 1px solid $line; padding: 0 12px;
}
QAbstractScrollArea::corner, QTableCornerButton::section { background: transparent; border: 0; }
QTableView { gridline-color: transparent; selection-background-color: $chosen; selection-color: $text; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 48px; }
QScrollBar::handle:horizontal { min-width: 48px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; border: 0; width: 0; height: 0;
}

QToolTip { background: $text; color: $surface; border: 0; padding: 8px 10px; }
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 12px 20px; border-radius: 8px; }
QMenu::item:selected { background: $chosen; color: $text; }
""")


def style_sheet(theme: Theme) -> str:
    """The rules in the colours of `theme`."""
    return _RULES.substitute(
        surface=theme.surface,
        sunken=theme.sunken,
        line=theme.line,
        text=theme.text,
        muted=theme.muted,
        accent=theme.accent,
        on_accent=theme.on_accent,
        chosen=theme.chosen.ground,
        radius=int(Radius.BUTTON),
        field=int(Size.TOUCH),
        touch=int(Size.TOUCH),
    )
