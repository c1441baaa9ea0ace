"""The catalogue that the program ships: which services, how they are found, what they hide."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.catalogue import Catalogue, RequirementKind
from counter_app.domain.errors import RuleViolated
from resources.loading import load_catalogue

TODAY = date(2026, 11, 24)
CODES = [
    "BIO-01", "BIO-02", "BIO-03", "NIK-01", "KK-01", "KK-02", "KK-03", "KK-04", "KK-05", "KK-06", "KTP-01",
    "KTP-02", "KTP-03", "KTP-04", "KTP-05", "KTP-06", "KTP-07", "KTP-08", "KTP-09", "IKD-01", "KIA-01", "KIA-02",
    "KIA-03", "PDH-01", "PDH-02", "PDH-03", "PDH-04", "PDH-05", "LHR-01", "LHR-02", "LHR-03", "MTI-01", "KWN-01",
    "KWN-02", "CRI-01", "CRI-02", "ANK-01", "ANK-02", "ANK-03", "ANK-04", "ANK-05", "NMA-01", "PPL-01", "PBT-01",
    "PBT-02", "PBT-03", "KWG-01", "KWG-02", "KWG-03", "KWG-04", "SKT-01", "LGL-01", "RTN-01", "DLV-01", "KNS-01",
    "PGD-01",
]  # fmt: skip
CATALOGUE = load_catalogue()


@pytest.fixture
def catalogue() -> Catalogue:
    """The program's own catalogue."""
    return CATALOGUE


def test_every_service_of_the_counter_is_there(catalogue: Catalogue) -> None:
    """No service is forgotten and none invented."""
    assert sorted(service.code for service in catalogue.services_on(TODAY)) == sorted(CODES)


def test_digital_identity_did_not_exist_in_2021(catalogue: Catalogue) -> None:
    """A service stands in the catalogue from its own date on."""
    with pytest.raises(RuleViolated) as caught:
        catalogue.service("IKD-01", on=date(2021, 3, 10))
    assert caught.value.code == "service_not_valid"
    assert catalogue.service("IKD-01", on=TODAY).needs_line


@pytest.mark.parametrize("code", ["KTP-99", "", "<b>", "K" * 500])
def test_an_unknown_code_is_told_apart(catalogue: Catalogue, code: str) -> None:
    """An unknown code raises, and never carries more than a few characters along."""
    with pytest.raises(RuleViolated) as caught:
        catalogue.service(code, on=TODAY)
    assert caught.value.code == "unknown_service"
    assert len(str(caught.value.data["code"])) <= 20


def test_a_code_is_read_in_small_letters(catalogue: Catalogue) -> None:
    """Staff type kk-06."""
    assert catalogue.service(" kk-06 ", on=TODAY).code == "KK-06"


def test_a_service_that_ended_is_still_known_for_old_cases(catalogue: Catalogue) -> None:
    """A register of another day or station is always readable."""
    found = catalogue.known("IKD-01", on=date(2021, 3, 10))
    assert found is not None
    assert catalogue.known("XXX-01", on=TODAY) is None


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("ktp rusak", "KTP-05"),
        ("rusak ktp", "KTP-05"),
        ("KTP-EL HILANG", "KTP-06"),
        ("e-ktp hilang", "KTP-06"),
        ("akte lahir", "LHR-01"),
        ("lahir", "LHR-01"),
        ("kk06", "KK-06"),
        ("kk 06", "KK-06"),
        ("KK-06", "KK-06"),
        ("kartu keluarga sobek", "KK-06"),
        ("ikd", "IKD-01"),
        ("ambil ktp", "DLV-01"),
        ("surat pindah", "PDH-01"),
        ("akte kématian", "MTI-01"),
        ("ganti nama", "NMA-01"),
        ("adopsi", "ANK-01"),
        ("suket", "KTP-09"),
        ("perek", "KTP-01"),
    ],
)
def test_staff_find_a_service_by_what_they_type(catalogue: Catalogue, query: str, code: str) -> None:
    """Codes, synonyms and beginnings of words lead to the service first."""
    assert catalogue.find(query, TODAY)[0].code == code


def test_an_empty_query_gives_every_service(catalogue: Catalogue) -> None:
    """The list stands there before anything is typed."""
    assert catalogue.find("  ", TODAY) == catalogue.services_on(TODAY)


def test_nothing_fits_nonsense(catalogue: Catalogue) -> None:
    """Words that stand nowhere find nothing."""
    assert catalogue.find("zzzz", TODAY) == ()


def test_a_bundle_is_found_by_words(catalogue: Catalogue) -> None:
    """The birth package comes up with the birth."""
    assert [bundle.code for bundle in catalogue.find_bundles("akte lahir", TODAY)] == ["paket-kelahiran"]


@given(st.text(max_size=120))
def test_any_query_is_answered(query: str) -> None:
    """Whatever is typed, search answers with services of the day, each once."""
    found = [service.code for service in CATALOGUE.find(query, TODAY)]
    assert len(found) == len(set(found))
    assert set(found) <= set(CODES)


@pytest.mark.parametrize("service", [item for item in CATALOGUE.services if item.sensitive], ids=lambda item: item.code)
def test_a_sensitive_service_shows_a_neutral_name(service: object) -> None:
    """Lists and slips tell nothing about an adoption, a divorce or an annulment."""
    assert getattr(service, "public_name", "") == "Layanan pencatatan sipil"
    assert getattr(service, "public_output", "") == "Layanan pencatatan sipil"


def test_the_sensitive_services_are_these(catalogue: Catalogue) -> None:
    """Children, divorces and annulments."""
    sensitive = {service.code for service in catalogue.services if service.sensitive}
    assert sensitive == {
        "ANK-01", "ANK-02", "ANK-03", "ANK-04", "ANK-05", "CRI-01", "CRI-02", "KWN-02", "PBT-02", "PBT-03",
    }  # fmt: skip


def test_a_code_is_told_by_its_public_name_or_stays_a_code(catalogue: Catalogue) -> None:
    """A divorce tells nothing of itself; what only another station knows keeps its code."""
    told = [catalogue.public_name(code, on=TODAY) for code in ("CRI-01", "XXX-01")]
    assert told == ["Layanan pencatatan sipil", "XXX-01"]


def test_other_services_show_their_own_name(catalogue: Catalogue) -> None:
    """A plain service has one name."""
    service = catalogue.service("KK-06", on=TODAY)
    assert (service.public_name, service.public_output) == (service.name, service.output)


def test_only_cards_use_blanks(catalogue: Catalogue) -> None:
    """KK and akta are printed on plain paper."""
    kinds = {service.blank for service in catalogue.services if not service.code.startswith(("KTP", "KIA", "PDH"))}
    assert kinds == {""}
    assert catalogue.service("KIA-01", on=TODAY).blank_count == 1


def test_a_form_is_named_with_its_regulation(catalogue: Catalogue) -> None:
    """Numbers were used again, so the regulation and version stand beside."""
    form = catalogue.service("KK-06", on=TODAY).forms[0]
    assert (form.code, form.regulation, form.version) == ("F-1.02", "permendagri-109-2019", "2019")


def test_no_service_rests_on_the_regulation_that_nobody_found(catalogue: Catalogue) -> None:
    """107/2019 is a note until the Dinas says what was meant."""
    assert any(law.id == "permendagri-107-2019" for law in catalogue.regulations)
    assert all(law.id != "permendagri-107-2019" for service in catalogue.services for law in service.basis)


def test_a_newborn_needs_no_nik_and_a_recording_needs_the_person(catalogue: Catalogue) -> None:
    """What the counter must not ask, and what it can't do for somebody absent."""
    assert catalogue.service("LHR-01", on=TODAY).nik_optional
    recording = catalogue.service("KTP-01", on=TODAY)
    assert recording.needs_presence
    assert recording.requirement("surat-kuasa") is None


def test_a_proxy_brings_a_letter(catalogue: Catalogue) -> None:
    """Where somebody else may come the F-1.07 stands in the list, for the operator to judge."""
    letter = catalogue.service("KTP-05", on=TODAY).requirement("surat-kuasa")
    assert letter is not None
    assert letter.kind is RequirementKind.CONDITIONAL


def test_it_costs_nothing(catalogue: Catalogue) -> None:
    """The line on every receipt."""
    assert catalogue.free_line.startswith("GRATIS")
