"""Text for people goes through `tr`, whole and literal, so that it can be found and translated."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.architecture.sources import called, calls, faults, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.architecture.sources import Source

_TRANSLATING: Final = frozenset({"mark", "tr"})
_SHOWING: Final = frozenset(
    {
        "ElidedLabel",
        "PlainLabel",
        "QAction",
        "QCheckBox",
        "QGroupBox",
        "QLabel",
        "QPushButton",
        "QRadioButton",
        "QToolButton",
        "addAction",
        "addMenu",
        "addTab",
        "say",
        "setAccessibleDescription",
        "setAccessibleName",
        "setPlaceholderText",
        "setStatusTip",
        "setText",
        "setTitle",
        "setToolTip",
        "setWhatsThis",
        "setWindowTitle",
        "showMessage",
    }
)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def _put_together(one: Source) -> Iterator[str]:
    for call in calls(one):
        if called(call) in _TRANSLATING:
            for argument in call.args:
                if isinstance(argument, ast.JoinedStr | ast.BinOp) or (
                    isinstance(argument, ast.Call) and called(argument) in {"format", "join"}
                ):
                    yield f"{one.name}:{call.lineno}: a text that is put together can't be translated"


def _bare(one: Source) -> Iterator[str]:
    for call in calls(one):
        shown = call.args[:1] + [word.value for word in call.keywords if word.arg == "text"]
        if called(call) in _SHOWING and any(_has_words(argument) for argument in shown):
            yield f"{one.name}:{call.lineno}: {called(call)} shows a text that did not go through tr"


def _has_words(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=str(text)):
            return bool(_WORD.search(text))
        case ast.JoinedStr(values=parts):
            return any(_has_words(part) for part in parts)
        case ast.BinOp(left=left, right=right):
            return _has_words(left) or _has_words(right)
        case ast.IfExp(body=body, orelse=orelse):
            return _has_words(body) or _has_words(orelse)
        case _:
            return False


def test_texts_are_translated_whole() -> None:
    """No f-string, no %, no + and no format inside tr()."""
    assert faults(_put_together, "ui") == []


def test_no_text_is_shown_bare() -> None:
    """Labels, buttons, titles and tips show what tr() or ui.texts gave them."""
    assert faults(_bare, "ui") == []


@pytest.mark.parametrize(
    "planted", ['tr(f"Halo {name}")', 'tr("Halo %s" % name)', 'tr("Halo " + name)', 'tr("Halo {}".format(name))']
)
def test_a_text_put_together_is_found(planted: str) -> None:
    """The rule bites."""
    assert len(list(_put_together(source(planted)))) == 1


@pytest.mark.parametrize(
    "planted",
    [
        'label.setText("Simpan")',
        'QPushButton("Simpan", self)',
        'PlainLabel(text="Simpan")',
        'label.say(f"{count} tersimpan")',
        'self.setWindowTitle("Loket " + name)',
        'label.setText("Ada" if there else name)',
    ],
)
def test_a_bare_text_is_found(planted: str) -> None:
    """The rule bites."""
    assert len(list(_bare(source(planted)))) == 1


@pytest.mark.parametrize("good", ['label.setText(tr("Simpan"))', 'label.setText("–")', 'label.setText(f"{a}, {b}")'])
def test_a_text_of_tr_passes(good: str) -> None:
    """The rule lets through what is translated, and signs without words."""
    assert list(_bare(source(good))) == []
