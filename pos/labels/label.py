"""What one label says, and the symbol that carries its code."""

from dataclasses import dataclass
from enum import StrEnum

from pos.goods.ean import is_ean13
from pos.goods.item import Family
from pos.money import Rupiah
from pos.refusals import Refusal


class Symbology(StrEnum):
    """How a code is drawn so that a scanner reads it."""

    EAN13 = "ean13"
    CODE128 = "code128"
    QR = "qr"


@dataclass(eq=False)
class LabelOverfull(Refusal):
    """What the label of `code` says cannot stand on a label of `width` x `height` millimetres and still be read."""

    code: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Label:
    """One label. `price` is rupiah for one piece; `size`, `colour`, `maker` and `region` are empty where nobody knows.

    A used piece has neither maker nor region: its `family` stands there instead, so that nobody takes it for new.
    """

    code: str
    name: str
    price: Rupiah
    family: Family
    size: str = ""
    colour: str = ""
    maker: str = ""
    region: str = ""

    @property
    def symbology(self) -> Symbology:
        """The symbol for its code, where there is room for any."""
        return symbology_of(self.code)


def symbology_of(code: str) -> Symbology:
    """EAN-13 where the code proves itself, Code 128 for other printable ASCII, QR for everything else."""
    if is_ean13(as_ean13(code)):
        return Symbology.EAN13
    return Symbology.CODE128 if code and code.isascii() and code.isprintable() else Symbology.QR


def as_ean13(code: str) -> str:
    """The code as EAN-13 draws it: twelve digits (UPC-A) are thirteen with a zero before them."""
    return f"0{code}" if len(code) == 12 else code
