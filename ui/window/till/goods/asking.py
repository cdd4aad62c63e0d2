"""What a chip asks for, and what is said where there is nothing of it."""

from collections.abc import Hashable, Iterable

from pos.goods.item import Family
from ui.words import _

_MOST_CATEGORIES = 12


def asked(chip: Hashable) -> tuple[Family | None, str]:
    """Family and category that a chip stands for."""
    if isinstance(chip, Family):
        return chip, ""
    return (None, str(chip[1])) if isinstance(chip, tuple) else (None, "")


def empty_words(*, filtered: bool) -> str:
    """What stands in the place of tiles where there are none: of the whole stall, or `filtered` by a chip."""
    if filtered:
        return _("Tidak ada barang di sini.")
    return _(
        "Belum ada barang. Masukkan lewat Stok bekas atau Produk IKM, atau ketik harga lalu Enter untuk jual bebas."
    )


def chip_choices(categories: Iterable[str]) -> list[tuple[str, Hashable]]:
    """The chips of a stall: everything, each family, and the fullest of its categories."""
    names = list(dict.fromkeys(categories))[:_MOST_CATEGORIES]
    choices: list[tuple[str, Hashable]] = [(_("Semua"), ""), (_("Bekas"), Family.USED), (_("IKM"), Family.LOCAL)]
    return choices + [(name, ("category", name)) for name in names]
