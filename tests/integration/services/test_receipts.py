"""What a receipt says, composed from a real register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap import knowledge
from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.case import CaseOpened
from counter_app.domain.kinds.register import UserAdded
from counter_app.domain.kinds.visit import VisitOpened
from counter_app.services.forms import LineForm, ServiceForm, VisitForm
from counter_app.services.paper_ground import PaperGround
from counter_app.services.papers import PaperItem
from counter_app.services.ports import NewEntry
from counter_app.services.receipts import Receipts
from counter_app.services.slips import missing_list
from counter_app.services.views import PaperJob
from tests.fakes.counters import AREA, HASAN, LETTERHEAD, NIK, SITI, lacking, person, today, village, visit, whole

if TYPE_CHECKING:
    from counter_app.services.papers import Receipt
    from tests.fakes.counters import Bench


def composed(bench: Bench, form: VisitForm) -> Receipt:
    """The receipt of a visit that is saved now."""
    job = bench.job(bench.save(form).paper)
    return bench.receipts.compose(job)


def know_siti(bench: Bench) -> None:
    """Let the register know the operator by name."""
    body = UserAdded(role="operator", login="siti", name=SITI.name)
    bench.store.write(lambda tx: tx.append(NewEntry(HASAN, f"user/{SITI.user}", AREA, body, bench.clock.now)))


def test_a_receipt_says_what_the_register_says(bench: Bench) -> None:
    """Number, service, name, village, status, when and by which channel."""
    receipt = composed(bench, visit("KTP-05"))
    (case,) = receipt.cases
    (row,) = bench.day_logs.rows(SITI, today(bench))
    assert (case.number, case.person) == (row.number, "Sri Wahyuni Pakaya")
    place = knowledge.regions().village(village())
    assert place is not None
    assert case.village == place.label
    assert (case.status, receipt.received_at, receipt.channel) == (
        "Diterima lengkap",
        "24 November 2026, 08.00 WITA",
        "loket",
    )


def test_a_receipt_masks_the_nik(bench: Bench) -> None:
    """Nowhere on it stand more than the last four digits."""
    receipt = composed(bench, visit("KTP-05"))
    assert receipt.cases[0].nik == "••••9999"
    assert NIK not in repr(receipt)
    assert NIK[:12] not in repr(receipt)


@pytest.mark.parametrize(
    ("reason", "words"),
    [("belum_ada_nik", "belum ada"), ("lupa", "lupa")],
)
def test_a_receipt_says_why_there_is_no_nik(bench: Bench, reason: str, words: str) -> None:
    """In words."""
    form = VisitForm((LineForm(person(nik="", nik_reason=reason), (whole("KK-06"),)),))
    assert composed(bench, form).cases[0].nik == words


def test_the_qr_carries_the_token_and_nothing_else(bench: Bench) -> None:
    """No number, NIK or name can be read from it."""
    receipt = composed(bench, visit("KTP-05"))
    assert receipt.qr == receipt.token
    assert len(receipt.token) == 16


def test_the_qr_is_a_link_where_there_is_a_public_page(bench: Bench) -> None:
    """The token stands at its end."""
    saved = bench.save(visit("KTP-05"))
    job = bench.job(saved.paper)
    page = "https://dukcapil.example"
    ground = PaperGround(bench.store, knowledge.catalogue(), knowledge.regions(), LETTERHEAD, public_page=page)
    assert Receipts(ground).compose(job).qr == f"https://dukcapil.example/s/{saved.token}"


def test_received_and_missing_papers_stand_apart(bench: Bench) -> None:
    """Each with its state; what is missing has no date yet."""
    receipt = composed(bench, VisitForm((LineForm(person(), (lacking("LHR-01"),)),)))
    (case,) = receipt.cases
    assert case.status == "Berkas kurang"
    assert {item.state for item in case.received} == {"asli"}
    assert [item.state for item in case.missing] == ["menyusul"]
    assert not {item.text for item in case.received} & {item.text for item in case.missing}
    assert case.estimate == ""


def test_complete_papers_have_an_estimate_in_words(bench: Bench) -> None:
    """One working day."""
    assert composed(bench, visit("KTP-05")).cases[0].estimate == "25 November 2026, 08.00 WITA"


def test_a_case_that_lacks_a_paper_again_loses_its_estimate(bench: Bench) -> None:
    """A copy of the receipt promises nothing that the first one no longer can."""
    saved = bench.save(visit("KTP-05"))
    case = bench.case(saved.cases[0].id)
    bench.cases.check_papers(SITI, case.id, dict.fromkeys(case.papers, "tidak_ada"), {})
    job = bench.job(bench.papers.reprint(SITI, saved.id, "permintaan"))
    (shown,) = bench.receipts.compose(job).cases
    assert (shown.status, shown.estimate, len(shown.missing)) == ("Berkas kurang", "", 1)


def test_it_costs_nothing(bench: Bench) -> None:
    """With the law that says so."""
    line = composed(bench, visit("KTP-05")).free_line
    assert "GRATIS" in line
    assert "24/2013" in line


def test_a_sensitive_service_has_its_neutral_name(bench: Bench) -> None:
    """A slip lies on a kitchen table."""
    sensitive = [service for service in knowledge.catalogue().services_on(today(bench)) if service.sensitive]
    assert sensitive
    for service in sensitive:
        case = composed(bench, visit(service.code)).cases[0]
        assert case.service == service.public_name != service.name


def test_a_sensitive_service_is_told_by_neither_document_nor_papers(bench: Bench) -> None:
    """Only how many papers came and how many are missing."""
    service = knowledge.catalogue().service("CRI-01", on=today(bench))
    receipt = composed(bench, VisitForm((LineForm(person(), (lacking(service.code),)),)))
    (case,) = receipt.cases
    assert case.output == service.public_output
    assert [(item.text, item.state) for item in case.missing] == [("1 berkas", "menyusul")]
    assert [item.state for item in case.received] == ["asli"]
    for item in service.requirements:
        assert item.text not in repr(receipt)


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("ditunda", "jaringan"),
        ("dikembalikan", "tidak_cocok"),
        ("selesai", ""),
        ("batal", "salah_orang"),
        ("siap_diambil", ""),
    ],
)
def test_no_day_is_promised_where_nobody_waits_for_one(bench: Bench, to: str, reason: str) -> None:
    """Held, returned, ready or over."""
    saved = bench.save(visit("KTP-05"))
    if to == "batal":
        bench.undoing.void(SITI, saved.cases[0].id, reason=reason)
    else:
        bench.cases.move(SITI, saved.cases[0].id, to, reason=reason)
    job = bench.job(bench.papers.reprint(SITI, saved.id, "permintaan"))
    assert bench.receipts.compose(job).cases[0].estimate == ""


def test_a_receipt_says_for_ever_what_it_said_when_it_was_given_out(bench: Bench) -> None:
    """A correction shows on the next copy, not on a paper that somebody holds in their hand."""
    saved = bench.save(visit("KTP-05"))
    first = bench.job(saved.paper)
    given = bench.receipts.compose(first)
    bench.clock.pass_minutes(5)
    bench.cases.correct(SITI, saved.cases[0].id, "name", "Sri Wahyuni O'Pakaya", reason="salah_ketik")
    bench.clock.pass_minutes(5)
    copy = bench.job(bench.papers.reprint(SITI, saved.id, "permintaan"))
    copied = bench.receipts.compose(copy)
    assert copied.cases[0].person == "Sri Wahyuni O'Pakaya"
    bench.clock.pass_minutes(5)
    bench.cases.move(SITI, saved.cases[0].id, "selesai")
    assert bench.receipts.compose(first) == given
    assert bench.receipts.compose(copy) == copied


def test_two_services_stand_on_one_receipt(bench: Bench) -> None:
    """In the order in which they were asked for."""
    receipt = composed(bench, visit("KK-05", "KTP-04"))
    assert len(receipt.cases) == 2
    assert not receipt.collective


def test_a_collective_receipt_names_bearer_letter_and_village(bench: Bench) -> None:
    """And has a line for each resident."""
    lines = tuple(LineForm(person(nik=f"75010241079{n}9999"), (whole("KTP-01"),)) for n in range(4))
    form = VisitForm(lines, group="kolektif", bearer="Kader Desa", letter="140/DS", letter_village=village())
    receipt = composed(bench, form)
    assert receipt.collective
    assert receipt.bearer == "Kader Desa"
    assert receipt.bearer_note.startswith("Surat tugas 140/DS · ")
    assert len(receipt.cases) == 4


def test_without_a_bearer_the_resident_brought_it(bench: Bench) -> None:
    """The usual case."""
    assert composed(bench, visit("KTP-05")).bearer == "Sri Wahyuni Pakaya"


def test_the_operator_is_named_as_the_register_knows_them(bench: Bench) -> None:
    """A user that it does not know is left out."""
    assert composed(bench, visit("KTP-05")).operator == ""
    know_siti(bench)
    assert composed(bench, visit("KTP-05")).operator == SITI.name


def test_a_copy_says_that_it_is_one(bench: Bench) -> None:
    """When, and why."""
    saved = bench.save(visit("KTP-05"))
    bench.clock.pass_minutes(65)
    job = bench.job(bench.papers.reprint(SITI, saved.id, "resi_hilang"))
    receipt = bench.receipts.compose(job)
    assert receipt.imprint.copy == 2
    assert receipt.imprint.copy_note == "24 November 2026, 09.05 WITA · resi hilang"
    assert receipt.received_at == "24 November 2026, 08.00 WITA"


def test_a_receipt_of_a_visit_that_is_not_here_is_refused(bench: Bench) -> None:
    """With a code."""
    job = PaperJob("paper/1", "receipt", "visit/X", 1, "antre", 0, SITI.user)
    with pytest.raises(RuleViolated, match="subject_missing"):
        bench.receipts.compose(job)


def test_a_service_of_another_catalogue_keeps_its_code(bench: Bench) -> None:
    """Another station may know services that this one does not."""
    opened = VisitOpened(purpose="layanan", shift="", token="T" * 16, cases=1)
    case = CaseOpened(visit="visit/1", number="N", service="BARU-1", status="diterima", catalogue="9", name="Ani Olii")

    bench.store.write(lambda tx: tx.append(NewEntry(SITI, "visit/1", AREA, opened, bench.clock.now)))
    bench.store.write(lambda tx: tx.append(NewEntry(SITI, "case/1", AREA, case, bench.clock.now)))
    receipt = bench.receipts.compose(PaperJob("paper/1", "receipt", "visit/1", 1, "antre", 0, SITI.user))
    assert receipt.cases[0].service == "BARU-1"
    assert receipt.cases[0].received == receipt.cases[0].missing == ()


def test_no_paper_names_what_an_answer_would_call_for(bench: Bench) -> None:
    """A family card that is lost or worn: while nobody said which, the question stands where the paper would."""
    ground = PaperGround(bench.store, knowledge.catalogue(), knowledge.regions(), LETTERHEAD)
    saved = bench.save(VisitForm((LineForm(person(), (ServiceForm("KK-06"),)),)))
    jobs = {one.document: one for one in bench.store.paper_jobs_about(saved.id)}
    asked = (PaperItem("KK hilang atau rusak?", "belum_dijawab"),)
    assert bench.receipts.compose(jobs["receipt"]).cases[0].missing == asked
    assert missing_list(ground, jobs["missing"]).cases[0].missing == asked
