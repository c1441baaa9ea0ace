"""The sound of this PC: played by whichever player is here, told calmly when there is none."""

from __future__ import annotations

import io
import wave
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import SpeakerFault
from counter_app.speaker import SystemSpeaker
from resources.voice import load_part

if TYPE_CHECKING:
    from pathlib import Path


def _player(folder: Path, name: str, script: str) -> None:
    """A player that does what the script says; $file is what it is to play."""
    program = folder / name
    program.write_text(f"#!/bin/sh\nfor file; do :; done\n{script}\n")
    program.chmod(0o700)


def _heard(path: Path) -> int:
    """The frames of what was played."""
    return _frames(path.read_bytes())


def _frames(sound: bytes) -> int:
    with wave.open(io.BytesIO(sound)) as file:
        frames: int = file.getnframes()
    return frames


def test_a_call_is_played_whole(tmp_path: Path) -> None:
    """The parts reach the player as one WAV file, and the file is gone afterwards."""
    _player(tmp_path, "pw-play", f'/bin/cp "$file" {tmp_path}/heard.wav; echo "$file" > {tmp_path}/name')
    SystemSpeaker(load_part, path=str(tmp_path)).say(("nomor", "tujuh"))
    assert _heard(tmp_path / "heard.wav") == _frames(load_part("nomor")) + _frames(load_part("tujuh"))
    assert not (tmp_path / (tmp_path / "name").read_text().strip()).exists()


def test_the_next_player_is_tried_where_one_has_no_sound(tmp_path: Path) -> None:
    """PipeWire's player may be here without PipeWire."""
    _player(tmp_path, "pw-play", "exit 1")
    _player(tmp_path, "aplay", f'/bin/cp "$file" {tmp_path}/heard.wav')
    SystemSpeaker(load_part, path=str(tmp_path)).say(("gong",))
    assert _heard(tmp_path / "heard.wav") > 0


@pytest.mark.parametrize(
    ("script", "code"),
    [(None, "speaker_missing"), ("exit 1", "speaker_silent"), ("exec /bin/sleep 60", "speaker_silent")],
)
def test_a_pc_without_sound_is_told(tmp_path: Path, script: str | None, code: str) -> None:
    """No player, no sound card, a player that hangs: each by its code, none by waiting."""
    if script is not None:
        _player(tmp_path, "paplay", script)
    with pytest.raises(SpeakerFault, match=code):
        SystemSpeaker(load_part, path=str(tmp_path), spare=-0.9).say(("gong",))


def test_a_part_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Before anything is played."""
    with pytest.raises(SpeakerFault, match="voice_missing"):
        SystemSpeaker(load_part, path=str(tmp_path)).say(("seribu",))
