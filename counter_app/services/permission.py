"""Asking whether somebody may do something, before anything of it happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.consent import Asked, Consent, Wish, noted
from counter_app.domain.errors import NotAllowed
from counter_app.domain.permissions import Action, Verdict, verdict

if TYPE_CHECKING:
    from counter_app.services.views import Actor


def require(actor: Actor, action: Action) -> None:
    """Let an act happen that this role may do by itself.

    Raises:
        NotAllowed: `role_may_not`.

    """
    if verdict(actor.role, action) is not Verdict.ALLOWED:
        raise NotAllowed("role_may_not", role=actor.role, action=action.value)


def agreed(actor: Actor, wish: Wish, consent: Consent | None) -> str | None:
    """Who agreed, as the entry's header names them, or None where this role needs nobody's.

    Raises:
        NotAllowed: `role_may_not`; `consent_needed` with the parts of the wish, from which `wish_of` makes it again;
            `consent_waits`, `consent_for_another` or `consent_own` for one that does not count.

    """
    stands = verdict(actor.role, wish.action)
    if stands is Verdict.ALLOWED:
        return None
    if stands is Verdict.NEVER:
        raise NotAllowed("role_may_not", role=actor.role, action=wish.action.value)
    if consent is None:
        raise NotAllowed(
            "consent_needed", action=wish.action.value, subject=wish.subject, entries=wish.entries, what=wish.what
        )
    if isinstance(consent, Asked):
        raise NotAllowed("consent_waits")
    if consent.wish != wish:
        raise NotAllowed("consent_for_another")
    if consent.supervisor == actor.user:
        raise NotAllowed("consent_own")
    return noted(consent)


def wish_of(fault: NotAllowed) -> Wish:
    """What `consent_needed` asks consent for."""
    data = fault.data
    return Wish(Action(str(data["action"])), str(data["subject"]), int(data["entries"] or 0), str(data["what"]))
