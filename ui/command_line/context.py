"""What every verb shares: which shop, which language, and how answers leave."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import click

from data.opening import is_older
from data.paths import shop_file
from data.problems import DiskFailed, NoPermission, NotAShopFile, ShopFileProblem, ShopUnfinished, noted
from data.store import open_store
from pos.settings import Language
from pos.stockroom.planning import is_due
from ui.beginning import beginning
from ui.bootstrap import NEW_TILL, Shop, bootstrap, local_time
from ui.command_line.answers import as_json, say
from ui.command_line.doors import asks_who, stand_at
from ui.command_line.papers.after import print_what_waits
from ui.command_line.telling import told_moving_on
from ui.command_line.typed import one_of
from ui.words import mark, use

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Caller:
    """What was said on the command line before the verb or behind it; behind it wins.

    A verb that put something into the print queue says that `paper_waits`: it is printed once the shop is given back.
    """

    shop: Path | None = None
    language: Language | None = None
    as_json: bool = False
    standing: str | None = None
    pin: str | None = None
    owner_pin: str | None = None
    paper_waits: bool = False

    @property
    def path(self) -> Path:
        """The shop's file: the one named, or the one in the user-data folder."""
        return self.shop or shop_file()

    @contextmanager
    def open(self, *, writing: bool) -> Iterator[Shop]:
        """The shop, closed behind the block; words are in its language unless the caller named one.

        `writing` takes the file's lock, so that it is refused while a till has it open. Raises what `bootstrap` raises.
        """
        shop = self._opened(exclusive=writing)
        try:
            if shop.gate.pins and (writing or asks_who()):
                if not writing:
                    shop.close()  # who shows a PIN is written down, right or wrong
                    shop = self._opened(exclusive=True)
                stand_at(shop.gate, self.standing, self.pin, self.owner_pin)
            _keep_prices_up(shop, self.path, writing=writing)
            if shop.settings and self.language is None:
                use(shop.settings.language)
            yield shop
        finally:
            shop.close()
            if self.paper_waits:
                print_what_waits(self.path)

    def _opened(self, *, exclusive: bool) -> Shop:
        with disk_of(self.path):
            if exclusive:
                self._move_on()
                return bootstrap(self.path)
            try:
                return bootstrap(self.path, exclusive=False)
            except ShopUnfinished as unfinished:
                self._put_right(unfinished)
            return bootstrap(self.path, exclusive=False)

    def _move_on(self) -> None:
        """Make a shop of an older program ready for this one, and tell of it. Raises what `open_store` raises."""
        if is_older(self.path):
            open_store(self.path, till=NEW_TILL, clock=local_time, moving=told_moving_on()).close()

    def _put_right(self, unfinished: ShopUnfinished) -> None:
        """Open the shop as a till does, which ends what the power cut short. Raises `unfinished` where it may not."""
        try:
            bootstrap(self.path).close()
        except NoPermission:
            raise unfinished from None

    def answer(self, result: Any, text: Callable[[], str]) -> None:
        """Give the answer on stdout: `result` as JSON where it was asked for, else `text`. Raises Unheard."""
        said = as_json(result) if self.as_json else text()
        say(said.rstrip("\n"))


def _keep_prices_up(shop: Shop, path: Path, *, writing: bool) -> None:
    """Let planned prices begin whose moment has come; a till that has the file open does it by itself.

    A shop that cannot be written now is looked at as it stands.
    """
    if writing:
        shop.begin_due_prices()
        return
    with shop.reading() as look:
        due = is_due(look, shop.clock())
    if due:
        with suppress(ShopFileProblem, OSError):
            one = bootstrap(path)
            try:
                one.begin_due_prices()
            finally:
                one.close()


@contextmanager
def disk_of(path: Path) -> Iterator[None]:
    """Let what the system says about the disk leave as a refusal. Raises DiskFailed."""
    try:
        yield
    except OSError as error:
        raise noted(DiskFailed(path, error.strerror or type(error).__name__)) from error


def caller() -> Caller:
    """What this call of the command line is about."""
    found = click.get_current_context().find_object(Caller)
    if found is None:
        raise RuntimeError("a verb was called outside the command line")
    return found


def has_display() -> bool:
    """Whether a window can be shown: X11 or Wayland on Linux, or a platform that was chosen for Qt."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run_window(path: Path, language: Language | None) -> int:
    """Open the window of the till on the shop at `path`, and give back its exit code when it is closed.

    It is found by its name: it brings Qt, which no verb needs and the command line may not know.
    """
    with beginning():
        window = import_module("ui.window.run")
    return int(window.main(path, language))


def shop_options(verb: F) -> F:
    """Give a verb `--shop` and `--lang`."""
    shop = click.option(
        "--shop",
        type=click.Path(path_type=Path),
        metavar="FILE",
        expose_value=False,
        callback=_remember_shop,
        help=mark("Berkas lapak; biasanya di folder data pengguna."),
    )
    lang = click.option(
        "--lang",
        type=one_of(Language),
        expose_value=False,
        is_eager=True,
        callback=_remember("language"),
        help=mark("Bahasa jawaban: id atau en."),
    )
    return shop(lang(_pin_options(verb)))


def result_options(verb: F) -> F:
    """Give a verb `--json` besides `--shop` and `--lang`."""
    option = click.option(
        "--json",
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_remember("as_json"),
        help=mark("Jawab sebagai JSON."),
    )
    return shop_options(option(verb))


def _pin_options(verb: F) -> F:
    """Who is calling, in a stall with PINs; the environment may say it too, which no list of programs shows."""
    for option, name, help_words in (
        ("--owner-pin", "owner_pin", mark("PIN pemilik yang mengizinkan sekali ini; atau LAPAK_OWNER_PIN.")),
        ("--pin", "pin", mark("PIN, kalau lapak memakai PIN; atau LAPAK_PIN.")),
        ("--me", "standing", mark("Siapa yang memakai --pin; biasanya pemilik. Atau LAPAK_ME.")),
    ):
        verb = click.option(
            option,
            name,
            metavar="NAME" if name == "standing" else "PIN",
            envvar=f"LAPAK_{option.removeprefix('--').replace('-', '_').upper()}",
            expose_value=False,
            callback=_remember(name),
            help=help_words,
        )(verb)
    return verb


def _remember_shop(context: click.Context, _parameter: click.Parameter, path: Path | None) -> None:
    if path:
        context.ensure_object(Caller).shop = path
    if path and path.is_dir():
        raise NotAShopFile(path)


def _remember(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def remember(context: click.Context, _parameter: click.Parameter, value: Any) -> None:
        known = context.ensure_object(Caller)
        if name == "language" and value:
            known.language = Language(value)
            use(known.language)
        elif value:
            setattr(known, name, value)

    return remember
