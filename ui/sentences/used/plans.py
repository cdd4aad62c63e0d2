"""Prices that are to begin at a moment to come, in words."""

from __future__ import annotations

from datetime import datetime

from pos.money import write_short
from pos.used.planning import BeginsPast, BeginsTooFar, PlanIsOver, PlanState, PricePlan, UnknownPlan
from pos.used.pricing import NewPrice, Piles
from ui.sentences.saying import refusal_sentence
from ui.words import _, clock, long_date, moment


def begins_words(begins: datetime) -> str:
    """When it begins, as it is spoken: `Senin, 9 Maret 2026 jam 15:00`."""
    return _("{day} jam {clock}").format(day=long_date(begins.date()), clock=clock(begins))


def piles_words(piles: Piles) -> str:
    """Which piles are meant."""
    return piles.code or " ".join(filter(None, (piles.category or _("Semua jenis"), piles.tier)))


def price_words(new: NewPrice) -> str:
    """What the price becomes."""
    told = [
        write_short(new.price) if new.price is not None else "",
        f"-{new.percent}%" if new.percent is not None else "",
        _("harga pas {floor}").format(floor=write_short(new.floor)) if new.floor is not None else "",
    ]
    return ", ".join(filter(None, told))


def state_of(plan: PricePlan) -> str:
    """Where a plan stands."""
    match plan.state:
        case PlanState.WAITING:
            return _("menunggu")
        case PlanState.BEGUN:
            return _("sudah mulai")
        case PlanState.CANCELLED:
            return _("dibatalkan")


@refusal_sentence.register
def _begins_past(refusal: BeginsPast) -> str:
    return _("{begins} sudah lewat. Tulis waktu sesudah ini, atau kosongkan untuk mulai sekarang.").format(
        begins=moment(refusal.begins)
    )


@refusal_sentence.register
def _begins_too_far(refusal: BeginsTooFar) -> str:
    return _("{begins} terlalu jauh: paling lama setahun dari sekarang.").format(begins=moment(refusal.begins))


@refusal_sentence.register
def _unknown_plan(refusal: UnknownPlan) -> str:
    return _("Tidak ada rencana harga nomor {number}.").format(number=refusal.number)


@refusal_sentence.register
def _plan_is_over(refusal: PlanIsOver) -> str:
    if refusal.state is PlanState.BEGUN:
        return _("Rencana harga nomor {number} sudah mulai; ubah harganya lagi kalau perlu.").format(
            number=refusal.number
        )
    return _("Rencana harga nomor {number} sudah dibatalkan.").format(number=refusal.number)
