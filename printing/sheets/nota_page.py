"""The nota of a sorted bale on A4: what was in it, tier by tier, what it cost, and what a piece has to bring."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from pos.money import write, write_rp
from pos.reports.sorted_bale import SortedBale
from pos.settings import Stall
from printing.builders.words import Translate, day_text, moment
from printing.sheets.charts import share_bar
from printing.sheets.figures import heading, key_figure, name_and_code, ruled, words
from printing.sheets.frame import Sheet, sheet_pdf
from printing.sheets.ink import EYEBROW, SMALL, STRONG, TEXT, TITLE, WIDTH
from printing.sheets.typefaces import printable, register_typefaces

_BAR = 90
_FLUSH = ("LEFTPADDING", (0, 0), (-1, -1), 0)


def nota_pdf(sorted_out: SortedBale, stall: Stall, _: Translate) -> bytes:
    """The nota as a PDF of A4 pages."""
    register_typefaces()
    bale = sorted_out.bale
    sheet = Sheet(
        title=f"{_('Nota buka bal')} {printable(bale.code)}",
        owner=printable(stall.name),
        foot=_("Catatan internal pedagang, bukan izin."),
    )

    def story() -> list[Flowable]:
        return [
            *_title(sorted_out, stall, _),
            Spacer(0, 12),
            _key_figures(sorted_out, _),
            Spacer(0, 14),
            *_tiers(sorted_out, _),
            Spacer(0, 14),
            *_cost(sorted_out, _),
            Spacer(0, 14),
            *_bought(sorted_out, _),
        ]

    return sheet_pdf(sheet, story, _)


def _title(sorted_out: SortedBale, stall: Stall, _: Translate) -> Iterator[Flowable]:
    bale = sorted_out.bale
    yield words(f"{stall.name}  ·  {_('Nota buka bal')}", EYEBROW)
    yield words(f"{bale.code}  ·  {bale.category}", TITLE)
    yield Spacer(0, 3)
    sorted_by = _("Disortir {moment} oleh {who}").format(moment=moment(sorted_out.at), who=sorted_out.by)
    yield words("  ·  ".join(filter(None, (bale.description, sorted_by))), SMALL)


def _key_figures(sorted_out: SortedBale, _: Translate) -> Table:
    """What a sellable piece has to bear, large; what can be sold and what is over beside it."""
    bale = sorted_out.bale
    bears, naive = bale.cost_of_a_sellable_piece, bale.cost_of_a_piece
    percent = round(100 * bale.rejected / bale.pieces) if bale.pieces else 0
    cells = [
        key_figure(
            _("Modal per potong bisa dijual"),
            write_rp(bears) if bears is not None else "-",
            _("per potong isi bal {cost}").format(cost=write(naive)) if naive is not None else "",
            26,
        ),
        key_figure(
            _("Bisa dijual"),
            _("{pieces} pcs").format(pieces=write(sorted_out.sellable)),
            _("dari {pieces} pcs, afkir {rejected} ({percent}%)").format(
                pieces=write(bale.pieces), rejected=write(bale.rejected), percent=percent
            ),
            15,
        ),
        key_figure(
            _("Lebih kalau habis") if sorted_out.margin >= 0 else _("Rugi walau habis"),
            write_rp(sorted_out.margin),
            _("nilai jual {amount}").format(amount=write(sorted_out.at_price)),
            15,
        ),
    ]
    table = Table([cells], [WIDTH * 0.4, WIDTH * 0.34, WIDTH * 0.26])
    lines = [("LINEABOVE", (0, 0), (-1, 0), 1.5, TEXT), ("LINEBELOW", (0, 0), (-1, 0), 0.5, TEXT)]
    edges = [("TOPPADDING", (0, 0), (-1, -1), 10), ("BOTTOMPADDING", (0, 0), (-1, -1), 10)]
    table.setStyle(TableStyle([_FLUSH, *edges, *lines, ("VALIGN", (0, 0), (-1, -1), "BOTTOM")]))
    return table


def _tiers(sorted_out: SortedBale, _: Translate) -> Iterator[Flowable]:
    """Each tier with its share of the pieces, its price and what it carries of the bale's cost."""
    if not sorted_out.tiers:
        return
    most = max(tier.pieces for tier in sorted_out.tiers)
    rows = [
        [
            name_and_code(tier.name.capitalize(), tier.code),
            share_bar(tier.pieces, most, _BAR),
            write(tier.pieces),
            write(tier.price),
            write(tier.at_price),
            write(tier.cost),
            write(round(tier.cost / tier.pieces)) if tier.pieces else "",
        ]
        for tier in sorted_out.tiers
    ]
    cost = sum(tier.cost for tier in sorted_out.tiers)
    head = (_("Sortiran"), "", _("Pcs"), _("Harga"), _("Nilai jual"), _("Modal"), _("Modal/pcs"))
    total = (_("Jumlah"), "", write(sorted_out.sellable), "", write(sorted_out.at_price), write(cost), "")
    numbers = [_BAR + 10, 40, 56, 70, 70, 60]
    yield from heading(_("Hasil sortir"))
    yield ruled(head, rows, [WIDTH - sum(numbers), *numbers], total)


def _cost(sorted_out: SortedBale, _: Translate) -> Iterator[Flowable]:
    bale = sorted_out.bale
    rows = [[_("Harga beli"), write(bale.purchase_price)], [_("Ongkos lain"), write(bale.other_costs)]]
    yield from heading(_("Modal bal"))
    yield ruled((), rows, [WIDTH - 90, 90], (_("Modal bal"), write_rp(bale.cost)))


def _bought(sorted_out: SortedBale, _: Translate) -> Iterator[Flowable]:
    bale = sorted_out.bale
    facts = (
        (_("Dibeli"), day_text(bale.bought_on)),
        (_("Penjual bal"), bale.seller),
        (_("Asal"), ", ".join(filter(None, (bale.origin, bale.grade, bale.kind)))),
        (_("Berat"), _("{weight} kg").format(weight=write(bale.weight)) if bale.weight else ""),
    )
    yield from heading(_("Pembelian"))
    yield ruled((), [[words(name, STRONG), words(value)] for name, value in facts if value], [110, WIDTH - 110])
