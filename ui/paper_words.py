"""How a paper stands, in a sentence: shared by the screens that show papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.wita import clock_words
from ui.texts import tr, word
from ui.words.papers import COMPLAINT, DOCUMENT, JOB, JOB_TONE
from ui.words.register import REPRINT

if TYPE_CHECKING:
    from counter_app.services.views import PaperJob


def document_words(job: PaperJob) -> str:
    """What the paper is, and which copy of it."""
    name = word(DOCUMENT, job.document)
    return tr("{name}, salinan ke-{count}", name=name, count=job.copy) if job.copy > 1 else name


def state_words(job: PaperJob) -> tuple[str, str]:
    """How a paper stands and why, with its tone."""
    words = word(JOB, job.state)
    if job.error == "handing_over":
        return word(COMPLAINT, job.error), "quiet"
    why = [complaint(job.error)] if job.error else []
    if job.state == "antre" and job.error and job.next_at:
        why.append(tr("dicoba lagi {time}", time=clock_words(job.next_at)))
    return " · ".join((words, *why)), JOB_TONE.get(job.state, "quiet")


def complaint(code: str) -> str:
    """What was in the way, in words."""
    return word(COMPLAINT, code) if code in COMPLAINT else tr("pencetak melaporkan gangguan")


def reason_words(job: PaperJob) -> str:
    """Why a copy was made."""
    return word(REPRINT, job.reason) if job.reason else ""


def sentence(words: str) -> str:
    """Words as a sentence of their own."""
    return f"{words[:1].upper()}{words[1:]}."
