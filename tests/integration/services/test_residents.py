"""People who were here before: filled in again, and told where something would be done twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counter_app.domain.entry import decode_header
from tests.fakes.counters import DAY_MS, HASAN, KK, NIK, SITI, person
from tests.unit.hostile_texts import HOSTILE_TEXTS

if TYPE_CHECKING:
    from counter_app.services.residents import Double
    from tests.fakes.counters import Bench

OTHER = "7501024107919999"


def told(doubles: tuple[Double, ...]) -> list[tuple[str, str]]:
    """Why, and which case."""
    return [(one.why, one.id) for one in doubles]


def test_somebody_who_was_here_fills_the_form(bench: Bench) -> None:
    """With what the latest case says."""
    bench.walk_in(phone="085200000001")
    bench.clock.pass_minutes(5)
    bench.walk_in("KK-05", phone="085200000002")
    known = bench.residents.known(SITI, NIK)
    assert known is not None
    assert (known.name, known.kk, known.phone) == ("Sri Wahyuni Pakaya", KK, "085200000002")
    assert bench.residents.known(SITI, OTHER) is None
    assert bench.residents.known(SITI, "") is None


def test_whose_data_filled_the_form_is_recorded(bench: Bench) -> None:
    """With the case that it came from; a number that nobody has is no access."""
    case = bench.walk_in("KTP-05")
    bench.residents.known(SITI, OTHER)
    assert bench.kinds("access") == ["access.opened"]
    bench.residents.known(SITI, NIK)
    raw = bench.entries("access")[-1]
    assert decode_header(raw.header).actor == SITI.user
    assert case.id.encode() in raw.facts
    assert NIK.encode() not in raw.facts


def test_whoever_is_taken_from_the_list_is_recorded_first(bench: Bench) -> None:
    """Their case, and not their name."""
    case = bench.walk_in("KTP-05")
    taken = bench.residents.take(SITI, case.id)
    assert taken == person()
    raw = bench.entries("access")[-1]
    assert case.id.encode() in raw.facts
    assert b"isian_terdahulu" in raw.facts
    assert b"Sri" not in raw.facts + (raw.personal or b"")
    assert bench.residents.take(SITI, "case/nobody") is None


def test_a_list_of_people_is_recorded_by_how_many(bench: Bench) -> None:
    """Suggesting alone writes nothing: who shows it records it."""
    bench.walk_in("KTP-05")
    rows = bench.residents.suggest(SITI, "sri wah")
    assert [row.name for row in rows] == ["Sri Wahyuni Pakaya"]
    assert bench.residents.suggest(SITI, "s") == ()
    assert bench.kinds("access") == ["access.opened"]
    bench.residents.note_suggested(SITI, rows)
    assert b"dicari" in bench.entries("access")[-1].facts


def test_a_traveller_is_filled_in_as_one(bench: Bench) -> None:
    """Somebody who had only forgotten their NIK is asked for it again."""
    foreign = bench.walk_in("BIO-03", nik="", nik_reason="orang_asing", passport="X1234567", nationality="Jepang")
    forgot = bench.walk_in("KTP-05", nik="", nik_reason="lupa")
    first, second = bench.residents.take(SITI, foreign.id), bench.residents.take(SITI, forgot.id)
    assert first is not None
    assert (first.nik_reason, first.passport, first.nationality) == ("orang_asing", "X1234567", "Jepang")
    assert second is not None
    assert second.nik_reason == ""


def test_an_open_case_of_the_same_service_is_a_double(bench: Bench) -> None:
    """Also weeks later, until it is closed."""
    case = bench.walk_in("KTP-05")
    bench.clock.now += 20 * DAY_MS
    assert told(bench.residents.doubles(SITI, person(), ["KTP-05"])) == [("layanan_terbuka", case.id)]
    assert bench.residents.doubles(SITI, person(), ["KK-06"]) == ()
    bench.undoing.void(HASAN, case.id, reason="permintaan_pemohon")
    assert bench.residents.doubles(SITI, person(), ["KTP-05"]) == ()


def test_a_case_of_the_same_day_is_a_double(bench: Bench) -> None:
    """Whatever the service: perhaps it was entered twice."""
    case = bench.walk_in("KTP-05")
    assert told(bench.residents.doubles(SITI, person(), ["KK-06"])) == [("hari_ini", case.id)]


def test_a_like_name_with_a_near_birth_date_is_a_double(bench: Bench) -> None:
    """Under another NIK or none: day and month exchanged, a digit off; not a year and a month off."""
    case = bench.walk_in("KTP-05", birth_date="1990-07-08")
    bench.clock.now += 20 * DAY_MS
    twin = person(name="SRI WAHYUNI PAKAJA", nik=OTHER, birth_date="1990-08-07")
    for form in (twin, replace(twin, nik=""), replace(twin, birth_date="1990-07-18")):
        assert told(bench.residents.doubles(SITI, form, ["KTP-05"])) == [("nama_mirip", case.id)]
    for form in (replace(twin, birth_date="1991-08-07"), replace(twin, name="Sri Handayani"), replace(twin, name="")):
        assert bench.residents.doubles(SITI, form, ["KTP-05"]) == ()
    assert bench.residents.doubles(SITI, replace(twin, birth_date="kemarin"), ["KTP-05"]) == ()


def test_of_several_who_are_alike_the_open_case_is_told(bench: Bench) -> None:
    """A case that is over holds nobody up."""
    still = bench.walk_in("KTP-05", nik=OTHER)
    over = bench.walk_in("KK-05", nik="7501024107929999")
    bench.undoing.void(HASAN, over.id, reason="permintaan_pemohon")
    assert told(bench.residents.doubles(SITI, person(nik=""), [])) == [("nama_mirip", still.id)]


def test_the_weightiest_stands_first(bench: Bench) -> None:
    """The open service, then today, then who is alike."""
    alike = bench.walk_in("KTP-05", nik=OTHER)
    today = bench.walk_in("KK-05")
    same = bench.walk_in("KTP-05")
    found = bench.residents.doubles(SITI, person(), ["KTP-05"])
    assert told(found) == [("layanan_terbuka", same.id), ("hari_ini", today.id), ("nama_mirip", alike.id)]


def test_who_is_alike_is_recorded_when_shown(bench: Bench) -> None:
    """The case, not the name."""
    case = bench.walk_in("KTP-05", nik=OTHER)
    (found,) = bench.residents.doubles(SITI, person(nik=""), [])
    bench.residents.note_alike(SITI, found)
    raw = bench.entries("access")[-1]
    assert b"mungkin_ganda" in raw.facts
    assert case.id.encode() in raw.facts


def test_hostile_people_are_looked_up_like_any_other(bench: Bench) -> None:
    """By name, NIK and birth date; nobody is found who isn't there."""
    bench.walk_in("KTP-05")
    for _, text in HOSTILE_TEXTS:
        bench.residents.suggest(SITI, text)
        assert bench.residents.known(SITI, text) is None
        assert bench.residents.doubles(SITI, person(name=text, nik=text, birth_date=text), [text]) == ()
