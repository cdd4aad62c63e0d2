"""`python -m ui.screens.papers FOLDER`: every A4 page in every state as a picture, in colour and in grey."""

from __future__ import annotations

import sys
from pathlib import Path

from ui.screens.papers.pictures import pictures
from ui.screens.papers.records import all_papers


def main(arguments: list[str]) -> int:
    """Draw all of them into the folder that `arguments` names."""
    if len(arguments) != 1:
        sys.stderr.write("python -m ui.screens.papers FOLDER\n")
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, pdf in all_papers():
        (folder / f"{name}.pdf").write_bytes(pdf)
        for _path in pictures(pdf, name, folder):
            pass
    sys.stdout.write(f"{folder}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
