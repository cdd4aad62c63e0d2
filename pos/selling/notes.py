"""The sums a buyer is likely to hand over."""

from pos.money import Rupiah


def likely_cash(due: Rupiah, most: int = 4) -> tuple[Rupiah, ...]:
    """Up to `most` sums of cash for `due` rupiah, rising, the exact sum first.

    A buyer rounds up to the next multiple of a note he has: 220.000 gives 220.000, 230.000, 250.000 and 300.000;
    notes smaller than the step that already fits add nothing that a buyer would hand over.
    """
    if due <= 0:
        return ()
    steps = (10_000, 50_000, 100_000) if due >= 50_000 else (5_000, 10_000, 20_000, 50_000, 100_000)
    above = {(due // step + 1) * step for step in steps}
    return (due, *sorted(above))[:most]
