"""A photo from a phone becomes a small upright JPEG. Nothing of the place and the phone stays in it."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from data.problems import FileNotRead, hindrance_of
from pos.pictures import NotAPicture, PictureTooLarge

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 40_000_000
MOST_DOTS = 60_000_000
LONGEST = 1_024
"""The longer side of what is kept, in dots: enough for the window, small enough for a thousand of them."""
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
_QUALITY = 84
_WHITE = (255, 255, 255)
_LIGHT = 208
"""The mean grey from which on what is visible of a logo would be lost on white paper."""
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, OverflowError, struct.error)
"""What a decoder raises at files that were cut short or made to harm."""


def content_of(path: Path) -> bytes:
    """A file that is said to be a picture. Raises PictureTooLarge, FileNotRead."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise FileNotRead(path, hindrance_of(error)) from error
    if len(content) > MOST_BYTES:
        raise PictureTooLarge(MOST_BYTES, MOST_DOTS)
    return content


def shrunk(content: bytes, longest: int = LONGEST) -> bytes:
    """The picture as JPEG, `longest` dots at most. Raises NotAPicture, PictureTooLarge."""
    if len(content) > MOST_BYTES:
        raise PictureTooLarge(MOST_BYTES, MOST_DOTS)
    from PIL import ImageOps  # 40 ms that only a new picture needs

    out = BytesIO()
    with _opened(content) as picture:
        picture.draft("RGB", (longest, longest))  # a JPEG is decoded small: a twelfth of the time and memory
        plain = _on_white(picture)
        plain.thumbnail((longest, longest), reducing_gap=2.0)
        upright = ImageOps.exif_transpose(plain)
        upright.info.clear()
        upright.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def inked(content: bytes) -> bytes:
    """A logo for white paper: one drawn in light colours on nothing is drawn in black; any other is as it was.

    Raises NotAPicture, PictureTooLarge.
    """
    if len(content) > MOST_BYTES:
        raise PictureTooLarge(MOST_BYTES, MOST_DOTS)
    from PIL import ImageChops, ImageStat  # late, as above

    out = BytesIO()
    with _opened(content) as picture:
        if not picture.has_transparency_data:
            return content
        seen = picture.convert("RGBA")
        there = seen.getchannel("A")
        if not there.getbbox() or ImageStat.Stat(seen.convert("L"), there).mean[0] < _LIGHT:
            return content
        ImageChops.invert(there).save(out, "PNG")
    return out.getvalue()


@contextmanager
def _opened(content: bytes) -> Iterator[Image]:
    """A picture of which nothing was decoded yet. What goes wrong inside is NotAPicture or PictureTooLarge."""
    from PIL import Image  # late, as above

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(content), formats=FORMATS)
        if picture.width * picture.height > MOST_DOTS:
            raise PictureTooLarge(MOST_BYTES, MOST_DOTS)
        yield picture
    except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError) as error:
        raise PictureTooLarge(MOST_BYTES, MOST_DOTS) from error
    except _BROKEN as error:
        raise NotAPicture from error


def _on_white(picture: Image) -> Image:
    """The picture in plain colours; what could be seen through is white, and its way up is still known."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    from PIL import Image as Images  # late, as above

    seen = picture.convert("RGBA")
    ground = Images.new("RGB", seen.size, _WHITE)
    ground.paste(seen, mask=seen.getchannel("A"))
    ground.info.update(picture.info)
    return ground
