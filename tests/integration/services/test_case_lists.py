"""The lists of work as an operator reads them: late means late after what outages took, and each page goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import RuleViolated
from counter_app.domain.service_clock import SlaState
from counter_app.services.case_lists import Wanted
from tests.fakes.counters import DAY, DAY_MS, MINUTE, MORNING, SITI, lacking, person, today, visit

if TYPE_CHECKING:
    from counter_app.services.forms import VisitForm
    from tests.fakes.counters import Bench

HOUR = 60 * MINUTE


def _late(bench: Bench, limit: int = 100) -> list[str]:
    """The late cases, read page by page."""
    found: list[str] = []
    after = None
    while True:
        page = bench.lists.page(SITI, Wanted("lewat", DAY), after, limit=limit)
        found += [one.id for one in page.rows]
        after = page.after
        if after is None:
            return found


def _incomplete() -> VisitForm:
    form = visit("KTP-05")
    return replace(form, lines=(replace(form.lines[0], services=(lacking("KTP-05"),)),))


def test_late_is_what_is_late_after_the_time_that_outages_took(bench: Bench) -> None:
    """Due at eight the next morning; with an hour of outage at nine."""
    case = bench.walk_in("KTP-05")
    bench.clock.now = MORNING + DAY_MS + 30 * MINUTE
    assert _late(bench) == [case.id]
    bench.outages.begin(SITI, "listrik", began=MORNING + HOUR, ended=MORNING + 2 * HOUR)
    assert _late(bench) == []
    assert bench.lists.counts(DAY).lists["lewat"] == 0
    bench.clock.now += HOUR
    (row,) = bench.lists.page(SITI, Wanted("lewat", DAY)).rows
    assert (row.id, row.due, row.state) == (case.id, MORNING + DAY_MS + HOUR, SlaState.LATE)
    assert bench.lists.counts(DAY).lists["lewat"] == 1


def test_what_is_ready_held_or_incomplete_is_not_late(bench: Bench) -> None:
    """Nobody at the counter can do more about it."""
    ready, held = bench.walk_in("KTP-05"), bench.walk_in("KTP-05")
    bench.save(_incomplete())
    bench.cases.move(SITI, ready.id, "siap_diambil")
    bench.cases.move(SITI, held.id, "ditunda", reason="menunggu_pejabat")
    bench.clock.now = MORNING + 3 * DAY_MS
    assert _late(bench) == []


def test_late_cases_are_read_page_by_page(bench: Bench) -> None:
    """The oldest first, none twice and none left out."""
    cases = [bench.walk_in("KTP-05").id for _ in range(5)]
    bench.clock.now = MORNING + 3 * DAY_MS
    assert sorted(_late(bench, limit=2)) == sorted(cases)


def test_ready_documents_stand_by_village_with_how_long_they_wait(bench: Bench) -> None:
    """One village alone, and how many wait in each."""
    first, second = (one.code for one in bench.regions.villages_of("7501.02")[:2])
    cases = [bench.walk_in("KTP-05", village=village) for village in (second, first, second)]
    for case in cases:
        bench.clock.pass_minutes(1)
        bench.cases.move(SITI, case.id, "siap_diambil")
    order = [one.id for one in bench.lists.page(SITI, Wanted("siap", DAY)).rows]
    assert order == [cases[1].id, cases[0].id, cases[2].id]
    assert [one.id for one in bench.lists.page(SITI, Wanted("siap", DAY, first)).rows] == [cases[1].id]
    assert bench.lists.counts(DAY).villages["siap"] == {first: 1, second: 2}


def test_waiting_for_blanks_is_a_list_of_its_own(bench: Bench) -> None:
    """The clock says why it stands still."""
    case = bench.walk_in("KTP-05")
    bench.walk_in("KTP-05")
    bench.cases.move(SITI, case.id, "ditunda", reason="blangko_habis")
    (row,) = bench.lists.page(SITI, Wanted("blangko", DAY)).rows
    assert (row.id, row.state, row.why) == (case.id, SlaState.STOPPED, "blangko_habis")


def test_open_and_today_are_read_page_by_page(bench: Bench) -> None:
    """The newest first; a case that is over leaves the open ones and stays in the day."""
    cases = []
    for _ in range(5):
        bench.clock.pass_minutes(1)
        cases.append(bench.walk_in("KTP-05").id)
    bench.cases.move(SITI, cases[2], "selesai")
    for name, left in (("hari_ini", cases), ("terbuka", [one for one in cases if one != cases[2]])):
        first = bench.lists.page(SITI, Wanted(name, today(bench)), limit=3)
        second = bench.lists.page(SITI, Wanted(name, today(bench)), first.after, limit=3)
        assert [one.id for one in (*first.rows, *second.rows)] == left[::-1]
        assert second.after is None
    assert bench.lists.counts(today(bench)).lists == {"hari_ini": 5, "terbuka": 4, "lewat": 0, "siap": 0, "blangko": 0}
    assert bench.lists.page(SITI, Wanted("hari_ini", today(bench) - timedelta(days=1))).rows == ()


def test_an_unknown_list_is_refused(bench: Bench) -> None:
    """It is a defect of the screen."""
    with pytest.raises(RuleViolated, match="unknown_list"):
        bench.lists.page(SITI, Wanted("semua", DAY))


def test_back_entry_shows_both_times(bench: Bench) -> None:
    """When it happened, and when it was written down."""
    bench.clock.now = MORNING + 3 * HOUR
    bench.save(replace(visit("KTP-05"), origin="susulan", occurred=MORNING + HOUR))
    (row,) = bench.lists.page(SITI, Wanted("terbuka", DAY)).rows
    assert (row.row.opened_at, row.row.entered_at) == (MORNING + HOUR, MORNING + 3 * HOUR)
    assert person().name == row.row.name
