"""What people really type at a counter: told apart by code, nothing half-written, nothing typed lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import InvalidInput, StorageFault, UserError
from counter_app.services.forms import LineForm, ServiceForm, VisitForm
from tests.fakes.counters import DAY, KK, NIK, SITI, make_bench, person, visit, whole
from tests.faults.test_disk_full import no_more_pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counter_app.services.forms import SavedVisit
    from tests.fakes.counters import Bench

PERSON = "lines.0.person"
DRAFT = b'{"name": "as it was typed"}'


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A counter whose operator has something half-typed."""
    made = make_bench(tmp_path)
    made.store.save_draft("intake", DRAFT)
    yield made
    made.close()


def refused(bench: Bench, form: VisitForm) -> dict[str, str]:
    """What a save is refused for; it must have written nothing and kept the draft."""
    before = bench.entries()
    with pytest.raises(InvalidInput) as fault:
        bench.save(form, draft="intake")
    assert bench.entries() == before
    assert bench.store.draft("intake") == DRAFT
    assert bench.store.paper_jobs(states=("antre",)) == ()
    return fault.value.fields


def warned(bench: Bench, form: VisitForm, field: str) -> set[str]:
    """What is remarked on a field of a visit that is then saved all the same."""
    found = {one.code for one in bench.intake.check(form, DAY) if one.field == field and one.level != "block"}
    assert bench.save(form, draft="intake").cases
    assert bench.store.draft("intake") is None
    return found


@pytest.mark.parametrize(
    ("nik", "code"),
    [
        ("750102", "too_short"),
        ("750102410790999", "digit_dropped_somewhere"),
        ("75010241079099999", "digit_doubled"),
        ("75010241079O9999", "not_digits"),
        ("7501O24107909999", "not_digits"),
        ("NIK tidak ada", "not_digits"),
        ("75501024107909999", "digit_doubled_somewhere"),
        ("750102410790999988", "too_long"),
        ("9999999999999999", "all_digits_equal"),
        ("٧٥٠١٠٢٤١٠٧٩٠٩٩٩٩", "not_ascii_digits"),
        (KK, "same_as_kk"),
        ("", "nik_or_reason_required"),
    ],
)
def test_a_nik_that_can_be_none_is_refused(bench: Bench, nik: str, code: str) -> None:
    """The code says what is wrong with it."""
    assert refused(bench, visit("KTP-05", nik=nik)) == {f"{PERSON}.nik": code}


def test_a_doubled_digit_is_pointed_out(bench: Bench) -> None:
    """Which digit, and where, if there is only one that it can be."""
    form = visit("KTP-05", nik="75010241079099999")
    (found,) = [one for one in bench.intake.check(form, DAY) if one.field == f"{PERSON}.nik"]
    assert dict(found.data) == {"length": "17", "digit": "9", "position": "13", "candidates": "1"}


@pytest.mark.parametrize("partial", ["750102", "7501 02?? ???? 9999", "75010241079____9"])
def test_a_worn_card_is_kept_as_it_could_be_read(bench: Bench, partial: str) -> None:
    """Never forced to sixteen digits."""
    form = visit("KTP-05", nik="", nik_reason="tidak_terbaca", nik_partial=partial)
    case = bench.case(bench.save(form).cases[0].id)
    assert case.nik == ""
    assert case.nik_partial.replace("?", "") == "".join(mark for mark in partial if mark.isdigit())


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"nik_reason": "tidak_terbaca"}, "nik_partial", "required"),
        ({"nik_reason": "tidak_terbaca", "nik_partial": "75O1"}, "nik_partial", "not_digits"),
        ({"nik_reason": "tidak_terbaca", "nik_partial": "7" * 17}, "nik_partial", "too_long"),
        ({"nik_reason": "lupa", "nik_partial": "7501"}, "nik_partial", "partial_without_reason"),
        ({"nik_reason": "malas"}, "nik_reason", "unknown_reason"),
        ({"nik_reason": "orang_asing", "nationality": "Jepang"}, "passport", "required"),
        ({"nik_reason": "orang_asing", "passport": "X1234567"}, "nationality", "required"),
        ({"nik_reason": "orang_asing", "passport": "<b>", "nationality": "Jepang"}, "passport", "malformed"),
    ],
)
def test_a_reason_without_what_goes_with_it_is_refused(
    bench: Bench, changes: dict[str, str], field: str, code: str
) -> None:
    """The field that lacks something is named."""
    form = visit("KTP-05", **{"nik": ""} | changes)
    assert refused(bench, form) == {f"{PERSON}.{field}": code}


@pytest.mark.parametrize(
    ("birth", "code"),
    [
        ("2030-01-01", "birth_in_future"),
        ("2026-11-25", "birth_in_future"),
        ("1990-02-30", "date_malformed"),
        ("17-08-1990", "date_malformed"),
        ("19900817", "date_malformed"),
        ("1990-W33-5", "date_malformed"),
        ("kemarin", "date_malformed"),
        ("0000-00-00", "date_malformed"),
    ],
)
def test_a_birth_date_that_can_not_be_is_refused(bench: Bench, birth: str, code: str) -> None:
    """Tomorrow is not born yet."""
    assert refused(bench, visit("KTP-05", birth_date=birth)) == {f"{PERSON}.birth_date": code}


@pytest.mark.parametrize("code", ["", "X-99", "KTP", "KTP-99", "'; DROP TABLE case_row; --", "K" * 500, "\x00"])
def test_an_unknown_service_is_refused(bench: Bench, code: str) -> None:
    """The rest of the form is not touched."""
    form = VisitForm((LineForm(person(), (ServiceForm(code),)),))
    assert refused(bench, form) == {"lines.0.services.0": "unknown_service"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("x" * 500, "name_too_long"),
        ("x" * 1_000_000, "name_too_long"),
        ("", "required"),
        ("   ", "required"),
        ("12345", "no_letters"),
        ("Budi\x00", "control_characters"),
        ("Budi\x1b[31m", "control_characters"),
        ("Bu\ndi", "control_characters"),
        ("\u202eidub", "control_characters"),
        ("Bu\u200bdi", "control_characters"),
        ("Budi\ud800", "control_characters"),
    ],
)
def test_a_name_that_can_not_be_kept_is_refused(bench: Bench, name: str, code: str) -> None:
    """What can't be seen does not get in."""
    assert refused(bench, visit("KTP-05", name=name)) == {f"{PERSON}.name": code}


@pytest.mark.parametrize("name", ["<b>Budi", "Budi <Siti>", "Budi & Siti", "=Budi", "O'Neil -- Budi", "%s %d {0}"])
def test_an_odd_name_is_remarked_and_kept_letter_for_letter(bench: Bench, name: str) -> None:
    """It is a name until somebody corrects it."""
    codes = warned(bench, visit("KTP-05", name=name), f"{PERSON}.name")
    assert codes
    (row,) = bench.day_logs.rows(SITI, DAY)
    assert row.name == name
    assert bench.cases.open(SITI, row.id).case.name == name
    assert bench.day_logs.document(SITI, DAY).rows[0].name == name


def test_every_fault_of_a_form_is_told_at_once(bench: Bench) -> None:
    """Nobody likes to save five times."""
    form = VisitForm(
        (LineForm(person(name="", nik="12", birth_date="2030-01-01", phone="x", village="x"), ()),), purpose="x"
    )
    assert set(refused(bench, form)) == {
        "purpose",
        f"{PERSON}.name",
        f"{PERSON}.nik",
        f"{PERSON}.birth_date",
        f"{PERSON}.phone",
        f"{PERSON}.village",
        "lines.0.services",
    }


def test_one_bad_line_of_many_keeps_all_of_them_out(bench: Bench) -> None:
    """A visit is written whole or not at all."""
    lines = tuple(LineForm(person(name=f"Warga {n}"), (whole("KTP-01"),)) for n in range(20))
    form = VisitForm((*lines, LineForm(person(name="\x00"), (whole("KTP-01"),))), group="kolektif", bearer="Kader Desa")
    assert refused(bench, form) == {"lines.20.person.name": "control_characters"}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"notes": "\x00"}, "notes"),
        ({"letter": "\u202e140/DS"}, "letter"),
        ({"bearer": "Kader\x07"}, "bearer"),
        ({"letter": "x" * 2_000}, "letter"),
        ({"notes": "x" * 20_000}, "notes"),
        ({"phone": "0852" * 20}, "phone"),
    ],
)
def test_hidden_or_endless_text_is_refused_in_every_field(bench: Bench, changes: dict[str, str], field: str) -> None:
    """The field is named."""
    assert set(refused(bench, replace(visit("KTP-05"), **changes))) == {field}  # type: ignore[arg-type]


@pytest.mark.parametrize("place", ["papers", "answers"])
def test_what_a_journal_must_not_hold_is_refused_wherever_it_hides(bench: Bench, place: str) -> None:
    """Also where a screen would never put it."""
    service = replace(whole("KTP-05"), **{place: {"ktp-el": "asli\x00"}})  # type: ignore[arg-type]
    before = bench.entries()
    with pytest.raises(UserError):
        bench.save(VisitForm((LineForm(person(), (service,)),)), draft="intake")
    assert bench.entries() == before
    assert bench.store.draft("intake") == DRAFT


def _save_until_the_disk_is_full(bench: Bench) -> StorageFault:
    """Save long visits until the disk refuses."""
    form = replace(visit("KTP-05"), notes="x" * 1_900)
    for _ in range(2_000):
        try:
            bench.save(form, draft="intake")
        except StorageFault as fault:
            return fault
        bench.store.save_draft("intake", DRAFT)
    pytest.fail("the disk never became full")


def test_a_full_disk_says_so_and_keeps_what_was_typed(bench: Bench) -> None:
    """And the same visit is saved when there is room again."""
    with no_more_pages(bench.store):
        try:
            fault = _save_until_the_disk_is_full(bench)
        except StorageFault as during_draft:
            fault = during_draft
        assert fault.code == "disk_full"
        saved = len(bench.day_logs.rows(SITI, DAY, limit=3_000))
        assert bench.store.verify().ok
    assert len(bench.day_logs.rows(SITI, DAY, limit=3_000)) == saved
    again: SavedVisit = bench.save(visit("KTP-05"))
    assert bench.case(again.cases[0].id).nik == NIK
    assert bench.store.verify().ok


def test_a_closed_register_says_so(bench: Bench) -> None:
    """As after a sign-out in another window."""
    bench.close()
    with pytest.raises(StorageFault):
        bench.save(visit("KTP-05"))
