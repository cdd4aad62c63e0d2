"""What is done only where it is let, and otherwise asks an owner first."""

from __future__ import annotations

from collections.abc import Callable

from pos.people.rights import Right
from ui.people.desk import PeopleDesk


def doing(people: PeopleDesk, right: Right, act: Callable[[], object]) -> Callable[[], None]:
    """`act` where what needs `right` would be let; else an owner is asked first, and it is done once he lets it."""

    def attempt() -> None:
        if people.lets(right, attempt):
            act()

    return attempt


def looking(people: PeopleDesk, right: Right, show: Callable[[], object]) -> Callable[[], None]:
    """`show` where what needs `right` may be looked at; else an owner is asked first, who lets it be seen once."""

    def attempt() -> None:
        if people.admit(right, attempt):
            show()

    return attempt
