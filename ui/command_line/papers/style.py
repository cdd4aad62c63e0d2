"""`lapak receipt-style`: what the receipts of the stall show, and its logo."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click

from pos.settings import ReceiptStyle
from pos.till import ShopNotSetUp
from ui.bootstrap import Shop
from ui.command_line.context import caller, result_options
from ui.command_line.verbs import Verbs
from ui.papers.dress import take_logo
from ui.words import _, mark


@click.group("receipt-style", cls=Verbs, help=mark("Apa yang tampil di struk: logo, baris sendiri, nego, perajin."))
def receipt_style() -> None:
    """The receipt."""


@receipt_style.command("show", help=mark("Tampilkan apa yang tampil di struk."))
@result_options
def show() -> None:
    """What receipts show."""
    asked = caller()
    with asked.open(writing=False) as shop:
        style = _style(shop)
    asked.answer(asdict(style), lambda: _told(style))


@receipt_style.command("set", help=mark("Ubah apa yang tampil di struk; yang tidak disebut tetap."))
@click.option("--logo", type=click.Path(path_type=Path), help=mark("Logo dari berkas gambar apa saja."))
@click.option("--no-logo", is_flag=True, help=mark("Tanpa logo."))
@click.option("--head", multiple=True, help=mark("Baris di bawah nama lapak; boleh beberapa kali, kosong menghapus."))
@click.option(
    "--foot", multiple=True, help=mark("Baris di atas ucapan penutup; boleh beberapa kali, kosong menghapus.")
)
@click.option("--used-note", help=mark("Catatan barang bekas; kosong: kalimat biasa."))
@click.option("--thanks", help=mark("Ucapan penutup; kosong: kalimat biasa."))
@click.option("--print/--no-print", "print_by_default", default=None, help=mark("Cetak struk setiap transaksi."))
@click.option("--bargain/--no-bargain", "show_bargain", default=None, help=mark("Tunjukkan nego di struk."))
@click.option("--maker/--no-maker", "show_maker", default=None, help=mark("Tunjukkan perajin dan daerahnya."))
@click.option("--cashier/--no-cashier", "show_cashier", default=None, help=mark("Tunjukkan nama kasir."))
@click.option("--number-code/--no-number-code", default=None, help=mark("QR nomor struk, untuk tukar barang."))
@click.option("--anyway", is_flag=True, help=mark("Simpan walau ada kalimat yang dilarang UU 8/1999 pasal 18."))
@result_options
def change(
    logo: Path | None, no_logo: bool, head: tuple[str, ...], foot: tuple[str, ...], anyway: bool, **rest: Any
) -> None:
    """Change what was said, and leave the rest as it is."""
    if logo and no_logo:
        raise click.UsageError(_("Pilih satu: --logo atau --no-logo."))
    asked = caller()
    with asked.open(writing=True) as shop:
        style = replace(_style(shop), **{name: value for name, value in rest.items() if value is not None})
        if logo or no_logo:
            style = replace(style, logo=take_logo(shop.pictures, logo) if logo else "")
        if head:
            style = replace(style, head=_lines(head))
        if foot:
            style = replace(style, foot=_lines(foot))
        if shop.settings is not None:
            shop.save_settings(replace(shop.settings, receipt=style), knowingly=anyway)
    asked.answer(asdict(style), lambda: _told(style))


def _style(shop: Shop) -> ReceiptStyle:
    if shop.settings is None:
        raise ShopNotSetUp
    return shop.settings.receipt


def _lines(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip() for line in given)))


def _told(style: ReceiptStyle) -> str:
    def said(on: bool) -> str:
        return _("ya") if on else _("tidak")

    pairs = (
        (_("Logo"), style.logo or _("tidak ada")),
        (_("Baris kepala"), " / ".join(style.head) or "-"),
        (_("Catatan barang bekas"), style.used_note or _("kalimat biasa")),
        (_("Baris kaki"), " / ".join(style.foot) or "-"),
        (_("Ucapan penutup"), style.thanks or _("kalimat biasa")),
        (_("Cetak struk setiap transaksi"), said(style.print_by_default)),
        (_("Tunjukkan nego di struk"), said(style.show_bargain)),
        (_("Tunjukkan perajin dan daerahnya"), said(style.show_maker)),
        (_("Tunjukkan nama kasir"), said(style.show_cashier)),
        (_("QR nomor struk, untuk tukar barang"), said(style.number_code)),
    )
    return "\n".join(f"{label}: {value}" for label, value in pairs)
