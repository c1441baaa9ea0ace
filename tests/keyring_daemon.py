"""A bus and a keyring daemon that a test starts, kills and shuts as it likes, in folders of its own."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Self

from jeepney import DBusAddress, MatchRule, new_method_call
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
_SECRETS = "org.freedesktop.secrets"
_SECONDS = 30


class SecretService:
    """The bus lives as long as the block; the daemon on it comes and goes as the test says."""

    def __init__(self, home: Path) -> None:
        runtime = home / "run"
        runtime.mkdir(mode=0o700)
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_RUNTIME_DIR": str(runtime),
        }
        self._home = home
        self._bus: subprocess.Popen[str] | None = None
        self.address = ""

    def __enter__(self) -> Self:
        """Start the bus; nothing but what the test starts is on it, nor started by it."""
        services = self._home / "bus.conf"
        services.write_text(
            "<busconfig><type>session</type>"
            f"<listen>unix:tmpdir={self._home}</listen><auth>EXTERNAL</auth>"
            '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
            '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>',
            encoding="utf-8",
        )
        self._bus = subprocess.Popen(
            ["dbus-daemon", f"--config-file={services}", "--nofork", "--print-address=1"],
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._bus.stdout is not None
        self.address = self._bus.stdout.readline().strip()
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = self.address
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the bus, and with it the daemon."""
        assert self._bus is not None
        assert self._bus.stdout is not None
        self.kill_daemon()
        self._bus.terminate()
        self._bus.wait(_SECONDS)
        self._bus.stdout.close()

    def start_daemon(self, password: str | None) -> None:
        """Start the keyring, opened by that password or left shut; returns when it answers on the bus."""
        how = ["--unlock"] if password is not None else ["--start"]
        with self._until_owner(is_there=True):
            subprocess.run(
                ["gnome-keyring-daemon", "--components=secrets", *how],
                env=self._environment,
                input=password or "",
                text=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=True,
                timeout=_SECONDS,
            )

    def kill_daemon(self) -> None:
        """Take the daemon away without a word, as a crash does; nothing happens where none runs."""
        with closing(open_dbus_connection(self.address)) as connection:
            ask = new_method_call(_BUS, "GetConnectionUnixProcessID", "s", (_SECRETS,))
            (process,) = connection.send_and_get_reply(ask, timeout=_SECONDS).body
        if isinstance(process, int):
            with self._until_owner(is_there=False):
                os.kill(process, signal.SIGKILL)

    @contextmanager
    def _until_owner(self, *, is_there: bool) -> Iterator[None]:
        """Wait at the end of the block until the bus has seen the daemon come or go; both happen in the background."""
        change = MatchRule(type="signal", interface=_BUS.interface, member="NameOwnerChanged")
        change.add_arg_condition(0, _SECRETS)
        with closing(open_dbus_connection(self.address)) as connection, connection.filter(change, bufsize=9) as news:
            watch = new_method_call(_BUS, "AddMatch", "s", (change.serialise(),))
            connection.send_and_get_reply(watch, timeout=_SECONDS)
            yield
            while bool(connection.recv_until_filtered(news, timeout=_SECONDS).body[2]) is not is_there:
                pass
