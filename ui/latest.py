"""Questions that follow the keys: one is on its way at a time, and of those asked meanwhile only the last is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.errors import AppError
    from ui.tasks import Lanes

Q = TypeVar("Q")
A = TypeVar("A")


class Latest(Generic[Q, A]):
    """However fast somebody types, the lane holds one question, and an answer that nobody waits for is dropped."""

    def __init__(self, lanes: Lanes, answer: Callable[[Q], A], done: Callable[[Q, A], None]) -> None:
        self._lanes, self._answer, self._done = lanes, answer, done
        self._wanted: Q | None = None
        self._asked: Q | None = None

    def ask(self, question: Q) -> None:
        """Find the answer, unless it is on its way already."""
        self._wanted = question
        if self._asked is None:
            self._go(question)

    def forget(self) -> None:
        """No answer is wanted any more."""
        self._wanted = None

    def _go(self, question: Q) -> None:
        self._asked = question
        self._lanes.run(lambda: self._answer(question), self._on_answer, self._on_failed)

    def _on_answer(self, answer: A) -> None:
        asked, self._asked = self._asked, None
        wanted = self._wanted
        if wanted is not None and wanted != asked:
            self._go(wanted)
        elif asked is not None and wanted is not None:
            self._done(asked, answer)

    def _on_failed(self, _fault: AppError) -> None:
        """A hint that can't be given is left out: what is typed matters, and saving tells its own faults."""
        self._asked = None
