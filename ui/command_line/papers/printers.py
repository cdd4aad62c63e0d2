"""`lapak printer`: what is there, what waits, and a page that tells how a printer must be set."""

from __future__ import annotations

from contextlib import suppress
from glob import glob
from typing import Any

import click

from data.problems import ShopMissing
from pos.paper import PrintJob
from printing.builders.trial_page import trial_page
from printing.printers.addresses import printer_at
from ui.bootstrap import Shop, local_time
from ui.command_line.context import Caller, caller, result_options
from ui.command_line.papers.sending import send_to, sent_line
from ui.command_line.verbs import Verbs
from ui.sentences import cause_sentence, state_words
from ui.words import _, mark, moment, translator

_FORMS = ("network://HOST:9100?width=58", "device:///dev/usb/lp0", "file:///FOLDER")
_DEVICES = ("/dev/usb/lp*", "/dev/rfcomm*")


@click.group("printer", cls=Verbs, help=mark("Printer dan antreannya."))
def printer() -> None:
    """Paper."""


@printer.command("test", help=mark("Cetak halaman percobaan di satu printer."))
@click.argument("address", metavar="PRINTER")
@result_options
def test(address: str) -> None:
    """Print the trial page on the printer at `address`; no shop is needed."""
    asked = caller()
    found = printer_at(address)
    document = trial_page(found, local_time(), _=translator())
    state = send_to(address, f"test-{local_time():%Y%m%d-%H%M%S}", document)
    asked.answer({"printer": address, "state": state}, lambda: sent_line(address, state))


@printer.command("list", help=mark("Printer lapak ini dan yang terlihat di komputer."))
@result_options
def list_printers() -> None:
    """The shop's printer, devices that look like printers, and the forms an address may have."""
    asked = caller()
    chosen = _chosen(asked)
    found = [f"device://{path}" for pattern in _DEVICES for path in sorted(glob(pattern))]  # noqa: PTH207 a device is no file of ours
    lines = [
        _("Printer lapak: {address}").format(address=chosen or _("tidak ada")),
        *(_("Terlihat: {address}").format(address=address) for address in found),
        *(_("Bentuk alamat: {address}").format(address=form) for form in _FORMS),
    ]
    asked.answer({"shop": chosen, "found": found, "forms": list(_FORMS)}, lambda: "\n".join(lines))


def _chosen(asked: Caller) -> str | None:
    """The address of the shop's printer, if there is a shop and it has one."""
    with suppress(ShopMissing), asked.open(writing=False) as shop:
        return shop.printer.address if shop.printer else None
    return None


@printer.command("queue", help=mark("Struk yang belum tercetak, dan sebabnya."))
@result_options
def queue() -> None:
    """What is not on paper yet."""
    asked = caller()
    with asked.open(writing=False) as shop:
        jobs = _unfinished(shop)
    asked.answer([_job_result(job) for job in jobs], lambda: _queue_text(jobs))


def _unfinished(shop: Shop) -> list[PrintJob]:
    with shop.reading() as look:
        return list(look.outbox.unfinished())


def _job_result(job: PrintJob) -> dict[str, Any]:
    return {
        "id": job.id,
        "kind": job.kind,
        "subject": job.subject,
        "copy": job.copy,
        "state": job.state,
        "cause": job.cause,
        "attempts": job.attempts,
        "created_at": job.created_at.isoformat(),
    }


def _queue_text(jobs: list[PrintJob]) -> str:
    if not jobs:
        return _("Tidak ada yang menunggu.")
    lines = []
    for job in jobs:
        why = f" - {cause_sentence(job.cause)}" if job.cause else ""
        lines.append(f"{job.subject}  {moment(job.created_at)}  {state_words(job.state)}{why}")
    return "\n".join(lines)
