"""What intake does, without a window: the form as typed, what there is to say about it, its draft, and the save."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counter_app.domain.errors import AppError, InvalidInput
from counter_app.domain.wita import day_of
from counter_app.services.forms import FieldFinding, LineForm, PersonForm, ServiceForm, VisitForm, blocks_of
from ui.screens.intake.drafts import EMPTY, Kept, is_empty, with_purpose
from ui.screens.intake.form_papers import FormPapers
from ui.screens.intake.from_nik import FromNik
from ui.screens.intake.keeping import Keeping
from ui.screens.intake.lines import alone, with_next, without
from ui.screens.intake.lookups import Lookups
from ui.screens.intake.said_before import everything, still_empty
from ui.screens.intake.shown import most_serious
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from counter_app.domain.catalogue import Bundle, Requirement, Service
    from counter_app.services.desk import Desk
    from counter_app.services.drafts import Spot
    from counter_app.services.forms import SavedVisit
    from counter_app.services.residents import Double
    from counter_app.services.views import PersonRow
    from ui.screens.intake.shown import IntakeView
    from ui.tasks import Lanes


class IntakePresenter:
    """Holds the form; every change is checked at once and kept as a draft soon after."""

    def __init__(self, desk: Desk, lanes: Lanes, view: IntakeView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.form: VisitForm = EMPTY
        self.line_at = 0
        self.service_at = 0
        self.attempted = False
        self.busy = False
        self.findings: tuple[FieldFinding, ...] = ()
        self._from_nik = FromNik()
        self.discarded: VisitForm | None = None
        self.lookups = Lookups(desk, lanes, self)
        self._draft = Keeping(desk, lanes, view.show_draft_kept)

    @property
    def today(self) -> date:
        """The day at the counter, as far as the PC's clock can be believed."""
        return self._desk.catalogue.believable(day_of(self._desk.clock.now_ms()))

    @property
    def line(self) -> LineForm:
        """The resident who is being written down."""
        return self.form.lines[self.line_at]

    @property
    def wanted(self) -> ServiceForm | None:
        """The service whose papers are shown."""
        services = self.line.services
        return services[min(self.service_at, len(services) - 1)] if services else None

    @property
    def bundle(self) -> Bundle | None:
        """The bundle that the shown service belongs to."""
        if not self.form.bundle or self.wanted is None:
            return None
        bundle = self._desk.catalogue.bundle(self.form.bundle, on=self.today)
        return bundle if self.wanted.code in bundle.services else None

    def service(self, code: str) -> Service | None:
        """A service of the catalogue as it holds today."""
        return self._desk.catalogue.known(code, on=self.today)

    @property
    def papers(self) -> FormPapers | None:
        """The papers of the shown service, or of its whole bundle."""
        services = self.line.services
        if not services:
            return None
        at = min(self.service_at, len(services) - 1)
        return FormPapers(self._desk.catalogue, self.today, services, at, self.bundle)

    def checklist(self) -> tuple[Requirement, ...]:
        """The papers that are asked for."""
        return self.papers.checklist() if self.papers else ()

    def states(self) -> dict[str, str]:
        """What was noted of each of these papers."""
        return self.papers.states() if self.papers else {}

    def lacking(self) -> tuple[Requirement, ...]:
        """What of these is still to come."""
        return self.papers.lacking() if self.papers else ()

    def missing(self, wanted: ServiceForm) -> int:
        """How many papers are still to come, and questions still open."""
        service, catalogue = self.service(wanted.code), self._desk.catalogue
        if service is None:
            return 0
        return len(catalogue.missing(service, wanted.papers, catalogue.asked(service, wanted.answers)))

    def unanswered(self, wanted: ServiceForm) -> bool:
        """Whether a question of it is open, so that nobody can know its papers."""
        service = self.service(wanted.code)
        return service is not None and "" in self._desk.catalogue.asked(service, wanted.answers).values()

    # What is typed

    def set_person(self, **changes: str) -> None:
        """Fields of the resident changed."""
        changes = self._from_nik.follow(self.line.person, changes, self.today)
        self._set_line(replace(self.line, person=replace(self.line.person, **changes)))
        if "nik" in changes:
            self.lookups.by_nik(changes["nik"])
        if not changes.keys().isdisjoint({"nik", "name", "birth_date"}):
            self._look_for_doubles()

    def is_derived(self, field: str) -> bool:
        """Whether a field holds what the NIK says, which nobody has typed."""
        return self._from_nik.holds(self.line.person, field)

    def suggest(self, name: str) -> None:
        """Offer people of the name that is being typed."""
        self.lookups.by_name(name)

    def take_person(self, case: str) -> None:
        """Fill the form with what a case says of its resident."""
        self.lookups.take(case)

    def set_notes(self, notes: str) -> None:
        """The notes on this resident's cases changed."""
        self._set_line(replace(self.line, notes=notes))

    def set_visit(self, **changes: object) -> None:
        """Fields of the visit changed."""
        self.form = replace(self.form, **changes)  # type: ignore[arg-type]
        self._changed()

    def set_group(self, group: str) -> None:
        """One person, a family, or many residents; going back to one is refused while more than one is filled in."""
        form = alone(self.form) if group == "perorangan" else replace(self.form, group=group)
        if form is None:
            self._view.show_form()
            self._view.show_many_left()
            return
        self.form = form
        if group == "perorangan":
            self._go_to(0)
        self._changed()
        self._view.show_form()

    def add_service(self, code: str) -> None:
        """Ask for one more service, or for all of a bundle."""
        bundles = {bundle.code: bundle for bundle in self._desk.catalogue.on(self.today).bundles}
        codes = bundles[code].services if code in bundles else (code,)
        have = {one.code for one in self.line.services}
        added = tuple(ServiceForm(one, self._provided(bundles.get(code), one)) for one in codes if one not in have)
        if code in bundles:
            self.form = replace(self.form, bundle=code)
        services = (*self.line.services, *added)
        self.service_at = len(self.line.services) if added else [one.code for one in services].index(codes[0])
        self._ask_for(services)

    def remove_service(self, place: int) -> None:
        """Take a service out again."""
        services, bundle = self.line.services, self.form.bundle
        if bundle and services[place].code in self._desk.catalogue.bundle(bundle, on=self.today).services:
            self.form = replace(self.form, bundle="")
        left = services[:place] + services[place + 1 :]
        self.service_at = min(self.service_at, max(0, len(left) - 1))
        self._ask_for(left)

    def put_back(self, place: int, service: ServiceForm, bundle: str) -> None:
        """Ask again for a service that was taken out, with its papers, and for its bundle."""
        services = self.line.services
        self.form, self.service_at = replace(self.form, bundle=bundle), place
        self._ask_for((*services[:place], service, *services[place:]))

    def show_service(self, place: int) -> None:
        """Show the papers of another service."""
        self.service_at = place
        self._view.show_state()

    def set_paper(self, requirement: str, state: str) -> None:
        """Note what was brought of a paper; an empty state takes it back."""
        if self.papers is not None:
            self._set_services(self.papers.noted({requirement: state}))

    def note_usual(self) -> None:
        """Everything was brought for this resident, as it usually is."""
        if self.papers is not None:
            self._set_services(self.papers.all_usual())

    def set_answer(self, question: str, answer: str) -> None:
        """Answer a question that the papers depend on; an empty answer takes it back."""
        if self.papers is not None:
            self._set_services(self.papers.answered(question, answer))

    # Residents of one visit

    def add_line(self) -> None:
        """Write the next resident down, with the services of the one before."""
        if self.busy:
            return
        self.form = with_next(self.form, self.line)
        self.show_line(len(self.form.lines) - 1)

    def remove_line(self, place: int) -> None:
        """Take a resident out again; one always stays."""
        self.form = without(self.form, place)
        self.show_line(min(self.line_at, len(self.form.lines) - 1))

    def show_line(self, place: int) -> None:
        """Go on with another resident."""
        self._go_to(place)
        self._changed()
        self._view.show_form()
        self._look_for_doubles()

    # Draft and save

    def restore(self) -> None:
        """Bring the draft of last time back, unless something is being typed."""
        if is_empty(self.form):
            self._draft.load(self._take_kept)

    def take_ticket(self, ticket: str) -> None:
        """Begin the visit of a called number, but only on an empty form: a draft is somebody else's visit."""
        if is_empty(self.form):
            self._draft.load(lambda kept, spot: self._on_called(ticket, kept, spot))
        else:
            self._attach(ticket)

    def tell_if_free(self, tell: Callable[..., None]) -> None:
        """Whether nothing is typed here nor kept as a draft, but for a number that was called."""

        def found(kept: Kept | None, _spot: Spot | None = None) -> None:
            form = kept.form if kept else self.form
            tell(form.ticket, free=is_empty(replace(form, ticket="")))

        if is_empty(self.form):
            self._draft.load(found)
        else:
            found(None)

    def keep_draft(self, spot: Spot | None = None) -> None:
        """Keep the form as it is typed, and where the cursor stands."""
        if not self.busy:
            self._draft.keep(Kept(self.form, self.line_at, self.service_at), spot)

    def discard(self) -> None:
        """Begin anew; the form can be brought back until something else is typed."""
        if self.busy or self.form == EMPTY:
            return
        self.discarded = self.form
        self._begin_anew()
        self.keep_draft()

    def bring_back(self) -> None:
        """Undo the discarding."""
        if self.discarded is not None and is_empty(self.form):
            self._begin_anew(self.discarded)
            self.keep_draft()

    def save(self) -> None:
        """Write the visit into the register."""
        if self.busy:
            return
        self.attempted = True
        self._check()
        block = next((found for found in self.findings if found.level == "block"), None)
        if block is not None:
            self._blocked(block.field)
            return
        self.busy = True
        self._view.show_busy(busy=True)
        form = with_purpose(self.form, self.service)
        actor, draft = self._desk.actor, self._draft.name
        self._lanes.run(
            lambda: self._desk.intake.save(actor, form, draft=draft), self._on_saved, self._on_failed, lane=Lane.WRITE
        )

    def finding(self, field: str) -> FieldFinding | None:
        """The most serious thing to say of a field of the shown resident or of the visit, if it is time to say it."""
        return most_serious(self.findings, field, asked=self.attempted)

    def _blocked(self, field: str) -> None:
        parts = field.split(".")
        if parts[0] == "lines" and len(parts) > 1 and int(parts[1]) != self.line_at:
            self._go_to(int(parts[1]))
            self._view.show_form()
        self._view.show_state()
        self._view.show_blocked(field)

    def _set_line(self, line: LineForm) -> None:
        lines = self.form.lines
        self.form = replace(self.form, lines=(*lines[: self.line_at], line, *lines[self.line_at + 1 :]))
        self._changed()

    def _set_services(self, services: tuple[ServiceForm, ...]) -> None:
        self._set_line(replace(self.line, services=services))

    def _ask_for(self, services: tuple[ServiceForm, ...]) -> None:
        self._set_services(services)
        self._look_for_doubles()

    def _provided(self, bundle: Bundle | None, code: str) -> dict[str, str]:
        """The papers that the bundle's other services make, so that nobody is asked for them."""
        service = self.service(code)
        return self._desk.catalogue.bundle_papers(bundle, service, {}) if bundle and service else {}

    def _changed(self) -> None:
        self._check()
        self._view.show_state()

    def _check(self) -> None:
        self.findings = self._desk.intake.check(with_purpose(self.form, self.service), self.today)

    def _go_to(self, line: int) -> None:
        self.line_at, self.service_at = line, 0
        self._from_nik.forget()
        self.lookups.begin()

    def _look_for_doubles(self) -> None:
        self.lookups.doubles(self.line.person, tuple(one.code for one in self.line.services))

    def on_known(self, _nik: str, person: PersonForm | None) -> None:
        """Fill what is empty with what this person said last time."""
        if person is None:
            return
        filled = still_empty(self.line.person, person, self.is_derived)
        if filled:
            self.set_person(**filled)
        self._view.show_known(tuple(filled))

    def on_taken(self, person: PersonForm) -> None:
        """Fill everything with what somebody of the list said last time."""
        said = everything(person)
        self._from_nik.forget()
        self._set_line(replace(self.line, person=replace(self.line.person, **said)))
        self._view.show_known(tuple(said))
        self._look_for_doubles()

    def on_suggested(self, rows: Sequence[PersonRow]) -> None:
        """Offer people of the name that is being typed."""
        self._view.show_suggestions(rows)

    def on_doubles(self, doubles: Sequence[Double]) -> None:
        """Tell what may be the same again."""
        self._view.show_doubles(doubles)

    def _take_kept(self, kept: Kept | None, spot: Spot | None) -> None:
        if kept is None or is_empty(kept.form) or not is_empty(self.form):
            return
        self._begin_anew(kept.form)
        self.line_at, self.service_at = kept.line, kept.service
        self._changed()
        self._view.show_form()
        self._view.show_restored(spot)

    def _on_called(self, ticket: str, kept: Kept | None, spot: Spot | None) -> None:
        self._take_kept(kept, spot)
        self._attach(ticket)

    def _attach(self, ticket: str) -> None:
        taken = self.form.ticket == ticket or (is_empty(replace(self.form, ticket="")) and not self.busy)
        if taken:
            self.attempted = False
            self.set_visit(ticket=ticket)
        self._view.show_ticket(taken=taken)

    def _on_saved(self, saved: SavedVisit) -> None:
        self.busy = False
        self._draft.saved()
        self._begin_anew()
        self._view.show_busy(busy=False)
        self._view.show_saved(saved)

    def _on_failed(self, fault: AppError) -> None:
        self.busy = False
        self._view.show_busy(busy=False)
        if isinstance(fault, InvalidInput):
            self.findings = blocks_of(fault)
            self._blocked(next(iter(fault.fields)))
        else:
            self._view.show_error(fault)

    def _begin_anew(self, form: VisitForm = EMPTY) -> None:
        self.form, self.attempted = form, False
        self._go_to(0)
        self._check()
        self._view.show_form()
        self._view.show_state()
        self._view.show_doubles(())
