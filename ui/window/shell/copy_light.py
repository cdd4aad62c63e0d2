"""What the light of the copies says: when the last one was made, and what is in none yet."""

from __future__ import annotations

from datetime import date

from pos.keeping.wish import KeptCopy
from ui.keeping.copy_desk import CopyState
from ui.sentences import refusal_sentence
from ui.window.widgets.buttons.light import State
from ui.words import _, clock, moment, several


def copy_light(state: CopyState, unkept: int, today: date) -> tuple[State, str, str, str, str]:
    """The light's state, its words, and what it explains: title, text, and what can be done."""
    title, action = _("Cadangan"), _("Cadangkan sekarang")
    explained = " ".join(filter(None, (_problem(state), _last(state.last), _missing(state.last, unkept))))
    if state.running:
        return State.WAITING, _("Mencadangkan"), title, explained, ""
    if state.problem is not None:
        return State.BAD, _("Cadangan gagal"), title, explained, action
    if state.last is None:
        return (State.WAITING if unkept else State.OFF), _("Belum ada cadangan"), title, explained, action
    at = state.last.at
    words = clock(at) if at.date() == today else f"{at:%d/%m}"
    return State.GOOD, _("Cadangan {when}").format(when=words), title, explained, action


def _problem(state: CopyState) -> str:
    return refusal_sentence(state.problem) if state.problem is not None else ""


def _last(last: KeptCopy | None) -> str:
    if last is None:
        return _("Belum ada salinan lapak ini. Kalau laptop rusak, semua catatan hilang.")
    return _("Terakhir {moment} di {folder}, sudah dibuka dan dicek.").format(
        moment=moment(last.at), folder=last.folder
    )


def _missing(last: KeptCopy | None, unkept: int) -> str:
    if last is None or unkept == 0:
        return ""
    return several(
        "{count} penjualan sesudah itu belum dicadangkan.", "{count} penjualan sesudah itu belum dicadangkan.", unkept
    ).format(count=unkept)
