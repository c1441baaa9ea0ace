"""Where the device's share of the keys lives: the operating system's keyring, and only a real one.

keyring is imported when a secret is first needed, never before the first paint.
"""
# ruff: noqa: PLC0415  (imports inside functions: see above)

from __future__ import annotations

import base64
import binascii
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Protocol

from counter_app.domain.errors import StorageFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from keyring.backend import KeyringBackend

# By name, not by keyring's own choice: where a plaintext or null backend is installed or configured, it would
# be taken without a word.
ALLOWED_BACKENDS: Final = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
)
_ACCOUNT: Final = "loket-luring"
_PLATFORM_ERRORS: Final = (
    ("secretstorage.exceptions", "SecretStorageException"),
    ("jeepney.wrappers", "DBusErrorResponse"),
    ("win32ctypes.pywin32.pywintypes", "error"),
    ("dbus.exceptions", "DBusException"),
)


class DeviceSecrets(Protocol):
    """Small secrets by name that stay on this device."""

    def fetch(self, name: str) -> bytes | None:
        """The secret of that name, or None.

        Raises:
            StorageFault: `keyring_locked`.

        """
        ...

    def keep(self, name: str, secret: bytes) -> None:
        """Keep or replace a secret.

        Raises:
            StorageFault: `keyring_locked`.

        """
        ...


class KeyringSecrets:
    """Fulfils `DeviceSecrets` with the keyrings of this session; `find` makes one where there is any.

    All usable keyrings are asked and the first one is written to, because a changed desktop environment must not
    hide a secret that is still there.
    """

    def __init__(self, station: str, backends: Sequence[KeyringBackend]) -> None:
        self._station = station
        self.backends = tuple(backends)

    @classmethod
    def find(cls, station: str, allowed: Sequence[str] = ALLOWED_BACKENDS) -> KeyringSecrets | None:
        """The keyrings of this session, or None where there is no real one."""
        backends = [backend for name in allowed if (backend := _load(name)) is not None]
        return cls(station, backends) if backends else None

    def fetch(self, name: str) -> bytes | None:
        """The secret of that name from the first keyring that has it.

        Raises:
            StorageFault: `keyring_locked`: it may be there, but can't be read now.

        """
        locked: StorageFault | None = None
        for backend in self.backends:
            try:
                with _locked_when_failing():
                    text = backend.get_password(self._service(name), _ACCOUNT)
            except StorageFault as fault:
                locked = fault
                continue
            if text:
                return _decoded(text)
        if locked is not None:
            raise locked
        return None

    def keep(self, name: str, secret: bytes) -> None:
        """Keep or replace a secret of at most a few hundred bytes.

        Raises:
            StorageFault: `keyring_locked`.

        """
        with _locked_when_failing():
            self.backends[0].set_password(self._service(name), _ACCOUNT, base64.b64encode(secret).decode())

    def forget(self, name: str) -> None:
        """Remove a secret from every keyring that has it."""
        from keyring.errors import PasswordDeleteError

        for backend in self.backends:
            with _locked_when_failing():
                try:
                    backend.delete_password(self._service(name), _ACCOUNT)
                except PasswordDeleteError:
                    continue

    def _service(self, name: str) -> str:
        # One service per secret: the Windows backend renames entries that share one.
        return f"loket-luring {self._station} {name}"


def _load(name: str) -> KeyringBackend | None:
    from keyring.core import load_keyring

    try:
        with _locked_when_failing():
            backend: Any = load_keyring(name)
    except (StorageFault, ImportError, AttributeError):
        return None
    if hasattr(backend, "persist"):
        # The default roams with the Windows account; a device secret must not leave the device.
        backend.persist = "local machine"
    usable: KeyringBackend = backend
    return usable


@contextmanager
def _locked_when_failing() -> Iterator[None]:
    """Whatever a keyring raises means that it can't be used now."""
    from keyring.errors import PasswordDeleteError

    try:
        yield
    except PasswordDeleteError:
        raise
    except _keyring_errors() as problem:
        raise StorageFault("keyring_locked", detail=type(problem).__name__) from problem


def _keyring_errors() -> tuple[type[Exception], ...]:
    """Errors of keyring itself, and those that its backends let through, of the libraries that are installed here."""
    from keyring.errors import KeyringError

    found: list[type[Exception]] = [KeyringError, RuntimeError, OSError]
    for module, name in _PLATFORM_ERRORS:
        try:
            error = getattr(import_module(module), name)
        except ImportError:
            continue
        found.append(error)
    return tuple(found)


def _decoded(text: str) -> bytes | None:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
