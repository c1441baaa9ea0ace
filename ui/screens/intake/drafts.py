"""The form of a visit as its draft holds it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from counter_app.services.forms import LineForm, PersonForm, ServiceForm, VisitForm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from counter_app.domain.catalogue import Service

F = TypeVar("F", VisitForm, PersonForm, ServiceForm)
PURPOSE_OF = {"consultation": "konsultasi", "pickup": "pengambilan", "complaint": "pengaduan"}
EMPTY = VisitForm((LineForm(PersonForm()),))


@dataclass(frozen=True, slots=True)
class Kept:
    """A visit as it was typed, and which resident and service were shown."""

    form: VisitForm
    line: int = 0
    service: int = 0


def to_values(kept: Kept) -> dict[str, Any]:
    """A form as its draft holds it."""
    return {"visit": asdict(kept.form), "line": kept.line, "service": kept.service}


def from_values(values: Mapping[str, Any]) -> Kept | None:
    """The form of a draft; None where something else was written, what is unknown in it is left out."""
    try:
        visit = dict(values["visit"])
        lines = tuple(_line(row) for row in visit.pop("lines"))
        form = _read(VisitForm, visit, lines=lines or EMPTY.lines)
        return Kept(form, _place(values.get("line"), len(form.lines)), _place(values.get("service"), 99))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def from_old(content: bytes) -> Kept | None:
    """The form as versions before kept it, for whoever was there."""
    try:
        return from_values({"visit": json.loads(content.decode("utf-8", "surrogatepass"))})
    except (ValueError, RecursionError):
        return None


def _line(row: Mapping[str, Any]) -> LineForm:
    services = tuple(_read(ServiceForm, one) for one in row["services"])
    return LineForm(_read(PersonForm, row["person"]), services, _text(row.get("notes", "")))


def _read(kind: type[F], values: Mapping[str, Any], **given: Any) -> F:  # noqa: ANN401 - fields of the form
    """A form of the values that fit; a later or an earlier version knows other fields."""
    kinds = {one.name: str(one.type) for one in fields(kind) if one.name not in given}
    fits = {name: values[name] for name in kinds if name in values and _fits(values[name], kinds[name])}
    return kind(**fits, **given)


def _fits(value: object, kind: str) -> bool:
    if kind.startswith("Mapping"):
        return isinstance(value, dict) and all(isinstance(one, str) for pair in value.items() for one in pair)
    return type(value).__name__ == kind


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _place(value: object, most: int) -> int:
    return value if type(value) is int and 0 <= value < most else 0


def is_empty(form: VisitForm) -> bool:
    """Whether nothing was typed yet."""
    return form == EMPTY or (
        form.lines == EMPTY.lines and not (form.bearer or form.letter or form.notes or form.ticket or form.sheet)
    )


def is_filled(line: LineForm) -> bool:
    """Whether anything was written of this resident beyond what the line before gave."""
    return bool(line.notes) or line.person != PersonForm(kk=line.person.kk, village=line.person.village)


def with_purpose(form: VisitForm, service: Callable[[str], Service | None]) -> VisitForm:
    """The form with the purpose that follows from what is asked for."""
    purposes = {found.purpose for line in form.lines for one in line.services if (found := service(one.code))}
    only = next(iter(purposes)) if len(purposes) == 1 else ""
    return replace(form, purpose=PURPOSE_OF.get(only, "layanan"))
