"""What both sides hold at the end of the demo's day, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from rich.console import Console
from rich.table import Table

from counter_app import cli_texts
from counter_app.domain.case import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.demo.day import Counter, DemoDay
    from counter_app.services.views import ChainState

TABLE_WIDTH: Final = 100


def central_chain(report: Mapping[str, Any], state: ChainState) -> tuple[int, str]:
    """Seq and head (hex) of a chain as central has it; 0 and nothing where it knows none."""
    for row in report["chains"]:
        key = (row["station"], row["epoch"], row["stream"])
        if key == (state.chain.station, state.chain.epoch, state.chain.stream.value):
            return int(row["seq"]), str(row["head"])
    return 0, ""


def compare(day: DemoDay, report: Mapping[str, Any]) -> list[str]:
    """Everything in which the two sides differ, as short codes; empty when they agree."""
    faults = [f"steps: {day.faults}"] if day.faults else []
    for counter in day.counters:
        name = counter.desk.station.name
        for state in counter.desk.store.chains():
            seq, head = central_chain(report, state)
            if seq != state.seq:
                faults.append(f"{name}/{state.chain.stream}: {state.seq} != {seq}")
            elif head != state.head.hex():
                faults.append(f"{name}/{state.chain.stream}: head")
        here = _cases(counter)
        there = int(report["cases"].get(counter.desk.station.area, 0))
        if here != there:
            faults.append(f"{name}/cases: {here} != {there}")
        owed = _owed(counter)
        if len(counter.receipts) != owed or not all(path.is_file() for path in counter.receipts):
            faults.append(f"{name}/receipts: {len(counter.receipts)} != {owed}")
    return faults


def print_report(day: DemoDay, report: Mapping[str, Any], faults: list[str]) -> None:
    """The table at the end, and one sentence that says whether both sides agree."""
    console = Console(highlight=False, width=TABLE_WIDTH)
    table = Table(title=cli_texts.TABLE_TITLE)
    for column in cli_texts.TABLE_COLUMNS:
        table.add_column(column, no_wrap=True)
    entries = 0
    for counter in day.counters:
        for state in counter.desk.store.chains():
            seq, head = central_chain(report, state)
            entries += state.seq
            same = seq == state.seq and head == state.head.hex()
            row = (counter.desk.station.name, state.chain.stream.value, str(state.seq), str(seq))
            table.add_row(*row, state.head.hex()[:16], "ya" if same else "TIDAK")
    console.print(table)
    if faults:
        console.print(cli_texts.DIFFERENT.format(faults="; ".join(faults)))
        return
    sent = sum(one.bytes_up for counter in day.counters for one in counter.syncs)
    console.print(
        cli_texts.AGREED.format(
            entries=entries,
            cases=sum(_cases(counter) for counter in day.counters),
            receipts=sum(len(counter.receipts) for counter in day.counters),
            sent=sent,
        )
    )


def _cases(counter: Counter) -> int:
    return sum(len(visit.cases) for visit in counter.visits)


def _owed(counter: Counter) -> int:
    """The visits that owe a receipt: a consultation that was noted leaves nothing to fetch."""
    return sum(any(case.status != Status.NOTED for case in visit.cases) for visit in counter.visits)
