"""The sound of this PC, behind the port: the parts of a call as one sound, played by what the system has."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
import wave
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import SpeakerFault

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PLAYERS: Final = (("pw-play",), ("paplay",), ("aplay", "-q"))
"""Programs that play a file, the likeliest first: PipeWire, PulseAudio, ALSA."""
_SPARE_S: Final = 4.0


class SystemSpeaker:
    """Fulfils `services.ports.Speaker`; `load` gives the WAV of a part, `path` is where to look for players."""

    def __init__(self, load: Callable[[str], bytes], *, path: str | None = None, spare: float = _SPARE_S) -> None:
        self._load, self._path, self._spare = load, path, spare

    def say(self, parts: Sequence[str]) -> None:
        """Say the parts one after the other; comes back when they were said.

        Raises:
            SpeakerFault: `speaker_missing`, `speaker_silent`, `voice_missing`.

        """
        try:
            sound, seconds = joined([self._load(part) for part in parts])
        except (OSError, wave.Error, EOFError) as error:
            raise SpeakerFault("voice_missing") from error
        if sys.platform == "win32":
            _play_on_windows(sound)
        else:
            self._play(sound, seconds + self._spare)

    def _play(self, sound: bytes, limit: float) -> None:
        """Try each player that is here until one has played it."""
        found = [(shutil.which(name, path=self._path), rest) for name, *rest in PLAYERS]
        players = [(program, *rest) for program, rest in found if program is not None]
        if not players:
            raise SpeakerFault("speaker_missing")
        with tempfile.NamedTemporaryFile(prefix="loket-", suffix=".wav") as file:
            file.write(sound)
            file.flush()
            if not any(_played((*player, file.name), limit) for player in players):
                raise SpeakerFault("speaker_silent")


def joined(parts: Sequence[bytes]) -> tuple[bytes, float]:
    """WAV files of one format as one, and how many seconds it takes.

    Raises:
        wave.Error: one is no WAV, or of another format.

    """
    made = io.BytesIO()
    with wave.open(made, "wb") as whole:
        for place, part in enumerate(parts):
            with wave.open(io.BytesIO(part)) as one:
                if place == 0:
                    whole.setparams(one.getparams())
                elif one.getparams()[:3] != whole.getparams()[:3]:
                    message = "another format"
                    raise wave.Error(message)
                whole.writeframes(one.readframes(one.getnframes()))
        seconds = whole.getnframes() / whole.getframerate()
    return made.getvalue(), seconds


def _played(command: Sequence[str], limit: float) -> bool:
    """Whether a player played it.

    Raises:
        SpeakerFault: `speaker_silent` where it did not come to an end: half of the call may have been heard.

    """
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired as error:
        raise SpeakerFault("speaker_silent") from error
    except OSError:
        return False
    return done.returncode == 0


def _play_on_windows(sound: bytes) -> None:
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415 - only there

        try:
            winsound.PlaySound(sound, winsound.SND_MEMORY | winsound.SND_NODEFAULT)
        except RuntimeError as error:
            raise SpeakerFault("speaker_silent") from error
