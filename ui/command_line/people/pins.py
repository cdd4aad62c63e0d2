"""`lapak people on|off|pin|recover`: PINs are begun, ended, given and lost."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from pos.people.staff import end_pins
from ui.command_line.context import caller, result_options
from ui.command_line.verbs import Verb
from ui.words import _, mark

F = TypeVar("F", bound=Callable[..., Any])

_NEW = mark("PIN baru, 4 sampai 6 angka; - dari stdin.")


def _new_option(verb: F) -> F:
    return click.option("--new", required=True, metavar="PIN", help=_NEW)(verb)


@click.command("on", cls=Verb, help=mark("Pakai PIN mulai sekarang: NAME pemiliknya. Kode pemulihan tampil sekali."))
@click.argument("name")
@_new_option
@result_options
def begin(name: str, new: str) -> None:
    """The stall works with PINs."""
    asked = caller()
    with asked.open(writing=True) as shop:
        code = shop.gate.begin(name, _typed(new))
        asked.answer({"name": shop.cashier, "recovery": code}, lambda: _recovery_words(code))


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
@result_options
def recover(name: str, code: str, new: str) -> None:
    """Back in by the printed code."""
    asked = caller()
    with asked.open(writing=True) as shop:
        further = shop.gate.recover(code, name, _typed(new))
        asked.answer({"name": shop.cashier, "recovery": further}, lambda: _recovery_words(further))


def _typed(pin: str) -> str:
    return sys.stdin.readline().strip() if pin == "-" else pin


def _recovery_words(code: str) -> str:
    words = _("Kode pemulihan: {code}\nTulis di kertas dan simpan. Kode ini tidak akan tampil lagi.")
    return words.format(code=code)
