"""Names, phone numbers, birth dates and free text as people type them.

The law wants Latin letters, at most 60 characters and no punctuation in new names; names given earlier stay valid.
So most of it warns. Only what would lie on a screen or a slip is refused: control and invisible characters.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from counter_app.domain.finding import Finding, Level, block, blocking, info, warn
from counter_app.domain.search_key import APOSTROPHES

if TYPE_CHECKING:
    from datetime import date

NAME_ADVISED: Final = 60
NAME_LIMIT: Final = 200
NOTE_LIMIT: Final = 2000
_OLDEST: Final = 120
# Normalising a long run of combining marks takes quadratic time, so what is far too long is never normalised.
_RAW_FACTOR: Final = 4
_PASTED_ENDS: Final = " \t\r\n"
_ONE_APOSTROPHE: Final = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
# Letters and marks that draw nothing: combining grapheme joiner, Hangul fillers, Khmer inherent vowels, Braille blank.
_INVISIBLE: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_PHONE_BETWEEN: Final = re.compile(r"[\s.\-()/\u2010-\u2015\u2212]+")
_PHONE: Final = re.compile(r"\+?[0-9]+")
_WITHOUT_FIGURES: Final = {
    "control_characters": "hidden_character",
    "name_too_long": "entry_too_long",
    "text_too_long": "entry_too_long",
}
_SHORTEST_PHONE: Final = 5
_LONGEST_PHONE: Final = 15
_USUAL_PHONE: Final = range(9, 14)
_SHORTEST_BARE_62: Final = 10


@dataclass(frozen=True, slots=True)
class TextReading:
    """A text as it may be kept, and what was noticed; a text that is blocked is left as it was typed."""

    text: str = field(repr=False)
    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the text may stand in the register."""
        return all(finding.level is not Level.BLOCK for finding in self.findings)

    def has(self, code: str) -> bool:
        """Whether something was noticed under this code."""
        return any(finding.code == code for finding in self.findings)


@dataclass(frozen=True, slots=True)
class NameReading(TextReading):
    """A person's name as it may be kept."""

    @property
    def name(self) -> str:
        """The name: composed letters, single blanks, one kind of apostrophe, otherwise as typed."""
        return self.text


@dataclass(frozen=True, slots=True)
class PhoneReading(TextReading):
    """A phone number as it may be kept."""

    @property
    def number(self) -> str:
        """The number: `08…` within Indonesia, `+…` elsewhere, empty when there is none."""
        return self.text


def check_name(text: str) -> NameReading:
    """Read a person's name; refused when empty, without a letter, over 200 characters or with hidden characters."""
    raw = text.strip(_PASTED_ENDS)
    if len(raw) > NAME_LIMIT * _RAW_FACTOR:
        return NameReading(text, (_too_long("name_too_long", len(raw), NAME_LIMIT),))
    hidden = _hidden(text, raw)
    if hidden:
        return NameReading(text, (hidden,))
    name = " ".join(unicodedata.normalize("NFC", raw).translate(_ONE_APOSTROPHE).split())
    fault = _name_fault(name)
    if fault:
        return NameReading(text, (fault,))
    return NameReading(name, tuple(_name_remarks(name)))


def check_free_text(text: str, limit: int = NOTE_LIMIT) -> TextReading:
    """Read a note: lines may be broken, nothing else hidden may stand in it, and it may be empty."""
    raw = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    if len(raw) > limit * _RAW_FACTOR:
        return TextReading(text, (_too_long("text_too_long", len(raw), limit),))
    hidden = _hidden(raw, raw, allowed="\n")
    if hidden:
        return TextReading(text, (hidden,))
    lines = unicodedata.normalize("NFC", raw).split("\n")
    tidy = "\n".join(line.rstrip() for line in lines).strip()
    if len(tidy) > limit:
        return TextReading(text, (_too_long("text_too_long", len(tidy), limit),))
    return TextReading(tidy)


def told_fault(reading: TextReading) -> str:
    """The code of what keeps a text from being kept, for where it is told without figures; empty where nothing does."""
    code = blocking(reading.findings) or ""
    return _WITHOUT_FIGURES.get(code, code)


def check_phone(text: str) -> PhoneReading:
    """Read a phone number; none is fine, since many who come have no phone."""
    typed = _PHONE_BETWEEN.sub("", text[: NAME_LIMIT + 1])
    if not typed:
        return PhoneReading("")
    if not _PHONE.fullmatch(typed):
        foreign = any(mark.isdigit() and not mark.isascii() for mark in typed)
        return PhoneReading(text, (block("not_ascii_digits" if foreign else "phone_not_digits"),))
    number = _national(typed)
    length = len(number.lstrip("+"))
    if not _SHORTEST_PHONE <= length <= _LONGEST_PHONE:
        code = "phone_too_short" if length < _SHORTEST_PHONE else "phone_too_long"
        return PhoneReading(text, (block(code, length=length),))
    usual = number.startswith("+") or (number.startswith("0") and length in _USUAL_PHONE)
    return PhoneReading(number, () if usual else (warn("phone_unusual", length=length),))


def check_birth_date(birth: date, *, today: date) -> tuple[Finding, ...]:
    """Refuse a birth that has not happened yet; more than 120 years ago is worth a second look."""
    if birth > today:
        return (block("birth_in_future"),)
    if today.year - birth.year > _OLDEST:
        return (warn("birth_long_ago", year=birth.year),)
    return ()


def _too_long(code: str, length: int, limit: int) -> Finding:
    return block(code, length=length, limit=limit)


def _hidden(text: str, checked: str, allowed: str = "") -> Finding | None:
    """The first character that draws nothing, by its place in what was typed, counted from 1."""
    if checked.isascii() and checked.isprintable():
        return None
    start = text.find(checked)
    for place, mark in enumerate(checked, start=start + 1):
        if mark not in allowed and is_hidden(mark):
            return block("control_characters", position=place, character=f"U+{ord(mark):04X}")
    return None


def is_hidden(mark: str) -> bool:
    """Whether a character draws nothing or steers what others draw: never kept, whoever typed it."""
    return mark in _INVISIBLE or unicodedata.category(mark) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _name_fault(name: str) -> Finding | None:
    if not name:
        return block("required")
    if len(name) > NAME_LIMIT:
        return _too_long("name_too_long", len(name), NAME_LIMIT)
    if not any(mark.isalpha() for mark in name):
        return block("no_letters")
    return None


def _name_remarks(name: str) -> list[Finding]:
    """What the law advises against in a new name; a name given earlier keeps it."""
    findings = []
    if len(name) > NAME_ADVISED:
        findings.append(warn("name_long", length=len(name), limit=NAME_ADVISED))
    scripts = {"LATIN"} if name.isascii() else {_script(mark) for mark in name if mark.isalpha()}
    if scripts != {"LATIN"}:
        findings.append(warn("mixed_scripts" if len(scripts) > 1 else "not_latin"))
    odd = "".join(dict.fromkeys(mark for mark in name if not mark.isalpha() and mark not in " '.,-"))
    if odd:
        findings.append(warn("unusual_characters", characters=odd))
    if any(mark in name for mark in ".,-"):
        findings.append(info("name_punctuation"))
    if " " not in name:
        findings.append(info("single_word"))
    return findings


def _script(letter: str) -> str:
    """The script that Unicode's name of a letter begins with, such as LATIN or CYRILLIC."""
    return unicodedata.name(letter, "?").split(" ", 1)[0]


def _national(typed: str) -> str:
    """The number as it is dialled within Indonesia, when it is Indonesian."""
    if typed.startswith("+62"):
        return "0" + typed[3:].lstrip("0")
    if typed.startswith("62") and len(typed) >= _SHORTEST_BARE_62:
        return "0" + typed[2:].lstrip("0")
    if typed.startswith("8") and len(typed) in _USUAL_PHONE:
        return "0" + typed
    return typed
