"""Used goods in words.

- `rules` rules of the shop that said no about bales, piles, counts and the book
- `plans` prices that are to begin at a moment to come
- `book`  entries of the book of used goods, and states of bales
"""
