"""Text from people is plain in every sink: each sink has one gate, and nothing goes around it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

import pytest

from tests.architecture.sources import PRODUCT, called, calls, faults, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.architecture.sources import Source

# What reads markup, or drops what it can't show; and the only files that may use it, because they make it plain.
_GATED: Final = {
    "ErrorMessage": (),
    "Paragraph": (),
    "QErrorMessage": (),
    "QLabel": ("ui/widgets/plain.py",),
    "QMessageBox": (),
    "QTextBrowser": (),
    "XPreformatted": (),
    "drawCentredString": ("printing/drawing.py",),
    "drawRightString": ("printing/drawing.py",),
    "drawString": ("printing/drawing.py",),
    "insertHtml": (),
    "setHtml": (),
    "setMarkdown": (),
    "textLine": ("printing/drawing.py",),
    "textOut": ("printing/drawing.py",),
    "write_formula": (),
    "write_rich_string": (),
}


def _around_the_gate(one: Source) -> Iterator[str]:
    for call in calls(one):
        name = called(call)
        if name in _GATED and one.name not in _GATED[name]:
            yield f"{one.name}:{call.lineno}: {name} outside its gate"
    for node in ast.walk(one.tree):
        if isinstance(node, ast.ClassDef):
            for base in node.bases:
                name = base.attr if isinstance(base, ast.Attribute) else base.id if isinstance(base, ast.Name) else ""
                if name in _GATED and one.name not in _GATED[name]:
                    yield f"{one.name}:{node.lineno}: a {name} outside its gate"
        if isinstance(node, ast.Attribute) and node.attr in {"AutoText", "MarkdownText", "RichText"}:
            yield f"{one.name}:{node.lineno}: text that is read as markup"


def test_no_text_goes_around_a_gate() -> None:
    """Screen, paper and sheet get text through ui.widgets.plain, printing.drawing and write_string."""
    assert faults(_around_the_gate, *PRODUCT) == []


@pytest.mark.parametrize(
    "planted",
    [
        "Paragraph(name, style)",
        "QLabel(name)",
        "class Mine(QLabel): pass",
        "canvas.drawString(0, 0, name)",
        "sheet.write_formula(0, 0, name)",
        "label.setTextFormat(Qt.TextFormat.RichText)",
        "QMessageBox(parent)",
    ],
)
def test_a_way_around_is_found(planted: str) -> None:
    """The rule bites."""
    assert len(list(_around_the_gate(source(planted)))) == 1
