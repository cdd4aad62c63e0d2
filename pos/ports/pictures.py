"""Pictures of goods, tags and bales, kept beside the shop's file."""

from typing import Protocol


class ReadPictures(Protocol):
    """Pictures by the name under which a record refers to them."""

    def read(self, name: str) -> bytes | None:
        """The picture as JPEG, or None where it is not there or not whole any more."""


class Pictures(ReadPictures, Protocol):
    """Pictures by name, and further ones. What was kept is never written over and never taken away."""

    def keep(self, content: bytes) -> str:
        """Shrink a picture and put it on disk for good; its name, the same for the same picture.

        May take a third of a second, and may be called from any thread, inside a unit of work or better before it.
        Raises NotAPicture, PictureTooLarge, and what the disk says.
        """
