"""Texts that have broken programs, through intake, register, history, receipt and log: verbatim, or refused by code."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import InvalidInput, RuleViolated
from counter_app.domain.finding import blocking
from counter_app.domain.nik import normalise
from counter_app.domain.person import check_free_text, check_name
from counter_app.services.forms import HandOver
from counter_app.services.intake_checks import SHORT_LIMIT
from tests.fakes.counters import DAY, SITI, visit
from tests.unit.hostile_texts import HOSTILE_TEXTS

if TYPE_CHECKING:
    from tests.fakes.counters import Bench

GROUPS = tuple(dict.fromkeys(group for group, _ in HOSTILE_TEXTS))


def texts_of(group: str) -> list[str]:
    """The texts of one group."""
    return [text for name, text in HOSTILE_TEXTS if name == group]


@pytest.mark.parametrize("group", GROUPS)
def test_a_hostile_name_is_kept_letter_for_letter_or_refused(bench: Bench, group: str) -> None:
    """On the case, in the history, on the receipt and in the log it reads the same."""
    for text in texts_of(group):
        reading = check_name(text)
        before = len(bench.entries())
        form = visit("KTP-05", name=text)
        if not reading.ok:
            with pytest.raises(InvalidInput) as refused:
                bench.save(form)
            assert refused.value.fields == {"lines.0.person.name": blocking(reading.findings)}
            assert len(bench.entries()) == before
            continue
        saved = bench.save(form)
        detail = bench.cases.open(SITI, saved.cases[0].id)
        job = bench.job(saved.paper)
        receipt = bench.receipts.compose(job)
        shown = {detail.case.name, dict(detail.history[0].data)["name"], receipt.cases[0].person, receipt.bearer}
        assert shown == {reading.name}
    written = {row.name for row in bench.day_logs.document(SITI, DAY).rows}
    assert written == {check_name(text).name for text in texts_of(group) if check_name(text).ok}


@pytest.mark.parametrize("group", GROUPS)
def test_a_hostile_note_is_kept_letter_for_letter_or_refused(bench: Bench, group: str) -> None:
    """Also as the number of a letter, which stands on one line."""
    for text in texts_of(group):
        note, letter = check_free_text(text), check_free_text(text, SHORT_LIMIT)
        form = replace(visit("KTP-05"), notes=text, letter=text)
        faults = {
            field: blocking(reading.findings)
            for field, reading in (("notes", note), ("letter", letter))
            if not reading.ok
        }
        if faults:
            with pytest.raises(InvalidInput) as refused:
                bench.save(form)
            assert refused.value.fields == faults
            continue
        kept = bench.store.visit(bench.save(form).id)
        assert kept is not None
        assert (kept.notes, kept.letter) == (note.text, " ".join(letter.text.split()))


@pytest.mark.parametrize("group", GROUPS)
def test_a_hostile_correction_is_kept_letter_for_letter_or_refused(bench: Bench, group: str) -> None:
    """The history shows old and new."""
    case = bench.walk_in()
    name = case.name
    for text in texts_of(group):
        reading = check_name(text)
        if not reading.ok:
            with pytest.raises(InvalidInput):
                bench.cases.correct(SITI, case.id, "name", text, reason="salah_ketik")
        elif reading.name != name:
            assert bench.cases.correct(SITI, case.id, "name", text, reason="salah_ketik").name == reading.name
            data = dict(bench.cases.open(SITI, case.id).history[-1].data)
            assert (data["old"], data["new"]) == (name, reading.name)
            name = reading.name
    assert bench.case(case.id).name == name


@pytest.mark.parametrize("group", GROUPS)
def test_a_hostile_receiver_is_kept_letter_for_letter_or_refused(bench: Bench, group: str) -> None:
    """Who took the document home stands in the register as written."""
    for text in texts_of(group):
        case = bench.walk_in()
        reading = check_name(text)
        form = HandOver(receiver=text, relation="keluarga")
        if reading.ok:
            assert bench.cases.hand_over(SITI, case.id, form).receiver == reading.name
        else:
            with pytest.raises(InvalidInput):
                bench.cases.hand_over(SITI, case.id, form)


@pytest.mark.parametrize("group", GROUPS)
def test_a_hostile_number_is_refused_unless_it_is_one(bench: Bench, group: str) -> None:
    """As NIK, No. KK, phone, date, village and service."""
    for text in texts_of(group):
        before = len(bench.entries())
        for field in ("nik", "kk", "birth_date", "village"):
            if normalise(text) == "" or (field in {"nik", "kk"} and len(normalise(text)) == 16):
                continue
            with pytest.raises(InvalidInput) as refused:
                bench.save(visit("KTP-05", **{field: text}))
            assert f"lines.0.person.{field}" in refused.value.fields
        assert len(bench.entries()) == before


@pytest.mark.parametrize("group", GROUPS)
def test_hostile_codes_of_a_case_change_nothing(bench: Bench, group: str) -> None:
    """Statuses, reasons and fields are codes of this program."""
    case = bench.walk_in()
    for text in texts_of(group):
        with pytest.raises(RuleViolated):
            bench.cases.move(SITI, case.id, text)
        with pytest.raises(RuleViolated):
            bench.cases.move(SITI, case.id, "ditunda", reason=text)
        with pytest.raises(RuleViolated):
            bench.cases.correct(SITI, case.id, text, "x", reason="salah_ketik")
        with pytest.raises(RuleViolated):
            bench.cases.correct(SITI, case.id, "name", "Ani Olii", reason=text)
    assert bench.case(case.id) == case


@pytest.mark.parametrize("group", GROUPS)
def test_hostile_searches_and_scans_break_nothing(bench: Bench, group: str) -> None:
    """They find what they find."""
    case = bench.walk_in()
    for text in texts_of(group):
        bench.finder.search(SITI, text)
        assert bench.finder.scan(SITI, text) == ()
    assert [row.id for row in bench.finder.search(SITI, case.number)] == [case.id]
