"""Every cell of the table of roles and actions, tried with the real use cases on a real register."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.consent import AgreedByPhone, AgreedHere, Asked, Wish, noted
from counter_app.domain.errors import NotAllowed
from counter_app.domain.permissions import ROLES, Action, Verdict, verdict
from counter_app.services.permission import wish_of
from counter_app.services.views import Actor
from tests.fakes.desk import make_desk
from tests.fakes.printers import FakePrinter
from tests.fakes.roles import FREE, TRIALS, Ground, use_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counter_app.domain.consent import Consent
    from tests.fakes.roles import Trial

PEOPLE = {role: Actor(f"U-{role.value.upper()}", role.value, role.value) for role in ROLES}
BOTH = [(trial, role) for trial in TRIALS for role in ROLES]
WATCHED = [(trial, role) for trial, role in BOTH if verdict(role.value, trial.action) is Verdict.WITH_CONSENT]


def _id(value: object) -> str:
    return f"{getattr(value, 'action', value)}/{getattr(value, 'use_case', '')}".rstrip("/")


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """One counter with an open shift for all of them."""
    folder = tmp_path_factory.mktemp("roles")
    desk = make_desk(folder, printer=FakePrinter(("EPSON",)))
    desk.shifts.open(desk.actor, {})
    yield Ground(desk, folder)
    desk.sign_out()


def _written(ground: Ground) -> int:
    return sum(state.seq for state in ground.desk.store.chains())


def _refused(trial: Trial, ground: Ground, actor: Actor) -> NotAllowed:
    """Try it without consent: nothing may come of it."""
    attempt = trial.prepare(ground, actor)
    before = _written(ground), ground.settings()
    with pytest.raises(NotAllowed) as told:
        attempt(actor, None)
    assert (_written(ground), ground.settings()) == before
    return told.value


@pytest.mark.parametrize(("trial", "role"), BOTH, ids=_id)
def test_a_use_case_does_what_the_table_says(ground: Ground, trial: Trial, role: str) -> None:
    """Allowed: it happens. With consent: it says of what. Never: it says so. And what is refused leaves no trace."""
    actor = PEOPLE[role]  # type: ignore[index]
    stands = verdict(role, trial.action)
    if stands is Verdict.ALLOWED:
        trial.prepare(ground, actor)(actor, None)
    elif stands is Verdict.WITH_CONSENT:
        fault = _refused(trial, ground, actor)
        assert (fault.code, wish_of(fault).action) == ("consent_needed", trial.action)
    else:
        fault = _refused(trial, ground, actor)
        assert (fault.code, fault.data["role"], fault.data["action"]) == ("role_may_not", role, trial.action.value)


@pytest.mark.parametrize(("trial", "role"), WATCHED, ids=_id)
@pytest.mark.parametrize("way", [AgreedHere, AgreedByPhone])
def test_with_consent_it_happens_once_and_both_names_stand_in_the_entry(
    ground: Ground, trial: Trial, role: str, way: type[AgreedHere] | type[AgreedByPhone]
) -> None:
    """The same consent is good for no second time: the subject has one entry more by then."""
    actor, attempt = PEOPLE[role], trial.prepare(ground, PEOPLE[role])  # type: ignore[index]
    with pytest.raises(NotAllowed) as told:
        attempt(actor, None)
    wish = wish_of(told.value)
    consent = way(wish, "U-HASAN")
    attempt(actor, consent)
    header, _ = ground.desk.store.history(wish.subject)[-1]
    assert (header.actor, header.role, header.consent) == (actor.user, role, noted(consent))
    again = trial.prepare(ground, actor)
    with pytest.raises(NotAllowed):
        again(actor, way(wish, "U-HASAN"))


@pytest.mark.parametrize(("trial", "role"), WATCHED, ids=_id)
def test_consent_to_anything_else_does_not_count(ground: Ground, trial: Trial, role: str) -> None:
    """Another act, subject, number of entries or field, one's own word, or none yet: all the same to the act."""
    actor, attempt = PEOPLE[role], trial.prepare(ground, PEOPLE[role])  # type: ignore[index]
    with pytest.raises(NotAllowed) as told:
        attempt(actor, None)
    wish = wish_of(told.value)
    other = next(action for action in Action if action is not wish.action)
    wrong: dict[Consent, str] = {
        AgreedHere(replace(wish, action=other), "U-HASAN"): "consent_for_another",
        AgreedHere(replace(wish, subject="case/0000000000000000"), "U-HASAN"): "consent_for_another",
        AgreedByPhone(replace(wish, entries=wish.entries + 1), "U-HASAN"): "consent_for_another",
        AgreedByPhone(replace(wish, what=f"{wish.what}x"), "U-HASAN"): "consent_for_another",
        AgreedByPhone(wish, actor.user): "consent_own",
        Asked(wish): "consent_waits",
    }
    before = _written(ground)
    for consent, code in wrong.items():
        with pytest.raises(NotAllowed, match=code):
            attempt(actor, consent)
    assert _written(ground) == before


def test_consent_does_not_lift_what_is_never_allowed(ground: Ground) -> None:
    """A supervisor's word makes nobody an operator."""
    for trial in TRIALS:
        for role in ROLES:
            if verdict(role.value, trial.action) is Verdict.NEVER:
                actor = PEOPLE[role]
                with pytest.raises(NotAllowed, match="role_may_not"):
                    trial.prepare(ground, actor)(actor, AgreedHere(Wish(trial.action, "case/1", 1), "U-HASAN"))


def test_every_use_case_is_in_the_table_or_says_why_not(ground: Ground) -> None:
    """A use case that nobody tried could do anything for anybody."""
    tried = {trial.use_case for trial in TRIALS}
    assert use_cases(ground.desk) == tried | set(FREE)
    assert not tried & set(FREE)


def test_every_action_is_tried_by_a_use_case() -> None:
    """A row of the table that nothing asks for protects nothing."""
    assert {trial.action for trial in TRIALS} == set(Action)
