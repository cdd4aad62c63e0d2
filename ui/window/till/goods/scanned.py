"""A code that was scanned: into the cart, or said to be unknown."""

from collections.abc import Callable

from pos.goods.item import UnknownCode
from pos.refusals import Refusal
from ui.notice import Level, Offer
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.shell.sounds import Sounds
from ui.words import _


def add_scanned(session: Session, sounds: Sounds, code: str, quantity: int, sell_freely: Callable[[], None]) -> None:
    """Put `quantity` of what answers to `code` into the cart; what nobody knows may be sold freely."""
    try:
        session.basket.add_code(code, quantity)
    except UnknownCode:
        sounds.refused()
        text = _('Kode "{code}" belum dikenal. Jual bebas dengan harga sendiri, atau masukkan barangnya dulu.')
        session.tell(Level.WARNING, text.format(code=code), Offer(_("Jual bebas"), sell_freely))
    except Refusal as refusal:
        sounds.refused()
        session.tell(Level.REFUSED, refusal_sentence(refusal))
    else:
        sounds.taken()


def let_wait(session: Session, sounds: Sounds) -> None:
    """A receipt was scanned while another buyer has his money on the table: say that it waits."""
    sounds.refused()
    session.tell(Level.WARNING, _("Selesaikan dulu pembayaran ini, baru struk berikutnya."))
