"""The catalogue: sentences in the code are Indonesian, English is their translation, both can change at run time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache
from gettext import GNUTranslations, NullTranslations, translation
from pathlib import Path

from pos.money import write
from pos.settings import Language
from printing.builders.words import long_date as long_date_in

FOLDER = Path(__file__).parent / "locale"
"""Where the catalogues are."""

DOMAIN = "lapak"

_SENSE = "\4"
"""Stands between a sense and its word, as gettext has it."""

Translate = Callable[[str], str]
"""Gives the sentence of one language for an Indonesian one."""

_now: list[Language] = [Language.INDONESIAN]


def use(language: Language) -> None:
    """From now on `_` and `several` speak `language`; whoever shows words asks again."""
    _now[0] = language


def language() -> Language:
    """The language that `_` speaks now."""
    return _now[0]


def _(sentence: str) -> str:
    """The sentence in the language now in use; one without a translation stays Indonesian."""
    return translator()(sentence)


def several(one: str, many: str, count: int) -> str:
    """`one` or `many` in the language now in use, as it counts `count` things."""
    return _catalogue(_now[0]).ngettext(one, many, count)


def pieces(count: int, unit: str = "potong") -> str:
    """`1 potong`, `12 pasang`: shoes are counted in pairs, all else in pieces."""
    if unit == "pasang":
        return several("{count} pasang", "{count} pasang", count).format(count=write(count))
    return several("{count} potong", "{count} potong", count).format(count=write(count))


def left_words(count: int) -> str:
    """What the book says is left: `sisa 18`, `habis`, or `minus 3` where more was sold than it had."""
    if count < 0:
        return _("minus {pieces}").format(pieces=write(-count))
    return _("sisa {pieces}").format(pieces=write(count)) if count else _("habis")


@cache
def words_in(language: Language) -> Translate:
    """A `_` of one language, for paper that does not follow the screen."""
    translate = _catalogue(language).gettext
    return lambda sentence: translate(sentence).rpartition(_SENSE)[2]


def long_date(day: date) -> str:
    """A day as it is spoken: `Sabtu, 7 Maret 2026`, `Saturday, 7 March 2026`."""
    return long_date_in(day, _)


def short_date(day: date) -> str:
    """A day in figures, the same in both languages: `07/03/2026`."""
    return f"{day:%d/%m/%Y}"


def clock(at: datetime | time) -> str:
    """A time of the day, such as `14:05`: with a colon wherever the house writes one, and never as an amount."""
    return f"{at:%H:%M}"


def when(at: datetime, today: date) -> str:
    """A moment as short as it can be told `today`."""
    if at.date() == today:
        return clock(at)
    return f"{at:%d/%m} {clock(at)}" if at.year == today.year else f"{at:%d/%m/%Y}"


def moment(at: datetime) -> str:
    """A moment in figures, by its own wall clock: `07/03/2026 14:05`."""
    return f"{at:%d/%m/%Y} {clock(at)}"


@cache
def _catalogue(language: Language) -> NullTranslations:
    if language is Language.INDONESIAN:
        return NullTranslations()
    found: GNUTranslations | NullTranslations = translation(DOMAIN, FOLDER, [language.value], fallback=True)
    return found


def mark(sentence: str, *, sense: str = "") -> str:
    """A sentence for the catalogue to find; it is said by `_`, which may be later.

    `sense` tells apart what Indonesian says with one word: `Kembali` is change, and the way back.
    """
    return f"{sense}{_SENSE}{sentence}" if sense else sentence


def translator() -> Translate:
    """The `_` of the language now in use, to be handed to builders of paper."""
    return words_in(_now[0])
