"""Papers between the stall and its makers: what they say, by their numbers, and how they are put into the queue."""

from dataclasses import dataclass
from datetime import date, datetime

from pos.buying.people import maker_called
from pos.makers.account import Bill, MakerAccount, MakerPayment, with_open
from pos.makers.delivery import Delivery
from pos.makers.maker import Maker, as_of
from pos.makers.reorder import Reorder, reorders
from pos.makers.settlement import Settlement
from pos.money import Rupiah
from pos.paper import JobKind, JobState, PrintJob
from pos.ports import Reading, Work
from pos.refusals import Refusal


@dataclass(eq=False)
class UnknownPaper(Refusal):
    """No delivery, settlement or payment has this number."""

    number: str


@dataclass(frozen=True, slots=True)
class DeliveryPaper:
    """A document of goods, and the maker as it was known on that day."""

    delivery: Delivery
    maker: Maker


@dataclass(frozen=True, slots=True)
class SettlementPaper:
    """A settlement, with what was paid of it by now; `held` pieces of the maker's are still on consignment.

    Before it is recorded it has no bill.
    """

    settlement: Settlement
    maker: Maker
    bill: Bill | None
    held: int

    @property
    def still_owed(self) -> Rupiah:
        """What is open of it, in rupiah."""
        return self.bill.open if self.bill else self.settlement.owed


@dataclass(frozen=True, slots=True)
class PaymentPaper:
    """A payment, the bills it went to with the rupiah of each, and what was owed after it."""

    payment: MakerPayment
    maker: Maker
    went_to: tuple[tuple[Bill, Rupiah], ...]
    owed: Rupiah


@dataclass(frozen=True, slots=True)
class Statement:
    """What one maker is owed on the day `day`; `held` pieces of its goods are on consignment here."""

    account: MakerAccount
    day: date
    held: int


@dataclass(frozen=True, slots=True)
class OrderList:
    """What to order from one maker, as of the day `day`; nothing of what the stall has or earns is in it."""

    maker: str
    region: str
    day: date
    lines: tuple[Reorder, ...]

    @property
    def pieces(self) -> int:
        """Pieces to order in all."""
        return sum(line.wanted for line in self.lines)


MakerPaper = DeliveryPaper | SettlementPaper | PaymentPaper


def paper_called(look: Work | Reading, number: str) -> MakerPaper:
    """The paper with this number. Raises UnknownPaper."""
    if delivery := look.deliveries.by_number(number):
        return DeliveryPaper(delivery, as_of(look.makers.changes(delivery.maker), delivery.at))
    if settlement := look.settlements.by_number(number):
        return settlement_paper(look, settlement)
    if payment := look.makers.payment(number):
        return _payment_paper(look, payment)
    raise UnknownPaper(number)


def settlement_paper(look: Work | Reading, settlement: Settlement) -> SettlementPaper:
    """The paper of a settlement, or of one that is not recorded yet."""
    summary = look.makers.summary(settlement.maker)
    bill = look.makers.account(settlement.maker).bill(settlement.number) if settlement.sequence else None
    return SettlementPaper(settlement, summary.maker, bill, summary.left_titip)


def statement(look: Work | Reading, maker: str, day: date) -> Statement:
    """What the maker is owed. Raises UnknownMaker."""
    found = maker_called(look, maker)
    return Statement(look.makers.account(found.id), day, look.makers.summary(found.id).left_titip)


def order_lists(look: Reading, day: date, maker: str | None = None) -> tuple[OrderList, ...]:
    """What to order, one list a maker, or that of the one that is named. Raises UnknownMaker."""
    only = maker_called(look, maker) if maker else None
    lists: dict[str, list[Reorder]] = {only.name: []} if only else {}
    for reorder in reorders(look.trade.paces(day)):
        if only is None or reorder.pace.maker == only.id:
            lists.setdefault(reorder.pace.maker_name, []).append(reorder)
    return tuple(OrderList(name, _region(look, name), day, tuple(lines)) for name, lines in lists.items())


def print_paper(work: Work, number: str, by: str, now: datetime) -> PrintJob:
    """Put the document with this number into the queue. What still waits there stays as it is.

    Once it was on its way to paper, a further one is a marked copy. Raises UnknownPaper.
    """
    paper_called(work, number)
    subject = number.strip().upper()
    before = work.outbox.latest_for(subject)
    if before is not None and before.state is JobState.WAITING:
        return before
    copy = before.copy + 1 if before else 0
    job = PrintJob(work.new_id(), work.till, JobKind.MAKER_PAPER, subject, copy, by, now)
    work.outbox.add(job)
    return job


def _payment_paper(look: Work | Reading, payment: MakerPayment) -> PaymentPaper:
    """As it was when it was paid: without what was billed on later days or paid afterwards."""
    account = look.makers.account(payment.maker)
    paid = account.payments[: account.payments.index(payment) + 1]
    bills = with_open([bill for bill in account.bills if bill.day <= payment.day], paid)
    parts = [(bill, sum(part.amount for part in bill.parts if part.number == payment.number)) for bill in bills]
    owed = sum(bill.open for bill in bills)
    return PaymentPaper(payment, account.maker, tuple((bill, amount) for bill, amount in parts if amount), owed)


def _region(look: Work | Reading, name: str) -> str:
    maker = look.makers.by_name(name)
    return maker.region if maker else ""
