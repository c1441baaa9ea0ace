"""What the screen of a case does, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.case import Status, may_move
from counter_app.domain.errors import Conflict, NotAllowed
from counter_app.domain.permissions import Action, Verdict, verdict
from ui.blank_use import blank_use
from ui.tasks import Lane
from ui.texts import tell_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Unpack

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.consent import Consent
    from counter_app.domain.errors import AppError
    from counter_app.services.cases import CaseDetail, Cases
    from counter_app.services.desk import Desk
    from counter_app.services.forms import HandOver, How
    from counter_app.services.history import HistoryLine
    from counter_app.services.undoing import Undoing
    from counter_app.services.views import PaperJob
    from ui.blank_use import BlankUse
    from ui.tasks import Lanes

    OneAct = Callable[[CaseRecord, Consent | None], CaseRecord]
    """An act on the case as it was shown, with the consent to it if there is one."""


_PAPER: Final = {"belum_lengkap": "missing", "diserahkan": "hand_over"}
"""The paper of a case as it stands; of any other it is a copy of the receipt."""


class CaseView(Protocol):
    """What the presenter asks of the window."""

    def show_detail(self, detail: CaseDetail) -> None:
        """Show the case with its history."""
        ...

    def show_done(self) -> None:
        """An act is in the register: close its form."""
        ...

    def show_changed(self, detail: CaseDetail, since: Sequence[HistoryLine]) -> None:
        """Show the case as it stands now, tell what was written meanwhile, and keep what was typed."""
        ...

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields of the open form."""
        ...

    def show_revealed(self) -> None:
        """The whole numbers may be shown: that they are was recorded."""
        ...

    def ask_consent(self, fault: NotAllowed, about: str, then: Callable[[Consent], None]) -> None:
        """Ask a supervisor; `then` does the act again with the consent."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...

    def tell_owed(self, job: PaperJob) -> None:
        """A paper of the case waits for the printer."""
        ...


class CasePresenter:
    """Opens a case, which is recorded, and does the acts on it."""

    def __init__(self, desk: Desk, lanes: Lanes, view: CaseView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.detail: CaseDetail | None = None
        self._busy = False
        self._asked = ""
        self.draft = ""
        """What the open form is kept under; the act's own commit forgets it."""

    @property
    def case(self) -> CaseRecord | None:
        """The case that is shown."""
        return self.detail.case if self.detail else None

    def open(self, case: str) -> None:
        """Show a case; that it was opened is recorded."""
        actor, self._asked = self._desk.actor, case
        if self.case is not None and self.case.id != case:
            self.detail = None
        self._lanes.run(lambda: self._desk.cases.open(actor, case), self._on_opened, lane=Lane.WRITE)

    def may(self, name: str) -> bool:
        """Whether an act of the screen fits the case as it stands, for whoever is signed in."""
        case = self.case
        if case is None:
            return False
        status, role = case.status, self._desk.actor.role
        fits = {
            "hand_over": may_move(status, Status.HANDED_OVER),
            "papers": may_move(status, Status.RECEIVED) or may_move(status, Status.INCOMPLETE),
            "move": bool(self._desk.cases.allowed(case)),
            "void": may_move(status, Status.CANCELLED),
            "reopen": status == Status.HANDED_OVER,
            "settle": bool(case.conflicts) and verdict(role, Action.SETTLE) is Verdict.ALLOWED,
        }
        return fits.get(name, True)

    def allowed(self) -> tuple[str, ...]:
        """States that it may go to."""
        return self._desk.cases.allowed(self.case) if self.case else ()

    def blank_use(self, to: str) -> BlankUse | None:
        """What to ask of empty cards when it goes there."""
        return blank_use(self._desk, self.case, to) if self.case else None

    @property
    def _cases(self) -> Cases:
        return self._desk.cases.with_draft(self.draft)

    @property
    def _undoing(self) -> Undoing:
        return self._desk.undoing.with_draft(self.draft)

    def move(self, to: str, **how: Unpack[How]) -> None:
        """Take it to another state."""
        cases, actor = self._cases, self._desk.actor
        self._do(lambda case, _consent: cases.move(actor, case.id, to, seen=case.entries, **how))

    def check(self, papers: Mapping[str, str], answers: Mapping[str, str], back_on: str = "") -> None:
        """Note what was brought, and when the rest should be."""
        cases = self._cases
        self._do(
            lambda case, _consent: cases.check_papers(
                self._desk.actor, case.id, papers, answers, seen=case.entries, back_on=back_on
            )
        )

    def correct(self, field: str, new: str, reason: str, note: str) -> None:
        """Correct a field; the old value stays readable."""
        cases = self._cases
        self._do(
            lambda case, consent: cases.correct(
                self._desk.actor, case.id, field, new, reason=reason, note=note, seen=case.entries, consent=consent
            )
        )

    def number(self, siak: str) -> None:
        """Note SIAK's number."""
        cases = self._cases
        self._do(lambda case, _consent: cases.number(self._desk.actor, case.id, siak))

    def void(self, reason: str, note: str) -> None:
        """End a case that should not be there."""
        undoing = self._undoing
        self._do(
            lambda case, consent: undoing.void(
                self._desk.actor, case.id, reason=reason, note=note, seen=case.entries, consent=consent
            )
        )

    def reopen(self, reason: str, note: str) -> None:
        """Take back a hand-over that was noted by mistake."""
        undoing = self._undoing
        self._do(
            lambda case, consent: undoing.reopen(
                self._desk.actor, case.id, reason=reason, note=note, seen=case.entries, consent=consent
            )
        )

    def settle(self, target: str, note: str, *, counts: bool) -> None:
        """Decide on an entry that two histories disagree on."""
        undoing = self._undoing
        self._do(
            lambda case, _consent: undoing.settle(
                self._desk.actor, case.id, target, counts=counts, note=note, seen=case.entries
            )
        )

    def hand_over(self, form: HandOver) -> None:
        """Give the document out."""
        cases = self._cases
        self._do(lambda case, _consent: cases.hand_over(self._desk.actor, case.id, form, seen=case.entries))

    def reveal(self) -> None:
        """Show the whole numbers once it stands in the access stream."""
        case, actor = self.case, self._desk.actor
        if case is not None:
            self._lanes.run(
                lambda: self._desk.access.note(actor, "ditampilkan", case.id, "nik,kk"),
                lambda _none: self._on_revealed(case.id),
                lane=Lane.WRITE,
            )

    def _do(self, act: OneAct, consent: Consent | None = None) -> None:
        """Do an act and show the case as it stands then; where it needs consent, ask and do it again."""
        case = self.case
        if case is None or self._busy:
            return
        self._busy = True

        def work() -> CaseDetail:
            act(case, consent)
            return self._desk.cases.open(self._desk.actor, case.id)

        self._lanes.run(work, self._on_done, lambda fault: self._on_failed(case, fault, act), lane=Lane.WRITE)

    def print_out(self) -> bool:
        """Have the paper of the case printed; False where that is its receipt, whose copy wants a reason."""
        case, desk = self.case, self._desk
        document = _PAPER.get(case.status, "") if case is not None else ""
        if case is None or not document:
            return False
        self._lanes.run(
            lambda: desk.papers.of_case(desk.actor, case.id, document), self._view.tell_owed, lane=Lane.PRINT
        )
        return True

    def _on_revealed(self, case: str) -> None:
        if self.case is not None and self.case.id == case:
            self._view.show_revealed()

    def _on_opened(self, detail: CaseDetail) -> None:
        """Show it, unless another case was asked for meanwhile."""
        if detail.case.id != self._asked:
            return
        self.detail = detail
        self._view.show_detail(detail)

    def _on_done(self, detail: CaseDetail) -> None:
        self._busy = False
        if detail.case.id != self._asked:
            return
        self.detail = detail
        self._view.show_detail(detail)
        self._view.show_done()

    def _on_changed(self, detail: CaseDetail) -> None:
        if detail.case.id != self._asked:
            return
        known = {line.ref for line in self.detail.history} if self.detail else set()
        self.detail = detail
        self._view.show_changed(detail, [line for line in detail.history if line.ref not in known])

    def _on_failed(self, of: CaseRecord, fault: AppError, act: OneAct) -> None:
        self._busy = False
        case, actor = self.case, self._desk.actor
        if of.id != self._asked:
            self._view.show_error(fault)
        elif isinstance(fault, NotAllowed) and fault.code == "consent_needed":
            self._view.ask_consent(fault, f"{of.number} · {of.name}", lambda consent: self._do(act, consent))
        elif isinstance(fault, NotAllowed) and fault.code == "consent_for_another":
            # Something was written since it was asked: ask anew, for the case as it stands.
            self._do(act)
        elif isinstance(fault, Conflict) and case is not None:
            self._lanes.run(lambda: self._desk.cases.open(actor, case.id), self._on_changed, lane=Lane.WRITE)
        else:
            tell_fault(self._view, fault)
