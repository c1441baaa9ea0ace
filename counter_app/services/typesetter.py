"""Makes the bytes of a paper from its job: the same job and size give the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import RuleViolated
from counter_app.domain.wita import compact_day, day_of
from counter_app.services.paper_kinds import kind_of

if TYPE_CHECKING:
    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.paper_ports import PaperMaker
    from counter_app.services.settings import Settings
    from counter_app.services.views import PaperJob


_END: Final = 8
"""So many characters of a job's name tell it from every other in a queue or a folder."""


class Typesetter:
    """What is shown, saved and printed comes from here."""

    def __init__(self, ground: PaperGround, maker: PaperMaker, settings: Settings) -> None:
        self._ground, self._maker, self._settings = ground, maker, settings

    def size(self, job: PaperJob) -> str:
        """The paper that a job comes on: its own, that of the settings for slips, or the only one of its kind.

        Raises:
            RuleViolated: `unknown_document`.

        """
        sizes = kind_of(job.document).sizes
        wanted = job.size or self._settings.current().receipt_size
        return wanted if wanted in sizes else sizes[0]

    def pdf(self, job: PaperJob, size: str = "") -> bytes:
        """The bytes of a paper.

        Raises:
            RuleViolated: `unknown_document`, `unknown_size`, `subject_missing`.

        """
        kind = kind_of(job.document)
        size = size or self.size(job)
        if size not in kind.sizes:
            raise RuleViolated("unknown_size", size=size)
        return self._maker.make(job.document, kind.compose(self._ground, job), size)

    def title(self, job: PaperJob) -> str:
        """What the system's queue may call it: the kind of paper and the job's own end, nobody's name."""
        return f"{kind_of(job.document).stem}-{job.id[-_END:]}"

    def file_name(self, job: PaperJob) -> str:
        """A name for the file: the kind of paper, the day and the job's own end; it leads to nobody's case."""
        suffix = f"-salinan-{job.copy}" if job.copy > 1 else ""
        return f"{kind_of(job.document).stem}-{compact_day(day_of(job.created_at))}-{job.id[-_END:]}{suffix}.pdf"
