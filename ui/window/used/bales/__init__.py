"""Bales: what each one earned, and its way from the strap to the piles.

- `page`          all bales, or sellers, or categories; the account of the chosen bale beside them
- `account_card`  one bale: cost, earned, left, balik modal, how it sold down
- `columns`       bales and earnings as rows
- `purchase`      a sealed bale counted into the opening count
- `sell_down`     how its piles went down
- `sorting`       the screen Buka bal
- `sorting_form`  its form; `tier_row` one tier of it, `bale_foot` what was rejected, and what it comes to
- `sorting_draft` what is typed there and what it means
"""
