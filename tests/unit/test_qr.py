"""What a scanner types is told apart, and nothing personal stands in a receipt's QR."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.errors import InvalidInput
from counter_app.domain.qr import MAX_SCAN, ScanKind, format_token, read_scan, scan_at_end
from counter_app.domain.register_number import format_register_number

TOKEN = format_token(bytes(range(200, 210)))
NUMBER = format_register_number("7501.04", "K7Q", date(2026, 11, 23), 7)
LONG_NUMBER = format_register_number("7501.04", "K7Q", date(2026, 11, 23), 123456)
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


@pytest.mark.parametrize("before", ["", "ROSMIATI OLII", "7501025708909999", "7501 0257 0890 99", "ABC-", "HTTP", "x."])
@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (TOKEN, TOKEN),
        (TOKEN.lower(), TOKEN),
        (f"https://loket.example/s/{TOKEN}", TOKEN),
        (NUMBER, NUMBER),
        (NUMBER.lower(), NUMBER),
        (NUMBER.replace("-", "").replace(".", ""), NUMBER),
        (LONG_NUMBER, LONG_NUMBER),
    ],
)
def test_a_code_is_known_at_the_end_of_what_was_typed(before: str, typed: str, value: str) -> None:
    """With its length, so that what stood before it stays."""
    found = scan_at_end(before + typed)
    assert found is not None
    assert (found[0].value, found[1]) == (value, len(typed))


@pytest.mark.parametrize(
    "typed", ["", "ROSMIATI OLII", "7501025708909999", "75010257089099990", NUMBER[:-1] + "0", TOKEN[:15], TOKEN + " "]
)
def test_what_does_not_end_in_a_code_is_none(typed: str) -> None:
    """Sixteen digits fill a field and are no code."""
    assert scan_at_end(typed) is None


@steady
@given(st.text(max_size=600))
def test_the_end_of_any_text_can_be_read(typed: str) -> None:
    """And never claims more than there is."""
    found = scan_at_end(typed)
    assert found is None or 0 < found[1] <= len(typed)
