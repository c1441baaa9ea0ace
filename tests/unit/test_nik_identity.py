"""A NIK or a reason why there is none."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.errors import InvalidInput
from counter_app.domain.identity import NO_NIK_REASONS, Identity, parse_partial, validate_identity

TODAY = date(2026, 11, 23)
NIK = "7501015708900001"


@pytest.mark.parametrize(
    ("text", "kept", "known"),
    [
        ("7501 01?? 0890 ___1", "750101??0890???1", 11),
        ("750101xx0890XX*1", "750101??0890???1", 11),
        ("75010157", "75010157", 8),
        ("????", "????", 0),
    ],
)
def test_digits_of_a_worn_card_are_kept_as_they_are(text: str, kept: str, known: int) -> None:
    """Every mark for an unreadable digit is kept as one, and nothing is filled in."""
    partial = parse_partial(text)
    assert (partial.text, partial.known, partial.complete) == (kept, known, False)
    assert partial.reason == "tidak_terbaca"
    assert kept not in repr(partial)


def test_a_partial_number_that_is_whole_says_so() -> None:
    """Sixteen readable digits may as well be entered as a NIK."""
    assert parse_partial(NIK).complete


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "required"), ("7501O?", "not_digits"), ("\u0667?", "not_ascii_digits"), ("?" * 17, "too_long")],
)
def test_what_is_no_part_of_a_nik_is_refused(text: str, code: str) -> None:
    """Letters and foreign digits are no readings of a card."""
    with pytest.raises(InvalidInput) as caught:
        parse_partial(text)
    assert caught.value.fields == {"nik_partial": code}


@pytest.mark.parametrize(
    "identity",
    [
        Identity(nik=NIK),
        Identity(nik=NIK, passport="X1234567", nationality="Jepang"),
        Identity(reason="belum_ada_nik"),
        Identity(reason="lupa"),
        Identity(reason="tidak_terbaca"),
        Identity(reason="tidak_terbaca", partial="7501??57"),
        Identity(reason="orang_asing", passport="C 1234567", nationality="Timor Leste"),
    ],
)
def test_a_nik_or_a_reason_is_enough(identity: Identity) -> None:
    """Nobody has to have a NIK to be served."""
    assert validate_identity(identity, today=TODAY) == {}


@pytest.mark.parametrize(
    ("identity", "faults"),
    [
        (Identity(), {"nik": "nik_or_reason_required"}),
        (Identity(nik="75010157"), {"nik": "too_short"}),
        (Identity(nik=NIK, reason="lupa"), {"nik_reason": "reason_beside_nik"}),
        (Identity(reason="malas"), {"nik_reason": "unknown_reason"}),
        (Identity(reason="lupa", partial="7501"), {"nik_partial": "partial_without_reason"}),
        (Identity(nik=NIK, partial="7501"), {"nik_partial": "partial_without_reason"}),
        (Identity(reason="tidak_terbaca", partial="abc"), {"nik_partial": "not_digits"}),
        (Identity(reason="orang_asing"), {"passport": "required", "nationality": "required"}),
        (
            Identity(reason="orang_asing", passport="<b>", nationality="<b>"),
            {"passport": "malformed", "nationality": "malformed"},
        ),
    ],
)
def test_faults_are_named_per_field(identity: Identity, faults: dict[str, str]) -> None:
    """Each field that can't be kept gets its own code."""
    assert validate_identity(identity, today=TODAY) == faults


def test_the_kk_number_is_no_nik() -> None:
    """The same number in both fields was pasted twice."""
    assert validate_identity(Identity(nik=NIK), today=TODAY, kk=NIK) == {"nik": "same_as_kk"}


def test_an_identity_does_not_show_its_numbers() -> None:
    """What ends up in a log by accident holds no number."""
    shown = repr(Identity(nik=NIK, partial="7501??57", passport="X1234567"))
    assert not any(number in shown for number in (NIK, "7501??57", "X1234567"))
    assert len(NO_NIK_REASONS) == 4
