"""Records of the shop as documents and pages, rebuilt at each printing: new settings hold for what waited.

- `shop`   receipts, the day, used goods, labels, and what a job of the queue prints
- `dress`  the logo, and who made what
- `paying` the QRIS code, repayments, what customers owe
- `recovery` the recovery code of the owner's PIN
- `drawer` one drawer, open or closed
- `makers` papers between the stall and its makers
"""

from ui.papers.shop import (
    count_document,
    count_pages_of,
    day_book,
    day_document,
    day_pages,
    day_report_of,
    job_document,
    labels_document,
    labels_pages,
    labels_picture,
    letter_document,
    letter_pages,
    nota_document,
    nota_pages,
    receipt_document,
    return_document,
    settings_of,
)

__all__ = [
    "count_document",
    "count_pages_of",
    "day_book",
    "day_document",
    "day_pages",
    "day_report_of",
    "job_document",
    "labels_document",
    "labels_pages",
    "labels_picture",
    "letter_document",
    "letter_pages",
    "nota_document",
    "nota_pages",
    "receipt_document",
    "return_document",
    "settings_of",
]
