"""Who may sign in, let others in, agree to an act, and open an idle screen."""

from __future__ import annotations

import pytest

from counter_app.domain.errors import InvalidInput, NotAllowed, RuleViolated
from counter_app.domain.kinds.base import ADMINISTRATOR, OPERATOR, SUPERVISOR
from counter_app.domain.passwords import ForbiddenWords
from counter_app.domain.users import Role, User
from counter_app.services.known_heads import KnownHead, lost_chains
from counter_app.services.signing_in import DataKey, IdleLock, Session, SignIn
from tests.fakes.signing_in import RECOVERY_CODE, FakeVault, ReversedPins

GOOD = "hujan turun di pasar"
OTHER = "tanah liat merah 7"
BOSS = User("u1", "kadis", "Ibu Kepala", Role.SUPERVISOR)
CLERK = User("u2", "loket1", "Pak Loket", Role.OPERATOR)
ADMIN = User("u3", "teknis", "Petugas Teknis", Role.ADMINISTRATOR)


def _sign_in() -> tuple[SignIn, FakeVault, Session]:
    vault = FakeVault()
    sign_in = SignIn(vault, ForbiddenWords(local=frozenset({"dukcapil"})))
    return sign_in, vault, sign_in.add_first_user(vault.key, BOSS, GOOD)


def _clerk(sign_in: SignIn, boss: Session) -> Session:
    sign_in.add_user(boss, CLERK, OTHER)
    return sign_in.sign_in("loket1", OTHER)


def test_roles_are_those_of_the_entries() -> None:
    """What stands in the header of an entry and what sign-in calls a role are the same words."""
    assert {role.value for role in Role} == {OPERATOR, SUPERVISOR, ADMINISTRATOR}


def test_a_session_names_the_actor_and_hides_the_key() -> None:
    """A session says who acts, and its repr never shows the key."""
    _, vault, boss = _sign_in()
    assert (boss.actor.user, boss.actor.role, boss.actor.name) == ("u1", "supervisor", "Ibu Kepala")
    assert boss.data_key == vault.key
    assert "kkk" not in repr(boss)
    assert "kkk" not in str(DataKey(b"kkkk"))


def test_a_wrong_password_opens_nothing() -> None:
    """The vault's answer comes through unchanged."""
    sign_in, _, _ = _sign_in()
    with pytest.raises(NotAllowed, match="wrong_password"):
        sign_in.sign_in("kadis", "not this one at all")


def test_a_missing_keyring_is_told_in_every_session() -> None:
    """The warning that only the password protects the data comes with the session."""
    sign_in, vault, _ = _sign_in()
    vault.without_keyring = True
    assert sign_in.without_keyring
    assert sign_in.sign_in("kadis", GOOD).notices == ("vault_without_keyring",)


def test_only_the_first_user_comes_without_a_session() -> None:
    """Once there is somebody, that somebody lets others in."""
    sign_in, vault, _ = _sign_in()
    with pytest.raises(NotAllowed, match="station_has_users"):
        sign_in.add_first_user(vault.key, ADMIN, OTHER)


def test_the_first_user_can_let_others_in() -> None:
    """A station whose only user is an operator could never get a second one."""
    vault = FakeVault()
    with pytest.raises(RuleViolated, match="first_user_manages"):
        SignIn(vault, ForbiddenWords()).add_first_user(vault.key, CLERK, GOOD)


def test_an_operator_lets_nobody_in() -> None:
    """Every act on other users is refused to an operator."""
    sign_in, _, boss = _sign_in()
    clerk = _clerk(sign_in, boss)
    acts = (
        lambda: sign_in.add_user(clerk, User("u9", "teman", "Teman", Role.OPERATOR), GOOD),
        lambda: sign_in.update_user(clerk, User("u2", "loket1", "Pak Loket", Role.SUPERVISOR)),
        lambda: sign_in.remove_user(clerk, "u1"),
        lambda: sign_in.reset_password(clerk, "u1", OTHER),
        lambda: sign_in.new_recovery_code(clerk),
    )
    for act in acts:
        with pytest.raises(NotAllowed, match="role_may_not_manage_users"):
            act()


def test_a_supervisor_makes_no_administrator() -> None:
    """Nobody hands out more than they have."""
    sign_in, _, boss = _sign_in()
    with pytest.raises(NotAllowed):
        sign_in.add_user(boss, ADMIN, OTHER)
    _clerk(sign_in, boss)
    with pytest.raises(NotAllowed):
        sign_in.update_user(boss, User("u2", "loket1", "Pak Loket", Role.ADMINISTRATOR))


def test_somebody_who_manages_users_stays() -> None:
    """The last one who can let people in can neither leave nor become an operator."""
    sign_in, _, boss = _sign_in()
    _clerk(sign_in, boss)
    with pytest.raises(RuleViolated, match="last_manager"):
        sign_in.remove_user(boss, "u1")
    with pytest.raises(RuleViolated, match="last_manager"):
        sign_in.update_user(boss, User("u1", "kadis", "Ibu Kepala", Role.OPERATOR))


def test_a_removed_user_is_gone() -> None:
    """Removal takes the name off the list and the way in away."""
    sign_in, _, boss = _sign_in()
    _clerk(sign_in, boss)
    sign_in.remove_user(boss, "u2")
    assert [line.id for line in sign_in.users()] == ["u1"]
    with pytest.raises(NotAllowed):
        sign_in.sign_in("loket1", OTHER)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("pendek", "password_too_short"),
        ("dukcapil2026!", "password_guessable"),
        ("loket1loket1!", "password_guessable"),
    ],
)
def test_the_policy_holds_for_new_users(password: str, code: str) -> None:
    """A bad password is refused with its code, at the field."""
    sign_in, _, boss = _sign_in()
    with pytest.raises(InvalidInput) as caught:
        sign_in.add_user(boss, CLERK, password)
    assert caught.value.fields == {"password": code}


def test_the_policy_holds_for_every_way_to_a_password() -> None:
    """Changing, resetting and recovering check the password too."""
    sign_in, _, boss = _sign_in()
    _clerk(sign_in, boss)
    with pytest.raises(InvalidInput):
        sign_in.change_password(boss, GOOD, "dukcapil2026")
    with pytest.raises(InvalidInput):
        sign_in.reset_password(boss, "u2", "dukcapil2026")
    with pytest.raises(InvalidInput):
        sign_in.recover(RECOVERY_CODE, "u1", "dukcapil2026", no_roles)


def test_demo_users_may_have_simple_passwords() -> None:
    """Demonstration data is exempt, by a flag set when the user is made."""
    sign_in, _, boss = _sign_in()
    sign_in.add_user(boss, User("u5", "demo", "Demo", Role.OPERATOR, demo=True), "demo")
    assert sign_in.sign_in("demo", "demo").user.demo


def test_login_names_are_kept_in_one_form() -> None:
    """Capitals and blanks around a login make no second user."""
    sign_in, _, boss = _sign_in()
    kept = sign_in.add_user(boss, User("u2", "  Loket1 ", " Pak Loket ", Role.OPERATOR), OTHER)
    assert (kept.login, kept.name) == ("loket1", "Pak Loket")


@pytest.mark.parametrize(
    ("user", "fields"),
    [
        (User("u2", "l", "Pak", Role.OPERATOR), {"login": "login_invalid"}),
        (User("u2", "pak loket", "Pak", Role.OPERATOR), {"login": "login_invalid"}),
        (User("u2", "loket1", " ", Role.OPERATOR), {"name": "required"}),
        (User("u2", "loket1", "x" * 201, Role.OPERATOR), {"name": "entry_too_long"}),
        (User("u2", "loket1", "a\x07b", Role.OPERATOR), {"name": "hidden_character"}),
        (User("a|b", "loket1", "Pak", Role.OPERATOR), {"id": "id_invalid"}),
    ],
)
def test_users_that_cannot_be_kept_are_refused(user: User, fields: dict[str, str]) -> None:
    """Each field says what is wrong with it."""
    sign_in, _, boss = _sign_in()
    with pytest.raises(InvalidInput) as caught:
        sign_in.add_user(boss, user, OTHER)
    assert caught.value.fields == fields


def test_consent_is_a_supervisors_own_password() -> None:
    """An operator's password agrees to nothing."""
    sign_in, _, boss = _sign_in()
    _clerk(sign_in, boss)
    assert sign_in.consent("kadis", GOOD).id == "u1"
    with pytest.raises(NotAllowed, match="not_a_supervisor"):
        sign_in.consent("loket1", OTHER)


def test_recovery_gives_a_session_and_a_new_password() -> None:
    """The code from the safe lets a user in again, with the new password."""
    sign_in, _, _ = _sign_in()
    session = sign_in.recover(RECOVERY_CODE, "u1", OTHER, no_roles)
    assert session.notices == ("recovered",)
    assert sign_in.sign_in("kadis", OTHER).user == BOSS


def test_recovery_names_an_unknown_user() -> None:
    """Recovering for nobody is a rule, not a crash."""
    sign_in, _, _ = _sign_in()
    with pytest.raises(RuleViolated, match="user_unknown"):
        sign_in.recover(RECOVERY_CODE, "u77", OTHER, no_roles)


def test_sign_out_makes_the_vault_forget() -> None:
    """What an unlock left in the vault's memory goes at sign-out."""
    sign_in, vault, _ = _sign_in()
    sign_in.sign_out()
    assert vault.forgotten == 1


def test_the_screen_opens_for_the_sessions_own_password() -> None:
    """Another user's password does not open this user's screen."""
    sign_in, _, boss = _sign_in()
    _clerk(sign_in, boss)
    sign_in.unlock_screen(boss, GOOD)
    with pytest.raises(NotAllowed):
        sign_in.unlock_screen(boss, OTHER)


def test_a_pin_opens_the_idle_screen() -> None:
    """The right PIN opens, and gives all tries back."""
    lock = IdleLock(ReversedPins())
    lock.set_pin("739164")
    assert not lock.unlock("000000").opened
    answer = lock.unlock("739164")
    assert (answer.opened, answer.tries_left) == (True, 5)


def test_after_five_wrong_pins_only_the_password_opens() -> None:
    """The sixth try fails even when it is right, until the password was given."""
    lock = IdleLock(ReversedPins())
    lock.set_pin("739164")
    assert [lock.unlock("739165").tries_left for _ in range(5)] == [4, 3, 2, 1, 0]
    assert not lock.unlock("739164").opened
    lock.password_given()
    assert lock.unlock("739164").opened


def test_a_comparison_that_breaks_costs_a_try() -> None:
    """Running the PC out of memory is no way to more tries."""
    pins = ReversedPins()
    lock = IdleLock(pins)
    lock.set_pin("739164")
    pins.broken = True
    with pytest.raises(MemoryError):
        lock.unlock("739164")
    assert lock.tries_left == 4


def test_without_a_pin_nothing_opens() -> None:
    """Neither before a PIN was set, nor after sign-out, nor by a password given in between."""
    lock = IdleLock(ReversedPins())
    assert not lock.unlock("").opened
    lock.set_pin("739164")
    lock.clear()
    lock.password_given()
    assert not lock.unlock("739164").opened


def test_a_simple_pin_is_refused_and_the_old_one_stays() -> None:
    """A refused PIN changes nothing."""
    lock = IdleLock(ReversedPins())
    lock.set_pin("739164")
    with pytest.raises(InvalidInput) as caught:
        lock.set_pin("1234")
    assert caught.value.fields == {"pin": "pin_too_simple"}
    assert lock.unlock("739164").opened


def no_roles(_key: DataKey) -> dict[str, Role]:
    """The register is not asked here."""
    return {}


def _head(seq: int, head: bytes = b"h", stream: str = "register") -> KnownHead:
    return KnownHead("e1", stream, seq, head)


@pytest.mark.parametrize(
    ("present", "lost"),
    [
        ([_head(5)], 0),
        ([_head(5), _head(6, b"later")], 0),
        ([_head(5, b"another"), _head(6, b"later")], 1),
        ([_head(5), _head(9, stream="access")], 0),
        ([_head(4)], 1),
        ([_head(5, b"another")], 1),
        ([], 1),
    ],
)
def test_a_database_put_back_is_noticed(present: list[KnownHead], lost: int) -> None:
    """A chain that is shorter than known, other than known, or gone is named."""
    there = {(head.epoch, head.stream, head.seq): head.head for head in present}
    assert len(lost_chains([_head(5)], lambda *place: there.get(place))) == lost
