"""The door to a station: what can be done before anybody has signed in.

Imported before the first paint, so it imports nothing itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class SignInName:
    """Somebody who may sign in here; `hint` is the password of a demo user, else empty."""

    id: str
    name: str
    role: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class SetUpForm:
    """The answers of a first start: the office's area, the first user, and the enrolment code or none.

    `without_keyring`: this PC has no keyring, and the station is to do with passwords alone.
    """

    area: str
    station_name: str
    user_name: str
    login: str
    password: str
    code: str = ""
    address: str = ""
    without_keyring: bool = False


@dataclass(frozen=True, slots=True)
class SetUpDone:
    """What a first start made; the recovery code is shown and printed once and kept nowhere."""

    recovery_code: str
    recovery_pdf: bytes


class Door(Protocol):
    """What the program can do before anybody has signed in; reads the vault file and nothing else."""

    @property
    def is_set_up(self) -> bool:
        """Whether this PC has a station."""
        ...

    @property
    def demo(self) -> bool:
        """Whether this is demo data."""
        ...

    @property
    def station_label(self) -> str:
        """The station's name for the sign-in screen."""
        ...

    def names(self) -> Sequence[SignInName]:
        """Who may sign in here."""
        ...

    def areas(self) -> Sequence[tuple[str, str]]:
        """Code and name of the areas that a station may serve, for the first start."""
        ...

    def sign_in(self, user: str, password: str) -> Desk:
        """Open the store and the desk.

        Raises:
            NotAllowed: `wrong_password`.
            RuleViolated: `sign_in_wait` (seconds), `sign_in_locked`.
            StorageFault: the database is missing, empty, damaged or too new.

        """
        ...

    def set_up(self, form: SetUpForm) -> SetUpDone:
        """Make the station, its keys, its first user; enrol where a code was given.

        Raises:
            StorageFault: `keyring_unavailable`: ask whether to do without, then come again with `without_keyring`.

        """
        ...

    def recover(self, user: str, code: str, password: str) -> tuple[str, ...]:
        """Set a new password with the recovery code from the office safe.

        Returns codes of what should be told, such as `vault_tampered`, `other_passwords_void`.
        """
        ...

    def close(self) -> None:
        """Close the store, if one is open."""
        ...
