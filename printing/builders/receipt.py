"""The receipt of a sale: what the buyer takes home, and its copies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from pos.goods.item import Family
from pos.money import Rupiah, write, write_rp
from pos.pricing.reductions import Reduction, ReductionKind
from pos.selling.sale import Sale, SaleLine
from pos.settings import ReceiptStyle, Stall
from printing.builders.words import Translate, family_tag, item_name, moment, paid_name
from printing.document import (
    NUMBER_DOTS,
    TALL,
    Align,
    Block,
    Cut,
    Document,
    Facts,
    Item,
    Picture,
    QrCode,
    Row,
    Rule,
    Stamp,
    Text,
)

_BARGAINED = (ReductionKind.BARGAIN, ReductionKind.LOT)
"""What seller and buyer agreed on between themselves."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A reprint: which one it is, counted from 1, when it is printed and by whom.

    Number 0 is a copy for screen or file, which is marked but not counted.
    """

    number: int
    printed_at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Dress:
    """What a slip wears that no sale keeps: the logo, and who made an item and where, by its id."""

    logo: Picture | None = None
    origins: Mapping[UUID, str] = field(default_factory=dict)


PLAINLY = Dress()


def receipt(
    sale: Sale,
    stall: Stall,
    style: ReceiptStyle,
    copy: Copy | None = None,
    *,
    dress: Dress = PLAINLY,
    voided: bool = False,
    _: Translate,
) -> Document:
    """The receipt of `sale`. A copy says so at head and foot, and keeps the number and time of the sale.

    One of a sale that was `voided` meanwhile says that too, so that nobody takes it for a proof.
    """
    return (
        *slip_head(stall, style, dress),
        Rule("="),
        *(copy_head(copy, _) if copy else ()),
        *((Stamp(_("DIBATALKAN")), Rule()) if voided else ()),
        _facts(sale, style, _),
        Rule(),
        *(sold_item(line, style, _, dress) for line in sale.lines),
        Rule(),
        *_sums(sale, style, _),
        Rule(),
        *((Row(_("Barang ditukar"), write_rp(sale.credit)),) if sale.credit else ()),
        *paid_rows(sale, style, _),
        *((Rule(), QrCode(sale.number, NUMBER_DOTS)) if style.number_code else ()),
        *(_copy_foot(style, _) if copy else _foot(sale, style, _)),
        Cut(),
    )


def slip_head(stall: Stall, style: ReceiptStyle, dress: Dress) -> Iterator[Block]:
    """The head of what a buyer takes home: the logo, the stall, and the owner's own lines."""
    if dress.logo:
        yield dress.logo
    yield from stall_head(stall)
    yield from (Text(line, Align.CENTRE) for line in style.head)


def slip_thanks(style: ReceiptStyle, _: Translate) -> Iterator[Block]:
    """The end of it: the owner's own lines, and the thanks."""
    yield Rule("=")
    yield from (Text(line, Align.CENTRE) for line in style.foot)
    yield Text(style.thanks or _("Terima kasih!"), Align.CENTRE)


def stall_head(stall: Stall) -> Iterator[Block]:
    """Who prints it: name, address and phone."""
    yield Text(stall.name, Align.CENTRE, TALL)
    if stall.address:
        yield Text(stall.address, Align.CENTRE)
    if stall.phone:
        # Some type the word themselves: "WA 0812...", "Telp. 021...".
        yield Text(stall.phone if stall.phone[0].isalpha() else f"WA {stall.phone}", Align.CENTRE)


def copy_head(copy: Copy, _: Translate) -> Iterator[Block]:
    """Which copy it is, made when and by whom."""
    counted = _("SALINAN - CETAK ULANG KE-{number}").format(number=copy.number)
    yield Stamp(counted if copy.number else _("SALINAN"))
    yield Facts(((_("Dicetak"), moment(copy.printed_at)), (_("Oleh"), copy.by)), gap=1)
    yield Rule()


def _facts(sale: Sale, style: ReceiptStyle, _: Translate) -> Facts:
    facts = [(_("No"), sale.number), (_("Tgl"), moment(sale.at))]
    if style.show_cashier:
        facts.append((_("Kasir"), sale.cashier))
    if sale.customer:
        facts.append((_("Utk"), sale.customer.name))
    return Facts(tuple(facts))


def sold_item(line: SaleLine, style: ReceiptStyle, _: Translate, dress: Dress = PLAINLY) -> Item:
    """One sold line, with what was taken off its list price unless the stall hides that, and who made it."""
    name = item_name(line.item, _).upper()
    tag = family_tag(line.item.family, _)
    shown = _shown(line, style)
    before = line.amount + sum(reduction.amount for reduction in shown)
    notes = tuple(_note(reduction, _) for reduction in shown)
    origin = dress.origins.get(line.item.id, "") if line.item.id else ""
    return Item(name, tag, _each(line, before, _), write(before), notes, origin)


def _each(line: SaleLine, amount: Rupiah, _: Translate) -> str:
    """Pieces and what each costs; without a price where `amount` does not divide into whole rupiah."""
    each, rest = divmod(amount, line.quantity)
    return _("{pieces} pcs").format(pieces=line.quantity) if rest else f"{line.quantity} x {write(each)}"


def _note(reduction: Reduction, _: Translate) -> Row:
    pieces, price = reduction.said
    words = {
        ReductionKind.BUNDLE: _("Paket {pieces} = {price}"),
        ReductionKind.FLAT: _("Rata {price}"),
        ReductionKind.WHOLESALE: _("Grosir {price}"),
        ReductionKind.BARGAIN: _("Nego jadi {price}"),
        ReductionKind.LOT: _("Borongan"),
        ReductionKind.DISCOUNT: _("Potongan"),
    }[reduction.kind]
    return Row(words.format(pieces=pieces, price=write(price)), write(-reduction.amount))


def _shown(line: SaleLine, style: ReceiptStyle) -> tuple[Reduction, ...]:
    """What the next buyer may see of why a line costs less: bargains only where the owner shows them."""
    return tuple(r for r in line.reductions if style.show_bargain or r.kind not in _BARGAINED)


def _sums(sale: Sale, style: ReceiptStyle, _: Translate) -> Iterator[Row]:
    """Pieces and total; between them, only where something is taken off, from what and by what."""
    reduced: dict[ReductionKind, Rupiah] = dict.fromkeys(ReductionKind, 0)
    for reduction in (r for line in sale.lines for r in _shown(line, style)):
        reduced[reduction.kind] += reduction.amount
    names = {
        ReductionKind.BUNDLE: _("Hemat paket"),
        ReductionKind.FLAT: _("Hemat harga rata"),
        ReductionKind.WHOLESALE: _("Hemat grosir"),
        ReductionKind.BARGAIN: _("Nego"),
        ReductionKind.LOT: _("Borongan"),
        ReductionKind.DISCOUNT: _("Potongan"),
    }
    yield Row(_("Jumlah barang"), write(sale.pieces))
    if any(reduced.values()):
        yield Row(_("Subtotal"), write(sale.total + sum(reduced.values())))
    for kind, name in names.items():
        if reduced[kind]:
            yield Row(name, write(-reduced[kind]))
    if sale.rounding:
        yield Row(_("Total"), write(sale.total))
        yield Row(_("Pembulatan"), write(sale.rounding))
    yield Row(_("TOTAL"), write_rp(sale.due), TALL)


def paid_rows(sale: Sale, style: ReceiptStyle, _: Translate) -> Iterator[Block]:
    """By what a sale was paid, and what was handed back; who saw the money where the stall shows its cashiers."""
    for payment in sale.payments:
        yield Row(paid_name(payment, _), write_rp(payment.amount))
        if payment.is_open:
            yield Text(_("Menunggu pembayaran"))
        if payment.confirmation:
            seen = payment.confirmation
            words = _("Dicek masuk: {time} oleh {who}") if style.show_cashier else _("Dicek masuk: {time}")
            yield Text(words.format(time=f"{seen.at:%H:%M}", who=seen.by))
    if sale.change:
        yield Row(_("Kembali"), write_rp(sale.change))


def _foot(sale: Sale, style: ReceiptStyle, _: Translate) -> Iterator[Block]:
    families = {line.item.family for line in sale.lines}
    if Family.USED in families:
        yield Rule()
        yield from (Text(sentence) for sentence in _used_note(style, _))
    yield from slip_thanks(style, _)
    if Family.LOCAL in families:
        yield Text(_("[IKM] = buatan Indonesia"), Align.CENTRE)


def _used_note(style: ReceiptStyle, _: Translate) -> tuple[str, ...]:
    if style.used_note:
        return (style.used_note,)
    return (
        _("[BEKAS] = pakaian bekas. Cek noda, sobek, ukuran saat beli."),
        _("Ada cacat? Bawa struk ini maks. 1 hari, kami tukar."),
    )


def _copy_foot(style: ReceiptStyle, _: Translate) -> Iterator[Block]:
    yield Rule()
    yield Text(_("Salinan ini sama dengan struk asli; tidak menambah penjualan."))
    yield from slip_thanks(style, _)
    yield Stamp(_("SALINAN"))
