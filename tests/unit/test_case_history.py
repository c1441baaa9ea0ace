"""The history of a case in sentences, one for each kind of entry, as somebody reads it who knows nothing of codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.fold import fold, read_steps
from counter_app.domain.kinds import KINDS
from counter_app.domain.kinds import case as c
from counter_app.domain.kinds.register import PersonalErased
from counter_app.services.history import HistoryLine, history_lines
from counter_app.services.views import Actor
from tests.fakes.desk import small_catalogue, small_regions
from tests.fakes.registers import Author, case_opened
from ui.screens.case.history import Telling, standing_words, when_words

SITI = Actor("U-SITI", "operator", "Siti Rahmawati")
HASAN = Actor("U-HASAN", "supervisor", "Hasan Pakaya")
NAMES = {"U-SITI": "Siti Rahmawati", "U-HASAN": "Hasan Pakaya"}
CASE = "case/1"
LACKING = "berkasnya masih kurang"
LOST = "tanda terimanya hilang, KTP-el diperlihatkan, dengan surat kuasa F-1.07"
NUMBER = "7501.02-K7Q-261124-001-C"
OPENED = case_opened(number=NUMBER, service="KTP-05", name="BUDI OLII", papers={"ktp": "asli"}, status="diterima")
TELLING = Telling(small_catalogue(), small_regions(), "KTP-05", date(2026, 11, 24))

SENTENCES = [
    (
        OPENED,
        f"Siti Rahmawati menerima permohonan KTP-el rusak untuk BUDI OLII, berkasnya lengkap. Nomor {NUMBER}.",
    ),
    (
        replace(OPENED, status="belum_lengkap", name=""),
        f"Siti Rahmawati menerima permohonan KTP-el rusak untuk (nama dihapus), {LACKING}. Nomor {NUMBER}.",
    ),
    (
        c.CaseChecked(status="belum_lengkap", papers={"ktp": "menyusul"}),
        "Siti Rahmawati memeriksa berkas: KTP-el yang rusak (menyusul). Berkas masih kurang.",
    ),
    (c.CaseChecked(status="diterima"), "Siti Rahmawati memeriksa berkas. Berkas lengkap."),
    (c.CaseMoved(to="diproses"), "Siti Rahmawati mulai memproses permohonan."),
    (
        c.CaseMoved(to="ditunda", reason="jaringan"),
        "Siti Rahmawati menunda permohonan karena jaringan / SIAK.",
    ),
    (c.CaseMoved(to="diteruskan"), "Siti Rahmawati meneruskan permohonan ke Dinas."),
    (
        c.CaseMoved(to="siap_diambil", blanks=1),
        "Siti Rahmawati mencatat bahwa dokumen siap diambil. Blangko terpakai: 1.",
    ),
    (c.CaseMoved(to="selesai"), "Siti Rahmawati menyelesaikan permohonan."),
    (
        c.CaseMoved(to="dikembalikan", reason="lihat_catatan", note="foto tidak sesuai"),
        "Siti Rahmawati mengembalikan berkas kepada pemohon. Catatan: foto tidak sesuai",
    ),
    (
        c.CaseMoved(to="batal", reason="tercatat_dua_kali"),
        "Siti Rahmawati membatalkan permohonan karena tercatat dua kali.",
    ),
    (
        c.CaseHandedOver(relation="keluarga", proof="resi", signed="tanda_tangan", receiver="SRI OLII"),
        "Siti Rahmawati menyerahkan dokumen kepada SRI OLII (keluarga), dengan tanda terima, ditandatangani.",
    ),
    (
        c.CaseHandedOver(
            relation="kuasa",
            proof="resi_hilang",
            signed="cap_jempol",
            receiver="SRI OLII",
            seen="ktp",
            proxy_letter=True,
            blanks=1,
        ),
        f"Siti Rahmawati menyerahkan dokumen kepada SRI OLII (kuasa), {LOST}, dengan cap jempol. Blangko terpakai: 1.",
    ),
    (
        c.CaseReopened(reason="salah_permohonan"),
        "Siti Rahmawati menarik kembali serah terima karena salah permohonan.",
    ),
    (
        c.CaseReopened(reason="lihat_catatan", note="tertukar dengan adiknya"),
        "Siti Rahmawati menarik kembali serah terima. Catatan: tertukar dengan adiknya",
    ),
    (
        c.CaseInformed(outcome="dikabari", way="telepon"),
        "Siti Rahmawati mengabari pemohon bahwa dokumennya menunggu (lewat telepon).",
    ),
    (c.CaseInformed(outcome="tidak_bisa"), "Siti Rahmawati belum berhasil mengabari pemohon."),
    (
        c.CaseCorrected(field="name", reason="salah_ketik", old="BUDI OLII", new="BUDHI OLII"),
        "Siti Rahmawati membetulkan nama: BUDI OLII → BUDHI OLII, karena salah ketik.",
    ),
    (
        c.CaseCorrected(field="nik", reason="salah_dengar", old="7501025708909999", new_code="lupa"),
        "Siti Rahmawati membetulkan NIK: ••••9999 → tanpa NIK (lupa), karena salah dengar.",
    ),
    (
        c.CaseCorrected(field="birth_date", reason="berkas_baru", old="1990-07-01", new="1990-01-07"),
        "Siti Rahmawati membetulkan tanggal lahir: 01-07-1990 → 07-01-1990, karena berkas baru.",
    ),
    (
        c.CaseCorrected(field="service", reason="salah_ketik", old_code="KTP-05", new_code="KK-05"),
        "Siti Rahmawati membetulkan layanan: KTP-el rusak → Perubahan data KK, karena salah ketik.",
    ),
    (
        c.CaseCorrected(field="village", reason="salah_ketik", old_code="75.01.02.2001", new_code="75.01.02.2002"),
        "Siti Rahmawati membetulkan desa: Luhu · Telaga → Hulawa · Telaga, karena salah ketik.",
    ),
    (
        c.CaseCorrected(field="phone", reason="permintaan_pemohon", old="085200000000"),
        "Siti Rahmawati membetulkan No. HP: 085200000000 → (kosong), karena permintaan pemohon.",
    ),
    (c.CaseNumbered(siak="471/2026"), "Siti Rahmawati mencatat nomor SIAK 471/2026."),
]
BY_SUPERVISOR = [
    (c.CaseRerouted(to_area="7501.04"), "Hasan Pakaya mengalihkan permohonan ke Kecamatan Limboto."),
    (c.CaseSettled(target="S9/e1/register/9", applied=True), "Hasan Pakaya memutuskan bahwa satu catatan berlaku."),
    (
        c.CaseSettled(target="S9/e1/register/9", applied=False, note="telepon dengan Limboto"),
        "Hasan Pakaya memutuskan bahwa satu catatan tidak berlaku. Catatan: telepon dengan Limboto",
    ),
]


def line_of(body: object, actor: Actor = SITI) -> HistoryLine:
    """The line of one entry."""
    author = Author("S1")
    entry = author.write(CASE, body, actor=actor)  # type: ignore[arg-type]
    return history_lines(read_steps([entry]), NAMES, ())[0]


@pytest.mark.parametrize(("body", "sentence"), SENTENCES, ids=lambda value: getattr(value, "kind", value) and "")
def test_an_entry_reads_as_a_sentence(body: object, sentence: str) -> None:
    """Who did what, and why."""
    assert TELLING.sentence(line_of(body)) == sentence


@pytest.mark.parametrize(("body", "sentence"), BY_SUPERVISOR, ids=lambda value: "")
def test_what_a_supervisor_decided_reads_as_a_sentence(body: object, sentence: str) -> None:
    """The same for acts that an operator does not do."""
    assert TELLING.sentence(line_of(body, HASAN)) == sentence


def test_an_erasure_reads_as_a_sentence() -> None:
    """By the program, which has no name."""
    erased = line_of(PersonalErased(target="S1/e1/register/1"), Actor("program", "program", ""))
    assert (
        TELLING.sentence(replace(erased, actor_name="program")) == "Program menghapus data pribadi dari satu catatan."
    )


def test_every_kind_about_a_case_has_its_sentence() -> None:
    """A kind that is added without words would be told by its name only."""
    told = {type(body) for body, _ in (*SENTENCES, *BY_SUPERVISOR)}
    assert {kind.body for kind in KINDS.values() if kind.subject == "case"} == told


def test_who_agreed_stands_in_the_sentence() -> None:
    """Both names, as the entry has them."""
    line = line_of(c.CaseCorrected(field="name", reason="salah_ketik", old="BUDI", new="BUDHI"))
    assert TELLING.sentence(replace(line, supervisor="Hasan Pakaya")) == (
        "Siti Rahmawati membetulkan nama: BUDI → BUDHI, karena salah ketik. Disetujui Hasan Pakaya."
    )
    assert TELLING.sentence(replace(line, supervisor="Hasan Pakaya", by_phone=True)).endswith(
        "karena salah ketik. Disetujui Hasan Pakaya lewat telepon."
    )


def test_a_decision_names_what_it_was_about() -> None:
    """By whom and when that was written."""
    opened = line_of(c.CaseMoved(to="diproses"))
    decided = line_of(c.CaseSettled(target=opened.ref, applied=False), HASAN)
    told = replace(TELLING, lines=(opened, decided)).sentence(decided)
    assert told.startswith("Hasan Pakaya memutuskan bahwa catatan Siti Rahmawati (")
    assert told.endswith(") tidak berlaku.")


def test_a_dispute_and_its_end_are_told_beside_the_entry() -> None:
    """What waits, and what was decided of it."""
    line = line_of(c.CaseMoved(to="diproses"))
    assert standing_words(line) == ""
    assert standing_words(replace(line, conflict=True)) == "Belum berlaku: perlu keputusan supervisor."
    assert standing_words(replace(line, settled="berlaku")) == "Diputuskan: berlaku."
    assert standing_words(replace(line, settled="tidak_berlaku")) == "Diputuskan: tidak berlaku."


def test_an_entry_made_afterwards_tells_both_times() -> None:
    """When it was written and when it happened."""
    line = line_of(replace(OPENED, occurred=1_795_392_000_000))
    assert "susulan, terjadi" in when_words(line)
    assert "Operator" in when_words(line)


def test_a_settled_entry_is_marked_by_the_decision() -> None:
    """From the entries themselves: the one that lost, and none that is still open."""
    ani, budi = Author("S1"), Author("S2")
    ani.write(CASE, OPENED)
    budi.learn(ani)
    ani.write(CASE, c.CaseMoved(to="diproses"))
    lost = budi.write(CASE, c.CaseMoved(to="siap_diambil"))
    ani.learn(budi)
    ani.write(CASE, c.CaseSettled(target=lost.header.ref, applied=False), actor=HASAN)
    record = fold(ani.known)
    steps = read_steps(sorted(ani.known, key=lambda entry: entry.header.order))
    lines = {line.ref: line.settled for line in history_lines(steps, NAMES, record.conflicts)}  # type: ignore[union-attr]
    assert lines[lost.header.ref] == "tidak_berlaku"
    assert set(lines.values()) == {"", "tidak_berlaku"}
