"""The bundled letters as Qt fonts."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from printing.fonts import font_path
from ui.window.look.theme import Style, Type

FAMILY = "Lapak Inter"
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold")


@cache
def load() -> None:
    """Make the typeface known to Qt, once; needs a QApplication."""
    for weight in WEIGHTS:
        QFontDatabase.addApplicationFont(str(font_path(f"Inter-{weight}")))


@cache
def font(style: Type | Style) -> QFont:
    """The font of a place in the scale. Shared: copy it before changing it."""
    set_in = style.value if isinstance(style, Type) else style
    made = QFont(FAMILY)
    made.setPixelSize(set_in.size)
    made.setWeight(QFont.Weight(set_in.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # figures keep their widths at every scale
    if set_in.tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, set_in.size * set_in.tracking)
    return made


@cache
def metrics(style: Type | Style) -> QFontMetricsF:
    """Widths and heights in that font."""
    return QFontMetricsF(font(style))
