"""A refusal as JSON: the rule, its sentence, and the data it carries."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pos.goods.intake.faults import FaultyTable
from pos.refusals import Refusal
from ui.sentences import refusal_sentence
from ui.sentences.files.faults import fault_sentence


class Unreadable(Refusal):
    """What the caller handed over cannot be read at all: no rule of the shop spoke, the call itself is wrong."""


def as_result(refusal: Refusal) -> dict[str, Any]:
    """`refused` names the rule and never changes; `message` is for people and follows the language."""
    data: dict[str, Any] = dict(vars(refusal))
    if isinstance(refusal, FaultyTable):
        data["faults"] = [{**asdict(fault), "message": fault_sentence(fault)} for fault in refusal.faults]
    return {"refused": refusal.rule, "message": refusal_sentence(refusal), **data}
