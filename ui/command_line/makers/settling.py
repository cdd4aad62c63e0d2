"""`lapak settle`: what makers are owed and by when, settling, paying, and what goes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from pos.buying import Pieces, paper_called, pay_maker, send_back, settle, settlement_draft, settlement_paper, statement
from pos.buying.people import maker_called
from pos.makers.account import PaidBy
from pos.makers.owing import Owing
from ui.command_line.context import caller, result_options
from ui.command_line.makers.lines import owing_text, settlements_text
from ui.command_line.makers.papers import hand_over, made, outlet_options, outlets
from ui.command_line.makers.receiving import show_paper
from ui.command_line.makers.results import account_result, owing_result, payment_result, settlement_head
from ui.command_line.makers.typed import lines_argument, note_option
from ui.command_line.papers.leaving import Wanted, leave, paper_options
from ui.command_line.typed import AMOUNT, DAY, one_of
from ui.command_line.used.trial import by_option, dry_run_option, work_in
from ui.command_line.verbs import Verb, Verbs
from ui.papers.makers import owing_document, owing_pages, statement_document, statement_pages
from ui.words import mark, translator


@click.group("settle", cls=Verbs, help=mark("Setor ke perajin: utang, setoran, pembayaran, titipan yang kembali."))
def settle_with() -> None:
    """What makers are owed."""


@settle_with.command("owed", cls=Verb, help=mark("Utang ke semua perajin, dan kapan jatuh tempo."))
@paper_options
@result_options
def owed(*, pdf: Path | None, png: Path | None, printer: str | None, columns: str) -> None:
    """What is owed in all, and by when."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        found = Owing(shop.today, tuple(look.makers.owed()))
        document = owing_document(look, found, translate=translator())
        page = owing_pages(look, found, translate=translator()) if pdf else b""
        name = f"utang-{shop.clock():%Y%m%d-%H%M%S}"
    if pdf or png or printer is not None:
        leave(asked, owing_result(found), name, document, lambda: page, Wanted(pdf, png, printer, int(columns)))
        return
    asked.answer(owing_result(found), lambda: owing_text(found))


@settle_with.command("statement", cls=Verb, help=mark("Utang ke satu perajin: nota, pembayaran, sisanya."))
@click.argument("maker")
@paper_options
@result_options
def statement_of(*, maker: str, pdf: Path | None, png: Path | None, printer: str | None, columns: str) -> None:
    """What one maker is owed."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        told = statement(look, maker, shop.today)
        document = statement_document(look, told, translate=translator())
        page = statement_pages(look, told, translate=translator()) if pdf else b""
        name = f"utang-{shop.clock():%Y%m%d-%H%M%S}"
    result = {**account_result(told.account, told.day), "left_on_consignment": told.held}
    leave(asked, result, name, document, lambda: page, Wanted(pdf, png, printer, int(columns)))


@settle_with.command("due", cls=Verb, help=mark("Apa yang akan disetor sekarang, tiap baris; belum disimpan."))
@click.argument("maker")
@click.option("--until", type=DAY, help=mark("Terjual sampai hari ini saja."))
@paper_options
@result_options
def due(*, maker: str, until: date | None, **papers: Any) -> None:
    """What a settlement would be."""
    asked, to = caller(), outlets(**papers, queued=False)
    with asked.open(writing=False) as shop:
        with shop.reading() as look:
            draft = settlement_draft(look, maker, until or shop.today, shop.cashier, shop.clock())
            document = made(look, settlement_paper(look, draft), to)
        hand_over(asked, shop, document, to)


@settle_with.command("up", cls=Verb, help=mark("Setor: semua yang terjual dan belum disetor, sekali saja."))
@click.argument("maker")
@click.option("--until", type=DAY, help=mark("Terjual sampai hari ini saja."))
@by_option
@dry_run_option
@outlet_options
@result_options
def up(*, maker: str, until: date | None, by: str | None, dry_run: bool, **papers: Any) -> None:
    """Settle what waits."""
    asked, to = caller(), outlets(**papers, dry_run=dry_run)
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            done = settle(work, maker, by or shop.cashier, shop.clock(), until=until)
            document = made(work, settlement_paper(work, done), to, dry_run=dry_run)
        hand_over(asked, shop, document, to, {"dry_run": dry_run})


@settle_with.command("pay", cls=Verb, help=mark("Bayar perajin, semua atau sebagian."))
@click.argument("maker")
@click.argument("amount", type=AMOUNT)
@click.option("--bill", default="", metavar="NUMBER", help=mark("Untuk nota ini; biasanya yang dulu jatuh tempo."))
@click.option("--method", type=one_of(PaidBy), default=str(PaidBy.CASH), help=mark("Tunai (cash) atau transfer."))
@note_option
@by_option
@dry_run_option
@outlet_options
@result_options
def pay(
    *, maker: str, amount: int, bill: str, method: str, note: str, by: str | None, dry_run: bool, **papers: Any
) -> None:  # fmt: skip
    """Pay a maker, whole or in part."""
    asked, to = caller(), outlets(**papers, dry_run=dry_run)
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            done = pay_maker(
                work, maker, amount, by or shop.cashier, shop.clock(), bill=bill, method=PaidBy(method), note=note
            )
            document = made(work, paper_called(work, done.number), to, dry_run=dry_run)
        hand_over(asked, shop, document, to, {"dry_run": dry_run})


@settle_with.command("send-back", cls=Verb, help=mark("Kembalikan titipan yang tidak laku ke perajin."))
@click.argument("maker")
@lines_argument(required=True)
@click.option("--paper", default="", metavar="NUMBER", help=mark("Nomor surat jalan."))
@note_option
@by_option
@dry_run_option
@outlet_options
@result_options
def give_back(
    *, maker: str, lines: Sequence[Pieces], paper: str, note: str, by: str | None, dry_run: bool, **papers: Any
) -> None:  # fmt: skip
    """Give unsold pieces on consignment back."""
    asked, to = caller(), outlets(**papers, dry_run=dry_run)
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            done = send_back(work, maker, lines, by or shop.cashier, shop.clock(), paper=paper, note=note)
            document = made(work, paper_called(work, done.number), to, dry_run=dry_run)
        hand_over(asked, shop, document, to, {"dry_run": dry_run})


@settle_with.command("list", cls=Verb, help=mark("Setoran dan pembayaran satu perajin, yang terbaru dulu."))
@click.argument("maker")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, help=mark("Paling banyak sekian setoran."))
@result_options
def list_settlements(maker: str, limit: int) -> None:
    """Settlements and payments of a maker."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        found = maker_called(look, maker)
        settlements, payments = look.settlements.latest(found.id, limit), look.makers.account(found.id).payments
    result = {
        "settlements": [settlement_head(one) for one in settlements],
        "payments": [payment_result(one) for one in reversed(payments)],
    }
    asked.answer(result, lambda: settlements_text(settlements, payments))


@settle_with.command("show", cls=Verb, help=mark("Satu setoran atau bukti bayar: di layar, PDF, atau printer."))
@click.argument("number")
@outlet_options
@result_options
def show(*, number: str, **papers: Any) -> None:
    """One settlement or payment, line by line."""
    show_paper(number, **papers)
