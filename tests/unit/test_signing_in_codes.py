"""The recovery code on paper, and the PIN's digest in memory."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.errors import InvalidInput
from counter_app.storage.vault.pin import Argon2Pins
from counter_app.storage.vault.recovery_code import secret_of, written
from tests.fakes.vault import CHEAP, CountedBytes

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(st.binary(min_size=15, max_size=15))
def test_a_code_stands_for_its_bytes(secret: bytes) -> None:
    """120 bits in five groups of five, read back from any usual way of typing."""
    code = written(secret)
    assert [len(group) for group in code.split("-")] == [5] * 5
    assert secret_of(code) == secret
    assert secret_of(f" {code.lower().replace('-', ' ').replace('0', 'o').replace('1', 'i')}\n") == secret


@given(st.binary(min_size=15, max_size=15), st.integers(0, 24), st.integers(1, 31))
def test_every_single_wrong_character_is_found(secret: bytes, place: int, shift: int) -> None:
    """One character read wrongly is told before any work is done."""
    symbols = list(written(secret).replace("-", ""))
    symbols[place] = ALPHABET[(ALPHABET.index(symbols[place]) + shift) % 32]
    with pytest.raises(InvalidInput) as caught:
        secret_of("".join(symbols))
    assert caught.value.fields == {"code": "recovery_code_mistyped"}


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("", "recovery_code_length"),
        ("ABCDE", "recovery_code_length"),
        ("ABCDE-" * 6, "recovery_code_length"),
        ("UUUUU-" * 5, "recovery_code_mistyped"),
        ("é" * 25, "recovery_code_mistyped"),
    ],
)
def test_what_is_no_code_is_told(code: str, fault: str) -> None:
    """Length and alphabet are told apart."""
    with pytest.raises(InvalidInput) as caught:
        secret_of(code)
    assert caught.value.fields == {"code": fault}


def test_a_pin_matches_its_own_digest_only() -> None:
    """argon2id with a salt of its own each time; the PIN is not readable in it."""
    pins = Argon2Pins(CountedBytes(), CHEAP)
    first, second = pins.digest("739164"), pins.digest("739164")
    assert first != second
    assert b"739164" not in first
    assert pins.matches("739164", first)
    assert not pins.matches("739165", first)
