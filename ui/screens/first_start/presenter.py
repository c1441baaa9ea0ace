"""What the first start does, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.errors import AppError, InvalidInput, StorageFault
from ui.tasks import Lane
from ui.texts import Message, error_message, fault_texts, field_text, tr

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.services.door import Door, SetUpDone, SetUpForm
    from ui.tasks import Lanes

_FIELD: Final = {"name": "user_name"}
"""Fields of the form that bear another name where a user is made."""


class FirstStartView(Protocol):
    """What the presenter asks of the window."""

    def show_busy(self, *, busy: bool) -> None:
        """Take no input while the station is made."""
        ...

    def show_message(self, message: Message) -> None:
        """Tell how it went."""
        ...

    def show_fields(self, faults: dict[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        ...

    def show_done(self, done: SetUpDone) -> None:
        """Show the recovery code, once."""
        ...

    def show_sheet_saved(self, name: str) -> None:
        """The sheet lies in a folder."""
        ...


class FirstStartPresenter:
    """Makes the station from the answers; alone, or enrolled with a code from the Dinas."""

    def __init__(self, door: Door, lanes: Lanes, view: FirstStartView) -> None:
        self._door, self._lanes, self._view = door, lanes, view
        self.areas = tuple(door.areas())
        self._busy = False

    def make(self, form: SetUpForm, again: str, *, enrol: bool) -> None:
        """Make the station unless an answer is missing."""
        if self._busy:
            return
        faults = missing_answers(form, again, enrol=enrol)
        self._view.show_fields(faults)
        if faults:
            return
        self._busy = True
        self._view.show_busy(busy=True)
        self._lanes.run(lambda: self._door.set_up(form), self._on_done, self._on_failed, lane=Lane.WRITE)

    def save_sheet(self, done: SetUpDone, target: Path) -> None:
        """Write the recovery sheet where the operator wants it."""

        def work() -> None:
            try:
                target.write_bytes(done.recovery_pdf)
            except OSError:
                raise StorageFault("file_not_written") from None

        self._lanes.run(work, lambda _none: self._view.show_sheet_saved(target.name), lane=Lane.PRINT)

    def _on_done(self, done: SetUpDone) -> None:
        self._busy = False
        self._view.show_busy(busy=False)
        self._view.show_done(done)

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        self._view.show_busy(busy=False)
        if isinstance(fault, InvalidInput):
            self._view.show_fields({_FIELD.get(name, name): words for name, words in fault_texts(fault).items()})
        self._view.show_message(error_message(fault))


def missing_answers(form: SetUpForm, again: str, *, enrol: bool) -> dict[str, str]:
    """What has to be filled in before anything is made, per field."""
    needed = {"area": form.area, "station_name": form.station_name, "user_name": form.user_name, "login": form.login}
    if enrol:
        needed |= {"code": form.code, "address": form.address}
    faults = {name: field_text("required") for name, value in needed.items() if not value.strip()}
    if not form.password:
        faults["password"] = field_text("required")
    elif form.password != again:
        faults["again"] = tr("Kedua kata sandi berbeda.")
    return faults
