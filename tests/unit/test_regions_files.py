"""A fault in the regions or the calendar is told with file, line and fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import DataFault
from resources.loading import load_calendar, load_regions
from tests.unit.catalogue_folder import changed, copied

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [
        ('code = "75.01.04"', 'code = "75.02.04"', "malformed_code: 75.02.04"),
        ('code = "75.01.04"', 'code = "75.01.03"', "duplicate_code: 75.01.03"),
        ('2001 = "Isimu Utara"', '1001 = "Isimu Utara"', "malformed_code: 1001"),
        ('2001 = "Isimu Utara"', '2001 = ""', "not_a_name: 2001"),
        ('2001 = "Isimu Utara"', "2001 = 7", "not_a_name: 2001"),
        ('name = "Tibawa"', 'nama = "Tibawa"', "unknown_key: nama"),
        ('name = "Kabupaten Gorontalo"', 'name = ""', "empty: name"),
    ],
)
def test_a_fault_in_the_regions_is_told(tmp_path: Path, old: str, new: str, detail: str) -> None:
    """Each slip of the pen ends loading with its file, its line and its own words."""
    folder = copied("regions", tmp_path)
    line = changed(folder / "7501.toml", old, new)
    with pytest.raises(DataFault) as caught:
        load_regions(folder)
    assert caught.value.code == "regions_invalid"
    assert (caught.value.data["file"], caught.value.data["line"]) == ("7501.toml", line)
    assert str(caught.value.data["detail"]).startswith(detail)


@pytest.mark.parametrize(
    ("file", "old", "new", "detail"),
    [
        ("holidays.toml", "day = 2026-05-01", "day = 2027-05-01", "other_year: 2027-05-01"),
        ("holidays.toml", "day = 2026-05-01", "day = 2026-04-05", "duplicate_day: 2026-04-05"),
        ("holidays.toml", "day = 2026-05-01", 'day = "1 Mei"', "not_a_date: day"),
        ("holidays.toml", 'name = "Hari Buruh Internasional"', 'name = ""', "empty: name"),
        ("holidays.toml", 'kind = "cuti_bersama"', 'kind = "libur"', "unknown_kind: libur"),
        ("holidays.toml", 'mark = "S2"', 'mark = "S3"', "unknown_mark: S3"),
        ("holidays.toml", "year = 2027", "year = 2026", "duplicate_year: 2026"),
        ("hours.toml", "closes = 16:30:00", "closes = 07:30:00", "hours_reversed_or_missing"),
        ("hours.toml", "break_from = 11:30:00", "break_from = 07:30:00", "break_outside_hours"),
        ("hours.toml", '["jumat"]', '["kamis"]', "duplicate_weekday: kamis"),
        ("hours.toml", '["jumat"]', '["friday"]', "unknown_weekday: friday"),
        ("hours.toml", "last = 2026-03-19", "last = 2026-01-19", "dates_reversed"),
        ("hours.toml", "last = 2026-03-19", "", "one_date_missing"),
    ],
)
def test_a_fault_in_the_calendar_is_told(tmp_path: Path, file: str, old: str, new: str, detail: str) -> None:
    """Each slip of the pen ends loading with its file, a line and its own words."""
    folder = copied("calendar", tmp_path)
    changed(folder / file, old, new)
    with pytest.raises(DataFault) as caught:
        load_calendar(folder)
    assert caught.value.code == "calendar_invalid"
    assert caught.value.data["file"] == file
    assert int(caught.value.data["line"] or 0) > 0
    assert str(caught.value.data["detail"]).startswith(detail)


def test_a_calendar_needs_hours_without_dates(tmp_path: Path) -> None:
    """Hours of a season alone would leave the office closed for the rest of the year."""
    folder = copied("calendar", tmp_path)
    changed(folder / "hours.toml", 'mark = "M"', 'mark = "M"\nfirst = 2026-01-01\nlast = 2026-12-31')
    with pytest.raises(DataFault) as caught:
        load_calendar(folder)
    assert caught.value.data["detail"] == "no_rule_without_dates"
