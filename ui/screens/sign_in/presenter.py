"""What signing in does, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.errors import AppError, InvalidInput
from ui.tasks import Lane
from ui.texts import Message, error_message, fault_texts, tr, word
from ui.words.register import NOTICE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.desk import Desk
    from counter_app.services.door import Door, SignInName
    from ui.tasks import Lanes


# What else recovery has to tell is told by the form itself, or at each sign-in.
_TOLD_AT_RECOVERY: Final = ("vault_tampered", "other_passwords_void")


class SignInView(Protocol):
    """What the presenter asks of the window."""

    def show_busy(self, *, busy: bool) -> None:
        """Take no input while a password is tried."""
        ...

    def show_message(self, message: Message) -> None:
        """Tell how it went."""
        ...

    def show_fields(self, faults: dict[str, str]) -> None:
        """Tell what is wrong beside the fields of the recovery form."""
        ...

    def show_recovered(self, notices: Sequence[str]) -> None:
        """The new password holds: back to signing in, with what is to be told beside it."""
        ...

    def open_desk(self, desk: Desk, login: str) -> None:
        """Somebody is in, with that login."""
        ...


class SignInPresenter:
    """Tries passwords and recovery codes, one at a time."""

    def __init__(self, door: Door, lanes: Lanes, view: SignInView) -> None:
        self._door, self._lanes, self._view = door, lanes, view
        self.names: Sequence[SignInName] = tuple(door.names())
        self._busy = False

    def sign_in(self, user: str, password: str) -> None:
        """Try a password; while one is tried, another is not."""
        if self._busy:
            return
        if not password:
            self._view.show_message(Message(tr("Ketik kata sandi dahulu."), level="attention"))
            return
        self._begin()
        self._lanes.run(
            lambda: self._door.sign_in(user, password),
            lambda desk: self._on_opened(desk, user),
            self._on_failed,
            lane=Lane.WRITE,
        )

    def recover(self, user: str, code: str, password: str, again: str) -> None:
        """Give a user a new password with the code from the office safe."""
        if self._busy:
            return
        if password != again:
            self._view.show_fields({"again": tr("Kedua kata sandi berbeda.")})
            return
        self._begin()
        self._lanes.run(
            lambda: self._door.recover(user, code, password), self._on_recovered, self._on_failed, lane=Lane.WRITE
        )

    def _begin(self) -> None:
        self._busy = True
        self._view.show_fields({})
        self._view.show_busy(busy=True)

    def _end(self) -> None:
        self._busy = False
        self._view.show_busy(busy=False)

    def _on_opened(self, desk: Desk, login: str) -> None:
        self._end()
        self._view.open_desk(desk, login)

    def _on_recovered(self, notices: tuple[str, ...]) -> None:
        self._end()
        self._view.show_recovered([word(NOTICE, code) for code in notices if code in _TOLD_AT_RECOVERY])

    def _on_failed(self, fault: AppError) -> None:
        self._end()
        if isinstance(fault, InvalidInput):
            self._view.show_fields(fault_texts(fault))
        else:
            self._view.show_message(error_message(fault))
