"""What a PDF says of its own pages."""

from __future__ import annotations

import re

_NAMED = re.compile(rb"/BaseFont /(?:[A-Z]{6}\+)?([^\s/]+)")
_DESCRIBED = re.compile(rb"/FontName /(?:[A-Z]{6}\+)?([^\s/]+)")


def faces_of(pdf: bytes) -> set[str]:
    """The type that the file names, drawn with or not."""
    return {name.decode("ascii") for name in _NAMED.findall(pdf)}


def faces_within(pdf: bytes) -> set[str]:
    """The type whose letters are in the file itself, so that every computer and printer draws the same ones."""
    described = (part for part in pdf.split(b"endobj") if b"/FontFile2 " in part)
    return {name.decode("ascii") for part in described for name in _DESCRIBED.findall(part)}
