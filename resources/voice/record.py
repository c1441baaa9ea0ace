"""Records the parts of a spoken call with espeak-ng: `python -m resources.voice.record`; needs nothing else.

Only whoever records anew needs a synthesiser: the program plays the files that lie in `parts`.
"""

from __future__ import annotations

import io
import math
import shutil
import subprocess
import sys
import wave
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "parts"
RATE: Final = 16_000
SYNTHESISER: Final = ("-v", "id", "-s", "138", "-p", "42", "-a", "120")
WORDS: Final = {
    "nomor": "nomor,",
    "prioritas": "prioritas,",
    "lajur-a": "[['a:]],",
    "lajur-b": "[[b'e:]],",
    "lajur-c": "[[tS'e:]],",
    "nol": "nol,",
    "satu": "satu,",
    "dua": "dua,",
    "tiga": "tiga,",
    "empat": "[[@mp'at]],",
    "lima": "lima,",
    "enam": "[[@n'am]],",
    "tujuh": "tujuh,",
    "delapan": "delapan,",
    "sembilan": "sembilan,",
    "sepuluh": "sepuluh,",
    "sebelas": "[[s@b@l'as]],",
    "belas": "[[b@l'as]],",
    "puluh": "puluh,",
    "seratus": "seratus,",
    "ratus": "ratus,",
    "silakan": "[[sil'akan_| k@ l'okEt]].",
}
"""What the synthesiser reads; phonemes where it would say a schwa as an open e."""
PAUSES: Final = {"nomor": (0, 90), "prioritas": (0, 90), "silakan": (220, 200)}
"""Silence before and after a part, in ms; the others stand close to each other."""
_CLOSE: Final = (0, 35)
_LOUD: Final = 22_000
_SILENT: Final = 260
_FADE: Final = RATE // 200
_TAPS: Final = 24
CHIME: Final = ((784.0, 0.0), (587.33, 0.34))
"""The chime's two tones: Hz, and when they sound in seconds."""
_CHIME_S: Final = 1.1


def main() -> int:
    """Record every part; returns the exit code."""
    program = shutil.which("espeak-ng")
    if program is None:
        sys.stderr.write("espeak-ng tidak ada di PC ini.\n")
        return 2
    FOLDER.mkdir(exist_ok=True)
    for name, words in WORDS.items():
        before, after = PAUSES.get(name, _CLOSE)
        write(name, [*_silence(before), *_trimmed(_spoken(program, words)), *_silence(after)])
    write("gong", [*chime(), *_silence(120)])
    return 0


def write(name: str, samples: list[float]) -> None:
    """Keep a part, at the same loudness as the others."""
    loudest = max(abs(sample) for sample in samples)
    frames = b"".join(round(one * _LOUD / loudest).to_bytes(2, "little", signed=True) for one in samples)
    with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames)


def chime() -> list[float]:
    """Two soft tones, one after the other, dying away."""
    made = [0.0] * round(_CHIME_S * RATE)
    for hertz, start in CHIME:
        for place in range(round(start * RATE), len(made)):
            at = place / RATE - start
            tone = math.sin(2 * math.pi * hertz * at) + 0.25 * math.sin(4 * math.pi * hertz * at)
            made[place] += tone * math.exp(-5 * at) * min(1.0, at * 200)
    return _faded(made)


def _spoken(program: str, words: str) -> list[float]:
    done = subprocess.run([program, *SYNTHESISER, "--stdout", words], capture_output=True, check=True)
    with wave.open(io.BytesIO(done.stdout)) as file:
        rate, data = file.getframerate(), file.readframes(file.getnframes())
    samples = [float(int.from_bytes(data[at : at + 2], "little", signed=True)) for at in range(0, len(data) - 1, 2)]
    return resampled(samples, rate, RATE)


def resampled(samples: list[float], rate: int, wanted: int) -> list[float]:
    """The same sound at another rate, by a windowed sinc that lets nothing above half the smaller rate through."""
    if rate == wanted:
        return samples
    share = min(1.0, wanted / rate)
    made = []
    for place in range(int(len(samples) * wanted / rate)):
        centre = place * rate / wanted
        first = int(centre) - _TAPS
        total = 0.0
        for at in range(max(0, first), min(len(samples), first + 2 * _TAPS + 1)):
            total += samples[at] * _sinc((at - centre) * share) * _window((at - centre) / (_TAPS + 1))
        made.append(total * share)
    return made


def _sinc(value: float) -> float:
    return 1.0 if value == 0 else math.sin(math.pi * value) / (math.pi * value)


def _window(value: float) -> float:
    return 0.5 + 0.5 * math.cos(math.pi * value)


def _trimmed(samples: list[float]) -> list[float]:
    """Without the silence round the words."""
    loud = [place for place, sample in enumerate(samples) if abs(sample) > _SILENT]
    return _faded(samples[max(0, loud[0] - _FADE) : loud[-1] + _FADE])


def _faded(samples: list[float]) -> list[float]:
    """Without a click where they begin and end."""
    last = len(samples) - 1
    return [one * min(1.0, place / _FADE, (last - place) / _FADE) for place, one in enumerate(samples)]


def _silence(ms: int) -> list[float]:
    return [0.0] * (RATE * ms // 1000)


if __name__ == "__main__":
    sys.exit(main())
