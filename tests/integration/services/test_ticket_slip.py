"""Queue slips: owed with the number, composed of the queue as it was then, and nobody's name on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap import knowledge
from counter_app.services.paper_ground import PaperGround
from counter_app.services.paper_ledger import HANDING_OVER
from counter_app.services.papers import Imprint, TicketSlip
from counter_app.services.settings import CounterSettings
from counter_app.services.ticket_slip import compose_ticket, wait_words
from tests.fakes.counters import LETTERHEAD, SITI

if TYPE_CHECKING:
    from counter_app.services.views import PaperJob
    from tests.fakes.counters import Bench


@pytest.fixture
def slips(bench: Bench) -> Bench:
    """A counter that prints queue slips."""
    bench.settings.keep(SITI, CounterSettings(ticket_slip=True))
    return bench


def _job(bench: Bench, ticket: str) -> PaperJob:
    (job,) = bench.store.paper_jobs_about(ticket)
    return job


def _slip(bench: Bench, ticket: str) -> TicketSlip:
    ground = PaperGround(bench.store, knowledge.catalogue(), bench.regions, LETTERHEAD)
    return compose_ticket(ground, _job(bench, ticket))


def test_a_slip_is_owed_where_slips_are_wanted(bench: Bench) -> None:
    """Otherwise the number is told, and no paper is missing."""
    spoken = bench.tickets.issue(SITI)
    bench.settings.keep(SITI, CounterSettings(ticket_slip=True))
    printed = bench.tickets.issue(SITI)
    assert bench.store.paper_jobs_about(spoken.id) == ()
    assert _job(bench, printed.id).document == "ticket"
    assert bench.tickets.unprinted() == {printed.id: "antre"}


def test_a_slip_says_how_it_was_when_the_number_was_given(slips: Bench) -> None:
    """Also when it is made after the queue has gone on."""
    for _ in range(2):
        slips.tickets.issue(SITI)
    slips.tickets.call_next(SITI)
    slips.clock.pass_minutes(1)
    third = slips.tickets.issue(SITI, "B")
    expected = TicketSlip(
        Imprint(LETTERHEAD), "B-001", "Pencatatan sipil", "24 November 2026, 08.01 WITA", 2, "sekitar 15 menit"
    )
    assert _slip(slips, third.id) == expected
    slips.clock.pass_minutes(9)
    slips.tickets.call_next(SITI)
    assert _slip(slips, third.id) == expected


def test_the_next_one_with_priority_has_nobody_before_them(slips: Bench) -> None:
    """The slip counts by turn and not by number."""
    for _ in range(3):
        slips.tickets.issue(SITI)
    first = _slip(slips, slips.tickets.issue(SITI, priority=True).id)
    assert (first.number, first.kind, first.before, first.wait) == ("P-004", "Prioritas", 0, "beberapa menit")


def test_a_slip_that_came_out_is_not_missing(slips: Bench) -> None:
    """The spooler prints it; a number whose slip failed says so and stays callable."""
    slips.tickets.issue(SITI)
    slips.spooler.round(SITI)
    assert slips.tickets.unprinted() == {}
    slips.printer.fault = "printer_refused"
    failed = slips.tickets.issue(SITI)
    slips.spooler.round(SITI)
    assert set(slips.tickets.unprinted()) == {failed.id}
    assert slips.tickets.call_again(SITI, failed.id).state == "dipanggil"


def test_a_slip_on_its_way_to_the_printer_is_not_missing(slips: Bench) -> None:
    """It is unsure by the book for a moment, should the power fail just then; nobody needs to be told."""
    job = _job(slips, slips.tickets.issue(SITI).id)
    for error, missing in ((HANDING_OVER, 0), ("printer_offline", 1)):
        unsure = replace(job, state="tidak_pasti", error=error)
        slips.store.write(lambda tx, unsure=unsure: tx.change_paper(unsure))  # type: ignore[misc]
        assert len(slips.tickets.unprinted()) == missing


def test_no_slip_comes_out_by_itself_after_its_number_was_called(slips: Bench) -> None:
    """A printer that was off for an hour prints nothing for people who have gone."""
    called, waiting = (slips.tickets.issue(SITI) for _ in range(2))
    slips.tickets.call_next(SITI)
    slips.spooler.round(SITI)
    assert [(_job(slips, one.id).state, _job(slips, one.id).next_at > 0) for one in (called, waiting)] == [
        ("antre", False),
        ("terkirim", True),
    ]


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "beberapa menit"),
        (5, "beberapa menit"),
        (6, "sekitar 10 menit"),
        (56, "sekitar 1 jam"),
        (61, "sekitar 1 jam 5 menit"),
        (-3, "beberapa menit"),
    ],
)
def test_a_wait_in_words(minutes: int, words: str) -> None:
    """In steps of five minutes, never less than it was reckoned to be."""
    assert wait_words(minutes) == words
