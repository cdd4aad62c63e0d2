"""ARRIVAL.json: what a maker brings; or its lines as a table of another program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from data.tables import read_table
from pos.buying import Arrival, Pieces, lines_in
from pos.buying.people import maker_called
from pos.goods.product import Terms
from pos.money import Rupiah
from pos.ports import Work
from ui.command_line.selling import form_sentences
from ui.command_line.selling.fields import Fields, MissingKey, WrongValue, form_at, parsed
from ui.command_line.typed import day_of

__all__ = ["Told", "arrival_of", "form_sentences"]

_ARRIVAL = ("maker", "terms", "lines", "costs", "paper", "partial", "due", "note", "dated")
_LINE = ("code", "pieces", "price")


@dataclass(frozen=True, slots=True)
class Told:
    """What was said of a delivery; None and nothing mean that it was not said. What options say wins over a form."""

    maker: str | None = None
    terms: Terms | None = None
    lines: tuple[Pieces, ...] = ()
    costs: Rupiah | None = None
    paper: str = ""
    partial: bool = False
    due: date | None = None
    note: str = ""
    dated: date | None = None

    def over(self, form: Told) -> Told:
        """This, and what only the form says."""
        return Told(
            self.maker or form.maker,
            self.terms or form.terms,
            (*form.lines, *self.lines),
            self.costs if self.costs is not None else form.costs,
            self.paper or form.paper,
            self.partial or form.partial,
            self.due or form.due,
            self.note or form.note,
            self.dated or form.dated,
        )


def arrival_of(work: Work, told: Told, file: str | None) -> tuple[Arrival, tuple[str, ...]]:
    """The delivery that is meant, and the columns of its file that nobody read; its terms are the maker's if not said.

    Raises MissingKey for a delivery of nobody, UnknownMaker, and what forms and tables raise.
    """
    unknown: tuple[str, ...] = ()
    if file and _is_json(file):
        told = told.over(_form(form_at(file)))
    maker = maker_called(work, _named(told))
    if file and not _is_json(file):
        lines, unknown = lines_in(work, read_table(Path(file)), maker.name)
        told = told.over(Told(lines=lines))
    terms = told.terms or maker.terms
    arrival = Arrival(
        maker.name, terms, told.lines, told.costs or 0, told.paper, told.partial, told.due, told.note, told.dated
    )  # fmt: skip
    return arrival, unknown


def _named(told: Told) -> str:
    if told.maker is None:
        raise MissingKey("", "maker")
    return told.maker


def _is_json(file: str) -> bool:
    return file == "-" or file.casefold().endswith(".json")


def _form(content: bytes) -> Told:
    """Read a form. Raises what `Fields` raises."""
    form = Fields(parsed(content), "", _ARRIVAL)
    return Told(
        maker=form.text("maker") if form.has("maker") else None,
        terms=Terms(form.word("terms", list(Terms))) if form.has("terms") else None,
        lines=tuple(_lines(form)),
        costs=form.rupiah("costs") if form.has("costs") else None,
        paper=form.text("paper") if form.has("paper") else "",
        partial=form.has("partial") and form.flag("partial"),
        due=_day(form, "due") if form.has("due") else None,
        note=form.text("note") if form.has("note") else "",
        dated=_day(form, "dated") if form.has("dated") else None,
    )


def _lines(form: Fields) -> Iterator[Pieces]:
    for place, value in enumerate(form.rows("lines")):
        line = Fields(value, f"lines[{place}]", _LINE)
        yield Pieces(line.text("code"), line.whole("pieces"), line.rupiah("price") if line.has("price") else None)


def _day(form: Fields, key: str) -> date:
    written: Any = form.text(key)
    day = day_of(written)
    if day is None:
        raise WrongValue("", key, written)
    return day
