"""The one door to the sentences of refusals. What stands behind it is brought in when something is refused."""

from __future__ import annotations

from functools import cache, singledispatch
from importlib import import_module

from pos.refusals import Refusal
from ui.words import _

_ROOMS = (
    "disk",
    "drawer",
    "files.pictures",
    "files.tables",
    "keeping",
    "labels",
    "makers",
    "paper",
    "paying",
    "people.refusals",
    "refusals",
    "used.plans",
    "used.rules",
)
"""Where sentences are registered; each knows the refusals of its part of the shop, and so all of that part."""


@singledispatch
def refusal_sentence(refusal: Refusal) -> str:
    """The sentence for a refusal, in the language now in use. Each class registers its own."""
    bring_in()
    found = refusal_sentence.dispatch(type(refusal))
    nobody = found is refusal_sentence.dispatch(object)
    return _("Tidak bisa ({rule}).").format(rule=refusal.rule) if nobody else found(refusal)


@cache
def bring_in() -> None:
    """Have every sentence there."""
    for room in _ROOMS:
        import_module(f"ui.sentences.{room}")
