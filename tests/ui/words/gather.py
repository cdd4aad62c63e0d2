"""Gathers every sentence in the code and brings the English catalogue up to date.

    python tests/ui/words/gather.py

A new sentence comes in with an empty translation, one that left the code goes out. The order is that of the alphabet,
and the files carry no dates and no line numbers, so that a change shows only the sentences it is about.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("pos", "data", "printing", "ui")
PO = ROOT / "ui" / "locale" / "en" / "LC_MESSAGES" / "lapak.po"
MO = PO.with_suffix(".mo")
LANGUAGE = "en"

Id = str | tuple[str, str]
"""A sentence, or its forms for one and for many."""


class EnglishCatalog(Catalog):
    """The catalogue without the facts that change at every run."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """What gettext must know to read the file."""
        return [
            ("Language", LANGUAGE),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit\n"),
        ]


def sentences(source: str) -> Iterator[tuple[str | None, Id]]:
    """Sense and words of every `_("...")`, `mark("...")` and `several("...", "...", n)` in the text of a module."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(
                func=ast.Name("mark"), args=[ast.Constant(str(words))], keywords=[ast.keyword("sense", sense)]
            ):
                yield ast.literal_eval(sense), words
            case ast.Call(func=ast.Name("_" | "mark"), args=[ast.Constant(str(words))]):
                yield None, words
            case ast.Call(func=ast.Name("several"), args=[ast.Constant(str(one)), ast.Constant(str(many)), _count]):
                yield None, (one, many)


def gathered(known: Catalog) -> Catalog:
    """The sentences of the code as they are now, with the translations that `known` has for them."""
    fresh = EnglishCatalog(
        LANGUAGE, header_comment="# The English of Lapak. `make words` keeps it; see CONTRIBUTING.md."
    )
    fresh.fuzzy = False
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            for sense, words in sentences(path.read_text(encoding="utf-8")):
                fresh.add(words, translation(known, words, sense), context=sense)
    return fresh


def translation(known: Catalog, words: Id, sense: str | None) -> str | tuple[str, ...]:
    """What `known` has for a sentence; nothing where it now counts and did not before, or the other way round."""
    before = known.get(words, sense)
    if before is None or before.pluralizable == isinstance(words, str):
        return "" if isinstance(words, str) else ("", "")
    return forms(before) if before.pluralizable else forms(before)[0]


def untranslated(catalog: Catalog) -> list[Message]:
    """The messages in which some form is still empty."""
    return [message for message in catalog if message.id and not all(forms(message))]


def forms(message: Message) -> tuple[str, ...]:
    """The translations of a message: one, or one for each number."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def read() -> Catalog:
    """The catalogue as it stands on disk; empty where there is none yet."""
    return read_po(BytesIO(PO.read_bytes() if PO.exists() else b""), locale=LANGUAGE)


def as_po(catalog: Catalog) -> bytes:
    """The file that a person edits."""
    file = BytesIO()
    write_po(file, catalog, width=120, no_location=True, sort_output=True)
    return file.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    """The file that the program reads."""
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def main() -> int:
    """Write what people edit and what the program reads; 1 while a sentence has no English."""
    catalog = gathered(read())
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(as_po(catalog))
    MO.write_bytes(as_mo(catalog))
    missing = untranslated(catalog)
    for message in missing:
        sys.stderr.write(f"no English yet: {message.id}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
