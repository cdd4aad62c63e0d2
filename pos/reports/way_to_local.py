"""From used to local as it is read from the shop: the owner's report, and what is told to those who support makers."""

from datetime import date

from pos.ports import Reading
from pos.reports.local import FromUsedToLocal, Programme, weeks


def used_to_local(look: Reading, first: date, last: date) -> FromUsedToLocal:
    """Shares week by week, and what each pile and product earned, in the days from `first` to `last`."""
    sold = look.trade.families_by_day(first, last)
    return FromUsedToLocal(first, last, weeks(sold), tuple(look.trade.places(first, last)))


def programme(look: Reading, first: date, last: date) -> Programme:
    """Makers and sales of their goods in the days from `first` to `last`, without anything private."""
    return Programme(first, last, tuple(look.trade.local_makers()), tuple(look.trade.local_sales(first, last)))
