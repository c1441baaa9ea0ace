"""A bad line: whatever it does, every entry ends up at central exactly once, and the operator hears the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.central.overview import report
from tests.fakes.central_server import Counter, new_area, new_counter, real_central
from tests.fakes.line import FaultyLine
from tests.fakes.registers import append, case_opened, visit_opened
from tests.fakes.tls_server import AnsweringServer, ForwardingServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counter_app.services.syncing import Progress

HTML = b"<html><title>Login</title></html>"
PORTAL = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%b" % (len(HTML), HTML)


@pytest.fixture
def line() -> Iterator[FaultyLine]:
    """A line to the central of this run."""
    found = FaultyLine(real_central().port)
    yield found
    found.close()


@pytest.fixture
def counter(tmp_path: Path, line: FaultyLine) -> Counter:
    """A station behind the line, with a morning's work."""
    area = new_area()
    found = new_counter(tmp_path, [area], url=line.url)
    save(found, 30)
    return found


def save(counter: Counter, count: int, *, start: int = 0) -> None:
    """Some walk-ins with notes that don't compress to nothing."""
    area = counter.store.station().area
    for number in range(start, start + count):
        append(counter.store, f"visit/{number}", visit_opened(), area=area)
        notes = " ".join(f"{number * place * 7919:x}" for place in range(60))
        append(counter.store, f"case/{number}", case_opened(notes=notes), area=area)


def held_at_central(counter: Counter) -> dict[str, tuple[int, str]]:
    """What central holds of this station, every hash checked again."""
    found = report(real_central().found.database, verified=True)
    mine = [chain for chain in found.chains if chain.station == counter.store.station().id]
    assert not [chain.fault for chain in mine if chain.fault]
    return {chain.stream: (chain.seq, chain.head) for chain in mine}


def held_here(counter: Counter) -> dict[str, tuple[int, str]]:
    """What the station holds itself."""
    return {state.chain.stream.value: (state.seq, state.head.hex()) for state in counter.store.chains()}


def heals(counter: Counter, *, within: int = 1) -> None:
    """The line is good again: everything arrives once, and both sides say so."""
    agreed = [counter.run().agreed for _ in range(within)]
    assert agreed[-1]
    assert held_at_central(counter) == held_here(counter)


def test_no_line_at_all(line: FaultyLine, counter: Counter) -> None:
    """It says offline, keeps everything, and tries again later by itself."""
    line.close()
    found = counter.run()
    assert (found.error, found.sent, found.waiting, found.agreed) == ("offline", 0, 63, False)
    assert found.retry_at > found.ended_at
    assert not counter.sync.due()


def test_a_line_that_is_down_comes_back(line: FaultyLine, counter: Counter) -> None:
    """After the fault the next sync sends everything."""
    line.down = True
    assert counter.run().error in {"offline", "tls"}
    line.down = False
    heals(counter)


@pytest.mark.parametrize("kilobytes", [60, 20, 12])
def test_every_connection_is_cut_after_some_kilobytes(line: FaultyLine, counter: Counter, kilobytes: int) -> None:
    """Batches shrink until they pass, and not much is sent twice."""
    save(counter, 120, start=100)
    ideal = counter.sync.estimate()[1]
    line.cut_up = kilobytes * 1000
    line.bytes_up = 0
    found = counter.run()
    assert (found.error, found.agreed) == ("", True)
    assert line.bytes_up < ideal
    assert held_at_central(counter) == held_here(counter)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(offset=st.integers(1, 30_000))
def test_a_cut_at_any_byte_loses_and_doubles_nothing(line: FaultyLine, counter: Counter, offset: int) -> None:
    """Wherever the first connection breaks, the journal arrives whole."""
    save(counter, 1, start=1000 + counter.store.chains()[0].seq)
    line.cut_up = offset
    counter.run()
    line.cut_up = None
    heals(counter)


@pytest.mark.parametrize("phase", ["hello", "push", "pull", "compare"])
def test_an_answer_is_lost(line: FaultyLine, counter: Counter, phase: str) -> None:
    """Central has stored, the station doesn't know: sending again adds nothing."""
    told: list[str] = []

    def watch(step: Progress) -> None:
        if step.phase == phase and phase not in told:
            line.swallow = 1
        told.append(step.phase)

    counter.sync.run(watch, lambda: False)
    heals(counter, within=2)


def test_many_answers_are_lost(line: FaultyLine, counter: Counter) -> None:
    """Three in a row are survived within one sync."""
    told: list[str] = []

    def watch(step: Progress) -> None:
        if step.phase == "push" and "push" not in told:
            line.swallow = 1
        told.append(step.phase)

    assert counter.sync.run(watch, lambda: False).agreed
    assert counter.pauses


def test_a_line_that_stalls(line: FaultyLine, tmp_path: Path) -> None:
    """Nothing moves and nothing is closed: the socket's time-out ends it, not the operator's patience."""
    counter = new_counter(tmp_path, [new_area()], url=line.url)
    save(counter, 3)
    line.stall = True
    impatient = counter.impatient(0.3)
    found = impatient.run(lambda _: None, lambda: False)
    assert (found.error, found.waiting) == ("timeout", 9)
    line.stall = False
    heals(counter)


def test_a_login_page_answers(line: FaultyLine, counter: Counter) -> None:
    """A network that wants a login first is named as such, and its 200 counts for nothing."""
    line.canned = PORTAL
    found = counter.run()
    assert (found.error, found.sent, found.waiting) == ("captive_portal", 0, 63)
    line.canned = None
    heals(counter)


def test_another_server_answers(line: FaultyLine, counter: Counter, tmp_path: Path) -> None:
    """A TLS server with a certificate of somebody else gets nothing from us."""
    with AnsweringServer.of_a_stranger(tmp_path) as stranger:
        found = counter.pointed_at(stranger.url).run(lambda _: None, lambda: False)
        assert (found.error, found.sent) == ("wrong_certificate", 0)
        assert stranger.requests == 0
    heals(counter)


@pytest.mark.parametrize(
    ("status", "headers", "body", "error"),
    [
        (200, {"Content-Type": "text/html"}, HTML, "captive_portal"),
        (302, {"Location": "https://login.example/"}, b"", "captive_portal"),
        (511, {"Content-Type": "text/html"}, HTML, "captive_portal"),
        (200, {"Content-Type": "application/json"}, b"{}", "nonsense"),
        (200, {"Content-Type": "application/vnd.loket.sync+zstd"}, b"", "nonsense"),
        (200, {"Content-Type": "application/vnd.loket.sync+zstd", "Loket-Protocol": "1"}, b"garbage", "nonsense"),
        (200, {"Content-Type": "application/vnd.loket.sync+zstd", "Loket-Protocol": "2"}, b"", "nonsense"),
        (404, {"Content-Type": "text/plain"}, b"no", "nonsense"),
        (500, {"Content-Type": "text/plain"}, b"oops", "server"),
        (502, {"Content-Type": "text/html"}, HTML, "server"),
        (503, {"Content-Type": "text/plain"}, b"", "server"),
    ],
)
def test_an_answer_that_is_not_centrals(
    counter: Counter, status: int, headers: dict[str, str], body: bytes, error: str
) -> None:
    """An answer counts only if status, content type, protocol and message are central's own."""
    with AnsweringServer.of_central(real_central().data, status, headers, body) as server:
        found = counter.pointed_at(server.url).run(lambda _: None, lambda: False)
    assert (found.error, found.sent, found.waiting) == (error, 0, 63)
    heals(counter)


def test_a_middlebox_that_refuses_large_bodies(line: FaultyLine, counter: Counter) -> None:
    """413 from something in between halves the batch until it fits."""
    save(counter, 100, start=200)
    with ForwardingServer(real_central().data, real_central().port, largest=4_000) as box:
        found = counter.pointed_at(box.url).run(lambda _: None, lambda: False)
        assert box.refused > 0
    assert (found.error, found.agreed) == ("", True)


def test_failures_are_tried_again_later_and_later_up_to_a_cap(line: FaultyLine, counter: Counter) -> None:
    """Twenty failures never push the next attempt beyond a quarter of an hour; one success forgets them."""
    line.canned = PORTAL
    waits = [found.retry_at - found.ended_at for found in (counter.run() for _ in range(20))]
    assert waits[0] <= 5_000
    assert max(waits) <= 900_000
    assert min(waits[10:]) >= 450_000
    line.canned = None
    assert counter.run().retry_at == 0
    assert counter.sync.due()
