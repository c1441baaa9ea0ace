"""The form of a visit as bytes, for the draft, and dates as they are typed."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from counter_app.domain.wita import WITA, local, to_ms
from counter_app.services.forms import LineForm, PersonForm, ServiceForm, VisitForm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from counter_app.domain.catalogue import Service

PURPOSE_OF = {"consultation": "konsultasi", "pickup": "pengambilan", "complaint": "pengaduan"}
EMPTY = VisitForm((LineForm(PersonForm()),))


def to_bytes(form: VisitForm) -> bytes:
    """A form as it is kept between key strokes."""
    return json.dumps(asdict(form), ensure_ascii=False).encode("utf-8", "surrogatepass")


def from_bytes(content: bytes) -> VisitForm | None:
    """The form of a draft; None where another version of the program wrote something else."""
    try:
        values: dict[str, Any] = json.loads(content.decode("utf-8", "surrogatepass"))
        lines = tuple(_line(row) for row in values.pop("lines"))
        return VisitForm(lines=lines or EMPTY.lines, **values)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _line(row: Mapping[str, Any]) -> LineForm:
    services = tuple(ServiceForm(one["code"], dict(one["papers"]), dict(one["answers"])) for one in row["services"])
    return LineForm(PersonForm(**row["person"]), services, str(row["notes"]))


def is_empty(form: VisitForm) -> bool:
    """Whether nothing was typed yet."""
    return form == EMPTY or (
        form.lines == EMPTY.lines and not (form.bearer or form.letter or form.notes or form.ticket)
    )


def is_filled(line: LineForm) -> bool:
    """Whether anything was written of this resident beyond what the line before gave."""
    return bool(line.notes) or line.person != PersonForm(kk=line.person.kk, village=line.person.village)


def with_purpose(form: VisitForm, service: Callable[[str], Service | None]) -> VisitForm:
    """The form with the purpose that follows from what is asked for."""
    purposes = {found.purpose for line in form.lines for one in line.services if (found := service(one.code))}
    only = next(iter(purposes)) if len(purposes) == 1 else ""
    return replace(form, purpose=PURPOSE_OF.get(only, "layanan"))


def typed_day(text: str) -> str:
    """A day as typed (`17-08-1990`, `17081990`, `17/8/1990`) in ISO; anything else stays as it is."""
    plain = text.strip().replace("/", "-").replace(".", "-").replace(" ", "-")
    if plain.isdigit() and len(plain) == len("17081990"):
        plain = f"{plain[:2]}-{plain[2:4]}-{plain[4:]}"
    try:
        return datetime.strptime(plain, "%d-%m-%Y").replace(tzinfo=WITA).date().isoformat()
    except ValueError:
        return text.strip()


def shown_day(iso: str) -> str:
    """An ISO day as people write it."""
    parts = iso.split("-")
    return "-".join(reversed(parts)) if len(parts) == len(("y", "m", "d")) and len(parts[0]) == len("1990") else iso


def typed_moment(text: str) -> int | None:
    """A moment as typed (`23-11-2026 14.30`) in ms UTC; 0 for nothing, None for what can't be read."""
    plain = " ".join(text.replace("/", "-").replace(":", ".").split())
    if not plain:
        return 0
    try:
        return to_ms(datetime.strptime(plain, "%d-%m-%Y %H.%M").replace(tzinfo=WITA))
    except ValueError:
        return None


def shown_moment(at: int) -> str:
    """A moment as people write it."""
    return local(at).strftime("%d-%m-%Y %H.%M") if at else ""
