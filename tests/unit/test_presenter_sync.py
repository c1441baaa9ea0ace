"""Sending's presenter: what waits, one run at a time, every end told, and the statement of both sides."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from counter_app.domain.errors import StorageFault
from counter_app.services.syncing import ChainAgreement, Progress, SyncReport
from tests.fakes.desk import FakeSync, make_desk, person, visit
from tests.fakes.tasks import InlineLanes, WaitingLanes
from ui.screens.sync.presenter import SyncPresenter
from ui.sending import of_report, report_message, share, short_head
from ui.words.errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from counter_app.services.desk import Desk
    from counter_app.services.views import SyncState
    from ui.sending import Agreement
    from ui.texts import Message

CODES = (
    "offline", "timeout", "tls", "wrong_certificate", "captive_portal", "nonsense", "server", "unauthorised", "clock",
    "upgrade", "fork", "too_large", "damaged", "not_enrolled", "running", "feed_gap", "feed_epoch",
)  # fmt: skip


@dataclass(slots=True)
class View:
    """Remembers what it was told."""

    states: list[SyncState] = field(default_factory=list)
    agreements: tuple[Agreement, ...] = ()
    stated: bool = False
    steps: list[Progress] = field(default_factory=list)
    running: list[bool] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    reports: list[SyncReport] = field(default_factory=list)

    def show_waiting(self, state: SyncState) -> None:
        """Keep the state."""
        self.states.append(state)

    def show_agreements(self, found: Sequence[Agreement], *, stated: bool) -> None:
        """Keep the agreements."""
        self.agreements, self.stated = tuple(found), stated

    def show_progress(self, progress: Progress) -> None:
        """Keep the step."""
        self.steps.append(progress)

    def show_running(self, *, running: bool) -> None:
        """Keep the state."""
        self.running.append(running)

    def show_message(self, message: Message) -> None:
        """Keep the message."""
        self.messages.append(message)

    def show_report(self, report: SyncReport) -> None:
        """Keep the report."""
        self.reports.append(report)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A counter with a line, where somebody was served."""
    made = make_desk(tmp_path, sync=FakeSync())
    made.intake.save(made.actor, visit(person(), {"KTP-01": {"kk": "asli"}}))
    yield made
    made.sign_out()


def _sent(desk: Desk) -> View:
    view = View()
    presenter = SyncPresenter(desk, InlineLanes(), view)
    presenter.look()
    presenter.send()
    return view


def test_what_waits_is_told_before_anything_is_sent(desk: Desk) -> None:
    """Looking sends nothing."""
    view = View()
    SyncPresenter(desk, InlineLanes(), view).look()
    assert view.states[0].waiting > 0
    assert isinstance(desk.sync, FakeSync)
    assert (desk.sync.runs, view.stated) == (0, False)
    assert all(one.here > one.there == 0 for one in view.agreements)


def test_a_run_that_agrees_ends_with_the_statement(desk: Desk) -> None:
    """Progress, then the message, then what the Dinas states."""
    view = _sent(desk)
    assert view.running == [True, False]
    assert [step.phase for step in view.steps] == ["push"]
    assert view.messages[-1].level == "good"
    assert (view.stated, [one.stream for one in view.agreements]) == (True, ["register", "access"])


@pytest.mark.parametrize("code", CODES)
def test_every_fault_says_what_happened_what_is_safe_and_what_to_do(desk: Desk, code: str) -> None:
    """No fault of the line falls back on the words for a defect."""
    view = _sent(replace(desk, sync=FakeSync(error=code)))
    message = view.messages[-1]
    assert message.happened != ERRORS["unexpected"].happened
    assert message.safe
    assert message.to_do
    assert message.level in {"attention", "fault"}
    assert view.stated


def test_a_station_alone_is_told_how_to_enrol(desk: Desk) -> None:
    """Nothing runs; nothing is wrong either."""
    view = _sent(replace(desk, sync=None))
    assert view.running == []
    assert view.messages[-1].level == "attention"


def test_only_one_run_at_a_time_and_it_can_be_stopped(desk: Desk) -> None:
    """A second wish while one runs changes nothing; stopping ends as cancelled."""
    view, lanes = View(), WaitingLanes()
    presenter = SyncPresenter(desk, lanes, view)
    presenter.send()
    presenter.send()
    presenter.cancel()
    lanes.go_on()
    assert isinstance(desk.sync, FakeSync)
    assert (desk.sync.runs, view.running, view.reports[0].error) == (1, [True, False], "cancelled")
    assert view.messages[-1].level == "attention"
    assert not presenter.sending.busy


class _BrokenSync(FakeSync):
    @override
    def run(self, progress: Callable[[Progress], None], cancelled: Callable[[], bool]) -> SyncReport:
        """The disk fails."""
        raise StorageFault("io_error")


def test_a_register_that_fails_is_told_and_sending_is_possible_again(desk: Desk) -> None:
    """A fault of the disk is no fault of the line."""
    view = View()
    presenter = SyncPresenter(replace(desk, sync=_BrokenSync()), InlineLanes(), view)
    presenter.send()
    assert view.running == [True, False]
    assert view.messages[-1].happened == ERRORS["io_error"].happened
    assert not presenter.sending.busy


def _report(**changes: object) -> SyncReport:
    return replace(SyncReport(0, 1, 12, 3, 5000, 400, 0, agreed=True), **changes)  # type: ignore[arg-type]


def test_entries_written_meanwhile_are_no_disagreement() -> None:
    """What was saved while sending waits, and the message asks to send once more."""
    message = report_message(_report(agreed=False, waiting=4))
    assert message.level == "attention"
    assert "4" in message.text


def test_other_heads_are_told_as_a_fault() -> None:
    """Nothing waits and yet the heads differ: the admin is named."""
    assert report_message(_report(agreed=False)).level == "fault"


def test_a_statement_is_never_kinder_than_the_heads(desk: Desk) -> None:
    """Equal counts with another head are not agreed."""
    chains = tuple(desk.store.chains())
    stated = tuple(
        ChainAgreement(one.chain.epoch, one.chain.stream.value, one.seq, one.head.hex(), one.seq, "00" * 32)
        for one in chains
    )
    assert not any(one.agreed for one in of_report(_report(chains=stated), chains))


def test_a_head_is_read_out_in_groups() -> None:
    """Four groups of four."""
    assert short_head("9f31c0aa12be77d0" * 4) == "9f31 c0aa 12be 77d0"


@pytest.mark.parametrize(
    ("changes", "done"),
    [
        ({"phase": "hello"}, 0),
        ({"to_send": 10, "sent": 5}, 500),
        ({"phase": "compare"}, 1000),
        ({"to_send": 1, "sent": 9}, 1000),
    ],
)
def test_the_bar_never_leaves_its_range(changes: dict[str, int | str], done: int) -> None:
    """From nothing to all."""
    assert share(replace(Progress("push"), **changes)) == done  # type: ignore[arg-type]
