"""`lapak restore`: a copy becomes the shop, and the shop that it replaces is kept."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

import click

from data.keeping.aside import Why
from data.keeping.restoring import look_into, restore
from data.keeping.salvage import salvage
from data.lock import take_lock
from data.problems import NotAShopFile, ShopDamaged, ShopMissing
from pos.keeping.shop_copy import Contents
from pos.people.audit import AuditKind
from pos.people.rights import Right
from ui.bootstrap import local_time
from ui.command_line.context import Caller, caller, disk_of, result_options
from ui.command_line.verbs import Verb
from ui.sentences.keeping import contents_words
from ui.words import _, mark

_STDIN = click.File("r", encoding="utf-8")


@click.command("restore", cls=Verb, help=mark("Pulihkan lapak dari cadangan; berkas yang diganti tetap disimpan."))
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--salvage", "salvaging", is_flag=True, help=mark("Selamatkan yang masih terbaca dari berkas yang rusak.")
)
@click.option(
    "--passphrase-file", type=_STDIN, metavar="F", help=mark("Kata sandi cadangan, baris pertama; - dari stdin.")
)
@click.option("--dry-run", is_flag=True, help=mark("Lihat saja isinya, jangan ganti apa-apa."))
@result_options
def restore_shop(file: Path | None, *, salvaging: bool, passphrase_file: TextIO | None, dry_run: bool) -> None:
    """A copy back, or what can be read of the file that is there."""
    if (file is None) != salvaging:
        raise click.UsageError(_("Sebut berkas cadangannya, atau --salvage."))
    asked = caller()
    passphrase = passphrase_file.readline().rstrip("\r\n") if passphrase_file else ""
    if not dry_run:
        _ask_the_owner(asked)
    with disk_of(asked.path):
        if file is None:
            _salvage(dry_run=dry_run)
            return
        if dry_run:
            asked.answer(_result(found := look_into(file, passphrase), None), lambda: contents_words(found))
            return
        done = restore(asked.path, file, local_time(), passphrase)
    asked.answer(_result(done.contents, done.before), lambda: _told(done.contents, done.before))


def _ask_the_owner(asked: Caller) -> None:
    """A shop with PINs is replaced by its owner only; of one that cannot be opened nobody can be asked."""
    with suppress(ShopMissing, ShopDamaged, NotAShopFile), asked.open(writing=True) as shop:
        shop.gate.need(Right.RESTORE)
        shop.gate.note(AuditKind.RESTORED)


def _salvage(*, dry_run: bool) -> None:
    """What can be read becomes the shop; the damaged file is kept beside it."""
    asked = caller()
    if not asked.path.exists():
        raise ShopMissing(asked.path)
    target = asked.path.with_name(f"{asked.path.stem}.selamat{asked.path.suffix}")
    hold = take_lock(asked.path, create=False)
    try:
        saved = salvage(asked.path, target)
    finally:
        hold.release()
    before = None if dry_run else restore(asked.path, target, local_time(), why=Why.DAMAGED).before
    target.unlink()
    torn = _("Ada yang hilang di: {tables}.").format(tables=", ".join(saved.torn)) if saved.torn else ""
    words = [contents_words(saved.contents) if dry_run else _told(saved.contents, before), torn]
    asked.answer(_result(saved.contents, before) | {"torn": saved.torn}, lambda: "\n".join(filter(None, words)))


def _result(contents: Contents, before: Path | None) -> dict[str, object]:
    return asdict(contents) | {"replaced": before and str(before)}


def _told(contents: Contents, before: Path | None) -> str:
    lines = [_("Dipulihkan. {contents}").format(contents=contents_words(contents))]
    if before is not None:
        lines.append(_("Yang diganti disimpan di {path}; pulihkan berkas itu untuk kembali.").format(path=before))
    return "\n".join(lines)
