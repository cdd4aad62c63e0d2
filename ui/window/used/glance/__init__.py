"""Stok bekas at a glance: how much is left, how fast it goes, when it is gone.

- `page`          the screen, put together
- `heaps`         sums of piles looked at together
- `heap_bars`     categories as bars
- `pile_rows`     the piles of one category; `slow_rows` the slow ones and what an obral did; `bale_rows` balik modal
- `summary_card`  the big number, the day on which it is gone, the curve
- `book_card`     what became of the opening count, and the code that pins the book
- `foresight`     the forecast as the screen needs it, computed in a job
- `outlook_words` a forecast in a few words
- `curve`         the way down to zero, drawn by pyqtgraph; imported when there is something to draw
- `pile_sheet`    what can be done about one pile
"""
