"""What the owner set, every version of it: a receipt of last year can be explained by the settings of last year."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from data.records.book import Book
from pos.cash.movement import CashCategory, CashKind
from pos.goods.product import Terms
from pos.keeping.wish import Keeping
from pos.printers import Printer, PrinterProfile, Raster, Role
from pos.reports.tax import TaxRate
from pos.selling.fees import FeeRate
from pos.selling.payment import Method, OwnMethod
from pos.settings import LabelPaper, Language, ReceiptStyle, ScannerStyle, Settings, Stall, Theme
from pos.used.pricing import FloorSteps


class SettingsRecord:
    """Implements `pos.ports.KeepSettings`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def current(self) -> Settings | None:
        """The settings that were saved last, or None before the first start was finished."""
        row = self._book.row("SELECT body FROM setting ORDER BY key DESC LIMIT 1")
        return _read(row[0]) if row else None

    def save(self, settings: Settings, at: datetime) -> None:
        """Store all settings; those before stay."""
        fees = [asdict(fee) | {"since": fee.since.isoformat()} for fee in settings.fees]
        taxes = [asdict(tax) | {"since": tax.since.isoformat()} for tax in settings.taxes]
        body = asdict(settings) | {"cutoff": settings.cutoff.isoformat(), "fees": fees, "taxes": taxes}
        self._book.write(
            "INSERT INTO setting (id, till, at, body) VALUES (?, ?, ?, ?)",
            (self._book.new_id().bytes, self._book.till, at.isoformat(), json.dumps(body, ensure_ascii=False)),
        )


@lru_cache(maxsize=8)
def _read(body: str) -> Settings:
    """A setting that the file does not know yet has the value a new shop has. Every sale asks, and few ever change."""
    given: dict[str, Any] = json.loads(body)
    readers: dict[str, Callable[[Any], object]] = {
        "stall": lambda value: Stall(**value),
        "language": Language,
        "theme": Theme,
        "cutoff": time.fromisoformat,
        "receipt": _receipt,
        "printer": _printer,
        "further_printers": lambda value: tuple(filter(None, map(_printer, value))),
        "floor_steps": _floor_steps,
        "tiers": tuple,
        "sells_first": Terms,
        "own_methods": lambda value: tuple(OwnMethod(Method(each["method"]), each["name"]) for each in value),
        "fees": lambda value: tuple(map(_fee, value)),
        "taxes": lambda value: tuple(map(_tax, value)),
        "labels": lambda value: LabelPaper(**value),
        "keeping": lambda value: Keeping(**value),
        "cash_categories": lambda value: tuple(CashCategory(each["name"], CashKind(each["kind"])) for each in value),
        "scanner": lambda value: ScannerStyle(**value),
    }
    for name, read in readers.items():
        if name in given:
            given[name] = read(given[name])
    return Settings(**given)


def _receipt(value: dict[str, Any]) -> ReceiptStyle:
    lines = {name: tuple(value.get(name, ())) for name in ("head", "foot")}
    return ReceiptStyle(**(value | lines))


def _floor_steps(value: dict[str, Any]) -> FloorSteps:
    return FloorSteps(tuple((days, percent) for days, percent in value["by_age"]), value["paid_back"])


def _fee(value: dict[str, Any]) -> FeeRate:
    return FeeRate(date.fromisoformat(value["since"]), value["free_to"], value["basis_points"])


def _tax(value: dict[str, Any]) -> TaxRate:
    return TaxRate(date.fromisoformat(value["since"]), value["free"], value["basis_points"])


def _printer(value: dict[str, Any] | None) -> Printer | None:
    if value is None:
        return None
    profile = dict(value["profile"])
    if "raster" in profile:  # a third way was offered once, to printers that all know the first
        profile["raster"] = Raster(profile["raster"]) if profile["raster"] in set(Raster) else Raster.BANDS
    roles = tuple(map(Role, value.get("roles", ())))
    return Printer(value["address"], PrinterProfile(**profile), value.get("name", ""), roles)
