"""`lapak people`: who works at the stall, and what each may do."""

from __future__ import annotations

from dataclasses import replace

import click

from pos.people import staff
from pos.people.person import Person, Role
from pos.people.rights import TO_GIVE, Right, Rights
from ui.bootstrap import Shop
from ui.command_line.context import caller, result_options
from ui.command_line.people.pins import begin, end, new_pin, recover
from ui.command_line.people.results import person_line, person_result
from ui.command_line.typed import AMOUNT, one_of
from ui.command_line.verbs import Verb, Verbs
from ui.words import _, mark

_RIGHT = one_of(TO_GIVE)


@click.group("people", cls=Verbs, help=mark("Orang di lapak: pemilik, penjaga, PIN, dan boleh apa saja."))
def people() -> None:
    """Who works here."""


@people.command("list", cls=Verb, help=mark("Siapa saja, dengan yang boleh mereka lakukan."))
@click.option("--left", is_flag=True, help=mark("Juga yang sudah keluar."))
@result_options
def list_people(*, left: bool) -> None:
    """Everybody."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        found = [(each, look.people.has_pin(each.id)) for each in look.people.all(left=left)]
        in_use = look.people.in_use()
    result = {"pins": in_use, "people": [person_result(person, pin=pin) for person, pin in found]}
    lines = [person_line(person, pin=pin) for person, pin in found]
    asked.answer(result, lambda: "\n".join(lines) or _("Belum ada orang. Lapak ini tanpa PIN."))


@people.command("add", cls=Verb, help=mark("Orang baru; PIN-nya diberi dengan people pin."))
@click.argument("name")
@click.option("--owner", is_flag=True, help=mark("Sebagai pemilik: boleh semuanya."))
@result_options
def add(name: str, *, owner: bool) -> None:
    """Somebody begins to work here."""
    with caller().open(writing=True) as shop:
        with shop.work() as work:
            role = Role.OWNER if owner else Role.HELPER
            person = staff.add_person(work, name, shop.cashier, shop.clock(), role=role)
        _answer(shop, person)


@people.command("change", cls=Verb, help=mark("Ganti nama atau peran; catatan lama tetap memakai nama lama."))
@click.argument("name")
@click.option("--name", "called", default="", metavar="NAME", help=mark("Nama baru."))
@click.option("--role", type=one_of(Role), help=mark("owner untuk pemilik, helper untuk penjaga."))
@result_options
def change(name: str, *, called: str, role: str | None) -> None:
    """Another name or role."""
    with caller().open(writing=True) as shop:
        with shop.work() as work:
            given = Role(role) if role else None
            person = staff.change_person(work, name, shop.cashier, shop.clock(), called=called, role=given)
        _answer(shop, person)


@people.command("rights", cls=Verb, help=mark("Atur boleh apa saja."))
@click.argument("name")
@click.option("--give", multiple=True, type=_RIGHT, metavar="RIGHT", help=mark("Boleh ini; boleh beberapa."))
@click.option("--take", multiple=True, type=_RIGHT, metavar="RIGHT", help=mark("Tidak boleh ini; boleh beberapa."))
@click.option("--bargain", type=AMOUNT, help=mark("Nego paling jauh segini di bawah harga jual, tiap potong."))
@click.option("--any-bargain", is_flag=True, help=mark("Nego tanpa batas (harga pas tetap berlaku)."))
@result_options
def rights(name: str, *, give: tuple[str, ...], take: tuple[str, ...], bargain: int | None, any_bargain: bool) -> None:
    """What a helper may do."""
    if bargain is not None and any_bargain:
        raise click.UsageError(_("Tulis salah satu: --bargain atau --any-bargain."))
    with caller().open(writing=True) as shop:
        with shop.work() as work:
            before = staff.person_called(work, name).rights
            held = (before.held | set(map(Right, give))) - set(map(Right, take))
            limit = None if any_bargain else before.bargain if bargain is None else bargain
            new = Rights(frozenset(held), limit)
            person = staff.set_rights(work, name, new, shop.cashier, shop.clock()) if new != before else None
            person = person or staff.person_called(work, name)
        _answer(shop, person)


@people.command("leave", cls=Verb, help=mark("Sudah tidak kerja di sini; namanya tetap di catatan lama."))
@click.argument("name")
@click.option("--back", is_flag=True, help=mark("Kerja di sini lagi; PIN diberi ulang."))
@result_options
def leave(name: str, *, back: bool) -> None:
    """Somebody leaves, or comes back."""
    with caller().open(writing=True) as shop:
        with shop.work() as work:
            verb = staff.come_back if back else staff.leave
            person = verb(work, name, shop.cashier, shop.clock())
        _answer(shop, replace(person))


for verb in (begin, end, new_pin, recover):
    people.add_command(verb)


def _answer(shop: Shop, person: Person) -> None:
    with shop.reading() as look:
        pin = look.people.has_pin(person.id)
    caller().answer(person_result(person, pin=pin), lambda: person_line(person, pin=pin))
