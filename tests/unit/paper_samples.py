"""Papers to try: letterhead, receipts and day logs with invented people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from counter_app.services.document_words import LOST_STATEMENT
from counter_app.services.papers import (
    DayLog,
    DayLogRow,
    FileLabel,
    FileSlip,
    GivenOut,
    HandOverSlip,
    Imprint,
    Letterhead,
    MissingCase,
    MissingList,
    PaperItem,
    Receipt,
    ReceiptCase,
    TrialSlip,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

LETTERHEAD: Final = Letterhead(
    "Pemerintah Kabupaten Gorontalo",
    "Dinas Kependudukan dan Pencatatan Sipil",
    "Jalan Contoh 1, Limboto",
    "Loket Kecamatan Telaga",
)
IMPRINT: Final = Imprint(LETTERHEAD)
COPIED: Final = Imprint(LETTERHEAD, 2, "25 November 2026, 09.02 WITA \u00b7 Rahmat \u00b7 resi hilang")
DEMO: Final = Imprint(LETTERHEAD, demo=True)
RECEIVED: Final = (PaperItem("Kartu keluarga lama", "asli"), PaperItem("KTP-el ayah dan ibu", "salinan"))
MISSING: Final = (PaperItem("Surat keterangan kelahiran", "menyusul"), PaperItem("Buku nikah", "tidak_ada"))
HEAD: Final = "9f2c41d07be85a3310c4d2e6a97b0f1845ce6732d8a1b09f5e4c3d2b1a0f9e8d"


def a_case(person: str = "Siti Ma'ruf", number: int = 7, missing: Sequence[PaperItem] = ()) -> ReceiptCase:
    """A case on a receipt."""
    return ReceiptCase(
        number=f"7501.04-K7Q-261123-{number:03d}-C",
        service="Akta kelahiran",
        person=person,
        nik="••••0001",
        village="Desa Hulawa",
        status="Berkas kurang" if missing else "Diterima lengkap",
        received=RECEIVED,
        missing=tuple(missing),
        forms=("F-2.01", "F-1.02"),
        estimate="" if missing else "25 November 2026, 10.26 WITA",
        output="Kutipan akta kelahiran",
    )


def a_receipt(*cases: ReceiptCase, collective: bool = False) -> Receipt:
    """A receipt of these cases, or of one."""
    return Receipt(
        imprint=IMPRINT,
        token="7K2MQ9XWC4T0VB5N",
        qr="7K2MQ9XWC4T0VB5N",
        received_at="24 November 2026, 10.26 WITA",
        bearer="Umar Daud",
        bearer_note="",
        channel="loket",
        cases=cases or (a_case(),),
        collective=collective,
        pickup="Loket Kecamatan Telaga",
        operator="Rahmat Du\u2019a",
        free_line="GRATIS \u2013 tidak dipungut biaya (UU 24/2013 Pasal 79A)",
        notes=(),
    )


def a_row(position: int = 1, name: str = "Siti Ma'ruf") -> DayLogRow:
    """A line of the day's log."""
    return DayLogRow(
        position=position,
        time="08.05",
        number=f"7501.04-K7Q-261123-{position:03d}-C",
        ticket=f"A{position:03d}",
        name=name,
        nik="••••0001",
        kk="••••0002",
        village="Desa Hulawa",
        service="LHR-01 Akta kelahiran",
        forms="F-2.01",
        papers="lengkap",
        status="Diterima lengkap",
        blank="",
        operator="Rahmat Du\u2019a",
    )


def a_log(*rows: DayLogRow) -> DayLog:
    """A day's log of these rows."""
    return DayLog(
        imprint=IMPRINT,
        day="Selasa, 24 November 2026",
        rows=rows,
        totals=(("Kunjungan", str(len(rows))), ("Permohonan", str(len(rows)))),
        per_service=(("LHR-01", "Akta kelahiran", len(rows)),) if rows else (),
        head=HEAD if rows else "",
        entries=4 * len(rows),
        printed_at="24 November 2026, 16.02 WITA",
        operator="Rahmat Du\u2019a",
        supervisor="",
    )


def a_demo_log(*rows: DayLogRow) -> DayLog:
    """A day's log made from demo data."""
    return replace(a_log(*rows), imprint=DEMO)


def a_missing_list(*cases: MissingCase) -> MissingList:
    """A list of what is missing of these cases, or of one."""
    one = MissingCase("7501.04-K7Q-261123-007-C", "Akta kelahiran", "Siti Ma'ruf", "Desa Hulawa", MISSING)
    return MissingList(
        imprint=IMPRINT,
        token="7K2MQ9XWC4T0VB5N",
        qr="7K2MQ9XWC4T0VB5N",
        noted_at="24 November 2026, 10.26 WITA",
        bearer="Umar Daud",
        cases=cases or (one,),
        back_on="Selasa, 1 Desember 2026",
        operator="Rahmat Du\u2019a",
    )


def a_label(number: int = 7, person: str = "Siti Ma'ruf") -> FileLabel:
    """The label of a case's file."""
    return FileLabel(
        f"7501.04-K7Q-261123-{number:03d}-C",
        "Akta kelahiran",
        person,
        "Desa Hulawa",
        "lengkap",
        "25 November 2026, 10.26 WITA",
    )


def a_file_slip(*labels: FileLabel) -> FileSlip:
    """The labels of a visit."""
    return FileSlip(IMPRINT, "7K2MQ9XWC4T0VB5N", "24 November 2026, 10.26 WITA", labels or (a_label(),))


def a_document(person: str = "Siti Ma'ruf", number: int = 7) -> GivenOut:
    """A document that was given out."""
    return GivenOut(
        f"7501.04-K7Q-261123-{number:03d}-C",
        "Akta kelahiran",
        "Kutipan akta kelahiran",
        person,
        "••••0001",
        "Desa Hulawa",
    )


def a_hand_over_slip(person: str = "Siti Ma'ruf") -> HandOverSlip:
    """A document that was given to a relative who had lost the receipt."""
    return HandOverSlip(
        imprint=IMPRINT,
        token="7K2MQ9XWC4T0VB5N",
        qr="7K2MQ9XWC4T0VB5N",
        handed_at="24 November 2026, 14.05 WITA",
        items=(a_document(person),),
        receiver="Umar Daud",
        facts=(
            ("Hubungan", "keluarga"),
            ("Bukti", "tanda terima hilang"),
            ("Dikenali dari", "KTP-el"),
            ("Pernyataan", "kehilangan, ditandatangani"),
        ),
        signed="cap jempol",
        operator="Rahmat Du\u2019a",
        statement=LOST_STATEMENT,
    )


def a_trial_slip() -> TrialSlip:
    """A slip to try a printer."""
    return TrialSlip(IMPRINT, "UJI-7K2MQ9XWC4T0VB5N", "Epson_L120", "24 November 2026, 07.58 WITA", "Rahmat Du\u2019a")
