"""What the facts of a morning mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.readiness import (
    STEPS,
    ClockFacts,
    Finding,
    State,
    backup_finding,
    blanks_finding,
    checked,
    clock_finding,
    days_finding,
    disk_finding,
    health_finding,
    sync_finding,
    worst,
)

NOW = 1_795_400_000_000
MINUTE, DAY = 60_000, 86_400_000
GB = 1024**3


def _told(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.state.value


@pytest.mark.parametrize(
    ("free", "register", "told"),
    [
        (10 * GB, GB, ("disk_roomy", "baik")),
        (GB, 0, ("disk_low", "peringatan")),
        (10 * GB, 4 * GB, ("disk_low", "peringatan")),
        (100_000_000, 0, ("disk_almost_full", "gagal")),
        (0, 0, ("disk_almost_full", "gagal")),
    ],
)
def test_a_disk_needs_room_for_the_register_and_its_copy(free: int, register: int, told: tuple[str, str]) -> None:
    """Little is told before it is nothing."""
    assert _told(disk_finding(free, register)) == told


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (ClockFacts(NOW), ("clock_unknown", "baik")),
        (ClockFacts(NOW, entry_at=NOW - DAY), ("clock_follows", "baik")),
        (ClockFacts(NOW, entry_at=NOW + 4 * MINUTE), ("clock_follows", "baik")),
        (ClockFacts(NOW, entry_at=NOW + 6 * MINUTE), ("clock_back", "peringatan")),
        (ClockFacts(NOW - 365 * DAY, entry_at=NOW), ("clock_back", "peringatan")),
        (ClockFacts(NOW, entry_at=NOW - DAY, closed_at=NOW + DAY), ("clock_back", "peringatan")),
        (ClockFacts(NOW, entry_at=NOW - 15 * DAY), ("clock_ahead", "peringatan")),
        (ClockFacts(NOW, NOW - 40 * DAY, heard_at=NOW - MINUTE), ("clock_right", "baik")),
        (ClockFacts(NOW, NOW - DAY, heard_at=NOW - MINUTE, offset=10 * MINUTE), ("clock_off", "peringatan")),
        (ClockFacts(NOW, NOW - DAY, heard_at=NOW - MINUTE, offset=-10 * MINUTE), ("clock_off", "peringatan")),
        (ClockFacts(NOW, NOW - DAY, heard_at=NOW - 2 * DAY, offset=-10 * MINUTE), ("clock_follows", "baik")),
        (ClockFacts(NOW - 365 * DAY, NOW, heard_at=NOW), ("clock_back", "peringatan")),
    ],
)
def test_a_clock_is_held_against_the_dinas_or_the_last_entry(facts: ClockFacts, told: tuple[str, str]) -> None:
    """A year back, a fortnight ahead, minutes off: each is told as what it is."""
    assert _told(clock_finding(facts)) == told


@given(st.integers(0, 2**43), st.integers(0, 2**43), st.integers(0, 2**43), st.integers(0, 2**43), st.integers())
def test_no_clock_fails_a_counter(now: int, entry: int, closed: int, heard: int, offset: int) -> None:
    """Whatever it shows it is a warning at most."""
    assert clock_finding(ClockFacts(now, entry, closed, heard, offset)).state is not State.FAILED


@pytest.mark.parametrize(
    ("chained", "told"),
    [("", ("days_first", "baik")), ("sama", ("days_chained", "baik")), ("berbeda", ("days_broken", "peringatan"))],
)
def test_a_broken_chain_of_days_is_told(chained: str, told: tuple[str, str]) -> None:
    """With the head that the closing report carries."""
    finding = days_finding(chained, NOW, "9f31")
    assert _told(finding) == told
    assert finding.data.get("head", "9f31") == "9f31"


@pytest.mark.parametrize(
    ("enrolled", "last", "told"),
    [
        (False, 0, ("sync_alone", "baik")),
        (True, 0, ("sync_never", "peringatan")),
        (True, NOW - 2 * DAY, ("sync_fresh", "baik")),
        (True, NOW - 4 * DAY, ("sync_old", "peringatan")),
    ],
)
def test_a_line_that_was_down_for_days_is_told(enrolled: bool, last: int, told: tuple[str, str]) -> None:
    """As a warning: a week without a line is a normal week."""
    assert _told(sync_finding(enrolled=enrolled, last_ok=last, waiting=3, now=NOW)) == told


def test_a_copy_of_last_week_is_old() -> None:
    """It opened, but it is not of these days."""
    assert _told(backup_finding(NOW - DAY, "c", NOW)) == ("backup_good", "baik")
    assert _told(backup_finding(NOW - DAY, "c", NOW, beside=True)) == ("backup_beside", "peringatan")
    assert _told(backup_finding(NOW - 4 * DAY, "c", NOW)) == ("backup_old", "peringatan")


def test_what_people_answer_is_a_warning_at_most() -> None:
    """Blanks not counted, the protocol not gone through."""
    assert [one.state for one in (blanks_finding(counted=True), health_finding(followed=True))] == [State.GOOD] * 2
    assert [one.state for one in (blanks_finding(counted=False), health_finding(followed=False))] == [State.WARNING] * 2


def test_a_shift_writes_each_step_with_its_state() -> None:
    """And the worst stands for all."""
    found = [disk_finding(0, 0), blanks_finding(counted=False), days_finding("", 0, "")]
    assert checked(found) == {"disk": "gagal", "blanks": "peringatan", "days": "baik"}
    assert (worst(found), worst(found[1:]), worst([])) == (State.FAILED, State.WARNING, State.GOOD)
    assert set(checked(found)) <= set(STEPS)
