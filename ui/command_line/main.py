"""`lapak`: the till window, or one verb without it."""

from __future__ import annotations

from importlib import import_module

import click

from ui.command_line import form_sentences
from ui.command_line.context import caller, shop_options
from ui.command_line.demo import demo
from ui.command_line.drawer import shift
from ui.command_line.figures import check, export, report
from ui.command_line.goods import import_goods, stock
from ui.command_line.printers import printer
from ui.command_line.receipts import receipt
from ui.command_line.selling import sell
from ui.command_line.verbs import Verbs
from ui.logs import start_logging
from ui.words import mark

__all__ = ["form_sentences", "main", "open_window"]


@click.group(cls=Verbs, invoke_without_command=True, help=mark("Kasir lapak. Tanpa perintah: buka jendela kasir."))
@shop_options
@click.version_option(package_name="lapak", message="lapak %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """The till."""
    start_logging()
    if context.invoked_subcommand is None:
        context.exit(open_window())


def open_window() -> int:
    """Open the till and give back its exit code.

    The window is found by its name: it brings Qt, which no verb needs and the command line may not know.
    """
    asked = caller()
    return int(import_module("ui.window.run").main(asked.path, asked.language))


for verb in (demo, sell, receipt, shift, stock, report, import_goods, export, check, printer):
    main.add_command(verb)
