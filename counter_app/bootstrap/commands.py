"""The technician's commands on a station: they ask for a password, work, and say what they found."""

from __future__ import annotations

import getpass
import os
import sys
from typing import TYPE_CHECKING

from counter_app import cli_texts
from counter_app.bootstrap.door import StationDoor
from counter_app.bootstrap.heads import chains_known, present_heads
from counter_app.bootstrap.restoring import Credentials, Restoring
from counter_app.domain.errors import NetworkFault, RuleViolated
from counter_app.domain.readiness import State, worst
from counter_app.logs import start_logging
from counter_app.services.readiness_paper import STEP, VERDICT, finding_words
from counter_app.system import SystemClock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from counter_app.config import Places
    from counter_app.services.desk import Desk


def run(command: str, places: Places, options: argparse.Namespace) -> int:
    """Sign in and run one command; 0 when all is well, 1 when it found a fault."""
    if command == "restore":
        return _restore(places, options)
    start_logging(places.logs)
    door = StationDoor(places)
    if not door.is_set_up:
        sys.stderr.write(cli_texts.NOT_SET_UP + "\n")
        return 2
    user = options.user or input(cli_texts.ASK_USER)
    password = _secret(cli_texts.ASK_PASSWORD)
    desk = door.sign_in(user, password)
    try:
        return _COMMANDS[command](door, desk, options)
    finally:
        desk.sign_out()


def _restore(places: Places, options: argparse.Namespace) -> int:
    """Put a copy back in place of the register, which need not be there any more."""
    places.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    start_logging(places.logs)
    user = options.user or input(cli_texts.ASK_USER)
    code = _secret(cli_texts.ASK_CODE) if options.recovery_code else ""
    password = _secret(cli_texts.ASK_NEW_PASSWORD if code else cli_texts.ASK_PASSWORD)
    done = Restoring(places, SystemClock(), os.urandom).run(options.copy, Credentials(user, password, code))
    _say(cli_texts.RESTORED.format(entries=done.entries))
    if done.lost:
        _say(cli_texts.RESTORED_LOST.format(lost=done.lost))
    if done.aside is not None:
        _say(cli_texts.RESTORED_ASIDE.format(path=done.aside))
    return 0


def _secret(question: str) -> str:
    """What is typed without being shown, or a line of the input where nobody sits before it."""
    return getpass.getpass(question) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")


def _verify(door: StationDoor, _desk: Desk, _options: argparse.Namespace) -> int:
    report = door.store.verify(chains_known(door.known_heads(), door.store.station().id))
    if not report.ok:
        _say(cli_texts.VERIFY_FAULT)
        for fault in report.faults:
            _say(f"  {fault.code} {fault.where}".rstrip())
        return 1
    _say(cli_texts.VERIFY_OK.format(entries=report.own_entries + report.foreign_entries, rows=report.subjects))
    return 0


def _rebuild(door: StationDoor, _desk: Desk, _options: argparse.Namespace) -> int:
    rows = door.store.rebuild()
    entries = sum(head.seq for head in present_heads(door.store))
    _say(cli_texts.REBUILT.format(rows=rows, entries=entries))
    return 0


def _backup(door: StationDoor, _desk: Desk, options: argparse.Namespace) -> int:
    keys = door.backup(options.target)
    _say(cli_texts.BACKED_UP.format(path=options.target, keys=keys))
    return 0


def _enrol(door: StationDoor, _desk: Desk, options: argparse.Namespace) -> int:
    door.enrol(options.code, options.address)
    _say(cli_texts.ENROLLED.format(areas=", ".join(door.store.station().areas)))
    return 0


def _sync(_door: StationDoor, desk: Desk, _options: argparse.Namespace) -> int:
    if desk.sync is None:
        raise RuleViolated("not_enrolled")
    report = desk.sync.run(lambda _step: None, lambda: False)
    if report.error:
        raise NetworkFault(report.error)
    words = cli_texts.SYNCED if report.agreed else cli_texts.SYNCED_APART
    _say(words.format(sent=report.sent, received=report.received, waiting=report.waiting))
    return 0 if report.agreed else 1


def _selftest(_door: StationDoor, desk: Desk, _options: argparse.Namespace) -> int:
    found = desk.readiness.run(lambda one: _say(f"{one.state:<10} {STEP[one.step]}: {finding_words(one)}"))
    verdict = worst(found)
    _say(VERDICT[verdict])
    return 1 if verdict is State.FAILED else 0


_COMMANDS: dict[str, Callable[[StationDoor, Desk, argparse.Namespace], int]] = {
    "verify": _verify,
    "rebuild": _rebuild,
    "backup": _backup,
    "enrol": _enrol,
    "sync": _sync,
    "selftest": _selftest,
}


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
