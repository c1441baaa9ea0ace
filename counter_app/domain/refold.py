"""Folding whatever arrived: entries that this program can't read are set aside, and the rest still gives a row.

Every replica uses this function, so that the same set of entries gives the same row everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.case import CaseRecord
from counter_app.domain.errors import AppError, RuleViolated
from counter_app.domain.fold import fold
from counter_app.domain.kinds import decode_body
from counter_app.domain.records import ShiftRecord, TicketRecord, UserRecord, VisitRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.entry import Entry
    from counter_app.domain.fold import Record

FOLD_FAULTS: Final = (
    AppError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a body that nobody foresaw can raise in a fold."""

_ORDER: Final = attrgetter("header.order")
_GREATEST: Final = 2**62


@dataclass(frozen=True, slots=True)
class Folded:
    """A subject's row, the entries that it was folded from in order, and those set aside with the reason's code."""

    record: Record | None
    kept: tuple[Entry, ...]
    aside: tuple[tuple[Entry, str], ...] = ()


def refold(entries: Sequence[Entry]) -> Folded:
    """Fold all entries of one subject, setting aside what can't be read or makes the fold crash."""
    ordered = tuple(sorted(entries, key=_ORDER))
    try:
        return Folded(_checked(fold(ordered)), ordered)
    except FOLD_FAULTS:
        return _fold_without_the_unreadable(ordered)


def _fold_without_the_unreadable(ordered: tuple[Entry, ...]) -> Folded:
    """First leave out what can't be decoded; then what the fold can't bear after its predecessors."""
    aside: list[tuple[Entry, str]] = []
    readable: list[Entry] = []
    for entry in ordered:
        fault = _fault_of(lambda entry=entry: decode_body(entry))  # type: ignore[misc]
        if fault:
            aside.append((entry, fault))
        else:
            readable.append(entry)
    kept: list[Entry] = []
    for entry in readable:
        fault = _fault_of(lambda entry=entry: _checked(fold([*kept, entry])))  # type: ignore[misc]
        if fault:
            aside.append((entry, fault))
        else:
            kept.append(entry)
    aside.sort(key=lambda pair: pair[0].header.order)
    return Folded(fold(kept), tuple(kept), tuple(aside))


def _fault_of(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except AppError as error:
        return error.code
    except FOLD_FAULTS:
        return "fold_crashed"
    return ""


def _is_text(value: object) -> bool:
    if not isinstance(value, str):
        return False
    return value.isascii() or not any("\ud800" <= char <= "\udfff" for char in value)


def _is_number(value: object) -> bool:
    return type(value) is int and -_GREATEST < value < _GREATEST


def _is_mapping_of_text(value: object) -> bool:
    return isinstance(value, dict) and all(_is_text(key) and _is_text(item) for key, item in value.items())


def _is_mapping_of_numbers(value: object) -> bool:
    return isinstance(value, dict) and all(_is_text(key) and _is_number(item) for key, item in value.items())


_CHECKS: Final[dict[str, Callable[[Any], bool]]] = {
    "str": _is_text,
    "int": _is_number,
    "bool": lambda value: type(value) is bool,
    "Mapping[str, str]": _is_mapping_of_text,
    "Mapping[str, int]": _is_mapping_of_numbers,
    "tuple[str, ...]": lambda value: type(value) is tuple,
}
_SHAPES: Final = {
    kind: tuple((field.name, _CHECKS[str(field.type)]) for field in fields(kind))
    for kind in (CaseRecord, VisitRecord, ShiftRecord, TicketRecord, UserRecord)
}


def _checked(record: Record | None) -> Record | None:
    """The record, if each of its values is what the register can hold.

    Raises:
        RuleViolated: `body_malformed`.

    """
    if record is not None:
        for name, fits in _SHAPES[type(record)]:
            if not fits(getattr(record, name)):
                raise RuleViolated("body_malformed", field=name)
    return record
