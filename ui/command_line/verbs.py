"""How a verb ends: with an exit code, and where it was refused with one line in words, never a traceback."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import click

from data.problems import ShopFileProblem
from pos.goods.intake.faults import FaultyTable
from pos.refusals import Refusal
from ui.command_line.answers import (
    BROKEN,
    DONE,
    INTERRUPTED,
    NO_SHOP,
    REFUSED,
    UNHEARD,
    WRONG_USAGE,
    Unheard,
    as_json,
    let_go,
    say,
    speak_utf8,
)
from ui.command_line.context import Caller
from ui.command_line.refused import Unreadable, as_result
from ui.command_line.speaking import Spoken, usage_sentence
from ui.logs import log_file, start_logging
from ui.sentences import refusal_sentence
from ui.sentences.disk import hindrance_words
from ui.sentences.files.faults import fault_sentence
from ui.words import _

_log = logging.getLogger(__name__)


class Verb(Spoken):
    """One verb."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words behind the verb; what is left over is refused in our words."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest:
            raise click.UsageError(_("Terlalu banyak: {words}.").format(words=" ".join(rest)), ctx)
        return rest


class Verbs(Spoken, click.Group):
    """Verbs of one noun, or of the whole till."""

    command_class = Verb
    group_class = type

    def list_commands(self, _context: click.Context) -> list[str]:
        """The names, in the order in which a day needs them."""
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and below them the verbs."""
        super().format_options(ctx, formatter)
        verbs = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(_("Perintah")):
            formatter.write_dl([(name, verb.get_short_help_str()) for name, verb in verbs if verb])

    def main(self, *words: Any, **options: Any) -> Any:
        """Run a verb and end the process with its exit code."""
        start_logging()
        speak_utf8()
        standalone = options.pop("standalone_mode", True)
        caller = options.setdefault("obj", Caller())
        options.setdefault("prog_name", "lapak")
        run: Callable[..., Any] = super().main
        try:
            code = run(*words, standalone_mode=False, **options)
        except click.exceptions.Exit as leaving:
            code = leaving.exit_code
        except click.Abort:
            code = _said(_("Dibatalkan."), INTERRUPTED)
        except click.ClickException as wrong:
            code = _said(usage_sentence(wrong), wrong.exit_code)
        except Refusal as refusal:
            code = _refused(refusal, caller)
        except Unheard as unheard:
            code = _unheard(unheard)
        except Exception:  # noqa: BLE001 no traceback ever reaches a person
            _log.exception("a verb broke")
            code = _said(_("Ada kesalahan di program. Ceritanya ada di {log}.").format(log=log_file()), BROKEN)
        code = code if isinstance(code, int) else DONE
        if standalone:
            raise SystemExit(code)
        return code


def _said(sentence: str, code: int, before: Sequence[str] = ()) -> int:
    """Say one line, and others before it, where there is somebody to hear them."""
    try:
        for line in (*before, f"lapak: {sentence}"):
            click.echo(line, err=True)
    except OSError:
        let_go(sys.stderr)
    return code


def _refused(refusal: Refusal, caller: Caller) -> int:
    """Name the rule, in the line and where wanted as JSON; each fault of a file has a line of its own."""
    faults = refusal.faults if isinstance(refusal, FaultyTable) else ()
    if caller.as_json:
        with suppress(Unheard):
            say(as_json(as_result(refusal)))
    lines = [fault_sentence(fault) for fault in faults]
    return _said(f"{refusal_sentence(refusal)} [{refusal.rule}]", _code(refusal, caller), lines)


def _code(refusal: Refusal, caller: Caller) -> int:
    """3 speaks of the shop's own file: a disk that takes no export says no to something else."""
    if isinstance(refusal, ShopFileProblem):
        return NO_SHOP if getattr(refusal, "path", None) in {None, caller.path} else REFUSED
    return WRONG_USAGE if isinstance(refusal, Unreadable) else REFUSED


def _unheard(unheard: Unheard) -> int:
    """Nothing to say where the reader went away, as `head` does; any other loss is told."""
    if unheard.reader_left:
        return UNHEARD
    text = _("Jawaban tidak bisa ditulis ({why}), tetapi sudah dikerjakan.")
    return _said(text.format(why=hindrance_words(unheard.why)), UNHEARD)
