"""`lapak demo`: an invented stall with days of trading behind it, to look at and to play with."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import click

from data.paths import demo_file
from pos.settings import Language
from ui.bootstrap import local_time
from ui.command_line.context import Caller, caller, disk_of, has_display, result_options, run_window
from ui.command_line.typed import DAY
from ui.command_line.verbs import Verb
from ui.demo.build import NotADemo, Story, build_demo
from ui.demo.leave import Left, leave_papers
from ui.sentences import refusal_sentence
from ui.words import _, mark

_MOST_DAYS = 400


@refusal_sentence.register
def _not_a_demo(refusal: NotADemo) -> str:
    return _("{path} bukan lapak contoh; tidak ditimpa.").format(path=refusal.path)


@click.command("demo", cls=Verb, help=mark("Lapak contoh dengan hari-hari jualan, lalu jendela kasir."))
@click.option("--days", type=click.IntRange(1, _MOST_DAYS), metavar="N", default=30, help=mark("Berapa hari jualan."))
@click.option("--seed", type=int, metavar="N", default=7, help=mark("Angka yang sama membuat lapak yang sama."))
@click.option("--until", type=DAY, help=mark("Hari jualan terakhir; biasanya kemarin."))
@click.option("--no-window", is_flag=True, help=mark("Tanpa jendela: tulis struk dan laporan ke berkas."))
@result_options
def demo(*, days: int, seed: int, until: date | None, no_window: bool) -> None:
    """Make the demo shop; it has a file of its own and never touches the real one."""
    asked = caller()
    last = until or local_time().date() - timedelta(days=1)
    asked.shop = asked.shop or demo_file()
    with disk_of(asked.shop):
        build_demo(asked.shop, Story(days, seed, last), asked.language or Language.INDONESIAN)
    if not no_window and has_display():
        click.get_current_context().exit(run_window(asked.shop, asked.language))
    if not no_window:
        click.echo(_("Tidak ada layar di sini: struk dan laporan ditulis ke berkas."), err=True)
    folder = asked.shop.with_name(f"{asked.shop.stem}-kertas")
    with asked.open(writing=False) as shop:
        left = leave_papers(shop, last, folder)
    _tell(asked, asked.shop, last, left)


def _tell(asked: Caller, shop: Path, last: date, left: Left) -> None:
    result = {
        "shop": str(shop),
        "last_day": last.isoformat(),
        "receipts": [str(path) for path in left.receipts],
        "report": [str(path) for path in left.report],
    }
    lines = [
        _("Lapak contoh: {path}").format(path=shop),
        *(_("Struk: {path}").format(path=path) for path in left.receipts),
        *(_("Laporan: {path}").format(path=path) for path in left.report),
    ]
    asked.answer(result, lambda: "\n".join(lines))
