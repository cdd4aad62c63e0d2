"""The verbs around paying: one function each, inside one unit of work, with the time given.

Money is whole rupiah, `by` is who did it, `now` an aware moment. Each raises its refusals before anything is recorded.
Reading needs no verb: `look.customers`, `look.qris` and `look.arrivals` have what there is.

- `customers`  `add_customer(work, Customer, by, now) -> Customer`
               `change_customer(work, Customer, by, now) -> Customer`
               `customer_called(look, name) -> Customer`
- `debts`      `pay_debt(work, customer, Payment, by, now) -> Repayment`
- `arrivals`   `confirm_payment(work, number, position, by, now) -> WaitingPayment`
- `qris`       `set_qris(work, text, by, now) -> StoredCode`, `forget_qris(work, by, now)`
               `own_code(look) -> MerchantCode`
- `papers`     `print_qris`, `print_repayment`, `print_account`: each puts a slip into the queue
"""

from pos.counter.arrivals import confirm_payment
from pos.counter.customers import add_customer, change_customer, customer_called
from pos.counter.debts import pay_debt
from pos.counter.papers import print_account, print_qris, print_repayment
from pos.counter.qris import forget_qris, own_code, set_qris

__all__ = [
    "add_customer",
    "change_customer",
    "confirm_payment",
    "customer_called",
    "forget_qris",
    "own_code",
    "pay_debt",
    "print_account",
    "print_qris",
    "print_repayment",
    "set_qris",
]
