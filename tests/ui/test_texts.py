"""Words for codes: each code that the program can raise or note has its words, and texts are made in one way only."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.case import CORRECTION_REASONS, HOLD_REASONS, Status
from counter_app.domain.errors import RuleViolated, StorageFault
from counter_app.domain.identity import NO_NIK_REASONS
from counter_app.domain.kinds import KINDS
from counter_app.domain.permissions import ON_CONSENT
from counter_app.domain.service import PAPER_STATES
from counter_app.domain.users import Role
from counter_app.services.cases import INFORMED, WAYS
from counter_app.services.forms import FieldFinding
from counter_app.services.handing_over import PROOFS, RELATIONS, SEEN, SIGNS
from counter_app.services.intake_checks import CHANNELS, GROUPS
from counter_app.services.paper_desk import REPRINT_REASONS
from counter_app.services.undoing import REOPEN_REASONS, VOID_REASONS
from ui.texts import error_message, finding_text, tr
from ui.words import consent, history, register
from ui.words.errors import ERRORS
from ui.words.findings import FINDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
FAULTS = {"RuleViolated", "NotAllowed", "Conflict", "StorageFault", "PrinterFault", "NetworkFault"}
NEVER_SHOWN = {
    # What only central, the command line or the fold of foreign entries meets; the screen says `unexpected` of them.
    "body_malformed", "digest_mismatch", "entry_not_foldable", "entry_not_kept", "header_malformed", "unknown_kind",
    "personal_digest_missing", "salt_malformed", "unknown_chain", "wrong_subject", "entry_differs",
    "personal_not_blank", "entry_malformed",
}  # fmt: skip


def _trees(*folders: str) -> Iterator[ast.AST]:
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.py")):
            yield ast.parse(file.read_text(encoding="utf-8"))


def _raised() -> set[str]:
    found = set()
    for tree in _trees("counter_app/domain", "counter_app/services"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FAULTS and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


def _found() -> set[str]:
    found = set()
    for tree in _trees("counter_app/domain", "counter_app/services"):
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"block", "warn", "info"}
            ):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


def test_every_error_that_use_cases_raise_has_words() -> None:
    """No operator ever reads a bare code."""
    assert _raised() - NEVER_SHOWN - set(ERRORS) == set()


def test_every_finding_has_words() -> None:
    """No field is ever marked without a reason."""
    assert _found() - set(FINDINGS) == set()


@pytest.mark.parametrize(
    ("codes", "table"),
    [
        ([status.value for status in Status], register.STATUS),
        (HOLD_REASONS, register.HOLD),
        (CORRECTION_REASONS, register.CORRECTION),
        (PAPER_STATES, register.PAPER),
        (NO_NIK_REASONS, register.NO_NIK),
        (NO_NIK_REASONS, register.NO_NIK_SHORT),
        (GROUPS, register.GROUP),
        (CHANNELS, register.CHANNEL),
        (RELATIONS, register.RELATION),
        (PROOFS, register.PROOF),
        (SIGNS, register.SIGNED),
        (SEEN, register.SEEN),
        (INFORMED, register.INFORMED),
        (WAYS, register.WAY),
        (REPRINT_REASONS, register.REPRINT),
        (VOID_REASONS, register.VOID),
        (REOPEN_REASONS, register.REOPEN),
        (PROOFS, history.HANDED),
        (SIGNS, history.SIGN),
        (RELATIONS, history.RELATED),
        ([status.value for status in Status], history.MOVED),
        (list(register.FIELD), register.SAID),
        ([action.value for action in ON_CONSENT], consent.ACT),
        ([action.value for action in ON_CONSENT], consent.WHY),
        ([role.value for role in Role], register.ROLE),
        ([name for name, _ in KINDS], register.KIND),
    ],
)
def test_every_code_of_the_register_has_a_word(codes: Sequence[str], table: Mapping[str, str]) -> None:
    """Statuses, reasons and kinds are words on the screen."""
    assert [code for code in codes if not table.get(code)] == []


def test_an_error_says_what_is_safe() -> None:
    """A full disk: what happened, that the form is kept, and what to do."""
    message = error_message(StorageFault("disk_full"))
    assert all((message.happened, message.safe, message.to_do))
    assert message.text == f"{message.happened} {message.safe} {message.to_do}"


def test_an_unknown_error_still_says_what_is_safe() -> None:
    """A code without words reads as an unexpected error, never as the code."""
    message = error_message(RuleViolated("something_new"))
    assert "something_new" not in message.text
    assert message.safe


def test_a_finding_without_its_figure_reads_as_a_dash() -> None:
    """A figure that a rule could not tell is a dash in the sentence."""
    assert "–" in finding_text(FieldFinding("nik", "block", "too_short"))
    assert "15" in finding_text(FieldFinding("nik", "block", "too_short", (("length", "15"),)))


def test_text_of_people_is_never_read_as_a_template() -> None:
    """Braces in a name stay as they are."""
    assert tr("Untuk {name}", name="{x} <b>Budi") == "Untuk {x} <b>Budi"
