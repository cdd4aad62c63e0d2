"""How the money of what came back goes back itself."""

from collections.abc import Iterable, Sequence

from pos.money import Rupiah, round_cash
from pos.ports import Reading, Work
from pos.selling.payment import Method
from pos.selling.returned import NotPaidThatWay, Refund, WrongRefund
from pos.selling.sale import Sale

Way = tuple[Method, str]
"""A way to pay, and the stall's own name for it."""


def paid_by_way(work: Work | Reading, sale: Sale) -> dict[Way, Rupiah]:
    """What came in for `sale` by each way, cash less change, and less what went back that way since.

    Of a kasbon it is what the customer still owes at most: what was paid off has come in as something else.
    """
    paid = _sums((payment.method, payment.name, payment.amount) for payment in sale.payments)
    if sale.change:
        paid[Method.CASH, ""] = paid.get((Method.CASH, ""), 0) - sale.change
    for record in work.returns.of_sale(sale.id):
        for way, amount in _sums((each.method, each.name, each.amount) for each in record.refunds).items():
            paid[way] = paid.get(way, 0) - amount
    trusted = (Method.KASBON, "")
    if trusted in paid and sale.customer:
        paid[trusted] = min(paid[trusted], max(0, work.customers.account(sale.customer.id).owed))
    return paid


def refunds_for(
    work: Work, sale: Sale | None, said: Sequence[Refund] | None, due: Rupiah, step: Rupiah
) -> tuple[tuple[Refund, ...], Rupiah]:
    """How `due` rupiah go back, and what cash makes of them where it is rounded to `step`.

    Where nothing is said, a kasbon of the sale is owed no more first, then what was never seen to arrive is waited for
    no more, and the rest is cash. Raises WrongRefund, NotPaidThatWay.
    """
    if said is None:
        return usual_refunds(work, sale, due, step)
    left = paid_by_way(work, sale) if sale else {}
    given = sum(refund.amount for refund in said)
    if given != due or any(refund.amount < 1 for refund in said):
        raise WrongRefund(due, given)
    for way, amount in _sums((each.method, each.name, each.amount) for each in said).items():
        if way[0] is not Method.CASH and amount > left.get(way, 0):
            raise NotPaidThatWay(way[0], amount, max(0, left.get(way, 0)))
    return _parted(said, unseen_by_way(work, sale) if sale else {}), 0


def usual_refunds(
    look: Work | Reading, sale: Sale | None, due: Rupiah, step: Rupiah
) -> tuple[tuple[Refund, ...], Rupiah]:
    """How `due` rupiah go back where nobody says how, and what cash makes of them where it is rounded to `step`.

    Nobody is handed cash for a debt that is owed no more, nor for money that was never seen to arrive.
    """
    left = paid_by_way(look, sale) if sale else {}
    owed = min(due, max(0, left.get((Method.KASBON, ""), 0)))
    refunds, rest = [Refund(Method.KASBON, owed)], due - owed
    for (method, name), amount in unseen_by_way(look, sale).items() if sale else ():
        never = min(rest, amount)
        refunds, rest = [*refunds, Refund(method, never, name, unseen=True)], rest - never
    cash = round_cash(rest, step)
    return tuple(refund for refund in (*refunds, Refund(Method.CASH, cash)) if refund.amount), cash - rest


def unseen_by_way(look: Work | Reading, sale: Sale) -> dict[Way, Rupiah]:
    """What is waited for of `sale` by each way: not seen to arrive, and not undone since."""
    unseen = _sums((each.method, each.name, each.amount) for each in sale.payments if each.is_open)
    for record in look.returns.of_sale(sale.id):
        for each in record.refunds if unseen else ():
            if each.unseen and (each.method, each.name) in unseen:
                unseen[each.method, each.name] -= each.amount
    return {way: amount for way, amount in unseen.items() if amount > 0}


def ways_back(look: Work | Reading, sale: Sale) -> tuple[Refund, ...]:
    """By which ways money of `sale` may go back, each with the most that may. Cash is not among them: it always may."""
    left = paid_by_way(look, sale)
    ways = (Refund(method, amount, name) for (method, name), amount in left.items())
    return tuple(way for way in ways if way.amount > 0 and way.method is not Method.CASH)


def all_of_it(look: Work | Reading, sale: Sale) -> tuple[Refund, ...]:
    """Everything that was paid for `sale`, by the way it came, and apart what is still waited for.

    What was paid off of its kasbon is cash.
    """
    left = paid_by_way(look, sale)
    cash = sale.total + sale.rounding - sum(amount for way, amount in left.items() if way[0] is not Method.CASH)
    refunds = [Refund(method, amount, name) for (method, name), amount in left.items() if method is not Method.CASH]
    return _parted((*refunds, Refund(Method.CASH, cash)), unseen_by_way(look, sale))


def _parted(refunds: Iterable[Refund], unseen: dict[Way, Rupiah]) -> tuple[Refund, ...]:
    """The same, with what was never seen to arrive apart; it is undone before anything that came."""
    left, parted = dict(unseen), []
    for each in refunds:
        never = min(each.amount, left.get((each.method, each.name), 0))
        left[each.method, each.name] = left.get((each.method, each.name), 0) - never
        parted += [
            Refund(each.method, each.amount - never, each.name),
            Refund(each.method, never, each.name, unseen=True),
        ]
    return tuple(refund for refund in parted if refund.amount > 0)


def _sums(rows: Iterable[tuple[Method, str, Rupiah]]) -> dict[Way, Rupiah]:
    sums: dict[Way, Rupiah] = {}
    for method, name, amount in rows:
        sums[method, name] = sums.get((method, name), 0) + amount
    return sums
