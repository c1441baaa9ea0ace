"""What the register is asked about the resident who is being written down; late answers about others are dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from counter_app.domain.nik import LENGTH, normalise
from counter_app.services.residents import ALIKE
from ui.latest import Latest
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.desk import Desk
    from counter_app.services.forms import PersonForm
    from counter_app.services.residents import Double
    from counter_app.services.views import PersonRow
    from ui.tasks import Lanes

Question = tuple["PersonForm", tuple[str, ...]]


class Asking(Protocol):
    """Who asks, and gets the answers."""

    def on_known(self, nik: str, person: PersonForm | None) -> None:
        """Whether somebody with that NIK was here before, and what is known of them."""
        ...

    def on_taken(self, person: PersonForm) -> None:
        """What is known of somebody who was chosen from the list."""
        ...

    def on_suggested(self, rows: Sequence[PersonRow]) -> None:
        """People of the name that is being typed."""
        ...

    def on_doubles(self, doubles: Sequence[Double]) -> None:
        """Cases that may be the same again."""
        ...


class Lookups:
    """Nothing that the register knows is shown before the access stream says so."""

    def __init__(self, desk: Desk, lanes: Lanes, asking: Asking) -> None:
        self._desk, self._lanes, self._asking = desk, lanes, asking
        self._nik = ""
        self._listed = False
        self._form = 0
        self._noted: set[str] = set()
        self._people: Latest[str, tuple[PersonRow, ...]] = Latest(
            lanes, lambda typed: desk.residents.suggest(desk.actor, typed), self._on_people
        )
        self._doubles: Latest[Question, tuple[Double, ...]] = Latest(
            lanes, lambda asked: desk.residents.doubles(desk.actor, *asked), self._on_doubles
        )

    def begin(self) -> None:
        """Another resident is on the form."""
        self._form += 1
        self._nik, self._listed = "", False
        self._noted.clear()
        self._people.forget()
        self._doubles.forget()

    def by_nik(self, typed: str) -> None:
        """Ask who has this NIK, once its digits are all there."""
        nik = normalise(typed)
        if len(nik) != LENGTH:
            self._nik = ""
        elif nik != self._nik:
            self._nik = nik
            desk, actor, form = self._desk, self._desk.actor, self._form

            def known(person: PersonForm | None) -> None:
                if form == self._form and nik == self._nik:
                    self._asking.on_known(nik, person)

            self._lanes.run(lambda: desk.residents.known(actor, nik), known, lane=Lane.WRITE)

    def by_name(self, typed: str) -> None:
        """Ask for people of this name."""
        self._people.ask(typed)

    def take(self, case: str) -> None:
        """Ask for everything that a case says of its resident."""
        self._people.forget()
        desk, actor, form = self._desk, self._desk.actor, self._form

        def taken(person: PersonForm | None) -> None:
            if form == self._form and person is not None:
                self._nik = person.nik
                self._asking.on_taken(person)

        self._lanes.run(lambda: desk.residents.take(actor, case), taken, lane=Lane.WRITE)

    def doubles(self, person: PersonForm, codes: tuple[str, ...]) -> None:
        """Ask what may be the same again."""
        self._doubles.ask((person, codes))

    def _on_people(self, _typed: str, rows: tuple[PersonRow, ...]) -> None:
        if not rows or self._listed:
            self._asking.on_suggested(rows)
            return
        desk, actor, form = self._desk, self._desk.actor, self._form

        def noted(_none: None) -> None:
            if form == self._form:
                self._listed = True
                self._asking.on_suggested(rows)

        self._lanes.run(lambda: desk.residents.note_suggested(actor, rows), noted, lane=Lane.WRITE)

    def _on_doubles(self, _asked: Question, doubles: tuple[Double, ...]) -> None:
        unseen = [one for one in doubles if one.why == ALIKE and one.id not in self._noted]
        if not unseen:
            self._asking.on_doubles(doubles)
            return
        desk, actor, form = self._desk, self._desk.actor, self._form

        def note() -> None:
            for one in unseen:
                desk.residents.note_alike(actor, one)

        def noted(_none: None) -> None:
            if form == self._form:
                self._noted.update(one.id for one in unseen)
                self._asking.on_doubles(doubles)

        self._lanes.run(note, noted, lane=Lane.WRITE)
