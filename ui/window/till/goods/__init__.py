"""What can be put into the cart.

- `entry`       what a text in the one field may mean
- `asking`      what a chip asks for; `nothing` what is said where there is nothing of it
- `frame`       the row with the field, and the room beneath it
- `heading`     what stands over a grid of tiles
- `offers`      Promo, from the till
- `result_tile` one thing that was found
- `shelf`       the field, the chips, and the tiles beneath them
- `scanned`     a code that was scanned: into the cart, or unknown
- `variants`    sizes and colours of one product, side by side
- `free_line`   something that is in no list: a price and a name
"""
