"""Register numbers: written one way, read as people type them, and wrong ones found."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from stdnum.iso7064 import mod_37_36

from counter_app.domain import crockford, iso7064
from counter_app.domain.errors import InvalidInput
from counter_app.domain.register_number import (
    RegisterNumber,
    format_register_number,
    mint_mark,
    parse_register_number,
)

DAY = date(2026, 11, 23)
NUMBER = format_register_number("7501.04", "K7Q", DAY, 7)
steady = settings(derandomize=True, deadline=None)
letters = st.text(alphabet=iso7064.ALPHABET, min_size=1, max_size=30)
numbers = st.builds(
    RegisterNumber,
    area=st.from_regex(r"[0-9]{4}\.[0-9]{2}", fullmatch=True),
    mark=st.binary(min_size=3, max_size=3).map(mint_mark),
    day=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    running=st.integers(1, 999_999),
)


def fault(text: str) -> str:
    """The code with which a text is refused."""
    with pytest.raises(InvalidInput) as caught:
        parse_register_number(text)
    return caught.value.fields["register_number"]


def test_a_number_has_the_form_of_the_design() -> None:
    """Area, mark, day, running number and the check character that python-stdnum computes."""
    check = mod_37_36.calc_check_digit("750104K7Q261123007")
    assert f"7501.04-K7Q-261123-007-{check}" == NUMBER


@steady
@given(letters)
def test_the_check_character_is_the_one_of_the_standard(text: str) -> None:
    """Ours and python-stdnum's agree on every text."""
    check = iso7064.check_character(text)
    assert check == mod_37_36.calc_check_digit(text)
    assert iso7064.is_valid(text + check)


@pytest.mark.parametrize("text", ["", "A", "a1", "7501.04", "\uff17\uff15"])
def test_what_the_standard_does_not_cover_is_invalid(text: str) -> None:
    """Small letters, dots and foreign digits have no check character."""
    assert not iso7064.is_valid(text)


@steady
@given(numbers)
def test_writing_and_reading_give_the_same(number: RegisterNumber) -> None:
    """Every number comes back as it was, in any dress."""
    text = number.text
    assert parse_register_number(text) == number
    assert parse_register_number(text.lower().replace("-", " ")) == number
    assert parse_register_number(text.replace("-", "").replace(".", "")) == number


@steady
@given(numbers, st.data())
def test_any_single_wrong_character_is_found(number: RegisterNumber, data: st.DataObject) -> None:
    """One character that is typed wrong never leads to another case."""
    text = number.text.replace("-", "").replace(".", "")
    place = data.draw(st.integers(0, len(text) - 1))
    wrong = data.draw(st.sampled_from(iso7064.ALPHABET))
    assume(wrong != text[place])
    changed = text[:place] + wrong + text[place + 1 :]
    try:
        assert parse_register_number(changed) == number
        assert wrong in "OIL"
    except InvalidInput:
        pass


def test_swapped_neighbours_are_found_but_for_a_known_few() -> None:
    """A hybrid check character misses one swap in 630; the register's own form is no better and no worse."""

    def after(product: int, value: int) -> int:
        total = (product + value) % 36 or 36
        return 2 * total % 37

    swaps = [(p, a, b) for p in range(1, 37) for a in range(36) for b in range(36) if a != b]
    missed = [1 for p, a, b in swaps if after(after(p, a), b) == after(after(p, b), a)]
    assert len(missed) * 630 == len(swaps)


@pytest.mark.parametrize("place", [0, 4, 6, 7, 9, 11, 16])
def test_swapped_neighbours_of_a_number_are_found(place: int) -> None:
    """Two characters the wrong way round are refused."""
    text = NUMBER.replace("-", "").replace(".", "")
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    assert swapped == text or fault(swapped) in {"wrong_check_character", "malformed"}


def test_lookalikes_are_read_only_where_the_letter_cannot_stand() -> None:
    """O and I are digits in digit places and in the mark, and a check character stands for itself."""
    number = format_register_number("7501.01", "K0Q", DAY, 101)
    assert parse_register_number(number[:-1].replace("0", "o").replace("1", "I") + number[-1]).text == number
    checks = {}
    for running in range(1, 400):
        text = format_register_number("7501.01", "K0Q", DAY, running)
        checks[text[-1]] = text
    assert parse_register_number(checks["O"]).text == checks["O"]
    assert parse_register_number(checks["0"][:-1] + "O").text == checks["0"]
    assert fault(checks["O"][:-1] + "0") == "wrong_check_character"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "required"),
        (" - ", "required"),
        ("7501.04", "malformed"),
        ("<b>", "malformed"),
        ("7501015708900001", "malformed"),
        ("\uff17501.04-K7Q-261123-007-C", "malformed"),
        ("7501.04-KUQ-261123-007-C", "malformed"),
        ("7" * 1000, "malformed"),
    ],
)
def test_what_is_no_register_number_says_why(text: str, code: str) -> None:
    """A text of another form gets a code and no guess."""
    assert fault(text) == code


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("750104K7Q261323007", "impossible_date"),
        ("750104K7Q261123000", "malformed"),
        ("750104K7Q2611230007", "malformed"),
    ],
)
def test_a_right_check_character_does_not_save_a_wrong_part(body: str, code: str) -> None:
    """A month 13, a running number of nought and a needless zero are refused."""
    assert fault(body + iso7064.check_character(body)) == code


def test_the_running_number_grows_beyond_three_digits() -> None:
    """The thousandth case of a day is nothing special."""
    assert "-1000-" in format_register_number("7501.04", "K7Q", DAY, 1000)


def test_parts_that_cannot_stand_in_a_number_are_named() -> None:
    """Each part that is wrong has its code."""
    with pytest.raises(InvalidInput) as caught:
        format_register_number("750104", "KUQ", date(1999, 12, 31), 0)
    assert set(caught.value.fields) == {"area", "mark", "day", "running"}


def test_a_mark_needs_three_random_bytes() -> None:
    """A mark has three characters of the alphabet without I, L, O and U, each equally likely."""
    assert {mint_mark(bytes((byte, 0, 0)))[0] for byte in range(256)} == set(crockford.ALPHABET)
    with pytest.raises(InvalidInput):
        mint_mark(b"ab")
