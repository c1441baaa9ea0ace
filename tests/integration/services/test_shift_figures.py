"""What stands in a closing, and whether the register still holds the one before; on a real register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.shift import ShiftClosed, ShiftOpened
from counter_app.services.forms import HandOver, LineForm, VisitForm
from counter_app.services.ports import NewEntry
from counter_app.services.shift_figures import blank_gap
from tests.fakes.counters import HASAN, NIK, SITI, lacking, person, visit, whole

if TYPE_CHECKING:
    from tests.fakes.counters import Bench

MEN, WOMEN = {"nik": "7501021203859999", "birth_date": "1985-03-12", "sex": "L"}, {"nik": NIK, "sex": "P"}


def test_residents_are_counted_once_and_by_sex(bench: Bench) -> None:
    """Two services in one visit and a second visit are one resident; who has no NIK is one for each name in a visit."""
    bench.shifts.open(SITI, {})
    bench.save(visit("KTP-05", "KK-06", **WOMEN))
    bench.clock.pass_minutes(20)
    bench.save(visit("KIA-01", **WOMEN))
    bench.save(visit("KTP-05", **MEN))
    some = [person(nik="", nik_reason="lupa", sex="L", birth_date="", name=name) for name in ("Umar Olii", "Ali Olii")]
    lines = (LineForm(some[0], (whole("KTP-05"), whole("KK-06"))), LineForm(some[1], (whole("KTP-05"),)))
    bench.save(VisitForm(lines, group="keluarga"))
    tally = bench.shifts.summary().tally
    assert (dict(tally.sexes), tally.residents) == ({"L": 3, "P": 1}, 4)
    assert bench.shifts.close(SITI, {}).residents == 4


def test_cases_are_told_by_service_and_where_they_stand(bench: Bench) -> None:
    """Received, finished, held, returned, and the rest."""
    bench.shifts.open(SITI, {})
    done, held, back, _left = (bench.walk_in("KTP-05") for _ in range(4))
    bench.cases.move(SITI, done.id, "siap_diambil")
    bench.cases.hand_over(SITI, done.id, HandOver(receiver="Sri Olii"))
    bench.cases.move(SITI, held.id, "ditunda", reason="listrik")
    bench.cases.move(SITI, back.id, "dikembalikan", reason="berkas_kurang")
    bench.save(VisitForm((LineForm(person(), (lacking("KK-06"),)),)))
    tally = bench.shifts.summary().tally
    found = {one.service: (one.received, one.finished, one.held, one.returned, one.remaining) for one in tally.services}
    assert found == {"KTP-05": (4, 1, 1, 1, 1), "KK-06": (1, 0, 0, 0, 1)}
    assert (tally.kinds["case.handed_over"], tally.kinds["case.opened"]) == (1, 5)


def test_a_shift_counts_nothing_of_the_one_before_or_after(bench: Bench) -> None:
    """Also after it is closed."""
    bench.shifts.open(SITI, {})
    bench.walk_in()
    first = bench.shifts.close(SITI, {})
    bench.clock.pass_minutes(1)
    bench.shifts.open(HASAN, {})
    bench.walk_in("KK-06")
    tallies = [bench.store.shift_tally(shift.id) for shift in (first, bench.shifts.current()) if shift]
    assert [tally.kinds["case.opened"] for tally in tallies] == [1, 1]
    assert [[one.service for one in tally.services] for tally in tallies] == [["KTP-05"], ["KK-06"]]


def test_the_closing_says_how_many_blanks_the_cases_used(bench: Bench) -> None:
    """By kind; the count and its reason stand beside it."""
    bench.shifts.open(SITI, {"ktp-el": 12})
    case = bench.walk_in("KTP-05")
    bench.cases.move(SITI, case.id, "siap_diambil")
    assert dict(bench.shifts.summary().used) == {"ktp-el": 1}
    closed = bench.shifts.close(SITI, {"ktp-el": 10}, gaps={"ktp-el": "rusak"})
    assert (dict(closed.used), dict(closed.gaps)) == ({"ktp-el": 1}, {"ktp-el": "rusak"})
    assert blank_gap(12, 1, 10) == -1


@pytest.mark.parametrize(
    ("opened", "used", "left", "gap"), [(12, 2, 10, 0), (12, 2, 15, 5), (None, 2, 10, None), (12, 2, None, None)]
)
def test_a_gap_is_told_only_where_both_were_counted(
    opened: int | None, used: int, left: int | None, gap: int | None
) -> None:
    """More than there should be is a gap too."""
    assert blank_gap(opened, used, left) == gap


def test_an_unknown_reason_for_a_gap_is_refused(bench: Bench) -> None:
    """It is a code; what anybody wants to say goes into the note."""
    bench.shifts.open(SITI, {})
    with pytest.raises(RuleViolated, match="unknown_reason"):
        bench.shifts.close(SITI, {}, gaps={"ktp-el": "dimakan tikus"})
    assert bench.shifts.current() is not None


def test_the_first_opening_follows_no_closing(bench: Bench) -> None:
    """There is nothing to compare."""
    assert bench.shifts.open(SITI, {}).chained == ""


def test_an_opening_finds_the_last_closing_in_the_chain(bench: Bench) -> None:
    """And writes what it found, with what was checked beforehand."""
    bench.shifts.open(SITI, {})
    bench.walk_in()
    closed = bench.shifts.close(SITI, {})
    bench.clock.pass_minutes(60)
    assert bench.shifts.chained() == "sama"
    opened = bench.shifts.open(SITI, {}, {"disk": "baik", "printer": "peringatan"})
    assert (opened.chained, dict(opened.checked)) == ("sama", {"disk": "baik", "printer": "peringatan"})
    body = bench.store.history(opened.id)[0][1]
    assert isinstance(body, ShiftOpened)
    assert body.head == closed.head


def test_an_opening_after_a_shift_left_open_follows_its_closing(bench: Bench) -> None:
    """Which it writes itself."""
    bench.shifts.open(SITI, {})
    bench.clock.pass_minutes(24 * 60)
    assert bench.shifts.open(SITI, {}).chained == "sama"


def test_a_register_that_was_changed_says_so_at_the_opening_and_goes_on(bench: Bench) -> None:
    """The head at the place of the closing is another one."""
    bench.shifts.open(SITI, {})
    closed = bench.shifts.close(SITI, {})
    body = ShiftClosed(0, 0, 0, 0, "00" * 32, closed.seq)
    again = NewEntry(SITI, closed.id, bench.store.station().area, body, bench.clock.now)
    bench.store.write(lambda tx: tx.append(again))
    assert bench.shifts.chained() == "berbeda"
    assert bench.shifts.open(SITI, {}).chained == "berbeda"
    bench.walk_in()


def test_a_register_that_was_set_back_says_so_at_the_opening_and_goes_on(bench: Bench) -> None:
    """It goes on in another epoch, in which the closing does not stand."""
    bench.shifts.open(SITI, {})
    bench.shifts.close(SITI, {})
    bench.store.open_epoch("mundur", "X9Z")
    assert bench.shifts.open(SITI, {}).chained == "berbeda"
    bench.walk_in()
    bench.shifts.close(SITI, {})
    bench.clock.pass_minutes(60)
    assert bench.shifts.open(SITI, {}).chained == "sama"
