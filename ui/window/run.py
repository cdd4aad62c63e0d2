"""The program with its window: from a path to the last event."""

from __future__ import annotations

import logging
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from data.opening import is_older
from data.paths import shop_file
from data.problems import ShopDamaged
from pos.refusals import Refusal
from pos.settings import Language
from ui.beginning import beginning
from ui.bootstrap import Shop, bootstrap, local_time
from ui.logs import watch_for_crashes
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.window.look.skin import wear
from ui.window.look.theme import DAY
from ui.window.shell.window import MainWindow
from ui.window.sweeping import Sweeper
from ui.window.trouble import TroubleWindow, catch_everything
from ui.words import _, use

FINE, NO_SHOP = 0, 3

_log = logging.getLogger(__name__)


class Program:
    """One run of the till: the shop's file is opened, shown, and given back."""

    def __init__(self, app: QApplication, path: Path | None, language: Language | None) -> None:
        """`path` of the shop's file, or None for the one in the user-data folder, which is made where it is missing.

        `language` is spoken until the shop's own settings say otherwise.
        """
        self._app = app
        self._path = path or shop_file()
        self._language = language
        self.shop: Shop | None = None
        self.window: MainWindow | None = None
        self.trouble: TroubleWindow | None = None

    def begin(self) -> None:
        """Open the shop and show it, or say in a window why that cannot be."""
        use(self._language or Language.INDONESIAN)
        try:
            self._move_on()
            self.shop = bootstrap(self._path, create=True)
            self.window = MainWindow(self.shop, self._app)
        except Refusal as refusal:
            self._give_back(refusal)
            sentence = refusal_sentence(refusal)
            _log.warning("the shop could not be opened: %s", refusal.rule)
            sys.stderr.write(f"{sentence}\n")
            wear(DAY, self._app)
            self.trouble = self._trouble(refusal, sentence)
            self.trouble.show()
            return
        self.trouble = None
        self.window.restore_wanted.connect(self._bring_back_soon)
        self.window.showMaximized()

    def _move_on(self) -> None:
        """Move a shop of an older program on behind a window that says so: after many years that takes a minute."""
        if is_older(self._path):
            from ui.window.moving import MovingWindow  # late: nearly every start finds the shop as it should be

            wear(DAY, self._app)
            MovingWindow().wait_for(lambda: bootstrap(self._path).close())

    def _bring_back_soon(self, copy: Path, passphrase: str) -> None:
        """The window goes with all that is in it, the button that was pressed too: its press has to end first."""
        QTimer.singleShot(0, lambda: self.bring_back(copy, passphrase))

    def bring_back(self, copy: Path, passphrase: str) -> None:
        """Let a copy become the shop, or say why it cannot; either way the till goes on with the shop that is there."""
        from data.keeping.restoring import restore  # late: no start brings anything back

        before = self.window
        self._app.setQuitOnLastWindowClosed(False)  # between two windows there is none, and the till goes on
        self.end()
        refused: Refusal | None = None
        try:
            restore(self._path, copy, local_time(), passphrase)
        except Refusal as refusal:
            refused = refusal
        self.begin()
        self._app.setQuitOnLastWindowClosed(True)
        if before is not None:
            before.deleteLater()
        if self.window is not None and self.window.session is not None:
            words = refusal_sentence(refused) if refused else _("Lapak dipulihkan. Berkas yang diganti tetap disimpan.")
            self.window.session.tell(Level.REFUSED if refused else Level.DONE, words)

    def _trouble(self, refusal: Refusal, sentence: str) -> TroubleWindow:
        if isinstance(refusal, ShopDamaged) and self._path.exists():
            from ui.window.recovery.window import RecoveryWindow  # late: a sound shop never sees it

            return RecoveryWindow(sentence, self._path, local_time, self.begin)
        return TroubleWindow(sentence, self.begin)

    def end(self) -> None:
        """Give the shop's file back."""
        if self.window is not None:
            self.window.close()
        self._give_back()

    def _give_back(self, refused: Refusal | None = None) -> None:
        """Leave as in the evening; a file that was found damaged is neither copied nor taken for what it should be."""
        shop, self.shop = self.shop, None
        if shop is not None and isinstance(refused, ShopDamaged):
            shop.close()
        elif shop is not None:
            try:
                shop.keeper.keep_on_leaving()
            except Refusal as refusal:  # whoever leaves cannot be asked to stay; the light says it at the next start
                _log.warning("no copy on leaving: %s", refusal.rule)
            shop.close(for_the_night=True)

    def tell_of_a_fault(self) -> None:
        """Say that something went wrong that nobody foresaw."""
        if self.window is not None and self.window.session is not None:
            sentence = _("Ada yang tidak beres, sudah dicatat. Yang sudah dijual tetap tersimpan; coba sekali lagi.")
            self.window.session.tell(Level.REFUSED, sentence)


def main(path: Path | None = None, language: Language | None = None) -> int:
    """Run the till and return its exit code: 0, or 3 where the shop could not be opened."""
    watch_for_crashes()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Lapak")
    app.setDesktopFileName("lapak")
    program = Program(app, path, language)
    catch_everything(program.tell_of_a_fault)
    _end_when_asked(app)
    try:
        with beginning():
            program.begin()
        sweeper = Sweeper(app)
        app.exec()
        sweeper.close()
        return FINE if program.shop is not None else NO_SHOP
    finally:
        program.end()


def _end_when_asked(app: QApplication) -> None:
    """Ctrl+C in a terminal, and a system that shuts down, end the till as its close button does."""
    for asked in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked, lambda _number, _frame: app.quit())
    pulse = QTimer(app, interval=500)  # Python looks at signals only when it runs
    pulse.timeout.connect(lambda: None)
    pulse.start()
