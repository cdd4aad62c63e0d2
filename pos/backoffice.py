"""The owner's verbs. Each is one function inside one unit of work; time comes in as an argument."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pos.bookkeeping import Page, refuse_after_sealing
from pos.buying.people import met_maker
from pos.cash.shift import ShiftIsOpen
from pos.clock import trading_day
from pos.goods.bale import Bale, Pile, PriceOffer
from pos.goods.intake.bales import BaleRow, read_bales
from pos.goods.intake.products import ProductRow, VariantRow, read_products
from pos.goods.item import Family
from pos.goods.product import Product, Terms, Variant
from pos.goods.stock import Movement, MovementKind
from pos.goods.table import Table
from pos.money import Rupiah
from pos.offering import OfferedAlready, add_offer
from pos.paper import JobKind, PrintJob
from pos.ports import Work
from pos.pricing.offer import Offer, OfferKind, Scope
from pos.progress import STEP, Progress, silent
from pos.refusals import Refusal
from pos.reports.span.span import Span, written
from pos.selling.clauses import refuse_forbidden
from pos.settings import Settings, check_settings
from pos.till import settings_of
from pos.used.lots import Draw


@dataclass(eq=False)
class AlreadySetUp(Refusal):
    """The first start was finished before; settings are changed, not made anew. `name` is the stall's."""

    name: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file brought: `groups` are bales or products, `items` piles or variants, `pieces` counted in.

    `value` is what the pieces cost, in rupiah. `unknown` columns of the file were passed over.
    """

    groups: int
    items: int
    pieces: int
    value: Rupiah
    unknown: tuple[str, ...]


def set_up(work: Work, settings: Settings, now: datetime) -> None:
    """Finish the first start: from now on the shop sells. Raises AlreadySetUp, NameTooLong."""
    current = work.settings.current()
    if current is not None:
        raise AlreadySetUp(current.stall.name)
    check_settings(settings)
    work.settings.save(settings, now)


def save_settings(work: Work, settings: Settings, now: datetime, *, knowingly: bool = False) -> None:
    """Change what the owner set.

    Raises ShopNotSetUp, ShiftIsOpen where the code of the till changes, NameTooLong, and ForbiddenClause.

    A drawer belongs to the till that opened it; under another code nobody could close it any more. A sentence for the
    receipt that the law forbids is only taken in from somebody who was told so, `knowingly`; one that stands there
    already stops no other change.
    """
    current, shift = settings_of(work), work.shifts.current()
    check_settings(settings, current)
    if not knowingly:
        refuse_forbidden(settings.receipt.sentences, current.receipt.sentences)
    if shift is not None and settings.till != current.till:
        raise ShiftIsOpen(shift.at)
    work.settings.save(settings, now)


def print_report(work: Work, span: Span, by: str, now: datetime) -> PrintJob:
    """Put the report of a day, or of several, into the print queue."""
    job = PrintJob(work.new_id(), work.till, JobKind.DAY_REPORT, written(span), 0, by, now)
    work.outbox.add(job)
    return job


def import_bales(work: Work, table: Table, now: datetime, *, dry_run: bool = False) -> Imported:
    """Take in the bales of a file, their piles and what is left of them, whole or not at all.

    `dry_run` checks the same and keeps nothing. Raises StockSealed once the opening count is sealed, FaultyTable,
    ShopNotSetUp.
    """
    refuse_after_sealing(work)
    settings = settings_of(work)
    day = trading_day(now, settings.cutoff)
    intake = read_bales(table, work.goods.taken, settings.tiers)
    if not dry_run:
        page = Page(work, now, day, settings.cashier, work.new_id())
        for row in intake.bales:
            _add_bale(work, row, page)
        page.write()
    piles = [pile for bale in intake.bales for pile in bale.piles]
    left, cost = sum(pile.left for pile in piles), sum(pile.cost for pile in piles)
    return Imported(len(intake.bales), len(piles), left, cost, intake.unknown)


def import_products(
    work: Work, table: Table, now: datetime, *, dry_run: bool = False, progress: Progress = silent
) -> Imported:
    """Take in the products of a file, their variants and opening stock, whole or not at all.

    Makers that nobody knew are recorded with them. `dry_run` checks the same and keeps nothing. `progress` hears of
    every row twice: once when it was read, once when it was kept.
    Raises FaultyTable, ShopNotSetUp, and Cancelled where `progress` does.
    """
    day, rows = trading_day(now, settings_of(work).cutoff), len(table.rows)
    intake = read_products(table, work.goods.taken, lambda seen: progress(seen, 2 * rows))
    if not dry_run:
        opening, kept = _Opening(work, now, day), 0
        for row in intake.products:
            progress(rows + kept, 2 * rows)
            _add_product(work, row, opening)
            kept += len(row.variants)
        opening.record()
    progress(2 * rows, 2 * rows)
    variants = [variant for product in intake.products for variant in product.variants]
    pieces, value = sum(variant.pieces for variant in variants), sum(variant.value for variant in variants)
    return Imported(len(intake.products), len(variants), pieces, value, intake.unknown)


class _Opening:
    """The opening count of one import: every movement in it has one source."""

    def __init__(self, work: Work, now: datetime, day: date) -> None:
        self.at, self.day = now, day
        self._work, self._source = work, work.new_id()
        self._movements: list[Movement] = []

    def count_in(self, item: UUID, held: Terms, pieces: int, value: Rupiah) -> None:
        """Note what is on the shelf of one item; nothing on the shelf is no movement."""
        if pieces:
            new_id, till, kind = self._work.new_id(), self._work.till, MovementKind.OPENING
            self._movements.append(
                Movement(new_id, till, self.at, self.day, item, kind, pieces, value, self._source, held)
            )

            if len(self._movements) >= STEP:
                self.record()

    def record(self) -> None:
        """Record what was noted since the last time."""
        self._work.stock.add(self._movements)
        self._movements.clear()


def _add_bale(work: Work, row: BaleRow, page: Page) -> None:
    bale = Bale(
        id=work.new_id(),
        code=row.code,
        category=row.category,
        description=row.description,
        origin=row.origin,
        grade=row.grade,
        kind=row.kind,
        weight=row.weight,
        pieces=row.pieces,
        rejected=row.rejected,
        purchase_price=row.purchase_price,
        other_costs=row.other_costs,
        bought_on=row.bought_on,
        opened_on=row.opened_on,
        seller=row.seller,
        offer=row.offer,
    )
    work.goods.add_bale(bale, page.at)
    if row.offer:
        _put_up(work, row.offer, row.category, page.at)
    for tier in row.piles:
        pile = Pile(work.new_id(), bale.id, tier.code, row.category, tier.tier, tier.price, tier.pieces)
        work.goods.add_pile(pile, page.at, page.day)
        if tier.left:
            page.onto_pile(MovementKind.OPENING, pile.item, Draw(bale.id, bale.code, tier.left, tier.cost))


def _put_up(work: Work, offer: PriceOffer, category: str, now: datetime) -> None:
    """Let the package of a bale hold for the piles of its category at its price; one that stands stays as it is."""
    scope = Scope(Family.USED, category, price=offer.bin_price)
    package = Offer(work.new_id(), OfferKind.BUNDLE, scope, offer.pieces, offer.total)
    with suppress(OfferedAlready):
        add_offer(work, package, settings_of(work).cashier, now)


def _add_product(work: Work, row: ProductRow, opening: _Opening) -> None:
    if row.maker:
        met_maker(work, row.maker, row.region, row.terms, settings_of(work).cashier, opening.at)
    product = Product(
        id=work.new_id(),
        code=row.code,
        name=row.name,
        category=row.category,
        maker=row.maker,
        region=row.region,
        terms=row.terms,
        material=row.material,
        labelled=row.labelled,
        made_in=row.made_in,
        unit=row.unit,
    )
    work.goods.add_product(product, opening.at)
    for counted in row.variants:
        variant = _variant(work.new_id(), product.id, counted)
        work.goods.add_variant(variant, opening.at, opening.day)
        opening.count_in(variant.id, row.terms, counted.pieces, counted.value)


def _variant(new_id: UUID, product: UUID, row: VariantRow) -> Variant:
    return Variant(
        id=new_id,
        product=product,
        sku=row.sku,
        barcode=row.barcode,
        size=row.size,
        colour=row.colour,
        cost=row.cost,
        price=row.price,
        floor=row.floor,
        wholesale_from=row.wholesale_from,
        wholesale_price=row.wholesale_price,
    )
