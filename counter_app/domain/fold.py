"""Folding: the entries of one subject, in order, become its row of the register.

The same set of entries gives the same row at every replica, in whatever order they arrived. Nothing here reads a
clock, a role table or another subject.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.case import OPENING_STATUSES, CaseRecord, Status
from counter_app.domain.case_steps import CASE_STEPS
from counter_app.domain.entry import Stream
from counter_app.domain.kinds import blackout as b
from counter_app.domain.kinds import case as c
from counter_app.domain.kinds import decode_body
from counter_app.domain.kinds import register as r
from counter_app.domain.kinds import shift as s
from counter_app.domain.kinds import ticket as t
from counter_app.domain.kinds import visit as v
from counter_app.domain.kinds.base import Body, Nature
from counter_app.domain.records import (
    OutageRecord,
    SheetRecord,
    ShiftRecord,
    TicketRecord,
    UserRecord,
    VisitRecord,
)
from counter_app.domain.ticket_steps import ticket_values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from counter_app.domain.entry import Entry, Header

Record = CaseRecord | VisitRecord | ShiftRecord | TicketRecord | UserRecord | OutageRecord | SheetRecord
Step = tuple["Header", Body]

ORDER: Final = attrgetter("header.order")


def subject_type(subject: str) -> str:
    """The part of a subject's name that tells what it is: `case` of `case/…`."""
    return subject.partition("/")[0]


def fold(entries: Iterable[Entry]) -> Record | None:
    """Fold all entries of one subject; None where its opening entry has not arrived or nothing is kept of it.

    Raises:
        RuleViolated: `unknown_kind` or `body_malformed`: the caller sets that entry aside and folds the rest.

    """
    return fold_ordered(sorted(entries, key=ORDER))


def fold_ordered(ordered: Sequence[Entry]) -> Record | None:
    """The same for entries that are in order already."""
    if not ordered:
        return None
    folder = _FOLDERS.get(subject_type(ordered[0].header.subject))
    if folder is None:
        return None
    return folder(read_steps(ordered))


def read_steps(ordered: Sequence[Entry]) -> list[Step]:
    """Decode entries that are already in order; those whose personal body was erased read as blank."""
    erased: frozenset[str] = frozenset()
    for entry in ordered:
        if entry.header.kind == "personal.erased":
            body = decode_body(entry)
            if isinstance(body, r.PersonalErased):
                erased |= {body.target}
    if not erased:
        return [(entry.header, decode_body(entry)) for entry in ordered]
    return [(entry.header, decode_body(entry, erased=entry.header.ref in erased)) for entry in ordered]


def unseen(steps: Sequence[Step], index: int) -> list[Step]:
    """The entries before `index` that its author may not have folded when writing it.

    An author has seen everything of their own chain. Of the others `base` tells how many were seen and not which:
    a third station's entry may come late and stand early. What one chain wrote within one area arrives in its order,
    so the last ones of each, as many as were missed, may be unseen.
    """
    header = steps[index][0]
    missed = index - header.base
    if missed <= 0:
        return []
    own = (header.station, header.epoch)
    after: dict[tuple[str, str, str], int] = {}
    found: list[Step] = []
    for step in reversed(steps[:index]):
        other = step[0]
        if (other.station, other.epoch) == own:
            continue
        source = (other.station, other.epoch, other.area)
        after[source] = after.get(source, 0) + 1
        if after[source] <= missed:
            found.append(step)
    found.reverse()
    return found


def clashing(steps: Sequence[Step], index: int) -> list[Step]:
    """Predecessors that the author may not have seen, and that move the case or correct the same field as this."""
    return [step for step in unseen(steps, index) if _clash(steps[index][1], step[1])]


def _clash(body: Body, other: Body) -> bool:
    if body.kind.nature is Nature.MOVE and other.kind.nature is Nature.MOVE:
        return True
    return isinstance(body, c.CaseCorrected) and isinstance(other, c.CaseCorrected) and body.field == other.field


def _decisions(steps: Sequence[Step]) -> dict[str, bool | None]:
    """What was settled, by the entry's ref: it counts, it does not, or None where two settled it differently.

    Whoever had seen the earlier decision may overrule it; who had not leaves the matter open.
    """
    decided: dict[str, bool | None] = {}
    for index, (_, body) in enumerate(steps):
        if isinstance(body, c.CaseSettled):
            disputed = any(
                isinstance(other, c.CaseSettled) and other.target == body.target and other.applied != body.applied
                for _, other in unseen(steps, index)
            )
            decided[body.target] = None if disputed else body.applied
    return decided


def _opening(steps: Sequence[Step], kind: type[Body]) -> Step | None:
    for step in steps:
        if isinstance(step[1], kind):
            return step
    return None


def _values(body: Body) -> dict[str, Any]:
    kind = body.kind
    return dict(zip(kind.fields, kind.values(body), strict=True))


def _base_row(header: Header, steps: Sequence[Step]) -> dict[str, Any]:
    return {
        "id": header.subject,
        "area": header.area,
        "station": header.station,
        "entries": len(steps),
        "tick": steps[-1][0].tick,
    }


_USING_CARDS: Final = (c.CaseMoved, c.CaseHandedOver)


def fold_case(steps: Sequence[Step]) -> CaseRecord | None:
    """A case as these entries make it, which are in order; None without its opening."""
    opening = _opening(steps, c.CaseOpened)
    if opening is None:
        return None
    row = _opened_case(*opening, steps)
    decisions = _decisions(steps)
    conflicts: list[str] = []
    for index, (header, body) in enumerate(steps):
        apply = CASE_STEPS.get(type(body))
        if apply is None:
            continue
        if isinstance(body, _USING_CARDS):
            # A card that was used is gone, whatever becomes of the move with which it went.
            row["blanks"] += body.blanks
        # An author who had folded all before it clashes with nothing; a ref costs as much as all the rest of a step.
        if not decisions or header.ref not in decisions:
            counts = header.base >= index or not clashing(steps, index)
        elif decisions[header.ref] is False:
            continue
        else:
            counts = decisions[header.ref] is True
        if not counts or not apply(row, header, body):
            conflicts.append(header.ref)
    row["conflicts"] = tuple(conflicts)
    return CaseRecord(**row)


def _opened_case(header: Header, body: Body, steps: Sequence[Step]) -> dict[str, Any]:
    row = _values(body)
    status = row["status"] if row["status"] in OPENING_STATUSES else Status.INCOMPLETE.value
    at = row["occurred"] or header.at
    complete = status == Status.RECEIVED
    row |= _base_row(header, steps)
    row |= {
        "status": status,
        "opened_at": at,
        "entered_at": header.at,
        "actor": header.actor,
        "siak": "",
        "reason": "",
        "status_at": at,
        "complete_at": at if complete else 0,
        "running_since": at if complete else 0,
        "promised": row["due"] if complete else 0,
        "done_at": 0,
        "held_since": 0,
        "held_ms": 0,
        "corrected": 0,
        "receiver": "",
        "receiver_relation": "",
        "informed": "",
        "informed_at": 0,
        "blanks": 0,
    }
    return row


def _fold_visit(steps: Sequence[Step]) -> VisitRecord | None:
    opening = _opening(steps, v.VisitOpened)
    if opening is None:
        return None
    header, body = opening
    row = _values(body) | _base_row(header, steps)
    return VisitRecord(**row, opened_at=row["occurred"] or header.at, actor=header.actor)


_CLOSING_FIGURES: Final = ("visits", "cases", "papers", "waiting", "seq", "residents", "used", "gaps", "note")


def _fold_shift(steps: Sequence[Step]) -> ShiftRecord | None:
    opening = _opening(steps, s.ShiftOpened)
    if opening is None:
        return None
    header, body = opening
    row = _base_row(header, steps)
    row |= {"opening_blanks": getattr(body, "blanks", {})}
    row |= {name: getattr(body, name) for name in ("day", "checked", "chained")}
    row |= {"actor": header.actor, "opened_at": header.at}
    for later, closing in steps:
        if isinstance(closing, s.ShiftClosed):
            row |= {"closed_at": later.at, "closed_by": later.actor, "head": closing.head}
            row |= {"closing_blanks": closing.blanks}
            row |= {name: getattr(closing, name) for name in _CLOSING_FIGURES}
    return ShiftRecord(**row)


def _fold_ticket(steps: Sequence[Step]) -> TicketRecord | None:
    opening = _opening(steps, t.TicketIssued)
    if opening is None:
        return None
    header, body = opening
    row = _values(body) | _base_row(header, steps) | ticket_values((later.at, step) for later, step in steps)
    return TicketRecord(**row, issued_at=header.at)


def _fold_user(steps: Sequence[Step]) -> UserRecord | None:
    opening = _opening(steps, r.UserAdded)
    if opening is None:
        return None
    header, body = opening
    row = _values(body) | _base_row(header, steps) | {"active": True}
    for _, step in steps:
        if isinstance(step, r.UserChanged):
            row |= {"role": step.role, "active": step.active}
    return UserRecord(**row)


def _fold_outage(steps: Sequence[Step]) -> OutageRecord | None:
    opening = _opening(steps, b.OutageBegan)
    if opening is None:
        return None
    header, body = opening
    row = _base_row(header, steps) | {"reason": getattr(body, "reason", ""), "actor": header.actor}
    row |= {"began_at": getattr(body, "occurred", 0) or header.at, "noted_at": header.at}
    for later, step in steps:
        if isinstance(step, b.OutageEnded) and not row.get("ended_at"):
            row |= {"ended_at": step.occurred or later.at, "end_noted_at": later.at}
        elif isinstance(step, b.OutageCorrected):
            row["began_at"] = step.began or row["began_at"]
            if step.ended:
                row |= {"ended_at": step.ended, "end_noted_at": later.at}
    return OutageRecord(**row)


def _fold_sheet(steps: Sequence[Step]) -> SheetRecord | None:
    opening = _opening(steps, b.SheetReserved)
    if opening is None:
        return None
    header, body = opening
    row = _values(body) | _base_row(header, steps) | {"actor": header.actor, "reserved_at": header.at}
    visits = tuple(dict.fromkeys(step.visit for _, step in steps if isinstance(step, b.SheetUsed)))
    if visits:
        row |= {"state": "terpakai", "visit": visits[0], "others": visits[1:]}
        return SheetRecord(**row)
    for _, step in steps:
        if isinstance(step, b.SheetVoided):
            row |= {"state": "batal", "reason": step.reason}
    return SheetRecord(**row)


_FOLDERS: Final[dict[str, Callable[[Sequence[Step]], Record | None]]] = {
    "case": fold_case,
    "visit": _fold_visit,
    "shift": _fold_shift,
    "ticket": _fold_ticket,
    "user": _fold_user,
    "outage": _fold_outage,
    "sheet": _fold_sheet,
}
PROJECTED: Final = frozenset(_FOLDERS)


def belongs_to_feed(header: Header) -> bool:
    """Whether other stations of the area get this entry: register yes, access never."""
    return header.stream is Stream.REGISTER
