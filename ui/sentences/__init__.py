"""A sentence for everything that can be refused, go wrong or wait: what happened, and what to do about it.

- `saying`   `refusal_sentence`, which is open, so that a window's own refusals join it; the rest comes when it speaks
- `refusals` rules of the shop that said no
- `used/`    the same for used goods, entries of their book, states of bales, planned prices
- `makers`   the same for local goods and their makers
- `paying`   the same for customers, QRIS, money that is waited for, and what buyers bring back
- `offers`   Rata, packages, and which rule made a price
- `labels`   the same for price tags
- `files/`   files that are brought in: tables, their cells, pictures
- `disk`     the shop's file: missing, damaged, newer, in use
- `drawer`   cash that moves without a sale
- `keeping`  copies of the shop
- `people`   rights, PINs and the log
- `proofs`   what a check of the shop looked at
- `printers` what printers are called, how they are, and what comes out of each
- `slips`    what a job of the print queue prints
- `paper`    states and causes of the print queue, and what printers refuse
"""

from ui.sentences.paper import cause_sentence, cause_words, role_words, state_words
from ui.sentences.saying import refusal_sentence

__all__ = ["cause_sentence", "cause_words", "refusal_sentence", "role_words", "state_words"]
