"""Backends that keyring can load by name: one that roams unless told otherwise, and one that breaks."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError
from typing_extensions import override

ROAMING = "tests.fakes.keyring_backends.RoamingBackend"
BREAKING = "tests.fakes.keyring_backends.BreakingBackend"


class RoamingBackend(KeyringBackend):
    """Keeps secrets in memory; `persist` is what the Windows backend calls its reach."""

    priority = 1
    persist = "enterprise"

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError


class BreakingBackend(RoamingBackend):
    """Is there, and fails at every call as a daemon does that went away."""

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise ConnectionResetError

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        raise ConnectionResetError
