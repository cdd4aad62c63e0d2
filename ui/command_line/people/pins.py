"""`lapak people on|off|pin|recover`: PINs are begun, ended, given and lost."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from pos.people.staff import end_pins
from ui.bootstrap import Shop
from ui.command_line.context import caller, result_options
from ui.command_line.papers.sending import MaybePrinted, NotPrinted, printer_called, send_to, sent_line
from ui.command_line.verbs import Verb
from ui.papers.recovery import recovery_document
from ui.sentences import refusal_sentence
from ui.words import _, mark

F = TypeVar("F", bound=Callable[..., Any])

_TO = click.option("--to", "printer", metavar="PRINTER", help=mark("Cetak kode pemulihan di printer ini."))
_NEW = mark("PIN baru, 4 sampai 6 angka; - dari stdin.")


def _new_option(verb: F) -> F:
    return click.option("--new", required=True, metavar="PIN", help=_NEW)(verb)


@click.command("on", cls=Verb, help=mark("Pakai PIN mulai sekarang: NAME pemiliknya. Kode pemulihan tampil sekali."))
@click.argument("name")
@_new_option
@_TO
@result_options
def begin(name: str, new: str, printer: str | None) -> None:
    """The stall works with PINs."""
    _hand_over(printer, lambda shop: shop.gate.begin(name, _typed(new)))


@click.command("off", cls=Verb, help=mark("Berhenti memakai PIN: semua orang boleh semuanya lagi."))
@result_options
def end() -> None:
    """The stall works without PINs."""
    asked = caller()
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            end_pins(work)
        asked.answer({"pins": shop.gate.pins}, lambda: _("Lapak ini tanpa PIN sekarang."))


@click.command("pin", cls=Verb, help=mark("Beri atau ganti PIN seseorang; tiap orang boleh mengganti PIN-nya sendiri."))
@click.argument("name")
@_new_option
@result_options
def new_pin(name: str, new: str) -> None:
    """A new PIN."""
    asked = caller()
    with asked.open(writing=True) as shop:
        shop.gate.new_pin(name, _typed(new))
        asked.answer({"name": name, "pin": True}, lambda: _("PIN {name} sudah diganti.").format(name=name))


@click.command("recover", cls=Verb, help=mark("PIN baru untuk pemilik NAME dengan kode pemulihan; kodenya ikut baru."))
@click.argument("name")
@click.option("--code", required=True, metavar="CODE", help=mark("Kode pemulihan dari kertas."))
@_new_option
@_TO
@result_options
def recover(name: str, code: str, new: str, printer: str | None) -> None:
    """Back in by the printed code."""
    _hand_over(printer, lambda shop: shop.gate.recover(code, name, _typed(new)))


def _hand_over(printer: str | None, made: Callable[[Shop], str]) -> None:
    """Answer the recovery code that `made` gives, and print it past the queue, which would keep it.

    It holds by then and is told only once, so paper that fails is told beside it and takes nothing back.
    """
    if printer is not None:
        printer_called(printer)
    asked = caller()
    with asked.open(writing=True) as shop:
        code, name = made(shop), shop.cashier
        with shop.reading() as look:
            document = recovery_document(look, code, shop.clock())
    result: dict[str, Any] = {"name": name, "recovery": code}
    lines = [_recovery_words(code)]
    if printer is not None:
        result["printer"] = printer
        try:
            result["state"] = send_to(printer, "kode-pemulihan", document)
            lines.append(sent_line(printer, result["state"]))
        except (NotPrinted, MaybePrinted) as refusal:
            result |= {"state": None, "cause": refusal.cause}
            lines.append(refusal_sentence(refusal))
    asked.answer(result, lambda: "\n".join(lines))


def _typed(pin: str) -> str:
    return sys.stdin.readline().strip() if pin == "-" else pin


def _recovery_words(code: str) -> str:
    words = _("Kode pemulihan: {code}\nTulis di kertas dan simpan. Kode ini tidak akan tampil lagi.")
    return words.format(code=code)
