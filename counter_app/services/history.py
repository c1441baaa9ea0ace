"""The history of a case: its entries ready to be put into words, and what its entries disagree on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.consent import read_noted
from counter_app.domain.fold import clashing
from counter_app.domain.kinds.case import CaseSettled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.fold import Step

_LISTED: Final = frozenset({"papers", "answers"})


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry of a case's history; times are ms UTC.

    `supervisor` is the name of whoever agreed, `by_phone` whether over the phone, `papers` what was noted of the
    papers, `settled` how a dispute about this entry was decided: berlaku, tidak_berlaku, or nothing.
    """

    at: int
    actor: str
    actor_name: str
    role: str
    kind: str
    data: tuple[tuple[str, str], ...]
    ref: str
    conflict: bool
    origin: str
    occurred: int
    supervisor: str = ""
    by_phone: bool = False
    papers: tuple[tuple[str, str], ...] = ()
    settled: str = ""


@dataclass(frozen=True, slots=True)
class Dispute:
    """An entry that waits for a decision, and those that stand in its way because its author had not seen them."""

    target: str
    rivals: tuple[str, ...]


def history_lines(steps: Sequence[Step], names: Mapping[str, str], conflicts: Sequence[str]) -> tuple[HistoryLine, ...]:
    """A subject's entries as lines to read, oldest first."""
    decided = {
        body.target: "berlaku" if body.applied else "tidak_berlaku"
        for _, body in steps
        if isinstance(body, CaseSettled)
    }
    lines = []
    for header, body in steps:
        kind = body.kind
        values: dict[str, Any] = {name: getattr(body, name) for name, _ in (*kind.facts, *kind.personal)}
        supervisor, by_phone = read_noted(header.consent or "")
        shown = tuple((key, str(value)) for key, value in values.items() if value and key not in _LISTED)
        lines.append(
            HistoryLine(
                at=header.at,
                actor=header.actor,
                actor_name=names.get(header.actor, header.actor),
                role=header.role,
                kind=header.kind,
                data=shown,
                ref=header.ref,
                conflict=header.ref in conflicts,
                origin=str(values.get("origin", "loket")),
                occurred=int(values.get("occurred", 0)),
                supervisor=names.get(supervisor, supervisor),
                by_phone=by_phone,
                papers=tuple(values.get("papers", {}).items()),
                settled="" if header.ref in conflicts else decided.get(header.ref, ""),
            )
        )
    return tuple(lines)


def disputes(steps: Sequence[Step], conflicts: Sequence[str]) -> tuple[Dispute, ...]:
    """What each entry that waits for a decision disagrees with."""
    found = []
    for index, (header, _) in enumerate(steps):
        if header.ref in conflicts:
            rivals = tuple(other.ref for other, _ in clashing(steps, index))
            found.append(Dispute(header.ref, rivals))
    return tuple(found)
