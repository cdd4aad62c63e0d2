"""What can be wrong in a file of goods. Every fault is found at once, so that one look at the file mends them all."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pos.refusals import Refusal


class Problem(StrEnum):
    """What is wrong with one cell."""

    MISSING_COLUMN = "missing_column"
    NO_ROWS = "no_rows"
    EMPTY = "empty"
    NOT_MONEY = "not_money"
    NOT_PIECES = "not_pieces"
    NEGATIVE = "negative"
    TOO_LARGE = "too_large"
    NOT_A_DAY = "not_a_day"
    DAYS_OUT_OF_ORDER = "days_out_of_order"
    UNKNOWN_WORD = "unknown_word"
    TOO_LONG = "too_long"
    NOT_AN_OFFER = "not_an_offer"
    NOT_EAN13 = "not_ean13"
    WRONG_CHECK_DIGIT = "wrong_check_digit"
    TWICE_IN_FILE = "twice_in_file"
    IN_SHOP = "in_shop"
    SUM_DIFFERS = "sum_differs"
    ABOVE_PRICE = "above_price"
    HALF_A_RULE = "half_a_rule"
    DIFFERS_IN_PRODUCT = "differs_in_product"
    UNKNOWN_CODE = "unknown_code"
    OTHER_MAKER = "other_maker"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: `row` as a person counts (the heading is 1), its `column`, the `value` found there.

    `expected` is what would be right, where that is known: the sum, the check digit's code, the amount it may have
    meant (rupiah), the words allowed, or for one met before the row of the first.
    """

    row: int
    column: str
    problem: Problem
    value: str = ""
    expected: str = ""


@dataclass(eq=False)
class FaultyTable(Refusal):
    """A file in which something is wrong; nothing of it was kept. `unknown` columns may be misspelt ones."""

    faults: tuple[Fault, ...]
    unknown: tuple[str, ...] = ()


def check_columns(columns: Sequence[str], required: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """The columns that mean nothing here and are passed over. Raises FaultyTable where a required one is missing."""
    unknown = tuple(column for column in columns if column and column not in known)
    missing = [column for column in required if column not in columns]
    if missing:
        raise FaultyTable(tuple(Fault(1, column, Problem.MISSING_COLUMN) for column in missing), unknown)
    return unknown
