"""Folding whatever arrived: entries that this program can't read are set aside, and the rest still gives a row.

Every replica uses this function, so that the same set of entries gives the same row everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.case import CaseRecord
from counter_app.domain.errors import AppError, RuleViolated
from counter_app.domain.fold import ORDER, fold, fold_ordered
from counter_app.domain.kinds import decode_body
from counter_app.domain.records import (
    OutageRecord,
    SheetRecord,
    ShiftRecord,
    TicketRecord,
    UserRecord,
    VisitRecord,
)

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

_GREATEST: Final = 2**62


@dataclass(frozen=True, slots=True)
class Folded:
    """A subject's row, the entries that it was folded from in order, and those set aside with the reason's code."""

    record: Record | None
    kept: tuple[Entry, ...]
    aside: tuple[tuple[Entry, str], ...] = ()


def refold(entries: Sequence[Entry]) -> Folded:
    """Fold all entries of one subject, setting aside what can't be read or makes the fold crash."""
    ordered = tuple(sorted(entries, key=ORDER))
    try:
        return Folded(_checked(fold_ordered(ordered)), ordered)
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


def _fit_text(values: tuple[Any, ...]) -> bool:
    if {*map(type, values)} != {str}:
        return False
    together = "".join(values)
    return together.isascii() or not any("\ud800" <= char <= "\udfff" for char in together)


def _fit_number(values: tuple[Any, ...]) -> bool:
    return {*map(type, values)} == {int} and min(values) > -_GREATEST and max(values) < _GREATEST


def _fit_truth(values: tuple[Any, ...]) -> bool:
    return {*map(type, values)} == {bool}


def _fit_texts(values: tuple[Any, ...]) -> bool:
    return all(isinstance(value, dict) and (not value or _fit_text((*value, *value.values()))) for value in values)


def _fit_numbers(values: tuple[Any, ...]) -> bool:
    return all(
        isinstance(value, dict) and (not value or (_fit_text((*value,)) and _fit_number((*value.values(),))))
        for value in values
    )


def _fit_refs(values: tuple[Any, ...]) -> bool:
    return {*map(type, values)} == {tuple}


_CHECKS: Final[dict[str, Callable[[tuple[Any, ...]], bool]]] = {
    "str": _fit_text,
    "int": _fit_number,
    "bool": _fit_truth,
    "Mapping[str, str]": _fit_texts,
    "Mapping[str, int]": _fit_numbers,
    "tuple[str, ...]": _fit_refs,
}


def _shape(kind: type) -> tuple[tuple[Callable[[Any], tuple[Any, ...]], Callable[[tuple[Any, ...]], bool]], ...]:
    """How to take all fields of one type out of a record at once, and what they must fit."""
    by_type: dict[str, list[str]] = {}
    for field in fields(kind):
        by_type.setdefault(str(field.type), []).append(field.name)
    # attrgetter gives a bare value for a single name; naming it twice gives a tuple all the same.
    return tuple((attrgetter(*names, names[0]), _CHECKS[kind_of]) for kind_of, names in by_type.items())


_SHAPES: Final = {
    kind: _shape(kind)
    for kind in (CaseRecord, VisitRecord, ShiftRecord, TicketRecord, UserRecord, OutageRecord, SheetRecord)
}


def _checked(record: Record | None) -> Record | None:
    """The record, if each of its values is what the register can hold.

    Raises:
        RuleViolated: `body_malformed`.

    """
    if record is not None and not all(fit(values(record)) for values, fit in _SHAPES[type(record)]):
        raise RuleViolated("body_malformed", kind=type(record).__name__)
    return record
