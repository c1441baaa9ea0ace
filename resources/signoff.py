"""Writes docs/catalogue-signoff.md: what an officer of the Dinas has to confirm before the data is used in earnest.

`python -m resources.signoff` writes it, `--check` only says whether it is up to date and the data in order.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import DataFault
from resources.calendar_file import WEEKDAYS
from resources.loading import load_calendar, load_catalogue, load_regions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from counter_app.domain.calendar import HoursRule, WorkCalendar
    from counter_app.domain.catalogue import Catalogue, Requirement, Service
    from counter_app.domain.regions import Regions

SHEET: Final = Path(__file__).resolve().parents[1] / "docs" / "catalogue-signoff.md"
_CLAIMS: Final = {
    "name": "nama",
    "papers": "persyaratan",
    "forms": "formulir",
    "output": "keluaran",
    "note": "catatan",
    "sla": "janji waktu",
    "basis": "dasar hukum",
    "blank": "blangko",
    "dates": "tanggal berlaku",
}
_INTRO: Final = """# Katalog layanan: lembar pengesahan

Dibuat dari data dengan `python -m resources.signoff`; jangan diubah di sini, ubahlah datanya (`resources/`).
Katalog {catalogue}, wilayah {regions}, kalender {calendar}.

Tanda sumber: **S** dibaca di sumbernya · **S2** sumber kedua · **M** dari ingatan atau dihitung · **D** pilihan kami.
Naskah lengkap peraturan tidak dapat dibaca ketika data ini disusun, jadi juga yang bertanda S dan S2 perlu dilihat
petugas; yang bertanda M dan D didahulukan (bagian 1).

Disahkan oleh: ______________________  Jabatan: ______________________  Tanggal: ______________
"""


def sheet(catalogue: Catalogue, regions: Regions, calendar: WorkCalendar) -> str:
    """The whole sheet as Markdown."""
    parts = [
        _INTRO.format(catalogue=catalogue.version, regions=regions.version, calendar=calendar.version),
        "## 1. Yang didahulukan: belum dipastikan\n",
        "### Dasar hukum dan formulir\n",
        _table(("", "dokumen", "isi", "tanda", "catatan"), _laws(catalogue)),
        "### Janji waktu\n",
        _waiting(catalogue),
        "### Pernyataan dalam layanan\n",
        _table(("", "layanan", "bagian", "isi", "tanda"), _open_claims(catalogue)),
        "### Pilihan program\n",
        _table(("", "pilihan", "layanan", "tanda"), _choices(catalogue)),
        "### Jam pelayanan dan hari libur\n",
        _table(("", "apa", "isi", "tanda", "catatan"), _times(calendar)),
        "### Wilayah\n",
        _regions(regions),
        "## 2. Semua layanan\n",
        *(_service(service) for service in catalogue.services),
        "## 3. Paket\n",
        _table(
            ("", "paket", "layanan", "tidak diminta lagi", "tanda"),
            (
                (item.name, ", ".join(item.services), ", ".join(item.provided), item.mark.value)
                for item in catalogue.bundles
            ),
        ),
    ]
    return "\n".join(parts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the sheet, or with `--check` compare it; 0 when all is well."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        made = sheet(load_catalogue(), load_regions(), load_calendar())
    except DataFault as fault:
        words = " ".join(f"{key}={value}" for key, value in fault.data.items())
        sys.stderr.write(f"{fault.code} {words}\n")
        return 1
    if "--check" not in given:
        SHEET.write_text(made, encoding="utf-8", newline="\n")
        return 0
    if SHEET.read_text(encoding="utf-8") == made:
        return 0
    sys.stderr.write(f"out_of_date file={SHEET.name}\n")
    return 1


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose rows begin with a box to tick."""
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    lines += [f"| ☐ | {' | '.join(_cell(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|") or "–"


def _laws(catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    for law in catalogue.regulations:
        if law.note or not law.mark.confirmed:
            yield law.title, law.subject, law.mark.value, law.note
    for form in catalogue.forms:
        if form.note or not form.mark.confirmed:
            yield f"{form.code} ({form.version})", form.title, form.mark.value, form.note


def _waiting(catalogue: Catalogue) -> str:
    """Services by promised time, since most share one."""
    hours: dict[tuple[int, str], list[str]] = {}
    for service in catalogue.services:
        hours.setdefault((service.sla_hours, service.marks["sla"].value), []).append(service.code)
    rows = [(f"{time} jam" if time else "tanpa janji", mark, ", ".join(codes)) for (time, mark), codes in hours.items()]
    return _table(("", "janji", "tanda", "layanan"), rows)


def _open_claims(catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    for service in catalogue.services:
        label = f"{service.code} {service.name}"
        for claim, text in _stated(service):
            mark = service.marks[claim]
            if text and not mark.confirmed:
                yield label, _CLAIMS[claim], text, mark.value
        for item in service.requirements:
            if item.code != "surat-kuasa" and item.mark is not service.marks["papers"] and not item.mark.confirmed:
                yield label, "persyaratan", item.text, item.mark.value


def _choices(catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """What the program decided about services, without a source."""
    choices = {
        "Kode layanan": catalogue.services,
        "Selalu diteruskan ke Dinas": [item for item in catalogue.services if item.to_dinas],
        "Pemohon boleh belum memiliki NIK": [item for item in catalogue.services if item.nik_optional],
        "Pemohon harus hadir sendiri, tanpa kuasa": [item for item in catalogue.services if item.needs_presence],
        "Tidak mungkin tanpa jaringan": [item for item in catalogue.services if item.needs_line],
        "Peka: nama netral di daftar dan resi": [item for item in catalogue.services if item.sensitive],
        "Loket C (pengambilan)": [item for item in catalogue.services if item.lane == "C"],
    }
    for words, services in choices.items():
        yield words, ", ".join(service.code for service in services), "D"
    yield "Surat kuasa (F-1.07) pada setiap layanan yang boleh diwakilkan", "semua selain di atas", "M"


def _stated(service: Service) -> Iterator[tuple[str, str]]:
    """What a service states, save its promised time, which stands in a table of its own."""
    yield "name", service.name
    yield "papers", "; ".join(item.text for item in service.requirements if item.code != "surat-kuasa")
    yield "forms", ", ".join(form.code for form in service.forms)
    yield "output", service.output
    yield "note", service.note
    yield "basis", _basis(service)
    yield "blank", service.blank
    if service.marks["dates"].value == "M":
        yield "dates", _dates(service)


def _basis(service: Service) -> str:
    laws = "; ".join(law.title for law in service.basis)
    return f"{laws} ({service.basis_note})" if service.basis_note else laws


def _dates(service: Service) -> str:
    return f"{service.valid_from} sampai {service.valid_until or 'seterusnya'}"


def _times(calendar: WorkCalendar) -> Iterator[tuple[str, ...]]:
    for rule in calendar.rules:
        if not rule.mark.confirmed:
            dates = f" ({rule.first} sampai {rule.last})" if rule.first else ""
            yield rule.name + dates, _week(rule), rule.mark.value, rule.note
    for holiday in calendar.holidays:
        if not holiday.mark.confirmed:
            yield holiday.day.isoformat(), holiday.name, holiday.mark.value, holiday.note


def _week(rule: HoursRule) -> str:
    parts: list[str] = []
    for weekday, hours in sorted(rule.week.items()):
        spans = " dan ".join(f"{start:%H.%M}–{end:%H.%M}" for start, end in hours.spans())
        parts.append(f"{WEEKDAYS[weekday]} {spans}")
    return "; ".join(parts)


def _regions(regions: Regions) -> str:
    former = ", ".join(district.code for district in regions.former)
    return (
        f"☐ {len(regions.districts)} kecamatan dan {len(regions.villages)} desa/kelurahan, sumber {regions.source}.\n\n"
        f"☐ Kode kecamatan yang sudah keluar dari kabupaten: {former}. Namanya belum dipastikan (M).\n"
    )


def _service(service: Service) -> str:
    marks = ", ".join(f"{word} {service.marks[claim].value}" for claim, word in _CLAIMS.items())
    forms = ", ".join(form.code for form in service.forms) or "–"
    lines = [
        f"### ☐ {service.code} {service.name}\n",
        f"* Keluaran: {service.output or '–'} · formulir: {forms} · loket {service.lane} · {_traits(service)}",
        f"* Dasar hukum: {_basis(service) or '–'}",
        f"* Berlaku {_dates(service)}",
    ]
    if service.sensitive:
        lines.append(f"* Peka: di daftar dan resi tertulis “{service.public_name}”")
    if service.note:
        lines.append(f"* Catatan: {service.note}")
    lines += [f"* Ditanya: {item.text} ({' / '.join(one.text for one in item.answers)})" for item in service.questions]
    lines += [f"  * ☐ {_paper(item, service)}" for item in service.requirements]
    return "\n".join([*lines, f"* Tanda: kode {service.marks['code'].value}, {marks}", ""])


def _traits(service: Service) -> str:
    traits = [f"{service.sla_hours} jam" if service.sla_hours else "tanpa janji waktu"]
    if service.blank:
        traits.append(f"{service.blank_count} blangko {service.blank}")
    told = {
        "diteruskan ke Dinas": service.to_dinas,
        "boleh tanpa NIK": service.nik_optional,
        "harus hadir sendiri": service.needs_presence,
        "perlu jaringan": service.needs_line,
    }
    return " · ".join(traits + [text for text, holds in told.items() if holds])


def _paper(item: Requirement, service: Service) -> str:
    answers = {answer.code: answer.text for question in service.questions for answer in question.answers}
    parts = [item.evidence]
    if item.group:
        parts.append(f"salah satu dari “{item.group}”")
    if item.when:
        parts.append("bila: " + ", ".join(answers[code] for code in item.when))
    if item.condition:
        parts.append(item.condition)
    note = f" {item.note}" if item.note else ""
    return f"{item.text} ({'; '.join(parts)}){note} [{item.mark.value}]"


if __name__ == "__main__":
    sys.exit(main())
