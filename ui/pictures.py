"""Pictures of every screen, taken from the real window on a station's data, without a display."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.domain.records import TicketRecord
from counter_app.domain.wita import day_of
from counter_app.services.door import SetUpDone
from counter_app.services.forms import LineForm, PersonForm, ServiceForm, VisitForm
from counter_app.services.paper_lists import PaperStanding
from counter_app.services.settings import CounterSettings
from ui.app import running_application
from ui.display.presenter import Board
from ui.display.view import BoardWindow
from ui.language import use_language
from ui.pictures_of_cases import take_cases, take_consent, take_lists
from ui.screens.queue.presenter import sorted_queue
from ui.shell.window import MainWindow
from ui.tasks import AtOnceRunner
from ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from counter_app.services.desk import Desk
    from counter_app.services.door import Door, SetUpForm, SignInName
    from counter_app.services.views import CaseRow
    from ui.shell.frame import Frame

SIZE: Final = (1366, 768)
LARGE: Final = 1.5
SAMPLE_CODE: Final = "CONTOH-7K2M-Q9XA-4HTB-WZ5D-83NC"
_SETTLE: Final = 3
_MINUTE: Final = 60_000


class _FreshDoor:
    """The same door before anything was set up."""

    is_set_up, demo, station_label = False, True, ""

    def __init__(self, door: Door) -> None:
        self._door = door

    def names(self) -> Sequence[SignInName]:
        return ()

    def areas(self) -> Sequence[tuple[str, str]]:
        return self._door.areas()

    def sign_in(self, user: str, password: str) -> Desk:
        return self._door.sign_in(user, password)

    def set_up(self, form: SetUpForm) -> SetUpDone:  # noqa: ARG002 - a picture sets nothing up
        return SetUpDone(SAMPLE_CODE, b"")

    def recover(self, user: str, code: str, password: str) -> tuple[str, ...]:
        """A picture recovers nothing."""
        del user, code, password
        return ()

    def close(self) -> None:
        """Nothing is open."""


class Camera:
    """Takes pictures of a window at its size, and as it looks at 150 %."""

    def __init__(self, window: QWidget, folder: Path, theme: str) -> None:
        self._window, self._folder, self._theme = window, folder, theme
        self.taken: list[Path] = []

    def beside(self, window: QWidget) -> Camera:
        """A camera before another window, whose pictures count on from these."""
        window.resize(*SIZE)
        other = Camera(window, self._folder, self._theme)
        other.taken = self.taken
        return other

    def take(self, name: str, *, large: bool = False, anew: Callable[[], object] | None = None) -> None:
        """Write a PNG; `large` adds one at 150 % on a screen of the same size, where `anew` is done again before."""
        self._write(name, 1.0)
        if large:
            self._window.resize(round(SIZE[0] / LARGE), round(SIZE[1] / LARGE))
            settle()
            if anew is not None:
                anew()
            self._write(f"{name}-150", LARGE)
            self._window.resize(*SIZE)
            settle()

    def _write(self, name: str, scale: float) -> None:
        settle()
        image = QImage(*SIZE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        self._window.render(painter, QPoint())
        painter.end()
        target = self._folder / f"{len(self.taken) + 1:02d}-{name}-{self._theme}.png"
        image.save(str(target))
        self.taken.append(target)


def settle() -> None:
    """Let layouts and repaints come to rest."""
    for _ in range(_SETTLE):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def take_pictures(door: Door, *, user: str, password: str, folder: Path, theme: str) -> list[Path]:
    """Drive the window through all screens and write a PNG of each; returns the files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = running_application()
    folder.mkdir(parents=True, exist_ok=True)
    use_language(found, "id")
    look = Theme(found, Scheme(theme))
    runner = AtOnceRunner(found)
    first = MainWindow(_FreshDoor(door), runner, look)
    camera = Camera(first, folder, theme)
    _open(first)
    camera.take("first-start", large=True)
    if first.page is not None:
        first.page.show_done(SetUpDone(SAMPLE_CODE, b""))  # type: ignore[attr-defined]
        camera.take("recovery-code", large=True)
    first.close()
    window = MainWindow(door, runner, look)
    second = Camera(window, folder, theme)
    second.taken = camera.taken
    _open(window)
    second.take("sign-in", large=True)
    window.enter(door.sign_in(user, password))
    _work(window, second)
    window.leave()
    window.close()
    first.deleteLater()
    window.deleteLater()
    settle()
    return second.taken


def _open(window: MainWindow) -> None:
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    settle()


def _work(window: MainWindow, camera: Camera) -> None:
    frame = window.frame
    if frame is None:
        return
    desk = frame.place.desk
    rows = desk.day_logs.rows(desk.actor, day_of(desk.clock.now_ms()), limit=50)
    frame.open("open_shift")
    camera.take("open-shift", large=True)
    frame.open("readiness")
    camera.take("readiness", large=True)
    _intake(frame, camera)
    _receipt(frame, camera, rows)
    take_lists(frame, camera)
    frame.open("day_log")
    camera.take("day-log", large=True)
    take_cases(frame, camera, rows)
    take_consent(frame, camera, rows)
    frame.open("settings")
    camera.take("settings", large=True)
    _paper_list(frame, camera)
    _queue(frame, camera)
    for name in ("sheets", "outages", "sync"):
        frame.open(name)
        camera.take(name, large=True)
    frame.primary()
    camera.take("sync-done", large=True)
    frame.open("close_shift")
    camera.take("close-shift", large=True)
    _closed(frame, camera)
    window.show_help()
    camera.take("keys", large=True)
    window.show_help()
    window.lock()
    camera.take("locked", large=True)


def _closed(frame: Frame, camera: Camera) -> None:
    """The page after closing, of the shift that was closed last; what waits is sent, and nothing is closed by it."""
    screen, shift = frame.current, frame.place.desk.store.last_shift()
    if screen is not None and shift is not None:
        frame.place.blockSignals(True)  # noqa: FBT003 - Qt asks for it so
        presenter = screen.presenter  # type: ignore[attr-defined]
        screen.show_closed(shift, sends=presenter.sending.enrolled)  # type: ignore[attr-defined]
        presenter.send_again()
        frame.place.blockSignals(False)  # noqa: FBT003 - as above
        camera.take("closed", large=True)


def _queue(frame: Frame, camera: Camera) -> None:
    """A queue of twelve that is in no register, and what those who wait see of it."""
    frame.open("queue")
    camera.take("queue-empty")
    desk, screen = frame.place.desk, frame.screens["queue"]
    now = desk.clock.now_ms()
    for lanes in (False, True):
        queue = sorted_queue(_twelve(now, lanes=lanes), now, CounterSettings(lanes=lanes, capacity=12))
        screen.show_queue(queue)  # type: ignore[attr-defined]
        camera.take("queue-lanes" if lanes else "queue", large=True)
    board = BoardWindow(desk.clock, desk.station.name, main=frame.screen, screens=list)
    board.arrange()
    beside = camera.beside(board)
    board.show_board(Board(wanted=True, called="P-014", following=("012", "013", "P-016", "015"), waiting=7))
    beside.take("display", large=True)
    board.show_board(Board(wanted=True, waiting=0, crowded=True))
    beside.take("display-crowd")
    board.close()
    board.deleteLater()


def _twelve(now: int, *, lanes: bool) -> tuple[TicketRecord, ...]:
    states = ("dilayani", "dilayani", "dipanggil", "tidak_hadir", "ditahan", *("menunggu",) * 9)
    made = []
    for number, state in enumerate(states, 1):
        came = now - (60 - number * 4) * _MINUTE
        called = came + 5 * _MINUTE if state in {"dilayani", "dipanggil", "tidak_hadir"} else 0
        made.append(
            TicketRecord(
                f"ticket/{number}",
                "",
                "",
                "",
                "ABAC"[number % 4] if lanes else "",
                number,
                number % 5 == 0,
                came,
                state=state,
                calls=bool(called) + 2 * (state == "dipanggil"),
                called_at=called,
                turn_at=called,
                ended_at=called + 6 * _MINUTE if called else 0,
            )
        )
    return tuple(made)


def _intake(frame: Frame, camera: Camera) -> None:
    """A form that is filled in and thrown away again."""
    frame.open("intake")
    camera.take("intake-empty")
    presenter = frame.screens["intake"].presenter  # type: ignore[attr-defined]
    for name, form in (("intake", _sample(frame.place.desk)), ("intake-collective", _many(frame.place.desk))):
        presenter.discard()
        presenter.discarded = form
        presenter.bring_back()
        presenter.show_service(len(presenter.line.services) - 1)
        camera.take(name, large=True)
    presenter.discard()
    _returning(frame, camera)


def _returning(frame: Frame, camera: Camera) -> None:
    """People of a name are offered, and a consultation is noted over it."""
    desk, screen = frame.place.desk, frame.screens["intake"]
    rows = desk.day_logs.rows(desk.actor, day_of(desk.clock.now_ms()), limit=50)
    name = next((row.name for row in rows if row.name), "").partition(" ")[0][:3]
    screen.person.name.setFocus()  # type: ignore[attr-defined]
    screen.person.name.setText(name)  # type: ignore[attr-defined]
    screen.presenter.suggest(name)  # type: ignore[attr-defined]
    camera.take("intake-names", large=True)
    screen.person.name.clear()  # type: ignore[attr-defined]
    frame.open("consultation")
    camera.take("consultation", large=True)


def _sample(desk: Desk) -> VisitForm:
    villages = desk.regions.villages_of(desk.station.area)
    person = PersonForm(
        name="ROSMIATI OLII",
        nik="7501025708909999",
        kk="7501021203159999",
        village=villages[0].code if villages else "",
    )
    first = ServiceForm("KTP-05", dict.fromkeys(_papers(desk, "KTP-05"), "asli"))
    codes = _papers(desk, "KK-05")
    states = {code: "asli" if place == 0 else "menyusul" for place, code in enumerate(codes[:2])}
    line = LineForm(person, (first, ServiceForm("KK-05", states)), "Foto lama buram, minta rekam ulang bila alat siap.")
    return VisitForm((line,))


def _many(desk: Desk) -> VisitForm:
    """A village official with the papers of several residents."""
    form = _sample(desk)
    person = form.lines[0].person
    names = (("ROSMIATI OLII", "7501025708909999"), ("YUSUF ISHAK", "7501020101859999"), ("OLIMOO'O, ABD. RAHMAN", ""))
    service = (ServiceForm("KTP-01", dict.fromkeys(_papers(desk, "KTP-01"), "salinan")),)
    lines = tuple(
        LineForm(replace(person, name=name, nik=nik, nik_reason="" if nik else "lupa"), service) for name, nik in names
    )
    return replace(
        form,
        lines=lines,
        group="kolektif",
        bearer="KASIM LAHAY",
        letter="140/22/XI/2026",
        letter_village=person.village,
    )


def _papers(desk: Desk, code: str) -> tuple[str, ...]:
    service = desk.catalogue.known(code, on=day_of(desk.clock.now_ms()))
    return tuple(one.code for one in service.requirements if not one.condition) if service else ()


def _receipt(frame: Frame, camera: Camera, rows: Sequence[CaseRow]) -> None:
    for row in rows:
        jobs = frame.place.desk.store.paper_jobs_about(row.visit)
        if jobs:
            frame.open("receipt", jobs[0])
            camera.take("receipt", large=True)
            return


def _paper_list(frame: Frame, camera: Camera) -> None:
    frame.open("papers")
    camera.take("papers", large=True)
    frame.primary()
    camera.take("paper")
    job = next(iter(frame.place.desk.store.latest_papers(limit=1)), None)
    if job is not None:
        line = frame.place.desk.paper_lists.line(job)
        frame.question.show_standing(PaperStanding(line, unsure=1, failed=0, waiting=0))
        camera.take("paper-question", large=True)
        frame.question.show_standing(PaperStanding(None, unsure=0, failed=0, waiting=0))
