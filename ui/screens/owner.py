"""The owner's screens, as they stand on the evening of a day of trade."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from pos.printers import Printer, PrinterProfile, Printers, Role
from pos.reports.span.span import day_span
from printing.printers.finding import Found
from ui.screens.camera import Camera
from ui.screens.local import local_goods
from ui.window.desk.days.day_picker import pick_day
from ui.window.desk.days.range_picker import RangePicker
from ui.window.desk.office.dialog import Wish, dialog_for, printer_for
from ui.window.dialogs.qt_words import speaking
from ui.window.history.page import HistoryPage
from ui.window.report.page import ReportPage
from ui.window.report.rows.ways import Ways
from ui.window.report.spans import View, lately
from ui.window.settings.page import SettingsPage
from ui.window.settings.printers.stall.purpose import PurposeSheet
from ui.window.shell.desk import Desk
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _

_SECTIONS = (
    *("lapak", "struk", "printer", "tampilan", "kasir", "laci", "bekas", "pembayaran"),
    *("qris", "orang", "cadangan", "berkas"),
)


def main_screens(camera: Camera, desk: Desk) -> None:
    """One picture of each: what somebody sees who only looks in."""
    for name, called in (("used", "bekas"), ("local", "ikm"), ("history", "riwayat"), ("report", "laporan")):
        desk.go_to(name)
        camera.take(desk.window(), called)
    _settings(camera, desk, ("struk",))


def further_states(camera: Camera, desk: Desk) -> None:
    """What else these screens can look like."""
    local_goods(camera, desk)
    _receipts(camera, desk)
    _reports(camera, desk)
    _settings(camera, desk, _SECTIONS)
    _wrong_settings(camera, desk)
    _forbidden(camera, desk)
    _printers(camera, desk)
    _dialog(camera, desk)


def _receipts(camera: Camera, desk: Desk) -> None:
    desk.go_to("history")
    if isinstance(desk.page, HistoryPage):
        desk.page.field.edit.setText("kemeja")
        camera.take(desk.window(), "riwayat-cari")
        desk.page.field.edit.setText("999.999")
        camera.take(desk.window(), "riwayat-tidak-ketemu")


def _figures(camera: Camera, desk: Desk, page: ReportPage) -> None:
    """What a figure opens, and where it stands while the keys are on it."""
    page.show_view(View.SUMMARY)
    categories = page.stage.summary.categories
    categories.setFocus(Qt.FocusReason.TabFocusReason)
    page.stage.cards.ensureWidgetVisible(categories)
    camera.take(desk.window(), "laporan-angka-dipilih")
    page.stage.opened.emit(categories.current)
    camera.take(desk.window(), "laporan-angka-struknya")
    desk.go_to("report")
    page.take_up_again()
    page.stage.opened.emit(Ways(day_span(page.day)).spent(""))
    camera.take(desk.window(), "laporan-uang-laci")
    for sheet in desk.window().findChildren(Sheet):
        sheet.leave()


def _reports(camera: Camera, desk: Desk) -> None:
    desk.go_to("report")
    page = desk.page
    if isinstance(page, ReportPage):
        ways = {View.USED: "bekas", View.LOCAL: "ikm", View.WEEK: "minggu", View.MONTH: "bulan"}
        ways[View.RANGE] = "dari-sampai"
        for view, name in ways.items():
            page.show_view(view)
            camera.take(desk.window(), f"laporan-{name}")
        page.head.compare.click()
        camera.take(desk.window(), "laporan-banding")
        picker = RangePicker(page, desk.session, lately(desk.session.today), page.show_range)
        camera.take(desk.window(), "laporan-pilih-hari-hari")
        picker.leave()
        _figures(camera, desk, page)
        page.show_view(View.SUMMARY)
        page.show_day(desk.session.today - timedelta(days=1))
        camera.take(desk.window(), "laporan-kemarin")
        sheet = pick_day(page, desk.session, page.day, page.show_day)
        camera.take(desk.window(), "laporan-pilih-hari")
        sheet.leave()


def _dialog(camera: Camera, desk: Desk) -> None:
    """The computer's own question about A4 pages, in the words and colours of the till."""
    wish = Wish(_("Laporan"), 2)
    printer = printer_for(wish)  # the dialog holds on to it, and does not keep it
    with speaking():
        dialog = dialog_for(printer, desk, wish)
        dialog.show()
        camera.take(dialog, "cetak-a4")
        folded = next(button for button in dialog.findChildren(QPushButton) if ">>" in button.text())
        folded.click()
        camera.take(dialog, "cetak-a4-pilihan")
        dialog.close()
        dialog.deleteLater()
    desk.window().activateWindow()
    camera.settle()


def _settings(camera: Camera, desk: Desk, sections: tuple[str, ...]) -> None:
    desk.go_to("settings")
    if isinstance(desk.page, SettingsPage):
        for name in sections:
            desk.page.show_section(_SECTIONS.index(name))
            camera.take(desk.window(), f"pengaturan-{name}")


def _printers(camera: Camera, desk: Desk) -> None:
    """Setting up a printer: what is seen, questions about the page and the speed, and two printers with their roles."""
    desk.go_to("settings")
    page, session = desk.page, desk.session
    if not isinstance(page, SettingsPage):
        return
    before = session.settings
    front = Printer("network://192.168.1.50", PrinterProfile(columns=48, cutter=True, drawer=2), "Kasir depan")
    tags = Printer("usb://0416:5011?port=1-2", PrinterProfile(), "RPP02N", (Role.LABEL,))
    seen = tuple(Found(printer.address, printer.name, printer.profile) for printer in (front, tags))
    page.show_section(_SECTIONS.index("printer"))
    page.printers.finder = lambda: seen
    page.printers.begin()
    camera.take(desk.window(), "printer-pasang")
    if page.printers.guide:
        page.printers.guide.ask_about(front)
        camera.take(desk.window(), "printer-tanya")
        page.printers.guide.ask_for_speed(Printer("serial:///dev/ttyUSB0"))
        camera.take(desk.window(), "printer-kecepatan")
        page.printers.guide.leave()
    session.save_settings(before.with_printers(Printers(front, (tags,))))
    page.printers.add.setFocus()
    camera.take(desk.window(), "printer-dua")
    page.printers.open(front.address)
    camera.take(desk.window(), "printer-satu")
    if page.printers.one:
        page.printers.one.leave()
    purpose = PurposeSheet(desk.window(), tags, Printers(front), main_is_sound=True)
    camera.take(desk.window(), "printer-untuk-apa")
    purpose.leave()
    desk.show_queue()
    camera.take(desk.window(), "printer-antrean")
    for sheet in desk.window().findChildren(Sheet):
        if sheet.isVisible():
            sheet.leave()
    session.save_settings(before)


def _forbidden(camera: Camera, desk: Desk) -> None:
    """A receipt of one's own, with a sentence that the law forbids."""
    desk.go_to("settings")
    if isinstance(desk.page, SettingsPage):
        desk.page.take_back()
        desk.page.receipt.head.setPlainText("Buka 09.00-21.00, tiap hari")
        desk.page.receipt.foot.setPlainText("Barang yang sudah dibeli tidak dapat dikembalikan")
        desk.page.store()
        camera.take(desk.window(), "pengaturan-struk-terlarang")
        desk.page.take_back()


def _wrong_settings(camera: Camera, desk: Desk) -> None:
    desk.go_to("settings")
    if isinstance(desk.page, SettingsPage):
        desk.page.till.cutoff.setText("25:00")
        desk.page.till.till.setText("S1-2")
        desk.page.till.edited.emit()
        desk.page.store()
        camera.take(desk.window(), "pengaturan-salah")
