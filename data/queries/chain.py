"""The book's entries as the chain is made over them, in the order in which they were written."""

from typing import Any

BLOCK = 10_000
"""How many entries are held at a time, however long the book is."""

ENTRIES = f"""
SELECT movement.key, lower(hex(movement.id)), movement.till, movement.at, movement.day, movement.kind,
    coalesce(item.code, ''), coalesce(bale.code, ''), movement.pieces, movement.value, movement.amount,
    lower(hex(movement.source)), movement.line, movement.cashier, movement.note, movement.entry, movement.chain
FROM movement LEFT JOIN item ON item.key = movement.item LEFT JOIN bale ON bale.key = movement.bale
WHERE movement.key > ? AND (item.family IS NULL OR item.family = 'used')
ORDER BY movement.key LIMIT {BLOCK}
"""  # noqa: S608 our own number
"""A block of entries behind a key: the key, the fields of the chain, the number and what the entry carries."""


NUMBER, CARRIED = 15, 16
"""Where in a row of ENTRIES the number of the entry stands, and what it carries."""


def fields_of(row: tuple[Any, ...]) -> tuple[str | int | None, ...]:
    """What the chain is made over, out of a row of ENTRIES: the same as `pos.used.book.Entry.fields`."""
    return row[1:15]
