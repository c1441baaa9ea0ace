"""Texts that have broken programs, through the lists, the outages and the lembar darurat: verbatim, or refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from counter_app.domain.errors import AppError, InvalidInput, RuleViolated
from counter_app.domain.person import check_free_text
from tests.fakes.counters import SITI, visit
from tests.unit.hostile_texts import HOSTILE_TEXTS

if TYPE_CHECKING:
    from tests.fakes.counters import Bench

TEXTS: Final = tuple(text for _, text in HOSTILE_TEXTS if text)


def test_a_hostile_note_to_several_is_kept_letter_for_letter_or_refused(bench: Bench) -> None:
    """It stands in the history of each of them as it was written, or nothing was written at all."""
    cases = [bench.walk_in().id for _ in range(2)]
    for text in TEXTS[::3]:
        to = "diteruskan" if bench.case(cases[0]).status == "diproses" else "diproses"
        shown, before = [(case, 0) for case in cases], len(bench.entries())
        reading = check_free_text(text)
        acts = (
            lambda to=to, text=text, shown=shown: bench.cases.move_all(SITI, shown, to, note=text),
            lambda text=text, shown=shown: bench.cases.inform(SITI, shown, "tidak_bisa", note=text),
        )
        for act in acts:
            if reading.ok:
                assert act().refused == ()
                notes = {dict(bench.cases.open(SITI, case).history[-1].data).get("note", "") for case in cases}
                assert notes == {reading.text}
                continue
            with pytest.raises(InvalidInput) as refused:
                act()
            assert set(refused.value.fields) == {"note"}
            assert len(bench.entries()) == before


def test_hostile_codes_change_no_case_no_outage_and_no_sheet(bench: Bench) -> None:
    """Lists, reasons, ways and outcomes are codes of this program."""
    case = bench.walk_in()
    bench.sheets.reserve(SITI, 1)
    (sheet,) = bench.sheets.page(SITI, "tersedia")
    before = bench.entries()
    for text in TEXTS:
        shown = [(case.id, case.entries)]
        for refused in (
            lambda shown=shown, text=text: bench.cases.inform(SITI, shown, text),
            lambda shown=shown, text=text: bench.cases.inform(SITI, shown, "dikabari", text),
            lambda shown=shown, text=text: bench.cases.move_all(SITI, shown, "ditunda", reason=text),
            lambda text=text: bench.outages.press(SITI, text),
            lambda text=text: bench.outages.correct(SITI, text, began=1),
            lambda text=text: bench.sheets.void(SITI, sheet.id, text),
            lambda text=text: bench.sheets.void(SITI, text, "rusak"),
            lambda text=text: bench.sheets.reserve(SITI, 1, text),
        ):
            with pytest.raises((InvalidInput, RuleViolated)):
                refused()
    assert bench.entries() == before


def test_a_hostile_scan_is_no_sheet_and_binds_none(bench: Bench) -> None:
    """It is told, and the form that it stood on is not saved."""
    bench.sheets.reserve(SITI, 1)
    before = bench.entries()
    form = replace(visit("KTP-05"), origin="susulan", occurred=bench.clock.now_ms() - 1)
    for text in TEXTS:
        with pytest.raises((InvalidInput, RuleViolated)):
            bench.sheets.find(SITI, text)
    for text in TEXTS[::10]:
        with pytest.raises(AppError):
            bench.save(replace(form, sheet=text))
    assert bench.entries() == before
