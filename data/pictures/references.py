"""Which pictures the shop refers to. Whoever lets a further record bear a picture adds it here."""

from collections.abc import Iterator

from sqlite_utils import Database

COUNTED = "SELECT count(*) FROM product WHERE picture <> ''"
_REFERRED = "SELECT code, picture FROM product WHERE picture <> '' ORDER BY key"


def pictures_referred_to(database: Database) -> Iterator[tuple[str, str]]:
    """What bears a picture, and the name of that picture."""
    yield from database.conn.execute(_REFERRED)
