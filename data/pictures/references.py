"""Which pictures the shop refers to. Whoever lets a further record bear a picture adds it here."""

from collections.abc import Iterator

from sqlite_utils import Database

_PRODUCTS = "SELECT code, picture FROM product WHERE picture <> '' ORDER BY key"
_PHOTOS = "SELECT code, picture FROM photo WHERE picture <> '' ORDER BY key"  # also those that others took the place of
_LOGOS = """
SELECT DISTINCT 'logo', json_extract(body, '$.receipt.logo') FROM setting
WHERE json_extract(body, '$.receipt.logo') <> ''
"""  # of every version of the settings: a receipt of last year can be shown as it was
COUNTED = """
SELECT (SELECT count(*) FROM product WHERE picture <> '') + (SELECT count(*) FROM photo WHERE picture <> '')
    + (SELECT count(DISTINCT json_extract(body, '$.receipt.logo')) FROM setting
       WHERE json_extract(body, '$.receipt.logo') <> '')
"""


def pictures_referred_to(database: Database) -> Iterator[tuple[str, str]]:
    """What bears a picture, and the name of that picture."""
    yield from database.conn.execute(_PRODUCTS)
    yield from database.conn.execute(_PHOTOS)
    yield from database.conn.execute(_LOGOS)
