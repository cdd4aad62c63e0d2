"""The cashier's verbs. Each is one function inside one unit of work; time comes in as an argument.

- `drawer`   `open_shift`, `move_cash`, `close_shift`
- `checkout` `complete_sale`; `shelf` is what its lines are taken off, `trust` who may owe for them, `repeated` what
  the same checkout may be asked for again
- `floors`   `lowest_price_of`, `floor_of`, `check_floors`: how low a price may go by hand
- `holding`  `hold_cart`, `recall_cart`, `give_up_held`
- `receipts` `reprint`, `print_again`, `ask_for_receipt`, `kick_drawer`
- `settings` `settings_of`: what all of them ask first
"""

from pos.till.checkout import Completed, complete_sale
from pos.till.drawer import NO_FACES, close_shift, move_cash, open_shift
from pos.till.floors import BelowLowestPrice, check_floors, floor_of, lowest_price_of
from pos.till.holding import give_up_held, hold_cart, recall_cart
from pos.till.receipts import UnknownReceipt, ask_for_receipt, kick_drawer, print_again, reprint
from pos.till.repeated import CheckoutTaken, check_same_goods, counted, known_by
from pos.till.settings import ShopNotSetUp, settings_of

__all__ = [
    "NO_FACES",
    "BelowLowestPrice",
    "CheckoutTaken",
    "Completed",
    "ShopNotSetUp",
    "UnknownReceipt",
    "ask_for_receipt",
    "check_floors",
    "check_same_goods",
    "close_shift",
    "complete_sale",
    "counted",
    "floor_of",
    "give_up_held",
    "hold_cart",
    "kick_drawer",
    "known_by",
    "lowest_price_of",
    "move_cash",
    "open_shift",
    "print_again",
    "recall_cart",
    "reprint",
    "settings_of",
]
