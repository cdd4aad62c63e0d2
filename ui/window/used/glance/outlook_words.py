"""A forecast in a few words; nothing here knows a widget."""

from __future__ import annotations

from datetime import date

from pos.forecast.gone import NEEDED_DAYS, Forecast, NotEnoughData, Outcome, SoldOut
from pos.forecast.markdowns import Experience
from pos.money import write_rp
from ui.stock_outlook import ObralSeen, PileOutlook
from ui.words import _, mark, pieces, several, short_date

_MONTHS = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("Mei"), mark("Jun"), mark("Jul"), mark("Agu"),
    mark("Sep"), mark("Okt"), mark("Nov"), mark("Des"),
)  # fmt: skip


def day_words(day: date, today: date) -> str:
    """A day as short as it can be told: `26 Mei`, with its year where that is another one."""
    month = _(_MONTHS[day.month - 1])
    return f"{day.day} {month}" if day.year == today.year else f"{day.day} {month} {day.year}"


def gone_words(outcome: Outcome | None) -> tuple[str, str]:
    """The day on which it is gone, and how sure that is."""
    match outcome:
        case Forecast(expected=None) as beyond:
            return _("Lebih dari 3 tahun"), _("dengan laju sekarang, paling cepat {day}").format(
                day=day_words(beyond.low, beyond.today)
            ) if beyond.low else _("dengan laju sekarang")
        case Forecast(expected=expected) as found if expected is not None:
            return f"{expected.day} {_(_MONTHS[expected.month - 1])} {expected.year}", _between(found)
        case NotEnoughData(trading_days=days):
            return _("Belum cukup data"), _("baru {days} dari {needed} hari dagang").format(
                days=days, needed=NEEDED_DAYS
            )
        case SoldOut(on=on):
            return _("Habis"), _("terjual habis {day}").format(day=short_date(on)) if on else ""
    return "", ""


def pace_words(outcome: Outcome | None) -> str:
    """How fast it goes: pieces and rupiah on an average trading day."""
    if not isinstance(outcome, Forecast):
        return ""
    amount = round(outcome.pace.amount, -3)
    words = _("{pieces} potong, {amount} sehari") if amount else _("{pieces} potong sehari")
    return words.format(pieces=_decimal(outcome.pace.pieces), amount=write_rp(amount))


def days_words(outcome: Outcome | None) -> str:
    """How many days it lasts, four times in five, short enough for the end of a row."""
    match outcome:
        case Forecast(low=low, high=high, today=today) if low is not None and high is not None:
            first, last = (low - today).days, (high - today).days
            return _("{first}\u2013{last} hari").format(first=first, last=last)
        case Forecast(low=low, today=today) if low is not None:
            return _("{first}+ hari").format(first=(low - today).days)
        case Forecast():
            return _("di atas 3 tahun")
        case NotEnoughData():
            return _("belum cukup data")
        case SoldOut():
            return _("habis")
    return ""


def obral_near(seen: ObralSeen, pile: PileOutlook) -> str:
    """What markdowns did before, nearest to a pile: on it, in its category, or in the whole stall."""
    item = pile.shelf.item
    if item.id in seen.piles:
        where = _("tumpukan ini")
    else:
        where = _("jenis ini") if item.category in seen.categories else _("lapak ini")
    return obral_words(seen.of(pile), where)


def obral_words(seen: Experience | None, where: str) -> str:
    """What markdowns `where` did, in pieces a day, figures seen and nothing inferred; empty where there were none."""
    if seen is None:
        return ""
    words = several(
        "{count} obral {where}: {before} jadi {after} potong sehari, {helped} kali naik",
        "{count} obral {where}: {before} jadi {after} potong sehari, {helped} kali naik",
        seen.markdowns,
    )
    return words.format(
        count=seen.markdowns,
        where=where,
        before=_decimal(seen.before.pieces_a_day),
        after=_decimal(seen.after.pieces_a_day),
        helped=seen.helped,
    )


def young_words(outcome: Outcome | None, in_bales: int) -> str:
    """Pieces that no forecast counts: too young, or still in a closed bale."""
    young = outcome.too_young if isinstance(outcome, Forecast) else 0
    said = [
        _("{pieces} masih dalam bal, belum ikut dihitung").format(pieces=pieces(in_bales)) if in_bales > 0 else "",
        _("{pieces} terlalu baru untuk diperkirakan").format(pieces=pieces(young)) if young else "",
    ]
    return "; ".join(filter(None, said))


def _between(found: Forecast) -> str:
    if found.low is None or found.high is None:
        return _("paling cepat {day}").format(day=day_words(found.low or found.today, found.today))
    first, last = day_words(found.low, found.today), day_words(found.high, found.today)
    return _("antara {first} dan {last}").format(first=first, last=last)


def _decimal(amount: float) -> str:
    """None above ten, one below, two where one would be zero: `12`, `0,8`, `0,03`."""
    decimals = 0 if amount >= 10 else 1 if amount >= 0.1 or not amount else 2
    return f"{amount:.{decimals}f}".replace(".", ",")
