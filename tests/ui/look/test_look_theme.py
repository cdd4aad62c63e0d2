import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos.goods.item import Family
from ui.window.look.skin import palette, wear, worn
from ui.window.look.theme import DAY, NIGHT, Size, Theme, contrast, mix
from ui.window.widgets.text import BAD, MUTED, Words

READABLE = 4.5


def pairs(theme: Theme) -> list[tuple[str, str, str]]:
    """Every ink on every ground it is used on, as (where, ink, ground)."""
    plain = {"ground": theme.ground, "surface": theme.surface, "sunken": theme.sunken}
    used = [(f"text on {name}", theme.text, ground) for name, ground in plain.items()]
    used += [(f"muted on {name}", theme.muted, ground) for name, ground in plain.items()]
    used += [(f"accent on {name}", theme.accent, plain[name]) for name in ("ground", "surface")]
    used += [(f"bad on {name}", theme.bad.ink, plain[name]) for name in ("ground", "surface")]
    used += [(f"local on {name}", theme.local.ink, plain[name]) for name in ("ground", "surface")]
    used += [(f"used on {name}", theme.used.ink, plain[name]) for name in ("ground", "surface")]
    for name, tone in {"used": theme.used, "local": theme.local, "bad": theme.bad, "chosen": theme.chosen}.items():
        used += [(f"{name} on its ground", tone.ink, tone.ground)]
        used += [(f"text on {name}", theme.text, tone.ground), (f"muted on {name}", theme.muted, tone.ground)]
    used += [("used on a chosen row", theme.used.ink, theme.chosen.ground)]
    used += [("bad on a chosen row", theme.bad.ink, theme.chosen.ground)]
    used += [("main button", theme.on_accent, theme.accent)]
    used += [("main button pressed", theme.on_accent, mix(theme.accent, theme.text, 0.10))]
    used += [("chosen chip and tool tip", theme.surface, theme.text)]
    used += [("label on a pressed button", theme.text, mix(theme.surface, theme.text, 0.10))]
    used += [("key on a pressed button", theme.muted, mix(theme.surface, theme.text, 0.10))]
    used += [("name on a fresh cart line", theme.text, mix(theme.surface, theme.used.line, 0.75))]
    used += [("pressed tile", theme.used.ink, mix(theme.used.ground, theme.surface, 0.85))]
    used += [("tile that is sold out", theme.muted, mix(theme.surface, theme.ground, 0.5))]
    return used


@pytest.mark.parametrize("theme", [DAY, NIGHT], ids=lambda theme: theme.name)
def test_every_text_can_be_read_on_every_ground_it_is_used_on(theme: Theme) -> None:
    faint = {where: round(contrast(ink, on), 2) for where, ink, on in pairs(theme) if contrast(ink, on) < READABLE}
    assert faint == {}


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_the_two_families_never_share_a_colour() -> None:
    for theme in (DAY, NIGHT):
        used, local = theme.family(Family.USED), theme.family(Family.LOCAL)
        assert {used.ink, used.ground, used.line}.isdisjoint({local.ink, local.ground, local.line})


def test_what_a_finger_hits_is_large_enough() -> None:
    assert min(Size.TOUCH, Size.CHIP, Size.BUTTON, Size.FIELD, Size.RAIL_BUTTON) >= 48
    assert min(Size.KEY, Size.PILE_TILE, Size.PRODUCT_TILE) >= 64


def test_the_light_changes_while_the_till_runs(by_night: QApplication, qtbot: QtBot) -> None:
    label, note, fault, field = Words("Kasir"), Words("catatan", tone=MUTED), Words("salah", tone=BAD), QLineEdit()
    for widget in (label, note, fault, field):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    assert worn() is NIGHT
    assert ink_of(label) == NIGHT.text

    wear(DAY, by_night)

    assert worn() is DAY
    assert (ink_of(label), ink_of(note), ink_of(fault)) == (DAY.text, DAY.muted, DAY.bad.ink)
    assert DAY.surface in by_night.styleSheet()
    assert NIGHT.surface not in by_night.styleSheet()


def test_a_light_that_is_on_already_styles_nothing_again(dressed: QApplication, qtbot: QtBot) -> None:
    styled = Styled()
    qtbot.addWidget(styled)
    wear(DAY, dressed)
    assert styled.times == 0
    wear(NIGHT, dressed)
    assert styled.times > 0


class Styled(QWidget):
    """Counts how often it is given a style."""

    def __init__(self) -> None:
        super().__init__()
        self.ensurePolished()
        self.times = 0

    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() is QEvent.Type.StyleChange


def ink_of(label: Words) -> str:
    return label.palette().color(label.foregroundRole()).name().upper()


def test_every_role_of_the_palette_is_a_token() -> None:
    tokens = {DAY.text, DAY.surface, DAY.ground, DAY.muted, DAY.accent, DAY.on_accent, DAY.line, DAY.sunken}
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText, QPalette.ColorRole.Base):
        assert palette(DAY).color(role).name().upper() in tokens
