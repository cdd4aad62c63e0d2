"""Whole rupiah: writing, reading as people write, and sharing out so that the parts always add up.

Money is a plain `int` of whole rupiah everywhere; there is no smaller unit in the trade and no float anywhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pos.refusals import Refusal

Rupiah = int

LARGEST = 999_999_999_999
"""The largest amount a person may type, in rupiah; beyond it a slip of the finger is far likelier than a sale."""

_SUFFIXES = {"rb": 1_000, "ribu": 1_000, "rebu": 1_000, "k": 1_000, "jt": 1_000_000, "juta": 1_000_000}
_SLANG = {"goceng": 5_000, "ceban": 10_000, "goban": 50_000}
_WRITTEN = re.compile(
    r"(?:rp\.?)?\s*(?P<whole>[0-9]{1,15}|[0-9]{1,3}(?:\.[0-9]{3})+)"
    r"(?P<rest>,-|,00|,[0-9]+)?\s*(?P<suffix>rb|ribu|rebu|k|jt|juta)?\.?"
)
_WRONG_SEPARATOR = re.compile(r"(?:rp\.?)?\s*[0-9]{1,3}(?:,[0-9]{3})+")


@dataclass(eq=False)
class UnclearAmount(Refusal):
    """A text that cannot be read as money without guessing.

    `text` is what was typed; `meant` is the amount it may have meant (rupiah), to be asked about, or None.
    """

    text: str
    meant: Rupiah | None = None


def write(amount: Rupiah) -> str:
    """Write `amount` with dots between thousands: 35000 -> '35.000', -5000 -> '-5.000'."""
    return f"{amount:,}".replace(",", ".")


def write_rp(amount: Rupiah) -> str:
    """Write `amount` as a total, minus before Rp: 35000 -> 'Rp 35.000', -5000 -> '-Rp 5.000'."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp {write(abs(amount))}"


def write_short(amount: Rupiah) -> str:
    """Write `amount` as it is shouted: 35000 -> '35rb', 1250000 -> '1,25jt', 12345 -> '12.345'.

    Short only where nothing is lost; any other amount is written in full.
    """
    if amount % 1_000:
        return write(amount)
    if abs(amount) < 1_000_000:
        return f"{amount // 1_000}rb" if amount else "0"
    millions, rest = divmod(abs(amount), 1_000_000)
    decimals = f",{rest // 1_000:03d}".rstrip("0").rstrip(",")
    return f"{'-' if amount < 0 else ''}{write(millions)}{decimals}jt"


def read(text: str) -> Rupiah:
    """Read money as people write it: '35.000', '35000', '35rb', '35 ribu', '35k', '1,25 jt', 'Rp 35.000,-', 'goceng'.

    A dot only ever separates thousands and a comma only ever decimals, as in Bahasa Indonesia; '35,000' is
    asked about and never read as 35.
    Raises UnclearAmount for everything else: fractions of a rupiah, minus signs, and more than LARGEST.
    """
    clean = " ".join(text.replace("\u00a0", " ").casefold().split())
    if clean in _SLANG:
        return _SLANG[clean]
    match = _WRITTEN.fullmatch(clean) if len(clean) <= 40 else None
    if match is None:
        raise UnclearAmount(text, _meant(clean))
    amount = _value(match)
    if amount is None or amount > LARGEST:
        raise UnclearAmount(text, _meant(clean))
    return amount


def _value(match: re.Match[str]) -> Rupiah | None:
    """The rupiah of a well-formed text, or None where it would be a fraction or a guess."""
    digits = match["whole"].replace(".", "")
    rest, suffix = match["rest"] or "", match["suffix"]
    if suffix is None:
        cents_written_out = rest in {",-", ",00"} and (rest == ",-" or len(digits) > 3)
        return int(digits) if not rest or cents_written_out else None
    if rest == ",-":
        return None
    value = Decimal(digits + rest.replace(",", ".")) * _SUFFIXES[suffix]
    return int(value) if value == int(value) else None


def _meant(clean: str) -> Rupiah | None:
    """The amount behind '35,000': a comma where Bahasa Indonesia has a dot."""
    if len(clean) <= 40 and _WRONG_SEPARATOR.fullmatch(clean):
        meant = int(re.sub(r"[^0-9]", "", clean))
        return meant if meant <= LARGEST else None
    return None


def last_of(amount: Rupiah, pieces: int, taken: int) -> Rupiah:
    """What the last `taken` of `pieces` equal pieces cost that went for `amount` rupiah together.

    The pieces cost what `allocate` gives each of them, so it is the same rupiah whether they come back one by one or at
    once, and all of them cost `amount`. Raises ValueError unless 0 <= taken <= pieces.
    """
    if not 0 <= taken <= pieces:
        raise ValueError(f"{taken} of {pieces} pieces")
    if not taken:
        return 0
    each, dearer = divmod(amount, pieces)
    return taken * each + max(0, dearer - (pieces - taken))


def round_cash(amount: Rupiah, step: Rupiah) -> Rupiah:
    """The multiple of `step` that is nearest to `amount`, in rupiah; halfway it is the lower one, for the buyer.

    A step of zero rounds nothing, and what would become nothing stays as it is.
    """
    if step <= 0 or amount <= 0:
        return amount
    whole, rest = divmod(amount, step)
    return (whole + (2 * rest > step)) * step or amount


def allocate(amount: Rupiah, weights: Sequence[int]) -> tuple[Rupiah, ...]:
    """Share `amount` out in proportion to `weights`, in whole rupiah whose sum is exactly `amount`.

    Largest remainder (Hamilton's method): everyone gets the share rounded down, and the rupiah left over go
    to the largest remainders, the earlier first on a tie. A negative amount is the mirror of its positive.
    Raises ValueError for no weights, a negative weight, or weights that are all zero.
    """
    total = sum(weights)
    if total <= 0 or min(weights) < 0:
        raise ValueError(f"weights must be zero or more and not all zero: {weights!r}")
    if amount < 0:
        return tuple(-part for part in allocate(-amount, weights))
    shares = [amount * weight // total for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(amount * weights[i] % total), i))
    for i in by_remainder[: amount - sum(shares)]:
        shares[i] += 1
    return tuple(shares)
