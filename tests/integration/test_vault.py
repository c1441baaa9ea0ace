"""The vault file: what opens the data key, what does not, and what survives."""

from __future__ import annotations

import base64
import errno
import json
import os
import stat
from typing import TYPE_CHECKING, Any

import pytest

from counter_app.domain.errors import Conflict, InvalidInput, NotAllowed, RuleViolated, StorageFault
from counter_app.domain.users import Role, User
from counter_app.services.known_heads import KnownHead
from counter_app.services.signing_in import DataKey
from counter_app.storage.vault.document import Cost
from counter_app.storage.vault.peek import list_users
from counter_app.storage.vault.vault import StationVault
from tests.fakes.vault import CHEAP, CountedBytes, FakeKeyring, FakeMonotonic

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STATION = "75.01.04-k7q"
PASSWORD = "hujan turun di pasar"
OTHER = "tanah liat merah 7"
BOSS = User("u1", "kadis", "Ibu Kepala", Role.SUPERVISOR)
CLERK = User("u2", "loket1", "Pak Loket", Role.OPERATOR)


def no_roles(_key: DataKey) -> dict[str, Role]:
    """A register that knows nobody."""
    return {}


class Place:
    """A station with two users, its keyring and its clock."""

    def __init__(self, folder: Path, *, with_keyring: bool = True) -> None:
        self.folder = folder / "station"
        self.keyring = FakeKeyring()
        self.clock = FakeMonotonic()
        self.with_keyring = with_keyring
        vault = self.open()
        self.key, self.code = vault.create(STATION)
        vault.add_user(self.key, BOSS, PASSWORD)
        vault.add_user(self.key, CLERK, OTHER)

    @property
    def path(self) -> Path:
        """The vault file."""
        return self.folder / "vault.json"

    def open(
        self, cost: Cost = CHEAP, seed: int = 1, rename: Callable[[Path, Path], object] = os.replace
    ) -> StationVault:
        """The vault as a new start of the program sees it."""
        find = self.keyring.find if self.with_keyring else None
        random = CountedBytes(seed)
        return StationVault(self.folder, keyring=find, random=random, cost=cost, monotonic=self.clock, rename=rename)

    def edit(self, change: Callable[[dict[str, Any]], None]) -> None:
        """Tamper with the file."""
        content = json.loads(self.path.read_text(encoding="utf-8"))
        change(content)
        self.path.write_text(json.dumps(content), encoding="utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A station with a keyring."""
    return Place(tmp_path)


def test_every_user_opens_the_same_key(place: Place) -> None:
    """One data key, wrapped once per user, opened after a restart."""
    assert place.open().unlock("kadis", PASSWORD).data_key == place.key
    opened = place.open().unlock(" LOKET1 ", OTHER)
    assert (opened.data_key, opened.user, opened.notices) == (place.key, CLERK, ())
    assert len(place.key.value) == 32


@pytest.mark.parametrize(
    ("login", "password"), [("kadis", OTHER), ("kadis", ""), ("kadis", "\ud800"), ("nobody", PASSWORD)]
)
def test_a_wrong_password_and_an_unknown_user_fail_alike(place: Place, login: str, password: str) -> None:
    """Nothing tells a wrong password from a user who does not exist."""
    with pytest.raises(NotAllowed) as caught:
        place.open().unlock(login, password)
    assert (caught.value.code, dict(caught.value.data)) == ("wrong_password", {})


def test_an_unknown_user_costs_the_same_look_at_the_keyring(place: Place) -> None:
    """The device secret is asked for in both cases, so that a locked keyring tells nothing either."""
    place.keyring.locked = True
    for login in ("kadis", "nobody"):
        with pytest.raises(StorageFault, match="keyring_locked"):
            place.open().unlock(login, PASSWORD)


def test_the_keyring_alone_opens_nothing(place: Place) -> None:
    """Nothing that the keyring holds is, or is a password for, the data key."""
    vault = place.open()
    for secret in list(place.keyring.secrets.values()):
        assert secret != place.key.value
        for text in (secret.decode("latin-1"), base64.b64encode(secret).decode(), secret.hex(), ""):
            place.clock.seconds += 60
            with pytest.raises(NotAllowed):
                vault.unlock("kadis", text)


def test_the_password_alone_opens_nothing(place: Place) -> None:
    """A copied folder without the device secret stays shut, and says what is missing."""
    place.keyring.secrets.clear()
    with pytest.raises(StorageFault, match="device_secret_missing"):
        place.open().unlock("kadis", PASSWORD)


def test_another_device_secret_opens_nothing(place: Place) -> None:
    """The right password with another PC's secret is a wrong password."""
    name = next(name for name in place.keyring.secrets if name.startswith("device-secret"))
    place.keyring.secrets[name] = bytes(32)
    with pytest.raises(NotAllowed, match="wrong_password"):
        place.open().unlock("kadis", PASSWORD)


def test_a_session_without_any_keyring_says_so(place: Place) -> None:
    """No keyring at all is not the same as a keyring that lost the secret."""
    place.keyring.present = False
    with pytest.raises(StorageFault, match="keyring_unavailable"):
        place.open().unlock("kadis", PASSWORD)


def test_a_wrap_swapped_between_users_opens_nothing(place: Place) -> None:
    """An operator can't become the supervisor by moving their own wrap."""

    def swap(content: dict[str, Any]) -> None:
        first, second = content["users"]
        first["wrap"], second["wrap"] = second["wrap"], first["wrap"]

    place.edit(swap)
    for login, password in (("kadis", OTHER), ("loket1", PASSWORD), ("kadis", PASSWORD)):
        with pytest.raises(NotAllowed, match="wrong_password"):
            place.open().unlock(login, password)


def test_a_wrap_of_another_station_opens_nothing(place: Place) -> None:
    """The station's name is part of what a wrap is bound to."""

    def rename(content: dict[str, Any]) -> None:
        content["station"] = "another"

    place.edit(rename)
    with pytest.raises(NotAllowed):
        place.open().unlock("kadis", PASSWORD)


def _raise_role(content: dict[str, Any]) -> None:
    next(user for user in content["users"] if user["id"] == "u2")["role"] = "supervisor"


def _rename_user(content: dict[str, Any]) -> None:
    content["users"][0]["name"] = "Somebody Else"


def _forget_database(content: dict[str, Any]) -> None:
    content["database"] = not content["database"]


def _invent_head(content: dict[str, Any]) -> None:
    content["heads"].append({"epoch": "e", "stream": "register", "seq": 1, "head": "00"})


@pytest.mark.parametrize("change", [_raise_role, _rename_user, _forget_database, _invent_head])
def test_a_changed_vault_is_refused(place: Place, change: Callable[[dict[str, Any]], None]) -> None:
    """What somebody without the key wrote into the file is noticed, even with the right password."""
    place.edit(change)
    with pytest.raises(StorageFault, match="vault_tampered"):
        place.open().unlock("loket1", OTHER)
    with pytest.raises(StorageFault, match="vault_tampered"):
        place.open().new_recovery_code(place.key)


def test_every_bit_of_a_wrap_counts(place: Place) -> None:
    """A wrap with any byte changed opens nothing."""
    box = base64.b64decode(json.loads(place.path.read_text())["users"][0]["wrap"]["box"])
    for index in range(len(box)):
        changed = bytearray(box)
        changed[index] ^= 1

        def put(content: dict[str, Any], text: str = base64.b64encode(changed).decode()) -> None:
            content["users"][0]["wrap"]["box"] = text
            content["failures"] = {}

        place.edit(put)
        with pytest.raises(NotAllowed):
            place.open().unlock("kadis", PASSWORD)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"format": "loket-luring-vault", "version": 1}',
        b'{"format": "other", "version": 1}',
        b'{"format": "loket-luring-vault", "version": "x"}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_told_as_such(place: Place, data: bytes) -> None:
    """Whatever stands in the file, the answer is one code and no traceback."""
    place.path.write_bytes(data)
    with pytest.raises(StorageFault, match="vault_damaged"):
        place.open().unlock("kadis", PASSWORD)
    with pytest.raises(StorageFault, match="vault_damaged"):
        list_users(place.folder)


def test_a_cost_that_would_exhaust_the_pc_is_refused(place: Place) -> None:
    """A tampered file can't ask for terabytes of memory."""

    def inflate(content: dict[str, Any]) -> None:
        content["users"][0]["wrap"]["memory_kib"] = 2**40

    place.edit(inflate)
    with pytest.raises(StorageFault, match="vault_damaged"):
        place.open().unlock("kadis", PASSWORD)


def test_a_vault_of_a_later_program_is_left_alone(place: Place) -> None:
    """A newer format is refused with its own code, and the file stays as it is."""
    place.edit(lambda content: content.update(version=2))
    before = place.path.read_bytes()
    with pytest.raises(StorageFault, match="vault_too_new"):
        place.open().unlock("kadis", PASSWORD)
    assert place.path.read_bytes() == before


def test_a_missing_vault_is_told(tmp_path: Path) -> None:
    """No vault is no empty list of users."""
    with pytest.raises(StorageFault, match="vault_missing"):
        list_users(tmp_path)


def test_the_list_of_users_needs_no_keyring(place: Place) -> None:
    """The sign-in window reads names and roles from the file alone."""
    place.keyring.locked = True
    assert [(line.login, line.name, line.role) for line in list_users(place.folder)] == [
        ("kadis", "Ibu Kepala", Role.SUPERVISOR),
        ("loket1", "Pak Loket", Role.OPERATOR),
    ]


def test_no_secret_stands_in_the_file(place: Place) -> None:
    """Neither key, nor password, nor recovery code, nor device secret, in any usual spelling."""
    vault = place.open()
    vault.unlock("kadis", PASSWORD)
    code = vault.new_recovery_code(place.key)
    content = place.path.read_bytes().lower()
    canaries = [PASSWORD.encode(), OTHER.encode(), place.code.encode(), code.encode(), code.replace("-", "").encode()]
    for secret in (place.key.value, *place.keyring.secrets.values()):
        canaries += [secret, secret.hex().encode(), base64.b64encode(secret)] if len(secret) == 32 else []
    assert len(canaries) == 11
    assert not [canary for canary in canaries if canary.lower() in content]


def test_only_the_owner_may_read_it(place: Place) -> None:
    """File 0600, folder 0700."""
    assert stat.S_IMODE(place.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o700


def test_a_second_vault_is_not_made_over_the_first(place: Place) -> None:
    """Setting up twice would throw the key away."""
    with pytest.raises(Conflict, match="vault_exists"):
        place.open().create(STATION)


def test_a_power_cut_before_the_rename_keeps_the_old_vault(place: Place) -> None:
    """When the new file does not take the old one's place, the old one is whole and still opens."""

    def cut(_fresh: Path, _old: Path) -> None:
        raise OSError(errno.EIO, "power")

    before = place.path.read_bytes()
    with pytest.raises(StorageFault, match="disk_failed"):
        place.open(rename=cut).reset_password(place.key, "u1", "another password 9")
    assert place.path.read_bytes() == before
    assert place.open().unlock("kadis", PASSWORD).data_key == place.key
    assert [entry.name for entry in place.folder.iterdir()] == ["vault.json"]


def test_a_power_cut_leaves_no_half_file_in_the_way(place: Place) -> None:
    """What a cut left behind half written is replaced at the next change."""
    (place.folder / "vault.new").write_bytes(b"{half")
    place.open().reset_password(place.key, "u1", OTHER)
    assert place.open().unlock("kadis", OTHER).data_key == place.key


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "disk_full"), (errno.EROFS, "read_only")])
def test_a_disk_that_refuses_is_told(place: Place, number: int, code: str) -> None:
    """A full or read-only disk has its own code."""

    def refuse(_fresh: Path, _old: Path) -> None:
        raise OSError(number, "disk")

    with pytest.raises(StorageFault, match=code):
        place.open(rename=refuse).new_recovery_code(place.key)


def test_a_full_disk_keeps_nobody_from_work(place: Place) -> None:
    """Neither counting a failure nor forgiving it needs room on the disk."""

    def full(_fresh: Path, _old: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(NotAllowed):
        place.open().unlock("kadis", OTHER)
    vault = place.open(rename=full)
    with pytest.raises(NotAllowed, match="wrong_password"):
        vault.unlock("kadis", OTHER)
    assert vault.unlock("kadis", PASSWORD).data_key == place.key


def test_failed_creation_leaves_no_vault(tmp_path: Path) -> None:
    """Without a keyring that works there is no half-made station."""
    keyring = FakeKeyring()
    keyring.present = False
    vault = StationVault(tmp_path / "s", keyring=keyring.find, random=CountedBytes(), cost=CHEAP)
    with pytest.raises(StorageFault, match="keyring_unavailable"):
        vault.create(STATION)
    assert not vault.exists()


def test_a_changed_password_replaces_the_old_one(place: Place) -> None:
    """Re-wrapping gives the same key under the new password only."""
    place.open().change_password("loket1", OTHER, "merah kuda sepeda")
    assert place.open().unlock("loket1", "merah kuda sepeda").data_key == place.key
    with pytest.raises(NotAllowed):
        place.open().unlock("loket1", OTHER)


def test_changing_needs_the_old_password(place: Place) -> None:
    """Somebody at an unlocked screen can't take the account over."""
    with pytest.raises(NotAllowed, match="wrong_password"):
        place.open().change_password("loket1", PASSWORD, "merah kuda sepeda")


def test_a_removed_user_opens_nothing(place: Place) -> None:
    """With the wrap the way in is gone."""
    place.open().remove_user(place.key, "u2")
    assert b"loket1" not in place.path.read_bytes()
    with pytest.raises(NotAllowed, match="wrong_password"):
        place.open().unlock("loket1", OTHER)


def test_a_role_changes_without_the_users_password(place: Place) -> None:
    """Role and name are the supervisor's to change; the password stays the user's own."""
    place.open().update_user(place.key, User("u2", "loket1", "Bu Loket", Role.SUPERVISOR))
    assert place.open().unlock("loket1", OTHER).user == User("u2", "loket1", "Bu Loket", Role.SUPERVISOR)


def test_logins_are_unique(place: Place) -> None:
    """Neither a new nor a changed user takes somebody's login."""
    vault = place.open()
    with pytest.raises(Conflict, match="login_taken"):
        vault.add_user(place.key, User("u3", "loket1", "X", Role.OPERATOR), PASSWORD)
    with pytest.raises(Conflict, match="login_taken"):
        vault.update_user(place.key, User("u2", "kadis", "X", Role.OPERATOR))
    with pytest.raises(Conflict, match="user_exists"):
        vault.add_user(place.key, User("u1", "free", "X", Role.OPERATOR), PASSWORD)


def test_another_key_changes_nothing(place: Place) -> None:
    """Users are managed by who holds this vault's key only."""
    with pytest.raises(StorageFault, match="vault_tampered"):
        place.open().add_user(DataKey(bytes(32)), User("u3", "free", "X", Role.OPERATOR), PASSWORD)


def test_an_empty_password_is_never_taken(place: Place) -> None:
    """Whatever policy says about demo users, nothing is wrapped under nothing."""
    with pytest.raises(InvalidInput):
        place.open().reset_password(place.key, "u1", "")


def test_recovery_opens_and_sets_a_new_password(place: Place) -> None:
    """The printed code, typed badly but rightly, opens the key for a user who forgot."""
    typed = place.code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    opened = place.open().recover(typed, "u1", "merah kuda sepeda", no_roles)
    assert (opened.data_key, opened.notices) == (place.key, ("recovered",))
    assert place.open().unlock("kadis", "merah kuda sepeda").data_key == place.key
    assert place.open().unlock("loket1", OTHER).data_key == place.key


def test_a_lost_keyring_is_recovered(place: Place) -> None:
    """A new device secret is minted; the others' passwords are void until they are reset, and nothing is lost."""
    place.keyring.secrets.clear()
    opened = place.open(seed=2).recover(place.code, "u1", "merah kuda sepeda", no_roles)
    assert opened.data_key == place.key
    assert opened.notices == ("recovered", "other_passwords_void")
    assert place.open().unlock("kadis", "merah kuda sepeda").data_key == place.key
    with pytest.raises(RuleViolated, match="password_reset_needed"):
        place.open().unlock("loket1", OTHER)
    place.open().reset_password(opened.data_key, "u2", OTHER)
    assert place.open().unlock("loket1", OTHER).data_key == place.key


def test_a_pc_that_lost_all_keyrings_is_recovered_without(place: Place) -> None:
    """By the caller's choice the station goes on with the password only, and says so from then on."""
    place.with_keyring = False
    opened = place.open().recover(place.code, "u1", PASSWORD, no_roles)
    assert "vault_without_keyring" in opened.notices
    assert place.open().without_keyring
    assert place.open().unlock("kadis", PASSWORD).data_key == place.key
    with pytest.raises(RuleViolated, match="password_reset_needed"):
        place.open().unlock("loket1", OTHER)


def test_a_wrong_recovery_code_opens_nothing(place: Place, tmp_path: Path) -> None:
    """Another station's code is well formed and wrong; a mistyped one is told before any work."""
    other = Place(tmp_path / "other")
    foreign = StationVault(other.folder, keyring=None, random=CountedBytes(9), cost=CHEAP)
    code = foreign.new_recovery_code(other.key)
    with pytest.raises(NotAllowed, match="wrong_recovery_code"):
        place.open().recover(code, "u1", PASSWORD, no_roles)
    wrong = ("2" if place.code[0] == "1" else "1") + place.code[1:]
    with pytest.raises(InvalidInput) as caught:
        place.open().recover(wrong, "u1", PASSWORD, no_roles)
    assert caught.value.fields == {"code": "recovery_code_mistyped"}


def test_a_replaced_recovery_code_opens_nothing(place: Place) -> None:
    """After a new code was printed the old sheet is waste paper."""
    code = place.open(seed=3).new_recovery_code(place.key)
    with pytest.raises(NotAllowed, match="wrong_recovery_code"):
        place.open().recover(place.code, "u1", PASSWORD, no_roles)
    assert place.open().recover(code, "u1", PASSWORD, no_roles).data_key == place.key


def test_recovery_opens_a_changed_vault_and_says_so(place: Place) -> None:
    """Nobody is locked out by a file that somebody spoiled; but it is told and sealed anew."""
    place.edit(_rename_user)
    assert "vault_tampered" in place.open().recover(place.code, "u1", PASSWORD, no_roles).notices
    assert place.open().unlock("loket1", OTHER).data_key == place.key


def test_failures_make_the_next_try_wait(place: Place) -> None:
    """From the third failure on 1, 2, 4 … seconds of the running process; the right password waits too."""
    vault = place.open()
    for _ in range(3):
        with pytest.raises(NotAllowed):
            vault.unlock("kadis", OTHER)
    with pytest.raises(RuleViolated, match="sign_in_wait") as caught:
        vault.unlock("kadis", PASSWORD)
    assert caught.value.data == {"seconds": 1}
    place.clock.seconds += 1
    with pytest.raises(NotAllowed):
        vault.unlock("kadis", OTHER)
    place.clock.seconds += 1.5
    with pytest.raises(RuleViolated) as caught:
        vault.unlock("kadis", PASSWORD)
    assert caught.value.data == {"seconds": 1}
    assert vault.unlock("loket1", OTHER).user == CLERK
    place.clock.seconds += 0.5
    assert vault.unlock("kadis", PASSWORD).user == BOSS


def test_a_restart_does_not_shorten_the_wait(place: Place) -> None:
    """The count stands in the file, and the wait begins anew with the process."""
    vault = place.open()
    for _ in range(3):
        with pytest.raises(NotAllowed):
            vault.unlock("kadis", OTHER)
    place.clock.seconds += 0.9
    vault = place.open()
    place.clock.seconds += 0.5
    with pytest.raises(RuleViolated, match="sign_in_wait"):
        vault.unlock("kadis", PASSWORD)
    place.clock.seconds += 0.5
    assert vault.unlock("kadis", PASSWORD).user == BOSS


def _fail(place: Place, times: int) -> StationVault:
    vault = place.open()
    for _ in range(times):
        place.clock.seconds += 60
        with pytest.raises(NotAllowed):
            vault.unlock("loket1", PASSWORD)
    place.clock.seconds += 60
    return vault


def test_the_tenth_failure_locks_until_somebody_resets(place: Place) -> None:
    """Neither waiting nor a restart helps; a supervisor's reset does."""
    vault = _fail(place, 10)
    for tried in (vault, place.open()):
        place.clock.seconds += 10_000
        with pytest.raises(RuleViolated, match="sign_in_locked"):
            tried.unlock("loket1", OTHER)
    vault.reset_password(place.key, "u2", "merah kuda sepeda")
    assert vault.unlock("loket1", "merah kuda sepeda").user == CLERK


def test_the_recovery_code_ends_a_lock_out(place: Place) -> None:
    """Where the locked one is the only supervisor, the code from the safe helps."""
    vault = _fail(place, 10)
    vault.recover(place.code, "u2", OTHER, no_roles)
    assert vault.unlock("loket1", OTHER).user == CLERK


def test_a_success_forgives_failures(place: Place) -> None:
    """Nine failures and a success leave a clean sheet."""
    vault = _fail(place, 9)
    assert vault.unlock("loket1", OTHER).user == CLERK
    assert json.loads(place.path.read_text())["failures"] == {}
    _fail(place, 9).unlock("loket1", OTHER)


def test_unknown_users_wait_like_known_ones(place: Place) -> None:
    """The wait tells nobody which logins exist."""
    vault = place.open()
    for _ in range(3):
        with pytest.raises(NotAllowed):
            vault.unlock("nobody", OTHER)
    with pytest.raises(RuleViolated, match="sign_in_wait"):
        vault.unlock("nobody", OTHER)


def test_a_vault_copied_back_is_noticed(place: Place) -> None:
    """Putting an old vault in place, say to have more tries, is told at the next sign-in, once."""
    before = place.path.read_bytes()
    _fail(place, 5)
    place.path.write_bytes(before)
    place.clock.seconds += 60
    assert place.open().unlock("kadis", PASSWORD).notices == ("vault_rolled_back",)
    assert place.open().unlock("kadis", PASSWORD).notices == ()


def test_without_a_keyring_the_password_is_the_only_factor(tmp_path: Path) -> None:
    """It works, warns in every session, and takes the higher cost."""
    folder = tmp_path / "alone"
    vault = StationVault(folder, keyring=None, random=CountedBytes())
    key, _ = vault.create(STATION)
    vault.add_user(key, BOSS, PASSWORD)
    assert vault.without_keyring
    assert vault.unlock("kadis", PASSWORD).notices == ("vault_without_keyring",)
    assert json.loads((folder / "vault.json").read_text())["users"][0]["wrap"]["memory_kib"] == 256 * 1024


def test_the_usual_cost_is_that_of_the_design(tmp_path: Path) -> None:
    """argon2id with t=3, m=64 MiB, p=2 where there is a keyring; the figures stand beside the salt."""
    keyring = FakeKeyring()
    vault = StationVault(tmp_path, keyring=keyring.find, random=CountedBytes())
    key, _ = vault.create(STATION)
    vault.add_user(key, BOSS, PASSWORD)
    wrap = json.loads((tmp_path / "vault.json").read_text())["users"][0]["wrap"]
    assert (wrap["passes"], wrap["memory_kib"], wrap["lanes"]) == (3, 64 * 1024, 2)


def test_a_raised_cost_reaches_users_as_they_sign_in(place: Place) -> None:
    """When policy rises, the wrap is made anew at the next sign-in; a lower policy lowers nothing."""
    place.open(cost=Cost(passes=2, memory_kib=32, lanes=1)).unlock("kadis", PASSWORD)
    wraps = {row["login"]: row["wrap"]["memory_kib"] for row in json.loads(place.path.read_text())["users"]}
    assert wraps == {"kadis": 32, "loket1": 16}
    assert place.open().unlock("kadis", PASSWORD).data_key == place.key
    assert json.loads(place.path.read_text())["users"][0]["wrap"]["memory_kib"] == 32


def test_known_heads_never_go_back(place: Place) -> None:
    """The farthest head per chain is kept, with a trusted time that never decreases."""
    vault = place.open()
    vault.unlock("kadis", PASSWORD)
    vault.record_heads([KnownHead("e1", "register", 7, b"seven"), KnownHead("e1", "access", 2, b"two")], at=500)
    vault.record_heads([KnownHead("e1", "register", 5, b"five")], at=400)
    assert place.open().heads() == (KnownHead("e1", "access", 2, b"two"), KnownHead("e1", "register", 7, b"seven"))
    assert place.open().trusted_time() == 500
    assert place.open().unlock("kadis", PASSWORD).notices == ()


def test_after_a_restore_the_shorter_chains_are_accepted(place: Place) -> None:
    """Once a new epoch was opened, what the restored database holds is what is known from then on."""
    vault = place.open()
    vault.unlock("kadis", PASSWORD)
    vault.record_heads([KnownHead("e1", "register", 7, b"seven")])
    vault.replace_heads([KnownHead("e1", "register", 5, b"five"), KnownHead("e2", "register", 1, b"one")])
    assert place.open().heads() == (KnownHead("e1", "register", 5, b"five"), KnownHead("e2", "register", 1, b"one"))


def test_nothing_new_writes_nothing(place: Place) -> None:
    """The same heads again cost no write."""
    vault = place.open()
    vault.unlock("kadis", PASSWORD)
    vault.record_heads([KnownHead("e1", "register", 7, b"seven")])
    before = place.path.stat().st_ino
    vault.record_heads([KnownHead("e1", "register", 7, b"seven")])
    assert place.path.stat().st_ino == before


def test_heads_are_written_in_a_session_only(place: Place) -> None:
    """After sign-out the vault can't be sealed any more."""
    vault = place.open()
    vault.unlock("kadis", PASSWORD)
    vault.forget()
    with pytest.raises(RuleViolated, match="signed_out"):
        vault.record_heads([KnownHead("e1", "register", 7, b"seven")])


def test_a_missing_or_empty_database_is_an_incident(place: Place) -> None:
    """Before the first database nothing is missed; afterwards absence and emptiness have their own codes."""
    vault, database = place.open(), place.folder / "register.db"
    vault.check_database(database)
    assert not vault.expects_database()
    vault.unlock("kadis", PASSWORD)
    vault.mark_database()
    with pytest.raises(StorageFault, match="database_missing"):
        place.open().check_database(database)
    database.touch()
    with pytest.raises(StorageFault, match="database_empty"):
        place.open().check_database(database)
    database.write_bytes(b"x")
    place.open().check_database(database)


def test_a_snapshot_opens_elsewhere(place: Place) -> None:
    """The bytes kept beside a backup are a whole vault."""
    data = place.open().snapshot()
    place.path.unlink()
    place.path.write_bytes(data)
    assert place.open().unlock("kadis", PASSWORD).data_key == place.key


def test_recovery_of_a_changed_vault_believes_no_role_in_it(place: Place) -> None:
    """An operator who wrote themselves a better role has the register's again, and whoever it never knew the least."""

    def upgrade(content: dict[str, Any]) -> None:
        for row in content["users"]:
            row["role"] = "administrator"

    place.edit(upgrade)
    place.open().recover(place.code, "u1", PASSWORD, lambda key: {"u1": Role.SUPERVISOR} if key == place.key else {})
    assert {user.id: user.role for user in place.open().users()} == {"u1": Role.SUPERVISOR, "u2": Role.OPERATOR}


def test_the_keyring_remembers_heads_when_the_folder_is_copied_back(place: Place) -> None:
    """Vault and register put back together would agree with each other; the keyring does not."""
    vault = place.open()
    vault.unlock("kadis", PASSWORD)
    before = place.path.read_bytes()
    head = KnownHead("e1", "register", 7, b"seven")
    vault.record_heads([head])
    vault.witness_heads([head])
    place.path.write_bytes(before)
    assert place.open().heads() == (head,)


@pytest.mark.parametrize("note", [b"", b"[", b"{}", b"[[1]]", b'[["e1","register","x","zz"]]', b"7"])
def test_a_spoilt_note_in_the_keyring_is_no_evidence(place: Place, note: bytes) -> None:
    """It is passed over."""
    place.keyring.secrets["heads"] = note
    assert place.open().heads() == ()


def test_a_copy_beside_a_backup_is_a_whole_vault(place: Place, tmp_path: Path) -> None:
    """For its owner only, and never in place of another."""
    target = tmp_path / "copy.vault.json"
    place.open().copy_to(target)
    assert target.read_bytes() == place.path.read_bytes()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with pytest.raises(StorageFault, match="backup_exists"):
        place.open().copy_to(target)
