"""Which papers are asked for, and what is missing."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.service import PAPER_STATES, Service
from resources.loading import load_catalogue

TODAY = date(2026, 11, 24)
CATALOGUE = load_catalogue()
SERVICES = CATALOGUE.services_on(TODAY)
BUNDLE = CATALOGUE.bundle("paket-kelahiran", on=TODAY)


def service(code: str) -> Service:
    """A service of today."""
    return CATALOGUE.service(code, on=TODAY)


def missing(code: str, states: dict[str, str], answers: dict[str, str] | None = None) -> list[str]:
    """Codes of what is missing."""
    return [item.code for item in CATALOGUE.missing(service(code), states, answers or {})]


def test_a_mandatory_paper_is_missing_until_it_is_there() -> None:
    """Nothing said, not brought and to follow all mean missing; a copy counts."""
    assert missing("KTP-06", {}) == ["surat-hilang"]
    assert missing("KTP-06", {"surat-hilang": "menyusul"}) == ["surat-hilang"]
    assert missing("KTP-06", {"surat-hilang": "tidak_ada"}) == ["surat-hilang"]
    assert missing("KTP-06", {"surat-hilang": "asli"}) == []
    assert missing("KTP-06", {"surat-hilang": "salinan"}) == []


def test_the_operator_may_say_that_a_paper_is_not_needed() -> None:
    """Officers know cases that no catalogue knows."""
    assert missing("KTP-06", {"surat-hilang": "tidak_perlu"}) == []


def test_one_of_several_is_enough() -> None:
    """Any member of a group settles the group."""
    assert missing("KK-01", {"sptjm-kawin": "asli"}) == []


def test_a_group_is_missing_once_and_names_all() -> None:
    """The list of what is lacking says which papers would do."""
    found = CATALOGUE.missing(service("KK-01"), {}, {})
    names = "Buku nikah atau kutipan akta perkawinan atau akta perceraian atau SPTJM"
    assert [item.text for item in found] == [f"{names} perkawinan/perceraian belum tercatat (F-1.05)"]


def test_a_group_of_which_one_is_to_follow_names_that_one() -> None:
    """What was promised is what the slip says."""
    assert missing("KK-01", {"akta-perceraian": "menyusul"}) == ["akta-perceraian"]


def test_an_answer_decides_which_paper_is_asked_for() -> None:
    """Lost wants the police's letter, damaged wants the old card."""
    assert missing("KK-06", {}, {"sebab": "hilang"}) == ["surat-hilang"]
    assert missing("KK-06", {}, {"sebab": "rusak"}) == ["kk"]


def test_a_question_that_was_asked_is_lacking_until_it_is_answered() -> None:
    """And no paper is asked for that only an answer can call for."""
    assert missing("KK-06", {}, {"sebab": ""}) == ["?sebab"]
    assert missing("KIA-01", {}, {"umur": ""}) == ["?umur", "akta-kelahiran", "kk", "ktp-ortu"]
    assert CATALOGUE.asked(service("KK-06"), {}) == {"sebab": ""}
    assert [item.code for item in CATALOGUE.bundle_missing(BUNDLE, {}, {"umur": ""}, on=TODAY)].count("?umur") == 1


def test_a_case_of_which_nobody_was_asked_reads_as_it_did() -> None:
    """The first answer holds where there is none, and where it is one of another catalogue."""
    assert missing("KK-06", {}) == missing("KK-06", {}, {"sebab": "entah"}) == ["surat-hilang"]


def test_what_the_operator_judges_is_not_asked_for_unless_they_say_so() -> None:
    """A conditional paper counts once it is noted as lacking."""
    done = {"kk": "asli", "bukti-perubahan": "salinan"}
    assert missing("KK-05", done) == []
    assert missing("KK-05", {**done, "surat-pengasuhan": "tidak_ada"}) == ["surat-pengasuhan"]


def test_a_paper_of_another_answer_stays_out_of_it() -> None:
    """States of papers that no longer apply are harmless."""
    assert missing("KK-06", {"surat-hilang": "tidak_ada", "kk": "asli"}, {"sebab": "rusak"}) == []


def test_a_bundle_asks_for_each_paper_once_and_for_none_it_makes_itself() -> None:
    """Three services, one list: the certificate and its proof come out of the bundle."""
    codes = [item.code for item in CATALOGUE.bundle_checklist(BUNDLE, {}, on=TODAY)]
    assert len(codes) == len(set(codes))
    assert not {"akta-kelahiran", "bukti-perubahan"} & set(codes)
    assert {"surat-kelahiran", "buku-nikah", "kk", "ktp-ortu"} <= set(codes)


def test_a_bundle_takes_the_stricter_wording() -> None:
    """The original family card is asked for where one of the services wants it."""
    family = next(item for item in CATALOGUE.bundle_checklist(BUNDLE, {}, on=TODAY) if item.code == "kk")
    assert family.evidence == "asli"


def test_a_bundle_that_lacks_nothing_leaves_no_service_lacking() -> None:
    """The one list gives each service its part."""
    states = {"surat-kelahiran": "asli", "buku-nikah": "salinan", "kk": "asli", "ktp-ortu": "salinan"}
    assert CATALOGUE.bundle_missing(BUNDLE, states, {}, on=TODAY) == ()
    for member in CATALOGUE.services_of(BUNDLE, on=TODAY):
        papers = CATALOGUE.bundle_papers(BUNDLE, member, states)
        assert CATALOGUE.is_complete(member, papers, {})


def test_a_bundle_names_a_lacking_paper_once() -> None:
    """The family card is lacking for three services and asked for once."""
    found = [item.code for item in CATALOGUE.bundle_missing(BUNDLE, {}, {}, on=TODAY)]
    assert found.count("kk") == 1


@given(st.sampled_from(SERVICES), st.data())
def test_bringing_one_more_paper_never_adds_to_what_is_missing(chosen: Service, data: st.DataObject) -> None:
    """What is missing only shrinks as papers come in, and is empty once all are there."""
    answers = {
        question.code: data.draw(st.sampled_from([answer.code for answer in question.answers]))
        for question in chosen.questions
    }
    codes = [item.code for item in chosen.requirements]
    states = data.draw(st.dictionaries(st.sampled_from(codes or ["x"]), st.sampled_from(PAPER_STATES)))
    before = len(CATALOGUE.missing(chosen, states, answers))
    for code in codes:
        states = {**states, code: "asli"}
        after = len(CATALOGUE.missing(chosen, states, answers))
        assert after <= before
        before = after
    assert CATALOGUE.is_complete(chosen, states, answers)


@given(st.sampled_from(SERVICES), st.data())
def test_what_is_missing_belongs_to_the_checklist(chosen: Service, data: st.DataObject) -> None:
    """Nothing is asked for that the checklist doesn't show."""
    codes = [item.code for item in chosen.requirements]
    states = data.draw(st.dictionaries(st.sampled_from(codes or ["x"]), st.sampled_from(PAPER_STATES)))
    shown = {item.code for item in CATALOGUE.checklist(chosen, {})}
    assert {item.code for item in CATALOGUE.missing(chosen, states, {})} <= shown
