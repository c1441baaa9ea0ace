"""The codes by which a supervisor agrees over the phone, and what they are bound to."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.consent import (
    ACT_LETTERS,
    AgreedByPhone,
    AgreedHere,
    Wish,
    answer_code,
    noted,
    read_answer,
    read_noted,
    read_request,
    request_code,
    who_agreed,
    wish_behind,
    written,
)
from counter_app.domain.crockford import ALPHABET
from counter_app.domain.errors import InvalidInput
from counter_app.domain.permissions import ON_CONSENT, Action

SECRET = bytes(range(32))
STATION = "L-7K2M"
EPOCH = "a1b2c3d4e5f6"
WISH = Wish(Action.VOID, "case/0Q3V5N8K2M7R4T6W", 4)
REQUEST = request_code(SECRET, STATION, EPOCH, WISH)
PEOPLE = ("U-HASAN", "U-YUSNA", "U-IBRAHIM")


def test_the_first_character_tells_what_is_asked_for() -> None:
    """Each action that may want consent has a letter of its own, which can be heard and typed."""
    assert set(ACT_LETTERS) == set(ON_CONSENT)
    assert len(set(ACT_LETTERS.values())) == len(ACT_LETTERS)
    assert set(ACT_LETTERS.values()) <= set(ALPHABET)
    for action in ON_CONSENT:
        code = request_code(SECRET, STATION, EPOCH, replace(WISH, action=action))
        assert read_request(written(code)) == (action, code)


def spelt(*parts: str) -> str:
    """Seven characters of Crockford's alphabet: 35 bits of the secret's word on these lines (docs/protocol.md)."""
    bits = "".join(f"{byte:08b}" for byte in hmac.new(SECRET, "\n".join(parts).encode(), hashlib.sha256).digest())
    return "".join(ALPHABET[int(bits[place : place + 5], 2)] for place in range(0, 35, 5))


def test_the_codes_are_the_ones_of_the_protocol() -> None:
    """Every bit of them, each part on a line of its own."""
    asked = spelt("LL1-request", STATION, EPOCH, "correct_signed_off", "case/0Q3V5N8K2M7R4T6W", "4", "phone")
    wish = Wish(Action.CORRECT_SIGNED_OFF, WISH.subject, 4, "phone")
    assert request_code(SECRET, STATION, EPOCH, wish)[:-1] == "K" + asked
    assert answer_code(SECRET, STATION, REQUEST, "U-HASAN")[:-1] == spelt("LL1-answer", STATION, REQUEST, "U-HASAN")


def test_what_a_request_is_bound_to_is_found_again() -> None:
    """Among the subjects that are known, with another secret or epoch none."""
    known = [("case/A", 1, ""), (WISH.subject, 3, ""), (WISH.subject, 4, "phone"), (WISH.subject, 4, "")]
    assert wish_behind(SECRET, STATION, EPOCH, REQUEST, known) == WISH
    assert wish_behind(SECRET, STATION, EPOCH, REQUEST, known[:-1]) is None
    assert wish_behind(SECRET[::-1], STATION, EPOCH, REQUEST, known) is None
    assert wish_behind(SECRET, STATION, "other", REQUEST, known) is None


def test_an_entry_tells_who_agreed_and_whether_over_the_phone() -> None:
    """A password typed here leaves the name alone."""
    assert read_noted(noted(AgreedHere(WISH, "U-HASAN"))) == ("U-HASAN", False)
    assert read_noted(noted(AgreedByPhone(WISH, "U-HASAN"))) == ("U-HASAN", True)
    assert noted(AgreedByPhone(WISH, "U-HASAN")) == "telp:U-HASAN"


def test_codes_are_read_out_in_short_groups() -> None:
    """Nine characters by three, eight by four."""
    assert [len(part) for part in written(REQUEST).split("-")] == [3, 3, 3]
    assert [len(part) for part in written(answer_code(SECRET, STATION, REQUEST, "U-HASAN")).split("-")] == [4, 4]


@pytest.mark.parametrize(
    "other",
    [
        (SECRET[::-1], STATION, EPOCH, WISH),
        (SECRET, "L-OTHER", EPOCH, WISH),
        (SECRET, STATION, "0" * 12, WISH),
        (SECRET, STATION, EPOCH, replace(WISH, action=Action.REOPEN)),
        (SECRET, STATION, EPOCH, replace(WISH, subject="case/0Q3V5N8K2M7R4T6X")),
        (SECRET, STATION, EPOCH, replace(WISH, entries=5)),
        (SECRET, STATION, EPOCH, replace(WISH, what="phone")),
    ],
)
def test_an_answer_is_good_for_one_act_only(other: tuple[bytes, str, str, Wish]) -> None:
    """Another secret, station, epoch, act, subject, number of entries or field makes another request."""
    spoken = answer_code(SECRET, STATION, REQUEST, "U-HASAN")
    assert who_agreed(SECRET, STATION, REQUEST, spoken, PEOPLE) == "U-HASAN"
    secret, station, epoch, wish = other
    code = request_code(secret, station, epoch, wish)
    assert code != REQUEST
    assert who_agreed(secret, station, code, spoken, PEOPLE) is None


@pytest.mark.parametrize("who", PEOPLE)
def test_the_code_alone_tells_who_agreed(who: str) -> None:
    """Each supervisor answers the same request with a code of their own; somebody unknown with none."""
    spoken = answer_code(SECRET, STATION, REQUEST, who)
    assert who_agreed(SECRET, STATION, REQUEST, spoken, PEOPLE) == who
    assert who_agreed(SECRET, STATION, REQUEST, spoken, [one for one in PEOPLE if one != who]) is None


def test_a_code_is_read_however_it_is_typed() -> None:
    """Small letters, spaces instead of dashes, O for 0 and l for 1."""
    spoken = written(answer_code(SECRET, STATION, REQUEST, "U-HASAN"))
    typed = spoken.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_answer(f"  {typed} ") == spoken.replace("-", "")


@given(st.integers(0, 7), st.sampled_from(ALPHABET))
def test_every_slip_shows(place: int, letter: str) -> None:
    """One wrong character is a slip, not a wrong answer: it costs no try."""
    spoken = answer_code(SECRET, STATION, REQUEST, "U-HASAN")
    slipped = spoken[:place] + letter + spoken[place + 1 :]
    if slipped == spoken:
        assert read_answer(slipped) == spoken
    else:
        with pytest.raises(InvalidInput) as told:
            read_answer(slipped)
        assert told.value.fields == {"code": "consent_code_mistyped"}


@pytest.mark.parametrize("text", ["", "ABC", "ABCD-EFGH-J", "⁂" * 8, "ABCD-EFG\x00"])
def test_what_is_no_code_is_told_apart_from_a_wrong_one(text: str) -> None:
    """Too short, too long, not of the alphabet."""
    with pytest.raises(InvalidInput):
        read_answer(text)


def test_a_request_of_no_known_act_is_refused() -> None:
    """A letter that nothing stands behind, though its check character is right."""
    with pytest.raises(InvalidInput):
        read_request("ZZZ-ZZZ-ZZZ")
