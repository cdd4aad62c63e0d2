"""Every refusal, with data as it comes in a shop, is one whole sentence in Indonesian and another in English."""

import pkgutil
import typing
from collections.abc import Iterator
from datetime import UTC, date, datetime
from enum import Enum
from importlib import import_module
from itertools import product
from pathlib import Path
from types import NoneType, UnionType
from typing import Any

import pytest

import data
import pos
import printing
import ui.command_line
from pos.goods.intake.faults import Fault, Problem
from pos.refusals import Refusal
from pos.settings import Language
from ui.sentences import refusal_sentence
from ui.words import language, use

EXAMPLES: dict[Any, tuple[Any, ...]] = {
    int: (0, 1, 75_000),
    float: (35.1,),
    str: ("BAL-01/badan",),
    Path: (Path("lapak.lapak"),),
    date: (date(2026, 3, 7),),
    datetime: (datetime(2026, 3, 7, 14, 5, tzinfo=UTC),),
    NoneType: (None,),
    tuple[str, ...]: (("code", "pile"),),
    tuple[Fault, ...]: tuple((Fault(3, "harga", Problem.MISSING_COLUMN),) * count for count in (1, 2)),
}


def kinds() -> list[type[Refusal]]:
    for room in (pos, data, printing, ui.command_line):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            import_module(module.name)
    return [kind for kind in below(Refusal) if not kind.__subclasses__()]


def below(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    for child in kind.__subclasses__():
        yield child
        yield from below(child)


def examples(hint: Any) -> tuple[Any, ...]:
    if isinstance(hint, UnionType):
        return tuple(value for part in typing.get_args(hint) for value in examples(part))
    return tuple(hint) if isinstance(hint, type) and issubclass(hint, Enum) else EXAMPLES[hint]


def refused(kind: type[Refusal]) -> Iterator[Refusal]:
    """A refusal of this kind with every mixture of examples."""
    hints = {name: hint for name, hint in typing.get_type_hints(kind.__init__).items() if name != "return"}
    for values in product(*map(examples, hints.values())):
        yield kind(*values)


@pytest.fixture(autouse=True)
def words() -> Iterator[None]:
    before = language()
    yield
    use(before)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_a_refusal_is_a_whole_sentence_in_both_languages(kind: type[Refusal]) -> None:
    for refusal in refused(kind):
        use(Language.INDONESIAN)
        indonesian = refusal_sentence(refusal)
        use(Language.ENGLISH)
        english = refusal_sentence(refusal)
        for sentence in (indonesian, english):
            assert sentence.strip() == sentence
            assert sentence.endswith((".", "?", ")"))
            assert not {"{", "}", "\n"} & set(sentence)
            assert kind.__name__ not in sentence
        assert indonesian != english
