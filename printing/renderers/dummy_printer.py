"""How python-escpos is brought in: late, with our own two papers, and without what it leaves behind.

Its import parses a 96 KB list of printers with YAML, makes a temporary folder that nobody removes and puts a
handler on the root logger. It is given a list with our papers alone, and the rest is undone.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from printing.paper_size import PaperSize

_ENCODING = "CP437"
_PAPERS = {"default": 384, "mm58": 384, "mm80": 576}
_import_lock = Lock()


def fresh_dummy(paper: PaperSize) -> Any:
    """A new python-escpos `Dummy` for one slip on `paper`; text goes out without code page commands."""
    with _import_lock:
        dummy = _dummy_class()
    return dummy(profile=f"mm{paper.millimetres}", magic_encode_args={"encoding": _ENCODING, "disabled": True})


@cache
def _dummy_class() -> Any:
    with _traces_removed():
        from escpos import capabilities  # 90 ms even so, and only a printing thread ever needs it
        from escpos.printer import Dummy  # comes with it

        shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    return Dummy


@contextmanager
def _traces_removed() -> Iterator[None]:
    """Imports inside see our printers and no pickle folder; the root logger stays as it was."""
    handlers = list(logging.root.handlers)
    saved = {name: os.environ.pop(name, None) for name in _VARIABLES}
    with tempfile.TemporaryDirectory(prefix="lapak-") as folder:
        path = Path(folder) / "printers.json"
        path.write_text(json.dumps(_capabilities()), encoding="ascii")
        os.environ["ESCPOS_CAPABILITIES_FILE"] = str(path)
        try:
            yield
        finally:
            del os.environ["ESCPOS_CAPABILITIES_FILE"]
            os.environ.update({name: value for name, value in saved.items() if value is not None})
            logging.root.handlers[:] = handlers


_VARIABLES = ("ESCPOS_CAPABILITIES_FILE", "ESCPOS_CAPABILITIES_PICKLE_DIR")


def _capabilities() -> dict[str, Any]:
    """Our papers in the form of python-escpos' own list: widths in dots, code page 0 alone, both fonts."""
    return {
        "profiles": {
            name: {
                "codePages": {"0": _ENCODING},
                "features": {"bitImageRaster": True, "paperPartCut": True, "qrCode": True},
                "fonts": {"0": {"columns": dots // 12}, "1": {"columns": dots // 9}},
                "media": {"width": {"pixels": dots}},
            }
            for name, dots in _PAPERS.items()
        },
        "encodings": {_ENCODING: {"name": _ENCODING, "python_encode": "cp437"}},
    }
