"""The pages of the window. A page is built when somebody first goes there, so that start-up does not pay for it.

A factory takes the Session and gives a QWidget. A page that wants to be told when it comes to the front has a method
`shown()`; one that has a search field of its own has `search()`, which F2 calls; one with sections says in `section`
which of them is shown, and has `show_section(number)`.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from pos.people.rights import Right
from ui.window.look.icons import Icon
from ui.words import mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.session import Session


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its stable `name`, its `title` (a msgid), its icon, its key, and `module:function` that builds it.

    Where it is not for everybody, `right` is needed to see it.
    """

    name: str
    title: str
    icon: Icon
    keys: str
    factory: str
    right: Right | None = None

    def build(self, session: "Session") -> "QWidget":
        """Import the page's module and build the page."""
        module, function = self.factory.split(":")
        page: QWidget = getattr(import_module(module), function)(session)
        return page


TILL = "till"

PAGES = (
    Page(TILL, mark("Kasir", sense="meja"), Icon.TILL, "Alt+1", "ui.window.till.page:build"),
    Page("used", mark("Stok bekas"), Icon.BOX, "Alt+2", "ui.window.used.room:build"),
    Page("local", mark("Produk IKM"), Icon.SHIRT, "Alt+3", "ui.window.local.room:build"),
    Page("history", mark("Riwayat"), Icon.RECEIPT, "Alt+4", "ui.window.history.page:build"),
    Page("report", mark("Laporan"), Icon.CHART, "Alt+5", "ui.window.report.page:build", Right.REPORTS),
    Page("settings", mark("Pengaturan"), Icon.GEAR, "Alt+6", "ui.window.settings.page:build", Right.SETTINGS),
)
"""In the order of the rail; the last one stands at its foot."""
