"""Lembar darurat: numbers set aside on paper, entered afterwards once, at their own station, with nothing lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap import knowledge
from counter_app.domain.errors import Conflict, InvalidInput, RuleViolated
from counter_app.domain.register_number import parse_register_number
from counter_app.services.paper_ground import PaperGround
from counter_app.services.sheet_paper import COMMONEST, compose_sheets
from counter_app.services.sheets import day_of_sheet
from tests.fakes.counters import DAY, DAY_MS, LETTERHEAD, MINUTE, MORNING, SITI, make_bench, visit
from tests.fakes.registers import feed

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.domain.records import SheetRecord
    from counter_app.services.forms import VisitForm
    from tests.fakes.counters import Bench


def _reserved(bench: Bench, count: int = 3) -> list[SheetRecord]:
    bench.sheets.reserve(SITI, count)
    return list(bench.sheets.page(SITI, "tersedia"))


def _written_on(sheet: SheetRecord, *codes: str, occurred: int = MORNING - 10 * MINUTE) -> VisitForm:
    return replace(visit(*(codes or ("KTP-05",))), origin="susulan", occurred=occurred, sheet=sheet.id)


def test_sheets_take_the_next_numbers_and_nobody_else_gets_them(bench: Bench) -> None:
    """The visits before and after go round them."""
    before = bench.walk_in("KTP-05")
    sheets = _reserved(bench)
    after = bench.walk_in("KTP-05")
    running = [parse_register_number(one).running for one in (before.number, *(s.number for s in sheets), after.number)]
    assert running == [1, 2, 3, 4, 5]
    assert len({one.token for one in sheets}) == 3
    assert {day_of_sheet(one) for one in sheets} == {DAY}


def test_sheets_and_their_paper_are_owed_in_one_commit(bench: Bench) -> None:
    """On the size that was wanted, in the order of the numbers."""
    job = bench.sheets.reserve(SITI, 2, "a5")
    assert (job.document, job.size) == ("sheets", "a5")
    assert bench.store.paper_job(job.id) == job
    assert bench.kinds()[-2:] == ["sheet.reserved"] * 2


def test_the_paper_tells_the_sheets_that_it_was_owed_for(bench: Bench) -> None:
    """Also after one of them was entered: a copy is the same paper."""
    job = bench.sheets.reserve(SITI, 3)
    ground = PaperGround(bench.store, knowledge.catalogue(), bench.regions, LETTERHEAD)
    before = compose_sheets(ground, job)
    sheets = bench.sheets.page(SITI, "tersedia")
    assert [(one.number, one.token) for one in before.sheets] == [(one.number, one.token) for one in sheets]
    assert len(before.services) == len(COMMONEST)
    bench.save(_written_on(sheets[0]))
    assert compose_sheets(ground, job) == before


@pytest.mark.parametrize(
    ("count", "size", "faults"),
    [
        (0, "a4", {"count": "out_of_range"}),
        (51, "a4", {"count": "out_of_range"}),
        (-1, "roll80", {"count": "out_of_range", "size": "unknown_choice"}),
    ],
)
def test_no_more_sheets_are_set_aside_than_a_day_needs(
    bench: Bench, count: int, size: str, faults: dict[str, str]
) -> None:
    """And none on a paper on which nobody can write; no number is spent."""
    with pytest.raises(InvalidInput) as refused:
        bench.sheets.reserve(SITI, count, size)
    assert refused.value.fields == faults
    assert bench.walk_in("KTP-05").number.split("-")[3] == "001"


def test_a_sheet_is_entered_with_its_number_and_its_token(bench: Bench) -> None:
    """The tear-off that the bearer holds leads to the case; both times stand in the register."""
    sheet = _reserved(bench)[1]
    bench.clock.pass_minutes(120)
    saved = bench.save(_written_on(sheet, "KTP-05", "KK-06"))
    first, second = (bench.case(case.id) for case in saved.cases)
    assert (first.number, saved.token, saved.sheet) == (sheet.number, sheet.token, sheet.id)
    assert second.number not in {one.number for one in _all(bench)}
    assert (first.opened_at, first.entered_at, first.origin) == (MORNING - 10 * MINUTE, bench.clock.now, "susulan")
    entered = bench.store.visit(saved.id)
    assert entered is not None
    assert entered.sheet == sheet.id
    assert [one.id for one in bench.store.cases(bench.finder.scan(SITI, sheet.token))] == [first.id, second.id]
    (used,) = bench.sheets.page(SITI, "terpakai")
    assert (used.id, used.visit) == (sheet.id, saved.id)


def _all(bench: Bench) -> list[SheetRecord]:
    return [one for state in ("tersedia", "terpakai", "batal") for one in bench.sheets.page(SITI, state)]


def test_no_receipt_comes_out_for_a_sheet_by_itself(bench: Bench) -> None:
    """The tear-off was given; a receipt can still be asked for."""
    saved = bench.save(_written_on(_reserved(bench)[0]))
    job = bench.job(saved.paper)
    assert (job.state, job.next_at) == ("antre", 0)


def test_a_sheet_is_entered_once(bench: Bench) -> None:
    """The second time says so with its number, and writes nothing."""
    sheet = _reserved(bench)[0]
    bench.save(_written_on(sheet))
    before = len(bench.entries())
    with pytest.raises(Conflict, match="sheet_used"):
        bench.save(_written_on(sheet))
    with pytest.raises(Conflict, match="sheet_used"):
        bench.sheets.find(SITI, sheet.token)
    with pytest.raises(Conflict, match="sheet_used"):
        bench.sheets.void(SITI, sheet.id, "hilang")
    assert len(bench.entries()) == before


def test_a_spoiled_sheet_is_void_and_its_number_stays_unused(bench: Bench) -> None:
    """With a reason; nothing can be entered from it."""
    sheet = _reserved(bench)[0]
    with pytest.raises(RuleViolated, match="unknown_reason"):
        bench.sheets.void(SITI, sheet.id, "malas")
    assert bench.sheets.void(SITI, sheet.id, "salah_tulis").reason == "salah_tulis"
    with pytest.raises(Conflict, match="sheet_voided"):
        bench.save(_written_on(sheet))
    with pytest.raises(Conflict, match="sheet_voided"):
        bench.sheets.find(SITI, sheet.number)
    assert bench.store.case_by_number(sheet.number) is None


def test_a_sheet_is_found_by_its_code_or_its_number_as_it_is_typed(bench: Bench) -> None:
    """Small letters, no dashes; a mistyped number is told as one."""
    sheet = _reserved(bench)[0]
    for text in (sheet.token, sheet.token.lower(), sheet.number, sheet.number.lower().replace("-", " ")):
        assert bench.sheets.find(SITI, text).id == sheet.id
    wrong = sheet.number[:-1] + ("A" if sheet.number[-1] != "A" else "B")
    with pytest.raises(InvalidInput) as refused:
        bench.sheets.find(SITI, wrong)
    assert refused.value.fields == {"register_number": "wrong_check_character"}
    for unknown in (bench.walk_in("KTP-05").number, "0" * 15 + "Z"):
        with pytest.raises(RuleViolated, match="sheet_unknown"):
            bench.sheets.find(SITI, unknown)


def test_a_sheet_of_another_station_is_refused(bench: Bench, tmp_path: Path) -> None:
    """Its own station enters it; here nothing is written."""
    other = make_bench(tmp_path, station="S2")
    sheet = _reserved(other)[0]
    bench.store.apply_page("7501.02", "c1", feed(other.entries()))
    with pytest.raises(RuleViolated, match="sheet_of_another_station"):
        bench.sheets.find(SITI, sheet.token)
    with pytest.raises(RuleViolated, match="sheet_of_another_station"):
        bench.save(_written_on(sheet))
    assert bench.sheets.page(SITI, "tersedia") == ()
    assert "case.opened" not in bench.kinds()
    other.close()


def test_a_sheet_of_another_area_is_refused(tmp_path: Path) -> None:
    """Its number says for which kecamatan it was set aside."""
    bench = make_bench(tmp_path, areas=("7501.02", "7501.04"))
    sheet = _reserved(bench)[0]
    with pytest.raises(RuleViolated, match="sheet_of_another_area"):
        bench.save(replace(_written_on(sheet), area="7501.04"))
    bench.close()


def test_a_sheet_is_only_for_what_happened_before(bench: Bench) -> None:
    """Whoever stands at the counter now gets a number of today."""
    sheet = _reserved(bench)[0]
    with pytest.raises(InvalidInput) as refused:
        bench.save(replace(visit("KTP-05"), sheet=sheet.id))
    assert refused.value.fields == {"occurred": "sheet_only_later"}


def test_one_sheet_after_the_other_is_offered(bench: Bench) -> None:
    """In the order of their numbers, the oldest day first; after the last one what was left out."""
    sheets = _reserved(bench, 3)
    bench.clock.now += DAY_MS
    later = _reserved(bench, 1)[-1]
    order = [*sheets, later]
    assert [one.id for one in bench.sheets.page(SITI, "tersedia")] == [one.id for one in order]
    found = [bench.sheets.after(SITI, one.id) for one in order]
    assert [one.number for one in found if one] == [one.number for one in (*order[1:], order[0])]
    bench.save(_written_on(sheets[1]))
    after = bench.sheets.after(SITI, sheets[1].id)
    assert after is not None
    assert after.id == sheets[2].id


def test_sheets_are_listed_page_by_page(bench: Bench) -> None:
    """None twice and none left out, also of one moment; what was entered stands with the latest first."""
    sheets = _reserved(bench, 5)
    for state, wanted in (("tersedia", sheets), ("batal", sheets[::-1])):
        seen: list[str] = []
        after = None
        while page := bench.sheets.page(SITI, state, after, limit=2):
            seen += [one.id for one in page]
            after = (page[-1].reserved_at, page[-1].number)
        assert seen == [one.id for one in wanted]
        for one in sheets if state == "tersedia" else ():
            bench.sheets.void(SITI, one.id, "rusak")
