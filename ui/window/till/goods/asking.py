"""What a chip asks for."""

from collections.abc import Hashable, Iterable

from pos.goods.item import Family
from ui.words import _

_MOST_CATEGORIES = 12


def asked(chip: Hashable) -> tuple[Family | None, str]:
    """Family and category that a chip stands for."""
    if isinstance(chip, Family):
        return chip, ""
    return (None, str(chip[1])) if isinstance(chip, tuple) else (None, "")


def chip_choices(categories: Iterable[str]) -> list[tuple[str, Hashable]]:
    """The chips of a stall: everything, each family, and the fullest of its categories."""
    names = list(dict.fromkeys(categories))[:_MOST_CATEGORIES]
    choices: list[tuple[str, Hashable]] = [(_("Semua"), ""), (_("Bekas"), Family.USED), (_("IKM"), Family.LOCAL)]
    return choices + [(name, ("category", name)) for name in names]
