"""Stok bekas at a glance: how much is left, how fast it goes, when it is gone.

- `page`          the screen, put together
- `heaps`         sums of piles looked at together
- `heap_card`     categories as bars (`heap_bars`), or the slow piles first
- `side_card`     the piles of the chosen category, or the bales on their way to balik modal
- `rows`          piles, slow piles and bales as rows to pick from
- `summary_card`  the big number, the day on which it is gone, the curve
- `book_card`     what became of the opening count, and the code that pins the book
- `foresight`     the forecast as the screen needs it, computed in a job
- `outlook_words` a forecast in a few words
- `curve`         the way down to zero, drawn by pyqtgraph; imported when there is something to draw
- `pile_sheet`    what can be done about one pile
"""
