"""How a case goes on after its opening, to its end or until the history ends before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.case import Status
from counter_app.domain.kinds.case import (
    CaseChecked,
    CaseCorrected,
    CaseHandedOver,
    CaseInformed,
    CaseMoved,
    CaseNumbered,
)
from counter_app.generating.services import AT_ONCE
from counter_app.generating.shares import Shares, happens

if TYPE_CHECKING:
    from random import Random

    from counter_app.domain.kinds import Body
    from counter_app.domain.kinds.case import CaseOpened
    from counter_app.domain.service import Service
    from counter_app.generating.days import History, Moment
    from counter_app.services.deadlines import Deadlines

_HOLD: Final = Shares({"jaringan": 45, "blangko_habis": 25, "listrik": 12, "alat_rusak": 8, "menunggu_pejabat": 10})
_READY_AFTER: Final = Shares({0: 20, 1: 48, 2: 18, 3: 9, 5: 4, 9: 1})
_DINAS_AFTER: Final = Shares({3: 3, 6: 4, 10: 3, 18: 1})
_BACK_AFTER: Final = Shares({1: 8, 2: 5, 3: 3, 7: 2, 14: 1})
_COLLECTED_AFTER: Final = Shares({1: 34, 2: 18, 3: 12, 4: 8, 6: 9, 9: 7, 14: 6, 24: 4, 40: 2})
_RELATION: Final = Shares({"sendiri": 70, "keluarga": 24, "kuasa": 6})
_LONG: Final = 6
"""Days after which somebody tries to reach the resident."""
_SIGNED: Final = Shares({"tanda_tangan": 92, "cap_jempol": 8})
_INFORMED: Final = Shares({("dikabari", "telepon"): 6, ("dikabari", "desa"): 3, ("tidak_bisa", "telepon"): 2})


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is done with a case."""

    at: int
    place: int
    body: Body


@dataclass(frozen=True, slots=True)
class Opening:
    """A case as it was opened."""

    subject: str
    body: CaseOpened
    service: Service
    moment: Moment


class Life:
    """One case on its way; `steps` is told at once from the opening to the end."""

    def __init__(self, random: Random, history: History, deadlines: Deadlines, opening: Opening) -> None:
        self._random, self._history, self._deadlines = random, history, deadlines
        self._opened, self._service, self._now = opening.body, opening.service, opening.moment
        self._due = opening.body.due
        self.steps: list[Step] = []
        if opening.body.status != Status.NOTED:
            self._tell()

    def _tell(self) -> None:
        if self._opened.status == Status.INCOMPLETE and not self._completed():
            return
        if happens(self._random, 0.02):
            self._corrected()
        if happens(self._random, 0.012):
            self._later(1, CaseMoved(to=Status.CANCELLED.value, reason="permintaan_pemohon"))
        elif happens(self._random, 0.02):
            self._later(1, CaseMoved(to=Status.RETURNED.value, reason="berkas_salah"))
        elif self._worked_on():
            self._collected()

    def _note(self, moment: Moment | None, body: Body) -> bool:
        """Go on to a moment; False where the history ends before it."""
        if moment is None:
            return False
        self._now = moment
        self.steps.append(Step(moment.at, moment.place, body))
        return True

    def _later(self, days: int, body: Body) -> bool:
        return self._note(self._history.later(self._now, days), body)

    def _soon(self, minutes: float, body: Body) -> bool:
        return self._note(self._history.soon(self._now, minutes), body)

    def _completed(self) -> bool:
        """The missing papers are brought, or nobody comes any more."""
        then = self._history.later(self._now, _BACK_AFTER.pick(self._random))
        if then is None or happens(self._random, 0.2):
            return False
        papers = {code: "asli" for code, state in self._opened.papers.items() if state == "menyusul"}
        self._due = self._deadlines.due_of(self._service, then.at)
        return self._note(then, CaseChecked(status=Status.RECEIVED.value, papers=papers, due=self._due))

    def _corrected(self) -> None:
        wrong = self._opened.phone
        if wrong:
            right = wrong[:-2] + f"{self._random.randrange(100):02d}"
            changed = CaseCorrected(field="phone", reason="salah_dengar", old=wrong, new=right)
        else:
            name = self._opened.name
            changed = CaseCorrected(field="name", reason="salah_ketik", old=name, new=name.replace("H", "", 1) + "H")
        self._soon(self._random.uniform(3, 60), changed)

    def _worked_on(self) -> bool:
        """The document is made; False where it is not, or was given out at once."""
        if self._service.to_dinas:
            sent = self._soon(self._random.uniform(5, 90), CaseMoved(to=Status.FORWARDED.value))
            return sent and self._later(_DINAS_AFTER.pick(self._random), CaseMoved(to=Status.READY.value))
        if not self._soon(self._random.uniform(2, 40), CaseMoved(to=Status.PROCESSING.value)):
            return False
        if happens(self._random, 0.3):
            self._soon(1, CaseNumbered(siak=f"SIAK-{self._random.randrange(10**8):08d}"))
        if self._service.code in AT_ONCE and happens(self._random, 0.8):
            self._soon(self._random.uniform(4, 25), CaseMoved(to=Status.FINISHED.value))
            return False
        if happens(self._random, 0.5 if self._history.days[self._now.place].outage else 0.06) and not self._held():
            return False
        days = _READY_AFTER.pick(self._random)
        ready = CaseMoved(to=Status.READY.value, blanks=self._service.blank_count)
        return self._later(days, ready) if days else self._soon(self._random.uniform(20, 120), ready)

    def _held(self) -> bool:
        """Something is missing that the resident can't help; its clock stands still meanwhile."""
        reason = self._history.days[self._now.place].outage or _HOLD.pick(self._random)
        if not self._soon(5, CaseMoved(to=Status.HELD.value, reason=reason)):
            return False
        held, again = self._now.at, self._history.later(self._now, self._random.randrange(1, 6))
        if again is None:
            return False
        if self._due:
            self._due = self._deadlines.resumed(self._due, held, again.at)
        return self._note(again, CaseMoved(to=Status.PROCESSING.value, due=self._due))

    def _collected(self) -> None:
        """It is handed over, sooner or later or never."""
        days = _COLLECTED_AFTER.pick(self._random)
        if days >= _LONG and happens(self._random, 0.4):
            before = self._random.randrange(2, 5)
            outcome, way = _INFORMED.pick(self._random)
            if not self._later(before, CaseInformed(outcome=outcome, way=way)):
                return
            days -= before
        if happens(self._random, 0.06):
            return
        relation = _RELATION.pick(self._random)
        lost = happens(self._random, 0.05)
        given = CaseHandedOver(
            relation=relation,
            proof="resi_hilang" if lost else "resi",
            signed=_SIGNED.pick(self._random),
            proxy_letter=relation == "kuasa",
            seen="ktp" if lost else "",
            statement=lost,
            receiver=self._opened.name if relation == "sendiri" else self._opened.proxy_name or self._opened.name,
        )
        self._later(days, given)
