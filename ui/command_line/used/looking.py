"""`lapak used left`, `accounts`, `unassigned`: what is left, what each bale earned, what waits for its pile."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from pos.goods.bale import Bale
from pos.money import write, write_rp
from pos.used.accounts import BaleAccount, Earnings, earnings
from pos.used.book import UsedLeft
from pos.used.sealing import Seal
from ui.command_line.context import caller, result_options
from ui.command_line.typed import one_of
from ui.command_line.used.results import (
    account_result,
    category_result,
    earnings_result,
    seal_result,
    unassigned_result,
)
from ui.command_line.verbs import Verb
from ui.sentences.used.book import bale_state_words
from ui.words import _, mark, moment, short_date

_GROUPS: dict[str, Callable[[Bale], str]] = {"seller": lambda bale: bale.seller, "category": lambda bale: bale.category}


@click.command("left", cls=Verb, help=mark("Sisa stok bekas per kategori, dari stok awal sampai sekarang."))
@result_options
def left() -> None:
    """What is left of the used goods."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        there, seal = look.used.left(), look.used.seal()
    result = {
        "pieces": there.pieces,
        "value": there.value,
        "value_at_price": there.at_price,
        "opening": there.opening,
        "unassigned": there.unassigned,
        "categories": [category_result(row) for row in there.categories],
        "sealed": seal_result(seal),
        "book": {"entries": there.head.entries, "code": there.head.code},
    }
    asked.answer(result, lambda: "\n".join(_left_lines(there, seal)))


def _left_lines(there: UsedLeft, seal: Seal | None) -> list[str]:
    lines = [_row(_("Kategori"), _("Awal"), _("Laku"), _("Keluar"), _("Sisa"), _("Nilai modal"), _("Nilai jual"))]
    for row in there.categories:
        pieces = (row.opening, row.sold, row.written_off, row.pieces)
        lines.append(_row(row.category, *map(write, (*pieces, row.value, row.at_price))))
    if there.unassigned:
        lines.append(_row(_("Tanpa tumpukan"), "0", write(there.unassigned), "0", write(-there.unassigned), "", ""))
    sums = ("", "", "", write(there.pieces), write(there.value), write(there.at_price))
    lines += [_row(_("Jumlah"), *sums), "", seal_line(seal)]
    if there.head.code:
        lines.append(
            _("Buku Habis Stok: {count} catatan, kode {code}.").format(
                count=write(there.head.entries), code=there.head.code
            )
        )
    return lines


def seal_line(seal: Seal | None) -> str:
    """Whether the opening count is sealed, in one line."""
    if seal is None:
        return _("Catatan stok awal belum disegel.")
    return _("Stok awal disegel {moment} oleh {who}: {pieces} pcs, modal {value}.").format(
        moment=moment(seal.at), who=seal.by, pieces=write(seal.pieces), value=write_rp(seal.value)
    )


def _row(name: str, *figures: str) -> str:
    widths = (8, 8, 8, 8, 14, 14)
    cells = "".join(f"{figure:>{width}}" for figure, width in zip(figures, widths, strict=True))
    return f"{name[:21]:<22}{cells}".rstrip()


@click.command("accounts", cls=Verb, help=mark("Tiap bal: modal, hasil, dan berapa lagi sampai balik modal."))
@click.option("--by", "group", type=one_of(_GROUPS), help=mark("Dijumlah per penjual (seller) atau kategori."))
@result_options
def accounts(group: str | None) -> None:
    """What became of each bale, or of all of one seller or category."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        found = look.used.accounts()
    if group is None:
        asked.answer([account_result(account) for account in found], lambda: _accounts_text(found))
        return
    groups = earnings(found, _GROUPS[group])
    asked.answer([earnings_result(one) for one in groups], lambda: _earnings_text(groups))


def _accounts_text(found: Sequence[BaleAccount]) -> str:
    heads = (_("Sisa"), _("Modal"), _("Hasil"), _("Laba"), _("Belum balik"))
    lines = [_account_row(_("Bal"), _("Keadaan"), heads)]
    for account in found:
        figures = (account.left, account.cost_in, account.earned, account.profit, account.still_to_earn)
        lines.append(_account_row(account.bale.code, bale_state_words(account.state), tuple(map(write, figures))))
    return "\n".join(lines)


def _earnings_text(groups: Sequence[Earnings]) -> str:
    lines = [_account_row("", _("Bal"), (_("Sisa"), _("Modal"), _("Hasil"), _("Laba"), _("Nilai jual")))]
    for one in groups:
        figures = (one.left, one.cost_in, one.earned, one.profit, one.left_at_price)
        lines.append(_account_row(one.name, write(one.bales), tuple(map(write, figures))))
    return "\n".join(lines)


def _account_row(name: str, state: str, figures: Sequence[str]) -> str:
    first, *rest = figures
    return f"{name[:19]:<20}{state[:10]:<11}{first:>7}" + "".join(f"{figure:>14}" for figure in rest)


@click.command("unassigned", cls=Verb, help=mark("Barang bekas yang terjual tanpa tumpukan dan belum ditentukan."))
@result_options
def unassigned() -> None:
    """What was sold off no pile and waits for one."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        waiting = look.used.unassigned()
    lines = [
        f"{short_date(one.day)}  {one.number}  {one.line:>2}  {one.pieces:>4} x {write(one.price):<10} {one.name}"
        for one in waiting
    ]
    text = "\n".join(lines) or _("Tidak ada yang menunggu tumpukan.")
    asked.answer([unassigned_result(one) for one in waiting], lambda: text)
