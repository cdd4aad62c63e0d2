"""What a session says by itself: about copies, proofs, the clock, planned prices, and pieces the book does not hold."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pos.money import write_rp
from pos.people.rights import Right
from ui.notice import Level, Offer
from ui.people.asked import looking
from ui.words import _, left_words, moment

if TYPE_CHECKING:
    from data.check import CheckResult
    from pos.ports import SaleHead
    from pos.selling.line import CartLine
    from pos.used.planning import PricePlan
    from ui.session import Session


COPIES, FILE = 10, 11
"""Where copies and the shop's file stand among the sections of Pengaturan."""


def tell_by_itself(session: Session) -> None:
    """Have `session` tell from now on."""
    session.basket.oversold.connect(partial(_oversold, session))
    session.proofs.proved.connect(partial(_proof, session))
    session.proofs.harmed.connect(partial(_harm, session))
    session.proofs.clock_back.connect(partial(_clock_back, session))
    session.proofs.cut_short.connect(partial(_cut_short, session))
    session.copies.stick_seen.connect(partial(_stick, session))
    session.copies.kept.connect(partial(_copy, session))
    session.planned.begun.connect(partial(_begun, session))


def _oversold(session: Session, line: CartLine, left: int) -> None:
    text = _("{name}: di catatan {left}. Tetap bisa dijual, nanti dihitung ulang.")
    told_of = session.basket.cart

    def undo() -> None:
        if session.basket.cart is told_of:  # else another step came after the one that was warned of
            session.basket.undo()

    session.tell(Level.WARNING, text.format(name=line.item.full_name, left=left_words(left)), Offer(_("Urung"), undo))


def _stick(session: Session, stick: Path) -> None:
    """A copy that is carried away holds everything: whoever says where copies go lets a new stick take one."""
    accept = looking(session.people, Right.SETTINGS, partial(session.copies.accept_stick, stick))
    text = _("Flashdisk {name} terpasang. Cadangkan ke sini?").format(name=stick.name)
    session.tell(Level.DONE, text, Offer(_("Cadangkan"), accept))


def _proof(session: Session, found: CheckResult) -> None:
    if not found.ok:
        text = _("Ada catatan yang tidak cocok. Cadangkan sekarang, lalu lihat Pengaturan, Berkas.")
        session.tell(Level.REFUSED, text, Offer(_("Lihat"), lambda: session.place_wanted.emit("settings", FILE)))


def _harm(session: Session, _places: object) -> None:
    text = _("Berkas lapak berubah sendiri sejak ditutup: disknya mungkin rusak. Pulihkan dari cadangan.")
    session.tell(Level.REFUSED, text, Offer(_("Lihat"), lambda: session.place_wanted.emit("settings", COPIES)))


def _clock_back(session: Session, last: datetime) -> None:
    words = _("Jam komputer mundur: struk terakhir {last}, sekarang {now}. Betulkan jamnya.")
    session.tell(Level.WARNING, words.format(last=moment(last), now=moment(session.shop.clock())))


def _cut_short(session: Session, last: SaleHead) -> None:
    """The buyer may stand there still: whether the sale that was under way is on the disk has to be seen at once."""
    words = _("Kasir tadi berhenti mendadak. Penjualan terakhir yang tersimpan: {number}, {moment}, {total}.")
    told = words.format(number=last.number, moment=moment(last.at), total=write_rp(last.total))
    if session.basket.cart:
        told = f"{told} {_('Yang di keranjang belum terjual.')}"
    session.tell(Level.WARNING, told, Offer(_("Lihat struk"), lambda: session.page_wanted.emit("history")))


def _copy(session: Session, path: Path) -> None:
    if path.parent != session.shop.keeper.folder:  # the usual copies are made in silence; the light tells of them
        session.tell(Level.DONE, _("Cadangan tersimpan dan sudah dicek: {path}").format(path=path))


def _begun(session: Session, plan: PricePlan, changed: int) -> None:
    from ui.sentences.used.plans import piles_words, price_words  # late: a plan that begins is rare

    session.goods_changed()
    words = _("Harga yang direncanakan sudah mulai: {piles}, {price}. {count} tumpukan berubah.")
    told = words.format(piles=piles_words(plan.piles), price=price_words(plan.new), count=changed)
    session.tell(Level.DONE if changed else Level.WARNING, told)
