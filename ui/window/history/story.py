"""What became of a sale: how it was paid, what was printed of it, what came back, and what followed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.money import write_rp
from pos.ports import Reading
from pos.selling.returned import Refund, Return, ReturnKind
from pos.selling.sale import Sale
from printing.builders.words import method_name, paid_name
from ui.sentences import state_words
from ui.window.desk.cards import emptied
from ui.window.look.theme import Space, Type
from ui.window.widgets.text import MUTED, Words
from ui.words import _, moment, several


class Story(QWidget):
    """The same in short lines, oldest first."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, Space.SMALL)
        self._column.setSpacing(Space.HAIR)

    @property
    def words(self) -> str:
        """All of it, read aloud."""
        return "\n".join(self._lines)

    def tell(self, lines: tuple[str, ...]) -> None:
        """Show these lines."""
        self._lines = lines
        emptied(self._column)
        for line in lines:
            self._column.addWidget(Words(line, Type.NOTE, MUTED, wraps=True))
        self.setVisible(bool(lines))


def story_of(look: Reading, sale: Sale) -> tuple[str, ...]:
    """What became of `sale`, line by line."""
    paid = [f"{paid_name(payment, _)} {write_rp(payment.amount)}" for payment in sale.payments]
    paid += [_("barang ditukar {amount}").format(amount=write_rp(sale.credit))] if sale.credit else []
    lines = [_("{time} dibayar: {ways}").format(time=moment(sale.at), ways=" + ".join(paid))]
    for payment in sale.payments:
        if payment.confirmation:
            text = _("{time} uang {way} dilihat masuk oleh {who}")
            seen, way = payment.confirmation, paid_name(payment, _)
            lines.append(text.format(time=moment(seen.at), way=way, who=seen.by))
    source = look.returns.paying_for(sale.id)
    if source:
        lines.append(_("pengganti barang dari {number}").format(number=source.receipt or source.number))
    slip, copies = look.outbox.latest_for(sale.number), look.sales.copies(sale.id)
    if slip:
        lines.append(_("struk: {state}").format(state=state_words(slip.state).lower()))
    if copies:
        lines.append(several("{count} salinan", "{count} salinan", copies).format(count=copies))
    return (*lines, *(_came_back(record) for record in look.returns.of_sale(sale.id)))


def _came_back(record: Return) -> str:
    money, unseen = (_money(each for each in record.refunds if each.unseen is unseen) for unseen in (False, True))
    never = [_("belum pernah masuk {money}").format(money=unseen)] if unseen else []
    when = f"{moment(record.at)} {record.number}"
    if record.kind is ReturnKind.VOID:
        text = _("{when}: dibatalkan oleh {who} ({why}), kembali {money}")
        said = [text.format(when=when, who=record.cashier, why=record.reason, money=money or write_rp(0))]
        return ", ".join((*said, *never))
    text = _("{when}: {count} pcs kembali")
    said = [text.format(when=when, count=record.pieces)]
    said += [_("ditukar dengan {number}").format(number=record.new_receipt)] if record.new_receipt else []
    said += [_("kembali {money}").format(money=money)] if money else []
    said += never
    said += [record.reason] if record.reason else []
    return ", ".join(said)


def _money(refunds: Iterable[Refund]) -> str:
    """By which ways how much: `Tunai Rp 20.000 + QRIS Rp 15.000`."""
    return " + ".join(f"{refund.name or method_name(refund.method, _)} {write_rp(refund.amount)}" for refund in refunds)
