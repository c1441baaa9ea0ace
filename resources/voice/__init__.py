"""The recorded parts of a spoken queue call, and the script that records them (`python -m resources.voice.record`)."""

from __future__ import annotations

from importlib.resources import files


def load_part(name: str) -> bytes:
    """A part as a WAV file: 16 bits, mono, 16 kHz.

    Raises:
        OSError: it is not there.

    """
    return files(__package__).joinpath("parts", f"{name}.wav").read_bytes()
