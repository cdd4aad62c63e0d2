"""The command line as a script calls it: words in, an answer and an exit code out."""

import io
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pos.settings import Language
from ui.command_line.main import main
from ui.words import use

LAST_DAY = "2026-03-07"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one call of the command line gave back."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Lapak = Callable[..., Answer]


@pytest.fixture
def lapak(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Lapak]:
    """Calls `lapak` with some words, and with `stdin` as text, bytes, or a value that becomes JSON."""

    def call(*words: object, stdin: Any = b"") -> Answer:
        text = stdin if isinstance(stdin, bytes | str) else json.dumps(stdin)
        content = text.encode() if isinstance(text, str) else text
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(word) for word in words])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Answer(int(ended.value.code or 0), said.out, said.err)

    yield call
    use(Language.INDONESIAN)


@pytest.fixture(scope="session")
def told_story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo stall after three days of trading, closed and whole."""
    path = tmp_path_factory.mktemp("story") / "demo.lapak"
    with pytest.raises(SystemExit) as ended:
        main(["demo", "--days", "3", "--seed", "7", "--until", LAST_DAY, "--no-window", "--shop", str(path)])
    assert not ended.value.code
    return path


@pytest.fixture
def shop(told_story: Path, tmp_path: Path) -> Path:
    """The file of a demo stall to sell from."""
    return Path(shutil.copy(told_story, tmp_path / "demo.lapak"))


@pytest.fixture
def sell(lapak: Lapak, shop: Path) -> Lapak:
    """Sells one form, given as a value that becomes JSON or as it stands."""

    def sell(form: Any, *words: object) -> Answer:
        return lapak("sell", "-", "--shop", shop, *words, stdin=form)

    return sell
