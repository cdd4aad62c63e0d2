"""Why a file cannot become a picture of the shop. Pictures are kept beside its file, each under a name of its own."""

from dataclasses import dataclass

from pos.refusals import Refusal


@dataclass(eq=False)
class NotAPicture(Refusal):
    """What was given is no JPEG, PNG, WebP, GIF or BMP, or is broken."""


@dataclass(eq=False)
class BlankLogo(Refusal):
    """A picture of which nothing would be seen on white paper."""


@dataclass(eq=False)
class PictureTooLarge(Refusal):
    """More than `most_bytes` bytes, or more than `most_dots` dots: no photo of a phone is that large."""

    most_bytes: int
    most_dots: int
