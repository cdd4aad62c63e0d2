"""The working window: rail, top line, the page in front, and what is said over it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QStackedWidget, QWidget

from pos.paper import PrintJob
from pos.people.rights import Right
from ui.notice import Level
from ui.sentences import cause_sentence
from ui.session import Session
from ui.window.people.watch import LOCK_KEY, PeopleWatch
from ui.window.shell.ahead import Ahead
from ui.window.shell.leading import leading_on, ring_for_bales
from ui.window.shell.pages import PAGES, TILL
from ui.window.shell.rail import Rail
from ui.window.shell.scanner import Scanner
from ui.window.shell.told import Told
from ui.window.shell.top_line import DRAWER_KEY, TopLine
from ui.window.till.cart.side import HELD_KEY
from ui.window.till.page import TillPage
from ui.window.widgets.buttons.keys import listen
from ui.window.widgets.notices.cover import Cover
from ui.words import _

_HELP_KEY, _SEARCH_KEY, _REDO_KEY = "F1", "F2", "Ctrl+Y"


class Desk(QWidget):
    """Everything around the pages, in the language and look of this moment; another language builds another desk.

    It shows no page until it is told to `go_to` one, which is when it stands in its window and can take the keys.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.rail = Rail(PAGES)
        self.top = TopLine(session)
        self.notices = Told(session)
        self.notices.float_over(self, lambda: self.top.rooms_for_notices, self.top.printer)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {}
        self.watch = PeopleWatch(session, self)
        self.scanner = Scanner(_application(), parent=self)
        self._arrange()
        self._listen()
        self.ahead = Ahead(PAGES, _application(), self)

    @property
    def page(self) -> QWidget:
        """The page in front."""
        return self._pages[self.page_name]

    @property
    def page_name(self) -> str:
        """The name of the page in front."""
        return next(name for name, page in self._pages.items() if page is self._stack.currentWidget())

    @property
    def till(self) -> TillPage:
        """The till, built if nobody went there yet."""
        page = self._built(TILL)
        if not isinstance(page, TillPage):
            raise TypeError(page)
        return page

    def go_to(self, name: str) -> None:
        """Bring a page to the front, where whoever stands at the till may see it."""
        stays = self.page_name if self._pages else TILL
        front = name if self.watch.admits(name, lambda: self.go_to(name)) else stays
        page = self._built(front)
        self._stack.setCurrentWidget(page)
        self.rail.show_chosen(front)
        _give_keys_to(page)

    @property
    def place(self) -> int:
        """Where somebody is inside the page in front; 0 where it has no places."""
        return int(getattr(self.page, "section", 0))

    def _show_held_key(self, heard: bool) -> None:
        self.top.held.show_key(HELD_KEY if heard else "")

    def go_to_place(self, place: int) -> None:
        """Go on inside the page in front where somebody was."""
        if show := getattr(self.page, "show_section", None):
            show(place)

    def scan(self, code: str) -> None:
        """A scanner read `code`: it belongs to the till, wherever the keys went, but never answers a question.

        A sheet or a page that is about codes says in `take_scan` that it takes this one.
        """
        code = self.session.settings.scanner.code_in(code)
        over = self._open_sheet()
        takes = getattr(self.page if over is None else over, "take_scan", None)
        if takes is not None and takes(code):
            return
        if over is not None:
            self.till.sounds.refused()
            text = _('Pindaian "{code}" belum masuk: jawab dulu yang di layar, lalu pindai lagi.')
            self.session.tell(Level.WARNING, text.format(code=code))
            return
        self.go_to(TILL)
        self.till.scan(code)

    def show_queue(self) -> None:
        """Show what is not on paper yet."""
        if self._open_sheet() is None:
            from ui.window.shell.sheets.print_queue import QueueSheet  # late: paper comes out by itself

            QueueSheet(self.session, self)

    def exchange(self, number: str) -> None:
        """Serve a buyer who came back with the receipt `number`."""
        self.go_to(TILL)
        self.till.exchange(number)

    def show_held(self) -> None:
        """Show the carts that wait, at the till."""
        if self._open_sheet() is None:
            self.go_to(TILL)
            self.till.show_held()

    def open_drawer(self) -> None:
        """Have the cash drawer open without a sale."""
        if not self.session.people.lets(Right.OPEN_DRAWER, self.open_drawer):
            return
        with self.session.telling():
            self.session.paper.open_drawer()
            self.session.tell(Level.DONE, _("Membuka laci\u2026"))

    def _drawer_stuck(self, job: PrintJob) -> None:
        why = cause_sentence(job.cause) if job.cause else _("Printer tidak sempat.")
        self.session.tell(Level.WARNING, _("Laci tidak terbuka; buka dengan kuncinya. {why}").format(why=why))

    def show_drawer(self) -> None:
        """Open the drawer, or count it and close it."""
        if self._open_sheet() is not None:
            return
        from ui.window.shell.sheets.drawer.closing import CloseDrawerSheet  # late: needed twice a day
        from ui.window.shell.sheets.drawer.opening import OpenDrawerSheet

        shift = self.session.shift
        if shift is None:
            OpenDrawerSheet(self.session, self)
        else:
            CloseDrawerSheet(self.session, self, shift)

    def show_keys(self) -> None:
        """Show what every key does."""
        if self._open_sheet() is None:
            from ui.window.shell.sheets.keys import KeysSheet  # late: a hand that knows them never asks

            KeysSheet(self)

    def _search(self) -> None:
        search = getattr(self.page, "search", None)
        if search is None:
            self.go_to(TILL)
            search = self.till.search
        search()

    def _built(self, name: str) -> QWidget:
        if name not in self._pages:
            page = next(page for page in PAGES if page.name == name).build(self.session)
            self._pages[name] = leading_on(page, self)
            if isinstance(page, TillPage):
                page.side.heard.connect(self._show_held_key)
            self._stack.addWidget(page)
        return self._pages[name]

    def _open_sheet(self) -> Cover | None:
        """What lies over the desk, if anything: it is answered before anything else happens."""
        return next((cover for cover in self.window().findChildren(Cover) if cover.isVisible()), None)

    def _leave_what_is_barred(self) -> None:
        if not self.watch.is_open(self.page_name):
            self.go_to(TILL)

    def _uncovered(self) -> None:
        _wake(self.page)
        self.notices.say_unseen()

    def _listen(self) -> None:
        self.watch.guard_pages(self.rail.buttons)
        self.session.people.moved.connect(self._leave_what_is_barred)
        self.watch.uncovered.connect(self._uncovered)
        self.rail.chosen.connect(self.go_to)
        self.top.printer_pressed.connect(self.show_queue)
        self.top.held_pressed.connect(self.show_held)
        self.top.drawer_pressed.connect(self.show_drawer)
        self.top.person_pressed.connect(self.watch.switch)
        self.scanner.scanned.connect(self.scan)
        self.session.page_wanted.connect(self.go_to)
        self.session.exchange_wanted.connect(self.exchange)
        ring_for_bales(self)
        self.session.paper.drawer_stuck.connect(self._drawer_stuck)
        listen(self.top, DRAWER_KEY, self.open_drawer)  # asleep while a sheet lies over the desk
        listen(self, LOCK_KEY, self.watch.lock)
        listen(self, _HELP_KEY, self.show_keys)
        listen(self, _SEARCH_KEY, self._search)
        listen(self, _REDO_KEY, self.session.basket.redo)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(1)
        grid.addWidget(self.top, 0, 0, 1, 2)
        grid.addWidget(self.rail, 1, 0)
        grid.addWidget(self._stack, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)


def _give_keys_to(page: QWidget) -> None:
    """What a page wants first when it comes to the front; the till knows best where its keys belong."""
    if shown := getattr(page, "shown", None):
        shown()
    if not isinstance(page, TillPage):
        page.setFocus(Qt.FocusReason.OtherFocusReason)


def _wake(page: QWidget) -> None:
    """Whoever came in types at once: no page could take the keys while the lock lay over it."""
    holder = QApplication.focusWidget()
    if holder is None or not page.isAncestorOf(holder):
        _give_keys_to(page)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(app)
    return app
