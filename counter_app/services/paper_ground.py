"""What every paper is composed from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counter_app.domain.wita import moment_words
from counter_app.services.document_words import COPY_REASON
from counter_app.services.papers import Imprint
from counter_app.services.people import user_names

if TYPE_CHECKING:
    from counter_app.domain.catalogue import Catalogue
    from counter_app.domain.regions import Regions
    from counter_app.services.papers import Letterhead
    from counter_app.services.ports import Store
    from counter_app.services.views import PaperJob


@dataclass(frozen=True, slots=True)
class PaperGround:
    """The register, what is known, and who gives papers out; `public_page` is the Dinas' address for tokens, if any."""

    store: Store
    catalogue: Catalogue
    regions: Regions
    letterhead: Letterhead
    public_page: str = ""
    demo: bool = False

    def imprint(self, job: PaperJob) -> Imprint:
        """What the paper says of itself; of a copy also when, by whom and why."""
        return Imprint(self.letterhead, job.copy, self._copy_note(job), self.demo)

    def name(self, user: str) -> str:
        """The name of a user, or nothing where the register does not know them."""
        return user_names(self.store).get(user, "")

    def code(self, token: str) -> str:
        """What the QR of a token says."""
        return f"{self.public_page}/s/{token}" if self.public_page else token

    def _copy_note(self, job: PaperJob) -> str:
        if job.copy == 1:
            return ""
        parts = (moment_words(job.created_at), self.name(job.actor), COPY_REASON.get(job.reason, job.reason))
        return " · ".join(part for part in parts if part)
