"""The program is killed in the middle of saving: every save that was confirmed is there, whole."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from tests.fakes.registers import make_store, open_store

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import sys
from pathlib import Path
from tests.fakes.registers import open_store, save_walk_in
store = open_store(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), 10**6):
    save_walk_in(store, number)
    print(number, flush=True)
"""


@pytest.mark.parametrize("confirmed", [1, 7, 40])
def test_a_killed_program_loses_no_confirmed_save(tmp_path: Path, confirmed: int) -> None:
    """It is killed after that many confirmations, at whatever it is doing then; three times over."""
    path = tmp_path / "register.db"
    make_store(path).close()
    start = 0
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(path), str(start)], stdout=subprocess.PIPE, text=True
        ) as program:
            assert program.stdout is not None
            limit = threading.Timer(120, program.kill)
            limit.start()
            lines = [program.stdout.readline() for _ in range(confirmed)]
            program.kill()
            limit.cancel()
            lines += program.stdout.readlines()
        last = max(int(line) for line in lines if line.endswith("\n"))
        store = open_store(path)
        assert store.case(f"case/{last}") is not None
        entries = store.chains()[0].seq - 1
        assert entries % 2 == 0
        assert entries // 2 in {last + 1, last + 2}
        assert store.verify().ok
        start = entries // 2
        store.close()
