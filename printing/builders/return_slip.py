"""The slip of a return, an exchange or a void: what came back, what went out instead, and the difference."""

from __future__ import annotations

from collections.abc import Iterator

from pos.money import write, write_rp
from pos.selling.payment import Method
from pos.selling.returned import Condition, Refund, Return, ReturnKind, ReturnLine
from pos.selling.sale import Sale
from pos.settings import ReceiptStyle, Stall
from printing.builders.receipt import PLAINLY, Copy, Dress, copy_head, paid_rows, slip_head, slip_thanks, sold_item
from printing.builders.words import Translate, condition_name, family_tag, item_name, method_name, moment
from printing.document import BOLD, NUMBER_DOTS, TALL, Block, Cut, Document, Facts, Item, QrCode, Row, Rule, Stamp, Text


def return_slip(
    record: Return,
    new: Sale | None,
    stall: Stall,
    style: ReceiptStyle,
    copy: Copy | None = None,
    *,
    dress: Dress = PLAINLY,
    _: Translate,
) -> Document:
    """The slip of `record`; `new` is the sale of what was taken instead. A copy says so at head and foot."""
    return (
        *slip_head(stall, style, dress),
        Rule("="),
        *(copy_head(copy, _) if copy else ()),
        Stamp(_title(record, _)),
        _facts(record, style, _),
        Rule(),
        *((Text(_("Dikembalikan"), style=BOLD),) if new else ()),
        *(_came_back(line, _) for line in record.lines),
        *(_taken(new, style, dress, _) if new else ()),
        Rule(),
        *_sums(record, new, _),
        *_money(record, new, style, _),
        *_foot(record, new, style, _),
        *((Stamp(_("SALINAN")),) if copy else ()),
        Cut(),
    )


def _title(record: Return, _: Translate) -> str:
    if record.kind is ReturnKind.VOID:
        return _("TRANSAKSI DIBATALKAN")
    return _("TUKAR BARANG") if record.new_receipt else _("RETUR BARANG")


def _facts(record: Return, style: ReceiptStyle, _: Translate) -> Facts:
    cashier = ((_("Kasir"), record.cashier),) if style.show_cashier else ()
    reason = ((_("Alasan"), record.reason),) if record.reason else ()
    return Facts(
        (
            (_("No"), record.number),
            (_("Tgl"), moment(record.at)),
            *cashier,
            (_("Struk"), record.receipt or _("tanpa struk")),
            *reason,
        )
    )


def _came_back(line: ReturnLine, _: Translate) -> Item:
    name, tag = item_name(line.item, _).upper(), family_tag(line.item.family, _)
    said = _("{pieces} pcs").format(pieces=line.pieces)
    if line.condition is not Condition.GOOD:
        said = f"{said}, {condition_name(line.condition, _).lower()}"
    return Item(name, tag, said, write(-line.amount))


def _taken(new: Sale, style: ReceiptStyle, dress: Dress, _: Translate) -> Iterator[Block]:
    yield Rule()
    yield Text(_("Diambil"), style=BOLD)
    for line in new.lines:
        yield sold_item(line, style, _, dress)


def _sums(record: Return, new: Sale | None, _: Translate) -> Iterator[Row]:
    """What came back against what was taken; the difference is what is read from two metres."""
    if new is None:
        yield _undone(record, _("UANG KEMBALI"), _)
        return
    difference = new.total - record.total
    yield Row(_("Barang diambil"), write(new.total))
    yield Row(_("Barang dikembalikan"), write(-record.total))
    if difference > 0:
        yield Row(_("TAMBAH BAYAR"), write_rp(difference), TALL)
    elif difference:
        yield _undone(record, _("KEMBALI SELISIH"), _)
    else:
        yield Row(_("PAS, TANPA SELISIH"), write_rp(0), TALL)


def _undone(record: Return, title: str, _: Translate) -> Row:
    """Money that goes back, above all else; where none does, what the buyer owes no more."""
    back = max(0, record.total - record.credit - record.unseen - record.forgiven)
    if record.forgiven and not back:
        return Row(_("KASBON BERKURANG"), write_rp(record.forgiven), TALL)
    return Row(title, write_rp(back), TALL)


def _money(record: Return, new: Sale | None, style: ReceiptStyle, _: Translate) -> Iterator[Block]:
    if new is not None and new.payments:
        yield Rule()
        yield from paid_rows(new, style, _)
    if record.refunds and record.forgiven < record.refunded:
        yield Rule()
        if record.rounding:
            yield Row(_("Pembulatan"), write(record.rounding))
        for refund in record.refunds:
            yield Row(_undone_by(refund, _), write_rp(refund.amount))


def _undone_by(refund: Refund, _: Translate) -> str:
    if refund.method is Method.KASBON:
        return _("Kasbon berkurang")
    said = _("{way} belum masuk") if refund.unseen else _("Kembali {way}")
    return said.format(way=refund.name or method_name(refund.method, _))


def _foot(record: Return, new: Sale | None, style: ReceiptStyle, _: Translate) -> Iterator[Block]:
    if new is not None:
        yield Rule()
        yield Text(_("Barang yang diambil tercatat di struk {number}; bisa ditukar lagi.").format(number=new.number))
        if style.number_code:
            yield QrCode(new.number, NUMBER_DOTS)
    elif record.kind is ReturnKind.VOID:
        yield Rule()
        goods, all_back = _("Semua barang struk ini sudah kembali."), record.handed_back == record.refunded
        yield Text(_("Semua barang dan uang struk ini sudah kembali.") if all_back else goods)
    elif record.unseen or record.forgiven == record.refunded > 0:
        yield Rule()
    if record.forgiven == record.refunded > 0:
        yield Text(_("Tidak ada uang yang keluar, utang pembeli berkurang."))
    if record.unseen:
        never = _("{amount} belum pernah masuk, jadi tidak dikembalikan. Kalau ternyata masuk, tunjukkan struk ini.")
        yield Text(never.format(amount=write_rp(record.unseen)))
    yield from slip_thanks(style, _)
