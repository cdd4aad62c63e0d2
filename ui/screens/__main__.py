"""`python -m ui.screens FOLDER`: a PNG of every screen, light and night; the main ones small and at twice the dots."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.screens.camera import Camera
from ui.screens.counter import coming_back
from ui.screens.evening import AtOnce, demo_evening
from ui.screens.owner import further_states, main_screens
from ui.screens.paying import paying
from ui.screens.people import people
from ui.screens.promo import prices_as_shouted
from ui.screens.start import first_start, new_version, nothing_yet
from ui.screens.till import selling, sheets_of_selling
from ui.screens.used import used_screens
from ui.window.look.theme import DAY, NIGHT
from ui.window.shell.window import MainWindow

FIRST, SMALL = (1366, 768), (1024, 600)
_TWICE = "--twice"


def main(arguments: list[str]) -> int:
    """Take all pictures into the folder that `arguments` names; `--twice` is how this program calls itself."""
    folders = [argument for argument in arguments if not argument.startswith("-")]
    if len(folders) != 1:
        sys.stderr.write("python -m ui.screens FOLDER\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    folder = Path(folders[0])
    if _TWICE in arguments:
        _important(Camera(app, folder, FIRST, DAY, "200"))
        return 0
    for theme, mark in ((DAY, ""), (NIGHT, "malam")):
        _everything(Camera(app, folder, FIRST, theme, mark))
    _important(Camera(app, folder, SMALL, DAY, "1024x600"))
    first_start(Camera(app, folder, SMALL, DAY, "1024x600"))
    _taken_twice(folder)
    sys.stdout.write(f"{folder}\n")
    return 0


def _everything(camera: Camera) -> None:
    _important(camera, further=True)
    first_start(camera)
    new_version(camera)
    nothing_yet(camera)


def _important(camera: Camera, *, further: bool = False) -> None:
    with demo_evening() as shop:
        window = MainWindow(shop, camera.app, AtOnce())
        desk = camera.desk_of(window)
        main_screens(camera, desk)
        if further:
            further_states(camera, desk)
            used_screens(camera, desk)
            sheets_of_selling(camera, desk)
            paying(camera, desk)
        selling(camera, desk)
        coming_back(camera, desk)
        prices_as_shouted(camera, desk)
        people(camera, desk)
        camera.strike(window)


def _taken_twice(folder: Path) -> None:
    """Twice the dots need an application that was started so."""
    call = [sys.executable, "-m", "ui.screens", str(folder), _TWICE]
    subprocess.run(call, env=os.environ | {"QT_SCALE_FACTOR": "2"}, check=True)  # noqa: S603 this program itself


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
