"""Words that were typed with one error: what of the goods' own words they may have meant.

A letter too many, one too few, a wrong one, or two that changed places. All such words are made and looked up in the
sorted list of the goods' words, so the cost is that of a few hundred look-ups, however many goods there are.
"""

import json
import unicodedata
from collections.abc import Iterable
from string import ascii_lowercase, digits

from data.queries.words import words_in
from data.records.book import Book

SHORTEST = 4
"""Words below that have too many neighbours."""
SHORTEST_NUMBER = 8
"""A number is meant whole: the beginning of one begins half of all codes."""
MOST = 24
"""So many words may stand for one that was typed."""

_KNOWN = """
SELECT asked.value FROM json_each(?) AS asked WHERE EXISTS (
    SELECT 1 FROM goods_word WHERE word >= asked.value AND word < asked.value || char(1114111))
LIMIT ?
"""
_WHOLE = "SELECT word FROM json_each(?) AS asked JOIN goods_word ON word = asked.value LIMIT ?"


def folded(text: str) -> set[str]:
    """The words of a text as the word lists keep them: small letters without marks."""
    if text.isascii():
        return set(words_in(text.lower()))
    plain = unicodedata.normalize("NFKD", text.lower())
    return set(words_in("".join(letter for letter in plain if not unicodedata.combining(letter))))


def remember(book: Book, words: Iterable[str]) -> None:
    """Add words to the sorted list; it is never shortened."""
    book.write_all("INSERT OR IGNORE INTO goods_word (word) VALUES (?)", [(word,) for word in words])


def near(book: Book, word: str) -> tuple[str, ...]:
    """Words that `word` may have meant, as terms to ask for: those that begin words of the goods, or whole numbers."""
    if len(word) < (SHORTEST_NUMBER if word.isdecimal() else SHORTEST):
        return ()
    known = _WHOLE if word.isdecimal() else _KNOWN
    found = book.rows(known, (json.dumps(sorted(_one_error_away(word))), MOST))
    return tuple(f'"{meant}"' + ("" if word.isdecimal() else " *") for (meant,) in found)


def _one_error_away(word: str) -> set[str]:
    letters = digits if word.isdecimal() else ascii_lowercase if word.isalpha() else ascii_lowercase + digits
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    missing = {head + letter + tail for head, tail in halves for letter in letters}
    wrong = {head + letter + tail[1:] for head, tail in halves[:-1] for letter in letters}
    too_many = {head + tail[1:] for head, tail in halves[:-1]}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in halves[:-2]}
    return (missing | wrong | too_many | swapped) - {word}
