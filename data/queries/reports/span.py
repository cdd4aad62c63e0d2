"""What the report of several days asks beside the questions of one."""

from datetime import date, datetime

from data.queries.days import Days
from data.queries.reports.day import day_facts, hours_of
from data.queries.reports.lowered import discounts_in
from data.records.book import Book
from data.records.settings import SettingsRecord
from pos.reports.span.report import DayRow, Kasbon, SpanFacts, Takings
from pos.reports.span.span import Span
from pos.reports.tax import SMALL_TRADER, TaxYear, rate_on

_DAYS = """
SELECT day, sum(sales), sum(amount) FROM (
    SELECT day, count(*) AS sales, sum(total) AS amount FROM sale
    WHERE day BETWEEN :first AND :last {sold_before} GROUP BY day
    UNION ALL
    SELECT day, 0, -sum(total) FROM sale_return WHERE day BETWEEN :first AND :last {back_before} GROUP BY day
) GROUP BY day ORDER BY day
"""
_KASBON = """
SELECT coalesce(sum(iif(day < :first, amount, 0)), 0), coalesce(sum(iif(day >= :first AND amount > 0, amount, 0)), 0),
    coalesce(sum(iif(day >= :first AND amount < 0, -amount, 0)), 0)
FROM debt WHERE day <= :last
"""
_DRAWER = "SELECT coalesce(sum(counted - expected), 0) FROM shift_close WHERE day BETWEEN ? AND ?"
_TAKEN = """
SELECT (SELECT count(*) FROM sale WHERE day BETWEEN :first AND :last {sold_before}), coalesce(sum(quantity), 0),
    coalesce(sum(amount), 0), coalesce(sum(cost), 0)
FROM sale JOIN sale_line ON sale_line.sale = sale.key WHERE sale.day BETWEEN :first AND :last {sold_before}
"""
_BACK = """
SELECT coalesce(sum(return_line.pieces), 0), coalesce(sum(amount), 0), coalesce(sum(cost), 0)
FROM sale_return JOIN return_line ON return_line.return = sale_return.key
WHERE sale_return.day BETWEEN :first AND :last {back_before}
"""
_BEFORE = "AND ({of}.day < :last OR unixepoch({of}.at) <= :until)"
_RECEIPTED = """
SELECT coalesce((SELECT sum(total) FROM sale WHERE day BETWEEN :first AND :last), 0)
    - coalesce((SELECT sum(total) FROM sale_return WHERE day BETWEEN :first AND :last), 0)
"""


def span_facts(book: Book, span: Span) -> SpanFacts:
    """Everything the report of these days is made of."""
    days = _written(span)
    named: dict[str, object] = {"first": days[0], "last": days[1]}
    return SpanFacts(
        span=span,
        sums=day_facts(book, span.first, span.last),
        days=_days(book, named, ""),
        kasbon=Kasbon(*book.rows(_KASBON, named)[0]),
        drawer=int(book.rows(_DRAWER, days)[0][0]),
        year=_tax_year(book, span),
    )


def _days(book: Book, named: dict[str, object], before: str) -> tuple[DayRow, ...]:
    rows = book.rows(_cut(_DAYS, before), named)
    return tuple(DayRow(date.fromisoformat(day), *sums) for day, *sums in rows)


def takings(book: Book, span: Span, until: datetime | None = None) -> Takings:
    """These days in five figures, and how they went; of the last one only what was before `until`."""
    days = _written(span)
    named: dict[str, object] = {"first": days[0], "last": days[1]}
    before = ""
    if until is not None:
        named, before = {**named, "until": int(until.timestamp())}, _BEFORE
    receipts, pieces, amount, cost = book.rows(_cut(_TAKEN, before), named)[0]
    back, given_back, cost_back = book.rows(_cut(_BACK, before), named)[0]
    five = (receipts, pieces - back, amount - given_back, cost - cost_back, discounts_in(book, days))
    return Takings(*five, hours_of(book, days), _days(book, named, before), until)


def _cut(question: str, before: str) -> str:
    """The question about the days whole, or about what was before a moment of the last."""
    return question.format(sold_before=before.format(of="sale"), back_before=before.format(of="sale_return"))


def _tax_year(book: Book, span: Span) -> TaxYear:
    """What was sold since January; the receipts' own totals are enough for that."""
    days = _written(span.year)
    turnover = int(book.rows(_RECEIPTED, {"first": days[0], "last": days[1]})[0][0])
    settings = SettingsRecord(book).current()
    rates = settings.taxes if settings else SMALL_TRADER
    return TaxYear(turnover + discounts_in(book, days), rate_on(rates, span.last))


def _written(span: Span) -> Days:
    return span.first.isoformat(), span.last.isoformat()
