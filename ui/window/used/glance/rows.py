"""Piles, slow piles and bales as rows to pick from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from pos.forecast.gone import Outcome
from pos.goods.shelf import OnShelf
from pos.money import write as write_number
from pos.money import write_short
from pos.used.accounts import BaleAccount
from pos.used.bales import BaleState
from ui.window.used.glance.foresight import Foresight
from ui.window.used.glance.outlook_words import days_words, obral_near, pace_words
from ui.window.widgets.lists.pick_rows import Mood, PickRow
from ui.words import _, pieces

SLOW_SHOWN = 12
"""Slow piles that are listed: more than these nobody marks down in one evening."""


def pile_rows(piles: Iterable[OnShelf], outcomes: Mapping[UUID, Outcome]) -> list[PickRow]:
    """The piles of one category: what is left of each, and how many days that lasts."""
    return [
        PickRow(
            key=pile.item.code,
            price=write_short(pile.item.price),
            title=pile.item.detail,
            note=pile.item.code,
            figure=write_number(pile.pieces),
            behind=_("dari {opening}").format(opening=write_number(pile.opening)),
            figure_note=days_words(outcomes.get(pile.item.id)) if pile.item.id else "",
            flag=_("Perlu dihitung") if pile.needs_count else "",
            mood=Mood.BAD if pile.needs_count else Mood.PLAIN,
        )
        for pile in piles
    ]


def slow_rows(seen: Foresight) -> list[PickRow]:
    """The slow piles, the slowest first, with what an obral did before."""
    return [
        PickRow(
            key=pile.shelf.item.code,
            price=write_short(pile.shelf.item.price),
            title=pile.shelf.item.full_name,
            note="; ".join(filter(None, (pace_words(pile.outcome), obral_near(seen.seen, pile)))),
            figure=write_number(pile.shelf.pieces),
            behind=days_words(pile.outcome),
        )
        for pile in seen.slow()[:SLOW_SHOWN]
    ]


def bale_rows(accounts: Iterable[BaleAccount]) -> list[PickRow]:
    """Bales that are on sale or wait, those that still have to earn first."""
    shown = sorted(accounts, key=lambda account: (account.paid_back, account.bale.code))
    return [_bale_row(account) for account in shown]


def _bale_row(account: BaleAccount) -> PickRow:
    bale = account.bale
    title = f"{bale.code} {bale.category}"
    if account.state in {BaleState.SEALED, BaleState.OPENED}:
        waits = _("belum dibuka") if account.state is BaleState.SEALED else _("belum disortir")
        return PickRow(bale.code, title, waits, pieces(account.left), figure_note=_("perkiraan"))
    over = account.earned - account.cost_in
    if account.paid_back:
        figure, mood = f"+Rp {write_short(round(over, -5))}", Mood.LOCAL
        note = _("sudah balik modal")
    else:
        figure, mood = _("kurang Rp {missing}").format(missing=write_short(round(-over, -5))), Mood.USED
        to_go = account.pieces_to_go
        note = _("{pieces} lagi").format(pieces=pieces(to_go)) if to_go is not None else _("sisanya tidak cukup")
    return PickRow(bale.code, title, note, figure, figure_note=_("sisa {left}").format(left=account.left), mood=mood)
