"""What is shown no more goes piece by piece: a whole frame at once would hold the window up."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget


class Parting(QObject):
    """Deletes widgets and what they shared, one in each turn of the event loop; of a stack first the pages."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._going: list[QObject] = []
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._delete_one)

    def let_go(self, going: QObject) -> None:
        """Delete what is on no screen any more, after all that went before it."""
        for stack in going.findChildren(QStackedWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            pages = (stack.widget(place) for place in range(stack.count()))
            self._going += [page for page in pages if page is not None]
        self._going.append(going)
        self._turn.start(0)

    def _delete_one(self) -> None:
        self._going.pop(0).deleteLater()
        if not self._going:
            self._turn.stop()
