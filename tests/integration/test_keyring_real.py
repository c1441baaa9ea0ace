"""The device secret in a real Secret Service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import NotAllowed, RuleViolated, StorageFault
from counter_app.domain.users import Role, User
from counter_app.storage.vault.device_secrets import KeyringSecrets
from counter_app.storage.vault.vault import StationVault
from tests.fakes.vault import CHEAP, CountedBytes
from tests.keyring_daemon import SecretService

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.keyring
STATION = "75.01.04-k7q"
PASSWORD = "hujan turun di pasar"
OTHER = "tanah liat merah 7"
KEYRING_PASSWORD = "sandi akun komputer"
BOSS = User("u1", "kadis", "Ibu Kepala", Role.SUPERVISOR)
CLERK = User("u2", "loket1", "Pak Loket", Role.OPERATOR)


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """A session bus with an opened keyring."""
    with SecretService(tmp_path) as running:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", running.address)
        running.start_daemon(KEYRING_PASSWORD)
        yield running


def _keyring() -> KeyringSecrets:
    found = KeyringSecrets.find(STATION)
    assert found is not None
    return found


def _vault(tmp_path: Path, seed: int = 1) -> StationVault:
    return StationVault(tmp_path / "station", keyring=KeyringSecrets.find, random=CountedBytes(seed), cost=CHEAP)


def test_the_keyring_of_this_session_is_found(service: SecretService) -> None:
    """A desktop with a Secret Service needs no setting."""
    assert [type(backend).__module__ for backend in _keyring().backends] == ["keyring.backends.SecretService"]


def test_a_secret_outlives_the_session(service: SecretService, tmp_path: Path) -> None:
    """After the daemon was ended and opened again the secret is there, and nowhere in clear on disk."""
    _keyring().keep("a", b"canary-canary-canary-canary-cana")
    service.kill_daemon()
    service.start_daemon(KEYRING_PASSWORD)
    assert _keyring().fetch("a") == b"canary-canary-canary-canary-cana"
    kept = [path.read_bytes() for path in tmp_path.rglob("*.keyring")]
    assert kept
    assert not any(b"canary" in content or b"Y2FuYXJ5" in content for content in kept)


def test_a_shut_keyring_is_told_as_shut(service: SecretService) -> None:
    """Not readable now is never told as not there, so that nobody recovers what is not lost."""
    secrets = _keyring()
    secrets.keep("a", b"1")
    service.kill_daemon()
    service.start_daemon(None)
    with pytest.raises(StorageFault, match="keyring_locked"):
        secrets.fetch("a")


def test_a_daemon_that_went_away_is_told(service: SecretService) -> None:
    """A crash of the keyring in the middle of a session is a fault with a code."""
    secrets = _keyring()
    secrets.keep("a", b"1")
    service.kill_daemon()
    with pytest.raises(StorageFault, match="keyring_locked"):
        secrets.fetch("a")
    with pytest.raises(StorageFault, match="keyring_locked"):
        secrets.keep("a", b"2")


def test_without_a_daemon_there_is_no_keyring(service: SecretService) -> None:
    """Nothing else is taken in its place."""
    service.kill_daemon()
    assert KeyringSecrets.find(STATION) is None


def test_a_station_lives_in_a_real_keyring(service: SecretService, tmp_path: Path) -> None:
    """Set up, sign in, lose the keyring, recover with the code, and let the others in again."""
    key, code = _vault(tmp_path).create(STATION)
    _vault(tmp_path).add_user(key, BOSS, PASSWORD)
    _vault(tmp_path).add_user(key, CLERK, OTHER)
    assert _vault(tmp_path).unlock("kadis", PASSWORD).data_key == key
    with pytest.raises(NotAllowed, match="wrong_password"):
        _vault(tmp_path).unlock("kadis", OTHER)

    service.kill_daemon()
    for path in tmp_path.rglob("*.keyring"):
        path.unlink()
    service.start_daemon("a new account")

    with pytest.raises(StorageFault, match="device_secret_missing"):
        _vault(tmp_path).unlock("kadis", PASSWORD)
    opened = _vault(tmp_path, seed=2).recover(code, "u1", PASSWORD, lambda _key: {})
    assert (opened.data_key, opened.notices) == (key, ("recovered", "other_passwords_void"))
    with pytest.raises(RuleViolated, match="password_reset_needed"):
        _vault(tmp_path).unlock("loket1", OTHER)
    _vault(tmp_path).reset_password(opened.data_key, "u2", OTHER)
    assert _vault(tmp_path).unlock("loket1", OTHER).data_key == key
