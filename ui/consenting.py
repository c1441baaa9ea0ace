"""Asking a supervisor for consent, without a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from counter_app.domain.errors import InvalidInput
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.consent import Consent, Wish
    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from ui.tasks import Lanes


@dataclass(frozen=True, slots=True)
class Asking:
    """What the panel shows: login and name of who may agree here, and the request to read out, empty without one."""

    wish: Wish
    supervisors: tuple[tuple[str, str], ...]
    request: str


class ConsentView(Protocol):
    """What the presenter asks of the panel."""

    def show_asking(self, asking: Asking) -> None:
        """Show what is asked for and both ways."""
        ...

    def show_agreed(self) -> None:
        """Somebody agreed: close."""
        ...

    def show_refused(self, fault: AppError) -> None:
        """Tell why it does not count."""
        ...

    def show_code_fault(self, code: str) -> None:
        """Tell what is wrong with the typed code."""
        ...


class ConsentPresenter:
    """Gets the consent to one wish and hands it to whoever asked."""

    def __init__(self, desk: Desk, lanes: Lanes, view: ConsentView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.wish: Wish | None = None
        self._then: Callable[[Consent], None] | None = None
        self._busy = False

    def ask(self, wish: Wish, then: Callable[[Consent], None]) -> None:
        """Begin; the same wish once more leaves what was typed as it is."""
        self._then = then
        if wish == self.wish:
            return
        self.wish, self._busy, desk = wish, False, self._desk

        def work() -> Asking:
            people = desk.people.supervisors(desk.actor)
            return Asking(wish, tuple((one.login, one.name) for one in people), desk.consents.request(desk.actor, wish))

        self._lanes.run(work, self._on_asking, lane=Lane.READ)

    def here(self, login: str, password: str) -> None:
        """A supervisor typed their own password."""
        wish, desk = self.wish, self._desk
        if wish is not None:
            self._try(lambda: desk.consents.here(desk.actor, wish, login, password))

    def by_phone(self, answer: str) -> None:
        """A supervisor read out an answer."""
        wish, desk = self.wish, self._desk
        if wish is not None:
            self._try(lambda: desk.consents.by_phone(desk.actor, wish, answer))

    def drop(self) -> None:
        """Nobody is asked any more."""
        self.wish, self._then, self._busy = None, None, False

    def _try(self, work: Callable[[], Consent]) -> None:
        if self._busy:
            return
        self._busy, wish = True, self.wish
        self._lanes.run(
            work,
            lambda consent: self._on_agreed(wish, consent),
            lambda fault: self._on_refused(wish, fault),
            lane=Lane.WRITE,
        )

    def _on_asking(self, asking: Asking) -> None:
        if asking.wish == self.wish:
            self._view.show_asking(asking)

    def _on_agreed(self, wish: Wish | None, consent: Consent) -> None:
        if wish != self.wish or self._then is None:
            return
        then = self._then
        self.drop()
        self._view.show_agreed()
        then(consent)

    def _on_refused(self, wish: Wish | None, fault: AppError) -> None:
        if wish != self.wish:
            return
        self._busy = False
        if isinstance(fault, InvalidInput):
            self._view.show_code_fault(fault.fields.get("code", "consent_code_mistyped"))
        else:
            self._view.show_refused(fault)
