"""The fields of an EMVCo QR code: two digits of id, two digits of length in characters, then the value.

What stands in a code is taken apart and put together again, never searched and replaced: a merchant's name may hold
any row of digits.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from pos.refusals import Refusal

LONGEST = 512
"""Characters that a code may have (EMVCo, 3.4)."""

CHECK_ID = "63"
_POLYNOMIAL, _START = 0x1021, 0xFFFF


class Flaw(StrEnum):
    """What is wrong with a code; the words for it are in `ui/`."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_FIELDS = "not_fields"
    TWICE = "twice"
    ORDER = "order"
    NO_CHECK = "no_check"
    CHECK = "check"
    FORMAT = "format"
    MISSING = "missing"
    CURRENCY = "currency"
    COUNTRY = "country"
    AMOUNT = "amount"
    SURCHARGE = "surcharge"
    NOT_STATIC = "not_static"
    NO_MERCHANT = "no_merchant"


@dataclass(eq=False)
class BadCode(Refusal):
    """A text that is no merchant's QRIS code, or none to keep: its `flaw`, and the field `id` where one is to blame."""

    flaw: Flaw
    id: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a code, or of a template within it."""

    id: str
    value: str

    def __str__(self) -> str:
        """The field as it stands in a code."""
        return f"{self.id}{len(self.value):02d}{self.value}"


def fields_of(text: str) -> tuple[Field, ...]:
    """Take a text apart into its fields, in their order. Raises BadCode for anything else, and for an id twice."""
    found = tuple(_each(text))
    seen = set[str]()
    for field in found:
        if field.id in seen:
            raise BadCode(Flaw.TWICE, field.id)
        seen.add(field.id)
    return found


def joined(fields: Iterable[Field]) -> str:
    """The fields as one text."""
    return "".join(map(str, fields))


def with_check(fields: Iterable[Field]) -> str:
    """The fields as a code, with the check sum over all of them at the end."""
    open_end = f"{joined(fields)}{CHECK_ID}04"
    return f"{open_end}{crc(open_end):04X}"


def crc(text: str) -> int:
    """CRC-16/CCITT-FALSE over the UTF-8 bytes of a text: of `123456789` it is 0x29B1."""
    register = _START
    for byte in text.encode("utf-8", "surrogatepass"):
        register ^= byte << 8
        for _bit in range(8):
            register = (register << 1 ^ _POLYNOMIAL if register & 0x8000 else register << 1) & 0xFFFF
    return register


def _each(text: str) -> Iterator[Field]:
    at = 0
    while at < len(text):
        head = text[at : at + 4]
        if len(head) < 4 or not (head.isascii() and head.isdigit()):
            raise BadCode(Flaw.NOT_FIELDS, head[:2] if head[:2].isascii() and head[:2].isdigit() else "")
        length = int(head[2:])
        value = text[at + 4 : at + 4 + length]
        if not length or len(value) < length:
            raise BadCode(Flaw.NOT_FIELDS, head[:2])
        yield Field(head[:2], value)
        at += 4 + length
