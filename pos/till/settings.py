"""What every verb of the till asks first: the shop's settings."""

from dataclasses import dataclass

from pos.ports import Reading, Work
from pos.refusals import Refusal
from pos.settings import Settings


@dataclass(eq=False)
class ShopNotSetUp(Refusal):
    """The first start was not finished, so the shop has no name and no settings."""


def settings_of(look: Work | Reading) -> Settings:
    """The shop's settings. Raises ShopNotSetUp."""
    settings = look.settings.current()
    if settings is None:
        raise ShopNotSetUp
    return settings
