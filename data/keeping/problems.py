"""Why a copy cannot be made or brought back. Data only; the words are made in `ui/`."""

from dataclasses import dataclass
from pathlib import Path

from pos.refusals import Refusal


@dataclass(eq=False)
class CopyNotWhole(Refusal):
    """The copy at `path` does not hold what the shop holds, and was taken away again."""

    path: Path


@dataclass(eq=False)
class PlaceGone(Refusal):
    """The folder at `path` went away while a copy was written into it, as a stick does that is pulled out."""

    path: Path


class PassphraseNeeded(Refusal):
    """The copy is sealed, and nobody said the passphrase."""


class WrongPassphrase(Refusal):
    """The passphrase opens no key that lies beside the copy."""


@dataclass(eq=False)
class KeyMissing(Refusal):
    """The copy is sealed, and no key lies beside it in `folder`."""

    folder: Path


class SealBroken(Refusal):
    """The copy does not open with its own key: it was damaged or belongs to another one."""
