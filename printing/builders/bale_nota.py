"""The nota of a sorted bale: what was in it, what it cost, and what one piece has to bring."""

from __future__ import annotations

from collections.abc import Iterator

from pos.money import write, write_rp
from pos.reports.sorted_bale import SortedBale, SortedTier
from pos.settings import Stall
from printing.builders.words import Translate, day_text, moment
from printing.document import BOLD, TALL, Align, Block, Cut, Document, Facts, Item, Row, Rule, Text


def bale_nota(sorted_out: SortedBale, stall: Stall, *, _: Translate) -> Document:
    """The bale as it was sorted, in the order in which an owner reckons: pieces, worth, cost, what must come in."""
    return (
        Text(stall.name, Align.CENTRE, BOLD),
        Text(_("NOTA BUKA BAL"), Align.CENTRE, TALL),
        Rule("="),
        Facts(tuple(_facts(sorted_out, _))),
        Rule(),
        *_pieces(sorted_out, _),
        Rule(),
        *(_tier(tier, _) for tier in sorted_out.tiers),
        Row(_("Nilai jual"), write_rp(sorted_out.at_price), BOLD),
        Rule(),
        *_cost(sorted_out, _),
        Rule("="),
        Text(_("Catatan internal pedagang, bukan izin."), Align.CENTRE),
        Cut(),
    )


def _facts(sorted_out: SortedBale, _: Translate) -> Iterator[tuple[str, str]]:
    bale = sorted_out.bale
    yield _("Bal"), bale.code
    yield _("Isi"), ", ".join(filter(None, (bale.category, bale.description)))
    if origin := ", ".join(filter(None, (bale.origin, bale.grade, bale.kind))):
        yield _("Asal"), origin
    if bale.weight:
        yield _("Berat"), _("{weight} kg").format(weight=write(bale.weight))
    bought = day_text(bale.bought_on)
    yield _("Dibeli"), _("{day} dari {seller}").format(day=bought, seller=bale.seller) if bale.seller else bought
    yield _("Disortir"), moment(sorted_out.at)
    yield _("Oleh"), sorted_out.by


def _pieces(sorted_out: SortedBale, _: Translate) -> Iterator[Row]:
    bale = sorted_out.bale
    share = round(100 * bale.rejected / bale.pieces) if bale.pieces else 0
    yield Row(_("Dihitung"), _("{pieces} pcs").format(pieces=write(bale.pieces)))
    yield Row(_("Afkir ({percent}%)").format(percent=share), _("{pieces} pcs").format(pieces=write(bale.rejected)))
    yield Row(_("Bisa dijual"), _("{pieces} pcs").format(pieces=write(sorted_out.sellable)), BOLD)


def _tier(tier: SortedTier, _: Translate) -> Item:
    name = _("{name}, {code}").format(name=tier.name.capitalize(), code=tier.code)
    cost = Row(_("Modal"), write(tier.cost))
    return Item(name, "", f"{write(tier.pieces)} x {write(tier.price)}", write(tier.at_price), (cost,))


def _cost(sorted_out: SortedBale, _: Translate) -> Iterator[Block]:
    bale = sorted_out.bale
    yield Row(_("Harga beli"), write(bale.purchase_price))
    if bale.other_costs:
        yield Row(_("Ongkos lain"), write(bale.other_costs))
    yield Row(_("Modal bal"), write_rp(bale.cost), BOLD)
    if bale.cost_of_a_piece is not None:
        yield Row(_("Per potong isi bal"), write(bale.cost_of_a_piece))
    if bale.cost_of_a_sellable_piece is not None:
        yield Row(_("Per potong bisa dijual"), write(bale.cost_of_a_sellable_piece), BOLD)
    yield Row(_("Lebih kalau habis") if sorted_out.margin >= 0 else _("Rugi walau habis"), write_rp(sorted_out.margin))
