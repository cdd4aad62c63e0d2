"""`lapak backup`: a checked copy of the shop, in a folder or as one file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from data.keeping.folder import copies_in
from data.problems import ShopLocked
from pos.keeping.shop_copy import CopyName
from pos.people.rights import Right
from ui.bootstrap import Shop
from ui.command_line.context import Caller, caller, result_options
from ui.command_line.verbs import Verb
from ui.sentences.keeping import contents_words
from ui.words import _, mark, moment


@click.command("backup", cls=Verb, help=mark("Cadangkan lapak; salinannya dibuka dan dicek sesudah ditulis."))
@click.argument("destination", required=False, metavar="[DEST]", type=click.Path(path_type=Path))
@click.option("--list", "listing", is_flag=True, help=mark("Sebut saja cadangan yang ada di DEST."))
@result_options
def backup(destination: Path | None, *, listing: bool) -> None:
    """A copy into a folder, or to a file whose name ends in .lapak."""
    asked = caller()
    if listing:
        _list(asked, destination)
        return
    with _open_beside_a_till(asked, destination) as shop:
        if destination is not None and destination.suffix == ".lapak":
            path, contents = destination, shop.keeper.keep_as(destination)
        else:
            kept = shop.keeper.keep(destination)
            path, contents = kept.path, kept.contents
    result = {"file": str(path), "receipts": contents.receipts, "last_receipt": contents.last_receipt}
    words = _("Tersimpan dan sudah dicek: {path}").format(path=path)
    asked.answer(result, lambda: f"{words}\n{contents_words(contents)}")


@contextmanager
def _open_beside_a_till(asked: Caller, destination: Path | None) -> Iterator[Shop]:
    """The shop with its lock, so that the copy is remembered in it; beside a till that is open, without.

    A copy in the usual place is made for anybody. One that is carried elsewhere holds everything, so in a stall with
    PINs it needs who may say where copies go, and a till that is closed. Raises NotAllowed, ShopLocked.
    """
    try:
        with asked.open(writing=True) as shop:
            if destination is not None and shop.gate.pins:
                shop.gate.need(Right.SETTINGS)
            yield shop
    except ShopLocked:
        with asked.open(writing=False) as shop:
            if destination is not None and shop.gate.pins:
                raise
            yield shop


def _list(asked: Caller, destination: Path | None) -> None:
    with asked.open(writing=False) as shop:
        folder = destination or shop.keeper.folder
        found = copies_in(folder, shop.clock())
    result = {"folder": str(folder), "copies": [_copy_result(path, name) for path, name in found]}
    lines = [_line(path, name) for path, name in found] or [_("Belum ada cadangan di {folder}.").format(folder=folder)]
    asked.answer(result, lambda: "\n".join(lines))


def _copy_result(path: Path, name: CopyName) -> dict[str, Any]:
    return {"file": str(path), "at": name.at, "last_receipt": name.last_receipt, "sealed": name.sealed}


def _line(path: Path, name: CopyName) -> str:
    locked = _("  dikunci") if name.sealed else ""
    return f"{moment(name.at)}  {name.last_receipt:<18}{locked}  {path}"
