"""`make bench`: every figure that README claims, as a table and as build/bench.json; fails where one is over."""

from __future__ import annotations

import json
import sys
import traceback
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from tests.perf.figures import Figure

PARTS: Final = ("fold", "save", "receipt", "start", "reads", "search", "readiness", "shift")
TARGET: Final = Path("build/bench.json")


def main(wanted: list[str]) -> int:
    """Run the parts that are named, or all; 0 when every part came to its end and every figure keeps its limit."""
    figures: list[Figure] = []
    broken: list[str] = []
    for part in wanted or PARTS:
        try:
            figures += import_module(f"tests.perf.bench_{part}").run()
        except Exception:  # noqa: BLE001 - the other parts are measured all the same
            traceback.print_exc()
            broken.append(part)
    rows = {
        figure.name: {
            "value": round(figure.value, 4),
            "unit": figure.unit,
            "reference": round(figure.reference, 4),
            "ratio": round(figure.ratio, 3),
        }
        for figure in figures
    }
    known = json.loads(TARGET.read_text("utf-8")) if wanted and TARGET.exists() else {}
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(known | rows, indent=2) + "\n", "utf-8")
    _show(figures)
    for part in broken:
        print(f"{part}: broken off")
    return 0 if not broken and all(figure.within for figure in figures) else 1


def _show(figures: list[Figure]) -> None:
    table = Table()
    for column in ("figure", "value", "unit", "reference", "ratio", "limit", ""):
        table.add_column(column)
    for one in figures:
        ratio = f"{one.ratio:.2f}" if one.reference else "–"
        numbers = (f"{one.value:.3f}", one.unit, f"{one.reference:.3f}", ratio, f"{one.limit:g}")
        table.add_row(one.name, *numbers, "ok" if one.within else "OVER")
    Console().print(table)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
