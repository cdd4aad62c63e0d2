"""Verbs about paper.

- `receipts` `lapak receipt`: shown, saved, printed again; `story` what became of the sale
- `finding`  `lapak receipts`: found again by what is remembered of them
- `style`    `lapak receipt-style`: what receipts show
- `labels`   `lapak labels`: price tags, on receipt paper or on sheets; `label_words` reads how they are asked for
- `printers` `lapak printer`: the queue, and a trial page; `speeds` a line at each speed of a serial cable
- `after`    the queue worked off for a moment, once the shop was given back
- `slips`    `lapak slip`: of returns, voids and repayments, once more
- `leaving`  how a paper leaves: text, file, printer
- `sending`  one slip straight to one printer
- `saving`   files that a verb leaves behind
"""
