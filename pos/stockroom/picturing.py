"""Photos of what has a code of its own: a bale, and a dear piece with its tag."""

from datetime import datetime

from pos.ports import Work
from pos.used.photos import NothingToPicture


def set_photo(work: Work, code: str, picture: str, by: str, now: datetime) -> None:
    """From now on the photo of the bale or tagged piece `code` is the one kept as `picture`, or none if empty.

    Those before stay on record. Raises NothingToPicture.
    """
    account = work.used.account(code.strip())
    pile = work.goods.pile(code)
    if account is not None:
        work.used.set_photo(account.bale.code, picture, by, now)
    elif pile is not None and pile.name:
        work.used.set_photo(pile.code, picture, by, now)
    else:
        raise NothingToPicture(code)
