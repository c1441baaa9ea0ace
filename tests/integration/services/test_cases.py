"""What becomes of a case after its intake, on a real register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap import knowledge
from counter_app.domain.case import HOLD_REASONS, Status
from counter_app.domain.errors import Conflict, InvalidInput, NotAllowed, RuleViolated
from counter_app.domain.kinds.case import CaseMoved
from counter_app.services.forms import HandOver, LineForm, VisitForm
from counter_app.services.views import Actor
from tests.fakes.counters import DAY, HASAN, KK, MINUTE, NIK, SITI, lacking, person, village, visit, whole
from tests.fakes.registers import Author, feed, raw_of

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from tests.fakes.counters import Bench


@pytest.fixture
def case(bench: Bench) -> CaseRecord:
    """A case with complete papers."""
    return bench.walk_in("KTP-05")


@pytest.fixture
def incomplete(bench: Bench) -> CaseRecord:
    """A case of which a paper is to follow."""
    saved = bench.save(VisitForm((LineForm(person(), (lacking("KTP-05"),)),)))
    return bench.case(saved.cases[0].id)


def test_opening_a_case_shows_all_that_stands_round_it(bench: Bench) -> None:
    """Its visit, its siblings, its papers and its history."""
    saved = bench.save(visit("KK-05", "KTP-04"))
    first, second = (one.id for one in saved.cases)
    detail = bench.cases.open(SITI, first)
    assert detail.case.id == first
    assert detail.visit is not None
    assert [one.id for one in detail.siblings] == [second]
    assert [job.document for job in detail.papers] == ["receipt", "file_slip"]
    assert [line.kind for line in detail.history] == ["case.opened"]


def test_opening_a_case_is_recorded(bench: Bench, case: CaseRecord) -> None:
    """Each time."""
    bench.cases.open(SITI, case.id)
    bench.cases.open(HASAN, case.id)
    assert bench.kinds("access") == ["access.opened", "data.accessed", "data.accessed"]


def test_a_case_that_is_not_here_can_not_be_opened(bench: Bench) -> None:
    """And no access is recorded of what was not seen."""
    with pytest.raises(RuleViolated, match="subject_missing"):
        bench.cases.open(SITI, "case/X")
    assert bench.kinds("access") == ["access.opened"]


def test_history_tells_every_step_with_its_author(bench: Bench, case: CaseRecord) -> None:
    """In order, with the values that were written."""
    bench.clock.pass_minutes(1)
    bench.cases.move(SITI, case.id, "ditunda", reason="jaringan", note="SIAK tidak terbuka")
    bench.clock.pass_minutes(1)
    bench.cases.correct(HASAN, case.id, "phone", "085299990000", reason="salah_dengar")
    history = bench.cases.open(SITI, case.id).history
    assert [(line.kind, line.actor) for line in history] == [
        ("case.opened", SITI.user),
        ("case.moved", SITI.user),
        ("case.corrected", HASAN.user),
    ]
    assert dict(history[1].data) == {"to": "ditunda", "reason": "jaringan", "note": "SIAK tidak terbuka"}
    assert (dict(history[2].data)["old"], dict(history[2].data)["new"]) == ("085211112222", "085299990000")


def test_a_case_moves_along_the_table(bench: Bench, case: CaseRecord) -> None:
    """From received to ready."""
    bench.cases.move(SITI, case.id, "diproses")
    assert bench.cases.move(SITI, case.id, "siap_diambil").status == "siap_diambil"


@pytest.mark.parametrize("reason", HOLD_REASONS)
def test_an_excused_hold_stops_the_service_clock(bench: Bench, case: CaseRecord, reason: str) -> None:
    """The time until work goes on is not the counter's."""
    bench.cases.move(SITI, case.id, "ditunda", reason=reason)
    bench.clock.pass_minutes(90)
    assert bench.cases.move(SITI, case.id, "diproses").held_ms == 90 * MINUTE


def test_a_hold_moves_the_day_that_was_promised(bench: Bench, case: CaseRecord) -> None:
    """By the working time for which it lasted, nights and breaks left out."""
    bench.cases.move(SITI, case.id, "ditunda", reason="jaringan")
    bench.clock.pass_minutes(90)
    assert bench.cases.move(SITI, case.id, "diproses").due == case.due + 90 * MINUTE


def test_a_hold_that_ended_before_it_was_entered_gives_the_time_until_then(bench: Bench, case: CaseRecord) -> None:
    """Not until it was entered."""
    began = bench.cases.move(SITI, case.id, "ditunda", reason="listrik").held_since
    bench.clock.pass_minutes(90)
    moved = bench.cases.move(SITI, case.id, "diproses", occurred=began + 20 * MINUTE)
    assert (moved.held_ms, moved.due - case.due) == (20 * MINUTE, 20 * MINUTE)


def test_time_for_which_a_case_was_held_is_counted_once(bench: Bench, case: CaseRecord) -> None:
    """A hold that began before the last one ended, and an end before the hold began, are refused."""
    began = bench.cases.move(SITI, case.id, "ditunda", reason="listrik").held_since
    bench.clock.pass_minutes(60)
    resumed = bench.cases.move(SITI, case.id, "diproses")
    for _ in range(3):
        bench.clock.pass_minutes(1)
        with pytest.raises(InvalidInput) as held:
            bench.cases.move(SITI, case.id, "ditunda", reason="listrik", occurred=began)
        assert held.value.fields == {"occurred": "occurred_before_last_step"}
    assert bench.case(case.id) == resumed
    again = bench.cases.move(SITI, case.id, "ditunda", reason="listrik")
    bench.clock.pass_minutes(5)
    with pytest.raises(InvalidInput) as ended:
        bench.cases.move(SITI, case.id, "diproses", occurred=again.held_since - MINUTE)
    assert ended.value.fields == {"occurred": "occurred_before_last_step"}
    moved = bench.cases.move(SITI, case.id, "diproses")
    assert (moved.held_ms, moved.due - case.due) == (65 * MINUTE, 65 * MINUTE)


def test_a_hold_over_night_counts_working_time_only(bench: Bench) -> None:
    """What was left at half past nine on one day is left at half past nine on the next."""
    bench.clock.pass_minutes(60)
    opened = bench.walk_in("KTP-05")
    bench.clock.pass_minutes(30)
    bench.cases.move(SITI, opened.id, "ditunda", reason="listrik")
    bench.clock.pass_minutes(24 * 60)
    assert bench.cases.move(SITI, opened.id, "diteruskan").due == opened.due + 24 * 60 * MINUTE


def test_a_hold_after_the_day_had_passed_gives_no_time(bench: Bench, case: CaseRecord) -> None:
    """Late stays late."""
    bench.clock.now = case.due + MINUTE
    bench.cases.move(SITI, case.id, "ditunda", reason="listrik")
    bench.clock.pass_minutes(90)
    assert bench.cases.move(SITI, case.id, "diproses").due == case.due


def test_an_act_on_a_case_that_changed_since_it_was_shown_is_stopped(bench: Bench, case: CaseRecord) -> None:
    """Nobody decides on what they have not seen."""
    bench.cases.correct(HASAN, case.id, "phone", "085299990000", reason="salah_dengar")
    stands = bench.case(case.id)
    with pytest.raises(Conflict, match="case_changed"):
        bench.cases.move(SITI, case.id, "diproses", seen=case.entries)
    with pytest.raises(Conflict, match="case_changed"):
        bench.cases.check_papers(SITI, case.id, case.papers, case.answers, seen=case.entries)
    with pytest.raises(Conflict, match="case_changed"):
        bench.cases.correct(SITI, case.id, "phone", "085288880000", reason="salah_dengar", seen=case.entries)
    with pytest.raises(Conflict, match="case_changed"):
        bench.cases.hand_over(SITI, case.id, HandOver(receiver=""), seen=case.entries)
    assert bench.case(case.id) == stands
    assert bench.cases.move(SITI, case.id, "diproses", seen=stands.entries).status == "diproses"


@pytest.mark.parametrize(
    ("to", "reason", "code"),
    [
        ("ditunda", "", "reason_needed"),
        ("dikembalikan", "", "reason_needed"),
        ("batal", "", "move_not_allowed"),
        ("ditunda", "malas", "unknown_reason"),
        ("dicatat", "", "move_not_allowed"),
        ("terbang", "", "move_not_allowed"),
        ("diserahkan", "", "move_not_allowed"),
        ("belum_lengkap", "", "move_not_allowed"),
    ],
)
def test_a_move_that_is_not_allowed_writes_nothing(
    bench: Bench, case: CaseRecord, to: str, reason: str, code: str
) -> None:
    """The code says why."""
    with pytest.raises(RuleViolated, match=code):
        bench.cases.move(SITI, case.id, to, reason=reason)
    assert bench.case(case.id) == case


def test_a_reason_in_own_words_goes_to_the_note(bench: Bench, case: CaseRecord) -> None:
    """Where it can be erased one day; the facts hold codes only."""
    after = bench.cases.move(SITI, case.id, "dikembalikan", reason="Sri Wahyuni sakit", note="anaknya datang")
    assert after.reason == "lihat_catatan"
    assert dict(bench.cases.open(SITI, case.id).history[-1].data)["note"] == "Sri Wahyuni sakit\nanaknya datang"
    assert b"Sri" not in bench.entries()[-1].facts


def test_a_finished_case_does_not_move_any_more(bench: Bench, case: CaseRecord) -> None:
    """That is a conflict: somebody else closed it first."""
    bench.cases.move(SITI, case.id, "selesai")
    with pytest.raises(Conflict, match="case_is_closed"):
        bench.cases.move(SITI, case.id, "diproses")


def test_what_is_offered_is_what_is_allowed(bench: Bench, case: CaseRecord) -> None:
    """Papers, hand-over and voiding have acts of their own."""
    for to in bench.cases.allowed(case):
        reason = {"ditunda": "jaringan", "dikembalikan": "berkas_palsu"}.get(to, "")
        fresh = bench.walk_in("KK-06")
        assert bench.cases.move(SITI, fresh.id, to, reason=reason).status == to
    assert not {"diserahkan", "diterima", "belum_lengkap", "batal"} & set(bench.cases.allowed(case))


def test_a_paper_that_follows_completes_a_case(bench: Bench, incomplete: CaseRecord) -> None:
    """From then on the service clock runs."""
    bench.clock.pass_minutes(30)
    lacking_paper = next(code for code, state in incomplete.papers.items() if state == "menyusul")
    after = bench.cases.check_papers(SITI, incomplete.id, {lacking_paper: "asli"}, {})
    assert (after.status, after.papers[lacking_paper]) == ("diterima", "asli")
    assert after.complete_at == bench.clock.now
    assert after.due > bench.clock.now


def test_a_case_that_still_lacks_something_stays_incomplete(bench: Bench, incomplete: CaseRecord) -> None:
    """And has no date."""
    lacking_paper = next(code for code, state in incomplete.papers.items() if state == "menyusul")
    after = bench.cases.check_papers(SITI, incomplete.id, {lacking_paper: "tidak_ada"}, {})
    assert (after.status, after.due) == ("belum_lengkap", 0)


def test_papers_that_still_miss_have_another_day(bench: Bench, incomplete: CaseRecord) -> None:
    """The one that was said, or the next working day; none once all is here."""
    lacking_paper = next(code for code, state in incomplete.papers.items() if state == "menyusul")
    states = {lacking_paper: "menyusul"}
    bench.clock.pass_minutes(3 * 24 * 60)
    assert bench.cases.check_papers(SITI, incomplete.id, states, {}).back_on == "2026-11-30"
    after = bench.cases.check_papers(SITI, incomplete.id, states, {}, back_on="2026-12-02")
    assert (after.back_on, after.status) == ("2026-12-02", "belum_lengkap")
    with pytest.raises(InvalidInput) as refused:
        bench.cases.check_papers(SITI, incomplete.id, states, {}, back_on="besok")
    assert refused.value.fields == {"back_on": "date_malformed"}
    assert bench.cases.check_papers(SITI, incomplete.id, {lacking_paper: "asli"}, {}).back_on == ""


def test_looking_again_at_complete_papers_gives_no_more_time(bench: Bench, case: CaseRecord) -> None:
    """The date that stands on the receipt stays."""
    bench.clock.pass_minutes(24 * 60)
    after = bench.cases.check_papers(SITI, case.id, dict(case.papers), {})
    assert (after.status, after.due) == ("diterima", case.due)


def test_an_unknown_state_of_a_paper_is_refused(bench: Bench, case: CaseRecord) -> None:
    """Nothing is written."""
    with pytest.raises(InvalidInput):
        bench.cases.check_papers(SITI, case.id, {next(iter(case.papers)): "dimakan_kambing"}, {})
    assert bench.case(case.id) == case


@pytest.mark.parametrize(
    ("papers", "answers", "field"),
    [
        ({"Sri sakit": "asli"}, {}, "papers"),
        ({}, {"kejadian": "Sri sakit"}, "answers"),
        ({}, {"Sri sakit": "hilang"}, "answers"),
    ],
)
def test_what_the_catalogue_does_not_know_gets_into_no_fact(
    bench: Bench, case: CaseRecord, papers: dict[str, str], answers: dict[str, str], field: str
) -> None:
    """Facts are kept for ever, so nobody's words may get there."""
    with pytest.raises(InvalidInput) as refused:
        bench.cases.check_papers(SITI, case.id, papers, answers)
    assert refused.value.fields == {field: "unknown_choice"}
    assert bench.case(case.id) == case


def test_a_returned_case_comes_back_with_its_papers(bench: Bench, case: CaseRecord) -> None:
    """Berkas dikembalikan is not the end."""
    bench.cases.move(SITI, case.id, "dikembalikan", reason="tidak_cocok")
    assert bench.cases.check_papers(SITI, case.id, dict(whole("KTP-05").papers), {}).status == "diterima"


def test_a_document_is_handed_to_the_resident(bench: Bench, case: CaseRecord) -> None:
    """Whose name need not be typed again."""
    bench.cases.move(SITI, case.id, "diproses")
    bench.cases.move(SITI, case.id, "siap_diambil")
    after = bench.cases.hand_over(SITI, case.id, HandOver(receiver=""))
    assert (after.status, after.receiver, after.receiver_relation) == ("diserahkan", case.name, "sendiri")


def test_a_document_is_handed_out_once(bench: Bench, case: CaseRecord) -> None:
    """The second time is a conflict."""
    bench.cases.hand_over(SITI, case.id, HandOver(receiver=""))
    with pytest.raises(Conflict, match="case_is_closed"):
        bench.cases.hand_over(SITI, case.id, HandOver(receiver=""))
    assert [line.kind for line in bench.cases.open(SITI, case.id).history].count("case.handed_over") == 1


@pytest.mark.parametrize(
    ("form", "field", "code"),
    [
        (HandOver(receiver="", relation="keluarga"), "receiver", "required"),
        (HandOver(receiver="123", relation="keluarga"), "receiver", "no_letters"),
        (HandOver(receiver="Ani\x00", relation="keluarga"), "receiver", "control_characters"),
        (HandOver(receiver="Ani", relation="tetangga"), "relation", "unknown_choice"),
        (HandOver(receiver="Ani", proof="kartu"), "proof", "unknown_choice"),
        (HandOver(receiver="Ani", signed="lisan"), "signed", "unknown_choice"),
        (HandOver(receiver="Ani", relation="kuasa"), "proxy_letter", "proxy_letter_needed"),
    ],
)
def test_a_hand_over_that_can_not_be_kept_names_the_field(
    bench: Bench, case: CaseRecord, form: HandOver, field: str, code: str
) -> None:
    """And the case stays as it was."""
    with pytest.raises(InvalidInput) as refused:
        bench.cases.hand_over(SITI, case.id, form)
    assert refused.value.fields == {field: code}
    assert bench.case(case.id) == case


def test_a_proxy_receives_with_a_letter(bench: Bench, case: CaseRecord) -> None:
    """F-1.07."""
    form = HandOver(receiver="  Yusuf   Olii ", relation="kuasa", proxy_letter=True, signed="cap_jempol")
    assert bench.cases.hand_over(SITI, case.id, form).receiver == "Yusuf Olii"


@pytest.mark.parametrize(
    ("field", "new"),
    [
        ("name", "Sri Wahyuni O'Pakaya"),
        ("nik", "7501024107919999"),
        ("kk", "7501020202159999"),
        ("birth_date", "1991-07-01"),
        ("phone", "085299990000"),
        ("proxy_name", "Yusuf Olii"),
        ("notes", "rumah cat hijau"),
        ("village", village("7501.17")),
        ("service", "KTP-06"),
        ("sex", "L"),
    ],
)
def test_each_field_can_be_corrected_with_a_reason(bench: Bench, case: CaseRecord, field: str, new: str) -> None:
    """The old value stays readable in the history."""
    after = bench.cases.correct(SITI, case.id, field, new, reason="salah_ketik", note="")
    assert getattr(after, field) == new
    assert after.corrected == 1
    data = dict(next(line.data for line in bench.cases.open(SITI, case.id).history if line.kind == "case.corrected"))
    old = getattr(case, field)
    assert data.get("old", "") + data.get("old_code", "") == old


@pytest.mark.parametrize(
    ("field", "new", "code"),
    [
        ("name", "", "required"),
        ("name", "x" * 500, "name_too_long"),
        ("nik", "123", "too_short"),
        ("nik", KK, "same_as_kk"),
        ("kk", NIK, "same_as_nik"),
        ("birth_date", "2030-01-01", "birth_in_future"),
        ("birth_date", "20260101", "date_malformed"),
        ("birth_date", "kemarin", "date_malformed"),
        ("phone", "telepon", "phone_not_digits"),
        ("village", "75.01.99.2001", "unknown_village"),
        ("sex", "X", "unknown_choice"),
        ("notes", "\u202eterbalik", "control_characters"),
    ],
)
def test_a_correction_that_can_not_be_kept_names_the_field(
    bench: Bench, case: CaseRecord, field: str, new: str, code: str
) -> None:
    """And nothing is written."""
    with pytest.raises(InvalidInput) as refused:
        bench.cases.correct(SITI, case.id, field, new, reason="salah_ketik")
    assert refused.value.fields == {field: code}
    assert bench.case(case.id) == case


@pytest.mark.parametrize(
    ("field", "new", "reason", "code"),
    [
        ("number", "1", "salah_ketik", "unknown_field"),
        ("status", "selesai", "salah_ketik", "unknown_field"),
        ("name", "Ani Olii", "iseng", "unknown_reason"),
        ("name", "Sri Wahyuni Pakaya", "salah_ketik", "nothing_changed"),
        ("service", "X-99", "salah_ketik", "unknown_service"),
    ],
)
def test_a_correction_that_is_not_allowed_says_why(
    bench: Bench, case: CaseRecord, field: str, new: str, reason: str, code: str
) -> None:
    """And nothing is written."""
    with pytest.raises(RuleViolated, match=code):
        bench.cases.correct(SITI, case.id, field, new, reason=reason)
    assert bench.case(case.id) == case


def test_a_nik_that_is_found_later_takes_the_place_of_its_reason(bench: Bench) -> None:
    """The worn card was read after all."""
    worn = person(nik="", nik_reason="tidak_terbaca", nik_partial="7501024107??????")
    saved = bench.save(VisitForm((LineForm(worn, (whole("KTP-05"),)),)))
    after = bench.cases.correct(SITI, saved.cases[0].id, "nik", NIK, reason="berkas_baru")
    assert (after.nik, after.nik_reason, after.nik_partial) == (NIK, "", "")


@pytest.mark.parametrize("field", ["kk", "birth_date", "phone", "notes"])
def test_a_wrong_value_that_nobody_needs_can_be_taken_away(bench: Bench, case: CaseRecord, field: str) -> None:
    """Where intake asks for none either."""
    if field == "notes":
        bench.cases.correct(SITI, case.id, "notes", "salah", reason="salah_ketik")
    assert getattr(bench.cases.correct(SITI, case.id, field, "", reason="salah_ketik"), field) == ""


def test_a_wrong_nik_is_taken_away_with_the_reason_for_its_absence(bench: Bench, case: CaseRecord) -> None:
    """It was somebody else's card."""
    after = bench.cases.correct(SITI, case.id, "nik", "lupa", reason="salah_ketik")
    assert (after.nik, after.nik_reason) == ("", "lupa")
    assert dict(bench.cases.open(SITI, case.id).history[-1].data)["old"] == NIK
    with pytest.raises(RuleViolated, match="nothing_changed"):
        bench.cases.correct(SITI, case.id, "nik", "lupa", reason="salah_ketik")


@pytest.mark.parametrize(("new", "code"), [("", "required"), ("orang_asing", "nik_or_reason_required")])
def test_a_nik_is_not_taken_away_without_what_intake_asks_for_instead(
    bench: Bench, case: CaseRecord, new: str, code: str
) -> None:
    """A reason, and of a foreigner the passport."""
    with pytest.raises(InvalidInput) as refused:
        bench.cases.correct(SITI, case.id, "nik", new, reason="salah_ketik")
    assert refused.value.fields == {"nik": code}


def test_another_service_asks_for_its_own_papers(bench: Bench, case: CaseRecord) -> None:
    """What it needs and nobody brought is missing from then on."""
    after = bench.cases.correct(SITI, case.id, "service", "LHR-01", reason="salah_dengar")
    assert (after.service, after.status) == ("LHR-01", "belum_lengkap")
    assert bench.kinds()[-2:] == ["case.corrected", "case.checked"]


def test_another_service_asks_its_own_questions(bench: Bench, case: CaseRecord) -> None:
    """Nobody has answered them yet, also where papers of one answer are there by chance."""
    after = bench.cases.correct(SITI, case.id, "service", "KIA-02", reason="salah_dengar")
    assert (after.status, after.answers) == ("belum_lengkap", {"sebab": ""})


def test_another_service_has_its_own_time(bench: Bench) -> None:
    """Counted from when the papers were complete."""
    opened = bench.walk_in("KTP-05")
    bench.clock.pass_minutes(30)
    after = bench.cases.correct(SITI, opened.id, "service", "KTP-06", reason="salah_dengar")
    if after.status == "diterima":
        assert after.due == bench.intake.due("KTP-06", opened.complete_at)
    assert after.due or after.status == "belum_lengkap"


def test_another_service_takes_back_no_work(bench: Bench, case: CaseRecord) -> None:
    """A case that ended stays ended; its register line is right all the same."""
    bench.cases.move(SITI, case.id, "selesai")
    after = bench.cases.correct(SITI, case.id, "service", "LHR-01", reason="salah_dengar")
    assert (after.service, after.status, after.conflicts) == ("LHR-01", "selesai", ())


def test_a_service_is_not_corrected_into_a_consultation(bench: Bench, case: CaseRecord) -> None:
    """That one is noted and has no status to go on from."""
    noted = next(
        one.code for one in knowledge.catalogue().services_on(DAY) if one.purpose != "service" and one.code != "KTP-05"
    )
    with pytest.raises(InvalidInput):
        bench.cases.correct(SITI, case.id, "service", noted, reason="salah_dengar")


def test_a_number_of_siak_is_noted(bench: Bench, case: CaseRecord) -> None:
    """Also on a case that is closed."""
    bench.cases.move(SITI, case.id, "selesai")
    assert bench.cases.number(SITI, case.id, "  SIAK-2026-0001 ").siak == "SIAK-2026-0001"


@pytest.mark.parametrize(
    ("siak", "code"), [("  ", "empty"), ("x" * 61, "text_too_long"), ("a\x00", "control_characters")]
)
def test_a_number_that_can_not_be_kept_is_refused(bench: Bench, case: CaseRecord, siak: str, code: str) -> None:
    """The field is named."""
    with pytest.raises(InvalidInput) as refused:
        bench.cases.number(SITI, case.id, siak)
    assert refused.value.fields == {"siak": code}


def test_two_moves_that_had_not_seen_each_other_are_shown_as_a_conflict(bench: Bench, case: CaseRecord) -> None:
    """The second is kept and not applied; the history says which it is."""
    opened = bench.store.history(case.id)
    assert len(opened) == 1
    other = Author("S2", clock=bench.clock.now + 10 * MINUTE)
    written = other.write(case.id, CaseMoved(to="diproses"), actor=HASAN, area=case.area)
    bench.clock.pass_minutes(1)
    bench.cases.move(SITI, case.id, "diteruskan")
    bench.store.apply_page(case.area, "c1", feed([raw_of(written)]))
    after = bench.case(case.id)
    assert (after.status, after.conflicts) == ("diteruskan", (written.header.ref,))
    history = bench.cases.open(SITI, case.id).history
    assert [line.ref for line in history if line.conflict] == [written.header.ref]


def test_an_administrator_moves_nothing(bench: Bench, case: CaseRecord) -> None:
    """Whoever keeps the PCs has no business with cases."""
    with pytest.raises(NotAllowed, match="role_may_not"):
        bench.cases.move(Actor("U-X", "administrator", "X"), case.id, "diproses")


def test_every_status_is_either_offered_or_an_act_of_its_own(bench: Bench) -> None:
    """No status is out of reach."""
    own_acts = {"diserahkan", "diterima", "belum_lengkap", "dicatat", "batal"}
    opened = bench.walk_in("KK-06")
    offered = set(bench.cases.allowed(opened))
    assert offered | own_acts == {status.value for status in Status}
