"""What screens share while somebody is signed in: the desk, the lanes, and the ways to other screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.checking import Checking
from ui.preferences import Preferences

if TYPE_CHECKING:
    from counter_app.services.desk import Desk
    from ui.tasks import TaskRunner


class Workplace(QObject):
    """The signed-in window, as a screen sees it."""

    went = Signal(str, object)
    """Another screen is asked for: its name and what it is to show."""
    went_back = Signal()
    went_on = Signal()
    """The counter is open: on to whatever was being typed, else to the first person."""
    left = Signal()
    """The session is to end: back to the door."""
    changed = Signal()
    """Something was written; lists and the status strip read again."""
    owed = Signal()
    """A paper is owed or was answered: the spooler looks at once."""
    secured = Signal()
    """The register should be copied now, because somebody goes."""
    printed = Signal()
    """A paper went on; whoever shows papers reads again."""
    called = Signal(object)
    """A queue number was called: its ticket."""
    let_go = Signal(str)
    """A number that was called is done with or its holder is not here: its ticket's id."""
    set_back = Signal(object, object)
    """The PC's clock fell back: what it showed, and what it shows (ms UTC)."""
    said = Signal(str, str)
    """A quiet line for a while: text and tone."""
    scheme_chosen = Signal(str)
    language_chosen = Signal(str)
    idle_chosen = Signal(int)
    """How this PC likes its window: light or dark, language, minutes to the idle lock."""

    def __init__(
        self, desk: Desk, tasks: TaskRunner, parent: QObject | None = None, *, preferences: Preferences | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.tasks = tasks
        self.pin = False
        self.checking = Checking(desk, tasks, self)
        self.preferences = preferences or Preferences()

    def go(self, screen: str, argument: object = None) -> None:
        """Show another screen."""
        self.went.emit(screen, argument)

    def back(self) -> None:
        """Show the screen before this one."""
        self.went_back.emit()

    def go_on(self) -> None:
        """Begin to work, with what was being typed last time if there is anything."""
        self.went_on.emit()

    def leave(self) -> None:
        """Sign out."""
        self.left.emit()

    def say(self, text: str, tone: str = "quiet") -> None:
        """Tell something quietly."""
        self.said.emit(text, tone)
