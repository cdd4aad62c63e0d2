"""A stall's own QRIS code, checked before it is kept, and the same code with the amount of one sale."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from pos.money import Rupiah
from pos.qris.tlv import CHECK_ID, LONGEST, BadCode, Field, Flaw, crc, fields_of, with_check
from pos.refusals import Refusal

HIGHEST_AMOUNT = 10_000_000
"""Rupiah: the most that one QRIS payment may be."""

_FORMAT, _KIND, _CATEGORY, _CURRENCY, _AMOUNT, _TIP, _COUNTRY, _NAME, _CITY = (
    "00", "01", "52", "53", "54", "55", "58", "59", "60",
)  # fmt: skip
_STATIC, _DYNAMIC = "11", "12"
_NEEDED = (_FORMAT, _CATEGORY, _CURRENCY, _COUNTRY, _NAME, _CITY)
_BANKS = tuple(f"{number:02d}" for number in range(26, 52))
_ACCOUNTS = (*(f"{number:02d}" for number in range(2, 26)), *_BANKS)
_SHARED = "51"
"""The template that holds the national merchant id (NMID) under 02, whichever bank issued the code."""
_TEMPLATES = (*_BANKS, "62", "64")
_FORMS = {
    _FORMAT: "01",
    _KIND: f"{_STATIC}|{_DYNAMIC}",
    _CATEGORY: "[0-9]{4}",
    _CURRENCY: "360",
    _AMOUNT: r"(?=.*[1-9])(?=.{1,13}$)[0-9]+(\.0{0,2})?",
    _TIP: "01",
    _COUNTRY: "ID",
    _NAME: ".{1,25}",
    _CITY: ".{1,15}",
    "61": ".{1,10}",
}
"""How the fields that matter must look. Rupiah have no smaller unit, so an amount has nothing behind its dot."""
_FLAWS = {_CURRENCY: Flaw.CURRENCY, _AMOUNT: Flaw.AMOUNT, _TIP: Flaw.SURCHARGE, _COUNTRY: Flaw.COUNTRY}
_SURCHARGES = ("56", "57")
"""A fee on top of the price, fixed or in percent: no merchant in Indonesia may ask one."""


@dataclass(eq=False)
class NoQrisCode(Refusal):
    """The stall has not set its own code yet."""


@dataclass(eq=False)
class NoCodeSeen(Refusal):
    """A photo shows no QR code that is a merchant's, or not sharply enough; `seen` counts the others."""

    seen: int


@dataclass(eq=False)
class QrisAmount(Refusal):
    """An amount that no QRIS payment can be: nothing, or more than `most` rupiah."""

    amount: Rupiah
    most: Rupiah = HIGHEST_AMOUNT


@dataclass(frozen=True, slots=True)
class MerchantCode:
    """A code that was read and found good: its text, its fields, and whose it is."""

    text: str
    fields: tuple[Field, ...]

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a code as it was scanned or pasted. Raises BadCode with what is wrong."""
        clean = text.strip().strip("\ufeff")
        fields = _checked_frame(clean)
        _check_fields({field.id: field.value for field in fields})
        return cls(clean, fields)

    @classmethod
    def read_own(cls, text: str) -> Self:
        """Read a code that a stall may keep: its sticker, without an amount. Raises BadCode.

        A code with an amount in it may be good for one payment of somebody else's.
        """
        code = cls.read(text)
        if not code.is_static:
            raise BadCode(Flaw.NOT_STATIC, _KIND)
        return code

    def _value(self, wanted: str) -> str:
        return next((field.value for field in self.fields if field.id == wanted), "")

    @property
    def is_static(self) -> bool:
        """Whether it stands for no single payment: 01 says 11 or nothing, and there is no amount."""
        return self._value(_KIND) in {"", _STATIC} and not self._value(_AMOUNT)

    @property
    def merchant(self) -> str:
        """Who gets the money, as the buyer's phone will say."""
        return self._value(_NAME)

    @property
    def city(self) -> str:
        """Where the merchant is."""
        return self._value(_CITY)

    @property
    def amount(self) -> Rupiah | None:
        """The rupiah in it; None where the buyer types them."""
        return int(self._value(_AMOUNT).partition(".")[0]) if self._value(_AMOUNT) else None

    @property
    def nmid(self) -> str:
        """The national merchant id: from the shared template, else from the first bank's that names one; else empty."""
        for wanted in (_SHARED, *_BANKS):
            value = self._value(wanted)
            inner = {field.id: field.value for field in fields_of(value)} if value else {}
            if inner.get("02", "").upper().startswith("ID"):
                return inner["02"]
        return ""

    def with_amount(self, amount: Rupiah) -> str:
        """The code for one sale of `amount` rupiah. Raises QrisAmount.

        Marked as dynamic, the amount in plain digits right behind the currency, everything else as it was.
        """
        if not 1 <= amount <= HIGHEST_AMOUNT:
            raise QrisAmount(amount)
        return with_check(_priced(self.fields, amount))


def merchant_among(texts: Iterable[str]) -> MerchantCode:
    """The first code that a stall may keep, of those a photo shows. Raises NoCodeSeen, BadCode.

    A sticker often bears a second code, such as the bank's web page; where none will do, the last merchant's code
    says why.
    """
    wrong: BadCode | None = None
    seen = 0
    for text in texts:
        seen += 1
        try:
            return MerchantCode.read_own(text)
        except BadCode as bad:
            wrong = bad if text.startswith("000201") else wrong
    raise wrong or NoCodeSeen(seen)


@dataclass(frozen=True, slots=True)
class StoredCode:
    """The stall's code as somebody set it at the moment `at`; an empty `text` took the one before away."""

    text: str
    at: datetime
    by: str


def _priced(fields: Iterable[Field], amount: Rupiah) -> Iterator[Field]:
    """The fields of the code of one payment, each in the place it had."""
    kept = [field for field in fields if field.id not in {_AMOUNT, CHECK_ID}]
    if not any(field.id == _KIND for field in kept):
        kept.insert(1, Field(_KIND, _STATIC))
    for field in kept:
        yield Field(_KIND, _DYNAMIC) if field.id == _KIND else field
        if field.id == _CURRENCY:
            yield Field(_AMOUNT, str(amount))


def _checked_frame(text: str) -> tuple[Field, ...]:
    """The fields of a code that is whole: 00 first, 63 last and right. Raises BadCode."""
    if not text:
        raise BadCode(Flaw.EMPTY)
    if len(text) > LONGEST:
        raise BadCode(Flaw.TOO_LONG)
    fields = fields_of(text)
    if fields[0].id != _FORMAT:
        raise BadCode(Flaw.ORDER, _FORMAT)
    ids = [field.id for field in fields]
    if CHECK_ID not in ids:
        raise BadCode(Flaw.NO_CHECK, CHECK_ID)
    if ids[-1] != CHECK_ID:
        raise BadCode(Flaw.ORDER, CHECK_ID)
    check = fields[-1].value
    if len(check) != 4 or check.upper() != f"{crc(text[:-4]):04X}":
        raise BadCode(Flaw.CHECK, CHECK_ID)
    return fields


def _check_fields(values: Mapping[str, str]) -> None:
    """Raise BadCode for what a merchant's code in Indonesia must have, and must not."""
    missing = next((needed for needed in _NEEDED if needed not in values), None)
    if missing:
        raise BadCode(Flaw.MISSING, missing)
    if values.keys().isdisjoint(_ACCOUNTS):
        raise BadCode(Flaw.NO_MERCHANT, _SHARED)
    for known, form in _FORMS.items():
        if known in values and not re.fullmatch(form, values[known], re.DOTALL):
            raise BadCode(_FLAWS.get(known, Flaw.FORMAT), known)
    if not values.keys().isdisjoint(_SURCHARGES):
        raise BadCode(Flaw.SURCHARGE, _TIP)
    for template in values.keys() & set(_TEMPLATES):
        _check_template(template, values[template])


def _check_template(template: str, value: str) -> None:
    """A template is made of fields itself, and a merchant's says whose it is. Raises BadCode, which blames it."""
    try:
        inner = fields_of(value)
    except BadCode as bad:
        raise BadCode(bad.flaw, template) from bad
    if template in _BANKS and all(field.id != _FORMAT for field in inner):
        raise BadCode(Flaw.FORMAT, template)
