"""Help and complaints about usage in the language now in use; click's own words are English only."""

from __future__ import annotations

import click

from ui.command_line.typed import expected
from ui.words import _, mark


class Spoken(click.Command):
    """A command whose help is translated when it is shown."""

    def get_short_help_str(self, _limit: int = 90) -> str:
        """One line for the list of verbs."""
        return _said(self.help)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the words of the command follow each other."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), f"{_('Pakai')}: ")

    def format_help_text(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_said(self.help))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, each with its sentence."""
        options = [option for option in self.get_params(ctx) if isinstance(option, click.Option)]
        records = [(option.get_help_record(ctx), option.help) for option in options]
        with formatter.section(_("Pilihan")):
            formatter.write_dl([(record[0], _said(sentence)) for record, sentence in records if record])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, in our words."""
        option = super().get_help_option(ctx)
        if option:
            option.help = mark("Tampilkan ini.")
        return option


def usage_sentence(wrong: click.ClickException) -> str:
    """What was wrong with the words of the command."""
    match wrong:
        case click.exceptions.NoSuchCommand(command_name=name):
            sentence = _("Tidak ada perintah {name}. Lihat lapak --help.").format(name=name)
        case click.NoSuchOption(option_name=option):
            sentence = _("Tidak ada pilihan {option}.").format(option=option)
        case click.BadOptionUsage(option_name=option):
            sentence = _("{option}: isinya kurang, atau tidak boleh ada.").format(option=option)
        case click.exceptions.NoArgsIsHelpError(ctx=click.Context(command=click.Group() as group) as context):
            sentence = _("Pilih satu: {names}.").format(names=", ".join(group.list_commands(context)))
        case click.MissingParameter(param=click.Parameter() as parameter):
            sentence = _("{name} harus diisi.").format(name=_name(parameter))
        case click.BadParameter(param=click.Parameter() as parameter):
            sentence = f"{_name(parameter)}: {expected(parameter.type)}"
        case _:
            sentence = wrong.format_message()
    return sentence


def _said(sentence: str | None) -> str:
    """A sentence in the language now in use; of nothing gettext would tell the head of its catalogue."""
    return _(sentence) if sentence else ""


def _name(parameter: click.Parameter) -> str:
    """A parameter as it is typed: `--date`, `SALE.json`."""
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name
