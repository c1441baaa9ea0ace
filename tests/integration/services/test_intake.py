"""Receiving people at the counter, on a real register."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap import knowledge
from counter_app.domain.errors import InvalidInput, NotAllowed, RuleViolated
from counter_app.domain.person import check_free_text, check_name
from counter_app.domain.register_number import parse_register_number
from counter_app.domain.wita import day_of
from counter_app.services.forms import LineForm, PersonForm, ServiceForm, VisitForm, blocks_of
from counter_app.services.views import Actor
from tests.fakes.counters import (
    AREA,
    DAY,
    DAY_MS,
    KK,
    NIK,
    SITI,
    lacking,
    make_bench,
    person,
    village,
    visit,
    whole,
)
from tests.unit.hostile_texts import HOSTILE_TEXTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.counters import Bench

BABY = PersonForm(name="(BAYI) Pakaya", nik_reason="belum_ada_nik", kk=KK, birth_date="2026-11-23", sex="L")


def test_a_saved_visit_stands_in_the_register(bench: Bench) -> None:
    """With its case, its number, its token and the receipt that is owed."""
    saved = bench.save(visit("KTP-05"))
    case = bench.case(saved.cases[0].id)
    assert (case.name, case.nik, case.service, case.status) == ("Sri Wahyuni Pakaya", NIK, "KTP-05", "diterima")
    assert bench.kinds() == ["journal.opened", "visit.opened", "case.opened"]
    job = bench.job(saved.paper)
    assert (job.document, job.about, job.copy, job.state) == ("receipt", saved.id, 1, "antre")


def test_a_register_number_tells_area_mark_day_and_count(bench: Bench) -> None:
    """And its check character is right."""
    numbers = [parse_register_number(bench.walk_in("KK-06").number) for _ in range(3)]
    assert {(number.area, number.mark, number.day) for number in numbers} == {(AREA, "K7Q", DAY)}
    assert [number.running for number in numbers] == [1, 2, 3]


def test_numbers_begin_again_each_day(bench: Bench) -> None:
    """The count is the day's."""
    bench.walk_in()
    bench.clock.now += DAY_MS
    assert parse_register_number(bench.walk_in().number).running == 1


def test_a_visit_may_have_several_services(bench: Bench) -> None:
    """One receipt, one label of the file, one case for each."""
    saved = bench.save(visit("KK-05", "KTP-04"))
    records = bench.store.cases_of_visit(saved.id)
    assert [(record.service, record.line) for record in records] == [("KK-05", 1), ("KTP-04", 2)]
    assert [job.document for job in bench.store.paper_jobs_about(saved.id)] == ["receipt", "file_slip"]


def test_missing_papers_make_a_case_incomplete_without_a_date(bench: Bench) -> None:
    """The service clock begins when the papers are complete."""
    saved = bench.save(VisitForm((LineForm(person(), (lacking("KTP-05"),)),)))
    case = bench.case(saved.cases[0].id)
    assert (case.status, case.due, saved.cases[0].missing) == ("belum_lengkap", 0, 1)


def test_complete_papers_give_a_date_of_the_working_calendar(bench: Bench) -> None:
    """One working day after Tuesday morning is Wednesday morning."""
    assert day_of(bench.walk_in().due).isoformat() == "2026-11-25"


def test_a_consultation_is_noted(bench: Bench) -> None:
    """People who are turned away are counted too."""
    saved = bench.save(replace(visit("KNS-01"), purpose="konsultasi"))
    assert saved.cases[0].status == "dicatat"


def test_a_newborn_has_no_nik(bench: Bench) -> None:
    """The reason is kept in its place."""
    saved = bench.save(VisitForm((LineForm(BABY, (whole("LHR-01"),)),), bearer="Sri Wahyuni"))
    case = bench.case(saved.cases[0].id)
    assert (case.nik, case.nik_reason) == ("", "belum_ada_nik")


def test_a_worn_card_keeps_the_digits_that_were_read(bench: Bench) -> None:
    """Nothing is made up for the others."""
    worn = person(nik="", nik_reason="tidak_terbaca", nik_partial="750102 410790 ????")
    saved = bench.save(VisitForm((LineForm(worn, (whole("KTP-05"),)),)))
    case = bench.case(saved.cases[0].id)
    assert (case.nik, case.nik_reason, case.nik_partial) == ("", "tidak_terbaca", "750102410790????")


def test_a_foreigner_is_known_by_passport(bench: Bench) -> None:
    """And by nationality."""
    guest = person(nik="", nik_reason="orang_asing", passport="X1234567", nationality="Timor-Leste")
    saved = bench.save(VisitForm((LineForm(guest, (whole("KK-06"),)),)))
    case = bench.case(saved.cases[0].id)
    assert (case.passport, case.nationality) == ("X1234567", "Timor-Leste")


def test_a_nik_of_a_kecamatan_that_left_is_kept(bench: Bench) -> None:
    """A NIK is for life: there is a remark and no hindrance."""
    form = visit("KTP-05", nik="7501064107909999")
    levels = {found.level for found in bench.intake.check(form, DAY) if found.field.endswith("nik")}
    assert levels == {"info"}
    assert bench.save(form).cases


@pytest.mark.parametrize("name", ["ABD. RAHMAN OLIMOO'O", "RENÉ ŠĀRAH NÚÑEZ", "Nguyễn Thị Ánh", "Suharto"])
def test_true_names_are_kept_letter_for_letter(bench: Bench, name: str) -> None:
    """Apostrophes and accents included."""
    assert bench.walk_in(name=name).name == name


def test_a_proxy_stands_beside_the_resident(bench: Bench) -> None:
    """Who came is not who it is for."""
    saved = bench.save(replace(visit("KK-06"), proxy=True, bearer="Yusuf Olii", phone="085233334444"))
    case = bench.case(saved.cases[0].id)
    found = bench.store.visit(saved.id)
    assert found is not None
    assert (case.proxy, case.proxy_name, found.bearer, found.phone) == (
        True,
        "Yusuf Olii",
        "Yusuf Olii",
        "085233334444",
    )


def test_a_village_brings_many_residents_with_one_letter(bench: Bench) -> None:
    """One visit, one receipt, a case for each resident."""
    lines = tuple(
        LineForm(person(name=f"Warga {letter}", nik=f"75010241079{n}9999"), (whole("KTP-01"),))
        for n, letter in enumerate("ABCDE")
    )
    form = VisitForm(lines, group="kolektif", bearer="Kader Desa", letter="140/DS/XI/2026", letter_village=village())
    saved = bench.save(form)
    found = bench.store.visit(saved.id)
    assert found is not None
    assert (found.group, found.cases, found.letter, found.village) == ("kolektif", 5, "140/DS/XI/2026", village())
    assert [case.line for case in bench.store.cases_of_visit(saved.id)] == [1, 2, 3, 4, 5]


def test_a_birth_bundle_is_three_cases_of_one_child(bench: Bench) -> None:
    """Each names the bundle."""
    line = LineForm(BABY, tuple(whole(code) for code in ("LHR-01", "KK-05", "KIA-01")))
    saved = bench.save(VisitForm((line,), group="keluarga", bundle="paket-kelahiran", bearer="Sri Wahyuni"))
    assert {case.bundle for case in bench.store.cases_of_visit(saved.id)} == {"paket-kelahiran"}


def test_what_happened_earlier_keeps_both_times(bench: Bench) -> None:
    """After a blackout: the number and the list carry the day on which it was."""
    earlier = bench.clock.now - DAY_MS
    saved = bench.save(replace(visit("KTP-05"), origin="susulan", occurred=earlier))
    case = bench.case(saved.cases[0].id)
    assert (case.opened_at, case.origin) == (earlier, "susulan")
    assert parse_register_number(case.number).day.isoformat() == "2026-11-23"
    header = bench.store.history(case.id)[0][0]
    assert header.at == bench.clock.now


def test_the_draft_goes_with_the_save(bench: Bench) -> None:
    """What it held is in the register now."""
    bench.store.save_draft("intake", b"{}")
    bench.save(visit("KTP-05"), draft="intake")
    assert bench.store.draft("intake") is None


def test_a_refused_save_keeps_the_draft_and_writes_nothing(bench: Bench) -> None:
    """Nothing typed is lost."""
    bench.store.save_draft("intake", b"{}")
    with pytest.raises(InvalidInput):
        bench.save(visit("KTP-05", name=""), draft="intake")
    assert bench.store.draft("intake") == b"{}"
    assert bench.kinds() == ["journal.opened"]
    assert bench.store.paper_jobs(states=("antre",)) == ()


def test_notes_lose_stray_tabs_and_returns(bench: Bench) -> None:
    """What a paste brings along is not kept."""
    line = LineForm(person(), (whole("KTP-05"),), notes=" datang\tdengan kakak\r\nbesok kembali ")
    saved = bench.save(VisitForm((line,), notes="ramai\r"))
    found = bench.store.visit(saved.id)
    assert found is not None
    assert bench.case(saved.cases[0].id).notes == "datang dengan kakak\nbesok kembali"
    assert found.notes == "ramai"


def test_the_same_visit_comes_out_of_the_entries_again(bench: Bench) -> None:
    """Rows are what the entries fold to, and nothing else."""
    bench.save(visit("KK-05", "KTP-04"))
    assert bench.store.verify().ok
    bench.store.rebuild()
    assert bench.store.verify().ok


def test_an_area_that_is_not_served_is_refused(bench: Bench) -> None:
    """A station writes for its own areas."""
    with pytest.raises(RuleViolated, match="area_not_served"):
        bench.save(replace(visit("KTP-05"), area="7501.17"))


def test_a_station_of_two_areas_writes_for_the_chosen_one(tmp_path: Path) -> None:
    """The area is never derived from where the PC stands."""
    bench = make_bench(tmp_path, areas=("7501.02", "7501.17"))
    saved = bench.save(replace(visit("KTP-05"), area="7501.17"))
    case = bench.case(saved.cases[0].id)
    bench.close()
    assert (case.area, parse_register_number(case.number).area) == ("7501.17", "7501.17")


def test_an_administrator_receives_nobody(bench: Bench) -> None:
    """And nothing of the visit stays behind."""
    with pytest.raises(NotAllowed, match="role_may_not"):
        bench.save(visit("KTP-05"), Actor("U-X", "administrator", "X"))
    assert bench.kinds() == ["journal.opened"]


def test_a_resident_who_stands_twice_on_a_list_is_told(bench: Bench) -> None:
    """And may be kept: the operator looks."""
    line = LineForm(person(), (whole("KTP-05"),))
    other = LineForm(person(nik="7501024107919999"), (whole("KTP-05"),))
    form = VisitForm((line, other, line), group="kolektif", bearer="Yusuf Olii", letter="12/2026")
    found = [one for one in bench.intake.check(form, DAY) if one.code == "resident_twice"]
    assert [(one.field, one.level, one.data) for one in found] == [("lines.2.services", "warn", (("line", "1"),))]
    assert len(bench.save(form).cases) == 3


@pytest.mark.parametrize(
    ("papers", "answers"), [({"Sri sakit": "asli"}, {}), ({}, {"Sri": "sakit"}), ({"ktp-el": "sakit"}, {})]
)
def test_what_the_catalogue_does_not_know_gets_into_no_fact(
    bench: Bench, papers: dict[str, str], answers: dict[str, str]
) -> None:
    """Facts are kept for ever, so nobody's words may get there."""
    form = VisitForm((LineForm(person(), (ServiceForm("KTP-05", papers, answers),)),))
    with pytest.raises(InvalidInput) as refused:
        bench.save(form)
    assert refused.value.fields == {"lines.0.services.0": "unknown_choice"}


def test_a_save_that_is_refused_tells_what_the_check_tells(bench: Bench) -> None:
    """With all its figures, so that a screen can show it as it shows the rest."""
    form = replace(visit("KTP-05", name="Sri\u200b Olii", phone="08"), notes="ab\u202e")
    with pytest.raises(InvalidInput) as refused:
        bench.save(form)
    blocks = [found for found in bench.intake.check(form, DAY) if found.level == "block"]
    assert len(blocks) == 3
    assert blocks_of(refused.value) == tuple(blocks)


@pytest.mark.parametrize("code", sorted({service.code for service in knowledge.catalogue().services_on(DAY)}))
def test_every_service_of_the_catalogue_can_be_asked_for(bench: Bench, code: str) -> None:
    """With all its papers there is nothing missing."""
    saved = bench.save(visit(code))
    assert saved.cases[0].missing == 0


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"purpose": "x"}, "purpose", "unknown_choice"),
        ({"group": "x"}, "group", "unknown_choice"),
        ({"channel": "x"}, "channel", "unknown_choice"),
        ({"origin": "x"}, "origin", "unknown_choice"),
        ({"lines": ()}, "lines", "no_resident"),
        ({"lines": (LineForm(person(), (whole("KTP-05"),)),) * 2}, "lines", "too_many_residents"),
        ({"proxy": True}, "bearer", "required"),
        ({"group": "kolektif"}, "bearer", "required"),
        ({"letter_village": "75.01.99.2001"}, "letter_village", "unknown_village"),
        ({"origin": "susulan", "occurred": 4_000_000_000_000}, "occurred", "occurred_in_future"),
        ({"origin": "susulan", "occurred": 1}, "occurred", "occurred_too_early"),
        ({"occurred": 1_795_000_000_000}, "occurred", "occurred_only_later"),
        ({"origin": "susulan"}, "occurred", "required"),
        ({"bundle": "Sri sakit"}, "bundle", "unknown_choice"),
        ({"phone": "telepon"}, "phone", "phone_not_digits"),
        ({"notes": "x\x1b"}, "notes", "control_characters"),
        ({"lines": (LineForm(person()),)}, "lines.0.services", "no_service"),
        ({"lines": (LineForm(person(), (ServiceForm("X-99"),)),)}, "lines.0.services.0", "unknown_service"),
        (
            {"lines": (LineForm(person(), (whole("KTP-05"), whole("KTP-05"))),)},
            "lines.0.services.1",
            "service_twice",
        ),
        (
            {"lines": (LineForm(person(), (ServiceForm("KTP-05", {"kk": "hilang"}),)),)},
            "lines.0.services.0",
            "unknown_choice",
        ),
    ],
)
def test_a_form_that_can_not_be_kept_names_the_field(
    bench: Bench, changes: dict[str, object], field: str, code: str
) -> None:
    """And nothing is written."""
    with pytest.raises(InvalidInput) as refused:
        bench.save(replace(visit("KTP-05"), **changes))  # type: ignore[arg-type]
    assert refused.value.fields[field] == code
    assert bench.kinds() == ["journal.opened"]


def test_a_missing_letter_is_no_hindrance(bench: Bench) -> None:
    """It may follow; there is a warning."""
    form = replace(visit("KTP-01"), group="kolektif", bearer="Kader Desa")
    found = [(one.field, one.level, one.code) for one in bench.intake.check(form, DAY)]
    assert ("letter", "warn", "letter_missing") in found
    assert bench.save(form).cases


def test_a_check_reads_and_writes_nothing(bench: Bench) -> None:
    """It runs at every key."""
    bench.store.close()
    assert bench.intake.check(visit("KTP-05"), DAY) is not None
    bench.closed = True


def test_the_promised_time_can_be_asked_before_saving(bench: Bench) -> None:
    """It is the one that the case then carries."""
    assert bench.intake.due("KTP-05", bench.clock.now) == bench.walk_in("KTP-05").due
    assert bench.intake.due("KNS-01", bench.clock.now) == 0


@pytest.mark.parametrize(
    ("typed", "kept"), [("", "2026-11-25"), ("2026-12-01", "2026-12-01"), ("2026-11-28", "2026-11-28")]
)
def test_missing_papers_have_a_day_on_which_to_bring_them(bench: Bench, typed: str, kept: str) -> None:
    """The next working day unless another is said; a day on which the office is closed warns only."""
    line = LineForm(person(), (lacking("KTP-05"), whole("KK-06")))
    saved = bench.save(VisitForm((line,), back_on=typed))
    assert [bench.case(case.id).back_on for case in saved.cases] == [kept, ""]


def test_a_return_date_that_is_no_day_is_refused(bench: Bench) -> None:
    """In every hostile way."""
    line = LineForm(person(), (lacking("KTP-05"),))
    for text in ("besok", "2026-02-30", *(text for _, text in HOSTILE_TEXTS if text)):
        with pytest.raises(InvalidInput) as refused:
            bench.save(VisitForm((line,), back_on=text))
        assert refused.value.fields == {"back_on": "date_malformed"}


def _asked(**changes: str) -> VisitForm:
    who = PersonForm(**{name: changes[name] for name in ("name", "nik") if name in changes})
    line = LineForm(who, (ServiceForm("KNS-01"),), changes.get("notes", ""))
    return VisitForm((line,), purpose="konsultasi", topic=changes.get("topic", ""))


def test_somebody_who_only_asked_need_not_say_who_they_are(bench: Bench) -> None:
    """Noted at once, with no receipt, under a number of the register; on the log without a name."""
    saved = bench.save(_asked(topic="LHR-01"))
    case = bench.case(saved.cases[0].id)
    assert (case.service, case.status, case.topic) == ("KNS-01", "dicatat", "LHR-01")
    assert (case.name, case.nik, case.nik_reason) == ("", "", "")
    assert saved.paper == ""
    assert bench.store.paper_jobs_about(saved.id) == ()
    (row,) = bench.day_logs.document(SITI, DAY).rows
    assert (row.name, row.nik) == ("(tanpa nama)", "")
    assert bench.store.verify().ok


def test_whoever_says_a_name_or_a_number_is_noted_with_it(bench: Bench) -> None:
    """Both are checked like anybody's."""
    case = bench.case(bench.save(_asked(name=" Sri  Olii ", nik=NIK, notes="akta hilang")).cases[0].id)
    assert (case.name, case.nik, case.notes) == ("Sri Olii", NIK, "akta hilang")
    for changes, field in (({"nik": "7501"}, "lines.0.person.nik"), ({"name": "\x00"}, "lines.0.person.name")):
        with pytest.raises(InvalidInput) as refused:
            bench.save(_asked(**changes))
        assert set(refused.value.fields) == {field}


def test_only_who_asked_may_stay_nameless(bench: Bench) -> None:
    """With a service beside it, or for a complaint, somebody is asked who they are."""
    for codes in (("KNS-01", "KTP-05"), ("PGD-01",), ()):
        form = VisitForm((LineForm(PersonForm(), tuple(ServiceForm(code) for code in codes)),), purpose="konsultasi")
        with pytest.raises(InvalidInput) as refused:
            bench.save(form)
        assert {"lines.0.person.name", "lines.0.person.nik"} <= set(refused.value.fields)


def test_a_topic_is_a_service_of_the_catalogue(bench: Bench) -> None:
    """It stands in the facts, which are kept for ever: nobody's words get there."""
    for text in ("akta", *(text for _, text in HOSTILE_TEXTS if text)):
        with pytest.raises(InvalidInput) as refused:
            bench.save(_asked(topic=text))
        assert refused.value.fields == {"topic": "unknown_service"}
    assert bench.case(bench.save(visit("KTP-05")).cases[0].id).topic == ""


def test_hostile_words_of_a_consultation_are_kept_or_refused(bench: Bench) -> None:
    """Name and note letter for letter; a number only if it is one."""
    for _, text in HOSTILE_TEXTS:
        name, note = check_name(text), check_free_text(text)
        form = _asked(name=text, notes=text)
        if (name.ok or not text.strip()) and note.ok:
            case = bench.case(bench.save(form).cases[0].id)
            assert (case.name, case.notes) == (name.name if text.strip() else "", note.text)
        else:
            with pytest.raises(InvalidInput):
                bench.save(form)


@pytest.mark.parametrize("code", ["KK-06", "BIO-01", "KIA-02", "PDH-04", "KIA-01"])
def test_papers_that_an_answer_decides_are_incomplete_without_it(bench: Bench, code: str) -> None:
    """All that is asked for may be there: nobody knows whether it is the right thing. It is saved all the same."""
    form = ServiceForm(code, whole(code).papers)
    case = bench.case(bench.save(VisitForm((LineForm(person(), (form,)),))).cases[0].id)
    assert case.status == "belum_lengkap"
    assert set(case.answers.values()) == {""}
    assert case.back_on
