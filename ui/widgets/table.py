"""Tables on frozen rows: a model with keyset pages, and a view with 36 px rows and a word where it is empty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.overriding import override
from ui.theme import colours, tone_colour
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

ROW_HEIGHT = 36
_LEAST = 90
"""What a column of words has, however narrow it gets."""
AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Row(Protocol):
    """What a table needs of a row: a name that stays the same."""

    @property
    def id(self) -> str:
        """The row's name."""
        ...


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its head, the words of a row, its tone, and how wide it is (0: a share of the rest).

    `least`: what a share wants before others give way for it. `wider`: what a row needs beyond `width`. `spare`: the
    order in which columns give way where it is narrow, 1 first and of equals the last one; 0 never does. `yields`:
    whether it gives way too where the shares could not be read any more, rather than that the table is scrolled.
    """

    head: str
    words: Callable[[R], str]
    tone: Callable[[R], str] | None = None
    width: int = 0
    right: bool = False
    spare: int = 0
    yields: bool = False
    share: int = 1
    least: int = 140
    wider: Callable[[R], int] | None = None

    def needed(self, rows: Sequence[R]) -> int:
        """How wide it has to be for these rows; 0 for a share of the rest."""
        return max((self.width, *map(self.wider, rows))) if self.wider is not None else self.width


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows as they were read; asks for the next page when the view comes to the end."""

    wanted_more = Signal()

    def __init__(self, columns: Sequence[Column[R]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[R] = []
        self._more = False

    @property
    def rows(self) -> Sequence[R]:
        """The rows that are here."""
        return self._rows

    def replace(self, rows: Sequence[R], *, more: bool = False) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows, self._more = list(rows), more
        self.endResetModel()

    def show_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show the rows in other columns; there are none until they are read anew."""
        self.beginResetModel()
        self.columns, self._rows, self._more = tuple(columns), [], False
        self.endResetModel()

    def extend(self, rows: Sequence[R], *, more: bool) -> None:
        """Add the next page."""
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        self._more = more

    def row_at(self, index: AnyIndex) -> R | None:
        """The row of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    @override
    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.row_at(index)
        if found is None:
            return None
        column = self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.words(found)
        if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None:
            return tone_colour(column.tone(found))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].head
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def canFetchMore(self, parent: AnyIndex) -> bool:
        return self._more and not parent.isValid()

    @override
    def fetchMore(self, parent: AnyIndex) -> None:
        self._more = False
        self.wanted_more.emit()


class ToneKeeper(QStyledItemDelegate):
    """Paints a selected row on its own ground and leaves each word its tone."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            option.state &= ~QStyle.StateFlag.State_Selected
            option.backgroundBrush = QBrush(QColor(colours().soft))
        option.state &= ~QStyle.StateFlag.State_HasFocus


class RowsView(QTableView, Generic[R]):
    """A table of rows; Enter opens the row that is selected."""

    opened = Signal(object)

    def __init__(self, name: str, model: RowsModel[R], empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(ToneKeeper(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(32)
        self._empty = PlainLabel(empty, "", "quiet", wrap=True, parent=self.viewport())
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.doubleClicked.connect(self._on_opened)
        model.modelReset.connect(self._show_empty)
        model.rowsInserted.connect(self._show_empty)
        model.modelReset.connect(self._fit)
        model.rowsInserted.connect(self._fit)
        self._fit()

    @property
    def current(self) -> R | None:
        """The row that is selected."""
        return self.rows.row_at(self.currentIndex())

    def say_empty(self, text: str) -> None:
        """What stands here while there are no rows."""
        self._empty.setText(text)
        self._show_empty()

    def replace(self, rows: Sequence[R], *, more: bool = False) -> None:
        """Show other rows and keep the selection by id."""
        kept, place = self.current, self.currentIndex().row()
        self.rows.replace(rows, more=more)
        places = [place for place, one in enumerate(rows) if kept is not None and one.id == kept.id]
        if rows:
            # A row that is gone leaves its place to the next one.
            self.selectRow(places[0] if places else max(0, min(place, len(rows) - 1)))

    def show_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show the rows in other columns."""
        self.rows.show_columns(columns)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self._on_opened(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().rect().adjusted(24, 0, -24, 0))
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _on_opened(self, index: AnyIndex) -> None:
        found = self.rows.row_at(index)
        if found is not None:
            self.opened.emit(found)

    def _show_empty(self) -> None:
        self._empty.setVisible(not self.rows.rows)

    def _fit(self) -> None:
        """Fixed columns by their width, the rest shares what is left; spare ones give way where it is narrow."""
        columns, free = self.rows.columns, self.viewport().width()
        widths = {place: one.needed(self.rows.rows) for place, one in enumerate(columns)}
        spare = sorted((place for place in widths if columns[place].spare), key=lambda at: (columns[at].spare, -at))
        shown = dict(widths)
        for place in spare:
            if free < sum(width or columns[at].least for at, width in shown.items()):
                del shown[place]
        for place in reversed(widths):
            if columns[place].yields and free < sum(width or _LEAST for width in shown.values()):
                shown.pop(place, None)
        for place in widths:
            self.setColumnHidden(place, place not in shown)
        rest = free - sum(shown.values())
        shares = sum(columns[place].share for place, width in shown.items() if not width)
        for place, width in shown.items():
            self.setColumnWidth(place, width or max(_LEAST, rest * columns[place].share // max(1, shares)))
