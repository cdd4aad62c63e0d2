"""The account of one bale: what it cost, earned and still holds, and whether it has paid itself back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.goods.item import Family
from pos.money import write as write_number
from pos.money import write_rp
from pos.used.accounts import BaleAccount
from pos.used.bales import BaleState
from ui.window.desk.facts import Fact, Facts
from ui.window.look.theme import Space, Type
from ui.window.used.bales.columns import state_word
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.figures.line_chart import LineChart
from ui.window.widgets.figures.points import Point
from ui.window.widgets.photo import Photo
from ui.window.widgets.text import BAD, LOCAL, MUTED, USED, Words
from ui.words import _, pieces, short_date

_CHART = 130
_PHOTO = 140


class PaidBack(Card):
    """Balik modal: reached, with what is over, or what is still to earn."""

    def __init__(self) -> None:
        super().__init__(Ground.USED)
        self._title = Words(style=Type.HEADING)
        self._text = Words(wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.GAP, Space.WIDE, Space.GAP)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._text)

    @property
    def words(self) -> str:
        """What it says, as one sentence."""
        return f"{self._title.text()}. {self._text.text()}"

    def show_account(self, account: BaleAccount) -> None:
        """Say how this bale stands."""
        self.stand_on(Ground.LOCAL if account.paid_back else Ground.USED)
        self._title.setForegroundRole(LOCAL if account.paid_back else USED)
        self._title.setText(_("Sudah balik modal") if account.paid_back else _("Belum balik modal"))
        self._text.setText(_paid_back(account) if account.paid_back else _to_go(account))


class AccountCard(QWidget):
    """Shows one bale."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Words(style=Type.TITLE, wraps=True)
        self._about = Words(tone=MUTED, wraps=True)
        self.paid_back = PaidBack()
        self.facts = Facts(_("Rekening bal"))
        self.photo = Photo(_("Foto bal"), _PHOTO)
        self._chart_title = Words(_("Sisa dari hari ke hari"), Type.NOTE, MUTED)
        self.line = LineChart(Family.USED)
        self.line.setAccessibleName(_("Sisa bal dari hari ke hari"))
        self.line.setFixedHeight(_CHART)
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(self.title, 1)
        self._state = Words(style=Type.LABEL, tone=USED)
        head.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(head)
        for part in (self._about, self.photo, self.paid_back, self.facts, self._chart_title, self.line):
            column.addWidget(part)
        column.addStretch()
        self.show_sell_down(())

    def show_account(self, account: BaleAccount) -> None:
        """Show this bale."""
        bale = account.bale
        self.title.setText(f"{bale.code} · {bale.category}")
        self._state.setText(state_word(account.state))
        weight = _("{kilos} kg").format(kilos=bale.weight) if bale.weight else ""
        words = (bale.description, bale.kind, bale.origin, bale.grade, weight, bale.seller)
        self._about.setText(" · ".join(filter(None, (*words, _days(account)))))
        self.paid_back.show_account(account)
        self.facts.show_rows(facts_of(account))

    def show_photo(self, jpeg: bytes | None) -> None:
        """Show the photo of the bale, if it has one."""
        self.photo.show_picture(jpeg)
        self.photo.setVisible(not self.photo.is_blank)

    def show_sell_down(self, points: Sequence[Point]) -> None:
        """Show how its piles went down, where there is a way to show."""
        for part in (self._chart_title, self.line):
            part.setVisible(len(points) > 1)
        if len(points) > 1:
            self.line.show_points(points, write_number(round(points[-1].values[0])))


def facts_of(account: BaleAccount) -> list[Fact]:
    """The figures of a bale, whole rupiah."""
    bale = account.bale
    sellable, naive = bale.cost_of_a_sellable_piece, bale.cost_of_a_piece
    waits = account.state in {BaleState.SEALED, BaleState.OPENED}
    rows = [
        Fact(_("Harga beli dan biaya"), write_rp(bale.cost)),
        Fact(_("Terjual"), pieces(account.sold)),
        Fact(_("Pendapatan"), write_rp(account.earned), LOCAL if account.paid_back else USED, strong=True),
        Fact(_("Sisa, perkiraan") if waits else _("Sisa"), _left(account)),
    ]
    if account.cost_in != bale.cost:
        rows.insert(1, Fact(_("Modal yang masuk catatan"), write_rp(account.cost_in)))
    if account.written_off:
        rows.append(Fact(_("Keluar tanpa terjual"), pieces(account.written_off)))
    rows.append(Fact(_("Laba sampai sekarang"), write_rp(account.profit), BAD if account.profit < 0 else LOCAL))
    if sellable is not None and not waits:
        rows.append(Fact(_("Modal per potong layak jual"), write_rp(sellable)))
    if naive is not None and naive != sellable and not waits:
        rows.append(Fact(_("Hitungan biasa, lupa yang afkir"), write_rp(naive), MUTED))
    return rows


def _left(account: BaleAccount) -> str:
    if not account.left_at_price:
        return pieces(account.left)
    return f"{pieces(account.left)} = {write_rp(account.left_at_price)}"


def _paid_back(account: BaleAccount) -> str:
    over = account.earned - account.cost_in
    return _("Lebih {amount}. Yang laku sekarang jadi untung.").format(amount=write_rp(over))


def _to_go(account: BaleAccount) -> str:
    missing = write_rp(account.still_to_earn)
    if account.state in {BaleState.SEALED, BaleState.OPENED}:
        return _("Kurang {amount}. Balnya belum disortir.").format(amount=missing)
    if account.pieces_to_go is None:
        return _("Kurang {amount}. Sisanya tidak cukup walau laku semua di harga sekarang.").format(amount=missing)
    words = _("Kurang {amount}, kira-kira {pieces} lagi di harga sekarang.")
    return words.format(amount=missing, pieces=pieces(account.pieces_to_go))


def _days(account: BaleAccount) -> str:
    bought = _("dibeli {day}").format(day=short_date(account.bale.bought_on))
    if account.bale.opened_on is None:
        return bought
    return _("{bought}, dibuka {opened}").format(bought=bought, opened=short_date(account.bale.opened_on))
