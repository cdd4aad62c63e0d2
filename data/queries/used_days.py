"""Used goods day by day: how each pile sold, for the forecast, and how far the stock had fallen at the end of each day.

Both cost what the days asked for cost, not the years before. Pieces come from the day sheets; what buyers paid and
what they brought back stand in the movements alone, of which the forecast never needs more than a year.
"""

from datetime import date
from uuid import UUID

from data.queries.days import DAYS_SINCE, trading_days
from data.records.book import Book
from pos.forecast.history import LONGEST_MEMORY, DaySum, PileHistory

_PILES = """
SELECT item.id, sheet.day,
    (SELECT start_pieces + in_pieces - sold_pieces - gone_pieces FROM item_day
     WHERE item_day.item = sheet.item AND item_day.day <= :today ORDER BY day DESC LIMIT 1)
FROM (SELECT pile.item, (SELECT min(day) FROM item_day WHERE item_day.item = pile.item) AS day FROM pile) AS sheet
    JOIN item ON item.key = sheet.item
WHERE sheet.day <= :today
ORDER BY sheet.item
"""
_DAYS = """
SELECT item.id, moved.day, moved.sold, moved.amount, moved.brought_in FROM (
    SELECT item, day, sum(amount) AS amount,
        -sum(iif(kind IN ('sold', 'assigned', 'returned', 'exchanged'), pieces, 0)) AS sold,
        sum(iif(kind IN ('sold', 'assigned', 'returned', 'exchanged'), 0, pieces)) AS brought_in
    FROM movement WHERE day BETWEEN :first AND :today AND item IS NOT NULL GROUP BY day, item
) AS moved
    JOIN pile ON pile.item = moved.item JOIN item ON item.key = moved.item
"""
_CHANGES = f"""
{DAYS_SINCE}
SELECT day,
    coalesce((SELECT sum(in_pieces - sold_pieces - gone_pieces) FROM item_day JOIN pile ON pile.item = item_day.item
     WHERE item_day.day = days.day), 0)
    + coalesce((SELECT sum(pieces) FROM movement WHERE movement.day = days.day AND item IS NULL), 0)
FROM days WHERE day IS NOT NULL ORDER BY day
"""  # noqa: S608 put together from our own parts
"""What each day did to the stock; what lies on no pile, a closed bale or a free line, is found by its own index."""


def pile_histories(book: Book, today: date) -> dict[UUID, PileHistory]:
    """What is known, at the end of the trading day `today`, of every pile that was there by then."""
    traded = tuple(sorted(day for day in trading_days(book, LONGEST_MEMORY.days + 1, today)))
    days: dict[UUID, list[DaySum]] = {}
    first = (today - LONGEST_MEMORY).isoformat()
    for raw, day, sold, amount, brought_in in book.rows(_DAYS, {"first": first, "today": today.isoformat()}):
        days.setdefault(UUID(bytes=raw), []).append(DaySum(date.fromisoformat(day), sold, amount, brought_in))
    return {
        pile: PileHistory(today, traded, date.fromisoformat(since), left, tuple(days.get(pile, ())))
        for raw, since, left in book.rows(_PILES, {"today": today.isoformat()})
        for pile in (UUID(bytes=raw),)
    }


def left_by_day(book: Book, first: date, left: int) -> tuple[tuple[date, int], ...]:
    """Pieces left at the end of each day since `first` on which something moved, `left` being what is left now."""
    found = []
    for day, change in reversed(book.rows(_CHANGES, {"first": first.isoformat()})):
        found.append((date.fromisoformat(day), left))
        left -= change
    return tuple(reversed(found))
