"""How a paper leaves: as text here, as a file, or on a printer by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from printing.document import Document
from printing.paper_size import WIDTHS
from printing.renderers.picture import slip_png
from printing.renderers.plain_text import plain_text
from ui.command_line.context import Caller
from ui.command_line.papers.saving import save
from ui.command_line.papers.sending import send_to, sent_line
from ui.command_line.typed import one_of
from ui.words import mark

F = TypeVar("F", bound=Callable[..., Any])
_FILE = click.Path(path_type=Path)


def columns_option(otherwise: str | None) -> Callable[[F], F]:
    """Give a verb `--columns`, one of the four widths of text that there are; `otherwise` where it is not said."""
    return click.option(
        "--columns",
        type=one_of(map(str, WIDTHS)),
        default=otherwise,
        help=mark("Lebar teks: 32 atau 42 (58 mm), 48 atau 64 (80 mm)."),
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants of a paper."""

    pdf: Path | None
    png: Path | None
    printer: str | None
    columns: int


def queue_option(verb: F) -> F:
    """Give a verb `--print`."""
    option = click.option("--print", "queued", is_flag=True, help=mark("Cetak di printer lapak, lewat antrean."))
    return option(verb)


def paper_options(verb: F) -> F:
    """Give a verb `--pdf`, `--png`, `--to` and `--columns`."""
    pdf = click.option("--pdf", type=_FILE, help=mark("Simpan sebagai PDF."))
    png = click.option("--png", type=_FILE, help=mark("Simpan sebagai gambar."))
    to = click.option("--to", "printer", metavar="PRINTER", help=mark("Cetak di printer ini."))
    columns = columns_option("32")
    return pdf(png(to(columns(verb))))


def leave(
    asked: Caller,
    result: dict[str, Any],
    name: str,
    document: Document,
    pdf: Callable[[], bytes],
    wanted: Wanted,
    text: str = "",
) -> None:
    """Save and print what is wanted, then answer: with `text` and where it is, or with the paper as text.

    Raises NotSaved, NotPrinted, MaybePrinted and refusals of the address.
    """
    files = {
        "pdf": wanted.pdf and save(wanted.pdf, pdf()),
        "png": wanted.png and save(wanted.png, slip_png(document, wanted.columns)),
    }
    saved = {kind: str(path) for kind, path in files.items() if path}
    lines = [*filter(None, [text]), *saved.values()]
    if wanted.printer is not None:
        state = send_to(wanted.printer, name, document)
        result = {**result, "printer": wanted.printer, "state": state}
        lines.append(sent_line(wanted.printer, state))
    told = "\n".join(lines) or plain_text(document, wanted.columns)
    asked.answer({**result, **saved}, lambda: told)
