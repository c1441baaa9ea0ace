"""A fault in the office's catalogue is told with file, line and fault."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import DataFault
from resources.loading import load_catalogue
from tests.unit.catalogue_folder import changed, copied

if TYPE_CHECKING:
    from pathlib import Path

REPEATED = """

[[service]]
code = "KK-06"
name = "Sama"
name_en = "Same"
lane = "A"
"""
LONELY_BUNDLE = '\n[[bundle]]\ncode = "satu"\nname = "Satu"\nname_en = "One"\nservices = ["KK-06"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the catalogue."""
    return copied("catalogue", tmp_path)


def fault_of(folder: Path) -> dict[str, object]:
    """The fault that loading tells."""
    with pytest.raises(DataFault) as caught:
        load_catalogue(folder)
    assert caught.value.code == "catalogue_invalid"
    return dict(caught.value.data)


@pytest.mark.parametrize(
    ("file", "old", "new", "detail"),
    [
        ("kia.toml", "lane = ", "lan = ", "unknown_key: lan"),
        ("ktp.toml", 'name = "KTP-el hilang"', 'name = ""', "empty: name"),
        ("ktp.toml", 'name = "KTP-el hilang"', "name = 7", "not_text: name"),
        ("ktp.toml", 'name = "KTP-el hilang"', 'nama = "KTP-el hilang"', "unknown_key: nama"),
        ("ktp.toml", 'name = "KTP-el hilang"', 'name = "KTP\\u202eel"', "control_character: name"),
        ("ktp.toml", 'code = "KTP-06"', 'code = "KTP06"', "malformed_code: KTP06"),
        ("ktp.toml", 'code = "KTP-06"', 'code = "KTP-05"', "duplicate_code: KTP-05"),
        ("ktp.toml", 'blank = "ktp-el"', 'blank = "sim"', "unknown_blank: sim"),
        ("ktp.toml", 'blank = "ktp-el"', 'blank = "ktp-el"\nblank_count = 0', "blank_and_count_disagree"),
        ("ktp.toml", 'lane = "A"', 'lane = "Z"', "unknown_lane: Z"),
        ("ktp.toml", 'basis = ["permendagri-72-2022"]', 'basis = ["uu-1"]', "unknown_regulation: uu-1"),
        ("ktp.toml", 'forms = ["F-1.02", "F-1.06"]', 'forms = ["F-9"]', "unknown_form: F-9"),
        ("ktp.toml", "valid_from = 2022-01-01", "valid_from = 2022-01-01\nvalid_until = 2021-01-01", "dates_reversed"),
        ("ktp.toml", "valid_from = 2022-01-01", 'valid_from = "2022"', "not_a_date: valid_from"),
        ("ktp.toml", "needs_presence = true", 'needs_presence = "ya"', "not_true_or_false: needs_presence"),
        ("loket.toml", "sla_hours = 72", "sla_hours = -1", "out_of_range: sla_hours"),
        ("loket.toml", "sla_hours = 72", 'sla_hours = "72"', "not_a_number: sla_hours"),
        ("loket.toml", 'purpose = "pickup"', 'purpose = "fun"', "unknown_purpose: fun"),
        ("loket.toml", 'sla = "S2"', 'sla = "S9"', "unknown_sla: S9"),
        ("loket.toml", 'sla = "S2"', 'harga = "S2"', "unknown_claim: harga"),
        ("anak.toml", 'public_name = "Layanan pencatatan sipil"\n', "", "sensitive_without_public_name"),
        ("forms.toml", 'regulation = "permendagri-109-2019"', 'regulation = "x"', "unknown_regulation: x"),
        ("forms.toml", 'code = "F-1.02"', 'code = "F-1.01"', "duplicate_id: F-1.01"),
        ("regulations.toml", 'id = "perpres-96-2018"', 'id = "uu-24-2013"', "duplicate_id: uu-24-2013"),
        ("bundles.toml", '"KIA-01"]', '"KIA-09"]', "unknown_service: KIA-09"),
        ("bundles.toml", '"bukti-perubahan"]', '"bukti"]', "unknown_requirement: bukti"),
        ("bundles.toml", 'code = "paket-kelahiran"', "", "missing_key: code"),
        ("biodata-kk.toml", 'when = ["hilang"]', 'when = ["lupa"]', "unknown_answer: lupa"),
        (
            "biodata-kk.toml",
            'any_of = "identitas", evidence',
            'any_of = "lain", evidence',
            "alternative_with_one_member",
        ),
        ("biodata-kk.toml", 'code = "bukti-perubahan"', 'code = "kk"', "duplicate_requirement: kk"),
        ("biodata-kk.toml", 'code = "bukti-perubahan"', 'code = "Bukti"', "malformed_code: Bukti"),
        ("biodata-kk.toml", 'evidence = "salinan"', 'evidence = "foto"', "unknown_evidence: foto"),
        ("biodata-kk.toml", ', { code = "rusak", text = "Rusak" }]', "]", "too_few_answers"),
        ("catalogue.toml", "edition = 2026-11-01", "", "missing_key: edition"),
        ("catalogue.toml", '"kia.toml"', '"kai.toml"', "unreadable_file"),
    ],
)
def test_a_fault_is_told(folder: Path, file: str, old: str, new: str, detail: str) -> None:
    """Each slip of the pen ends loading with its own words."""
    changed(folder / file, old, new)
    assert str(fault_of(folder)["detail"]).startswith(detail)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("ktp.toml", 'name = "KTP-el hilang"', 'name = ""'),
        ("ktp.toml", 'blank = "ktp-el"\nwords = ["luar', 'blank = "x"\nwords = ["luar'),
        ("biodata-kk.toml", 'evidence = "salinan", condition = "bila orang asing"', 'evidence = "x"'),
        ("kelahiran-kematian.toml", 'code = "LHR-02"', 'code = "LHR-2"'),
        ("loket.toml", 'purpose = "complaint"', 'purpose = "x"'),
        ("regulations.toml", 'mark = "D"', 'mark = "X"'),
        ("bundles.toml", "services = [", "services = [1, "),
    ],
)
def test_the_line_is_named(folder: Path, file: str, old: str, new: str) -> None:
    """File and line lead to the place that was spoilt."""
    line = changed(folder / file, old, new)
    found = fault_of(folder)
    assert (found["file"], found["line"]) == (file, line)


def test_broken_toml_names_its_line(folder: Path) -> None:
    """A missing quotation mark is found where it is."""
    line = changed(folder / "kia.toml", 'name = "KIA baru"', 'name = "KIA baru')
    found = fault_of(folder)
    assert (found["file"], found["line"]) == ("kia.toml", line)


def test_a_file_that_is_no_utf8_is_told(folder: Path) -> None:
    """An editor's other encoding doesn't end in a crash."""
    (folder / "kia.toml").write_bytes(b'group = "\xff"')
    assert fault_of(folder)["detail"] == "not_utf8"


def test_every_fault_is_counted(folder: Path) -> None:
    """The first is told, and how many there are."""
    changed(folder / "ktp.toml", 'name = "KTP-el hilang"', 'name = ""')
    changed(folder / "kia.toml", 'name = "KIA baru"', 'name = ""')
    assert fault_of(folder)["faults"] == 2


def test_a_code_may_stand_twice_where_dates_do_not_meet(folder: Path) -> None:
    """A changed service is a second version, and each day has one."""
    changed(folder / "biodata-kk.toml", 'code = "KK-06"', 'code = "KK-06"\nvalid_until = 2026-12-31')
    path = folder / "biodata-kk.toml"
    path.write_text(path.read_text(encoding="utf-8") + REPEATED + "valid_from = 2027-01-01\n", encoding="utf-8")
    catalogue = load_catalogue(folder)
    assert catalogue.service("KK-06", on=date(2026, 12, 31)).name == "KK hilang atau rusak"
    assert catalogue.service("KK-06", on=date(2027, 1, 1)).name == "Sama"


def test_a_code_may_not_stand_twice_on_one_day(folder: Path) -> None:
    """Two versions that hold on the same day are a fault."""
    path = folder / "biodata-kk.toml"
    path.write_text(path.read_text(encoding="utf-8") + REPEATED, encoding="utf-8")
    assert fault_of(folder)["detail"] == "duplicate_code: KK-06"


def test_a_bundle_of_one_is_a_fault(folder: Path) -> None:
    """One service is no bundle."""
    path = folder / "bundles.toml"
    path.write_text(path.read_text(encoding="utf-8") + LONELY_BUNDLE, encoding="utf-8")
    assert fault_of(folder)["detail"] == "too_few_services"


def test_a_bundle_needs_its_services_on_its_days(folder: Path) -> None:
    """A bundle can't outlive one of its services."""
    changed(folder / "kia.toml", 'code = "KIA-01"', 'code = "KIA-01"\nvalid_until = 2026-12-31')
    assert fault_of(folder)["detail"] == "service_not_valid: KIA-01"


def test_the_version_changes_with_the_data_and_not_with_line_ends(folder: Path) -> None:
    """Cases name the catalogue they were opened under, whether or not the edition was raised."""
    before = load_catalogue(folder).version
    path = folder / "kia.toml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_catalogue(folder).version == before
    changed(path, "KIA baru", "KIA anak")
    assert load_catalogue(folder).version != before
