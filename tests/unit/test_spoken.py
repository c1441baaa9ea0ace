"""Queue numbers as they are spoken, and the recordings they are put together from."""

from __future__ import annotations

import io
import re
import wave
from pathlib import Path

import pytest

from counter_app.domain.records import TicketRecord
from counter_app.domain.spoken import PARTS, call_parts, number_parts
from counter_app.speaker import joined
from resources import voice
from resources.voice import load_part

WORDS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
FOLDER = Path(voice.__file__).parent / "parts"


def _spelt(number: int) -> str:
    """The number in Indonesian words, found by rewriting its digits instead of by reckoning."""
    hundreds, tens, ones = (WORDS[int(digit)] for digit in f"{number:03d}")
    text = f"{hundreds} ratus {tens} puluh {ones}"
    for pattern, words in (
        (r"^nol ratus ", ""),
        (r"^satu ratus", "seratus"),
        (r"satu puluh nol$", "sepuluh"),
        (r"satu puluh satu$", "sebelas"),
        (r"satu puluh (\w+)$", r"\1 belas"),
        (r"nol puluh ", ""),
        (r" ?nol$", ""),
    ):
        text = re.sub(pattern, words, text)
    return text


def test_every_number_of_a_day_is_spoken_as_it_is_spelt() -> None:
    """From one to nine hundred and ninety-nine."""
    spoken = {number: " ".join(number_parts(number)) for number in range(1, 1000)}
    assert spoken == {number: _spelt(number) for number in range(1, 1000)}
    assert [spoken[number] for number in (7, 10, 11, 12, 20, 21, 100, 111, 215, 999)] == [
        "tujuh",
        "sepuluh",
        "sebelas",
        "dua belas",
        "dua puluh",
        "dua puluh satu",
        "seratus",
        "seratus sebelas",
        "dua ratus lima belas",
        "sembilan ratus sembilan puluh sembilan",
    ]


def test_a_number_beyond_is_spoken_digit_by_digit() -> None:
    """Nobody is left uncalled."""
    assert number_parts(1024) == ("satu", "nol", "dua", "empat")


@pytest.mark.parametrize(
    ("lane", "priority", "spoken"),
    [
        ("", False, "gong nomor tujuh silakan"),
        ("", True, "gong nomor prioritas tujuh silakan"),
        ("B", False, "gong nomor lajur-b tujuh silakan"),
        ("C", True, "gong nomor prioritas lajur-c tujuh silakan"),
    ],
)
def test_a_call(lane: str, priority: bool, spoken: str) -> None:
    """Chime, number with what marks it, and where to go."""
    ticket = TicketRecord("ticket/1", "7501.02", "L", "261124", lane, 7, priority, 1000)
    assert " ".join(call_parts(ticket)) == spoken


def test_every_part_is_recorded_and_nothing_else() -> None:
    """The folder holds the parts of the list."""
    assert {path.stem for path in FOLDER.glob("*.wav")} == set(PARTS)
    used = {part for number in range(1000, 1, -1) for part in number_parts(number)}
    assert used < set(PARTS)


@pytest.mark.parametrize("name", PARTS)
def test_a_recording_is_small_and_plain(name: str) -> None:
    """Mono, 16 bits, at most 16 kHz, below 60 KB, and to be heard."""
    data = load_part(name)
    assert len(data) < 60_000
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.getframerate() <= 16_000
        frames = file.readframes(file.getnframes())
    samples = [int.from_bytes(frames[at : at + 2], "little", signed=True) for at in range(0, len(frames), 2)]
    assert 15_000 < max(abs(sample) for sample in samples) < 32_000
    assert abs(samples[0]) < 500
    assert abs(samples[-1]) < 500


def test_the_recordings_are_small_together() -> None:
    """Below 700 KB."""
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 700_000


def test_parts_become_one_sound() -> None:
    """As long as they are together, and readable."""
    parts = [load_part(name) for name in ("nomor", "tujuh")]
    whole, seconds = joined(parts)
    lengths = []
    for part in (*parts, whole):
        with wave.open(io.BytesIO(part)) as file:
            lengths.append(file.getnframes())
    assert lengths[2] == lengths[0] + lengths[1]
    assert seconds == lengths[2] / 16_000


def test_a_recording_of_another_format_is_not_joined() -> None:
    """It would be noise."""
    other = io.BytesIO()
    with wave.open(other, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(bytes(8))
    with pytest.raises(wave.Error):
        joined([load_part("nomor"), other.getvalue()])
