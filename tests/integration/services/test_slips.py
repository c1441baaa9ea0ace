"""Which papers an act owes, within its own commit, and what the small ones say, composed from a real register."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap import knowledge
from counter_app.domain.errors import InvalidInput, RuleViolated
from counter_app.services.document_words import LOST_STATEMENT
from counter_app.services.forms import HandOver, LineForm, VisitForm
from counter_app.services.owing import Owing
from counter_app.services.paper_ground import PaperGround
from counter_app.services.sheet_paper import compose_sheets
from counter_app.services.slips import file_slip, hand_over_slip, missing_list, trial_code, trial_slip
from tests.fakes.counters import HASAN, LETTERHEAD, NIK, SITI, lacking, person, visit, whole
from tests.fakes.statements import reads

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from counter_app.services.views import PaperJob
    from tests.fakes.counters import Bench


@pytest.fixture
def ground(bench: Bench) -> PaperGround:
    """What papers are composed from."""
    return PaperGround(bench.store, knowledge.catalogue(), knowledge.regions(), LETTERHEAD)


def owed(bench: Bench, about: str) -> dict[str, PaperJob]:
    """The papers about a subject by their kind."""
    return {job.document: job for job in bench.store.paper_jobs_about(about)}


def incomplete(bench: Bench, *codes: str, origin: str = "loket") -> tuple[str, list[CaseRecord]]:
    """A visit of one resident of whose papers some are missing: its id and cases."""
    form = VisitForm((LineForm(person(), tuple(lacking(code) for code in codes)),), origin=origin)
    if origin == "susulan":
        form = replace(form, occurred=bench.clock.now - 60_000)
    saved = bench.save(form)
    return saved.id, [bench.case(case.id) for case in saved.cases]


def handed_over(bench: Bench) -> CaseRecord:
    """A case whose document was given to a relative."""
    case = bench.walk_in("KTP-05")
    bench.clock.pass_minutes(30)
    return bench.cases.hand_over(SITI, case.id, HandOver(receiver="Umar Daud", relation="keluarga"))


def switch(bench: Bench, **changes: bool) -> None:
    """Change how the counter works."""
    bench.settings.keep(HASAN, replace(bench.settings.current(), **changes))  # type: ignore[arg-type]


def test_a_save_owes_the_receipt_and_the_label_of_the_file(bench: Bench) -> None:
    """Nothing is missing, so no list of what is."""
    saved = bench.save(visit("KTP-05"))
    assert set(owed(bench, saved.id)) == {"receipt", "file_slip"}
    assert owed(bench, saved.id)["receipt"].id == saved.paper


def test_a_save_with_papers_missing_owes_one_list(bench: Bench) -> None:
    """One for the visit, however many cases lack something."""
    about, _ = incomplete(bench, "LHR-01", "KTP-05")
    assert [job.document for job in bench.store.paper_jobs_about(about)] == ["receipt", "missing", "file_slip"]


def test_a_counter_without_labels_owes_none(bench: Bench) -> None:
    """The setting is asked at each save."""
    switch(bench, file_slip=False)
    assert set(owed(bench, bench.save(visit("KTP-05")).id)) == {"receipt"}


def test_a_consultation_has_no_file(bench: Bench) -> None:
    """What is only noted leaves no papers behind."""
    saved = bench.save(replace(visit("KTP-05"), purpose="konsultasi"))
    assert set(owed(bench, saved.id)) == {"receipt"}


def test_a_save_that_is_refused_owes_nothing(bench: Bench) -> None:
    """Papers are in the act's own commit."""
    with pytest.raises(InvalidInput):
        bench.save(visit("KTP-05", name=""))
    assert bench.store.latest_papers() == ()


def test_what_was_entered_afterwards_waits_for_its_bearer(bench: Bench) -> None:
    """The file is here and gets its label; receipt and list come out when somebody asks."""
    about, _ = incomplete(bench, "LHR-01", origin="susulan")
    found = owed(bench, about)
    assert [bool(found[document].next_at) for document in ("receipt", "missing", "file_slip")] == [False, False, True]


def test_looking_at_papers_again_owes_a_list_of_what_is_still_missing(bench: Bench) -> None:
    """About the case; and nothing once all is there."""
    _, (case,) = incomplete(bench, "LHR-01")
    bench.cases.check_papers(SITI, case.id, {}, {})
    assert set(owed(bench, case.id)) == {"missing"}
    bench.cases.check_papers(SITI, case.id, whole("LHR-01").papers, whole("LHR-01").answers)
    assert len(bench.store.paper_jobs_about(case.id)) == 1


@pytest.mark.parametrize(("on", "papers"), [(True, {"hand_over"}), (False, set())])
def test_a_hand_over_owes_its_slip_where_the_counter_gives_one(bench: Bench, on: bool, papers: set[str]) -> None:
    """By the setting."""
    switch(bench, hand_over_slip=on)
    assert set(owed(bench, handed_over(bench).id)) == papers


def test_a_lost_receipt_owes_the_slip_with_its_statement_everywhere(bench: Bench, ground: PaperGround) -> None:
    """Also where the counter gives no slips; with the receipt there is no statement on it."""
    case = bench.walk_in("KTP-05")
    bench.cases.move(SITI, case.id, "siap_diambil")
    lost = HandOver(receiver=case.name, relation="sendiri", proof="resi_hilang", seen="ktp", statement=True)
    bench.cases.hand_over(SITI, case.id, lost)
    assert hand_over_slip(ground, owed(bench, case.id)["hand_over"]).statement == LOST_STATEMENT
    switch(bench, hand_over_slip=True)
    assert hand_over_slip(ground, owed(bench, handed_over(bench).id)["hand_over"]).statement == ""


def test_a_list_says_what_is_missing_of_which_case(bench: Bench, ground: PaperGround) -> None:
    """Only of the cases that lack something; the QR is the visit's token."""
    form = VisitForm((LineForm(person(), (lacking("LHR-01"), whole("KTP-05"))),))
    saved = bench.save(form)
    record = bench.store.visit(saved.id)
    assert record is not None
    content = missing_list(ground, owed(bench, saved.id)["missing"])
    (case,) = content.cases
    assert (case.number, case.person) == (saved.cases[0].number, "Sri Wahyuni Pakaya")
    assert len(case.missing) == saved.cases[0].missing
    assert (content.qr, content.token) == (record.token, record.token)


def test_a_list_says_for_ever_what_it_said(bench: Bench, ground: PaperGround) -> None:
    """What is brought later changes the next paper, not this one."""
    about, (case,) = incomplete(bench, "LHR-01")
    job = owed(bench, about)["missing"]
    before = missing_list(ground, job)
    bench.clock.pass_minutes(60)
    bench.cases.check_papers(SITI, case.id, whole("LHR-01").papers, whole("LHR-01").answers)
    assert missing_list(ground, job) == before


def test_a_list_of_one_case_says_the_same_where_the_clock_was_set_back(bench: Bench, ground: PaperGround) -> None:
    """What was brought since bears an earlier time; a copy that is asked for then tells of it."""
    _, (case,) = incomplete(bench, "LHR-01")
    bench.cases.check_papers(SITI, case.id, {}, {})
    job = owed(bench, case.id)["missing"]
    before = missing_list(ground, job)
    bench.clock.pass_minutes(-60)
    bench.cases.check_papers(SITI, case.id, whole("LHR-01").papers, whole("LHR-01").answers)
    assert missing_list(ground, job) == before
    assert missing_list(ground, bench.papers.again(SITI, job.id, "permintaan")).cases == ()


def test_papers_of_a_sensitive_service_are_only_counted(bench: Bench, ground: PaperGround) -> None:
    """Their names would tell what it is about."""
    about, _ = incomplete(bench, "ANK-01")
    (case,) = missing_list(ground, owed(bench, about)["missing"]).cases
    assert (case.missing, case.unnamed > 0) == ((), True)


def test_a_label_carries_no_nik(bench: Bench, ground: PaperGround) -> None:
    """A name may stand on the file, a number of the resident never, masked or not."""
    saved = bench.save(visit("KTP-05"))
    content = file_slip(ground, owed(bench, saved.id)["file_slip"])
    (label,) = content.labels
    assert (label.number, label.person) == (saved.cases[0].number, "Sri Wahyuni Pakaya")
    assert NIK[-4:] not in repr(content).replace(label.number, "")


def test_a_hand_over_slip_says_to_whom_and_how(bench: Bench, ground: PaperGround) -> None:
    """As it was noted, whatever is corrected since."""
    switch(bench, hand_over_slip=True)
    case = handed_over(bench)
    job = owed(bench, case.id)["hand_over"]
    content = hand_over_slip(ground, job)
    assert (content.receiver, content.handed_at) == ("Umar Daud", "24 November 2026, 08.30 WITA")
    assert ("Hubungan", "keluarga") in content.facts
    assert content.items[0].nik.endswith(NIK[-4:])
    assert NIK not in repr(content)
    bench.clock.pass_minutes(5)
    bench.cases.correct(SITI, case.id, "name", "Sri W. Pakaya", reason="salah_ketik")
    assert hand_over_slip(ground, job) == content


def test_documents_that_one_person_takes_home_stand_on_one_slip(bench: Bench, ground: PaperGround) -> None:
    """A village official signs once for all of them."""
    switch(bench, hand_over_slip=True)
    cases = [bench.walk_in("KTP-05"), bench.walk_in("KK-05", name="Umar Daud", nik="7501024107900001")]
    form = HandOver(receiver="Kasim Lahay", relation="aparat_desa", proxy_letter=True)
    bench.cases.hand_over_all(SITI, [(case.id, 0) for case in cases], form)
    (job,) = bench.store.paper_jobs_about(cases[0].id)
    assert bench.store.paper_jobs_about(cases[1].id) == ()
    content = hand_over_slip(ground, job)
    assert [item.number for item in content.items] == [case.number for case in cases]
    assert content.receiver == "Kasim Lahay"


def test_papers_about_more_cases_ask_the_register_no_more_often(bench: Bench, ground: PaperGround) -> None:
    """What one person takes home of several visits, what a family brought, and a paper of sheets."""
    switch(bench, hand_over_slip=True)
    form = HandOver(receiver="Kasim Lahay", relation="aparat_desa", proxy_letter=True)
    asked = []
    for count in (2, 5):
        people = [(f"Warga Nomor {place}", f"750102410790{count}{place:03}") for place in range(count)]
        cases = [bench.walk_in("KTP-05", name=name, nik=nik) for name, nik in people]
        bench.cases.hand_over_all(SITI, [(one.id, 0) for one in cases], form)
        lines = (LineForm(person(name=name, nik=nik), (lacking("KTP-01"),)) for name, nik in people)
        family = bench.save(VisitForm(tuple(lines), group="keluarga"))
        sheets = bench.sheets.reserve(SITI, count)
        with reads(bench.store) as found:
            assert len(hand_over_slip(ground, owed(bench, cases[0].id)["hand_over"]).items) == count
            assert len(missing_list(ground, owed(bench, family.id)["missing"]).cases) == count
            assert len(compose_sheets(ground, sheets).sheets) == count
        asked.append(len(found))
    assert asked[0] == asked[1]


def test_a_hand_over_slip_of_what_was_not_given_out_is_refused(bench: Bench, ground: PaperGround) -> None:
    """With a code."""
    job = Owing(SITI, bench.clock.now, bytes).paper("hand_over", bench.walk_in("KTP-05").id)
    with pytest.raises(RuleViolated, match="subject_missing"):
        hand_over_slip(ground, job)


def test_a_test_slips_code_is_no_receipts(bench: Bench, ground: PaperGround) -> None:
    """No field takes it for a visit."""
    job = Owing(SITI, bench.clock.now, bytes).paper("test_slip", "", {"printer": "EPSON"})
    content = trial_slip(ground, job)
    assert (content.code, content.printer) == (trial_code(job), "EPSON")
    assert bench.finder.scan(SITI, content.code) == ()
