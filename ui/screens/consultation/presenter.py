"""What noting a consultation does, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from counter_app.domain.errors import InvalidInput, RuleViolated
from counter_app.domain.wita import day_of
from counter_app.services.forms import FieldFinding, LineForm, PersonForm, ServiceForm, VisitForm, blocks_of
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from counter_app.domain.catalogue import Service
    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from counter_app.services.forms import SavedVisit
    from ui.tasks import Lanes

ASKED = "consultation"


class ConsultationView(Protocol):
    """What the presenter asks of the window."""

    def show_saved(self, number: str) -> None:
        """It is in the register under this number."""
        ...

    def show_faults(self, faults: Mapping[str, FieldFinding]) -> None:
        """Tell what is wrong beside the fields: topic, name, nik, notes."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error; what was typed stays."""
        ...


class ConsultationPresenter:
    """Everything may be left empty: that somebody asked is what counts."""

    def __init__(self, desk: Desk, lanes: Lanes, view: ConsultationView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self._busy = False

    @property
    def today(self) -> date:
        """The day at the counter."""
        return self._desk.catalogue.believable(day_of(self._desk.clock.now_ms()))

    def topics(self, text: str) -> tuple[Service, ...]:
        """Services that may have been asked about, by code or words."""
        found = self._desk.catalogue.find(text, self.today)
        return tuple(one for one in found if one.purpose != ASKED)

    def topic_of(self, text: str) -> str:
        """The code of a topic that is shown as `KTP-05 …`; anything else as it is, so that it can't be kept unseen."""
        plain = text.strip()
        code = plain.split(" ")[0].upper()
        return code if self._desk.catalogue.on(self.today).service(code) is not None else plain

    def save(self, topic: str, person: PersonForm, note: str, draft: str) -> None:
        """Note it; with that the draft of its form is forgotten."""
        if self._busy:
            return
        services = self._desk.catalogue.on(self.today).services
        asked = next((one.code for one in services if one.purpose == ASKED), "")
        if not asked:
            self._view.show_error(RuleViolated("unknown_service", code=ASKED))
            return
        line = LineForm(person, (ServiceForm(asked),), note)
        form = VisitForm((line,), purpose="konsultasi", topic=self.topic_of(topic))
        desk, actor = self._desk, self._desk.actor
        blocks = [one for one in desk.intake.check(form, self.today) if one.level == "block"]
        if blocks:
            self._tell(blocks)
            return
        self._busy = True
        self._lanes.run(
            lambda: desk.intake.save(actor, form, draft=draft), self._on_saved, self._on_failed, lane=Lane.WRITE
        )

    def _on_saved(self, saved: SavedVisit) -> None:
        self._busy = False
        self._view.show_saved(saved.cases[0].number)

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        if isinstance(fault, InvalidInput):
            self._tell(blocks_of(fault))
        else:
            self._view.show_error(fault)

    def _tell(self, blocks: Sequence[FieldFinding]) -> None:
        self._view.show_faults({one.field.rpartition(".")[2]: one for one in blocks})
