"""A checklist by key: 1 original, 2 copy, 3 later, 0 missing, 9 not needed; and the questions that decide it."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.overriding import override
from ui.texts import tr, word
from ui.widgets.card import bring_into_sight
from ui.widgets.field import Field, choose, chosen
from ui.widgets.plain import KeyCap, PlainLabel
from ui.words.register import PAPER, PAPER_TONE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from counter_app.domain.catalogue import Question, Requirement

KEYS: Final = {"1": "asli", "2": "salinan", "3": "menyusul", "0": "tidak_ada", "9": "tidak_perlu"}
BROUGHT: Final = frozenset({"asli", "salinan"})
ROUND: Final = ("asli", "salinan", "menyusul", "tidak_ada", "tidak_perlu")


class AnswerBox(QComboBox):
    """The answers to a question; the digit before one gives it and goes on."""

    answered = Signal(str)
    judged = Signal()
    """A key gave it: on to what comes next."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.addItem(tr("— pilih —"), "")
        for place, answer in enumerate(question.answers, 1):
            self.addItem(f"{place}: {answer.text}", answer.code)
        self.activated.connect(lambda _place: self.answered.emit(chosen(self)))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, partial(bring_into_sight, self))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if not (text.isascii() and text.isdigit()):
            super().keyPressEvent(event)
        elif 0 < int(text) < self.count():
            self.setCurrentIndex(int(text))
            self.answered.emit(chosen(self))
            self.judged.emit()


class PaperRow(QFrame):
    """One paper; a digit notes its state and goes on to the next. One that stands for others of a group is indented."""

    noted = Signal(str, str)
    judged = Signal()
    """A key noted it: on to what comes next."""

    def __init__(self, requirement: Requirement, group: str = "") -> None:
        super().__init__()
        self.setObjectName("line")
        self.requirement = requirement
        self._group = group
        self._state = self._noted = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box = QHBoxLayout(self)
        box.setContentsMargins(16 if group else 4, 2, 4, 2)
        box.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(requirement.text, wrap=True))
        extra = _extra(requirement)
        if extra:
            words.addWidget(PlainLabel(extra, "label", wrap=True))
        box.addLayout(words, 1)
        self._word = PlainLabel("", "strong")
        box.addWidget(self._word, 0, Qt.AlignmentFlag.AlignTop)
        self.show_state("")

    def show_state(self, state: str) -> None:
        """What was noted of this paper; a conditional one is not needed until it is said to be."""
        self._noted = state
        self._state = state or ("tidak_perlu" if self.requirement.condition else "")
        self._word.say(word(PAPER, self._state), PAPER_TONE.get(self._state, "quiet"))
        said = f"{self.requirement.text}: {word(PAPER, self._state)}"
        self.setAccessibleName(f"{self._group} {said}" if self._group else said)

    def noted_state(self) -> str:
        """What is noted now; empty while nobody said anything."""
        return self._noted

    def note_again(self, state: str) -> None:
        """Note what was noted before."""
        if state != self._noted:
            self.noted.emit(self.requirement.code, state)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, partial(bring_into_sight, self))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in KEYS:
            self.noted.emit(self.requirement.code, KEYS[event.text()])
            self.judged.emit()
        elif event.key() == Qt.Key.Key_Down or (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers()
        ):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        after = (ROUND.index(self._state) + 1) % len(ROUND) if self._state in ROUND else 0
        self.noted.emit(self.requirement.code, ROUND[after])


class PaperList(QWidget):
    """The checklist of a service, with its questions above."""

    noted = Signal(str, str)
    answered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clear")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        self._asked, self._listed = QVBoxLayout(), QVBoxLayout()
        for part in (self._asked, self._listed):
            part.setSpacing(2)
            box.addLayout(part)
        self.rows: list[PaperRow] = []
        self.questions: dict[str, AnswerBox] = {}
        self._shown: tuple[tuple[Question, ...], tuple[str, ...]] = ((), ())

    def show_list(
        self,
        requirements: Sequence[Requirement],
        states: Mapping[str, str],
        questions: Sequence[Question] = (),
        answers: Mapping[str, str] | None = None,
    ) -> None:
        """Show these papers; questions and rows are kept while they are the same."""
        asked, listed = tuple(questions), tuple(one.code for one in requirements)
        if asked != self._shown[0]:
            self._ask(questions)
        if (asked, listed) != self._shown:
            self._list(requirements)
        self._shown = (asked, listed)
        for row in self.rows:
            row.show_state(states.get(row.requirement.code, ""))
        for code, box in self.questions.items():
            choose(box, (answers or {}).get(code, ""))

    @property
    def first(self) -> QWidget | None:
        """Where the list begins: with a question that is open, else with the first paper."""
        open_now = (box for box in self.questions.values() if not chosen(box))
        return next(iter((*open_now, *self.rows)), None)

    def named(self) -> dict[str, QWidget]:
        """The questions and papers by name."""
        asked = {f"question.{code}": box for code, box in self.questions.items()}
        return asked | {f"paper.{row.requirement.code}": row for row in self.rows}

    def focus_first(self, lacking: Collection[str] = ()) -> None:
        """Go to the first question or paper that is lacking, else to the first paper, once all of them are shown."""
        parts: dict[str, QWidget] = {one.owed.code: self.questions[one.code] for one in self._shown[0]}
        parts.update({row.requirement.code: row for row in self.rows})
        first = next((part for code, part in parts.items() if code in lacking), next(iter(self.rows), None))
        if first is not None:
            QTimer.singleShot(0, first, first.setFocus)

    def tab_after(self, before: QWidget) -> QWidget:
        """Come after a widget when Tab is pressed; returns the last of the list."""
        for part in (*self.questions.values(), *self.rows):
            QWidget.setTabOrder(before, part)
            before = part
        return before

    def _ask(self, questions: Sequence[Question]) -> None:
        _empty(self._asked)
        self.questions = {}
        for question in questions:
            box = AnswerBox(question)
            box.answered.connect(partial(self.answered.emit, question.code))
            box.judged.connect(self._on_answered)
            self.questions[question.code] = box
            said = " · ".join(box.itemText(place) for place in range(1, box.count()))
            _add(self._asked, Field(question.text, box, said))

    def _list(self, requirements: Sequence[Requirement]) -> None:
        kept = {row.requirement.code for row in self.rows if row.hasFocus()}
        _empty(self._listed)
        self.rows = []
        sizes = Counter(one.group for one in requirements)
        group = ""
        for requirement in requirements:
            several = sizes[requirement.group] > 1 and bool(requirement.group)
            words = tr("Salah satu dari {count} ini cukup:", count=sizes[requirement.group]) if several else ""
            if several and requirement.group != group:
                _add(self._listed, _group_head(words))
            group = requirement.group
            row = PaperRow(requirement, words)
            row.noted.connect(self.noted)
            row.judged.connect(partial(self._go_on, row))
            self.rows.append(row)
            _add(self._listed, row)
            if requirement.code in kept:
                row.setFocus()

    def _on_answered(self) -> None:
        """To the next question that is open, else to the first paper, which the answer may have brought."""
        if (first := self.first) is not None:
            first.setFocus()

    def _go_on(self, row: PaperRow) -> None:
        """To the next paper, past those that the one just brought stands for."""
        group = row.requirement.group if row.noted_state() in BROUGHT else ""
        after = self.rows[self.rows.index(row) + 1 :] if row in self.rows else []
        following = next((one for one in after if not group or one.requirement.group != group), None)
        if following is not None:
            following.setFocus()
            return
        if after:
            after[-1].setFocus()
        self.focusNextChild()


def _add(box: QVBoxLayout, part: QWidget) -> None:
    """Put a part into a layout, where it can take the focus at once: the next key may be meant for it."""
    box.addWidget(part)
    part.show()


def _group_head(words: str) -> QWidget:
    head = PlainLabel(words, "label")
    head.setContentsMargins(6, 4, 4, 0)
    return head


def _empty(box: QVBoxLayout) -> None:
    while item := box.takeAt(0):
        if (part := item.widget()) is not None:
            part.hide()
            part.deleteLater()


def key_row(*, all_at_once: bool = False) -> QWidget:
    """The keys of a checklist, in a line that wraps nothing."""
    holder = QWidget()
    holder.setObjectName("clear")
    box = QHBoxLayout(holder)
    box.setContentsMargins(0, 2, 0, 0)
    box.setSpacing(5)
    for key, state in KEYS.items():
        box.addWidget(KeyCap(key))
        box.addWidget(PlainLabel(word(PAPER, state), "label"))
        box.addSpacing(3)
    if all_at_once:
        box.addWidget(KeyCap("Alt+A"))
        box.addWidget(PlainLabel(tr("Semua"), "label"))
    box.addStretch(1)
    return holder


def _extra(requirement: Requirement) -> str:
    return " · ".join(part for part in (requirement.condition, requirement.note) if part)
