"""Opening an idle screen again: by PIN within the session, else by password."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import NotAllowed

if TYPE_CHECKING:
    from counter_app.services.signing_in import IdleLock, Session, SignIn

PASSWORD_NEEDED: Final = 1


@dataclass(frozen=True, slots=True)
class ScreenLock:
    """What a locked screen may ask."""

    session: Session
    pins: IdleLock
    sign_in: SignIn

    def pin_try(self, pin: str) -> int:
        """0 when the PIN was right, else the tries left plus 1; 1 means that the password is needed."""
        answer = self.pins.unlock(pin)
        return 0 if answer.opened else PASSWORD_NEEDED + answer.tries_left

    def password_try(self, password: str) -> bool:
        """Whether the password of this session's person was right."""
        try:
            self.sign_in.unlock_screen(self.session, password)
        except NotAllowed:
            return False
        self.pins.password_given()
        return True
