"""Tables: a model that Qt finds no fault with, pages as they are needed, and a selection kept by id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ui.widgets.table import Column, RowsModel, RowsView

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a test."""

    id: str


def _model() -> RowsModel[Line]:
    return RowsModel((Column("Nama", lambda line: line.id), Column("Jumlah", lambda _line: "1", right=True)))


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    """With rows, with more to come, and after the next page."""
    model = _model()
    model.replace([Line("a"), Line("b")], more=True)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.extend([Line("c")], more=False)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_next_page_is_asked_for_once(qtbot: QtBot) -> None:
    """The view's wish for more goes out once per page."""
    model = _model()
    model.replace([Line("a")], more=True)
    with qtbot.waitSignal(model.wanted_more):
        model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())


def test_the_selection_is_kept_by_id(qtbot: QtBot) -> None:
    """Rows that come in above don't move the selection to somebody else."""
    view = RowsView("Tabel", _model(), "kosong")
    qtbot.addWidget(view)
    view.replace([Line("a"), Line("b")])
    view.selectRow(1)
    view.replace([Line("new"), Line("a"), Line("b")])
    assert view.current == Line("b")


def test_enter_opens_the_row(qtbot: QtBot) -> None:
    """The keyboard alone is enough."""
    view = RowsView("Tabel", _model(), "kosong")
    qtbot.addWidget(view)
    view.replace([Line("a")])
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [Line("a")]


def test_an_empty_table_says_what_would_stand_there(qtbot: QtBot) -> None:
    """The text is there while there are no rows, and gone with the first."""
    view = RowsView("Tabel", _model(), "Di sini nanti muncul sesuatu.")
    qtbot.addWidget(view)
    view.show()
    view.say_empty("Di sini nanti muncul sesuatu.")
    texts = view.viewport().findChildren(QLabel)
    assert [child.isVisible() for child in texts] == [True]
    view.replace([Line("a")])
    assert [child.isVisible() for child in texts] == [False]


def test_columns_give_way_in_their_order(qtbot: QtBot) -> None:
    """The one of the lowest number first, of equals the last; what is never spare stays, however narrow it gets."""
    columns: tuple[Column[Line], ...] = (
        Column("number", lambda _line: "", width=100, spare=3),
        Column("name", lambda line: line.id, least=150),
        Column("place", lambda _line: "", width=100, spare=2),
        Column("other", lambda _line: "", width=100, spare=2),
        Column("sent", lambda _line: "", width=100, spare=1),
    )
    view = RowsView("Tabel", RowsModel(columns), "kosong")
    qtbot.addWidget(view)
    view.show()
    shown = []
    for room in (560, 540, 400, 300, 240, 60):
        view.resize(room + view.width() - view.viewport().width(), 200)
        shown.append([columns[place].head for place in range(5) if not view.isColumnHidden(place)])
    assert shown == [
        ["number", "name", "place", "other", "sent"],
        ["number", "name", "place", "other"],
        ["number", "name", "place"],
        ["number", "name"],
        ["name"],
        ["name"],
    ]
    assert view.columnWidth(1) == 90


def test_no_table_is_scrolled_sideways_where_words_can_be_read(qtbot: QtBot) -> None:
    """Columns that yield go too, from the right, as soon as the others have less than what is read; no other does."""
    columns: tuple[Column[Line], ...] = (
        Column("", lambda _line: "☑", width=32),
        Column("name", lambda line: line.id, least=150),
        Column("service", lambda _line: "", least=190),
        Column("number", lambda _line: "", width=80),
        Column("status", lambda _line: "", width=168, yields=True),
        Column("due", lambda _line: "", width=176, yields=True),
    )
    view = RowsView("Tabel", RowsModel(columns), "kosong")
    qtbot.addWidget(view)
    view.show()
    shown = []
    for room in (640, 460, 450, 100):
        view.resize(room + view.width() - view.viewport().width(), 200)
        shown.append([columns[place].head for place in range(6) if not view.isColumnHidden(place)])
    assert shown == [
        ["", "name", "service", "number", "status", "due"],
        ["", "name", "service", "number", "status"],
        ["", "name", "service", "number"],
        ["", "name", "service", "number"],
    ]


def test_a_column_is_as_wide_as_its_rows_need(qtbot: QtBot) -> None:
    """One row that tells more than the others widens it, and the texts beside it get less."""
    time: Column[Line] = Column(
        "Jam", lambda line: line.id, width=64, wider=lambda line: 132 if line.id == "later" else 0
    )
    view = RowsView("Tabel", RowsModel((time, Column("Nama", lambda line: line.id))), "kosong")
    qtbot.addWidget(view)
    view.resize(600, 200)
    view.replace([Line("a")])
    assert view.columnWidth(0) == 64
    view.rows.extend([Line("later")], more=False)
    assert view.columnWidth(0) == 132
    view.replace([Line("b")])
    assert view.columnWidth(0) == 64
