"""The settings screen without a window: each change kept at once, undone, refused, agreed to; and its small forms."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.consent import AgreedHere
from counter_app.domain.errors import InvalidInput
from counter_app.domain.permissions import Action
from counter_app.domain.users import Role
from counter_app.services.permission import wish_of
from counter_app.services.settings import CounterSettings
from counter_app.services.views import Actor
from tests.fakes.desk import HASAN, make_desk
from tests.fakes.printers import FakePrinter
from tests.fakes.roles import Ground
from tests.fakes.signing_in import SITI_PASSWORD
from tests.fakes.tasks import InlineLanes, WaitingLanes
from ui.screens.settings.accounts import AccountsPresenter
from ui.screens.settings.presenter import SettingsPresenter
from ui.texts import field_text
from ui.words.settings import GROUPS, ROWS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from counter_app.domain.consent import Consent
    from counter_app.domain.errors import AppError, NotAllowed
    from counter_app.services.desk import Desk
    from counter_app.services.signing_in import SignInUser

ADMIN = Actor("U-ADMIN", "administrator", "Admin")
NEW = "pasir putih di tepi danau"


@dataclass(slots=True)
class View:
    """Remembers what it was told."""

    shown: list[CounterSettings] = field(default_factory=list)
    undoable: bool = False
    printers: Sequence[str] = ()
    kept: list[str] = field(default_factory=list)
    faults: dict[str, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    asked: list[tuple[NotAllowed, str, Callable[[Consent], None]]] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    form_faults: dict[str, dict[str, str]] = field(default_factory=dict)

    def show_printers(self, printers: Sequence[str]) -> None:
        """Keep them."""
        self.printers = printers

    def show_disks(self, sticks: Sequence[str], *, one_disk: bool) -> None:
        """Not looked at here."""

    def show_settings(self, settings: CounterSettings, *, undoable: bool, anew: Collection[str] = ()) -> None:
        """Keep them."""
        self.shown.append(settings)
        self.undoable = undoable

    def show_kept(self, words: str) -> None:
        """Keep the words."""
        self.kept.append(words)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Keep the faults."""
        self.faults = dict(faults)

    def show_error(self, fault: AppError) -> None:
        """Keep the code."""
        self.errors.append(fault.code)

    def ask_consent(self, fault: NotAllowed, about: str, then: Callable[[Consent], None]) -> None:
        """Keep what was asked."""
        self.asked.append((fault, about, then))

    def show_people(self, people: Sequence[SignInUser]) -> None:
        """Keep the logins."""
        self.people = [one.login for one in people]

    def show_account_done(self, form: str, words: str) -> None:
        """Keep the form."""
        self.done.append(form)

    def show_account_faults(self, form: str, faults: Mapping[str, str]) -> None:
        """Keep the faults."""
        self.form_faults[form] = dict(faults)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A counter with an operator signed in."""
    made = make_desk(tmp_path, printer=FakePrinter(("EPSON",)))
    yield made
    made.sign_out()


def settings_of(desk: Desk, actor: Actor | None = None) -> tuple[SettingsPresenter, View]:
    """The presenter for somebody, having looked."""
    view = View()
    made = SettingsPresenter(replace(desk, actor=actor or desk.actor), InlineLanes(), view)
    made.look()
    return made, view


def accounts_of(desk: Desk, tmp_path: Path, actor: Actor) -> tuple[AccountsPresenter, View]:
    """The forms for somebody in their own session."""
    view = View()
    people = Ground(desk, tmp_path).people(actor) if actor is not desk.actor else desk.people
    made = AccountsPresenter(replace(desk, actor=actor, people=people), InlineLanes(), view)
    made.look()
    return made, view


def test_every_setting_of_the_counter_stands_on_the_screen() -> None:
    """Once, with words, in a group that is shown."""
    assert sorted(row.name for row in ROWS) == sorted(one.name for one in fields(CounterSettings))
    assert all(row.words and row.group in GROUPS for row in ROWS)


def test_a_change_is_kept_at_once_and_can_be_undone(desk: Desk) -> None:
    """Step by step, back to what held when the screen was opened."""
    presenter, view = settings_of(desk, HASAN)
    presenter.change("capacity", 12)
    presenter.change("lanes", value=True)
    assert desk.settings.current() == CounterSettings(capacity=12, lanes=True)
    assert (len(view.kept), view.undoable) == (2, True)
    presenter.undo()
    assert desk.settings.current() == CounterSettings(capacity=12)
    presenter.undo()
    presenter.undo()
    assert (desk.settings.current(), view.undoable) == (CounterSettings(), False)


def test_two_changes_in_one_breath_both_hold(desk: Desk) -> None:
    """The second is typed before the first is kept; and one that is taken back at once is taken back."""
    view, lanes = View(), WaitingLanes()
    presenter = SettingsPresenter(replace(desk, actor=HASAN), lanes, view)
    presenter.look()
    lanes.go_on()
    presenter.change("capacity", 12)
    presenter.change("voice", value=True)
    lanes.go_on()
    assert desk.settings.current() == view.shown[-1] == CounterSettings(capacity=12, voice=True)
    presenter.change("lanes", value=True)
    presenter.change("lanes", value=False)
    lanes.go_on()
    assert desk.settings.current() == view.shown[-1] == CounterSettings(capacity=12, voice=True)
    for _ in range(2):
        presenter.undo()
        lanes.go_on()
    assert desk.settings.current() == CounterSettings(capacity=12, voice=True)
    for _ in range(2):
        presenter.undo()
        lanes.go_on()
    assert (desk.settings.current(), view.undoable) == (CounterSettings(), False)


def test_one_that_is_refused_shows_what_was_kept_a_moment_before(desk: Desk) -> None:
    """Not what held when it was typed."""
    view, lanes = View(), WaitingLanes()
    presenter = SettingsPresenter(replace(desk, actor=HASAN), lanes, view)
    presenter.look()
    lanes.go_on()
    presenter.change("capacity", 12)
    presenter.change("backup_folder", "x" * 500)
    lanes.go_on()
    assert view.shown[-1] == desk.settings.current() == CounterSettings(capacity=12)
    assert "backup_folder" in view.faults


def test_what_is_not_changed_is_not_written(desk: Desk) -> None:
    """Leaving a field with the value it had keeps nothing and asks nobody."""
    presenter, view = settings_of(desk)
    presenter.change("capacity", 0)
    assert (view.kept, view.asked) == ([], [])


def test_comfort_is_an_operators_own(desk: Desk) -> None:
    """Voice, display, slips and printers; nobody is asked."""
    presenter, view = settings_of(desk)
    for name, value in (("voice", True), ("display", True), ("ticket_slip", True), ("slip_printer", "EPSON")):
        presenter.change(name, value)
        assert not presenter.needs_consent(name)
    assert desk.settings.current() == CounterSettings(voice=True, display=True, ticket_slip=True, slip_printer="EPSON")
    assert view.asked == []


def test_the_rest_is_an_operators_with_consent(desk: Desk) -> None:
    """Until somebody agrees the screen shows what holds; then it is kept, and who agreed stands in the register."""
    presenter, view = settings_of(desk)
    assert presenter.needs_consent("lanes")
    presenter.change("lanes", value=True)
    ((fault, about, then),) = view.asked
    assert (view.shown, about) == ([CounterSettings()] * 2, "Nomor per lajur A, B, C")
    assert desk.settings.current() == CounterSettings()
    then(AgreedHere(wish_of(fault), HASAN.user))
    assert view.shown[-1] == desk.settings.current() == CounterSettings(lanes=True)
    header, body = desk.store.history(f"station/{desk.station.id}")[-1]
    assert (header.actor, header.consent) == (desk.actor.user, HASAN.user)
    assert body.changed == {"lanes": "ya"}  # type: ignore[attr-defined]


@pytest.mark.parametrize("actor", [HASAN, ADMIN])
def test_who_keeps_the_counter_asks_nobody(desk: Desk, actor: Actor) -> None:
    """A supervisor or an administrator."""
    presenter, view = settings_of(desk, actor)
    assert not presenter.needs_consent("lanes")
    presenter.change("without_letter", ("keluarga", "aparat_desa"))
    assert (desk.settings.current().without_letter, view.asked) == (("keluarga", "aparat_desa"), [])


def test_what_cannot_be_is_told_beside_the_setting(desk: Desk) -> None:
    """And the screen shows what holds."""
    presenter, view = settings_of(desk, HASAN)
    presenter.change("backup_folder", "x" * 500)
    assert (view.faults, view.shown[-1]) == ({"backup_folder": field_text("entry_too_long")}, CounterSettings())


def test_a_folder_stays_on_the_pc(desk: Desk) -> None:
    """Its name may be somebody's; the register says only that it was changed."""
    presenter, _ = settings_of(desk, HASAN)
    presenter.change("backup_folder", "D:/Siti Rahmawati")
    _, body = desk.store.history(f"station/{desk.station.id}")[-1]
    assert body.changed == {"backup_folder": ""}  # type: ignore[attr-defined]


def test_the_printers_of_the_pc_are_offered(desk: Desk) -> None:
    """By the system's names."""
    _, view = settings_of(desk)
    assert tuple(view.printers) == ("EPSON",)


def test_an_operator_changes_her_own_password_only(desk: Desk, tmp_path: Path) -> None:
    """Nobody's list, nobody's rights."""
    presenter, view = accounts_of(desk, tmp_path, desk.actor)
    assert not any(presenter.may(action) for action in (Action.USERS, Action.ENROL))
    assert view.people == []
    presenter.change_password(SITI_PASSWORD, NEW, NEW)
    assert view.done == ["password"]


@pytest.mark.parametrize(
    ("old", "new", "again", "faults"),
    [
        ("salah", NEW, NEW, {"old": "wrong_password"}),
        (SITI_PASSWORD, NEW, NEW + "!", {"again": "passwords_differ"}),
        (SITI_PASSWORD, "pendek", "pendek", {"password": "password_too_short"}),
    ],
)
def test_a_password_that_cannot_be_is_told_beside_its_field(
    desk: Desk, tmp_path: Path, old: str, new: str, again: str, faults: dict[str, str]
) -> None:
    """Nothing changed."""
    presenter, view = accounts_of(desk, tmp_path, desk.actor)
    presenter.change_password(old, new, again)
    told = {name: field_text(code) for name, code in faults.items()}
    assert (view.form_faults["password"], view.done) == (told, [])


def test_a_supervisor_lets_people_in_and_out(desk: Desk, tmp_path: Path) -> None:
    """In the vault and in the register."""
    presenter, view = accounts_of(desk, tmp_path, HASAN)
    presenter.add("ani", "Ani Olii", "operator", NEW)
    assert view.people == ["siti", "saya", "ani"]
    added = next(user for user in desk.store.users() if user.login == "ani")
    assert (added.name, added.role, added.active) == ("Ani Olii", "operator", True)
    presenter.reset(added.id.removeprefix("user/"), "batu karang di laut")
    presenter.remove(added.id.removeprefix("user/"))
    assert view.people == ["siti", "saya"]
    gone = next(user for user in desk.store.users() if user.login == "ani")
    assert (gone.active, view.done) == (False, ["people"] * 3)


def test_nobody_manages_themselves(desk: Desk, tmp_path: Path) -> None:
    """Neither one's own right nor one's own password without the old one."""
    presenter, view = accounts_of(desk, tmp_path, HASAN)
    presenter.remove(HASAN.user)
    presenter.reset(HASAN.user, NEW)
    assert view.errors == ["not_oneself", "not_oneself"]


def test_a_supervisor_lets_in_no_administrator(desk: Desk, tmp_path: Path) -> None:
    """The roles on offer are those that may be given."""
    supervisor, _ = accounts_of(desk, tmp_path, HASAN)
    administrator, _ = accounts_of(desk, tmp_path, ADMIN)
    assert supervisor.roles() == (Role.OPERATOR, Role.SUPERVISOR)
    assert administrator.roles() == tuple(Role)


def test_a_taken_login_is_told_beside_its_field(desk: Desk, tmp_path: Path) -> None:
    """And a name that can't be kept beside its own."""
    presenter, view = accounts_of(desk, tmp_path, HASAN)
    presenter.add("", "", "operator", NEW)
    assert set(view.form_faults["people"]) == {"login", "name"}


def test_the_pin_is_of_this_session(desk: Desk, tmp_path: Path) -> None:
    """One that can't be is told beside its field."""
    taken: list[str] = []

    def pin_set(pin: str) -> None:
        if pin == "1111":
            raise InvalidInput({"pin": "pin_too_simple"})
        taken.append(pin)

    presenter, view = accounts_of(replace(desk, pin_set=pin_set), tmp_path, HASAN)
    presenter.set_pin("1111")
    assert view.form_faults["pin"] == {"pin": field_text("pin_too_simple")}
    presenter.set_pin("4826")
    assert (taken, view.done) == (["4826"], ["pin"])


def test_a_station_joins_the_dinas_later(desk: Desk, tmp_path: Path) -> None:
    """What can't be is told where it belongs."""
    presenter, view = accounts_of(desk, tmp_path, HASAN)
    presenter.enrol("KODE", "127.0.0.1:7501")
    assert view.done == ["enrol"]
    presenter.enrol("KODE", "127.0.0.1:7501")
    assert view.errors == ["already_enrolled"]
