"""`lapak`: the till window, or one verb without it."""

from __future__ import annotations

from importlib import import_module

import click

from ui.command_line.answers import REFUSED
from ui.command_line.context import caller, has_display, run_window, shop_options
from ui.command_line.verbs import Verbs
from ui.words import _, mark

VERBS = {
    "demo": "ui.command_line.demo:demo",
    "sell": "ui.command_line.selling.sell:sell",
    "return": "ui.command_line.returning.verbs:bring_back",
    "void": "ui.command_line.returning.verbs:void",
    "receipt": "ui.command_line.papers.receipts:receipt",
    "slip": "ui.command_line.papers.slips:slip",
    "receipts": "ui.command_line.papers.finding:receipts",
    "receipt-style": "ui.command_line.papers.style:receipt_style",
    "shift": "ui.command_line.days.drawer:shift",
    "stock": "ui.command_line.goods:stock",
    "used": "ui.command_line.used.group:used",
    "makers": "ui.command_line.makers.people:makers",
    "offers": "ui.command_line.offers:offers",
    "receive": "ui.command_line.makers.receiving:receive",
    "settle": "ui.command_line.makers.settling:settle_with",
    "reorder": "ui.command_line.makers.ordering:reorder",
    "report": "ui.command_line.days.figures:report",
    "import": "ui.command_line.goods:import_goods",
    "export": "ui.command_line.days.figures:export",
    "backup": "ui.command_line.keeping.backup:backup",
    "restore": "ui.command_line.keeping.restore:restore_shop",
    "customers": "ui.command_line.paying.customers:customers",
    "qris": "ui.command_line.paying.qris:qris",
    "check": "ui.command_line.days.figures:check",
    "products": "ui.command_line.local.products:products",
    "labels": "ui.command_line.papers.labels:labels",
    "people": "ui.command_line.people.verbs:people",
    "audit": "ui.command_line.people.log:audit",
    "printer": "ui.command_line.papers.printers:printer",
}
"""Where each verb is found, in the order of the help."""


class Till(Verbs):
    """The verbs by name, each brought in when it is asked for: the window opens without any of them."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """The names."""
        return list(VERBS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """The verb of this name, or None."""
        if name not in VERBS:
            return None
        module, verb = VERBS[name].split(":")
        found: click.Command = getattr(import_module(module), verb)
        return found


@click.group(cls=Till, invoke_without_command=True, help=mark("Kasir lapak. Tanpa perintah: buka jendela kasir."))
@shop_options
@click.version_option(package_name="lapak", message="lapak %(version)s", help=mark("Versi program."))
@click.pass_context
def main(context: click.Context) -> None:
    """The till."""
    if context.invoked_subcommand is None:
        context.exit(open_window())


def open_window() -> int:
    """Open the till and give back its exit code."""
    asked = caller()
    if not has_display():
        click.echo(_("lapak: tidak ada layar di sini. Perintah tanpa jendela: lapak --help"), err=True)
        return REFUSED
    return run_window(asked.path, asked.language)
