"""What sixteen digits say, and how little is held against them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.id import nik as oracle

from counter_app.domain.nik import check_kk, check_nik, group, mask, normalise
from counter_app.domain.provinces import DISTRICTS, FORMER_DISTRICTS, PROVINCES

TODAY = date(2026, 11, 23)
LIMBOTO = "7501015708900001"
steady = settings(derandomize=True, deadline=None)


def codes(text: str, **entered: str | date | None) -> list[tuple[str, str]]:
    """The levels and codes of all that is noticed about a NIK."""
    reading = check_nik(text, today=TODAY, **entered)  # type: ignore[arg-type]
    return [(finding.level.value, finding.code) for finding in reading.findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LIMBOTO, []),
        ("7501018108900001", [("warn", "impossible_day")]),
        ("7501018008900001", [("warn", "impossible_day")]),
        ("7501017208900001", [("warn", "impossible_day")]),
        ("7501014008900001", [("warn", "impossible_day")]),
        ("7501012311260001", []),
        ("7501010013900001", [("warn", "impossible_day"), ("warn", "impossible_month")]),
        ("9301011708900001", []),
        ("7506011708900001", [("warn", "unknown_regency")]),
        ("7501061708900001", [("info", "former_district")]),
        ("7501012802260001", []),
        ("7501990101010000", [("warn", "serial_zero"), ("warn", "unknown_district")]),
        ("7501012902010001", [("warn", "impossible_date")]),
        ("7501013102900001", [("warn", "impossible_date")]),
        ("2001011708900001", [("warn", "unknown_province")]),
        ("3200011708900001", [("warn", "unknown_regency")]),
        ("7571011708900001", []),
        ("0750101200112345", [("warn", "temporary_number")]),
    ],
)
def test_odd_numbers_warn_and_are_never_refused(text: str, expected: list[tuple[str, str]]) -> None:
    """Sixteen digits that are odd in any way may still be kept."""
    assert codes(text) == expected
    assert check_nik(text, today=TODAY).ok


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "required"),
        (" - . ", "required"),
        ("0000000000000000", "all_digits_equal"),
        ("7777777777777777", "all_digits_equal"),
        ("75010157089000O1", "not_digits"),
        ("7501\x00015708900001", "not_digits"),
        ("\u0667\u0665\u0660\u0661015708900001", "not_ascii_digits"),
        ("\uff17501015708900001", "not_ascii_digits"),
        ("75010157", "too_short"),
        ("750101570890000123", "too_long"),
        ("98980157089123451", "too_long"),
        ("989801570891234", "too_short"),
        ("7" * 100_000, "too_long"),
    ],
)
def test_what_is_no_sixteen_ascii_digits_is_refused(text: str, code: str) -> None:
    """Letters, foreign digits, a wrong length or one digit sixteen times can't be kept as a NIK."""
    assert codes(text) == [("block", code)]


@pytest.mark.parametrize(
    "text", ["7501 0157 0890 0001", "7501.0157.0890.0001", "7501-0157-08900001\r\n", "\u200e" + LIMBOTO]
)
def test_blanks_dots_dashes_and_invisible_marks_fall_away(text: str) -> None:
    """A number that was pasted from anywhere reads like one that was typed."""
    assert check_nik(text, today=TODAY).digits == LIMBOTO


def test_a_number_says_sex_birth_date_and_region() -> None:
    """A woman's day of birth is written forty higher."""
    reading = check_nik(LIMBOTO, today=TODAY)
    assert (reading.sex, reading.birth_date, reading.region, reading.province) == (
        "P",
        date(1990, 8, 17),
        "7501.01",
        "Gorontalo",
    )


@pytest.mark.parametrize(
    ("text", "adult", "birth", "expected"),
    [
        ("7501012802260001", False, None, date(2026, 2, 28)),
        ("7501012802260001", True, None, date(1926, 2, 28)),
        ("7501012802260001", False, date(1926, 2, 28), date(1926, 2, 28)),
        ("7501012802270001", False, None, date(1927, 2, 28)),
        ("7501012311260001", False, None, TODAY),
        ("7501012902000001", False, None, date(2000, 2, 29)),
        ("7501010101100001", True, None, date(2010, 1, 1)),
    ],
)
def test_the_century_follows_what_is_known(text: str, adult: bool, birth: date | None, expected: date) -> None:
    """The entered birth date decides, then an adult's service, then the most recent past."""
    reading = check_nik(text, today=TODAY, adult=adult, birth=birth)
    assert reading.birth_date == expected
    assert not reading.findings


def test_a_birth_later_this_year_warns() -> None:
    """A date that has not come yet is told, and the only possible reading is offered."""
    reading = check_nik("7501013112260001", today=TODAY)
    assert reading.has("birth_in_future")
    assert reading.birth_date == date(1926, 12, 31)


def test_a_nik_that_differs_from_the_entry_warns() -> None:
    """A NIK is never changed when birth date or sex are put right, so a difference is allowed."""
    assert codes(LIMBOTO, birth=date(1990, 8, 18), sex="L") == [("warn", "birth_differs"), ("warn", "sex_differs")]
    assert codes(LIMBOTO, birth=date(1990, 8, 17), sex="P") == []


def test_a_nik_pasted_twice_is_refused() -> None:
    """NIK and No. KK of one person are never the same."""
    assert codes(LIMBOTO, kk="7501-0157-0890-0001") == [("block", "same_as_kk")]
    assert codes(LIMBOTO, kk="7501015708900002") == []


@pytest.mark.parametrize(
    ("text", "code", "digit", "position"),
    [
        ("75010157089000001", "digit_doubled", "0", 12),
        ("75010155708900001", "digit_doubled", "5", 7),
        ("77501015708900001", "digit_doubled", "7", 1),
        ("750101570890001", "digit_dropped", None, None),
        ("750106171190001", "digit_dropped", None, None),
    ],
)
def test_a_slip_of_one_digit_is_named(text: str, code: str, digit: str | None, position: int | None) -> None:
    """One digit typed twice, or one of a pair left out, is pointed at when only one place explains it."""
    finding = check_nik(text, today=TODAY).findings[0]
    assert (finding.code, finding.level) == (code, "block")
    assert (finding.data["digit"], finding.data["position"]) == (digit, position)


@pytest.mark.parametrize("place", range(16))
def test_any_doubled_digit_is_found(place: int) -> None:
    """Whichever digit of a good NIK is doubled, the slip is told from a wrong length."""
    doubled = LIMBOTO[: place + 1] + LIMBOTO[place:]
    finding = check_nik(doubled, today=TODAY).findings[0]
    assert (finding.code, finding.data["length"]) == ("digit_doubled", 17)


def test_former_districts_of_the_regency_are_only_told() -> None:
    """Kecamatan that left 75.01 are still in the NIKs of their people."""
    for area in FORMER_DISTRICTS:
        assert codes(area.replace(".", "") + "1708900001") == [("info", "former_district")]


def test_the_list_of_current_districts_can_be_given() -> None:
    """A kecamatan that a newer catalogue of regions knows is not odd."""
    number = "7501251708900001"
    assert codes(number) == [("warn", "unknown_district")]
    assert check_nik(number, today=TODAY, districts=DISTRICTS | {"7501.25"}).findings == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7501012311260001", []),
        ("7501012411260001", ["recorded_in_future"]),
        ("7501015708110001", ["impossible_day"]),
        ("7501011708970001", []),
        ("7501061708110001", ["former_district"]),
        ("7501011708110000", ["serial_zero"]),
        ("0501011708110001", ["unknown_province"]),
        ("1111111111111111", ["all_digits_equal"]),
    ],
)
def test_a_kk_number_carries_the_day_of_recording(text: str, expected: list[str]) -> None:
    """A No. KK knows no women's days and no day that is still to come."""
    assert [finding.code for finding in check_kk(text, today=TODAY).findings] == expected


def test_a_mask_shows_the_last_four_only() -> None:
    """Paper and lists carry four characters, of a whole number and of a worn one."""
    assert mask(LIMBOTO) == "••••0001"
    assert mask("7501??5708??00?1") == "••••00?1"
    assert mask(LIMBOTO, mark="*") == "****0001"
    assert mask("") == ""


def test_numbers_are_read_aloud_in_fours() -> None:
    """Grouping and normalising undo each other."""
    assert group(LIMBOTO) == "7501 0157 0890 0001"
    assert normalise(group(LIMBOTO)) == LIMBOTO


def test_a_reading_does_not_show_its_number() -> None:
    """What ends up in a log by accident holds neither NIK nor birth date."""
    shown = repr(check_nik(LIMBOTO, today=TODAY))
    assert LIMBOTO not in shown
    assert "1990" not in shown


@steady
@given(
    st.sampled_from(sorted(set(PROVINCES) - {"65", "92", "93", "95", "96"})),
    st.dates(date(1930, 1, 1), date(1999, 12, 31)),
    st.booleans(),
    st.integers(1, 9999),
)
def test_stdnum_agrees_where_it_is_right(province: str, born: date, woman: bool, serial: int) -> None:
    """Outside new provinces, day 81 and this century, python-stdnum reads the same."""
    day = born.day + (40 if woman else 0)
    number = f"{province}0101{day:02d}{born:%m%y}{serial:04d}"
    assert oracle.is_valid(number)
    reading = check_nik(number, today=TODAY)
    assert (reading.findings, reading.sex, reading.birth_date) == ((), "P" if woman else "L", born)


@steady
@given(st.text(alphabet="0123456789", min_size=16, max_size=16))
def test_sixteen_digits_are_only_refused_when_all_equal(digits: str) -> None:
    """Nobody is sent away because of what a number says."""
    assert check_nik(digits, today=TODAY).ok == (len(set(digits)) > 1)
    assert check_kk(digits, today=TODAY).ok == (len(set(digits)) > 1)


@steady
@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    """A normalised text is normal."""
    assert normalise(normalise(text)) == normalise(text)
