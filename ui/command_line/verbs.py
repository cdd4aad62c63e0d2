"""Verbs whose help speaks the caller's language, and whose errors are one line and an exit code."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import click

from data.problems import ShopFileProblem
from pos.goods.intake.faults import FaultyTable
from pos.refusals import Refusal
from ui.command_line.context import BROKEN, DONE, NO_SHOP, REFUSED, WRONG_USAGE, Caller, as_json
from ui.command_line.refused import Unreadable, as_result
from ui.logs import log_file
from ui.sentences import fault_sentence, refusal_sentence
from ui.words import _

_log = logging.getLogger(__name__)


class Verb(click.Command):
    """One verb. Its help is Indonesian in the code and translated when it is shown."""

    def get_help(self, ctx: click.Context) -> str:
        """The help in the language now in use."""
        _translate(self)
        return super().get_help(ctx)

    def get_short_help_str(self, limit: int = 90) -> str:
        """One line for the list of verbs."""
        _translate(self)
        return super().get_short_help_str(limit)


class Verbs(click.Group):
    """Verbs of one noun, or of the whole till."""

    command_class = Verb
    group_class = type

    def get_help(self, ctx: click.Context) -> str:
        """The help in the language now in use."""
        _translate(self)
        return super().get_help(ctx)

    def get_short_help_str(self, limit: int = 90) -> str:
        """One line for the list of verbs."""
        _translate(self)
        return super().get_short_help_str(limit)

    def main(self, *words: Any, **options: Any) -> Any:
        """Run a verb and end the process with its exit code; every error is said in one line, never a traceback."""
        standalone = options.pop("standalone_mode", True)
        caller = options.setdefault("obj", Caller())
        run: Callable[..., Any] = super().main
        try:
            code = run(*words, standalone_mode=False, **options)
        except click.exceptions.Exit as leaving:
            code = leaving.exit_code
        except (click.Abort, KeyboardInterrupt):
            code = _said(_("Dibatalkan."), REFUSED)
        except click.ClickException as wrong:
            code = _said(_usage(wrong), wrong.exit_code)
        except Refusal as refusal:
            code = _refused(refusal, caller)
        except Exception:  # noqa: BLE001 no traceback ever reaches a person
            _log.exception("a verb broke")
            code = _said(_("Ada kesalahan di program. Ceritanya ada di {log}.").format(log=log_file()), BROKEN)
        code = code if isinstance(code, int) else DONE
        if standalone:
            raise SystemExit(code)
        return code


def _translate(command: click.Command) -> None:
    command.help = _(command.help) if command.help else command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = _(parameter.help)


def _said(sentence: str, code: int) -> int:
    click.echo(f"lapak: {sentence}", err=True)
    return code


def _refused(refusal: Refusal, caller: Caller) -> int:
    """Name the rule, in the line and where wanted as JSON; each fault of a file has a line of its own."""
    code = REFUSED
    if isinstance(refusal, ShopFileProblem):
        code = NO_SHOP
    elif isinstance(refusal, Unreadable):
        code = WRONG_USAGE
    if caller.as_json:
        click.echo(as_json(as_result(refusal)))
    if isinstance(refusal, FaultyTable):
        for fault in refusal.faults:
            click.echo(fault_sentence(fault), err=True)
    return _said(f"{refusal_sentence(refusal)} [{refusal.rule}]", code)


def _usage(wrong: click.ClickException) -> str:
    """What was wrong with the words of the command."""
    match wrong:
        case click.NoSuchOption(option_name=option):
            return _("Tidak ada pilihan {option}.").format(option=option)
        case click.MissingParameter(param=click.Parameter() as parameter):
            return _("Kurang {parameter}.").format(parameter=parameter.human_readable_name)
        case click.BadParameter(param=click.Parameter() as parameter):
            return _("{parameter} tidak bisa dipakai: {why}").format(
                parameter=parameter.human_readable_name, why=wrong.format_message()
            )
        case _:
            return _("Perintah salah: {why} Lihat `lapak --help`.").format(why=wrong.format_message())
