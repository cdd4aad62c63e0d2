"""The tokens of the look. Colours are `#RRGGBB`; sizes are logical pixels, which Qt scales at 150 % and 200 %.

Text never has fewer than 14 px and never less contrast than 4.5:1 on any ground it is used on; tests hold both.
"""

from dataclasses import dataclass
from enum import Enum, IntEnum

from pos.goods.item import Family


@dataclass(frozen=True, slots=True)
class Tone:
    """Colours that speak with one voice: `ink` for words, `ground` beneath them, `line` around them."""

    ink: str
    ground: str
    line: str


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one light. `used` is amber and `local` green wherever the two families meet."""

    name: str
    ground: str
    surface: str
    sunken: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    used: Tone
    local: Tone
    bad: Tone
    chosen: Tone

    def family(self, family: Family) -> Tone:
        """The colours of a family of goods."""
        return self.used if family is Family.USED else self.local


DAY = Theme(
    name="day",
    ground="#F5F3EF",
    surface="#FFFFFF",
    sunken="#ECE9E2",
    line="#DDD8CE",
    text="#1B1A17",
    muted="#69645A",
    accent="#2343C3",
    on_accent="#FFFFFF",
    used=Tone("#B45309", "#FFF1DA", "#F2C988"),
    local=Tone("#15703A", "#E2F4E8", "#9FD3B1"),
    bad=Tone("#B42318", "#FDEBE9", "#F1B5AF"),
    chosen=Tone("#2343C3", "#F1F4FD", "#2343C3"),
)

NIGHT = Theme(
    name="night",
    ground="#14151A",
    surface="#1D1F27",
    sunken="#262934",
    line="#343845",
    text="#F3F1EC",
    muted="#A9ADBA",
    accent="#7F9BFF",
    on_accent="#0E1220",
    used=Tone("#FFB454", "#38290F", "#6E5220"),
    local=Tone("#6FD693", "#12301F", "#2B6B45"),
    bad=Tone("#FF8A80", "#3B1B19", "#7A3A35"),
    chosen=Tone("#7F9BFF", "#232A47", "#7F9BFF"),
)


class Space(IntEnum):
    """Gaps, in pixels."""

    HAIR = 4
    SMALL = 8
    GAP = 12
    WIDE = 16
    EDGE = 20
    PAGE = 28


class Radius(IntEnum):
    """Rounded corners, in pixels."""

    BADGE = 5
    CAP = 6
    BUTTON = 12
    CARD = 14


class Size(IntEnum):
    """Heights and widths that repeat, in pixels. What a finger hits has at least TOUCH."""

    CAP = 24
    BADGE = 22
    CHIP = 48
    TOUCH = 48
    BUTTON = 50
    FIELD = 56
    KEY = 64
    PRIMARY = 72
    ROW = 44
    CART_ROW = 67
    STEPPER = 116
    PILE_TILE = 104
    PILE_TILE_WIDTH = 118
    PRODUCT_TILE = 92
    PRODUCT_TILE_WIDTH = 236
    SWATCH = 58
    RAIL = 100
    RAIL_BUTTON = 72
    TOP = 60
    ICON = 20
    RAIL_ICON = 22
    RING = 2


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: `size` in pixels, `weight` 400 to 800, `tracking` in parts of the size."""

    size: int
    weight: int
    tracking: float = 0.0


class Type(Enum):
    """The scale of type. The name says what the text is, not how it looks."""

    NOTE = Style(14, 400)
    CAP = Style(14, 500)
    CHIP = Style(15, 500)
    TAG = Style(14, 700, 0.01)
    LABEL = Style(14, 600)
    BODY = Style(15, 400)
    STRONG = Style(15, 600)
    NAME = Style(15, 700)
    LEAD = Style(17, 400)
    HEADING = Style(17, 600)
    AMOUNT = Style(18, 700)
    TITLE = Style(20, 700, -0.01)
    KEY = Style(22, 600)
    ACTION = Style(23, 600)
    PRICE = Style(26, 700, -0.01)
    FIGURE = Style(30, 700, -0.015)
    TOTAL = Style(46, 800, -0.03)
    DUE = Style(52, 800, -0.03)
    STOCK = Style(68, 800, -0.03)
    CHANGE = Style(128, 800, -0.035)


SMALLEST_TEXT = 14
"""No text is smaller than this, in pixels: it is read standing, at dusk, across a heap of jackets."""


def mix(colour: str, other: str, share: float) -> str:
    """`colour` with `share` (0 to 1) of `other` in it: hovered and pressed grounds are made so."""
    parts = (
        round(int(colour[at : at + 2], 16) * (1 - share) + int(other[at : at + 2], 16) * share) for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


def contrast(ink: str, ground: str) -> float:
    """How far two colours are apart, 1 to 21, as WCAG 2 measures it."""
    darker, lighter = sorted((_luminance(ink), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
