"""Asking a supervisor in a real window, by keys: the form that waits stays as it was typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from counter_app.domain.consent import Wish, answer_code, request_code, written
from counter_app.domain.permissions import Action
from counter_app.domain.users import Role
from counter_app.services.consents import SECRET
from counter_app.services.forms import HandOver
from counter_app.services.signing_in import SignInUser
from tests.fakes.desk import PIN, person, visit
from tests.fakes.signing_in import HASAN_PASSWORD
from tests.fakes.tasks import WaitingLanes
from tests.ui.keyboard import ALT, CONTROL, press, type_text
from ui.tasks import Lane
from ui.widgets.consent import ConsentPanel

if TYPE_CHECKING:
    from counter_app.domain.consent import Consent
    from counter_app.services.desk import Desk
    from counter_app.services.views import Actor
    from ui.screens.case.undoing_acts import ReopenAct
    from ui.screens.case.view import CaseScreen
    from ui.shell.window import MainWindow

KEY = bytes(range(2, 34))


class Two:
    """People of whom two are supervisors; the second one's password is known here."""

    def supervisors(self, _actor: Actor) -> tuple[SignInUser, ...]:
        """Who may agree."""
        return (
            SignInUser("U-AMIR", "amir", "Amir Daud", Role.SUPERVISOR),
            SignInUser("U-HASAN", "hasan", "Hasan Pakaya", Role.SUPERVISOR),
        )


@pytest.fixture
def case(desk: Desk) -> str:
    """A case whose document was given out."""
    made = desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}})).cases[0].id
    desk.cases.hand_over(desk.actor, made, HandOver(receiver="Sri Olii"))
    desk.store.put_setting(SECRET, KEY)
    return made


@pytest.fixture
def screen(inside: MainWindow, case: str) -> CaseScreen:
    """Its screen."""
    assert inside.frame is not None
    inside.frame.open("case", case)
    QApplication.processEvents()
    return inside.frame.screens["case"]  # type: ignore[return-value]


def asked(window: MainWindow, screen: CaseScreen) -> ConsentPanel:
    """Open the form by its key, give a reason and a note, and be asked for consent."""
    press(Qt.Key.Key_R, ALT)
    act: ReopenAct = screen.acts["reopen"]  # type: ignore[assignment]
    press(Qt.Key.Key_Down)
    act.remark.setPlainText("Masih di laci.")
    press(Qt.Key.Key_Return, CONTROL)
    assert screen.consent is not None
    assert screen.consent.isVisible()
    return screen.consent


def shown(panel: ConsentPanel) -> str:
    """What the panel says."""
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def status(desk: Desk, case: str) -> str:
    """Where the case stands."""
    record = desk.store.case(case)
    assert record is not None
    return record.status


def test_a_supervisors_password_lets_the_act_happen(
    inside: MainWindow, desk: Desk, screen: CaseScreen, case: str
) -> None:
    """Key, reason, Ctrl+Enter, password, Ctrl+Enter; both names stand in the history."""
    panel = asked(inside, screen)
    assert "Menarik kembali serah terima" in shown(panel)
    type_text(HASAN_PASSWORD)
    press(Qt.Key.Key_Return, CONTROL)
    assert status(desk, case) == "siap_diambil"
    assert not panel.isVisible()
    words = " ".join(label.text() for label in screen.findChildren(QLabel))
    assert "karena dokumen ternyata belum diserahkan. Catatan: Masih di laci. Disetujui Hasan Pakaya." in words


def test_a_code_over_the_phone_lets_the_act_happen(
    inside: MainWindow, desk: Desk, screen: CaseScreen, case: str
) -> None:
    """The request stands there to be read out; the answer is typed."""
    panel = asked(inside, screen)
    press(Qt.Key.Key_O, ALT)
    record = desk.store.case(case)
    assert record is not None
    code = request_code(KEY, "L-TELAGA", desk.store.station().epoch, Wish(Action.REOPEN, case, record.entries))
    assert written(code) in shown(panel)
    assert "L-TELAGA" in shown(panel)
    type_text(written(answer_code(KEY, "L-TELAGA", code, "U-HASAN")).lower())
    press(Qt.Key.Key_Return)
    assert status(desk, case) == "diserahkan"
    press(Qt.Key.Key_Return, CONTROL)
    assert status(desk, case) == "siap_diambil"


def test_a_wrong_password_is_told_and_another_try_taken(
    inside: MainWindow, desk: Desk, screen: CaseScreen, case: str
) -> None:
    """Nothing happened, and the form is as it was."""
    panel = asked(inside, screen)
    type_text("bukan ini sama sekali")
    press(Qt.Key.Key_Return, CONTROL)
    assert "Nama atau kata sandi tidak cocok" in shown(panel)
    assert (panel.password.text(), panel.password.hasFocus()) == ("", True)
    assert screen.acts["reopen"].remark.toPlainText() == "Masih di laci."  # type: ignore[attr-defined]
    assert status(desk, case) == "diserahkan"


def test_a_misheard_code_is_told_beside_it(inside: MainWindow, screen: CaseScreen) -> None:
    """It stays to be mended."""
    panel = asked(inside, screen)
    press(Qt.Key.Key_O, ALT)
    type_text("ABCD-EFG")
    press(Qt.Key.Key_Return, CONTROL)
    assert "Panjang kode belum tepat" in shown(panel)
    assert panel.answer.text() == "ABCD-EFG"


def test_one_button_is_strong_at_a_time(inside: MainWindow, screen: CaseScreen) -> None:
    """While a supervisor is asked it is the panel's; afterwards the screen's own again."""
    panel = asked(inside, screen)
    own = screen._primary  # noqa: SLF001 - the button at the right end
    assert (panel.agree.property("kind"), own.property("kind")) == ("primary", "")
    press(Qt.Key.Key_Escape)
    assert own.property("kind") == "primary"


def test_a_password_that_ends_like_a_code_leads_nowhere(inside: MainWindow, desk: Desk, screen: CaseScreen) -> None:
    """Though the register knows the receipt, and its document waits at the hand-over."""
    other = desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))
    desk.cases.move(desk.actor, other.cases[0].id, "siap_diambil")
    panel = asked(inside, screen)
    type_text(other.token)
    press(Qt.Key.Key_Return)
    assert inside.frame is not None
    assert inside.frame.current is screen
    assert panel.password.text() == other.token


def test_esc_asks_nobody_and_keeps_the_form(inside: MainWindow, desk: Desk, screen: CaseScreen, case: str) -> None:
    """A second Esc closes the form too."""
    panel = asked(inside, screen)
    press(Qt.Key.Key_Escape)
    act = screen.acts["reopen"]
    assert (panel.isVisible(), act.isVisible()) == (False, True)
    assert act.remark.toPlainText() == "Masih di laci."  # type: ignore[attr-defined]
    press(Qt.Key.Key_Escape)
    assert not act.isVisible()
    assert status(desk, case) == "diserahkan"


def test_waiting_for_the_phone_survives_a_lock(inside: MainWindow, screen: CaseScreen) -> None:
    """Request and form are there when the operator is back; a half-typed password is not."""
    panel = asked(inside, screen)
    type_text("dinas")
    press(Qt.Key.Key_O, ALT)
    type_text("ABCD")
    before = panel.request.text()
    assert inside.frame is not None
    inside.frame.place.pin = True
    inside.lock()
    cover = inside._cover  # noqa: SLF001
    assert cover is not None
    cover.secret.setText(PIN)
    cover.unlock()
    QApplication.processEvents()
    assert (panel.isVisible(), panel.request.text(), panel.answer.text()) == (True, before, "ABCD")
    assert panel.password.text() == ""
    assert screen.acts["reopen"].remark.toPlainText() == "Masih di laci."  # type: ignore[attr-defined]


def test_waiting_survives_looking_at_another_screen(inside: MainWindow, screen: CaseScreen, case: str) -> None:
    """The next person is served meanwhile; coming back, the form and the request are as they were."""
    panel = asked(inside, screen)
    press(Qt.Key.Key_O, ALT)
    before = panel.request.text()
    press(Qt.Key.Key_F2)
    assert inside.frame is not None
    inside.frame.open("case", case)
    QApplication.processEvents()
    assert (panel.isVisible(), panel.request.text()) == (True, before)
    assert screen.acts["reopen"].remark.toPlainText() == "Masih di laci."  # type: ignore[attr-defined]


def test_a_case_that_changed_has_a_fresh_request(inside: MainWindow, desk: Desk, screen: CaseScreen, case: str) -> None:
    """The old code would not fit, and it is said so."""
    panel = asked(inside, screen)
    press(Qt.Key.Key_O, ALT)
    before = panel.request.text()
    desk.cases.number(desk.actor, case, "471")
    screen.presenter.open(case)
    screen.primary()
    QApplication.processEvents()
    assert panel.request.text() not in {"", before}
    assert "Kode lama tidak berlaku" in shown(panel)


def test_without_a_secret_the_phone_says_why(inside: MainWindow, desk: Desk, screen: CaseScreen) -> None:
    """And a password is still taken, in its own field, also when somebody is asked again."""
    desk.store.put_setting(SECRET, None)
    panel = asked(inside, screen)
    act = screen.acts["reopen"]
    for _ in range(2):
        press(Qt.Key.Key_O, ALT)
        assert "belum punya kunci kode telepon" in shown(panel)
        assert "Bacakan kepada supervisor" not in shown(panel)
        assert panel.password.hasFocus()
        press(Qt.Key.Key_Escape)
        press(Qt.Key.Key_Return, CONTROL)
        type_text("rahasia")
        assert panel.password.text() == "rahasia"
    assert act.remark.toPlainText() == "Masih di laci."  # type: ignore[attr-defined]


def _asking(desk: Desk, screen: CaseScreen, case: str) -> tuple[ConsentPanel, WaitingLanes, list[Consent]]:
    """A panel that asks while it is not read yet who may agree, and what was agreed to."""
    agreed: list[Consent] = []
    lanes = WaitingLanes()
    panel = ConsentPanel(desk, lanes)
    screen.body.insertWidget(0, panel)
    record = desk.store.case(case)
    assert record is not None
    panel.ask(Wish(Action.REOPEN, case, record.entries), "", agreed.append)
    return panel, lanes, agreed


def test_what_is_typed_before_the_supervisors_are_read_stands_in_the_panel(
    inside: MainWindow, desk: Desk, screen: CaseScreen, case: str
) -> None:
    """The panel takes the keys at once; nothing of a password lands in the form beneath."""
    press(Qt.Key.Key_R, ALT)
    act: ReopenAct = screen.acts["reopen"]  # type: ignore[assignment]
    act.remark.setFocus()
    panel, waiting, agreed = _asking(desk, screen, case)
    type_text(HASAN_PASSWORD[:4])
    waiting.go_on()
    type_text(HASAN_PASSWORD[4:])
    assert (panel.password.text(), act.remark.toPlainText()) == (HASAN_PASSWORD, "")
    assert panel.supervisor.count() > 0
    assert agreed == []


def test_who_is_faster_than_the_reading_agrees_once_it_is_done(desk: Desk, screen: CaseScreen, case: str) -> None:
    """Password and Ctrl+Enter in one go, while it is still read who may agree: no key is lost."""
    panel, waiting, agreed = _asking(desk, screen, case)
    type_text(HASAN_PASSWORD)
    panel.commit()
    assert not agreed
    waiting.go_on()
    assert [getattr(consent, "supervisor", "") for consent in agreed] == ["U-HASAN"]
    assert not panel.isVisible()


@pytest.fixture
def waiting(desk: Desk, screen: CaseScreen, case: str) -> tuple[ConsentPanel, WaitingLanes, list[Consent]]:
    """Somebody is asked among two supervisors, and it is not read yet who they are."""
    return _asking(replace(desk, people=Two()), screen, case)  # type: ignore[arg-type]


def test_among_several_supervisors_nobody_is_tried_who_was_not_chosen(
    waiting: tuple[ConsentPanel, WaitingLanes, list[Consent]],
) -> None:
    """The password may be anybody's: one that fails would count against the first of the list."""
    panel, lanes, agreed = waiting
    type_text(HASAN_PASSWORD)
    panel.commit()
    lanes.go_on()
    assert agreed == []
    assert Lane.WRITE not in lanes.lanes
    assert (panel.password.text(), panel.supervisor.hasFocus()) == (HASAN_PASSWORD, True)
    assert "Pilih dahulu supervisor" in shown(panel)
    press(Qt.Key.Key_Down)
    panel.commit()
    lanes.go_on()
    assert [getattr(consent, "supervisor", "") for consent in agreed] == ["U-HASAN"]


def test_a_code_is_taken_at_once_however_many_supervisors_there_are(
    desk: Desk, case: str, waiting: tuple[ConsentPanel, WaitingLanes, list[Consent]]
) -> None:
    """It says itself whose it is."""
    panel, lanes, agreed = waiting
    record = desk.store.case(case)
    assert record is not None
    code = request_code(KEY, "L-TELAGA", desk.store.station().epoch, Wish(Action.REOPEN, case, record.entries))
    panel.choose("phone")
    type_text(written(answer_code(KEY, "L-TELAGA", code, "U-HASAN")))
    panel.commit()
    lanes.go_on()
    assert len(agreed) == 1


def test_a_wish_to_agree_ends_where_the_screen_is_locked(
    waiting: tuple[ConsentPanel, WaitingLanes, list[Consent]],
) -> None:
    """Whoever unlocks it did not ask for that."""
    panel, lanes, agreed = waiting
    panel.choose("phone")
    type_text("ABCD-EFG")
    panel.commit()
    panel.setEnabled(False)
    panel.setEnabled(True)
    lanes.go_on()
    assert agreed == []
    assert "Panjang kode belum tepat" not in shown(panel)


def test_the_form_says_beforehand_that_a_supervisor_is_asked(inside: MainWindow, screen: CaseScreen) -> None:
    """Nobody fills in a form to learn it at the end."""
    press(Qt.Key.Key_R, ALT)
    act = screen.acts["reopen"]
    assert "Perlu persetujuan supervisor" in act.need.text()  # type: ignore[attr-defined]
    assert act.need.isVisible()  # type: ignore[attr-defined]
