"""The package of a bale is for the piles of its own category, also in a shop that was moved on to offers."""

from sqlite_utils import Database

NARROWED = """
-- The step to offers let a package hold for every used pile at its price; another category's was never meant by it.
-- Such an offer has no name of who made it. It ends with the last sale under it, and its own categories follow.
CREATE TEMP TABLE wide AS
SELECT offer.key, offer.pieces, offer.price, offer.list_price, offer.till,
    max(offer.at, coalesce((SELECT max(at) FROM sale), '')) AS at,
    max(offer.day, coalesce((SELECT max(day) FROM sale), '')) AS day
FROM offer
WHERE offer.cashier = '' AND offer.kind = 'bundle' AND offer.family = 'used' AND offer.category = ''
    AND offer.list_price IS NOT NULL AND offer.key NOT IN (SELECT offer FROM offer_end);

INSERT INTO offer_end (offer, id, till, at, day, cashier)
SELECT key, randomblob(16), till, at, day, '' FROM wide;

INSERT INTO offer (id, till, at, day, cashier, kind, pieces, price, name, family, category, list_price)
SELECT randomblob(16), till, at, day, '', 'bundle', pieces, price, '', 'used', category, list_price
FROM (
    SELECT wide.*, bale.category, row_number() OVER (PARTITION BY wide.key, bale.category ORDER BY bale.key) AS place
    FROM wide JOIN bale ON bale.offer_pieces = wide.pieces AND bale.offer_total = wide.price
        AND bale.offer_bin_price = wide.list_price
) WHERE place = 1 ORDER BY key, category;

DROP TABLE wide;
"""


def apply(database: Database) -> None:
    """End what was offered too widely, and offer it where the bale's list said so."""
    database.executescript(NARROWED)
