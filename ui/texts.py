"""Text for people: one function that translates, and the sentences that codes stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication

from counter_app.domain.errors import InvalidInput

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.domain.errors import AppError
    from counter_app.services.forms import FieldFinding
    from ui.words.speaking import Words

# The sentences of faults are many and seldom needed: they are loaded with the first fault, not before the first paint.
# ruff: noqa: PLC0415

CONTEXT: Final = "ui"


def tr(text: str, /, **data: object) -> str:
    """The text in the language of the window, with its blanks filled in."""
    found = QCoreApplication.translate(CONTEXT, text)
    return found.format(**data) if data else found


@dataclass(frozen=True, slots=True)
class Message:
    """What to tell: what happened, what is safe, what to do."""

    happened: str
    safe: str = ""
    to_do: str = ""
    level: str = "fault"

    @property
    def text(self) -> str:
        """The whole message in one run."""
        return " ".join(part for part in (self.happened, self.safe, self.to_do) if part)


def error_message(fault: AppError) -> Message:
    """The words of an error; one without words of its own still says what is safe."""
    from ui.words.errors import ERRORS

    words = ERRORS.get(fault.code, ERRORS["unexpected"])
    data = {key: "" if value is None else value for key, value in fault.data.items()}
    return Message(_fill(words.happened, data), _fill(words.safe, data), _fill(words.to_do, data), words.level)


def field_text(code: str, data: Mapping[str, object] | None = None) -> str:
    """What to say beside a field that can't be kept; `data` fills the sentence."""
    from ui.words.errors import ERRORS
    from ui.words.findings import FINDINGS

    words = FINDINGS.get(code)
    if words is None:
        known: Words | None = ERRORS.get(code)
        return _fill(known.happened, data or {}) if known else tr("Isian ini tidak dapat disimpan.")
    return _fill(words, data or {})


def fault_texts(fault: InvalidInput) -> dict[str, str]:
    """What to say beside each field that can't be kept, with the figures that the fault brought."""
    return {name: field_text(code, fault.details.get(name)) for name, code in fault.fields.items()}


class Told(Protocol):
    """A form that tells what is wrong."""

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


def tell_fault(form: Told, fault: AppError) -> None:
    """Tell what can't be kept beside its fields, and every other error as what it is."""
    if isinstance(fault, InvalidInput):
        form.show_faults(fault_texts(fault))
    else:
        form.show_error(fault)


def finding_text(finding: FieldFinding) -> str:
    """The sentence of a finding about a field."""
    from ui.words.findings import FINDINGS

    return _fill(FINDINGS.get(finding.code, FINDINGS["unknown_finding"]), dict(finding.data))


def word(table: Mapping[str, str], code: str) -> str:
    """A code of the register in a word; an unknown code stands for itself."""
    return tr(table[code]) if code in table else code


class _Blank(dict[str, object]):
    """A figure that a finding did not bring reads as a dash, never as an error."""

    def __missing__(self, key: str) -> str:
        return "–"


def _fill(text: str, data: Mapping[str, object]) -> str:
    return tr(text).format_map(_Blank(data)) if text else ""
