"""The typefaces, one set for window, picture and PDF.

`Inter-*` (from Inter) is for everything that is read as text; its plain digits are the tabular ones, so that amounts
line up in Qt, Pillow and reportlab alike without asking for a font feature. `Mono-*` (from JetBrains Mono, ASCII only)
is the picture of a receipt, drawn for 12 x 24 dots. Both are under the SIL Open Font License, whose text stands beside
them; docs/decisions/0010 tells how they were made. `canvas` is what PDFs are drawn on,
so that the typefaces go with them.
"""

from importlib.resources import files
from pathlib import Path


def font_path(name: str) -> Path:
    """The file of a typeface: `font_path("Inter-SemiBold")`. Raises FileNotFoundError for a name we do not have."""
    path = Path(str(files(__name__) / f"{name}.ttf"))  # the package is never zipped: Qt and Pillow want real files
    if not path.is_file():
        raise FileNotFoundError(path)
    return path
