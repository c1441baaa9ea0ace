"""The day's log, from a real register."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap import knowledge
from counter_app.domain.entry import Stream
from counter_app.domain.kinds.case import CaseOpened
from counter_app.services.forms import LineForm, VisitForm
from counter_app.services.ports import NewEntry
from tests.fakes.counters import AREA, DAY, DAY_MS, HASAN, KK, MINUTE, NIK, SITI, lacking, person, today, visit, whole
from tests.fakes.registers import RepeatingRandom

if TYPE_CHECKING:
    from tests.fakes.counters import Bench


def test_an_empty_day_has_an_empty_log(bench: Bench) -> None:
    """And figures of nought."""
    log = bench.day_logs.document(SITI, DAY)
    assert log.rows == ()
    assert {figure for _, figure in log.totals} == {"0"}


def test_rows_stand_in_order_of_arrival(bench: Bench) -> None:
    """As in the book, numbered from one; the screen has the newest first."""
    cases = []
    for code in ("KTP-05", "KK-06", "KIA-01"):
        cases.append(bench.walk_in(code))
        bench.clock.pass_minutes(7)
    log = bench.day_logs.document(SITI, DAY)
    assert [(row.position, row.number) for row in log.rows] == [(n, case.number) for n, case in enumerate(cases, 1)]
    assert [row.id for row in bench.day_logs.rows(SITI, DAY)] == [case.id for case in reversed(cases)]


def test_a_row_says_what_the_book_asks(bench: Bench) -> None:
    """Time, name, masked numbers, service, papers, status, blank."""
    bench.walk_in("KTP-05")
    (row,) = bench.day_logs.document(SITI, DAY).rows
    service = knowledge.catalogue().service("KTP-05", on=DAY)
    assert (row.time, row.name, row.nik, row.kk) == ("08.00", "Sri Wahyuni Pakaya", "••••9999", "••••9999")
    assert row.service == f"KTP-05 {service.public_name}"
    assert (row.papers, row.status, row.blank) == ("lengkap", "Diterima lengkap", "KTP-el")
    assert row.forms == ", ".join(form.code for form in service.forms)


def test_no_whole_number_stands_in_the_log(bench: Bench) -> None:
    """It lies on a desk and goes to the Dinas."""
    bench.walk_in()
    written = repr(bench.day_logs.document(SITI, DAY))
    assert NIK not in written
    assert KK not in written


def test_a_row_carries_the_ticket_of_its_visit(bench: Bench) -> None:
    """Those who came without a number have none."""
    ticket = bench.tickets.issue(SITI, "B")
    bench.save(replace(visit("KTP-05"), ticket=ticket.id))
    bench.clock.pass_minutes(1)
    bench.walk_in("KK-06")
    assert [row.ticket for row in bench.day_logs.document(SITI, DAY).rows] == ["B-001", ""]


def test_missing_papers_are_counted_in_the_row(bench: Bench) -> None:
    """And a consultation has none to miss."""
    bench.save(VisitForm((LineForm(person(), (lacking("KTP-05"),)),)))
    bench.clock.pass_minutes(1)
    bench.save(replace(visit("KNS-01"), purpose="konsultasi"))
    assert [row.papers for row in bench.day_logs.document(SITI, DAY).rows] == ["kurang 1", ""]


def test_the_day_is_what_wita_calls_a_day(bench: Bench) -> None:
    """From midnight to midnight at the counter."""
    bench.walk_in()
    bench.clock.now += DAY_MS
    bench.walk_in("KK-06")
    assert [len(bench.day_logs.document(SITI, DAY + timedelta(days=n)).rows) for n in (-1, 0, 1, 2)] == [0, 1, 1, 0]


def test_figures_count_the_day(bench: Bench) -> None:
    """Visits, cases, finished, lacking papers, corrected."""
    bench.save(visit("KK-05", "KTP-04"))
    bench.save(VisitForm((LineForm(person(), (lacking("KTP-05"),)),)))
    done = bench.walk_in("KK-06")
    bench.cases.move(SITI, done.id, "selesai")
    bench.cases.correct(SITI, done.id, "phone", "085299990000", reason="salah_dengar")
    totals = dict(bench.day_logs.document(SITI, DAY).totals)
    assert totals == {"Kunjungan": "3", "Permohonan": "4", "Selesai": "1", "Berkas kurang": "1", "Koreksi": "1"}


def test_services_are_counted_by_code(bench: Bench) -> None:
    """With the name that may be shown."""
    for code in ("KTP-05", "KK-06", "KTP-05"):
        bench.walk_in(code)
    counted = [(code, count) for code, _, count in bench.day_logs.document(SITI, DAY).per_service]
    assert counted == [("KK-06", 1), ("KTP-05", 2)]


def test_a_log_names_the_head_that_it_covers(bench: Bench) -> None:
    """The register chain of the present epoch, not that of one before."""
    bench.walk_in()
    bench.store.open_epoch("pemulihan", "K7R")
    bench.walk_in("KK-06")
    log = bench.day_logs.document(SITI, DAY)
    epoch = bench.store.station().epoch
    (state,) = [
        state for state in bench.store.chains() if state.chain.epoch == epoch and state.chain.stream is Stream.REGISTER
    ]
    assert (log.head, log.entries) == (state.head.hex(), state.seq)


def test_a_long_day_is_read_whole(bench: Bench) -> None:
    """Beyond one page, without a row twice or left out, also where many came at the same moment."""
    lines = tuple(
        LineForm(person(name=f"Warga {'ABCDEFGHIJ'[n // 10]}{n % 10}"), (whole("KTP-01"),)) for n in range(50)
    )
    for _ in range(5):
        bench.save(VisitForm(lines, group="kolektif", bearer="Kader Desa", letter="140/DS"))
    rows = bench.day_logs.document(SITI, DAY).rows
    assert len(rows) == len({row.number for row in rows}) == 250
    assert [row.position for row in rows] == list(range(1, 251))


def test_a_service_of_another_catalogue_keeps_its_code(bench: Bench) -> None:
    """Another station may know services that this one does not; the book is made all the same."""
    body = CaseOpened(visit="visit/1", number="N", service="BARU-1", status="diterima", catalogue="9", name="Ani Olii")
    bench.store.write(lambda tx: tx.append(NewEntry(SITI, "case/1", AREA, body, bench.clock.now)))
    log = bench.day_logs.document(SITI, DAY)
    assert [row.service for row in log.rows] == ["BARU-1"]
    assert log.per_service == (("BARU-1", "BARU-1", 1),)


@pytest.mark.parametrize(("act", "data"), [("pdf", b"day log"), ("sheet", b"day log sheet"), ("csv", b"day log csv")])
def test_taking_the_log_out_is_recorded(bench: Bench, act: str, data: bytes) -> None:
    """With the number of rows."""
    bench.walk_in()
    assert getattr(bench.day_logs, act)(HASAN, DAY) == data
    raw = bench.entries("access")[-1]
    assert b'"dicetak"' in raw.facts or b'"diekspor"' in raw.facts


def test_looking_at_the_list_is_not_a_taking_out(bench: Bench) -> None:
    """It is masked and stands on the screen all day."""
    bench.walk_in()
    bench.day_logs.rows(SITI, DAY)
    bench.day_logs.counts(DAY)
    assert bench.kinds("access") == ["access.opened"]


def test_a_file_is_named_by_the_date_alone(bench: Bench) -> None:
    """Nothing personal in a file name."""
    assert bench.day_logs.file_name(DAY, "pdf") == "buku-register-261124.pdf"


def test_pages_of_the_list_follow_each_other(bench: Bench) -> None:
    """By the key of the last row seen."""
    random = RepeatingRandom("pages")
    for _ in range(7):
        bench.walk_in("KK-06")
        bench.clock.pass_minutes(random(1)[0] % 2)
    seen: list[str] = []
    before = None
    while page := bench.day_logs.rows(SITI, DAY, before=before, limit=3):
        seen += [row.id for row in page]
        before = (page[-1].opened_at, page[-1].id)
    assert len(seen) == len(set(seen)) == 7


def test_what_was_entered_afterwards_tells_both_times(bench: Bench) -> None:
    """When it happened in its place, when it was entered beside its status."""
    happened = bench.clock.now - 120 * MINUTE
    bench.save(replace(visit("KTP-05"), origin="susulan", occurred=happened))
    (row,) = bench.day_logs.document(SITI, today(bench)).rows
    assert (row.time, row.status) == ("06.00", "Diterima lengkap · susulan, dicatat 24 November 2026, 08.00 WITA")
    (listed,) = bench.day_logs.rows(SITI, today(bench))
    assert listed.origin == "susulan"
