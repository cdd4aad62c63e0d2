"""The pictures of the goods, beside the copies: each is copied once, since its name is that of its content."""

from pathlib import Path

from data.durable import make_folder, settle_file, settle_folder
from data.keeping.copying import PART
from data.pictures.folder import FolderPictures
from data.problems import telling

PICTURES = "gambar"
"""The folder beside the copies that takes the pictures of all of them."""


def keep_pictures(shop: Path, copies: Path) -> int:
    """Put the pictures of `shop` that are not there yet beside the copies in the folder `copies`; how many those were.

    Raises DiskFull, NoPermission, DiskFailed.
    """
    return _bring(FolderPictures(shop).folder, copies / PICTURES)


def bring_back_pictures(copy: Path, shop: Path) -> int:
    """Put the pictures that lie beside `copy` and that `shop` has not beside the shop; how many those were.

    Raises DiskFull, NoPermission, DiskFailed.
    """
    return _bring(copy.parent / PICTURES, FolderPictures(shop).folder)


def _bring(source: Path, target: Path) -> int:
    if not source.is_dir():
        return 0
    with telling(target):
        there = {path.name for path in target.iterdir()} if target.is_dir() else set()
        missing = [path for path in sorted(source.glob("*.jpg")) if path.name not in there]
        if missing:
            make_folder(target)
        for path in missing:
            draft = target / (path.name + PART)
            draft.write_bytes(path.read_bytes())
            settle_file(draft)
            draft.replace(target / path.name)
        if missing:
            settle_folder(target)
    return len(missing)
