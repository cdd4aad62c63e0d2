"""For each right: without it nothing that it lets is done or shown, and the log tells; with it all of it is."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

from pos.people.rights import OWNERS_ALONE, TO_GIVE, Right
from tests.ui.command_line.rights.acts import BESIDES, Story, acts_of
from tests.ui.command_line.rights.conftest import Run, everything_in
from ui.command_line.doors import DOORS, FREE, VEILED
from ui.command_line.main import VERBS

OUTSIDE = {("people", "on"), ("people", "recover"), ("shift", "open")}
"""What is done before anybody can show a PIN, and what opens by itself with the first sale."""


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


def test_no_verb_is_forgotten(told: Story) -> None:
    acts = {words for right in Right for words, _stdin in acts_of(right, told)}
    guarded = {verb for verb in verbs() if any(words[: len(verb)] == verb for words in acts)}
    assert set(verbs()) - guarded - FREE - VEILED - OUTSIDE == {("import", "bales"), ("import", "products")}
    for words in DOORS:
        assert any(verb[: len(words)] == words for verb in guarded), words
