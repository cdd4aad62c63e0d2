"""The A4 page: margins, a running head from the second page on, a foot with page x of y."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageTemplate, Paragraph

from printing.builders.words import Translate
from printing.fonts.canvas import EmbeddingCanvas
from printing.sheets.ink import (
    FOOT_MARGIN,
    HEADING,
    LINE,
    MARGIN,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT,
    TOP_MARGIN,
    WIDTH,
)

_APART = 20
"""Points between the two ends of the running head."""

_BELOW_HEADING = 140
"""Points that a heading needs below its top: itself, the head of its table, and rows enough to be worth it."""

_OWNER = 0.3
"""Share of the running head that the owner keeps beside a long title."""

_HEAD = 24
"""Points that the running head takes from the second page on."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands at the edges of every page."""

    title: str
    owner: str
    foot: str


def sheet_pdf(sheet: Sheet, story: Callable[[], list[Flowable]], _: Translate) -> bytes:
    """The story on as many A4 pages as it takes; it is asked for twice. The same story gives the same bytes."""
    pages = _built(sheet, story(), lambda _number: "")[1]
    foot = _("Halaman {number} dari {pages}")
    return _built(sheet, story(), lambda number: foot.format(number=number, pages=pages))[0]


def _built(sheet: Sheet, story: list[Flowable], count: Callable[[int], str]) -> tuple[bytes, int]:
    """The file and its number of pages. Which page of how many is known only once the story has been set."""
    file = io.BytesIO()
    document = BaseDocTemplate(
        file,
        pagesize=A4,
        title=sheet.title,
        author=sheet.owner,
        creator="Lapak",
        invariant=1,
    )
    height = PAGE_HEIGHT - TOP_MARGIN - FOOT_MARGIN
    first = Frame(MARGIN, FOOT_MARGIN, WIDTH, height, 0, 0, 0, 0)
    further = Frame(MARGIN, FOOT_MARGIN, WIDTH, height - _HEAD, 0, 0, 0, 0)

    def draw_edges(canvas: Canvas, _document: BaseDocTemplate) -> None:
        number = canvas.getPageNumber()
        _draw_foot(canvas, sheet.foot, count(number))
        if number > 1:
            _draw_head(canvas, sheet)

    document.addPageTemplates(
        [
            PageTemplate("first", [first], onPage=draw_edges, autoNextPageTemplate="further"),
            PageTemplate("further", [further], onPage=draw_edges),
        ]
    )
    document.build(list(_together(story)), canvasmaker=EmbeddingCanvas)
    return file.getvalue(), document.page


def _together(story: Iterable[Flowable]) -> Iterator[Flowable]:
    """The story with every heading going on to the next page rather than standing alone at the foot of one."""
    for flowable in story:
        if isinstance(flowable, Paragraph) and flowable.style.name == HEADING.name:
            yield CondPageBreak(_BELOW_HEADING)
        yield flowable


def _draw_foot(canvas: Canvas, left: str, right: str) -> None:
    baseline = FOOT_MARGIN - 22
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, baseline + 13, PAGE_WIDTH - MARGIN, baseline + 13)
    canvas.setFont("Text", 8)
    canvas.setFillColor(MUTED)
    canvas.drawString(MARGIN, baseline, left)
    canvas.drawRightString(PAGE_WIDTH - MARGIN, baseline, right)


def _draw_head(canvas: Canvas, sheet: Sheet) -> None:
    baseline = PAGE_HEIGHT - TOP_MARGIN - 9
    canvas.setFillColor(TEXT)
    canvas.setFont("Strong", 9)
    owner = min(canvas.stringWidth(sheet.owner, "Text", 9), WIDTH * _OWNER)
    title = _shortened(canvas, sheet.title, "Strong", WIDTH - owner - _APART)
    canvas.drawString(MARGIN, baseline, title)
    canvas.setFillColor(MUTED)
    canvas.setFont("Text", 9)
    room = WIDTH - canvas.stringWidth(title, "Strong", 9) - _APART
    canvas.drawRightString(PAGE_WIDTH - MARGIN, baseline, _shortened(canvas, sheet.owner, "Text", room))
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, baseline - 7, PAGE_WIDTH - MARGIN, baseline - 7)


def _shortened(canvas: Canvas, text: str, face: str, room: float) -> str:
    """The text as far as it fits into `room` points of the running head."""
    if canvas.stringWidth(text, face, 9) <= room:
        return text
    while text and canvas.stringWidth(f"{text}…", face, 9) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"
