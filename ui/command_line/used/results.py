"""Used goods as JSON; money in whole rupiah, days and moments as text. The names stay."""

from __future__ import annotations

from typing import Any

from pos.forecast.gone import Forecast, NotEnoughData, Outcome
from pos.forecast.markdowns import Experience
from pos.reports.remaining import RemainingRow
from pos.reports.sorted_bale import SortedBale
from pos.reports.stock_letter import StockLetter
from pos.used.accounts import BaleAccount, Earnings
from pos.used.book import CategoryLeft, Unassigned, Written
from pos.used.counting import StockCount
from pos.used.sealing import Seal


def seal_result(seal: Seal | None) -> dict[str, Any] | None:
    """The sealed opening count; None before the seal."""
    if seal is None:
        return None
    return {
        "at": seal.at.isoformat(),
        "day": seal.day,
        "by": seal.by,
        "pieces": seal.pieces,
        "value": seal.value,
        "entries": seal.entries,
        "code": seal.code,
    }


def category_result(row: CategoryLeft) -> dict[str, Any]:
    """What is left of one category: `opening` - `sold` - `written_off` = `pieces`."""
    return {
        "category": row.category,
        "opening": row.opening,
        "sold": row.sold,
        "written_off": row.written_off,
        "pieces": row.pieces,
        "value": row.value,
        "value_at_price": row.at_price,
        "sealed_bales": row.sealed_bales,
    }


def account_result(account: BaleAccount) -> dict[str, Any]:
    """What became of a bale."""
    bale = account.bale
    return {
        "code": bale.code,
        "category": bale.category,
        "seller": bale.seller,
        "state": account.state,
        "bought_on": bale.bought_on,
        "cost": bale.cost,
        "cost_of_a_piece": bale.cost_of_a_piece,
        "cost_of_a_sellable_piece": bale.cost_of_a_sellable_piece,
        "came_in": account.came_in,
        "cost_in": account.cost_in,
        "sold": account.sold,
        "cost_sold": account.cost_sold,
        "written_off": account.written_off,
        "cost_written_off": account.cost_written_off,
        "left": account.left,
        "cost_left": account.cost_left,
        "left_at_price": account.left_at_price,
        "earned": account.earned,
        "profit": account.profit,
        "paid_back": account.paid_back,
        "still_to_earn": account.still_to_earn,
        "pieces_to_go": account.pieces_to_go,
    }


def earnings_result(group: Earnings) -> dict[str, Any]:
    """Several bales together."""
    return {
        "name": group.name,
        "bales": group.bales,
        "cost_in": group.cost_in,
        "earned": group.earned,
        "profit": group.profit,
        "left": group.left,
        "left_at_price": group.left_at_price,
    }


def entry_result(written: Written) -> dict[str, Any]:
    """One entry of the book, with the code of the book up to it."""
    entry = written.entry
    return {
        "entry": written.number,
        "code": written.code,
        "id": entry.id,
        "at": entry.at.isoformat(),
        "day": entry.day,
        "kind": entry.kind,
        "pile": entry.code,
        "bale": entry.bale_code,
        "pieces": entry.pieces,
        "value": entry.value,
        "amount": entry.amount,
        "line": entry.line,
        "by": entry.by,
        "note": entry.note,
    }


def unassigned_result(line: Unassigned) -> dict[str, Any]:
    """Pieces that were sold off no pile."""
    return {
        "number": line.number,
        "line": line.line,
        "day": line.day,
        "name": line.name,
        "pieces": line.pieces,
        "price": line.price,
    }


def count_result(count: StockCount) -> dict[str, Any]:
    """One count with its piles; `difference` is counted less book."""
    return {
        "at": count.at.isoformat(),
        "day": count.day,
        "by": count.by,
        "difference": count.difference,
        "at_price": count.at_price,
        "piles": [
            {
                "code": row.item.code,
                "counted": row.counted,
                "book": row.book,
                "difference": row.difference,
                "value": row.value,
                "at_price": row.at_price,
                "counted_at": row.counted_at.isoformat(),
                "reason": row.reason,
            }
            for row in count.rows
        ],
    }


def nota_result(sorted_out: SortedBale) -> dict[str, Any]:
    """A bale as it was sorted; the `cost` of its tiers sums to its own."""
    return {
        "bale": sorted_out.bale.code,
        "at": sorted_out.at.isoformat(),
        "by": sorted_out.by,
        "counted": sorted_out.bale.pieces,
        "rejected": sorted_out.bale.rejected,
        "sellable": sorted_out.sellable,
        "cost": sorted_out.bale.cost,
        "cost_of_a_piece": sorted_out.bale.cost_of_a_piece,
        "cost_of_a_sellable_piece": sorted_out.bale.cost_of_a_sellable_piece,
        "at_price": sorted_out.at_price,
        "margin": sorted_out.margin,
        "tiers": [
            {
                "pile": tier.code,
                "pieces": tier.pieces,
                "price": tier.price,
                "at_price": tier.at_price,
                "cost": tier.cost,
            }
            for tier in sorted_out.tiers
        ],
    }


def letter_result(letter: StockLetter) -> dict[str, Any]:
    """Everything the letter says, in pieces."""
    rises, share, last = letter.remaining.rises, letter.share, letter.last_count
    return {
        "at": letter.at.isoformat(),
        "day": letter.day,
        "left": letter.left,
        "sealed": letter.seal
        and {"at": letter.seal.at.isoformat(), "by": letter.seal.by, "pieces": letter.seal.pieces},
        "categories": [_remaining_result(row) for row in letter.remaining.rows],
        "total": _remaining_result(letter.remaining.total),
        "rises": {"returned": rises.returned, "found": rises.found, "resorted": rises.resorted},
        "last_count": last and {"at": last.at.isoformat(), "piles": len(last.rows), "difference": last.difference},
        "local_share": {"of_stock": share.of_stock, "of_sales": share.of_sales},
        "book": {"entries": letter.head.entries, "code": letter.head.code},
        "qr": letter.pin,
    }


def _remaining_result(row: RemainingRow) -> dict[str, Any]:
    return {
        "category": row.category,
        "opening": row.opening,
        "sold": row.sold,
        "rejected": row.rejected,
        "given": row.given,
        "lost": row.lost,
        "corrected": row.corrected,
        "resorted": row.resorted,
        "left": row.left,
        "sealed_bales": row.closed_bales,
    }


def outcome_result(outcome: Outcome) -> dict[str, Any]:
    """What is foretold; `outcome` names which of the three it is."""
    match outcome:
        case Forecast():
            return {
                "outcome": "forecast",
                "left": outcome.left,
                "pieces_a_day": round(outcome.pace.pieces, 2),
                "amount_a_day": outcome.pace.amount,
                "low": outcome.low,
                "expected": outcome.expected,
                "high": outcome.high,
                "too_young": outcome.too_young,
            }
        case NotEnoughData():
            return {"outcome": "not_enough_data", "left": outcome.left, "trading_days": outcome.trading_days}
        case _:
            return {"outcome": "sold_out", "left": 0, "on": outcome.on}


def experience_result(seen: Experience | None) -> dict[str, Any] | None:
    """What past markdowns did: pieces and rupiah a trading day, before and after."""
    if seen is None:
        return None
    return {
        "markdowns": seen.markdowns,
        "helped": seen.helped,
        "pieces_a_day_before": round(seen.before.pieces_a_day, 2),
        "pieces_a_day_after": round(seen.after.pieces_a_day, 2),
        "amount_a_day_before": seen.before.amount_a_day,
        "amount_a_day_after": seen.after.amount_a_day,
    }
