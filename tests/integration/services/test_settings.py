"""The counter's settings, kept on its PC."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import InvalidInput
from counter_app.services.settings import SETTING, CounterSettings, Settings
from tests.fakes.counters import HASAN

if TYPE_CHECKING:
    from tests.fakes.counters import Bench


def test_a_new_counter_works_with_the_defaults(bench: Bench) -> None:
    """Nobody has to set anything before the first citizen."""
    assert Settings(bench.store, bench.clock).current() == CounterSettings()


def test_what_is_kept_comes_back(bench: Bench) -> None:
    """Every kind of value survives."""
    wanted = CounterSettings(lanes=True, capacity=12, without_letter=("keluarga", "aparat_desa"), slip_printer="EPSON")
    Settings(bench.store, bench.clock).keep(HASAN, wanted)
    assert Settings(bench.store, bench.clock).current() == wanted


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"capacity": -1}, {"capacity": "out_of_range"}),
        ({"receipt_size": "A0"}, {"receipt_size": "unknown_choice"}),
        ({"without_letter": ("kuasa",)}, {"without_letter": "unknown_choice"}),
        ({"backup_folder": "a\x00b"}, {"backup_folder": "control_characters"}),
        ({"document_printer": "x" * 500}, {"document_printer": "too_long"}),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    bench: Bench, changes: dict[str, object], fault: dict[str, str]
) -> None:
    """Each fault names its field."""
    with pytest.raises(InvalidInput) as told:
        Settings(bench.store, bench.clock).keep(HASAN, replace(CounterSettings(), **changes))  # type: ignore[arg-type]
    assert told.value.fields == fault
    assert Settings(bench.store, bench.clock).current() == CounterSettings()


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b'{"capacity": "many", "lanes": 1}', b'{"capacity": 99999, "receipt_size": "x"}']
)
def test_a_spoiled_setting_reads_as_its_default(bench: Bench, content: bytes) -> None:
    """A half-written or newer setting stops nobody."""
    bench.store.put_setting(SETTING, content)
    assert Settings(bench.store, bench.clock).current() == CounterSettings()
