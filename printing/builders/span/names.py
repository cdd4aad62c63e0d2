"""What stretches of days, and those beside them, are called."""

from __future__ import annotations

from pos.reports.span.span import Beside, Span
from printing.builders.words import Translate, day_text, long_date, month_name, weekday_name


def span_name(span: Span, _: Translate) -> str:
    """A day as it is spoken, a month by its name, and any other days by the first and the last of them."""
    if span.length == 1:
        return long_date(span.first, _)
    if span.is_month:
        return f"{month_name(span.first.month, _)} {span.first.year}"
    return short_span_name(span, _)


def short_span_name(span: Span, _: Translate) -> str:
    """The days in figures: `07/03/2026`, `01/03/2026 s/d 31/03/2026`."""
    if span.length == 1:
        return day_text(span.first)
    return _("{first} s/d {last}").format(first=day_text(span.first), last=day_text(span.last))


def beside_name(which: Beside, span: Span, _: Translate) -> str:
    """What the days beside `span` are to it."""
    if which is Beside.LEBARAN:
        return _("Lebaran lalu")
    if which is Beside.MONTH:
        return _("Bulan lalu")
    if span.length == 1:
        return _("{weekday} lalu").format(weekday=weekday_name(span.first.weekday(), _))
    if span.length <= 7:
        return _("Minggu lalu")
    return _("Sebelumnya")
