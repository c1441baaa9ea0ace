"""Texts that have broken programs, on every screen that shows what people said: plain, and verbatim."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QEvent, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from typing_extensions import override

from counter_app.domain.consent import Wish
from counter_app.domain.permissions import Action
from counter_app.domain.person import check_free_text, check_name
from counter_app.domain.users import Role
from counter_app.services.door import SignInName
from counter_app.services.forms import LineForm, ServiceForm, VisitForm
from counter_app.services.residents import Double
from counter_app.services.signing_in import SignInUser
from counter_app.services.views import PersonRow
from tests.fakes.desk import HASAN, FakeDoor, person, visit
from tests.fakes.tasks import InlineTaskRunner, WaitingLanes
from tests.unit.hostile_texts import HOSTILE_TEXTS
from ui.consenting import Asking
from ui.screens.case.view import CaseScreen
from ui.screens.hand_over.presenter import Found
from ui.screens.hand_over.view import HandOverScreen
from ui.screens.intake.view import IntakeScreen
from ui.screens.receipt.view import ReceiptScreen
from ui.screens.search.view import SearchScreen
from ui.screens.settings.view import SettingsScreen
from ui.screens.sign_in.view import SignInScreen
from ui.widgets.consent import ConsentPanel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from counter_app.services.cases import CaseDetail
    from counter_app.services.desk import Desk
    from counter_app.services.forms import SavedVisit
    from counter_app.services.history import HistoryLine
    from ui.screen import Screen
    from ui.shell.window import MainWindow

TEXTS: Final = tuple(text for _, text in HOSTILE_TEXTS)
NAMES: Final = tuple(dict.fromkeys(reading.name for reading in map(check_name, TEXTS) if reading.ok and reading.name))
NOTES: Final = tuple(dict.fromkeys(reading.text for reading in map(check_free_text, TEXTS) if reading.ok))
AT_ONCE: Final = 40


def said(root: QWidget) -> Iterator[str]:
    """Everything that stands on a screen, in labels, buttons, editors, lists and tables."""
    yield from (one.text() for one in root.findChildren(QLabel))
    yield from (one.text() for one in root.findChildren(QAbstractButton))
    yield from (one.text() for one in root.findChildren(QLineEdit))
    yield from (one.toPlainText() for one in root.findChildren(QPlainTextEdit))
    for box in root.findChildren(QComboBox):
        yield from (box.itemText(place) for place in range(box.count()))
    for view in root.findChildren(QAbstractItemView):
        yield from _rows(view.model())


def _rows(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    columns = model.columnCount(QModelIndex()) if isinstance(model, QAbstractTableModel) else 1
    for row in range(model.rowCount(QModelIndex())):
        yield from (str(model.index(row, column).data() or "") for column in range(columns))


def missing(root: QWidget, texts: Sequence[str]) -> list[str]:
    """Which of the texts stand nowhere on a screen; what is cut short ends in an ellipsis."""
    lines = list(said(root))
    whole, cut = "\0".join(lines), [line[:-1] for line in lines if line.endswith("…") and len(line) > 1]
    return [text for text in texts if text not in whole and not any(text.startswith(part) for part in cut)]


def not_plain(root: QWidget) -> list[str]:
    """Labels that would take markup in their text, and hints over a widget that would."""
    labels = [one.text() for one in root.findChildren(QLabel) if one.textFormat() is not Qt.TextFormat.PlainText]
    return labels + [one.toolTip() for one in root.findChildren(QWidget) if "<" in one.toolTip()]


def screen(window: MainWindow, name: str, argument: object = None) -> Screen:
    """A screen, opened."""
    assert window.frame is not None
    window.frame.open(name, argument)
    QApplication.processEvents()
    found = window.frame.current
    assert found is window.frame.screens[name]
    return found


class NamesDoor(FakeDoor):
    """A door at which all of them sign in."""

    @override
    def names(self) -> Sequence[SignInName]:
        """Who may sign in."""
        return [SignInName(name, name, "operator") for name in NAMES]


@pytest.fixture
def saved(desk: Desk) -> list[SavedVisit]:
    """People by all those names, many at a time, each with a note."""
    desk.shifts.open(desk.actor, {"ktp-el": 12})
    services = (ServiceForm("KTP-01", {"kk": "asli"}),)
    lines = [
        LineForm(person(name, "", nik_reason="lupa", village="75.01.02.2003"), services, note)
        for name, note in zip(NAMES, cycle(NOTES), strict=False)
    ]
    made = []
    for start in range(0, len(lines), AT_ONCE):
        form = VisitForm(tuple(lines[start : start + AT_ONCE]), group="kolektif", bearer=NAMES[start], letter="470/1")
        made.append(desk.intake.save(desk.actor, form))
    return made


def test_every_list_shows_hostile_names_as_they_are(window: MainWindow, desk: Desk, saved: list[SavedVisit]) -> None:
    """Cases, the day's log, hand-over and papers; nothing in them is taken for markup."""
    window.enter(desk)
    QApplication.processEvents()
    for name in ("cases", "day_log"):
        shown = screen(window, name)
        assert (missing(shown, NAMES), not_plain(shown)) == ([], [])
        shown.grab()
    assert missing(screen(window, "hand_over", saved[0].token), NAMES[:AT_ONCE]) == []
    papers = screen(window, "papers")
    assert missing(papers, NAMES[::AT_ONCE]) == []
    assert not_plain(window) == []


def test_search_shows_what_it_finds_as_it_is(window: MainWindow, desk: Desk, saved: list[SavedVisit]) -> None:
    """Whatever is looked for, nothing breaks, and who is found is shown by their name."""
    window.enter(desk)
    shown = screen(window, "search")
    assert isinstance(shown, SearchScreen)
    for text in TEXTS:
        shown.field.setText(text)
        shown.presenter.suggest(shown.field.text())
    for name in NAMES[:: len(NAMES) // 10]:
        shown.field.setText(name)
        shown.presenter.suggest(name)
        rows = shown.model.rows
        assert (missing(shown, [row.name for row in rows]), not_plain(shown)) == ([], [])
    assert len(saved) > 1


@pytest.fixture
def detail(desk: Desk) -> CaseDetail:
    """A case with a past."""
    desk.shifts.open(desk.actor, {})
    case = desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}, bearer="SRI OLII")).cases[0].id
    return desk.cases.open(desk.actor, case)


def _told(detail: CaseDetail, names: Sequence[str], notes: Sequence[str]) -> CaseDetail:
    """The same case, as if people had said these: four names and notes stand in its facts, four in its history."""
    first = detail.history[0]
    case = replace(detail.case, name=names[4], proxy_name=names[5], receiver=names[6])
    case = replace(case, notes=notes[4], siak=notes[5], passport=notes[6], phone=notes[7])

    def line(kind: str, **data: str) -> HistoryLine:
        return replace(first, kind=kind, actor_name=names[0], data=tuple(data.items()), supervisor=names[1])

    lines = (
        line("case.opened", name=names[2], status="diproses", service="KTP-05", number="1"),
        line("case.moved", to="ditunda", reason="lain", note=notes[0]),
        line("case.corrected", field="name", old=names[0], new=names[1], reason="salah_ketik", note=notes[1]),
        line("case.corrected", field="notes", old=notes[1], new=notes[2], reason="salah_ketik"),
        line("case.handed_over", receiver=names[3], relation="keluarga", proof="resi", signed="tinta", note=notes[2]),
        line("case.informed", outcome="dikabari", way="telepon", note=notes[3]),
        line("case.numbered", siak=notes[0]),
        replace(line("case.settled", target=first.ref, applied="ya"), conflict=True),
    )
    return replace(detail, case=case, history=lines, siblings=(replace(detail.case, name=names[7]),))


def test_a_case_and_its_history_show_hostile_texts_as_they_are(
    window: MainWindow, desk: Desk, detail: CaseDetail
) -> None:
    """Facts, every kind of line of the history, and the notice of a change meanwhile."""
    window.enter(desk)
    shown = screen(window, "case", detail.case.id)
    assert isinstance(shown, CaseScreen)
    wrong, names = [], cycle(NAMES)
    for place in range(0, len(NOTES), 8):
        told = [next(names) for _ in range(8)], [*NOTES[place : place + 8], *"ABCDEFG"][:8]
        shown.show_detail(_told(detail, *told))
        wrong += missing(shown, [*told[0], *told[1]])
        if place % 40 == 0:
            shown.show_changed(_told(detail, *told), _told(detail, *told).history)
            wrong += not_plain(shown)
            shown.grab()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert wrong == []


def test_forms_beside_a_person_show_hostile_texts_as_they_are(
    window: MainWindow, desk: Desk, detail: CaseDetail
) -> None:
    """Whom a paper goes to, who was here before, who may be the same, the case of a receipt, who agrees."""
    window.enter(desk)
    given, intake = screen(window, "hand_over"), screen(window, "intake")
    receipt = screen(window, "receipt", (detail.case.visit, ""))
    assert isinstance(given, HandOverScreen)
    assert isinstance(intake, IntakeScreen)
    assert isinstance(receipt, ReceiptScreen)
    case, wrong = detail.case, []
    for name in NAMES:
        one = replace(case, name=name, status="siap_ambil")
        given.show_found(Found((one,), (), by_name=False))
        wrong += missing(given, [name])
        double = Double("nama_mirip", case.id, name, "1971-08-17", case.service, "diproses", case.opened_at)
        intake.show_doubles((double,))
        wrong += missing(intake, [name])
        receipt.show_cases((one,))
        wrong += missing(receipt, [name])
    assert wrong == []
    row = PersonRow("1", case.opened_at, "", "7501025708909999", "", case.village, case.service, "diproses")
    screen(window, "intake")
    intake.person.name.setFocus()
    for start in range(0, len(NAMES), 8):
        names = NAMES[start : start + 8]
        intake.show_suggestions([replace(row, name=name, id=name) for name in names])
        offered = "\0".join(choice.words for choice in intake.person.name.offered)
        assert [name for name in names if name not in offered] == []
    assert not_plain(window) == []


def test_people_of_the_office_are_shown_by_hostile_names_as_they_are(
    window: MainWindow, desk: Desk, qtbot: QtBot, qapp: QApplication, door: FakeDoor
) -> None:
    """At the sign-in, in the settings, and where a supervisor agrees to what concerns a resident."""
    window.enter(replace(desk, actor=HASAN))
    settings = screen(window, "settings")
    assert isinstance(settings, SettingsScreen)
    settings.show_people([SignInUser(name, "x", name, Role.OPERATOR) for name in NAMES])
    assert (missing(settings, NAMES), not_plain(settings)) == ([], [])
    page = SignInScreen(NamesDoor(door.make), InlineTaskRunner(qapp))
    qtbot.addWidget(page)
    assert (missing(page, NAMES), not_plain(page)) == ([], [])
    panel = ConsentPanel(desk, WaitingLanes())
    qtbot.addWidget(panel)
    wish = Wish(Action.VOID, "case/1", 1, "")
    panel.show_asking(Asking(wish, tuple((name, name) for name in NAMES), ""))
    wrong = missing(panel, NAMES)
    for name in NAMES:
        panel.ask(wish, name, lambda _consent: None)
        wrong += missing(panel, [name])
    assert (wrong, not_plain(panel)) == ([], [])
