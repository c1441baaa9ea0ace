"""NIK and No. KK: what can be said about sixteen digits, and almost never held against them.

A NIK is for life. It keeps the kecamatan of first registration and the birth date of that day, also when either
was wrong and is put right later: so a mismatch warns and never blocks.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from counter_app.domain.finding import Finding, Level, block, info, warn
from counter_app.domain.provinces import DISTRICTS, FORMER_DISTRICTS, PROVINCES, REGENCIES

if TYPE_CHECKING:
    from collections.abc import Callable

LENGTH: Final = 16
MALE: Final = "L"
FEMALE: Final = "P"
_WOMEN: Final = 40
_DAYS: Final = range(1, 32)
_MONTHS: Final = range(1, 13)
_MAX_TEXT: Final = 512
_ADULT_AGE: Final = 16
# Numbers older than SIAK carry a year of the last century; nobody recorded a family before this one.
_FIRST_KK_YEAR: Final = 90
_BETWEEN: Final = re.compile(r"[\s.\-\u2010-\u2015\u2212]+")
_DIGITS: Final = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class NumberReading:
    """What sixteen digits say; `digits` is empty when the text isn't digits at all.

    `region` is the area of first registration (`7501.04`), `province` its name.
    """

    digits: str = field(repr=False)
    findings: tuple[Finding, ...] = ()
    region: str | None = None
    province: str | None = None

    @property
    def ok(self) -> bool:
        """Whether the number may stand in the register."""
        return all(finding.level is not Level.BLOCK for finding in self.findings)

    def has(self, code: str) -> bool:
        """Whether something was noticed under this code."""
        return any(finding.code == code for finding in self.findings)


@dataclass(frozen=True, slots=True)
class NikReading(NumberReading):
    """What a NIK says of its holder, as a guess: the sex (`L` or `P`) and the birth date."""

    sex: str | None = None
    birth_date: date | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class KkReading(NumberReading):
    """What a No. KK says: the day on which the family was recorded, as a guess."""

    recorded: date | None = None


def normalise(text: str) -> str:
    """The text without blanks, dots, dashes and invisible format marks; nothing else is changed."""
    if text.isascii():
        return _BETWEEN.sub("", text[: _MAX_TEXT + 1])
    shown = "".join(mark for mark in text[: _MAX_TEXT + 1] if unicodedata.category(mark) != "Cf")
    return _BETWEEN.sub("", shown)


def mask(number: str, mark: str = "•") -> str:
    """The number for paper and lists: its last four characters only."""
    return mark * 4 + number[-4:] if number else ""


def group(number: str) -> str:
    """The number in fours, as it is read aloud."""
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))


def check_nik(
    text: str,
    *,
    today: date,
    kk: str | None = None,
    birth: date | None = None,
    sex: str | None = None,
    adult: bool = False,
    districts: frozenset[str] = DISTRICTS,
) -> NikReading:
    """Read a NIK against what else was entered.

    `districts` are the areas that are current (`7501.04`); `adult` says that the service is for people of 16 and
    over, which settles the century when no birth date was entered.
    """
    digits = normalise(text)
    fault = _form_fault(digits, lambda candidate: _plausible_nik(candidate, today))
    if fault is None and kk and digits == normalise(kk):
        fault = block("same_as_kk")
    if fault is not None:
        return NikReading(_kept(digits), (fault,))
    if digits.startswith("0"):
        # A village's stand-in number: what follows is its own code, so nothing more can be read from it.
        return NikReading(digits, (warn("temporary_number"),))
    found_sex, birth_date, dates = _read_birth(digits, today, birth, adult=adult)
    findings = [*_region_findings(digits, districts), *dates]
    if sex and found_sex and sex != found_sex:
        findings.append(warn("sex_differs", sex=found_sex))
    return NikReading(digits, _sorted(findings), _area(digits), PROVINCES.get(digits[:2]), found_sex, birth_date)


def check_kk(text: str, *, today: date, districts: frozenset[str] = DISTRICTS) -> KkReading:
    """Read a No. KK; the six digits in the middle are the day on which the family was recorded."""
    digits = normalise(text)
    fault = _form_fault(digits, lambda candidate: not _kk_date(candidate, today)[1])
    if fault is not None:
        return KkReading(_kept(digits), (fault,))
    recorded, dates = _kk_date(digits, today)
    findings = [*_region_findings(digits, districts), *dates]
    return KkReading(digits, _sorted(findings), _area(digits), PROVINCES.get(digits[:2]), recorded)


def _kept(digits: str) -> str:
    return digits if _DIGITS.fullmatch(digits) else ""


def _area(digits: str) -> str:
    return f"{digits[:4]}.{digits[4:6]}"


def _sorted(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: list(Level).index(finding.level)))


def _form_fault(digits: str, plausible: Callable[[str], bool]) -> Finding | None:
    """Why this can't be sixteen digits of a register at all, or None."""
    if not digits:
        return block("required")
    if not _DIGITS.fullmatch(digits):
        foreign = any(mark.isdigit() and not mark.isascii() for mark in digits)
        return block("not_ascii_digits" if foreign else "not_digits")
    if len(digits) == LENGTH:
        return block("all_digits_equal") if len(set(digits)) == 1 else None
    return _length_fault(digits, plausible)


def _length_fault(digits: str, plausible: Callable[[str], bool]) -> Finding:
    """Tell a doubled or a dropped digit from a number that is simply too long or too short.

    `position` counts from 1; digit and position are None when several slips would explain it, `candidates` of them.
    """
    length = len(digits)
    if length not in {LENGTH - 1, LENGTH + 1}:
        return block("too_short" if length < LENGTH else "too_long", length=length)
    starts = [i for i in range(length) if i == 0 or digits[i] != digits[i - 1]]
    if length > LENGTH:
        slips = [i for i in starts if digits[i : i + 2] == digits[i] * 2 and plausible(digits[:i] + digits[i + 1 :])]
        code, otherwise = "digit_doubled", "too_long"
    else:
        slips = [i for i in starts if plausible(digits[:i] + digits[i] + digits[i:])]
        code, otherwise = "digit_dropped", "too_short"
    if not slips:
        return block(otherwise, length=length)
    digit, position = (digits[slips[0]], slips[0] + 1) if len(slips) == 1 else (None, None)
    return block(code, length=length, digit=digit, position=position, candidates=len(slips))


def _plausible_nik(digits: str, today: date) -> bool:
    return digits[:2] in PROVINCES and digits[-4:] != "0000" and not _read_birth(digits, today, None)[2]


def _region_findings(digits: str, districts: frozenset[str]) -> list[Finding]:
    """What is odd about the region and the serial number: all of it may be passed."""
    findings = [] if digits[-4:] != "0000" else [warn("serial_zero")]
    province, regency, area = digits[:2], digits[2:4], _area(digits)
    if province not in PROVINCES:
        findings.append(warn("unknown_province", province=province))
    elif regency == "00" or regency not in REGENCIES.get(province, {regency}):
        findings.append(warn("unknown_regency", regency=f"{province}.{regency}"))
    elif area in FORMER_DISTRICTS and area not in districts:
        findings.append(info("former_district", district=area))
    elif digits[4:6] == "00" or (area not in districts and any(known[:4] == digits[:4] for known in districts)):
        findings.append(warn("unknown_district", district=area))
    return findings


def _read_birth(
    digits: str, today: date, birth: date | None, *, adult: bool = False
) -> tuple[str | None, date | None, list[Finding]]:
    """The sex and the birth date that a NIK speaks of, and what is odd about them."""
    day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    sex = FEMALE if day - _WOMEN in _DAYS else MALE if day in _DAYS else None
    days = _both_centuries(year, month, day - _WOMEN if sex == FEMALE else day)
    findings = _date_faults(day if sex is None else 1, month, days)
    if findings:
        return sex, None, findings
    if birth is not None:
        return (sex, birth, []) if birth in days else (sex, _choose(days, today), [warn("birth_differs")])
    past = [found for found in days if found <= today]
    if adult:
        past = [found for found in past if today.year - found.year >= _ADULT_AGE] or past
    elif year == today.year % 100 and max(days) > today:
        findings.append(warn("birth_in_future"))
    return sex, max(past, default=None), findings


def _choose(days: list[date], today: date) -> date | None:
    return max((found for found in days if found <= today), default=None)


def _both_centuries(year: int, month: int, day: int) -> list[date]:
    """The real dates among 19yy and 20yy."""
    found = []
    for century in (1900, 2000):
        try:
            found.append(date(century + year, month, day))
        except ValueError:
            continue
    return found


def _date_faults(day: int, month: int, days: list[date]) -> list[Finding]:
    findings = [] if day in _DAYS else [warn("impossible_day", day=day)]
    if month not in _MONTHS:
        findings.append(warn("impossible_month", month=month))
    if not findings and not days:
        findings.append(warn("impossible_date"))
    return findings


def _kk_date(digits: str, today: date) -> tuple[date | None, list[Finding]]:
    day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    days = _both_centuries(year, month, day)
    findings = _date_faults(day, month, days)
    if findings:
        return None, findings
    recorded = days[0] if year >= _FIRST_KK_YEAR else days[-1]
    if recorded > today:
        return None, [warn("recorded_in_future")]
    return recorded, []
