"""The composition root: the only package that sees every part of the program, and puts them together."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.config import Places, default_folder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date

    from counter_app.services.door import Door

# Each way to start loads what it needs and no more: the window must not wait for the command line's parts.
# ruff: noqa: PLC0415


def open_window(folder: Path | None, painted: Callable[[], None] | None = None) -> int:
    """Open the program on this PC's station; `painted` is called once the sign-in stands on the screen."""
    from counter_app.bootstrap.door import StationDoor

    places = Places(folder or default_folder())
    return _window(StationDoor(places), places, painted)


def open_demo_window(folder: Path | None) -> int:
    """Open the program on demo data with a central of its own; without a display run the demo's day instead."""
    from counter_app.bootstrap import showing

    base = folder or default_folder() / "demo"
    if not has_display():
        return showing.day_instead_of_window()
    with showing.demo_station(base) as door:
        return _window(door, door.places)


def run_demo(folder: Path | None, pictures: Path | None, seed: int) -> int:
    """One day at two counters and a central; 0 only when both sides agree on everything."""
    import tempfile

    from counter_app.bootstrap.showing import demo_day

    if folder is not None:
        return demo_day(folder, pictures, seed)
    with tempfile.TemporaryDirectory(prefix="loket-demo-") as scratch:
        return demo_day(Path(scratch), pictures, seed)


def generate(folder: Path | None, cases: int, seed: int, last: date | None) -> int:
    """Make a demo station with a register of so many made-up cases; the same figures give the same register."""
    from counter_app.bootstrap import generated

    wish = generated.Wish(cases, seed, last or generated.LAST_DAY)
    return generated.generate(folder or default_folder() / "generated", wish)


def run_command(command: str, options: argparse.Namespace) -> int:
    """One of the technician's commands on this PC's station, after a password."""
    from counter_app.bootstrap.commands import run

    return run(command, Places(options.data or default_folder()), options)


def has_display() -> bool:
    """Whether a window could be seen."""
    if os.name == "nt":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _window(door: Door, places: Places, painted: Callable[[], None] | None = None) -> int:
    from ui.app import Options
    from ui.app import run as run_ui

    places.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return run_ui(door, Options(folder=places.folder, warm_up=partial(warm_up, places), painted=painted))


def warm_up(places: Places) -> None:
    """Load, after the first paint, what the first sign-in and the first receipt will need."""
    from counter_app.bootstrap import desk, knowledge
    from counter_app.logs import start_logging

    start_logging(places.logs)
    desk.warm_up()
    knowledge.catalogue()
    knowledge.regions()
    knowledge.calendar()
