"""A buyer comes back: pieces are brought back, swapped for others, or the whole sale is voided.

- `open_lines`  what of a sale can still be brought back, and what each piece really cost
- `goods`       how pieces go back to where they came from
- `exchange`    `take_back`: returned and new pieces in one record, with the difference
- `repeated`    what the same request may be asked for again
- `void`        `void_sale`: all of it, on its own trading day
- `money`         how the money goes back: by the way it came, or in cash
- `papers`      the slip of a return, and further ones
"""

from pos.returning.exchange import TakenBack, take_back
from pos.returning.money import all_of_it, usual_refunds, ways_back
from pos.returning.open_lines import OpenLine, open_lines
from pos.returning.papers import UnknownReturn, reprint_return
from pos.returning.repeated import RequestTaken, check_same_return
from pos.returning.void import void_sale
from pos.selling.returned import Brought, Wanted

__all__ = [
    "Brought",
    "OpenLine",
    "RequestTaken",
    "TakenBack",
    "UnknownReturn",
    "Wanted",
    "all_of_it",
    "check_same_return",
    "open_lines",
    "reprint_return",
    "take_back",
    "usual_refunds",
    "void_sale",
    "ways_back",
]
