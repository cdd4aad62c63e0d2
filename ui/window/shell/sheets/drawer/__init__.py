"""The drawer: opened with its float, used for more than sales, counted and closed. It always closes.

- `sums`    what should be in it, line by line, and what a difference is called
- `opening` asks for the float, and offers what the evening before left in it
- `faces`   a drawer counted note by note
- `moving`  cash that comes in or goes out without a sale
- `closing` counts, and closes whatever comes out; `columns` where everything on it stands
- `closed`  what came out, and what can be done with it
- `rekap`   the slip of a drawer, also while it is open
"""
