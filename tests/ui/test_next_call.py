"""One key from every screen: the next number is called and sits down, unless somebody's form is still open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.services.announcing import Announcer
from counter_app.services.drafts import Draft
from counter_app.services.settings import CounterSettings
from tests.fakes.desk import WorkingClock
from tests.fakes.speaker import FakeSpeaker
from ui.screens.intake.drafts import EMPTY, Kept, to_values

if TYPE_CHECKING:
    from counter_app.domain.records import TicketRecord
    from counter_app.services.desk import Desk
    from ui.screens.intake.view import IntakeScreen
    from ui.shell.frame import Frame
    from ui.shell.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def frame(inside: MainWindow) -> Frame:
    """The window's frame, on the day's log: any screen but the queue and intake."""
    assert inside.frame is not None
    inside.frame.open("day_log")
    return inside.frame


def _next(frame: Frame) -> None:
    QTest.keyClick(frame.window(), Qt.Key.Key_J, CTRL)


def _intake(frame: Frame) -> IntakeScreen:
    return frame.screens["intake"]  # type: ignore[return-value]


def _states(desk: Desk) -> list[str]:
    return [one.state for one in desk.tickets.today()]


def _give(desk: Desk, count: int) -> list[TicketRecord]:
    return [desk.tickets.issue(desk.actor) for _ in range(count)]


def test_the_next_number_sits_down(frame: Frame, desk: Desk) -> None:
    """Called, and its intake open with the number in sight and the first field ready."""
    given = _give(desk, 2)
    _next(frame)
    assert _states(desk) == ["dipanggil", "menunggu"]
    assert frame.current is _intake(frame)
    assert _intake(frame).presenter.form.ticket == given[0].id
    assert "001" in _intake(frame).context.text()


def test_nobody_waits(frame: Frame, desk: Desk) -> None:
    """Said quietly, on the screen that is open."""
    _next(frame)
    assert frame.strip.said.text() == "Tidak ada yang menunggu."
    assert frame.current is frame.screens["day_log"]


def test_a_form_that_is_being_typed_stands_in_the_way(frame: Frame, desk: Desk) -> None:
    """Nobody is called into somebody else's form; the way on is named."""
    _give(desk, 1)
    frame.open("intake")
    _intake(frame).presenter.set_person(name="ROSMIATI OLII")
    frame.open("day_log")
    _next(frame)
    assert _states(desk) == ["menunggu"]
    assert frame.strip.said.text().startswith("Belum memanggil")
    assert frame.current is frame.screens["day_log"]


def test_a_draft_of_before_stands_in_the_way_too(window: MainWindow, desk: Desk) -> None:
    """Also where intake was not opened since the program was started."""
    _give(desk, 1)
    form = to_values(Kept(replace(EMPTY, notes="Minta rekam ulang.")))
    draft = Draft("intake", desk.actor.user, form=form)
    desk.store.save_draft(draft.name, draft.encode())
    window.enter(desk)
    assert window.frame is not None
    assert "intake" not in window.frame.screens
    _next(window.frame)
    assert _states(desk) == ["menunggu"]
    assert window.frame.strip.said.text().startswith("Belum memanggil")


def test_a_second_press_names_who_is_not_done_with_and_a_third_goes_on(frame: Frame, desk: Desk) -> None:
    """So a key that bounces calls nobody, and a hand-over or a question needs no other key."""
    _, second, third = _give(desk, 3)
    for key in (Qt.Key.Key_N, Qt.Key.Key_L):
        frame.open("queue")
        QTest.keyClick(frame.window(), key, Qt.KeyboardModifier.AltModifier)
    frame.open("day_log")
    _next(frame)
    assert _states(desk) == ["dipanggil", "menunggu", "menunggu"]
    assert frame.strip.said.text() == "001 belum selesai. Ctrl+J lagi: selesai. Tidak hadir: F4, Alt+T."
    _next(frame)
    assert _states(desk) == ["dilayani", "dipanggil", "menunggu"]
    assert _intake(frame).presenter.form.ticket == second.id
    desk.tickets.end(desk.actor, second.id, "tidak_hadir")
    _next(frame)
    assert _intake(frame).presenter.form.ticket == third.id


def test_a_press_much_later_names_it_again(frame: Frame, desk: Desk) -> None:
    """Nobody is noted as served by a key pressed in passing."""
    _give(desk, 1)
    for _ in range(2):
        _next(frame)
    assert isinstance(desk.clock, WorkingClock)
    desk.clock.now += 11_000
    _next(frame)
    assert _states(desk) == ["dipanggil"]
    _next(frame)
    assert _states(desk) == ["dilayani"]
    assert frame.strip.said.text() == "Tidak ada yang menunggu."
    assert _intake(frame).presenter.form.ticket == ""


def test_a_number_that_was_let_go_is_nobody_elses(frame: Frame, desk: Desk) -> None:
    """Whoever is absent leaves an empty form without a number; one that is being typed keeps it."""
    _give(desk, 2)
    for typed in ("", "ROSMIATI OLII"):
        _next(frame)
        if typed:
            _intake(frame).presenter.set_person(name=typed)
        frame.open("queue")
        QTest.keyClick(frame.window(), Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
        assert bool(_intake(frame).presenter.form.ticket) is bool(typed)
    frame.open("intake")
    assert "002" in _intake(frame).context.text()


def test_a_covered_window_calls_nobody(frame: Frame, desk: Desk, inside: MainWindow) -> None:
    """Neither the lock nor the page of keys lets the key through."""
    _give(desk, 1)
    inside.show_help()
    _next(frame)
    inside.show_help()
    inside.lock()
    _next(frame)
    assert _states(desk) == ["menunggu"]


def test_each_call_is_said_aloud(window: MainWindow, desk: Desk) -> None:
    """By either way of calling; what can't be said is told in the strip and called all the same."""
    speaker = FakeSpeaker()
    desk.settings.keep(desk.actor, CounterSettings(voice=True))
    window.enter(replace(desk, announcer=Announcer(speaker, desk.settings)))
    assert window.frame is not None
    _give(desk, 2)
    _next(window.frame)
    assert [said[2] for said in speaker.said] == ["satu"]
    speaker.fault = "speaker_missing"
    window.frame.open("queue")
    window.frame.primary()
    assert window.frame.strip.said.text().startswith("Panggilan suara tidak berbunyi")
    assert _states(desk) == ["dipanggil", "dipanggil"]
