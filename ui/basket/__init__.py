"""The cart that is open at the till.

- `basket`    its steps, its past, and carts that wait
- `keeper`    its place on disk
- `book_left` what the book of stock says about it
"""

from ui.basket.basket import Basket

__all__ = ["Basket"]
