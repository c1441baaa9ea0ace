"""Calls said aloud: by setting, off the GUI thread, the latest in place of one that waits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.records import TicketRecord
from counter_app.services.announcing import Announcer
from counter_app.services.settings import CounterSettings
from tests.fakes.desk import make_desk
from tests.fakes.speaker import FakeSpeaker
from tests.fakes.tasks import InlineLanes, WaitingLanes
from ui.tasks import Lane
from ui.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counter_app.services.desk import Desk

ON = CounterSettings(voice=True)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A counter at which calls are spoken."""
    made = make_desk(tmp_path)
    made.settings.keep(made.actor, ON)
    yield made
    made.sign_out()


@pytest.fixture
def speaker() -> FakeSpeaker:
    """A voice that remembers."""
    return FakeSpeaker()


@pytest.fixture
def announcer(desk: Desk, speaker: FakeSpeaker) -> Announcer:
    """Calls by that voice."""
    return Announcer(speaker, desk.settings)


def ticket(number: int) -> TicketRecord:
    """A called ticket."""
    return TicketRecord(f"ticket/{number}", "7501.02", "L", "261124", "", number, priority=False, issued_at=1000)


def test_a_call_is_said_where_the_office_wants_it(desk: Desk, announcer: Announcer, speaker: FakeSpeaker) -> None:
    """Switched off, nothing is said, and that is no fault."""
    assert announcer.announce(ticket(7))
    desk.settings.keep(desk.actor, replace(ON, voice=False))
    assert not announcer.announce(ticket(8))
    assert speaker.said == [("gong", "nomor", "tujuh", "silakan")]


def test_a_later_call_takes_the_place_of_one_that_waits(announcer: Announcer, speaker: FakeSpeaker) -> None:
    """And it is said in a lane of its own."""
    lanes = WaitingLanes()
    voice = Voice(announcer, lanes, lambda _fault: None)
    for number in (1, 2, 3):
        voice.call(ticket(number))
    lanes.go_on()
    assert [said[2] for said in speaker.said] == ["tiga"]
    assert set(lanes.lanes) == {Lane.VOICE}


def test_silence_is_told_once_until_there_is_sound_again(announcer: Announcer, speaker: FakeSpeaker) -> None:
    """Each call without sound would only disturb."""
    told: list[str] = []
    voice = Voice(announcer, InlineLanes(), lambda fault: told.append(fault.code))
    speaker.fault = "speaker_silent"
    for number in (1, 2):
        voice.call(ticket(number))
    assert told == ["speaker_silent"]
    speaker.fault = ""
    voice.call(ticket(3))
    speaker.fault = "speaker_missing"
    voice.call(ticket(4))
    assert told == ["speaker_silent", "speaker_missing"]
