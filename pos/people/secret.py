"""PINs and the recovery code, as they are kept: never themselves, only what scrypt makes of them.

Four digits are guessed by whoever can try all of them; scrypt makes each try cost memory and time, and `patience` makes
the tries at the till wait. What neither can do is said in docs/decisions.
"""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from pos.refusals import Refusal

SHORTEST, LONGEST = 4, 6
"""Digits of a PIN."""

_SALT_BITS = 128
_LENGTH = 32
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""What a recovery code is made of: nothing that a pen or an eye takes for another."""
_CODE_LENGTH, _GROUP = 16, 4


@dataclass(eq=False)
class NotAPin(Refusal):
    """A PIN has four to six digits and nothing else."""

    shortest: int = SHORTEST
    longest: int = LONGEST


@dataclass(eq=False)
class PinTooEasy(Refusal):
    """The same digit over and over, or digits in a row: the first that anybody tries."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What scrypt takes for one try: 128 * `block` * `work` bytes of memory, `lanes` times over."""

    work: int = 2**14
    block: int = 8
    lanes: int = 1


STANDARD = Cost()
"""16 MiB and some 50 ms on the laptop of a stall: unfelt once, long for a million tries."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What is kept of a PIN or a code: the salt, what it cost, and what came out."""

    salt: bytes
    cost: Cost
    digest: bytes

    def is_made_of(self, text: str) -> bool:
        """Whether `text` is the secret; takes as long either way."""
        return hmac.compare_digest(self.digest, _scrypt(text, self.salt, self.cost))


def secret_of(text: str, randbits: Callable[[int], int], cost: Cost = STANDARD) -> Secret:
    """What to keep of `text`, under a salt of its own."""
    salt = randbits(_SALT_BITS).to_bytes(_SALT_BITS // 8)
    return Secret(salt, cost, _scrypt(text, salt, cost))


def checked_pin(pin: str) -> str:
    """The PIN, without spaces around it. Raises NotAPin, PinTooEasy."""
    digits = pin.strip()
    if not (digits.isascii() and digits.isdigit() and SHORTEST <= len(digits) <= LONGEST):
        raise NotAPin
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    if steps in ({0}, {1}, {9}):
        raise PinTooEasy
    return digits


def recovery_code(randbits: Callable[[int], int]) -> str:
    """A new recovery code, `7K2M-XQ4D-9PHT-B3WN`: 78 bits, which nobody guesses."""
    number, letters = randbits(128), ""
    for _ in range(_CODE_LENGTH):
        number, place = divmod(number, len(_LETTERS))
        letters += _LETTERS[place]
    return "-".join(letters[at : at + _GROUP] for at in range(0, _CODE_LENGTH, _GROUP))


def plain_code(typed: str) -> str:
    """A recovery code as it is compared: capitals and digits, however somebody typed it."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def _scrypt(text: str, salt: bytes, cost: Cost) -> bytes:
    memory = 128 * cost.block * (cost.work + cost.lanes + 2)
    return hashlib.scrypt(
        text.encode(), salt=salt, n=cost.work, r=cost.block, p=cost.lanes, maxmem=2 * memory, dklen=_LENGTH
    )
