"""Every error the program raises on purpose: a code and data, never a sentence.

::

    AppError
    ├── UserError            the operator can act
    │   ├── InvalidInput     per field: {field: code}
    │   ├── RuleViolated
    │   ├── NotAllowed
    │   └── Conflict
    ├── OutsideFault         the surroundings failed
    │   ├── DataFault        a resource file is wrong: file, line, fault
    │   ├── StorageFault
    │   ├── PrinterFault
    │   ├── SpeakerFault
    │   └── NetworkFault
    └── Cancelled            unwind silently

Anything else is a bug and goes to the crash handler.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Datum = str | int | None


class AppError(Exception):
    """An error that the program raises on purpose, told by its code."""

    def __init__(self, code: str, /, **data: Datum) -> None:
        super().__init__(code)
        self.code = code
        self.data: Mapping[str, Datum] = data


class UserError(AppError):
    """What the operator asked can't be done as asked, and they can act on it."""


class InvalidInput(UserError):
    """Fields hold something that can't be kept; `fields` maps each to its code, `details` to its figures."""

    def __init__(self, fields: Mapping[str, str], details: Mapping[str, Mapping[str, Datum]] | None = None) -> None:
        super().__init__("invalid_input")
        self.fields = dict(fields)
        self.details = dict(details or {})


class RuleViolated(UserError):
    """A rule of the counter forbids this act in this state."""


class NotAllowed(UserError):
    """The signed-in role may not do this."""


class Conflict(UserError):
    """Somebody else changed the same thing first."""


class OutsideFault(AppError):
    """The surroundings failed: disk, printer, line, files."""


class DataFault(OutsideFault):
    """A resource file is wrong; data holds file, line and detail."""


class StorageFault(OutsideFault):
    """The store can't be read or written (busy, full, read-only, corrupt, wrong key, too new)."""


class PrinterFault(OutsideFault):
    """A printer did not take the job."""


class SpeakerFault(OutsideFault):
    """A call could not be said aloud."""


class NetworkFault(OutsideFault):
    """Central could not be reached or did not answer as central would."""


class Cancelled(AppError):
    """The operator stopped this; nothing is wrong."""

    def __init__(self) -> None:
        super().__init__("cancelled")
