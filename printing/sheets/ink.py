"""Colours, sizes and spaces of the A4 pages, in points.

Used goods are dark, local goods light with an edge: the two families stay apart when colour is gone.
"""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 17 * mm
TOP_MARGIN = 15 * mm
FOOT_MARGIN = 18 * mm
WIDTH = PAGE_WIDTH - 2 * MARGIN
GAP = 8 * mm
"""Between two things that stand side by side."""

TEXT = HexColor("#1B1A17")
MUTED = HexColor("#69645A")
LINE = HexColor("#CFC9BC")
SUNKEN = HexColor("#EFEDE7")
QUIET = HexColor("#9A9385")
ACCENT = HexColor("#2343C3")
USED = HexColor("#B45309")
LOCAL = HexColor("#BFE5CB")
LOCAL_EDGE = HexColor("#15703A")
BAD = HexColor("#B42318")

BODY = ParagraphStyle("body", fontName="Text", fontSize=9, leading=12, textColor=TEXT)
STRONG = ParagraphStyle("strong", parent=BODY, fontName="Strong")
SMALL = ParagraphStyle("small", parent=BODY, fontSize=8, leading=11, textColor=MUTED)
TITLE = ParagraphStyle("title", parent=BODY, fontName="Heavy", fontSize=24, leading=29)
EYEBROW = ParagraphStyle("eyebrow", parent=BODY, fontName="Strong", fontSize=9, leading=12, textColor=ACCENT)
HEADING = ParagraphStyle("heading", parent=BODY, fontName="Strong", fontSize=11.5, leading=15)
"""Over a part of the page."""
