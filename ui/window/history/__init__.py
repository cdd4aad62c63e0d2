"""The screen Riwayat: every receipt ever written can be found, seen as it was printed, and printed again.

- `columns`  what a receipt is recognised by
- `receipt`  the chosen receipt on paper, and what can be done with it; `story` what became of it, `void` undoing it
- `parts`    what a figure of a report is made of; `back_view` a return among it
- `returns`  what came back, also without a receipt
- `page`     the screen
"""
