"""Folding entries against decoding them with the standard library's JSON."""

from __future__ import annotations

import json
from typing import Final

from counter_app.domain.entry import Entry, Header, Stream, encode_header, read_entry
from counter_app.domain.kinds import Body, encode_body
from counter_app.domain.kinds.case import CaseCorrected, CaseHandedOver, CaseMoved, CaseOpened
from counter_app.domain.refold import refold
from tests.perf.figures import Figure, paired

CASES: Final = 400
ROUNDS: Final = 15
LIMIT: Final = 3.0


def _entries(case: int) -> list[Entry]:
    """A case as the counter sees it: opened, worked on, corrected, handed over."""
    subject = f"case/{case:016d}"
    bodies: list[Body] = [
        CaseOpened(
            visit=f"visit/{case:016d}",
            number=f"7501.02-K7Q-261124-{case:03d}-C",
            service="KTP-05",
            status="diterima",
            catalogue="2026-11-01",
            papers={"ktp-rusak": "asli", "kk": "salinan", "f-1.02": "asli"},
            village="75.01.02.2011",
            due=1_795_500_000_000,
            sex="P",
            name="ROSMIATI OLII",
            nik="7501025708909999",
            kk="7501021203159999",
            birth_date="1990-08-17",
            phone="085212345678",
        ),
        CaseMoved(to="diproses"),
        CaseCorrected(field="phone", reason="salah_dengar", old="085212345678", new="085299990000"),
        CaseMoved(to="siap_diambil"),
        CaseHandedOver(relation="sendiri", proof="resi", signed="tanda_tangan", receiver="ROSMIATI OLII"),
    ]
    made = []
    for place, body in enumerate(bodies):
        at = 1_795_400_000_000 + place
        header = Header(
            "L-ABCDEFGH", "0f1e2d3c4b5a", Stream.REGISTER, case * 5 + place + 1, at, at, "U-ABCDEFGH", "operator",
            None, subject, "7501.02", place, body.kind.name, body.kind.version,
        )  # fmt: skip
        made.append(read_entry(encode_header(header), *encode_body(body, bytes(16))))
    return made


def run() -> list[Figure]:
    """Entries as they lie in memory folded to rows, against json.loads of their three parts."""
    subjects = [_entries(case) for case in range(CASES)]
    texts = [text for entries in subjects for e in entries for text in (e.header_bytes, e.facts, e.personal) if text]
    stored = [[(e.header_bytes, e.facts, e.personal, e.personal_digest) for e in entries] for entries in subjects]

    def fold_all() -> None:
        for rows in stored:
            refold([read_entry(*row) for row in rows])

    def decode_all() -> None:
        for text in texts:
            json.loads(text)

    return [paired("fold", fold_all, decode_all, rounds=ROUNDS, limit=LIMIT)]
