"""What QR codes in a photo say, such as the sticker on the stall's wall."""

from __future__ import annotations

from io import BytesIO

from data.pictures.shrinking import shrunk

_LONGEST = 2_048
"""Enough dots for a sticker that fills a quarter of the photo."""


def codes_in(content: bytes) -> tuple[str, ...]:
    """Every QR code that can be read in a picture, from the top down. Raises NotAPicture, PictureTooLarge."""
    picture = shrunk(content, _LONGEST)
    import zxingcpp  # with Pillow 60 ms, wanted once in the life of a stall
    from PIL import Image

    found = zxingcpp.read_barcodes(Image.open(BytesIO(picture)).convert("L"))
    symbols = [code for code in found if code.format == zxingcpp.BarcodeFormat.QRCode]
    return tuple(code.text for code in sorted(symbols, key=lambda code: code.position.top_left.y))
