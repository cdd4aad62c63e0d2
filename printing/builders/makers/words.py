"""What slip and page between stall and maker both say: titles, terms, parts of a bill, and who signs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pos.buying.papers import DeliveryPaper, SettlementPaper
from pos.makers.account import Bill, PaidBy
from pos.makers.delivery import Delivery, DeliveryKind
from pos.makers.maker import Maker
from pos.makers.settlement import SettledLine
from pos.money import write
from printing.builders.words import Translate, day_text, moment
from printing.document import Block, Feed, Row, Rule, Text

Named = tuple[str, str]
"""What a figure is called, and the figure."""


def delivery_title(delivery: Delivery, _: Translate) -> str:
    """What the document is called on top."""
    match delivery.kind:
        case DeliveryKind.BOUGHT:
            return _("Terima barang")
        case DeliveryKind.CONSIGNED:
            return _("Terima titipan")
        case DeliveryKind.SENT_BACK:
            return _("Kembalikan titipan")


def delivery_facts(paper: DeliveryPaper, _: Translate) -> Iterator[Named]:
    """Number, day, maker and papers of a document of goods; one that is only tried out has no number."""
    delivery = paper.delivery
    yield _("No"), delivery.number if delivery.sequence else _("belum disimpan")
    if delivery.corrects:
        yield _("Koreksi"), delivery.corrects
    yield _("Tgl"), moment(delivery.at)
    yield from maker_facts(paper.maker, _)
    if delivery.paper:
        yield _("Surat jalan"), delivery.paper
    if delivery.dated:
        yield _("Tgl surat"), day_text(delivery.dated)
    yield _("Oleh"), delivery.by


def settlement_facts(paper: SettlementPaper, _: Translate) -> Iterator[Named]:
    """Number, days and maker of a settlement; one that is not recorded yet has no number."""
    settlement = paper.settlement
    yield _("No"), settlement.number if settlement.sequence else _("belum disetor")
    yield _("Tgl"), moment(settlement.at)
    yield _("Sampai"), day_text(settlement.until)
    yield from maker_facts(paper.maker, _)
    yield _("Oleh"), settlement.by


def maker_facts(maker: Maker, _: Translate) -> Iterator[Named]:
    """Who the maker is; its contact stays with the stall."""
    yield _("Perajin"), maker.name
    if maker.region:
        yield _("Asal"), maker.region


def delivery_terms(paper: DeliveryPaper, _: Translate) -> Iterator[str]:
    """What the document means for both sides."""
    delivery = paper.delivery
    match delivery.kind:
        case DeliveryKind.BOUGHT:
            yield _("Beli putus: barang menjadi milik lapak.")
        case DeliveryKind.CONSIGNED:
            yield terms_text(paper.maker, _)
            yield _("Barang tetap milik perajin sampai terjual. Yang tidak laku dikembalikan.")
        case DeliveryKind.SENT_BACK:
            yield _("Barang ini kembali ke perajin dan tidak dihitung lagi.")
    if delivery.partial:
        yield _("Baru sebagian; sisanya menyusul.")
    if delivery.note:
        yield delivery.note


def terms_text(maker: Maker, _: Translate) -> str:
    """On what terms the maker leaves goods here."""
    if not maker.share:
        return _("Titip jual dengan harga setor, dibayar paling lama {days} hari setelah setoran.").format(
            days=maker.pays_within
        )
    return _("Titip jual bagi hasil: perajin {theirs}%, lapak {ours}% dari harga jadi.").format(
        theirs=100 - maker.share, ours=maker.share
    )


def line_terms(line: SettledLine, _: Translate) -> str:
    """By what the maker gets its money for a line, as it was agreed on the day of the sale."""
    if line.share:
        return _("{percent}% dari {amount}").format(percent=100 - line.share, amount=write(line.amount))
    each, rest = divmod(line.owed, line.pieces) if line.pieces else (0, 1)
    return _("harga setor") if rest else _("setor {price}/pcs").format(price=write(each))


def due_text(bill: Bill, today: date, _: Translate) -> str:
    """By when a bill is to be paid, or that this day is gone."""
    day = f"{bill.due:%d/%m/%y}"
    return _("lewat tempo {day}").format(day=day) if bill.due < today else _("tempo {day}").format(day=day)


def paid_name(method: PaidBy, _: Translate) -> str:
    """How a maker was paid."""
    return _("Tunai") if method is PaidBy.CASH else _("Transfer bank")


def signatures(_: Translate) -> Iterator[Block]:
    """A place for either side to sign by hand."""
    for name in signing(_):
        yield Feed(2)
        yield Row(name, "_" * 18)
    yield Rule("=")
    yield Text(internal_note(_))


def signing(_: Translate) -> tuple[str, str]:
    """Who signs."""
    return _("Perajin"), _("Lapak")


def internal_note(_: Translate) -> str:
    """What such papers are for."""
    return _("Simpan nota ini. Satu untuk perajin, satu untuk lapak.")
