"""The crash handler: told once, without what an exception says, and hooks given back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ui.crash import REPORT, RUNNING, CrashHandler, describe

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SECRET = "7501045509909999"


def _raise() -> None:
    raise ValueError(SECRET)


def _met() -> tuple[type[BaseException], BaseException]:
    try:
        _raise()
    except ValueError as fault:
        return type(fault), fault
    raise AssertionError


def test_a_report_names_places_but_nothing_personal() -> None:
    """What an exception says may hold a NIK, so only kind and places are kept."""
    kind, fault = _met()
    report = describe(kind, fault.__traceback__)
    assert SECRET not in report
    assert "_raise" in report
    assert report.endswith("ValueError")


def test_the_same_place_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    """A model that raises for each cell tells one defect, not fourteen."""
    handler = CrashHandler(tmp_path)
    handler.install()
    kind, fault = _met()
    try:
        with qtbot.waitSignal(handler.met):
            for _ in range(14):
                sys.excepthook(kind, fault, fault.__traceback__)
    finally:
        handler.remove()
    assert (tmp_path / REPORT).read_text(encoding="utf-8").count("ValueError") == 1


def test_a_regular_end_leaves_no_mark(qtbot: QtBot, tmp_path: Path) -> None:
    """The running mark is gone and the hooks are the interpreter's own again."""
    handler = CrashHandler(tmp_path)
    handler.install()
    handler.remove()
    assert not (tmp_path / RUNNING).exists()
    assert sys.excepthook is sys.__excepthook__
