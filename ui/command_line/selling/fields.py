"""A JSON object as a form, read strictly: what nobody knows is refused by name, never passed over or guessed."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unicodedata import category

from data.problems import Hindrance, hindrance_of
from pos.money import LARGEST, Rupiah, UnclearAmount, read
from pos.refusals import Refusal
from pos.selling.counting import read_count
from pos.wording import check_names
from ui.command_line.refused import Unreadable

LONGEST_TEXT = 60
"""Letters that a name or an id may have."""

_LONGEST_NUMBER = 30
"""Digits beyond this are only counted: no number of the trade has them, and Python takes its time to read them."""


@dataclass(eq=False)
class FormUnreadable(Unreadable):
    """The file of the form is missing or may not be read, and `why`."""

    path: Path
    why: Hindrance


@dataclass(eq=False)
class NotJson(Unreadable):
    """The form is not JSON; `line` and `column` are where reading stopped, from 1."""

    line: int
    column: int


@dataclass(eq=False)
class KeyTwice(Refusal):
    """One object of the form has a key twice, so that one of the two values would be passed over."""

    key: str


@dataclass(eq=False)
class UnknownKey(Refusal):
    """A key that the form does not have: `where` is its place, such as `lines[0]`, empty at the top."""

    where: str
    key: str


@dataclass(eq=False)
class MissingKey(Refusal):
    """A key that the form must have."""

    where: str
    key: str


@dataclass(eq=False)
class NotOneKey(Refusal):
    """Of these keys the form must have exactly one."""

    where: str
    keys: tuple[str, ...]


@dataclass(eq=False)
class WrongValue(Refusal):
    """A value of the wrong kind, such as a word where a number belongs; `value` as it stood there."""

    where: str
    key: str
    value: str


@dataclass(eq=False)
class FractionalAmount(Refusal):
    """Money as a JSON number with a dot or an exponent: 35.000 would be thirty-five. `value` as it stood there."""

    where: str
    key: str
    value: str


def form_at(name: str) -> bytes:
    """What stands in the file `name`, or in stdin for `-`. Raises FormUnreadable."""
    try:
        if name == "-":
            return sys.stdin.buffer.read() if sys.stdin else b""
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise FormUnreadable(Path(name), hindrance_of(error)) from error


def parsed(content: bytes) -> Any:
    """The JSON value of `content`, UTF-8 or UTF-16. Numbers with a dot stay as they were written.

    Raises NotJson, KeyTwice.
    """
    try:
        return json.loads(content, parse_float=_Fraction, parse_int=_whole, object_pairs_hook=_each_once)
    except json.JSONDecodeError as error:
        raise NotJson(error.lineno, error.colno) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise NotJson(1, 1) from error


class _Fraction(str):
    """A number with a dot or an exponent, as it was written."""

    __slots__ = ()


def _whole(digits: str) -> int:
    return int(digits[:_LONGEST_NUMBER])


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in pairs:
        if key in values:
            raise KeyTwice(key)
        values[key] = value
    return values


class Fields:
    """One object of a form with its place, so that every refusal can say where."""

    def __init__(self, value: Any, where: str, keys: Collection[str]) -> None:
        """`keys` are all that may stand there. Raises WrongValue, UnknownKey."""
        if not isinstance(value, Mapping):
            raise WrongValue(where, "", _shown(value))
        self._values, self._where = value, where
        for key in value:
            if key not in keys:
                raise UnknownKey(where, key)

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._values

    def one_of(self, *keys: str) -> str:
        """The one of `keys` that is there. Raises NotOneKey for none and for several."""
        there = [key for key in keys if key in self._values]
        if len(there) != 1:
            raise NotOneKey(self._where, keys)
        return there[0]

    def only(self, keys: Collection[str]) -> None:
        """Raise UnknownKey for a key that is not among `keys`."""
        for key in self._values:
            if key not in keys:
                raise UnknownKey(self._where, key)

    def text(self, key: str) -> str:
        """Some letters on one line. Raises MissingKey, WrongValue."""
        value = self._needed(key)
        if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_TEXT or _hides(value):
            raise self._wrong(key)
        return value.strip()

    def name(self, key: str) -> str:
        """The name of something on one line. Raises MissingKey, WrongValue, and NameTooLong."""
        value = self._needed(key)
        if isinstance(value, str):
            check_names(value.strip())
        return self.text(key)

    def rows(self, key: str) -> list[Any]:
        """A list. Raises MissingKey, WrongValue."""
        value = self._needed(key)
        if not isinstance(value, list):
            raise self._wrong(key)
        return value

    def flag(self, key: str) -> bool:
        """True or false. Raises MissingKey, WrongValue."""
        value = self._needed(key)
        if not isinstance(value, bool):
            raise self._wrong(key)
        return value

    def whole(self, key: str) -> int:
        """A whole number, also as text. Raises MissingKey, WrongValue."""
        value = self._needed(key)
        if isinstance(value, str) and not isinstance(value, _Fraction):
            digits = value.strip().removeprefix("-")
            if digits.isascii() and digits.isdecimal():
                return _whole(value.strip())
        if isinstance(value, bool) or not isinstance(value, int):
            raise self._wrong(key)
        return value

    def count(self, key: str) -> int:
        """Pieces: a whole number, or text such as `1 lusin` and `2 kodi`. Raises MissingKey, WrongValue."""
        value = self._needed(key)
        pieces = read_count(value) if isinstance(value, str) and not isinstance(value, _Fraction) else None
        return self.whole(key) if pieces is None else pieces

    def rupiah(self, key: str) -> Rupiah:
        """Money: whole rupiah, or text as people write it. Raises MissingKey, WrongValue, and UnclearAmount."""
        value = self._needed(key)
        if isinstance(value, _Fraction):
            raise FractionalAmount(self._where, key, _shown(value))
        if isinstance(value, str):
            return read(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self._wrong(key)
        if abs(value) > LARGEST:
            raise UnclearAmount(str(value))
        return value

    def word(self, key: str, allowed: Collection[str]) -> str:
        """One of the words `allowed`. Raises MissingKey, WrongValue."""
        value = self._needed(key)
        if value not in allowed:
            raise self._wrong(key)
        return str(value)

    def _needed(self, key: str) -> Any:
        if key not in self._values:
            raise MissingKey(self._where, key)
        return self._values[key]

    def _wrong(self, key: str) -> WrongValue:
        return WrongValue(self._where, key, _shown(self._values[key]))


def _hides(text: str) -> bool:
    """Whether `text` holds what is no letter: line ends, commands to a printer, halves of a letter."""
    return any(category(letter) in {"Cc", "Cs", "Zl", "Zp"} for letter in text)


def _shown(value: Any) -> str:
    """A value as it stood in the form, cut where it is long."""
    written = str(value) if isinstance(value, _Fraction) else json.dumps(value, ensure_ascii=False)
    return written.encode("utf-8", "backslashreplace").decode()[:LONGEST_TEXT]
