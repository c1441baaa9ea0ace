"""What can't be kept is told beside its field in whole sentences, with the figures that the fault brought."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from counter_app.services.door import SetUpForm
from counter_app.services.forms import HandOver, PersonForm
from tests.fakes.desk import HASAN, FakeDoor, make_desk, person, visit
from tests.fakes.refusing import TOLD, Refusing
from tests.fakes.tasks import InlineLanes
from ui.screens.case.presenter import CasePresenter
from ui.screens.cases.presenter import CasesPresenter
from ui.screens.consultation.presenter import ConsultationPresenter
from ui.screens.first_start.presenter import FirstStartPresenter
from ui.screens.hand_over.presenter import HandOverPresenter
from ui.screens.open_shift.presenter import OpenShiftPresenter
from ui.screens.outages.presenter import OutagesPresenter
from ui.screens.settings.accounts import AccountsPresenter
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.sheets.presenter import SheetsPresenter
from ui.screens.sign_in.presenter import SignInPresenter
from ui.texts import finding_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from counter_app.services.desk import Desk


class View:
    """Keeps the last of everything that it is told."""

    def __init__(self) -> None:
        self.told: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Callable[..., None]:
        def keep(*args: object, **_more: object) -> None:
            self.told[name] = args[-1] if args else None

        return keep


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A counter over a register with one case."""
    made = make_desk(tmp_path)
    made.intake.save(made.actor, visit(person("Ani Olii"), {"KTP-05": {"ktp": "asli"}}))
    yield made
    made.sign_out()


def _refusing(desk: Desk, part: str, field: str, *acts: str) -> Desk:
    changes: dict[str, Any] = {part: Refusing(getattr(desk, part), field, *acts)}
    return replace(desk, **changes)


def _case(desk: Desk, view: View) -> None:
    made = CasePresenter(_refusing(desk, "cases", "note", "move"), InlineLanes(), view)
    made.open(desk.store.search("Ani")[0].id)
    made.move("diproses", note="ab\u200b")


def _cases(desk: Desk, view: View) -> None:
    made = CasesPresenter(_refusing(desk, "cases", "note", "inform"), InlineLanes(), view)
    made.choose("terbuka")
    made.read()
    lists = desk.lists.page(desk.actor, made.wanted)
    made.inform(lists.rows, "sudah", "telepon", "ab\u200b")


def _hand_over(desk: Desk, view: View) -> None:
    made = HandOverPresenter(_refusing(desk, "cases", "receiver", "hand_over_all"), InlineLanes(), view)
    made.hand_over(desk.store.cases([desk.store.search("Ani")[0].id]), HandOver(receiver="An\u200bi"))


def _outages(desk: Desk, view: View) -> None:
    made = OutagesPresenter(_refusing(desk, "outages", "began", "begin"), InlineLanes(), view)
    made.save(None, "listrik", "0700", "0710")


def _sheets(desk: Desk, view: View) -> None:
    made = SheetsPresenter(_refusing(desk, "sheets", "count", "reserve"), InlineLanes(), view)
    made.reserve(1, "a4")


def _settings(desk: Desk, view: View) -> None:
    made = SettingsPresenter(_refusing(desk, "settings", "backup_folder", "keep"), InlineLanes(), view)
    made.look()
    made.change("backup_folder", "ab\u200b")


def _accounts(desk: Desk, view: View) -> None:
    made = AccountsPresenter(_refusing(desk, "joining", "code", "enrol"), InlineLanes(), view)
    made.enrol("ab\u200b", "127.0.0.1")


def _open_shift(desk: Desk, view: View) -> None:
    pin = Refusing(desk, "pin").refuse
    OpenShiftPresenter(replace(desk, pin_set=pin), InlineLanes(), view).open({}, "12")


def _first_start(desk: Desk, view: View) -> None:
    made = FirstStartPresenter(Refusing(FakeDoor(lambda: desk), "name", "set_up"), InlineLanes(), view)
    made.make(SetUpForm("7501.02", "Loket", "An\u200bi", "ani", "pasir putih"), "pasir putih", enrol=False)


def _sign_in(desk: Desk, view: View) -> None:
    made = SignInPresenter(Refusing(FakeDoor(lambda: desk), "code", "recover"), InlineLanes(), view)
    made.recover("hasan", "ab\u200b", "pasir putih", "pasir putih")


@pytest.mark.parametrize(
    ("act", "shown", "field"),
    [
        (_case, "show_faults", "note"),
        (_cases, "show_faults", "note"),
        (_hand_over, "show_faults", "receiver"),
        (_outages, "show_faults", "began"),
        (_sheets, "show_faults", "count"),
        (_settings, "show_faults", "backup_folder"),
        (_accounts, "show_account_faults", "code"),
        (_first_start, "show_fields", "user_name"),
        (_sign_in, "show_fields", "code"),
    ],
)
def test_a_presenter_names_the_hidden_character_and_its_place(
    desk: Desk, act: Callable[[Desk, View], None], shown: str, field: str
) -> None:
    """Beside the field in which it stands, and nothing beside others."""
    view = View()
    act(replace(desk, actor=HASAN), view)
    assert view.told[shown] == {field: TOLD}


def test_a_pin_is_told_with_its_figures(desk: Desk) -> None:
    """It has one field alone."""
    view = View()
    _open_shift(desk, view)
    assert view.told["show_pin_fault"] == TOLD


def test_a_consultation_tells_a_finding_with_its_figures(desk: Desk) -> None:
    """As it does before it is saved."""
    view = View()
    made = ConsultationPresenter(_refusing(desk, "intake", "lines.0.notes", "save"), InlineLanes(), view)
    made.save("", PersonForm(), "", "")
    assert {name: finding_text(found) for name, found in view.told["show_faults"].items()} == {"notes": TOLD}
