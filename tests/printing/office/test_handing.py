"""A whole PDF handed to a queue of CUPS with everything that was chosen for it, and a queue that takes none."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos.paper import Cause
from printing.office import handing
from printing.office.handing import QueueRefused, QueueSilent, hand_over, takes_pdf, trouble_of
from printing.office.order import PageOrder, Sides

PAGES = b"%PDF-1.4 ..."
COMMANDS = """#!/bin/sh
# Plays the commands of CUPS in one folder: what is said of the queue, what was asked, what was handed over.
here=$(dirname "$0")
case "$(basename "$0") $*" in
    "lpstat -e") echo Kantor ;;
    "lpstat -l -p Kantor") cat "$here/about" ;;
    "lpstat -l -p "*) echo "lpstat: Invalid destination name in list." >&2; exit 1 ;;
    lp\\ *)
        echo "$*" >> "$here/asked"
        cat > "$here/printed"
        test -e "$here/rejecting" && { echo 'lp: Destination "Kantor" is not accepting jobs.' >&2; exit 1; }
        test -e "$here/slow" && exec sleep 20
        echo "request id is Kantor-3 (1 file(s))" ;;
esac
"""


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("lp", "lpstat"):
        (tmp_path / name).write_text(COMMANDS)
        (tmp_path / name).chmod(0o755)
    (tmp_path / "about").write_text("printer Kantor is idle.  enabled since ...\n")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


def test_the_pdf_itself_goes_into_the_queue_with_what_was_chosen(cups: Path) -> None:
    chosen = PageOrder(
        "Kantor", "laporan-2026-03-07", 2, True, Sides.LONG_EDGE, True, "A4", False, True,
        (("number-up", "2"), ("job-billing", "")),
    )  # fmt: skip
    hand_over(PAGES, chosen)
    assert (cups / "printed").read_bytes() == PAGES
    assert (cups / "asked").read_text().strip() == (
        "-d Kantor -t laporan-2026-03-07 -n 2 -o print-scaling=auto-fit -o media=A4 -o sides=two-sided-long-edge "
        "-o Collate=True -o print-color-mode=monochrome -o outputorder=reverse -o number-up=2 -"
    )


def test_labels_are_never_scaled_and_what_nobody_chose_is_left_to_the_printer(cups: Path) -> None:
    hand_over(PAGES, PageOrder("Kantor", "label-harga", exact=True))
    assert (cups / "asked").read_text().strip() == "-d Kantor -t label-harga -n 1 -o print-scaling=none -"


@pytest.mark.parametrize(
    ("about", "cause"),
    [("printer Kantor disabled since ...\n", Cause.QUEUE_STOPPED), ("\tAlerts: media-empty\n", Cause.PAPER_OUT)],
)
def test_what_the_system_knows_of_a_queue_is_told(cups: Path, about: str, cause: Cause) -> None:
    (cups / "about").write_text(about)
    assert trouble_of("Kantor") is cause


@pytest.mark.parametrize(
    ("printer", "about", "cause"),
    [("Kantor", " disabled since ...", Cause.QUEUE_STOPPED), ("Hilang", "", Cause.NOT_FOUND)],
)
def test_a_queue_that_stands_still_gets_no_pages_that_come_out_one_day(
    cups: Path, printer: str, about: str, cause: Cause
) -> None:
    (cups / "about").write_text(about)
    with pytest.raises(QueueRefused) as refused:
        hand_over(PAGES, PageOrder(printer, "laporan"))
    assert refused.value.cause is cause
    assert not (cups / "asked").exists()


def test_a_queue_that_takes_no_more_says_so(cups: Path) -> None:
    (cups / "rejecting").touch()
    with pytest.raises(QueueRefused) as refused:
        hand_over(PAGES, PageOrder("Kantor", "laporan"))
    assert refused.value.cause is Cause.QUEUE_STOPPED


def test_a_queue_that_is_slow_to_say_so_may_have_the_pages(cups: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (cups / "slow").touch()
    monkeypatch.setattr(handing, "_SECONDS", 0.5)
    with pytest.raises(QueueSilent) as silent:
        hand_over(PAGES, PageOrder("Kantor", "laporan"))
    assert silent.value.printer == "Kantor"
    assert (cups / "printed").read_bytes() == PAGES


def test_without_queues_nothing_is_known_and_only_windows_wants_drawn_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert trouble_of("Kantor") is Cause.NOT_FOUND
    assert takes_pdf()
