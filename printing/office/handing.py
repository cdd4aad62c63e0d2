"""The print queues of the system, as A4 pages use them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from pos.paper import Cause
from printing.office.order import PageOrder, Sides
from printing.printers.seams.commands import CommandFailed, CommandLate, said
from printing.printers.seams.cups_queue import CupsQueue
from printing.printers.seams.queues import SystemQueue
from printing.printers.seams.windows_queue import WindowsQueue, has_winspool, winspool

_SECONDS = 10.0
"""A queue on another machine takes its time over many pages."""


class QueueRefused(OSError):
    """A queue took no pages; `cause` is why, as far as the system tells."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause)
        self.cause = cause


class QueueSilent(OSError):
    """A queue did not say whether it took the pages; `printer` is its name."""

    def __init__(self, printer: str) -> None:
        super().__init__(printer)
        self.printer = printer


def trouble_of(printer: str) -> Cause | None:
    """Why nothing would come out of the queue `printer` now; None where the system knows of nothing."""
    queue: SystemQueue = WindowsQueue(winspool()) if has_winspool() else CupsQueue()
    with suppress(OSError):
        return queue.trouble(printer)
    return None


def takes_pdf() -> bool:
    """Whether the system's queues take a PDF as it is. Those of Windows want every page drawn."""
    return not has_winspool()


def hand_over(pdf: bytes, order: PageOrder) -> None:
    """Put the pages into a queue of CUPS, which draws them by the printer's driver. Raises QueueRefused, QueueSilent.

    A queue that stands still takes none: it would print them one day when nobody waits for them any more.
    """
    stopped = trouble_of(order.printer)
    if stopped in (Cause.QUEUE_STOPPED, Cause.NOT_FOUND):
        raise QueueRefused(stopped)
    options = [word for name, value in _options(order) for word in ("-o", f"{name}={value}")]
    command = ["lp", "-d", order.printer, "-t", order.title, "-n", str(order.copies), *options, "-"]
    try:
        said(command, data=pdf, seconds=_SECONDS)
    except CommandLate as error:
        raise QueueSilent(order.printer) from error
    except CommandFailed as error:
        raise QueueRefused(Cause.QUEUE_STOPPED) from error


def _options(order: PageOrder) -> Iterator[tuple[str, str]]:
    yield "print-scaling", "none" if order.exact else "auto-fit"
    if order.paper:
        yield "media", order.paper
    if order.sides is not Sides.AS_SET:
        yield "sides", order.sides
    if order.copies > 1:
        yield "Collate", str(order.collated)
    if order.grey:
        yield "print-color-mode", "monochrome"
    if order.backwards:
        yield "outputorder", "reverse"
    yield from ((name, value) for name, value in order.further if value)
