"""A figure held against the same of other days, in words."""

from __future__ import annotations

from pos.money import Rupiah, write
from pos.reports.span.report import Held, Takings
from pos.reports.span.span import Beside, Span
from printing.builders.words import Translate, weekday_name

_TIMES = 10
"""From so many times as much on, nobody speaks of percent any more."""


def beside_words(which: Beside, span: Span, _: Translate) -> str:
    """What the days beside `span` are to it, in the middle of a sentence."""
    if which is Beside.LEBARAN:
        return _("Lebaran lalu")
    if which is Beside.MONTH:
        return _("bulan lalu")
    if span.length == 1:
        return _("{weekday} lalu").format(weekday=weekday_name(span.first.weekday(), _))
    return _("minggu lalu") if span.length <= 7 else _("hari-hari sebelumnya")


def held_words(held: Held, span: Span, _: Translate) -> str:
    """The same of days that a report is held against; where they are told up to an hour, that hour too."""
    which, _days, takings = held
    return up_to(takings, beside_words(which, span, _), _)


def up_to(takings: Takings, days: str, _: Translate) -> str:
    """`days` with the hour up to which they are told, where the days of the report are not over."""
    if takings.until is None:
        return days
    return _("{days} sampai jam {time}").format(days=days, time=f"{takings.until:%H:%M}")


def held_against(now: Rupiah, then: Rupiah, days: str, _: Translate) -> str:
    """How `now` stands to `then`, which those `days` had: in whole percent where that says something."""
    if now == then:
        return _("sama dengan {days}").format(days=days)
    if not then:
        return _("{days} tidak ada").format(days=days[:1].upper() + days[1:])
    if then < 0 or now < 0:
        more = _("lebih tinggi dari {days} ({figure})") if now > then else _("lebih rendah dari {days} ({figure})")
        return more.format(days=days, figure=write(then))
    if now >= _TIMES * then:
        return _("{times} kali {days}").format(times=write(now // then), days=days)
    hundredths = round(100 * abs(now - then) / then)
    if not hundredths:
        return _("hampir sama dengan {days}").format(days=days)
    more = _("lebih tinggi {percent} dari {days}") if now > then else _("lebih rendah {percent} dari {days}")
    return more.format(percent=f"{hundredths}\u00a0%", days=days)
