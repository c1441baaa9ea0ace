"""Central's page: what the Dinas reads at a glance, in words, and when it is warned."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from resources.loading import load_calendar, load_regions
from sync.central.overview import AreaToday
from sync.central.page import Moment, render
from sync.central.stations import StationLine

_NAMES = {district.area: district.name for district in load_regions().districts if not district.former}
_TELAGA = "7501.02"


def at(day: int, hour: int, minute: int = 0) -> int:
    """A moment of November 2026 by the clock of WITA, in ms."""
    return int(datetime(2026, 11, day, hour, minute, tzinfo=UTC).timestamp() * 1000) - 8 * 3_600_000


NOW = at(24, 10, 26)


def a_station(heard: int, *, areas: tuple[str, ...] = (_TELAGA,), name: str = "Loket Telaga") -> StationLine:
    """An enrolled station that was heard then."""
    return StationLine(f"S-{name}", areas[0], areas, name, 1, heard, revoked=False)


def page(*stations: StationLine, now: int = NOW, figures: tuple[int, int, int, int] = (0, 0, 0, 0)) -> str:
    """The page of a day on which only Telaga saw anybody."""
    found = [
        AreaToday(
            area,
            *(figures if area == _TELAGA else (0, 0, 0, 0)),
            tuple(line for line in stations if area in line.areas),
        )
        for area in sorted(_NAMES)
    ]
    return render("Dinas", found, _NAMES, Moment(now, load_calendar().next_working_day))


def test_every_kecamatan_stands_on_it_once() -> None:
    """All nineteen, whether they have a station or not."""
    written = page(a_station(NOW))
    assert [written.count(f'<th scope="row">{name} <') for name in _NAMES.values()] == [1] * 19


def test_the_sums_are_those_of_the_rows() -> None:
    """On the cards and in the last line, with thousands parted."""
    written = page(a_station(NOW), figures=(1031, 38, 6, 27))
    assert re.findall(r"<b>([\d.]+)</b>", written) == ["1.031", "38", "6", "27"]
    total = written.partition("<tfoot>")[2].partition("</tfoot>")[0]
    assert re.findall(r">([\d.]+)</td>", total) == ["1.031", "38", "6", "27"]


def test_a_nought_is_quiet() -> None:
    """Only what happened stands out."""
    written = page(a_station(NOW), figures=(5, 0, 0, 0))
    assert written.count('class="n"') - written.count('<th scope="col" class="n"') == 2
    assert written.count('class="n zero"') == 18 * 4 + 3 + 3


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        (0, "belum pernah terhubung"),
        (NOW, "baru saja"),
        (at(24, 10, 14), "12 menit lalu"),
        (at(24, 7, 43), "hari ini 07.43"),
        (at(23, 15, 5), "kemarin 15.05"),
        (at(20, 15, 5), "Jumat, 20 November 2026, 15.05"),
        (at(24, 11), "hari ini 11.00"),
    ],
)
def test_the_last_word_of_a_station_is_told_as_somebody_would_say_it(heard: int, words: str) -> None:
    """Minutes, then the clock, then the day; a time ahead of ours is shown as it is."""
    assert words in page(a_station(heard))


@pytest.mark.parametrize(("now", "warned"), [(at(23, 16), False), (at(24, 7), True)])
def test_a_station_is_silent_after_a_whole_working_day(now: int, warned: bool) -> None:
    """Heard on Friday it is not missed on Monday, but on Tuesday; the weekend doesn't count."""
    written = page(a_station(at(20, 15)), now=now)
    assert ("1 loket belum memberi kabar" in written) is warned
    assert ('class="late"' in written) is warned
    assert date(2026, 11, 20).weekday() == 4


def test_a_revoked_station_is_not_missed() -> None:
    """It says that it was revoked, and nobody is sent to look for it."""
    written = page(replace(a_station(at(2, 8)), revoked=True))
    assert "dicabut" in written
    assert 'class="late"' not in written


def test_a_desk_of_several_kecamatan_stands_once() -> None:
    """Not in each of their rows."""
    assert page(a_station(NOW, areas=tuple(_NAMES), name="Meja Dinas")).count("Meja Dinas <span") == 1


def test_before_the_first_enrolment_it_says_how_to_begin() -> None:
    """Rather than being empty."""
    assert "counter-central enrol" in page()
