"""The owner's verbs for local goods and their makers: one function each, inside one unit of work, with the time given.

Pieces are whole numbers, money is whole rupiah, `by` is who did it, `now` an aware moment, `code` what a variant
answers to, `maker` a maker's name. Each raises its refusals before anything is recorded. Reading needs no verb:
`look.makers` has makers, their changes, `summary`, `account` and all that is `owed()`; `look.deliveries`,
`look.settlements` and `look.products` have the rest, `look.stock.holding(item)` whose the pieces on the shelf are.

- `beginning` `begin_product(work, NewProduct, by, now, *, pieces, picture) -> Product`: new, with what came of it
- `catalogue` `add_product(work, NewProduct, now) -> Product`, its cells from `pos.makers.grid.grid(sizes, colours)`
              `change_product(work, Product, by, now) -> Product`
              `add_cells(work, product_code, cells, LocalPrices, now) -> Product`
              `set_prices(work, code, LocalPrices, by, now, note) -> variants changed`
              `add_code(work, code, further) -> code`, `watch(work, code, pieces)`, `set_picture(work, code, name)`
              `retire(work, code, by, now, *, retired)`, `retire_maker(work, name, by, now, *, retired)`
- `people`    `add_maker(work, Maker, by, now) -> Maker`
              `change_maker(work, Maker, by, now) -> Maker`
- `receiving` `lines_in(look, table, maker, progress) -> ([Pieces], unknown columns)`: rows of a CSV or XLSX
              `receive(work, Arrival, by, now, *, progress) -> Delivery`
              `correct(work, number, [Pieces], by, now, note) -> Delivery`
              `send_back(work, maker, [Pieces], by, now, *, paper, note) -> Delivery`
- `paperwork` one document while it is filled in
- `returning` `bring_back(work, number, line, pieces, by, now) -> Rupiah`
- `settling`  `settlement_draft(look, maker, until, by, now) -> Settlement`
              `settle(work, maker, by, now, *, until) -> Settlement`
              `pay_maker(work, maker, amount, by, now, *, bill, method, note) -> MakerPayment`
- `papers`    what stands on a document, a statement or an order list: `paper_called(look, number)`,
              `settlement_paper(look, draft)`, `statement(look, maker, day)`, `order_lists(look, day, maker)`
              `print_paper(work, number, by, now) -> PrintJob`
"""

from pos.buying.beginning import begin_product
from pos.buying.catalogue import (
    add_cells,
    add_code,
    add_product,
    change_product,
    retire,
    retire_maker,
    set_picture,
    set_prices,
    watch,
)
from pos.buying.papers import order_lists, paper_called, print_paper, settlement_paper, statement
from pos.buying.people import add_maker, change_maker
from pos.buying.receiving import Arrival, Pieces, correct, lines_in, receive, send_back
from pos.buying.returning import bring_back
from pos.buying.settling import pay_maker, settle, settlement_draft

__all__ = [
    "Arrival",
    "Pieces",
    "add_cells",
    "add_code",
    "add_maker",
    "add_product",
    "begin_product",
    "bring_back",
    "change_maker",
    "change_product",
    "correct",
    "lines_in",
    "order_lists",
    "paper_called",
    "pay_maker",
    "print_paper",
    "receive",
    "retire",
    "retire_maker",
    "send_back",
    "set_picture",
    "set_prices",
    "settle",
    "settlement_draft",
    "settlement_paper",
    "statement",
    "watch",
]
