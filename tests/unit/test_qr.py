"""What a scanner types is told apart, and nothing personal stands in a receipt's QR."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.errors import InvalidInput
from counter_app.domain.qr import MAX_SCAN, ScanKind, format_token, read_scan
from counter_app.domain.register_number import format_register_number

TOKEN = format_token(bytes(range(200, 210)))
NUMBER = format_register_number("7501.04", "K7Q", date(2026, 11, 23), 7)
steady = settings(derandomize=True, deadline=None)


@pytest.mark.parametrize(
    "typed",
    [
        TOKEN,
        TOKEN.lower(),
        TOKEN + "\r\n",
        "\x02" + TOKEN + "\x03",
        f"https://loket.example/s/{TOKEN}",
        f"HTTPS://LOKET.EXAMPLE/S/{TOKEN}",
        f"https://loket.example:8443/resi/s/{TOKEN.lower()}/?b=1#x",
    ],
)
def test_a_receipt_is_known_by_its_token(typed: str) -> None:
    """The token reads the same plain and in a link, whatever the scanner puts around it."""
    reading = read_scan(typed)
    assert (reading.kind, reading.value) == (ScanKind.RECEIPT, TOKEN)


def test_a_register_number_is_known() -> None:
    """A register number that was scanned or typed is written the one way."""
    reading = read_scan(NUMBER.lower() + "\n")
    assert (reading.kind, reading.value) == (ScanKind.REGISTER_NUMBER, NUMBER)


def test_sixteen_digits_are_a_nik_or_a_family() -> None:
    """Which of the two it is, only the field can tell."""
    reading = read_scan("7501 0157 0890 0001\r")
    assert (reading.kind, reading.value) == (ScanKind.SIXTEEN_DIGITS, "7501015708900001")
    assert reading.value not in repr(reading)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "Budi",
        "https://loket.example/s/",
        f"https://loket.example/x/{TOKEN}",
        f"https://loket.example/?u=/s/{TOKEN}",
        f"javascript://loket.example/s/{TOKEN}",
        f"https:///s/{TOKEN}",
        TOKEN[:-1],
        TOKEN + "0",
        "U" * 16,
        "7501.04-K7Q-261123-007-?",
        "\ufb01" * 8,
        "\u017f" + TOKEN[1:],
    ],
)
def test_anything_else_is_unknown(typed: str) -> None:
    """Nothing is guessed from a text of another form."""
    assert read_scan(typed).kind is ScanKind.UNKNOWN


def test_a_scan_is_cut_and_cleaned() -> None:
    """Control and direction characters are dropped and no more than 512 characters are read."""
    assert read_scan("Bu\x00di\u202e\ud800").value == "Budi"
    assert len(read_scan("a" * 100_000).value) == MAX_SCAN


@steady
@given(st.binary(min_size=10, max_size=10))
def test_every_token_is_read_back(random10: bytes) -> None:
    """Eighty bits become sixteen characters that stand for themselves."""
    token = format_token(random10)
    assert len(token) == 16
    assert read_scan(f"https://loket.example/s/{token}").value == token
    assert read_scan(token).value == token


@pytest.mark.parametrize("size", [0, 9, 11])
def test_a_token_needs_ten_bytes(size: int) -> None:
    """Less randomness than 80 bits is refused."""
    with pytest.raises(InvalidInput):
        format_token(bytes(size))


def test_different_bytes_give_different_tokens() -> None:
    """A change of any bit changes the token."""
    tokens = {format_token((1 << bit).to_bytes(10, "big")) for bit in range(80)}
    assert len(tokens) == 80
