"""Labels on receipt paper, one after the other, to be cut off or torn off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pos.labels.label import Label
from pos.money import write_rp
from printing.builders.words import Translate, family_tag
from printing.document import BOLD, DOUBLE, PLAIN, TALL, Align, Barcode, Block, Cut, Document, Feed, Style, Text


def label_slip(labels: Sequence[Label], *, _: Translate) -> Document:
    """The labels in their order, each with a cut behind it; a printer without a knife feeds it to the tear bar."""
    return tuple(block for label in labels for block in _label(label, _))


def detail_of(label: Label) -> str:
    """Size and colour: `L Hitam`, or empty."""
    return " ".join(filter(None, (label.size, label.colour)))


def origin_of(label: Label, _: Translate) -> str:
    """Where it comes from: maker and region behind the mark of local goods, or the mark of used ones."""
    origin = ", ".join(filter(None, (label.maker, label.region)))
    return " ".join(filter(None, (family_tag(label.family, _), origin)))


def _label(label: Label, _: Translate) -> Iterator[Block]:
    yield _centred(label.name, BOLD)
    if detail := detail_of(label):
        yield _centred(detail, TALL)
    yield _centred(write_rp(label.price), DOUBLE)
    # A plain line above the bars: tall letters would touch them.
    yield _centred(origin_of(label, _), PLAIN)
    yield Barcode(label.code)
    yield Feed(1)
    yield Cut()


def _centred(text: str, style: Style) -> Text:
    return Text(text, Align.CENTRE, style)
