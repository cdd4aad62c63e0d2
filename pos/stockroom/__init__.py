"""The owner's verbs for used goods: one function each, inside one unit of work, with the time as an argument.

Pieces are whole numbers, money is whole rupiah, `by` is who did it, `now` an aware moment, `code` what a pile or bale
answers to. Each raises its refusals before anything is recorded. Reading needs no verb: `look.used` of `pos.ports` has
what is left, the accounts of bales, the book, the seal and the counts; `look.prices` has prices.

- `bales`    `add_sealed_bale(work, Purchase, by, now) -> Bale`
             `open_bale(work, code, by, now)`
             `sort_bale(work, code, tiers, counted, rejected, by, now, *, basis) -> BaleAccount`
             `tag_piece(work, pile_code, code, name, price, floor, by, now) -> Item`
- `sealing`  `seal_opening(work, by, now) -> Seal`
- `leaving`  `write_off(work, code, pieces, kind, reason, by, now)`
             `take_back(work, number, line, pieces, by, now) -> Rupiah`
             `swap(work, number, line, pieces, code, by, now) -> Rupiah`
             `assign(work, number, line, pieces, code, by, now)`
- `counting` `count_sheet(look, Piles, now) -> CountSheet`
             `record_count(work, counted, by, now) -> StockCount`
- `pricing`  `reprice(work, Piles, NewPrice, by, now, note) -> piles`
- `picturing` `set_photo(work, code, picture, by, now)`
- `planning` `plan_reprice(work, Piles, NewPrice, begins, by, now, note) -> PricePlan`
             `cancel_plan(work, number, by, now) -> PricePlan`
             `begin_due(work, now) -> plans, each with how many piles it changed`

`piles` finds the pile that a code means.

After the seal three of them raise used stock, and no other function of the shop does: `take_back` (and `swap`, which
takes as many off again) for a piece that refers to its sale line, `record_count` with a reason, and `sort_bale` where
what was counted replaces the bale's estimate.
"""
