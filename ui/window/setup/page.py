"""The first start, from a new file to a till that sells."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pos.settings import Language, Settings, Stall
from ui.bootstrap import Shop
from ui.jobs import Jobs
from ui.window.settings.fields.draft import draft_of
from ui.window.settings.fields.group import FieldGroup
from ui.window.settings.fields.reader import read
from ui.window.settings.printers.around import Surroundings
from ui.window.setup.frame import StepFrame
from ui.window.setup.goods import GoodsStep
from ui.window.setup.pin import PinStep
from ui.window.setup.printer import PrinterStep
from ui.window.setup.welcome import Welcome
from ui.words import _, use

STEPS = 4
_PIN = 3


class SetupPage(QWidget):
    """Asks for the stall, then the printer; sets the shop up; then asks for a PIN and lets goods come in.

    `finished` opens the till.
    """

    def __init__(self, shop: Shop, finished: Callable[[], None], executor: Executor | None = None) -> None:
        super().__init__()
        self._shop, self._finished = shop, finished
        self.jobs, self.printing = Jobs(executor, self), Jobs(executor, self)
        self.draft = draft_of(Settings(Stall("")))  # what is not asked here stays as a stall has it
        self.steps = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.steps)
        self._build()

    @property
    def step(self) -> int:
        """The step that is asked now, from 1."""
        return self.steps.currentIndex() + 1

    def speak(self, language: Language) -> None:
        """Ask in another language; what was typed stays."""
        self._keep()
        self.draft = replace(self.draft, language=language)
        use(language)
        self._build()

    def go_on(self) -> None:
        """Check this step and go to the next; what is wrong is said beside its field."""
        self._keep()
        if self.step == STEPS:
            self._go_on_with_goods()
            return
        if self.step == _PIN:
            if self.pin.is_skipped or self.pin.keep():
                self._show(STEPS)
            return
        group = self._groups[self.step - 1]
        reading = read(self.draft)
        group.blame(reading.faults)
        if group.is_at_fault(reading.faults):
            group.go_to_fault(reading.faults)
        elif self.step == 1:
            self._show(2)
        elif reading.settings is not None:
            self._set_up(reading.settings)
            self._show(_PIN)

    def go_back(self) -> None:
        """Go to the step before, or from a file back to the choice that led there."""
        self._keep()
        if self.step == STEPS and self.goods.is_at_file:
            self.goods.show_choices()
            self._name_the_way_on(False)
            return
        self._show(max(1, self.step - 1))

    def _build(self) -> None:
        while (old := self.steps.widget(0)) is not None:
            self.steps.removeWidget(old)
            old.deleteLater()
        self.welcome = Welcome()
        around = Surroundings(self.printing, self._shop.spooler, self._shop.clock)
        self.printer = PrinterStep(around, self._shop.path)
        self.pin = PinStep(self._shop, self.printing)
        self.pin.edited.connect(self._name_the_pin)
        self.goods = GoodsStep(self._shop, self.jobs)
        self._groups: tuple[FieldGroup, ...] = (self.welcome, self.printer)
        for group in self._groups:
            group.fill(self.draft)
        self.welcome.spoken.connect(self.speak)
        self.goods.ready.connect(self._finish)
        self._frames: list[StepFrame] = []
        insides = (self.welcome, self.printer, self.pin, self.goods)
        for number, inside in enumerate(insides, start=1):
            frame = StepFrame(
                number,
                STEPS,
                inside,
                on=_("Buka kasir") if number == STEPS else "",
                beside=self.welcome.language if inside is self.welcome else None,
            )
            frame.on.connect(self.go_on)
            frame.back.connect(self.go_back)
            self.steps.addWidget(frame)
            self._frames.append(frame)
            self._last_frame = frame
        self.goods.panel.looked.connect(self._name_the_way_on)
        self.goods.at_file.connect(lambda: self._name_the_way_on(self.goods.takes_in))
        self.goods.panel.taken_in.connect(lambda *_came: self._last_frame.on_button.setFocus())
        self._show(1)

    def _go_on_with_goods(self) -> None:
        """Take in the file that was looked at; with none waiting, open the till."""
        if self.goods.takes_in:
            self.goods.panel.take_in()
        else:
            self._finish()

    def _name_the_way_on(self, can_take_in: bool) -> None:
        self._last_frame.on_button.say(_("Masukkan semua") if can_take_in else _("Buka kasir"))
        if can_take_in:
            self._last_frame.on_button.setFocus()  # what was asleep while the file was read lost the keys

    def _name_the_pin(self) -> None:
        skipped = self.pin.is_skipped and not self._shop.gate.pins
        self._frames[_PIN - 1].on_button.say(_("Lewati, tanpa PIN") if skipped else _("Lanjut"))

    def _keep(self) -> None:
        for group in self._groups:
            self.draft = group.taken_into(self.draft)

    def _set_up(self, settings: Settings) -> None:
        """The first time on, the shop is set up; somebody who went back and forth changes it."""
        if self._shop.settings is None:
            self._shop.set_up(settings)
        else:
            self._shop.save_settings(settings)

    def _show(self, step: int) -> None:
        self.steps.setCurrentIndex(step - 1)
        if step == _PIN:
            self.pin.begin()
            self._name_the_pin()
        starts = (self.welcome.name, self.printer.connection.chips[0], self.pin.fields.first, self.goods.empty)
        starts[step - 1].setFocus()

    def let_printers_go(self) -> None:
        """Wait for no printer any more, and try none."""
        self.printing.close(wait=False)

    def _finish(self) -> None:
        self.let_printers_go()
        self.jobs.close()
        self._finished()


def build(shop: Shop, finished: Callable[[], None]) -> SetupPage:
    """The first start, for the window; `finished` is called once the shop is set up and the owner wants to sell."""
    return SetupPage(shop, finished)
