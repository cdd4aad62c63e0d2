"""`lapak printer`: what is there, what waits, and a page that tells how a printer must be set."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from typing import Any

import click

from data.problems import ShopMissing
from pos.paper import Cause, JobState, PrintJob
from pos.printers import Printer, Printers, Role
from pos.till import ShopNotSetUp, kick_drawer
from printing.builders.trial.trial_page import trial_page
from printing.printers.addresses import FORMS, printer_at, without_profile
from printing.printers.finding import find_printers
from printing.printers.models import MODELS, model_called, profile_for
from printing.printers.speeds import has_speed
from ui.bootstrap import Shop, local_time
from ui.command_line.context import Caller, caller, result_options
from ui.command_line.papers.after import printed_now
from ui.command_line.papers.sending import DrawerShut, printer_called, send_to, sent_line
from ui.command_line.papers.speeds import print_speeds, speeds_text
from ui.command_line.verbs import Verbs
from ui.embedded_printer import without_detours
from ui.sentences import cause_sentence, state_words
from ui.sentences.paper import port_warning
from ui.sentences.printers import kind_words, printer_words, roles_words
from ui.sentences.slips import subject_words
from ui.words import _, mark, moment, translator


@click.group("printer", cls=Verbs, help=mark("Printer dan antreannya."))
def printer() -> None:
    """Paper."""


@printer.command("test", help=mark("Cetak halaman percobaan di satu printer."))
@click.argument("address", metavar="PRINTER")
@click.option("--speeds", is_flag=True, help=mark("Kabel serial: satu baris di tiap kecepatan, yang terbaca itulah."))
@result_options
def test(address: str, *, speeds: bool) -> None:
    """Print the trial page on the printer at `address`, or a line at each of its speeds; no shop is needed."""
    asked = caller()
    found = printer_called(address)
    if speeds:
        _test_speeds(asked, found)
        return
    document = trial_page(found, local_time(), _=translator())
    state = send_to(address, f"test-{local_time():%Y%m%d-%H%M%S}", document)
    asked.answer({"printer": address, "state": state}, lambda: sent_line(address, state))


def _test_speeds(asked: Caller, found: Printer) -> None:
    if not has_speed(found.address):
        raise click.UsageError(_("Hanya printer di kabel serial yang punya kecepatan."))
    lines = print_speeds(found)
    asked.answer({"printer": found.address, "speeds": [asdict(line) for line in lines]}, lambda: speeds_text(lines))


@printer.command("list", help=mark("Printer lapak ini, untuk apa, dan bentuk alamatnya."))
@result_options
def list_printers() -> None:
    """The printers of the shop and what comes out of each, and the forms an address may have."""
    asked = caller()
    chosen = _printers(asked)
    main = chosen.main.address if chosen.main else None
    seen = [one.address for one in find_printers()]
    lines = [
        *(_printer_line(chosen, one) for one in chosen),
        *([] if chosen.main else [_("Lapak ini belum punya printer.")]),
        *(_("Terlihat: {address}").format(address=address) for address in seen),
        *(_("Bentuk alamat: {address}").format(address=form) for form in FORMS),
    ]
    result = {
        "shop": main,
        "found": seen,
        "printers": [_printer_result(chosen, one) for one in chosen],
        "forms": list(FORMS),
    }
    asked.answer(result, lambda: "\n".join(lines))


@printer.command("find", help=mark("Cari printer yang tersambung ke komputer ini. Jaringan tidak dipindai."))
@result_options
def find() -> None:
    """What is plugged in, paired, or a queue of the system."""
    asked = caller()
    found = find_printers()
    text = [f"{one.address}  {one.name or kind_words(one.address)}" for one in found] or [
        _("Tidak ada yang terlihat. Cek kabel dan dayanya.")
    ]
    asked.answer([{"address": one.address, "name": one.name} for one in found], lambda: "\n".join(text))


@printer.command("add", help=mark("Pasang printer. Yang pertama mencetak semuanya."))
@click.argument("address", metavar="PRINTER")
@click.option("--name", default="", metavar="TEXT", help=mark("Nama panggilannya."))
@click.option("--model", default="", metavar="TEXT", help=mark("Merek dan tipe, sebagai awal setelan."))
@click.option(
    "--role",
    "roles",
    multiple=True,
    type=click.Choice([role.value for role in Role]),
    help=mark("Untuk apa; boleh beberapa."),
)
@result_options
def add(address: str, name: str, model: str, roles: tuple[str, ...]) -> None:
    """One more printer, with the profile of its model where the address says nothing else."""
    known = model_called(model) if model else None
    if model and known is None:
        models = ", ".join(one.name for one in MODELS)
        raise click.UsageError(
            _("Tipe {model} tidak dikenal. Yang dikenal: {models}.").format(model=model, models=models)
        )
    address = without_detours(address)
    bare, profile = without_profile(address), printer_at(address, profile_for(address, known)).profile
    further = tuple(Role(role) for role in roles if role != Role.RECEIPT)
    new = Printer(bare, profile, name or (known.name if known else ""), further)

    def added(printers: Printers) -> Printers:
        more = printers.with_one_more(new)
        return more.given(Role.RECEIPT, bare) if Role.RECEIPT in roles else more

    _change(added, port_warning(bare))


@printer.command("remove", help=mark("Lepas printer, dengan nama atau alamatnya."))
@click.argument("wanted", metavar="PRINTER")
@result_options
def remove(wanted: str) -> None:
    """One printer less; its slips go to the others."""
    _change(lambda printers: printers.without(wanted))


@printer.command("role", help=mark("Tentukan printer untuk struk, label atau laporan."))
@click.argument("role", type=click.Choice([role.value for role in Role]), metavar="receipt|label|report")
@click.argument("wanted", metavar="PRINTER")
@result_options
def role_of(role: str, wanted: str) -> None:
    """What a printer is there for."""
    _change(lambda printers: printers.given(Role(role), wanted))


@printer.command("drawer", help=mark("Buka laci uang."))
@result_options
def drawer() -> None:
    """The cash drawer opens, or it is said why not."""
    asked = caller()
    with asked.open(writing=True) as shop, shop.work() as work:
        job = kick_drawer(work, shop.cashier, shop.clock())
    after = printed_now(asked.path, job.id)
    if after is None or after.state not in {JobState.PRINTED, JobState.SENT_UNCONFIRMED}:
        raise DrawerShut((after.cause if after else None) or Cause.NO_ANSWER)
    asked.answer({"state": after.state}, lambda: _("Laci dibuka."))


def _change(change: Callable[[Printers], Printers], warning: str = "") -> None:
    """Store other printers, and answer with all of them. Raises ShopNotSetUp and what `change` raises."""
    asked = caller()
    with asked.open(writing=True) as shop:
        settings = shop.settings
        if settings is None:
            raise ShopNotSetUp
        shop.save_settings(settings.with_printers(change(settings.printers)))
        printers = settings.printers if shop.settings is None else shop.settings.printers
    result: dict[str, Any] = {"printers": [_printer_result(printers, one) for one in printers]}
    if warning:
        result["warning"] = warning
    told = [_printer_line(printers, one) for one in printers] or [_("Tanpa printer")]
    asked.answer(result, lambda: "\n".join(filter(None, (*told, warning))))


def _printers(asked: Caller) -> Printers:
    """The printers of the shop, if there is a shop and it has any."""
    with suppress(ShopMissing), asked.open(writing=False) as shop:
        return shop.printers
    return Printers()


def _printer_line(printers: Printers, one: Printer) -> str:
    called = f"{printer_words(one)}  {one.address}"
    return _("{printer}  {roles}").format(printer=called, roles=roles_words(printers, one))


def _printer_result(printers: Printers, one: Printer) -> dict[str, Any]:
    return {"name": one.name, "address": one.address, "roles": list(printers.roles_of(one)), **asdict(one.profile)}


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
        lines.append(f"{subject_words(job)}  {moment(job.created_at)}  {state_words(job.state)}{why}")
    return "\n".join(lines)
