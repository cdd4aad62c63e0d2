"""For each right: without it nothing that it lets is done or shown, and the log tells; with it all of it is."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

from pos.people.rights import OWNERS_ALONE, TO_GIVE, Right
from tests.ui.command_line.conftest import Lapak
from tests.ui.command_line.rights.acts import BESIDES, WAITED_ON, Act, Story, acts_of, free_acts
from tests.ui.command_line.rights.conftest import Run, everything_in
from ui.command_line.doors import BEFORE_A_PIN, DOORS, FREE, WRITES, door_of
from ui.command_line.main import VERBS

BY_ITSELF = {("shift", "open")}
"""What opens with the first sale; who may open it has a test of its own."""
TOLD_TO_NOBODY = {
    *("cost", "setor", "share", "pays_within", "profit", "turnover", "earned", "owed", "floor", "customer", "contact"),
    *("payments", "rights", "expected", "counted", "amount_a_day", "value"),
}
"""Keys of answers that nobody may read without a right."""


def let(run: Run, *rights: Right) -> None:
    """Let the helper do this and nothing else."""
    given = [word for each in rights for word in ("--give", each.value)]
    taken = [word for each in TO_GIVE if each not in rights for word in ("--take", each.value)]
    assert run("people", "rights", "Budi", *given, *taken, "--any-bargain").code == 0


def refusals(run: Run) -> int:
    return len(run("audit", "--kind", "refused", "--who", "Budi").json["entries"])


@pytest.mark.parametrize("right", Right)
def test_without_the_right_nothing_of_it_is_done_or_shown_and_each_refusal_is_in_the_log(
    run: Run, helped: Run, told: Story, shop: Path, right: Right
) -> None:
    let(run, *(each for each in TO_GIVE if each is not right))
    before = everything_in(shop)
    for number, (words, stdin) in enumerate(acts_of(right, told), start=1):
        answer = helped(*words, stdin=stdin)
        assert (answer.code, answer.json.get("refused"), answer.json.get("right")) == (
            1,
            "NotAllowed",
            right.value,
        ), words
        assert set(answer.json) == {"refused", "message", "right", "person"}
        assert refusals(run) == number
    assert everything_in(shop) == before


@pytest.mark.usefixtures("told")
def test_a_drawer_is_opened_by_who_sells(run: Run, helped: Run) -> None:
    assert run("shift", "close", "--counted", "500rb").code == 0
    let(run, *(each for each in TO_GIVE if each is not Right.SELL))
    assert helped("shift", "open", "--float", "100rb").json["right"] == "sell"
    let(run, Right.SELL)
    assert helped("shift", "open", "--float", "100rb").code == 0


@pytest.mark.parametrize("right", TO_GIVE)
def test_with_it_and_nothing_else_all_of_it_is_done(run: Run, helped: Run, told: Story, right: Right) -> None:
    let(run, right, *BESIDES.get(right, ()))
    for words, stdin in acts_of(right, told):
        answer = helped(*words, stdin=stdin)
        assert answer.code == 0, (words, answer.err)
    assert refusals(run) == 0


@pytest.mark.parametrize("right", sorted(OWNERS_ALONE))
def test_what_is_the_owners_alone_is_done_by_the_owner(run: Run, told: Story, right: Right) -> None:
    for words, stdin in acts_of(right, told):
        answer = run(*words, stdin=stdin)
        assert answer.code == 0, (words, answer.err)
        if words[:2] == ("people", "pin"):
            assert run("people", "pin", "Bu Tini", "--new", "2580").json["refused"] == "WrongPin"
            return


def verbs() -> Iterator[tuple[str, ...]]:
    def inside(verb: click.Command, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if isinstance(verb, click.Group):
            for name, each in verb.commands.items():
                yield from inside(each, (*words, name))
        else:
            yield words

    for name, place in VERBS.items():
        module, verb = place.split(":")
        yield from inside(getattr(import_module(module), verb), (name,))


def verb_of(act: Act) -> tuple[str, ...]:
    """The verb that is called."""
    return next(verb for verb in verbs() if act.words[: len(verb)] == verb)


def test_every_verb_has_one_decision_and_no_decision_is_about_none() -> None:
    for verb in verbs():
        decided = [bool(door_of(verb)), verb in FREE, verb in WRITES, verb in BEFORE_A_PIN]
        assert sum(decided) == 1, verb
    assert set(verbs()) >= FREE | WRITES | BEFORE_A_PIN
    for words in DOORS:
        assert any(verb[: len(words)] == words for verb in verbs()), words


def test_every_verb_but_the_free_ones_is_called_with_and_without_its_right(told: Story) -> None:
    called = {verb_of(act) for right in Right for act in acts_of(right, told)}
    assert called == set(verbs()) - FREE - BEFORE_A_PIN - BY_ITSELF
    assert {verb_of(act) for act in free_acts(told)} == FREE


def test_whoever_shows_no_pin_gets_nothing_that_needs_a_right(lapak: Lapak, shop: Path, told: Story) -> None:
    before = everything_in(shop)
    for act in dict.fromkeys(Act(act.words) for right in Right for act in acts_of(right, told) if not act.stdin):
        answer = lapak(*act.words, "--json", "--shop", shop)
        assert (answer.code, answer.json.get("refused"), answer.json.get("person")) == (1, "NotAllowed", ""), act.words
    assert everything_in(shop) == before


def test_what_is_free_tells_nothing_that_is_not_for_everybody(
    lapak: Lapak, shop: Path, told: Story, tmp_path: Path
) -> None:
    for words, _stdin in free_acts(told):
        of = tmp_path / "contoh.lapak" if words[0] == "demo" else shop
        answer = lapak(*words, "--json", "--shop", of)
        assert "NotAllowed" not in answer.out, words
        assert not keys_of(answer.json) & TOLD_TO_NOBODY, words
        assert WAITED_ON not in answer.out, words


def keys_of(answer: object) -> set[str]:
    """Every key anywhere in an answer."""
    if isinstance(answer, dict):
        return set(answer).union(*map(keys_of, answer.values()))
    return set().union(*map(keys_of, answer)) if isinstance(answer, list) else set()
