"""Verbs about paper.

- `receipts` `lapak receipt`: shown, saved, printed again
- `printers` `lapak printer`: the queue, and a trial page
- `sending`  the queue worked off for a moment, or one slip straight to one printer
- `saving`   files that a verb leaves behind
"""
