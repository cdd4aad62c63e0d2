"""Every refusal, with data as it comes in a shop, is one whole sentence in Indonesian and another in English."""

import os
import pkgutil
import re
import typing
from collections.abc import Iterator
from datetime import UTC, date, datetime
from enum import Enum
from importlib import import_module
from itertools import chain, product
from pathlib import Path
from types import NoneType, UnionType
from typing import Any

import pytest

import data
import pos
import printing
import ui.command_line
from data.check import Proof, ProofName
from data.problems import DiskFailed, ShopDamaged, hindrance_of, noted
from pos.goods.intake.faults import Fault, Problem
from pos.refusals import Refusal
from pos.settings import Language
from ui.command_line.papers.saving import NotSaved
from ui.command_line.selling.fields import FormUnreadable
from ui.sentences import refusal_sentence
from ui.sentences.disk import hindrance_words
from ui.sentences.proofs import proof_sentence
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


FOREIGN = "database disk image is malformed"


@pytest.mark.parametrize("path", [None, Path("lapak.lapak")])
@pytest.mark.parametrize("kind", [ShopDamaged, DiskFailed])
def test_what_the_system_calls_it_is_in_the_log_and_in_no_sentence(
    kind: type[ShopDamaged | DiskFailed], path: Path | None, caplog: pytest.LogCaptureFixture
) -> None:
    assert FOREIGN not in refusal_sentence(noted(kind(path, FOREIGN)))
    assert FOREIGN in caplog.text


@pytest.mark.parametrize("number", [2, 5, 13, 20, 21, 22, 28, 30, 36, 99, None])
def test_a_file_that_the_system_refuses_is_told_in_words_of_ours(
    number: int | None, caplog: pytest.LogCaptureFixture
) -> None:
    error = OSError(number, os.strerror(number)) if number else ValueError(FOREIGN)
    words = hindrance_words(hindrance_of(error))
    assert str(error) in caplog.text
    for refusal in (NotSaved(Path("x.pdf"), hindrance_of(error)), FormUnreadable(Path("x.json"), hindrance_of(error))):
        assert words in refusal_sentence(refusal)
        assert (os.strerror(number) if number else FOREIGN) not in refusal_sentence(refusal)


@pytest.mark.parametrize("name", ProofName)
def test_a_proof_that_cannot_read_says_so_and_not_what_sqlite_says(name: ProofName) -> None:
    assert FOREIGN not in proof_sentence(Proof(name, 0, (FOREIGN,), unread=True))
    whole = proof_sentence(Proof(ProofName.FILE, 9, ("Tree 12 page 5: btreeInitPage() returns error code 11",)))
    assert "btree" not in whole
    assert "trigger" not in proof_sentence(Proof(ProofName.SCHEMA, 9, ("trigger sale_is_never_changed",)))


def test_nothing_that_speaks_asks_the_system_for_words() -> None:
    rooms = [Path(ui.command_line.__file__).parents[1] / room for room in ("sentences", "window", "command_line")]
    told = {
        path.name
        for path in chain.from_iterable(room.rglob("*.py") for room in rooms)
        if re.search(r"strerror|str\(error\)|error\.args|\{error\}", path.read_text(encoding="utf-8"))
    }
    assert told == {"context.py"}, "`noted` and `hindrance_of` write the system's words into the log: say ours."
