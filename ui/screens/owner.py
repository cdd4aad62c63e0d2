"""The owner's screens, as they stand on the evening of a day of trade."""

from __future__ import annotations

from datetime import timedelta

from ui.screens.camera import Camera
from ui.screens.frame import Frame
from ui.session import Session
from ui.window.desk.day_picker import pick_day
from ui.window.history.page import HistoryPage
from ui.window.report.page import ReportPage, View
from ui.window.settings.page import SettingsPage
from ui.window.stock.local import LocalPage

_SECTIONS = ("lapak", "struk", "printer", "tampilan", "kasir", "berkas")


def main_screens(camera: Camera, session: Session) -> None:
    """One picture of each: what somebody sees who only looks in."""
    for name, called in (("used", "bekas"), ("local", "ikm"), ("history", "riwayat"), ("report", "laporan")):
        frame = Frame(session, name)
        camera.stage(frame)
        camera.take(frame, called)
        camera.strike(frame)
    _settings(camera, session, ("struk",))


def further_states(camera: Camera, session: Session) -> None:
    """What else these screens can look like."""
    _products(camera, session)
    _receipts(camera, session)
    _reports(camera, session)
    _settings(camera, session, _SECTIONS)
    _wrong_settings(camera, session)


def _products(camera: Camera, session: Session) -> None:
    frame = Frame(session, "local")
    camera.stage(frame)
    if isinstance(frame.page, LocalPage):
        frame.page.field.edit.setText("batik")
        camera.take(frame, "ikm-cari")
        frame.page.field.edit.setText("sepatu roda")
        camera.take(frame, "ikm-tidak-ketemu")
    camera.strike(frame)


def _receipts(camera: Camera, session: Session) -> None:
    frame = Frame(session, "history")
    camera.stage(frame)
    if isinstance(frame.page, HistoryPage):
        frame.page.field.edit.setText("kemeja")
        camera.take(frame, "riwayat-cari")
        frame.page.field.edit.setText("999.999")
        camera.take(frame, "riwayat-tidak-ketemu")
    camera.strike(frame)


def _reports(camera: Camera, session: Session) -> None:
    frame = Frame(session, "report")
    camera.stage(frame)
    page = frame.page
    if isinstance(page, ReportPage):
        for view, name in ((View.USED, "laporan-bekas"), (View.LOCAL, "laporan-ikm")):
            page.show_view(view)
            camera.take(frame, name)
        page.show_view(View.SUMMARY)
        page.show_day(session.today - timedelta(days=1))
        camera.take(frame, "laporan-kemarin")
        sheet = pick_day(page, session, page.day, page.show_day)
        camera.take(frame, "laporan-pilih-hari")
        sheet.leave()
    camera.strike(frame)


def _settings(camera: Camera, session: Session, sections: tuple[str, ...]) -> None:
    frame = Frame(session, "settings")
    camera.stage(frame)
    if isinstance(frame.page, SettingsPage):
        for name in sections:
            frame.page.show_section(_SECTIONS.index(name))
            camera.take(frame, f"pengaturan-{name}")
    camera.strike(frame)


def _wrong_settings(camera: Camera, session: Session) -> None:
    frame = Frame(session, "settings")
    camera.stage(frame)
    if isinstance(frame.page, SettingsPage):
        frame.page.till.cutoff.setText("25:00")
        frame.page.till.till.setText("S1-2")
        frame.page.till.edited.emit()
        frame.page.store()
        camera.take(frame, "pengaturan-salah")
    camera.strike(frame)
