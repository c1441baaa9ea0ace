"""Finding a case again, on a real register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.kinds.blackout import SheetReserved, SheetUsed
from counter_app.domain.qr import read_scan
from counter_app.domain.register_number import format_register_number
from counter_app.services.ports import NewEntry
from tests.fakes.counters import AREA, DAY, KK, NIK, SITI, visit

if TYPE_CHECKING:
    from tests.fakes.counters import Bench


@pytest.mark.parametrize("text", ["wahyuni", "SRI PAK", "pakaya sri", NIK, KK, NIK[:8]])
def test_a_case_is_found_by_words_and_numbers(bench: Bench, text: str) -> None:
    """Prefixes of words in any order, a NIK or a No. KK."""
    case = bench.walk_in()
    assert [row.id for row in bench.finder.search(SITI, text)] == [case.id]


def test_a_case_is_found_by_its_register_number(bench: Bench) -> None:
    """As it is printed."""
    case = bench.walk_in()
    bench.walk_in(name="Yusuf Olii")
    assert [row.id for row in bench.finder.search(SITI, case.number)] == [case.id]


@pytest.mark.parametrize("spelt", ["olimoo'o", "OLIMOO’O", "olimooo"])
def test_apostrophes_do_not_matter(bench: Bench, spelt: str) -> None:
    """Nobody knows which of the four apostrophes was typed."""
    case = bench.walk_in(name="ABD. RAHMAN OLIMOO'O")
    assert [row.id for row in bench.finder.search(SITI, spelt)] == [case.id]


def test_the_newest_case_comes_first(bench: Bench) -> None:
    """It is the one that people ask about."""
    older = bench.walk_in()
    bench.clock.pass_minutes(5)
    newer = bench.walk_in("KK-05")
    assert [row.id for row in bench.finder.search(SITI, "wahyuni")] == [newer.id, older.id]


def test_a_search_is_recorded(bench: Bench) -> None:
    """With how many were shown, not with what was typed."""
    bench.walk_in()
    bench.finder.search(SITI, "wahyuni")
    assert bench.kinds("access")[-1] == "data.accessed"
    assert b"wahyuni" not in b"".join(raw.facts for raw in bench.entries("access"))


def test_what_is_suggested_while_typing_is_not_recorded(bench: Bench) -> None:
    """One entry for each key would bury the ones that matter."""
    bench.walk_in()
    assert bench.finder.suggest(SITI, "wah")
    assert bench.kinds("access") == ["access.opened"]


@pytest.mark.parametrize("text", ["", " ", "a", " w "])
def test_less_than_two_characters_find_nothing(bench: Bench, text: str) -> None:
    """A list of everybody is nobody's answer."""
    bench.walk_in()
    assert bench.finder.search(SITI, text) == ()


@pytest.mark.parametrize("text", ['"', "a*", "NEAR(a b)", "name:x", "' OR 1=1", "%%", "\x00\x00", "a" * 5000])
def test_odd_searches_find_nothing_and_break_nothing(bench: Bench, text: str) -> None:
    """What is typed is never read as an operator."""
    bench.walk_in()
    assert bench.finder.search(SITI, text) == ()


def test_a_scanned_receipt_gives_all_cases_of_its_visit(bench: Bench) -> None:
    """As bare token or within a link."""
    saved = bench.save(visit("KK-05", "KTP-04"))
    ids = tuple(case.id for case in saved.cases)
    assert bench.finder.scan(SITI, saved.token) == ids
    assert bench.finder.scan(SITI, f"https://dukcapil.example/s/{saved.token}") == ids


def test_a_scanned_register_number_gives_its_case(bench: Bench) -> None:
    """Also in small letters and without dashes."""
    case = bench.walk_in()
    assert bench.finder.scan(SITI, case.number.lower().replace("-", "")) == (case.id,)


@pytest.mark.parametrize("text", ["", "0000000000000000", "ZZZZZZZZZZZZZZZZ", "https://x.example/", "halo"])
def test_an_unknown_scan_gives_nothing(bench: Bench, text: str) -> None:
    """And no error."""
    bench.walk_in()
    assert bench.finder.scan(SITI, text) == ()


def test_a_code_is_followed_to_cases_or_to_a_sheet(bench: Bench) -> None:
    """A receipt to all of its visit, a number to its case; a sheet to itself, and once entered to what came of it."""
    saved = bench.save(visit("KK-05", "KTP-04"))
    number, token = format_register_number(AREA, "K7Q", DAY, 900), "K" * 16
    reserved = SheetReserved(number=number, token=token, day="261124")
    bench.store.write(lambda tx: tx.append(NewEntry(SITI, "sheet/1", AREA, reserved, bench.clock.now)))
    before = bench.kinds("access")
    receipt = bench.finder.follow(SITI, read_scan(saved.token))
    assert (receipt.code, [case.id for case in receipt.cases]) == (saved.token, [case.id for case in saved.cases])
    one = bench.finder.follow(SITI, read_scan(saved.cases[1].number))
    assert [case.id for case in one.cases] == [saved.cases[1].id]
    for code in (number, token):
        sheet = bench.finder.follow(SITI, read_scan(code)).sheet
        assert sheet is not None
        assert (sheet.id, sheet.state) == ("sheet/1", "tersedia")
    used = SheetUsed(visit=saved.id)
    bench.store.write(lambda tx: tx.append(NewEntry(SITI, "sheet/1", AREA, used, bench.clock.now)))
    assert len(bench.finder.follow(SITI, read_scan(token)).cases) == 2
    assert bench.kinds("access") == before


@pytest.mark.parametrize("text", ["", "halo", "7501025708909999", "ZZZZZZZZZZZZZZZZ", "\ud800"])
def test_a_code_of_nothing_leads_nowhere(bench: Bench, text: str) -> None:
    """Nor do sixteen digits."""
    found = bench.finder.follow(SITI, read_scan(text))
    assert (found.cases, found.sheet) == ((), None)
