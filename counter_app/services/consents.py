"""Getting a supervisor's consent to one act: by their own password on this PC, or by a code read over the phone."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from counter_app.domain.consent import (
    AgreedByPhone,
    AgreedHere,
    Asked,
    Wish,
    read_answer,
    request_code,
    who_agreed,
    written,
)
from counter_app.domain.errors import NotAllowed, RuleViolated
from counter_app.domain.permissions import Verdict, verdict
from counter_app.domain.users import may_agree

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.users import User
    from counter_app.services.ports import Clock, Store
    from counter_app.services.views import Actor

SECRET: Final = "consent.secret"  # noqa: S105 - the name of a setting
"""Where the secret lies that central shares with this station: in the encrypted register, as it came."""
TRIES: Final = 5
WAIT_SECONDS: Final = 300
_COUNT: Final = "consent.tries"


class Consents:
    """The use cases of asking a supervisor; what comes of it is good for the one act that was asked about."""

    def __init__(self, store: Store, clock: Clock, by_password: Callable[[str, str], User]) -> None:
        self._store, self._clock, self._by_password = store, clock, by_password
        self._since: float | None = None

    def here(self, actor: Actor, wish: Wish, login: str, password: str) -> AgreedHere:
        """A supervisor agrees with their own password on this PC; a wrong one counts as a failed sign-in.

        Raises:
            NotAllowed: `wrong_password`, `not_a_supervisor`, `consent_own`, `role_may_not`.
            RuleViolated: `sign_in_wait` (seconds), `sign_in_locked`.

        """
        _may_ask(actor, wish)
        user = self._by_password(login, password)
        if user.id == actor.user:
            raise NotAllowed("consent_own")
        return AgreedHere(wish, user.id)

    def by_phone(self, actor: Actor, wish: Wish, answer: str) -> AgreedByPhone:
        """A supervisor agrees by the code that answers the request of this act; the code alone tells who.

        Raises:
            InvalidInput: `code` was mistyped, which costs no try.
            NotAllowed: `consent_code_wrong` (tries left), `role_may_not`.
            RuleViolated: `consent_wait` (seconds) after five wrong ones, `consent_no_secret`.

        """
        _may_ask(actor, wish)
        secret, typed = self._secret(), read_answer(answer)
        count = self._admitted()
        # Counted before it is compared, so that nothing that stops the comparison gives a try away.
        self._count(count + 1)
        station = self._store.station()
        code = request_code(secret, station.id, station.epoch, wish)
        supervisor = who_agreed(secret, station.id, code, typed, self._supervisors(actor))
        if supervisor is None:
            raise NotAllowed("consent_code_wrong", left=TRIES - count - 1)
        self._count(0)
        return AgreedByPhone(wish, supervisor)

    def ask(self, actor: Actor, wish: Wish) -> Asked:
        """Begin to wait for an answer.

        Raises:
            NotAllowed: `role_may_not`.

        """
        _may_ask(actor, wish)
        return Asked(wish)

    def request(self, actor: Actor, wish: Wish) -> str:
        """The code to read out over the phone, in groups; empty where this station has no secret with central yet.

        Raises:
            NotAllowed: `role_may_not`.

        """
        _may_ask(actor, wish)
        secret = self._store.setting(SECRET)
        station = self._store.station()
        return written(request_code(secret, station.id, station.epoch, wish)) if secret else ""

    def _secret(self) -> bytes:
        secret = self._store.setting(SECRET)
        if not secret:
            raise RuleViolated("consent_no_secret")
        return secret

    def _supervisors(self, actor: Actor) -> list[str]:
        """The active supervisors of this station's areas, also of other stations there; never whoever asks."""
        here = self._store.station()
        found = [user for user in self._store.users() if may_agree(user, here.id, here.areas)]
        ids = [user.id.removeprefix("user/") for user in found]
        return [one for one in ids if one != actor.user]

    def _admitted(self) -> int:
        """Wrong tries so far; after five a wait, measured by a clock that nobody can set, then five more.

        A restart begins the wait anew, so that restarting gains nothing.
        """
        kept = self._store.setting(_COUNT)
        count = int(kept) if kept else 0
        if count < TRIES:
            return count
        now = self._clock.monotonic()
        if self._since is None:
            self._since = now
        left = WAIT_SECONDS - (now - self._since)
        if left > 0:
            raise RuleViolated("consent_wait", seconds=math.ceil(left))
        return 0

    def _count(self, count: int) -> None:
        self._store.put_setting(_COUNT, str(count).encode())
        self._since = self._clock.monotonic() if count >= TRIES else None


def _may_ask(actor: Actor, wish: Wish) -> None:
    if verdict(actor.role, wish.action) is Verdict.NEVER:
        raise NotAllowed("role_may_not", role=actor.role, action=wish.action.value)
