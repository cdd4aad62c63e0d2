"""What is owed to all makers, in words. With a thousand of them the sums take some frames, so a job adds them up."""

from __future__ import annotations

from pos.makers.owing import Owing
from pos.money import write_rp, write_short
from ui.words import _, several

Told = tuple[tuple[str, str], ...]
"""A figure and its note for each card: owed in all, overdue, soon, not settled yet."""


def told(owing: Owing) -> Told:
    """Add it all up."""
    late = sum(account.overdue(owing.today) > 0 for account in owing.accounts)
    owed = sum(account.owed > 0 for account in owing.accounts)
    waiting = sum(account.unsettled != 0 for account in owing.accounts)
    return (
        (write_rp(owing.owed), _makers(owed)),
        (write_rp(owing.overdue), _makers(late)),
        (write_rp(owing.soon), _("lalu {amount}").format(amount=write_short(owing.later))),
        (write_rp(owing.unsettled), _makers(waiting)),
    )


def _makers(count: int) -> str:
    return several("{count} perajin", "{count} perajin", count).format(count=count) if count else _("tidak ada")
