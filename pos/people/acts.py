"""Which rule each write of the shop goes by."""

from __future__ import annotations

from collections.abc import Mapping

from pos.people import rules, till_rules
from pos.people.hand import Rule
from pos.people.rights import Right
from pos.people.rules import free, needs

ACTS: Mapping[tuple[str, str], Rule] = {
    ("sales", "next_sequence"): free,
    ("sales", "add"): till_rules.sold,
    ("sales", "add_copy"): till_rules.copied,
    ("returns", "next_sequence"): free,
    ("returns", "add"): till_rules.brought_back,
    ("goods", "taken"): free,
    ("goods", "add_bale"): needs(Right.RECEIVE),
    ("goods", "add_pile"): needs(Right.RECEIVE),
    ("goods", "add_product"): needs(Right.RECEIVE),
    ("goods", "add_variant"): needs(Right.RECEIVE),
    ("stock", "add"): rules.moved,
    ("used", "add"): rules.moved,
    ("used", "set_photo"): needs(Right.RECEIVE, named=2),
    ("used", "add_seal"): needs(Right.RECEIVE),
    ("used", "add_step"): needs(Right.RECEIVE, named=1),
    ("used", "add_count"): rules.counted,
    ("makers", "add"): needs(Right.RECEIVE, named=1),
    ("makers", "change"): needs(Right.RECEIVE, named=1),
    ("makers", "next_payment"): free,
    ("makers", "add_payment"): needs(Right.SETTLE),
    ("deliveries", "next_sequence"): free,
    ("deliveries", "add"): needs(Right.RECEIVE),
    ("settlements", "next_sequence"): free,
    ("settlements", "add"): needs(Right.SETTLE),
    ("products", "set_prices"): rules.local_priced,
    ("products", "add_code"): needs(Right.RECEIVE),
    ("products", "set_reorder_level"): needs(Right.RECEIVE),
    ("products", "change"): needs(Right.RECEIVE, named=1),
    ("products", "set_picture"): needs(Right.RECEIVE),
    ("products", "set_retired"): needs(Right.RECEIVE, named=1),
    ("pictures", "keep"): free,
    ("prices", "set"): rules.priced,
    ("prices", "add_plan"): rules.planned,
    ("prices", "end_plan"): rules.plan_ended,
    ("offers", "add"): rules.offered,
    ("offers", "end"): rules.offer_ended,
    ("customers", "add"): till_rules.customer_met,
    ("customers", "change"): till_rules.customer_changed,
    ("customers", "owe"): free,
    ("customers", "owe_no_more"): free,
    ("customers", "next_repayment"): free,
    ("customers", "add_repayment"): needs(Right.SELL),
    ("qris", "set"): rules.qris_set,
    ("arrivals", "confirm"): till_rules.arrived,
    ("shifts", "add"): till_rules.shift_opened,
    ("shifts", "close"): till_rules.shift_closed,
    ("shifts", "next_number"): free,
    ("shifts", "move"): till_rules.cash_moved,
    ("outbox", "add"): till_rules.wanted_on_paper,
    **{("outbox", name): free for name in ("job", "unfinished", "update", "latest_for")},
    **{("carts", name): free for name in ("keep", "open_cart", "drop", "held", "hold", "let_go")},
    **{("carts", name): free for name in ("begin_exchange", "begun_exchange", "drop_exchange")},
    ("copies", "add"): free,
    ("settings", "save"): rules.settings_saved,
    ("people", "put"): rules.person_put,
    ("people", "keep_secret"): rules.secret_kept,
    ("people", "forget_secret"): rules.secret_kept,
    **{("people", name): free for name in ("secret", "misses", "keep_misses")},
    ("audit", "add"): free,
}
"""By port and method of `pos.ports.Work`."""
