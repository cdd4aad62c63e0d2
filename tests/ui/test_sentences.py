"""Whatever is refused is refused in words: each refusal of the shop, the disk and the printers has its sentence."""

import inspect
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from pathlib import Path

import pytest

import data
import pos
import printing
import ui
import ui.command_line
from data.chain_check import Break, Broken
from data.check import Proof, ProofName
from pos.goods.intake.faults import Fault, Problem
from pos.money import UnclearAmount
from pos.paper import Cause, JobState
from pos.printers import Printer
from pos.refusals import Refusal
from pos.selling.payment import Underpaid
from pos.settings import Language
from ui.sentences import cause_sentence, refusal_sentence, state_words
from ui.sentences.files.faults import fault_sentence
from ui.sentences.printers import printer_words
from ui.sentences.proofs import proof_sentence
from ui.sentences.saying import bring_in
from ui.words import use


@pytest.fixture(autouse=True)
def indonesian() -> Iterator[None]:
    yield
    use(Language.INDONESIAN)


def refusals() -> list[type[Refusal]]:
    """Every kind of refusal that somebody can raise: bases that only gather others are no kind of their own."""
    for room in (pos, data, printing, ui.command_line):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            import_module(module.name)
    return [kind for kind in _below(Refusal) if not kind.__subclasses__()]


def _below(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    for below in kind.__subclasses__():
        yield below
        yield from _below(below)


@pytest.mark.parametrize("kind", refusals(), ids=lambda kind: kind.__name__)
def test_every_refusal_has_a_sentence_of_its_own(kind: type[Refusal]) -> None:
    bring_in()
    assert refusal_sentence.dispatch(kind) is not refusal_sentence.dispatch(Refusal), "Register one in ui/sentences."


def test_the_rules_have_names_that_tell_them_apart() -> None:
    names = [kind.__name__ for kind in refusals()]
    assert len(names) == len(set(names)), "The name is what a script reads; two rules cannot share one."


def test_every_refusal_says_in_its_docstring_what_it_is() -> None:
    assert [kind.__name__ for kind in refusals() if not inspect.getdoc(kind)] == []


def test_a_sentence_carries_the_figures_and_follows_the_language() -> None:
    assert refusal_sentence(Underpaid(10_000)) == "Uang kurang Rp 10.000."
    assert refusal_sentence(UnclearAmount("35,000", 35_000)).startswith('"35,000" tidak jelas. Maksudnya Rp 35.000?')
    use(Language.ENGLISH)
    assert "Rp 10.000" in refusal_sentence(Underpaid(10_000))
    assert refusal_sentence(Underpaid(10_000)) != "Uang kurang Rp 10.000."


def test_every_fault_of_a_cell_has_its_sentence() -> None:
    told = {fault_sentence(Fault(3, "harga", problem, "x", "y")) for problem in Problem}
    assert len(told) == len(Problem)
    assert all("harga" in sentence for sentence in told)


def test_every_proof_is_named_and_says_what_it_looked_at() -> None:
    told = [proof_sentence(Proof(name, 42, ())) for name in ProofName]
    assert len(set(told)) == len(ProofName)
    assert all("(42)" in sentence for sentence in told)


@pytest.mark.parametrize("what", Break)
def test_a_broken_book_is_told_with_the_entry(what: Break) -> None:
    broken = Broken(12, what)
    told = proof_sentence(Proof(ProofName.BOOK, 42, (str(broken),), broken))
    assert "12" in told.splitlines()[1]


def test_every_end_of_a_slip_has_its_words() -> None:
    assert len({cause_sentence(cause) for cause in Cause}) == len(Cause)
    assert len({state_words(state) for state in JobState}) == len(JobState)


def test_a_refusal_is_told_in_its_own_words_though_nothing_was_refused_before() -> None:
    told = (
        "from pos.goods.item import UnknownCode; from ui.sentences import refusal_sentence; import sys;"
        "assert 'ui.sentences.refusals' not in sys.modules; print(refusal_sentence(UnknownCode('X-1')))"
    )
    ended = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)  # noqa: S603 the lines above
    assert ended.stdout.strip() == 'Tidak ada barang dengan kode "X-1".'


def test_a_time_of_the_day_is_written_one_way_everywhere() -> None:
    """With a colon: with a dot, 14.05 beside 35.000 is read as an amount."""
    rooms = [Path(room.__file__ or "").parent for room in (pos, data, printing, ui)]
    sources = chain.from_iterable(room.rglob("*.py") for room in rooms)
    dotted = re.compile(r"%H\.%M|:02d?\}\.(?:00|\{)|\bjam [0-9]{1,2}\.[0-9]{2}\b")
    assert [path.name for path in sources if dotted.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("printer", "called"),
    [
        (Printer("file:///srv/lapak/struk"), "Folder struk"),
        (Printer("network://192.168.1.50:9100"), "Printer jaringan 192.168.1.50"),
        (Printer("network://kasir:9101"), "Printer jaringan kasir:9101"),
        (Printer("cups://Kasir%20depan"), "Printer komputer Kasir depan"),
        (Printer("windows://RPP02N"), "Printer komputer RPP02N"),
        (Printer("device:///dev/usb/lp0"), "Printer USB lp0"),
        (Printer("usb://0416:5011/ABC?port=1-2"), "Printer USB 0416:5011"),
        (Printer("serial:///dev/rfcomm0"), "Printer Bluetooth rfcomm0"),
        (Printer("serial://COM3?baud=9600"), "Printer serial COM3"),
        (Printer("bluetooth://AA:BB:CC:DD:EE:FF"), "Printer Bluetooth AA:BB:CC:DD:EE:FF"),
        (Printer("network://192.168.1.50:9100", name="Depan"), "Depan"),
    ],
)
def test_a_printer_is_called_as_a_person_would_call_it(printer: Printer, called: str) -> None:
    assert printer_words(printer) == called
