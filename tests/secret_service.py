"""A real Secret Service for tests: gnome-keyring, opened, on a session bus of its own."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from tests.keyring_daemon import SecretService

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PASSWORD: Final = "sandi akun komputer"


@contextmanager
def secret_service(home: Path) -> Iterator[str]:
    """Run one in `home` for the length of the block; gives the address of its bus."""
    with SecretService(home) as service:
        service.start_daemon(_PASSWORD)
        yield service.address
