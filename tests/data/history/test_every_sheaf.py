"""However the words of receipts lie on disk, a search finds what a slow reader of all receipts finds."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.check import ProofName, check_shop
from pos.goods.item import Family, Item
from pos.selling.cart import Cart
from pos.selling.payment import Confirmation, Method, Payment, Underpaid
from pos.selling.sale import Sale, SaleFilter
from pos.till import close_shift, complete_sale, open_shift

if TYPE_CHECKING:
    from tests.data.conftest import Stall

OLD_SALES = """
INSERT INTO shift (key, id, till, number, day, at, cashier, float_amount)
VALUES (1, randomblob(16), 'S1', 1, '2025-01-01', '2025-01-01T08:00:00+07:00', 'Rina', 0);
INSERT INTO shift_close (shift, id, till, day, at, cashier, counted, expected, note, number)
VALUES (1, randomblob(16), 'S1', '2025-01-01', '2025-01-01T23:00:00+07:00', 'Rina', 0, 0, '', 1);
INSERT INTO sale (key, id, checkout, till, day, sequence, at, shift, cashier, pieces, total, change)
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {many})
SELECT n, randomblob(16), 'old-' || n, 'S1', '2025-01-01', n, '2025-01-01T10:00:00+07:00', 1, 'Rina', 1, 1000, 0
FROM numbers;
INSERT INTO sale_line (sale, position, kind, family, code, name, detail, category, unit, price, quantity, amount, cost,
    short)
SELECT key, 1, 'free', 'local', '', iif(key % 500, 'Pita', 'Kancing emas'), '', '', 'pcs', 1000, 1, 1000, 0, 0
FROM sale;
"""
PEOPLE = ("Sari", "Rina", "Kasir 1")
GOODS = ("Kaos polos", "Kaos merah", "Kebaya", "Topi M", "Batik Jawa")
WAYS = ((Method.CASH, ""), (Method.TRANSFER, "Transfer BCA"), (Method.WALLET, "GoPay"))
SELL = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(GOODS), st.sampled_from(Family), st.sampled_from(WAYS))
DAYS = st.lists(st.lists(SELL, max_size=40), min_size=1, max_size=4)
TYPED = ("", "k", "ka", "kaos", "kaos m", "m kaos", "kaos merah", "sari", "rina kaos", "s", "pita", "kancing",
         "gopay b", "batik jawa", "3", "0003", "s1", "zz", "sari zz", "t")  # fmt: skip


def sell(stall: Stall, number: int, who: str, what: str, family: Family, way: tuple[Method, str]) -> Sale:
    """Sell one piece."""
    method, name = way
    seen = None if method is Method.CASH else Confirmation(who, stall.now)
    cart = Cart(f"new-{number}").add(Item.free(what, family, 15_000, "Kaos" if what.startswith("Kaos") else ""))
    with stall.store.work() as work:
        payments = (Payment(method, 15_000, seen, name=name),)
        return complete_sale(work, cart, payments, who, stall.now, print_receipt=False).sale


def dally(stall: Stall) -> None:
    """Keep an open cart."""
    with stall.store.work() as work:
        work.carts.keep(Cart("open").add(Item.free("Topi", Family.LOCAL, 15_000)), stall.now)


def trade(stall: Stall, days: list[list[Any]]) -> list[Sale]:
    """Sell day by day; some buyers dally over an open cart, and the drawer closes every second evening."""
    sold: list[Sale] = []
    for number, day in enumerate(days):
        for one in day:
            sold.append(sell(stall, len(sold), *one))
            if len(sold) % 5 == 0:
                dally(stall)
            stall.now += timedelta(minutes=7)
        if number % 2:
            with stall.store.work() as work:
                if work.shifts.current():
                    close_shift(work, 0, "Sari", stall.now)
                    open_shift(work, 0, "Sari", stall.now)
        stall.now += timedelta(days=1)
    return sold[::-1]


def bears(sale: Sale, text: str) -> bool:
    """Whether every typed word is on the receipt: names may be begun, and one letter only if it was typed last."""
    goods = " ".join(line.item.full_name for line in sale.lines)
    names = " ".join(payment.name for payment in sale.payments)
    said = f"{sale.number} {sale.sequence} {sale.total} {sale.cashier} {names} {goods}".lower()
    words = re.findall(r"\w+", said)
    *before, last = text.lower().split() or [""]
    return begins(words, last) and all(begins(words, word) if word[1:] else word in words for word in before)


def begins(words: list[str], typed: str) -> bool:
    """Whether what is typed begins one of the words; a number is meant whole."""
    return typed in words or (any(word.startswith(typed) for word in words) and (typed.isalpha() or not typed))


def fits(sale: Sale, among: SaleFilter) -> bool:
    """Whether the receipt is one of those that are meant."""
    return (
        (among.first is None or among.first <= sale.day)
        and (among.last is None or sale.day <= among.last)
        and among.cashier in (None, sale.cashier)
        and among.hour in (None, sale.at.hour)
        and any(
            among.method in (None, each.method) and among.method_name in (None, each.name) for each in sale.payments
        )
        and any(
            among.family in (None, line.item.family) and among.category in (None, line.item.category)
            for line in sale.lines
        )
    )


@given(days=DAYS, text=st.sampled_from(TYPED), data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_search_finds_what_reading_every_receipt_finds(
    make_stall: Callable[[Path | None], Stall], days: list[list[Any]], text: str, data: st.DataObject
) -> None:
    stall = make_stall(None)
    begun = stall.today()
    sold = trade(stall, days)
    of = {
        "first": st.sampled_from([None, begun, begun + timedelta(days=1)]),
        "last": st.sampled_from([None, begun, begun + timedelta(days=2)]),
        "cashier": st.sampled_from([None, None, *PEOPLE, "sari"]),
        "method": st.sampled_from([None, None, Method.TRANSFER, Method.QRIS]),
        "method_name": st.sampled_from([None, None, "GoPay", ""]),
        "family": st.sampled_from([None, None, *Family]),
        "category": st.sampled_from([None, None, "Kaos", "", "Ka"]),
        "hour": st.sampled_from([None, None, 15]),
    }
    among = SaleFilter(**{name: data.draw(values, name) for name, values in of.items()})
    with stall.store.reading() as look:
        found = [head.number for head in look.sales.find(text, among, 1_000)]
        assert found == [sale.number for sale in sold if bears(sale, text) and fits(sale, among)]
        assert [head.number for head in look.sales.find(text, among, 7)] == found[:7]
    stall.store.close()


def test_years_of_receipts_are_found_beside_those_of_a_minute_ago(make_stall: Callable[[Path | None], Stall]) -> None:
    stall = make_stall(None)
    with stall.store.work(), stall.store.looking() as database:
        for statement in OLD_SALES.format(many=9_000).split(";")[:-1]:
            database.execute(statement)
    for number in range(70):
        sell(stall, number, "Sari", GOODS[number % 3], Family.LOCAL, WAYS[0])
    with stall.store.reading() as look:

        def count(text: str, **among: Any) -> int:
            return len(look.sales.find(text, SaleFilter(**among), 20_000))

        assert (count("pita"), count("kancing"), count("kancing emas rina")) == (8_982, 18, 18)
        assert (count("rina"), count("", cashier="Rina"), count("", cashier="Sari")) == (9_000, 9_000, 70)
        assert (count("kebaya"), count("", category="Kaos"), count("k")) == (23, 47, 70 + 18)
        assert (count("8192"), count("8193 pita"), count("8193 kancing")) == (1, 1, 0)
        newest = look.sales.find("kancing", limit=2)
        assert [head.number for head in newest] == ["S1-250101-9000", "S1-250101-8500"]


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM receipt_sheaf WHERE first = 1",
        "UPDATE receipt_sheaf SET last = 199 WHERE last = 128",
        "DELETE FROM receipt_word WHERE sheaf = 65 AND word LIKE '=%'",
        "UPDATE receipt_word SET sales = X'07' WHERE sheaf = 65 AND word LIKE '=%'",
        "INSERT INTO receipt_word (sheaf, word, sales) VALUES (65, '=2026-03-06', X'07')",
    ],
)
def test_a_sheaf_that_is_gone_goes_too_far_or_lost_its_words_is_found_by_the_check(
    small_stall: Stall, harm: str
) -> None:
    for number in range(130):
        sell(small_stall, number, "Sari", "Kaos polos", Family.LOCAL, WAYS[0])
    assert check_shop(small_stall.store).ok
    with small_stall.store.looking() as database:
        assert database.execute(harm).rowcount > 0
    wrong = [proof.name for proof in check_shop(small_stall.store).proofs if not proof.ok]
    assert wrong == [ProofName.NUMBERS]


def sell_and_be_refused(stall: Stall) -> None:
    """Sell something, and in the same unit of work something that is not paid."""
    carts = [Cart(name).add(Item.free("Kebaya", Family.LOCAL, 15_000)) for name in ("paid", "unpaid")]
    with stall.store.work() as work:
        for cart, paid in zip(carts, (15_000, 14_000), strict=True):
            complete_sale(work, cart, (Payment(Method.CASH, paid),), "Sari", stall.now, print_receipt=False)


def test_words_of_a_receipt_that_was_undone_are_not_found(make_stall: Callable[[Path | None], Stall]) -> None:
    stall = make_stall(None)
    for number in range(63):
        sell(stall, number, "Sari", "Kaos polos", Family.LOCAL, WAYS[0])
    with pytest.raises(Underpaid):
        sell_and_be_refused(stall)
    for number in range(63, 70):
        sell(stall, number, "Sari", "Kaos merah", Family.LOCAL, WAYS[0])
    with stall.store.reading() as look:
        found = [len(look.sales.find(text, limit=100)) for text in ("kebaya", "merah", "kaos")]
        assert found == [0, 7, 70]
