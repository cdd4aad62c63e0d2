"""A figure of a report is what the receipts say that it opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos.goods.item import Family, Item
from pos.ports import Reading
from pos.reports.span.report import SpanReport
from pos.reports.span.span import Span
from pos.reports.span.told import report_of
from pos.returning import Brought
from pos.selling.cart import Cart
from pos.selling.payment import Confirmation, Method, Payment
from pos.selling.returned import Condition, HasReturns, Return, VoidTooLate
from pos.selling.sale import Sale, SaleFilter
from pos.till import complete_sale
from pos.used.leaving import MoreThanSold
from tests.data.returning.conftest import Counter
from tests.data.spans.conftest import Opens

if TYPE_CHECKING:
    from tests.data.conftest import Stall

ALL = 1_000
SELLERS = ("Sari", "Kasir 1", "sari")
WAYS = ((Method.CASH, ""), (Method.TRANSFER, "Transfer BCA"), (Method.TRANSFER, "Transfer BRI"), (Method.QRIS, ""))
LISTED = st.tuples(
    st.sampled_from(("BAL-01/kepala", "BAL-01/badan", "81001", "81002", "82001")),
    st.just(""),
    st.just(Family.USED),
)
FREE = st.tuples(st.just(""), st.sampled_from(("", "Aksesori", "Kaos")), st.sampled_from(Family))
GOODS = st.lists(st.tuples(st.one_of(LISTED, LISTED, FREE), st.integers(1, 4)), min_size=1, max_size=3)
SELL = st.tuples(st.just("sell"), st.sampled_from(SELLERS), st.sampled_from(WAYS), GOODS)
BACK = st.tuples(st.just("back"), st.integers(0, 9), st.integers(1, 3), st.sampled_from(Condition))
VOID = st.tuples(st.just("void"), st.integers(0, 9), st.just(0), st.just(0))
LATER = st.tuples(st.just("later"), st.integers(0, 2), st.integers(0, 600), st.just(0))
SALES = st.lists(st.one_of(SELL, SELL, SELL, BACK, VOID, LATER), min_size=1, max_size=14)
"""What is done, with whom or what, how many of it, and how."""


def sell(counter: Counter, seller: str, way: tuple[Method, str], goods: list[Any]) -> Sale:
    """Sell goods of the list and free ones, half of it in cash and the rest in one `way`."""
    stall, cart = counter.stall, Cart(counter.request())
    with stall.store.work() as work:
        for (code, category, family), pieces in goods:
            item = work.goods.item_by_code(code) if code else Item.free("Topi", family, 15_000, category)
            assert item is not None
            cart = cart.add(item, pieces)
        method, name = way
        seen = None if method is Method.CASH else Confirmation(seller, stall.now)
        half = cart.total // 2_000 * 1_000
        payments = (Payment(method, cart.total - half, seen, name=name), Payment(Method.CASH, half))
        return complete_sale(work, cart, payments, seller, stall.now, print_receipt=False).sale


def sell_on(counter: Counter, trade: list[Any]) -> None:
    """Do one thing after the other; what the shop refuses did not happen."""
    sales: list[Sale] = []
    for what, which, pieces, how in trade:
        if what == "sell":
            sales.append(sell(counter, which, pieces, how))
        elif what == "later":
            counter.stall.now += timedelta(days=which, minutes=pieces)
        elif sales:
            with suppress(MoreThanSold, HasReturns, VoidTooLate):
                sale = sales[which % len(sales)]
                counter.void(sale) if what == "void" else counter.back(sale, Brought(pieces, how, 1), reason="cacat")


def opened(look: Reading, among: SaleFilter) -> tuple[list[Sale], list[Return]]:
    """The receipts and the returns behind a figure, read one by one."""
    sales = [look.sales.by_number(head.number) for head in look.sales.find(among=among, limit=ALL)]
    return [sale for sale in sales if sale], list(look.returns.latest(among, ALL))


def goods_of(look: Reading, among: SaleFilter, key: str, named: Callable[[Item], str]) -> tuple[int, int, int]:
    """Pieces, rupiah and cost of the lines whose item is named `key`, less what came back of such."""
    sales, returns = opened(look, among)
    sold = [line for sale in sales for line in sale.lines if named(line.item) == key]
    back = [line for each in returns for line in each.lines if named(line.item) == key]
    return (
        sum(line.quantity for line in sold) - sum(line.pieces for line in back),
        sum(line.amount for line in sold) - sum(line.amount for line in back),
        sum(line.cost for line in sold) - sum(line.cost for line in back),
    )


def figures_and_receipts(look: Reading, report: SpanReport) -> Iterator[tuple[object, object]]:
    """Each figure of the report beside what its receipts add up to."""
    days = SaleFilter(report.span.first, report.span.last)
    for row in report.sums.categories:
        among = replace(days, category=row.key)
        told = goods_of(look, among, row.key, attrgetter("category"))
        yield (row.key, row.pieces, row.amount, row.cost), (row.key, *told)
    for row in report.sums.families:
        among = replace(days, family=Family(row.key))
        told = goods_of(look, among, row.key, attrgetter("family"))
        yield (row.key, row.pieces, row.amount, row.cost), (row.key, *told)
    for hour in report.sums.hours:
        sales, _returns = opened(look, replace(days, hour=hour.hour))
        yield (hour.hour, hour.sales, hour.amount), (hour.hour, len(sales), sum(sale.total for sale in sales))
    for seller in report.sums.shares.sellers:
        sales, _returns = opened(look, replace(days, cashier=seller.name))
        told_of = (len(sales), sum(sale.pieces for sale in sales), sum(sale.total for sale in sales))
        yield (seller.name, seller.sales, seller.pieces, seller.amount), (seller.name, *told_of)
    for way in report.sums.payments:
        sales, returns = opened(look, replace(days, method=way.method, method_name=way.name))
        came = [each for sale in sales for each in sale.payments if (each.method, each.name) == (way.method, way.name)]
        went = [each for back in returns for each in back.refunds if (each.method, each.name) == (way.method, way.name)]
        change = sum(sale.change for sale in sales) if way.method is Method.CASH else 0
        money = sum(each.amount for each in came) - sum(each.amount for each in went) - change
        yield (way.method, way.name, way.sales, way.amount), (way.method, way.name, len(sales), money)
    for day in report.days:
        sales, returns = opened(look, SaleFilter(day.day, day.day))
        money = sum(sale.total for sale in sales) - sum(back.total for back in returns)
        yield (day.day, day.sales, day.amount), (day.day, len(sales), money)


@given(trade=SALES, start=st.integers(0, 6), length=st.integers(1, 10))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_receipts_behind_every_figure_add_up_to_it(
    at_counter: Opens, trade: list[Any], start: int, length: int
) -> None:
    counter = at_counter()
    begun = counter.stall.today()
    sell_on(counter, trade)
    first = begun + timedelta(days=start - 3)
    with counter.stall.store.reading() as look:
        report = report_of(look, Span(first, first + timedelta(days=length - 1)))
        for figure, receipts in figures_and_receipts(look, report):
            assert figure == receipts


def test_goods_that_changed_their_category_stand_in_both(small_stall: Stall) -> None:
    """A free line is named by hand, and two of one name may be of two kinds."""
    counter = Counter(small_stall)
    for category in ("Aksesori", "Kaos", "Aksesori"):
        sell(counter, "Sari", WAYS[0], [(("", category, Family.LOCAL), 1)])
    with small_stall.store.reading() as look:
        report = report_of(look, Span(small_stall.today(), small_stall.today()))
        assert {row.key: row.pieces for row in report.sums.categories} == {"Aksesori": 2, "Kaos": 1}
        assert len(look.sales.find(among=SaleFilter(category="Aksesori"))) == 2


def test_all_that_is_said_must_fit_and_words_narrow_it_further(small_stall: Stall) -> None:
    counter = Counter(small_stall)
    sell(counter, "Sari", WAYS[1], [(("81001", "", Family.LOCAL), 1)])
    small_stall.now += timedelta(hours=3)
    sell(counter, "Sari", WAYS[2], [(("BAL-01/kepala", "", Family.USED), 1), (("81002", "", Family.LOCAL), 2)])
    sell(counter, "Kasir 1", WAYS[2], [(("81001", "", Family.LOCAL), 1)])
    with small_stall.store.reading() as look:
        tee = look.goods.item_by_code("81001")
        assert tee is not None

        def numbers(text: str = "", **among: Any) -> list[int]:
            return [int(head.number[-4:]) for head in look.sales.find(text, SaleFilter(**among))]

        assert numbers(cashier="Sari") == [2, 1]
        assert numbers("batik", cashier="Sari", hour=small_stall.now.hour) == [2]
        assert numbers(method=Method.TRANSFER) == [3, 2, 1]
        assert numbers(method=Method.TRANSFER, method_name="Transfer BRI") == [3, 2]
        assert numbers("sari", method=Method.TRANSFER, method_name="Transfer BRI") == [2]
        assert numbers(item=tee.id) == [3, 1]
        assert numbers(family=Family.USED, item=tee.id) == []
        assert numbers(family=Family.USED, hour=0) == []
        assert numbers("transfer kepala") == [2]
        assert numbers("transfer", cashier="Kasir 1") == [3]
