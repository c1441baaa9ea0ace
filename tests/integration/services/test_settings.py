"""The counter's settings, kept on its PC."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.consent import AgreedHere
from counter_app.domain.errors import InvalidInput, NotAllowed
from counter_app.services.permission import wish_of
from counter_app.services.settings import SETTING, CounterSettings, Settings
from tests.fakes.counters import HASAN, SITI
from tests.fakes.overtaking import OvertakenStore

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
        ({"backup_folder": "a\x00b"}, {"backup_folder": "hidden_character"}),
        ({"document_printer": "x" * 500}, {"document_printer": "entry_too_long"}),
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


def _consent(settings: Settings, wanted: CounterSettings) -> AgreedHere:
    with pytest.raises(NotAllowed) as told:
        settings.keep(SITI, wanted)
    return AgreedHere(wish_of(told.value), HASAN.user)


def test_consent_to_one_setting_is_none_to_another(bench: Bench) -> None:
    """Whoever agreed to the number of people did not agree to where copies go."""
    settings = Settings(bench.store, bench.clock)
    consent = _consent(settings, CounterSettings(capacity=12))
    with pytest.raises(NotAllowed, match="consent_for_another"):
        settings.keep(SITI, CounterSettings(backup_folder="/media/lain"), consent=consent)
    with pytest.raises(NotAllowed, match="consent_for_another"):
        settings.keep(SITI, CounterSettings(capacity=12, lanes=True), consent=consent)
    settings.keep(SITI, CounterSettings(capacity=12, voice=True), consent=consent)
    assert settings.current() == CounterSettings(capacity=12, voice=True)


def test_what_somebody_set_meanwhile_is_not_taken_for_unchanged(bench: Bench) -> None:
    """The register tells of both changes, and one consent is good for one."""
    settings = Settings(bench.store, bench.clock)
    consent = _consent(settings, CounterSettings(capacity=12))

    def other() -> None:
        settings.keep(SITI, CounterSettings(capacity=30), consent=consent)

    overtaken = Settings(OvertakenStore(bench.store, other), bench.clock)
    with pytest.raises(NotAllowed, match="consent_for_another"):
        overtaken.keep(SITI, CounterSettings(capacity=12), consent=consent)
    assert settings.current() == CounterSettings(capacity=30)

    def back() -> None:
        settings.keep(HASAN, CounterSettings())

    Settings(OvertakenStore(bench.store, back), bench.clock).keep(HASAN, CounterSettings(capacity=30))
    assert bench.kinds().count("settings.changed") == 3
    assert settings.current() == CounterSettings(capacity=30)
