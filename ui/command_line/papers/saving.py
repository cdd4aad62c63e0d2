"""Files that a verb leaves behind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from data.problems import Hindrance, hindrance_of
from pos.refusals import Refusal
from ui.sentences import refusal_sentence
from ui.sentences.disk import hindrance_words
from ui.words import _


@dataclass(eq=False)
class NotSaved(Refusal):
    """A file could not be written, and `why`."""

    path: Path
    why: Hindrance


@refusal_sentence.register
def _not_saved(refusal: NotSaved) -> str:
    return _("{path} tidak bisa disimpan: {why}.").format(path=refusal.path, why=hindrance_words(refusal.why))


def save(path: Path, content: bytes) -> Path:
    """Write a file, its folder too where that is missing, and say where it is. Raises NotSaved."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise NotSaved(path, hindrance_of(error)) from error
    return path
