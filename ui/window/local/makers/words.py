"""Terms and days as people say them."""

from __future__ import annotations

from pos.goods.product import Terms
from pos.makers.maker import Maker
from ui.words import _, several


def terms_of(maker: Maker) -> str:
    """How a maker's goods usually come, in a few words."""
    if maker.terms is Terms.OUTRIGHT:
        return _("Beli putus")
    return _("Titip, lapak {share}%").format(share=maker.share) if maker.share else _("Titip, harga setor")


def days(count: int) -> str:
    """A number of days."""
    return several("{count} hari", "{count} hari", count).format(count=count)
