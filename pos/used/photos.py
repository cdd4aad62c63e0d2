"""What of the used goods can have a photo."""

from dataclasses import dataclass

from pos.refusals import Refusal


@dataclass(eq=False)
class NothingToPicture(Refusal):
    """`code` is neither a bale nor a piece with a tag of its own: the pieces of a pile all look different."""

    code: str
