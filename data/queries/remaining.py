"""What became of the used stock since the seal, from the sums that are kept; only what rarely happens is looked up.

Sales are the many and their sums are kept by lot and by day. What was written off or corrected is few, and found by the
days on which it happened. What the seal found is added up from the entries before it, which are few as well where the
opening was sealed before trading began.
"""

from dataclasses import dataclass
from datetime import date

from data.queries.days import DAYS_SINCE
from data.queries.used import left_of
from data.records.book import Book
from pos.reports.remaining import LocalShare, Remaining, RemainingRow, Rises

_SEAL = "SELECT movement.key, movement.day FROM seal JOIN movement ON movement.source = seal.id"
_AT_SEAL = """
SELECT coalesce(item.category, bale.category), sum(moved.pieces), sum(moved.came), sum(moved.sold) FROM (
    SELECT item, bale, sum(pieces) AS pieces, sum(iif(kind IN ('opening', 'sorted'), pieces, 0)) AS came,
        -sum(iif(kind IN ('sold', 'assigned', 'returned', 'exchanged'), pieces, 0)) AS sold
    FROM movement WHERE key <= ? AND bale IS NOT NULL GROUP BY item, bale
) AS moved
    JOIN bale ON bale.key = moved.bale LEFT JOIN item ON item.key = moved.item
GROUP BY 1
"""
_UNASSIGNED_AT_SEAL = """
SELECT coalesce(-sum(pieces), 0) FROM movement WHERE key <= ? AND item IS NULL AND bale IS NULL
"""
_UNASSIGNED = "SELECT coalesce(sum(pieces), 0) FROM unassigned"
_GONE = """
WITH there (day, item) AS (
    SELECT item_day.day, item_day.item FROM item_day JOIN pile ON pile.item = item_day.item WHERE gone_pieces <> 0
    UNION
    SELECT stock_count.day, stock_count_row.item FROM stock_count
        JOIN stock_count_row ON stock_count_row.count = stock_count.key
)
SELECT item.category, movement.kind, sum(movement.pieces)
FROM there CROSS JOIN movement ON movement.day = there.day AND movement.item = there.item
    JOIN item ON item.key = there.item
WHERE movement.key > :seal AND movement.kind IN ('afkir', 'given', 'lost', 'counted')
GROUP BY 1, 2
UNION ALL
SELECT bale.category, movement.kind, sum(movement.pieces)
FROM bale_step CROSS JOIN movement ON movement.day = bale_step.day AND movement.item IS NULL
        AND movement.bale = bale_step.bale
    JOIN bale ON bale.key = bale_step.bale
WHERE bale_step.state = 'sorted' AND movement.key > :seal AND movement.kind = 'afkir'
GROUP BY 1, 2
"""
"""A day on which somebody counted is among them even where what was found made up for what was lost."""
_RETURNED = """
SELECT
    (SELECT coalesce(sum(sold_pieces), 0) FROM item_day WHERE item IN (SELECT item FROM pile))
    - (SELECT coalesce(sum(sold_pieces), 0) FROM lot)
    - (SELECT coalesce(sum(pieces), 0) FROM movement
       WHERE key <= :seal AND bale IS NOT NULL AND kind IN ('returned', 'exchanged') AND pieces > 0)
"""
"""Day sheets know what was sold, lots what stayed sold: between them lies what came back."""
_RETURNED_TO_NO_PILE = f"""
{DAYS_SINCE}
SELECT coalesce(sum(movement.pieces), 0) FROM days CROSS JOIN movement ON movement.day = days.day AND item IS NULL
WHERE movement.key > :seal AND bale IS NULL AND kind IN ('returned', 'exchanged') AND pieces > 0
"""  # noqa: S608 put together from our own parts
_FOUND = """
SELECT coalesce(sum(counted - book), 0) FROM stock_count_row JOIN stock_count ON stock_count.key = stock_count_row.count
WHERE counted > book AND stock_count.id > coalesce((SELECT id FROM seal), x'00')
"""
_BEYOND_ESTIMATE = """
SELECT coalesce(sum(bale_step.pieces - bale.pieces), 0) FROM bale_step JOIN bale ON bale.key = bale_step.bale
WHERE bale_step.pieces > bale.pieces AND bale_step.id > coalesce((SELECT id FROM seal), x'00')
"""
_SOLD = """
SELECT family, sum(pieces) FROM (
    SELECT sale_line.family, sale_line.quantity AS pieces FROM sale JOIN sale_line ON sale_line.sale = sale.key
    WHERE sale.day > :after
    UNION ALL
    SELECT family, -return_line.pieces FROM sale_return JOIN return_line ON return_line.return = sale_return.key
    WHERE sale_return.day > :after
) GROUP BY 1
"""
_LOCAL = """
SELECT coalesce(sum(max(0, balance.pieces)), 0) FROM item JOIN balance ON balance.item = item.key
WHERE item.family = 'local'
"""


@dataclass(frozen=True, slots=True)
class _Sealed:
    """What the seal found of one category: pieces there, what had come in by then, and what had been sold."""

    pieces: int = 0
    came: int = 0
    sold: int = 0


def remaining(book: Book) -> Remaining:
    """Every category from the seal to now; from the first entry where nothing is sealed."""
    seal, since = book.row(_SEAL) or (0, "")
    sealed = {category: _Sealed(*sums) for category, *sums in book.rows(_AT_SEAL, (seal,))}
    gone = {(category, kind): pieces for category, kind, pieces in _gone(book, seal)}
    rows = []
    for now in left_of(book).categories:
        then = sealed.get(now.category, _Sealed())
        rows.append(
            RemainingRow(
                category=now.category,
                opening=then.pieces if seal else now.opening,
                resorted=now.opening - then.came if seal else 0,
                sold=now.sold - then.sold,
                rejected=-gone.get((now.category, "afkir"), 0),
                given=-gone.get((now.category, "given"), 0),
                lost=-gone.get((now.category, "lost"), 0),
                corrected=gone.get((now.category, "counted"), 0),
                left=now.pieces,
                closed_bales=now.sealed_bales,
            )
        )
    return Remaining((*rows, *_unassigned(book, seal)), _rises(book, seal, since))


def local_share(book: Book, after: date) -> LocalShare:
    """Used beside local goods: on the shelf now, and on the receipts of the days after `after`."""
    sold = dict(book.rows(_SOLD, {"after": after.isoformat()}))
    return LocalShare(left_of(book).pieces, book.rows(_LOCAL)[0][0], sold.get("used", 0), sold.get("local", 0))


def _gone(book: Book, seal: int) -> list[tuple[str, str, int]]:
    """Pieces by category and kind; what was rejected at the sorting and what off a pile stand apart in the file."""
    sums: dict[tuple[str, str], int] = {}
    for category, kind, pieces in book.rows(_GONE, {"seal": seal}):
        sums[category, kind] = sums.get((category, kind), 0) + pieces
    return [(category, kind, pieces) for (category, kind), pieces in sums.items()]


def _unassigned(book: Book, seal: int) -> tuple[RemainingRow, ...]:
    """What was sold off no pile: it is gone, and still stands on some pile."""
    then, now = book.rows(_UNASSIGNED_AT_SEAL, (seal,))[0][0], book.rows(_UNASSIGNED)[0][0]
    return (RemainingRow("", -then, 0, now - then, 0, 0, 0, 0, -now),) if then or now else ()


def _rises(book: Book, seal: int, since: str) -> Rises:
    returned = book.rows(_RETURNED, {"seal": seal})[0][0]
    returned += book.rows(_RETURNED_TO_NO_PILE, {"seal": seal, "first": since})[0][0]
    return Rises(returned, book.rows(_FOUND)[0][0], book.rows(_BEYOND_ESTIMATE)[0][0])
