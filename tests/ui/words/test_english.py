"""Everything the program says in Indonesian it can say in English, and nothing is lost on the way."""

import ast
import importlib.util
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog

from pos.settings import Language
from ui.words import _, language, mark, several, use, words_in

ENDS = (".", "?", "!", ":", "…")


def gather() -> ModuleType:
    """The program of `make words`, which stands beside this file."""
    spec = importlib.util.spec_from_file_location("gather", Path(__file__).with_name("gather.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def words() -> ModuleType:
    return gather()


@pytest.fixture(scope="module")
def catalog(words: ModuleType) -> Catalog:
    read: Catalog = words.read()
    return read


@pytest.fixture
def english() -> Iterator[None]:
    before = language()
    use(Language.ENGLISH)
    yield
    use(before)


def pairs(catalog: Catalog) -> list[tuple[str, str]]:
    """Each Indonesian sentence with each of its English forms."""
    found = []
    for message in catalog:
        for sentence, english in zip(forms(message.id), forms(message.string), strict=True):
            found += [(sentence, english)] if sentence else []
    return found


def forms(sentence: object) -> tuple[str, ...]:
    return (sentence,) if isinstance(sentence, str) else tuple(map(str, sentence))  # type: ignore[call-overload]


def test_the_catalogue_holds_what_the_code_says_and_no_more(words: ModuleType, catalog: Catalog) -> None:
    assert words.as_po(words.gathered(catalog)) == words.PO.read_bytes(), "Run `make words`."


def test_every_sentence_has_its_english(catalog: Catalog) -> None:
    missing = [sentence for sentence, english in pairs(catalog) if not english.strip()]
    unsure = [message.id for message in catalog if message.id and message.fuzzy]
    assert not missing, "Write their English into lapak.po."
    assert not unsure, "Look at them, and take the word fuzzy away."


def test_the_program_reads_what_people_edit(words: ModuleType) -> None:
    assert words.as_mo(words.gathered(words.read())) == words.MO.read_bytes(), "Run `make words`."


def test_english_fills_in_the_same_figures(catalog: Catalog) -> None:
    assert [pair for pair in pairs(catalog) if places(pair[0]) != places(pair[1])] == []


def places(sentence: str) -> list[tuple[str, str | None]]:
    return sorted((name, form) for _text, name, form, _as in Formatter().parse(sentence) if name is not None)


def test_english_begins_and_ends_as_the_sentence_does(catalog: Catalog) -> None:
    assert [pair for pair in pairs(catalog) if ending(pair[0]) != ending(pair[1])] == []
    assert [pair for pair in pairs(catalog) if {begins_small(pair[0]), begins_small(pair[1])} == {True, False}] == []


def ending(sentence: str) -> str:
    """The sign that closes a sentence, or the space that somebody forgot there."""
    return sentence[-1] if sentence.endswith((*ENDS, " ")) else ""


def begins_small(sentence: str) -> bool | None:
    """None where no letter comes first, but a figure."""
    return sentence[0].islower() if sentence[0].isalpha() else None


def test_no_sentence_hides_from_the_catalogue(words: ModuleType) -> None:
    strays = []
    for room in words.ROOMS:
        for path in (words.ROOT / room).rglob("*.py"):
            calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
            strays += [f"{path.name}:{call.lineno}" for call in calls if says(call) and hides_words(call.args[0])]
    assert not strays, f"`_(one) if so else _(other)`: only a sentence that stands alone in `_()` is found: {strays}"


def test_what_counts_is_never_said_without_its_count(words: ModuleType) -> None:
    sources = [path.read_text("utf-8") for room in words.ROOMS for path in (words.ROOT / room).rglob("*.py")]
    said = {sentence for source in sources for _sense, sentence in words.sentences(source)}
    assert {forms[0] for forms in said if isinstance(forms, tuple)} & said == set(), "`_()` would say it of one only."


def says(call: ast.AST) -> bool:
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in {"_", "mark", "several"}


def hides_words(argument: ast.expr) -> bool:
    if isinstance(argument, ast.Constant) or says(argument):
        return False
    return any(
        isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value for node in ast.walk(argument)
    )


@pytest.mark.usefixtures("english")
def test_the_forms_for_one_and_for_many_are_found() -> None:
    count = "{count} potong"
    assert [several(count, count, pieces) for pieces in (0, 1, 2, 200)] == [
        "{count} pieces",
        "{count} piece",
        "{count} pieces",
        "{count} pieces",
    ]


@pytest.mark.usefixtures("english")
def test_one_word_for_two_things_is_two_words_in_english() -> None:
    assert _("Kembali") == "Change"
    assert _(mark("Kembali", sense="mundur")) == "Back"


def test_indonesian_says_the_word_without_its_sense() -> None:
    assert words_in(Language.INDONESIAN)(mark("Kembali", sense="mundur")) == "Kembali"


@pytest.mark.usefixtures("english")
def test_a_sentence_that_nobody_translated_stays_indonesian() -> None:
    assert _("Belum pernah ditulis.") == "Belum pernah ditulis."
    assert _(mark("Belum pernah ditulis.", sense="contoh")) == "Belum pernah ditulis."


@pytest.mark.usefixtures("english")
def test_paper_can_speak_another_language_than_the_screen() -> None:
    assert _("BAYAR") == "PAY"
    assert words_in(Language.INDONESIAN)("BAYAR") == "BAYAR"


def test_the_wheel_brings_its_english_along(words: ModuleType, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=words.ROOT, check=True, capture_output=True)  # noqa: S603 our own wheel
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        for path in (words.PO, words.MO):
            assert packed.read(path.relative_to(words.ROOT).as_posix()) == path.read_bytes()
