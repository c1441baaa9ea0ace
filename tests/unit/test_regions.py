"""The kecamatan and villages: how many, how they are found, how their codes are written."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.provinces import DISTRICTS, FORMER_DISTRICTS
from counter_app.domain.regions import VillageKind, area_of, district_code_of
from resources.loading import load_regions

REGIONS = load_regions()


def test_there_are_19_kecamatan_191_desa_and_14_kelurahan() -> None:
    """The kabupaten as its decree counts it."""
    kinds = Counter(village.kind for village in REGIONS.villages)
    assert (len(REGIONS.districts), kinds[VillageKind.DESA], kinds[VillageKind.KELURAHAN]) == (19, 191, 14)


def test_kelurahan_are_in_limboto_only() -> None:
    """The capital has kelurahan, the others desa."""
    assert {village.district.name for village in REGIONS.villages if village.kind is VillageKind.KELURAHAN} == {
        "Limboto"
    }


def test_the_codes_are_those_that_the_nik_rules_know() -> None:
    """Regions and the reading of a NIK agree about kecamatan, former ones too."""
    assert {district.area for district in REGIONS.districts} == DISTRICTS
    assert {district.area for district in REGIONS.former} == FORMER_DISTRICTS


def test_ten_names_occur_twice_and_labels_do_not() -> None:
    """A village is always shown with its kecamatan."""
    names = Counter(village.name for village in REGIONS.villages)
    assert sum(1 for count in names.values() if count == 2) == 10
    assert len({village.label for village in REGIONS.villages}) == 205


def test_a_label_names_village_and_kecamatan() -> None:
    """As lists and slips write it."""
    village = REGIONS.village("75.01.01.1001")
    assert village is not None
    assert (village.label, village.area) == ("Kayubulan · Limboto", "7501.01")


def test_an_unknown_village_is_none() -> None:
    """Codes of other kabupaten, old ones and nonsense are no village here."""
    assert [REGIONS.village(code) for code in ("75.01.06.2001", "", "x", "7501011001")] == [None] * 4


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("kayubulan limboto", "Kayubulan · Limboto"),
        ("KAYUBULAN bat", "Kayubulan · Batudaa Pantai"),
        ("olimooo", "Olimoo'o · Batudaa Pantai"),
        ("olimoo\u2019o", "Olimoo'o · Batudaa Pantai"),
        ("huntulo hulawa", "Huntu Lo Hulawa · Bongomeme"),
        ("huntu", "Huntu · Batudaa"),
        ("isimu sel", "Isimu Selatan · Tibawa"),
        ("selatan isimu", "Isimu Selatan · Tibawa"),
        ("sidomulyo boliohuto", "Sidomulyo · Boliyohuto"),
        ("buhu telaga jaya", "Buhu · Talaga Jaya"),
        ("75.01.04.2002", "Isimu Selatan · Tibawa"),
        ("7501042002", "Isimu Selatan · Tibawa"),
    ],
)
def test_a_village_is_found_by_what_is_typed(query: str, first: str) -> None:
    """Case, accents, apostrophes, blanks and other spellings don't matter."""
    assert REGIONS.find(query)[0].label == first


def test_the_own_area_comes_first() -> None:
    """Of two villages of one name the one of this counter's kecamatan stands first."""
    assert REGIONS.find("kayubulan", area="7501.05")[0].district.name == "Batudaa Pantai"
    assert REGIONS.find("kayubulan", area="7501.01")[0].district.name == "Limboto"


def test_an_empty_query_gives_all() -> None:
    """The list stands there before anything is typed."""
    assert len(REGIONS.find("")) == 205


@given(st.text(max_size=60))
def test_any_query_is_answered(query: str) -> None:
    """Whatever is typed, each village is found at most once."""
    found = REGIONS.find(query)
    assert len(found) == len({village.code for village in found})


@given(st.sampled_from(REGIONS.villages))
def test_every_village_is_found_by_its_label(village: object) -> None:
    """What a list shows can be typed back."""
    assert REGIONS.find(getattr(village, "label", ""))[0] is village


def test_the_villages_of_an_area() -> None:
    """By area code or kecamatan code; none elsewhere."""
    assert len(REGIONS.villages_of("7501.01")) == 14
    assert REGIONS.villages_of("75.01.01") == REGIONS.villages_of("7501.01")
    assert [REGIONS.villages_of(code) for code in ("7501.06", "7502.01", "x", "")] == [()] * 4


def test_codes_of_an_area_and_of_a_kecamatan_are_two_ways_of_writing() -> None:
    """Either form of any level gives the area and the kecamatan."""
    for code in ("75.01.04", "7501.04", "75.01.04.2001"):
        assert (area_of(code), district_code_of(code)) == ("7501.04", "75.01.04")


@pytest.mark.parametrize("code", ["", "7501", "75.01", "7501.4", "75-01-04", "abcd.ef", "75.01.04.20", "٧٥٠١.04"])
def test_what_is_no_region_code_is_refused(code: str) -> None:
    """Nothing is guessed from a broken code."""
    with pytest.raises(ValueError, match=r"^$"):
        area_of(code)


def test_a_former_kecamatan_is_known_as_such() -> None:
    """NIKs with its code are for life."""
    assert REGIONS.is_former("7501.06")
    assert not REGIONS.is_former("7501.04")
    assert not REGIONS.is_former("9999.99")


def test_the_source_is_named() -> None:
    """Where the names come from, with licence and decree."""
    assert "cahyadsn/wilayah" in REGIONS.source
    assert "MIT" in REGIONS.source
