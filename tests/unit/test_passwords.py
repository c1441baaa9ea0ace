"""What counts as a good password or PIN, and how long failures make one wait."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.passwords import (
    MAX_WAIT_SECONDS,
    ForbiddenWords,
    normal_password,
    password_fault,
    pin_fault,
    wait_after,
)
from resources.passwords import forbidden_words

WORDS = ForbiddenWords(
    common=frozenset({"password", "princess", "dragon", "monkey"}), local=frozenset({"dukcapil", "gorontalo"})
)


@pytest.mark.parametrize(
    "password",
    [
        "hujan turun di pasar",
        "tanah liat merah 7",
        "Kj8#mQ2pLx9z",
        "princess dragon monkey",
        "ヱびすよくわかるさかなや",
    ],
)
def test_a_long_unguessable_password_is_taken(password: str) -> None:
    """Length and unguessability are enough; no kind of character is asked for."""
    assert password_fault(password, WORDS) is None


@pytest.mark.parametrize("password", ["", "Xq7!mZp", "elevenchar1"])
def test_a_short_password_is_refused(password: str) -> None:
    """Below twelve characters nothing is taken."""
    assert password_fault(password, WORDS) == "password_too_short"


def test_an_endless_password_is_refused() -> None:
    """There is an upper bound, so that a pasted document is no password."""
    assert password_fault("x7" * 200, WORDS) == "password_too_long"


@pytest.mark.parametrize(
    "password",
    [
        "password1234!",
        "dukcapil2026",
        "Gorontalo-2026!",
        "DUKCAPIL gorontalo 1999",
        "Dukc4p1l!!!!2026",
        "P4ssw0rd20260",
        "princess dragon",
    ],
)
def test_a_forbidden_word_with_ornaments_is_refused(password: str) -> None:
    """Years, digits, capitals and look-alike letters don't make a known word good."""
    assert password_fault(password, WORDS) == "password_guessable"


@pytest.mark.parametrize(
    "password", ["aaaaaaaaaaaaa", "abcabcabcabcabc", "xkxkxkxkxkxkxk", "1q2w3e4r5t6y", "987654321098"]
)
def test_patterns_of_keys_are_refused(password: str) -> None:
    """Runs, repeats and rows of the keyboard are no secret."""
    assert password_fault(password, ForbiddenWords()) == "password_guessable"


def test_the_own_name_is_no_secret() -> None:
    """Login and name of the user count as forbidden words."""
    assert password_fault("rahmawati.2026", WORDS) is None
    assert password_fault("rahmawati.2026", WORDS, about=("siti", "Siti Rahmawati")) == "password_guessable"


@given(
    word=st.sampled_from(sorted(WORDS.local)),
    year=st.integers(1900, 2099),
    tail=st.sampled_from(["", "!", "#1", "..."]),
)
def test_local_word_and_year_never_pass(word: str, year: int, tail: str) -> None:
    """A word of the office with any year is refused, whatever stands at its end."""
    assert password_fault(f"{word.title()}{year}{tail}", WORDS) is not None


def test_the_same_letters_are_the_same_password() -> None:
    """Composed and decomposed letters, as different keyboards send them, are one password."""
    assert normal_password("re\u0301sume\u0301") == normal_password("r\u00e9sum\u00e9")


def test_shipped_lists_hold_the_local_words() -> None:
    """The lists that come with the program know this office, this regency and its kecamatan."""
    words = forbidden_words()
    assert {"dukcapil", "gorontalo", "limboto", "tibawa", "asparaga"} <= words.local
    assert {"password", "qwerty", "sayangku"} <= words.common


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("739164", None),
        ("7391", None),
        ("739", "pin_too_short"),
        ("7391647391647", "pin_too_long"),
        ("73916a", "pin_digits_only"),
        ("٧٣٩١٦٤", "pin_digits_only"),
        ("", "pin_digits_only"),
        ("777777", "pin_too_simple"),
        ("123456", "pin_too_simple"),
        ("654321", "pin_too_simple"),
    ],
)
def test_pin_policy(pin: str, fault: str | None) -> None:
    """A PIN has four to twelve ASCII digits that are neither all the same nor a row."""
    assert pin_fault(pin) == fault


def test_waits_double_from_the_third_failure_up_to_a_minute() -> None:
    """1, 2, 4 … 60 seconds."""
    assert [wait_after(failures) for failures in range(11)] == [0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]


@given(st.integers(0, 10_000))
def test_waits_never_shrink(failures: int) -> None:
    """More failures never mean a shorter wait, nor one beyond the cap."""
    assert wait_after(failures) <= wait_after(failures + 1) <= MAX_WAIT_SECONDS
