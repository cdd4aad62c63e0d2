"""`lapak audit`: what was done that somebody may ask about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from data.people.listing import log_csv
from pos.people.audit import AuditFilter, AuditKind
from ui.command_line.context import caller, result_options
from ui.command_line.papers.saving import save
from ui.command_line.people.results import entry_line, entry_result
from ui.command_line.typed import DAY, one_of
from ui.command_line.verbs import Verb
from ui.words import _, mark


@click.command("audit", cls=Verb, help=mark("Catatan kejadian: ditolak, dibatalkan, cetak ulang, harga, laci, masuk."))
@click.option("--from", "first", type=DAY, metavar="DAY", help=mark("Mulai hari ini."))
@click.option("--to", "last", type=DAY, metavar="DAY", help=mark("Sampai hari ini, termasuk."))
@click.option("--kind", type=one_of(AuditKind), metavar="KIND", help=mark("Hanya jenis ini, misalnya void."))
@click.option("--who", default="", metavar="NAME", help=mark("Hanya orang ini, juga sebagai yang mengizinkan."))
@click.option("--limit", type=click.IntRange(1, 100_000), default=200, help=mark("Paling banyak sekian, yang terbaru."))
@click.option("--csv", "file", type=click.Path(path_type=Path), help=mark("Simpan sebagai CSV."))
@result_options
def audit(*, first: date | None, last: date | None, kind: str | None, who: str, limit: int, file: Path | None) -> None:
    """The log, the newest entry first."""
    asked = caller()
    wanted = AuditFilter(first, last, AuditKind(kind) if kind else None, who)
    with asked.open(writing=False) as shop, shop.reading() as look:
        found = look.audit.find(wanted, limit)
    result: dict[str, object] = {"entries": [entry_result(entry) for entry in found]}
    text = "\n".join(map(entry_line, found)) or _("Tidak ada catatan yang cocok.")
    if file is not None:
        result["csv"] = text = str(save(file, log_csv(found)))
    asked.answer(result, lambda: text)
