"""The residents of one visit as typed: the next one, one less, and back to one."""

from __future__ import annotations

from dataclasses import replace

from counter_app.services.forms import LineForm, PersonForm, ServiceForm, VisitForm
from ui.screens.intake.drafts import EMPTY, is_filled


def with_next(form: VisitForm, after: LineForm) -> VisitForm:
    """One more resident: of the same family with its card, or from the same village with the same services."""
    group = "keluarga" if form.group == "perorangan" else form.group
    person = PersonForm(kk=after.person.kk if group == "keluarga" else "", village=after.person.village)
    services = tuple(ServiceForm(one.code) for one in after.services) if group == "kolektif" else ()
    return replace(form, group=group, lines=(*form.lines, LineForm(person, services)))


def without(form: VisitForm, place: int) -> VisitForm:
    """One resident less; one always stays."""
    return replace(form, lines=form.lines[:place] + form.lines[place + 1 :] or EMPTY.lines)


def alone(form: VisitForm) -> VisitForm | None:
    """The visit as one for a single person; None while more than one is written down."""
    filled = [line for line in form.lines if is_filled(line)] or [form.lines[0]]
    return replace(form, lines=tuple(filled), group="perorangan") if len(filled) == 1 else None
