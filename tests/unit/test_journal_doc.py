"""docs/journal.md says what the code does."""

from __future__ import annotations

import re
from dataclasses import MISSING
from pathlib import Path

from counter_app.domain.case import TRANSITIONS, Status
from counter_app.domain.kinds import KINDS

DOC = (Path(__file__).parents[2] / "docs" / "journal.md").read_text("utf-8")
SHORT = {"operator": "O", "supervisor": "S", "administrator": "A", "program": "P"}


def _section(title: str) -> str:
    return DOC.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def _rows(title: str) -> list[list[str]]:
    lines = [line for line in _section(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def _fields(pairs: tuple[tuple[str, object], ...]) -> str:
    return ", ".join(name + ("*" if default is MISSING else "") for name, default in pairs) or "–"


def test_every_kind_is_documented_as_it_is() -> None:
    """Name, version, stream, subject, nature, writers and fields of each kind stand in the table."""
    documented = {(row[0].strip("`"), int(row[1])): row[2:] for row in _rows("Kinds of this version")}
    expected = {
        key: [
            kind.stream.value,
            kind.subject,
            kind.nature.value,
            " ".join(short for role, short in SHORT.items() if role in kind.writers),
            _fields(kind.facts),
            _fields(kind.personal),
        ]
        for key, kind in KINDS.items()
    }
    assert documented == expected


def test_reserved_kinds_are_not_in_use() -> None:
    """A reserved name is no kind of this version."""
    reserved = set(
        re.findall(r"`([a-z]+\.[a-z]+)`", "\n".join(row[0] for row in _rows("Kinds reserved for later parts")))
    )
    assert len(reserved) > 20
    assert not reserved & {name for name, _ in KINDS}


def test_the_transition_table_is_the_code() -> None:
    """A tick stands exactly where a case may move."""
    table = {row[0]: [cell == "✓" for cell in row[1:]] for row in _rows("A case's statuses")}
    assert table == {status.value: [other in TRANSITIONS[status] for other in Status] for status in Status}
