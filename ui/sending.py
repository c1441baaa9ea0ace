"""Sending to the Dinas, as the screens that do it share it: one run at a time, its progress, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Signal

from counter_app.domain.errors import NetworkFault
from counter_app.services.syncing import Progress
from ui.numbers import count_words
from ui.tasks import CancelToken, Lane
from ui.texts import Message, error_message, tr
from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from counter_app.services.syncing import SyncReport
    from counter_app.services.views import ChainState
    from ui.tasks import Lanes

PHASES: Final = {
    "hello": mark("Menyapa Dinas"),
    "push": mark("Mengirim catatan"),
    "pull": mark("Mengambil kabar Dinas"),
    "compare": mark("Mencocokkan kedua buku"),
}
_HEAD_SHOWN: Final = 16
_HEAD_GROUP: Final = 4


@dataclass(frozen=True, slots=True)
class Agreement:
    """One chain on both sides, in figures that an operator can read out over the phone."""

    epoch: str
    stream: str
    here: int
    there: int
    head: str
    agreed: bool


class SendingTold(Protocol):
    """Who is told how a sending goes."""

    def moved(self, progress: Progress) -> None:
        """A step forward."""
        ...

    def ended(self, report: SyncReport) -> None:
        """How it ended."""
        ...

    def failed(self, fault: AppError) -> None:
        """The register on this PC failed."""
        ...


class Sending(QObject):
    """Runs one sync in its lane; whatever it tells is told in the GUI thread."""

    _stepped = Signal(object)

    def __init__(self, desk: Desk, lanes: Lanes, told: SendingTold, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._lanes, self._told = desk, lanes, told
        self._token: CancelToken | None = None
        # a method of this object, so that a step told in the lane's thread arrives in ours
        self._stepped.connect(self._on_stepped)

    @property
    def busy(self) -> bool:
        """Whether a sync is under way."""
        return self._token is not None

    @property
    def enrolled(self) -> bool:
        """Whether there is a Dinas to send to."""
        return self._desk.sync is not None

    def start(self) -> bool:
        """Begin, unless one is under way or this station stands alone."""
        sync = self._desk.sync
        if sync is None or self._token is not None:
            return False
        token = self._token = CancelToken()
        self._lanes.run(
            lambda: sync.run(self._stepped.emit, token),
            self._on_ended,
            self._on_failed,
            lane=Lane.SYNC,
        )
        return True

    def cancel(self) -> None:
        """Stop after the batch that is on its way."""
        if self._token is not None:
            self._token.cancel()

    def _on_stepped(self, step: object) -> None:
        if isinstance(step, Progress):
            self._told.moved(step)

    def _on_ended(self, report: SyncReport) -> None:
        self._token = None
        self._told.ended(report)

    def _on_failed(self, fault: AppError) -> None:
        self._token = None
        self._told.failed(fault)


def of_chains(chains: Sequence[ChainState]) -> tuple[Agreement, ...]:
    """The chains as they stand here, beside what central confirmed last."""
    return tuple(
        Agreement(
            one.chain.epoch,
            one.chain.stream.value,
            one.seq,
            one.acked_seq,
            short_head(one.head.hex()),
            agreed=one.seq == one.acked_seq,
        )
        for one in chains
    )


def of_report(report: SyncReport, chains: Sequence[ChainState]) -> tuple[Agreement, ...]:
    """What both sides state at the end; without a statement, what central confirmed before."""
    if not report.chains:
        return of_chains(chains)
    here = {(one.chain.epoch, one.chain.stream.value): one for one in chains}
    found = []
    for one in report.chains:
        ours = here.get((one.epoch, one.stream))
        seq = ours.seq if ours else one.seq
        head = ours.head.hex() if ours else one.head
        found.append(
            Agreement(one.epoch, one.stream, seq, one.central_seq, short_head(head), one.agreed and seq == one.seq)
        )
    return tuple(found)


def short_head(head: str) -> str:
    """The beginning of a head hash in groups of four: `9f31 c0aa 12be 77d0`."""
    shown = head[:_HEAD_SHOWN]
    return " ".join(shown[start : start + _HEAD_GROUP] for start in range(0, len(shown), _HEAD_GROUP))


def report_message(report: SyncReport) -> Message:
    """How a sync ended, in the three parts of a message."""
    if report.error == "cancelled":
        return Message(
            tr("Pengiriman dihentikan."),
            tr(
                "{sent} catatan sudah dikonfirmasi Dinas; {waiting} menunggu di loket ini dan aman.", **_figures(report)
            ),
            tr("Lanjutkan kapan saja; program mulai dari tempat berhenti."),
            "attention",
        )
    if report.error:
        said = error_message(NetworkFault(report.error))
        counted = tr("{waiting} catatan menunggu.", **_figures(report))
        return Message(said.happened, f"{said.safe} {counted}".strip(), said.to_do, said.level)
    if report.agreed:
        return Message(
            tr("Selesai. Loket ini dan Dinas memegang catatan yang sama."),
            tr("Terkirim {sent}, diterima {received}.", **_figures(report)),
            "",
            "good",
        )
    if report.waiting:
        return Message(
            tr("Terkirim {sent} catatan.", **_figures(report)),
            tr("{waiting} catatan baru tercatat sementara itu; semuanya aman di loket ini.", **_figures(report)),
            tr("Kirim sekali lagi."),
            "attention",
        )
    return Message(
        tr("Buku loket ini dan buku Dinas belum sama."),
        tr("Semua catatan aman di loket ini; tidak ada yang dihapus."),
        tr("Kirim sekali lagi; bila tetap berbeda, bacakan sidik di bawah kepada admin Dinas."),
    )


def _figures(report: SyncReport) -> dict[str, str]:

    return {name: count_words(getattr(report, name)) for name in ("sent", "received", "waiting")}


def share(progress: Progress) -> int:
    """How much of all that is to be done is done, of 1000."""
    total = progress.to_send + progress.to_receive
    if progress.phase == "compare":
        return 1000
    return min(1000, round(1000 * (progress.sent + progress.received) / total)) if total else 0
