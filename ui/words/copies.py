"""How copies and the mirror stand, in the words of the strip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.numbers import count_words
from ui.texts import tr
from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.services.backups import CopyState

_MINUTE_MS: Final = 60_000
_HOUR_MS: Final = 60 * _MINUTE_MS
_DAY_MS: Final = 24 * _HOUR_MS

COPY_FAULT: Final[Mapping[str, str]] = {
    "disk_full": mark("Cadangan: disk penuh"),
    "read_only": mark("Cadangan: folder tidak dapat ditulisi"),
    "backup_damaged": mark("Cadangan: tidak utuh"),
    "backup_stopped": mark("Cadangan: belum selesai"),
}
MIRROR_FAULT: Final[Mapping[str, str]] = {
    "stick_absent": mark("Cermin: stik tidak terpasang"),
    "stick_unmarked": mark("Cermin: stik belum ditandai"),
    "stick_foreign": mark("Cermin: stik milik loket lain"),
    "stick_same_disk": mark("Cermin: bukan stik"),
    "stick_holds_more": mark("Cermin: stik memuat catatan yang hilang"),
    "stick_full": mark("Cermin: stik penuh"),
    "read_only": mark("Cermin: stik hanya dapat dibaca"),
}


def copies_words(copies: CopyState, mirror: CopyState | None, now: int) -> tuple[str, str]:
    """What the strip tells and its tone; nothing while there is nothing to tell."""
    if copies.error:
        return tr(COPY_FAULT.get(copies.error, mark("Cadangan: gagal dibuat"))), "attention"
    if mirror is None:
        return "", "quiet"
    if mirror.error:
        return tr(MIRROR_FAULT.get(mirror.error, mark("Cermin: gagal ditulis"))), "attention"
    if not mirror.at:
        return tr("Cermin: menunggu"), "quiet"
    return tr("Cermin: {age}", age=age_words(mirror.at, now)), "good"


def age_words(at: int, now: int) -> str:
    """How long ago something was; a clock that was set back makes it now."""
    if not at:
        return tr("belum pernah")
    past = max(0, now - at)
    if past < _MINUTE_MS:
        return tr("baru saja")
    if past < _HOUR_MS:
        return tr("{count} menit lalu", count=count_words(past // _MINUTE_MS))
    if past < _DAY_MS:
        return tr("{count} jam lalu", count=count_words(past // _HOUR_MS))
    return tr("{count} hari lalu", count=count_words(past // _DAY_MS))
