"""The device secret in real and in made-up keyrings: only real ones are trusted, and a lost one loses nothing."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import StorageFault
from counter_app.storage.vault.device_secrets import KeyringSecrets
from tests.fakes.keyring_backends import BREAKING, ROAMING, BreakingBackend, RoamingBackend

if TYPE_CHECKING:
    from pathlib import Path

STATION = "75.01.04-k7q"


def test_a_secret_comes_back_under_its_own_service() -> None:
    """One service name per secret, and only text in the keyring."""
    backend = RoamingBackend()
    secrets = KeyringSecrets(STATION, [backend])
    secrets.keep("a", bytes(range(32)))
    secrets.keep("b", b"\xff")
    assert (secrets.fetch("a"), secrets.fetch("b"), secrets.fetch("c")) == (bytes(range(32)), b"\xff", None)
    assert sorted(service for service, _ in backend.entries) == [
        f"loket-luring {STATION} a",
        f"loket-luring {STATION} b",
    ]
    assert all(text.isascii() and len(text) <= 44 for text in backend.entries.values())


def test_secrets_of_two_stations_do_not_meet() -> None:
    """Two installations on one account keep their own secrets."""
    backend = RoamingBackend()
    KeyringSecrets("first", [backend]).keep("a", b"1")
    assert KeyringSecrets("second", [backend]).fetch("a") is None


def test_a_secret_is_found_in_another_keyring() -> None:
    """After the desktop environment changed, the keyring that holds the secret is asked too."""
    old, new = RoamingBackend(), RoamingBackend()
    KeyringSecrets(STATION, [old]).keep("a", b"1")
    assert KeyringSecrets(STATION, [new, old]).fetch("a") == b"1"


def test_a_broken_keyring_hides_nothing_but_a_secret_elsewhere_is_found() -> None:
    """Not readable now is never told as not there."""
    old = RoamingBackend()
    secrets = KeyringSecrets(STATION, [BreakingBackend(), old])
    with pytest.raises(StorageFault, match="keyring_locked"):
        secrets.fetch("a")
    KeyringSecrets(STATION, [old]).keep("a", b"1")
    assert secrets.fetch("a") == b"1"
    with pytest.raises(StorageFault, match="keyring_locked"):
        secrets.keep("a", b"2")


def test_a_forgotten_secret_is_gone() -> None:
    """Forgetting reaches every keyring, and forgetting twice is no fault."""
    secrets = KeyringSecrets(STATION, [RoamingBackend(), RoamingBackend()])
    secrets.keep("a", b"1")
    secrets.forget("a")
    secrets.forget("a")
    assert secrets.fetch("a") is None


def test_a_spoiled_secret_is_no_secret() -> None:
    """Text that is not what was kept counts as missing."""
    backend = RoamingBackend()
    backend.set_password(f"loket-luring {STATION} a", "loket-luring", "not base64!")
    assert KeyringSecrets(STATION, [backend]).fetch("a") is None


def test_a_secret_does_not_roam() -> None:
    """Backends that could carry secrets to other PCs are told to keep them on this one."""
    found = KeyringSecrets.find(STATION, allowed=(ROAMING, BREAKING))
    assert found is not None
    assert [vars(backend)["persist"] for backend in found.backends] == ["local machine"] * 2


def test_what_is_not_there_is_left_out() -> None:
    """Backends of other systems, and names of nothing, are no keyring."""
    assert KeyringSecrets.find(STATION, allowed=("keyring.backends.Windows.WinVaultKeyring", "no.such.Backend")) is None


@pytest.mark.parametrize("named", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", ROAMING])
def test_a_configured_backend_that_is_not_allowed_is_refused(named: str, tmp_path: Path) -> None:
    """Neither the environment nor an installed plug-in can slip a plaintext or null keyring in."""
    environment = {
        "PYTHON_KEYRING_BACKEND": named,
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/nobody",
        "PYTHONPATH": ":".join(sys.path),
        "HOME": str(tmp_path),
    }
    code = (
        "from counter_app.storage.vault.device_secrets import KeyringSecrets\n"
        "raise SystemExit(KeyringSecrets.find('s') is not None)"
    )
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0


def test_the_vault_loads_only_the_standard_library(tmp_path: Path) -> None:
    """Before the first paint the list of users costs no cryptography, no keyring and no database."""
    code = (
        "import sys, pathlib\n"
        "before = set(sys.modules)\n"
        "from counter_app.storage.vault.device_secrets import KeyringSecrets\n"
        "from counter_app.storage.vault.peek import list_users\n"
        "from counter_app.storage.vault.pin import Argon2Pins\n"
        "from counter_app.storage.vault.vault import StationVault\n"
        "from counter_app.services.signing_in import SignIn, IdleLock\n"
        "StationVault(pathlib.Path(sys.argv[1]), keyring=KeyringSecrets.find, random=lambda n: bytes(n))\n"
        "own = {'counter_app'}\n"
        "new = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(sorted(new - own - set(sys.stdlib_module_names)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
