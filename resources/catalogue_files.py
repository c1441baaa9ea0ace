"""Reads the service catalogue: its head, the law, the forms, the services by group, the bundles."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from counter_app.domain.catalogue import Catalogue
from counter_app.domain.service import Bundle, FormRef, Mark, Regulation, Service
from resources.reading import Faults, Source
from resources.service_row import Defaults, read_service

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from importlib.resources.abc import Traversable

    from resources.reading import Table

HEAD: Final = "catalogue.toml"
REGULATIONS: Final = "regulations.toml"
FORMS: Final = "forms.toml"
BUNDLES: Final = "bundles.toml"
_HEAD_KEYS: Final = ("edition", "files", "free_line", "complaint_line", "spelling", "defaults", "proxy", "valid_from")
_BUNDLE_KEYS: Final = (
    "code", "name", "name_en", "services", "provided", "words", "note", "valid_from", "valid_until", "mark",
)  # fmt: skip


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    folder: Traversable
    faults: Faults
    texts: list[str] = field(default_factory=list)
    regulations: dict[str, Regulation] = field(default_factory=dict)
    forms: dict[str, FormRef] = field(default_factory=dict)
    services: list[tuple[Table, Service]] = field(default_factory=list)
    bundles: list[Bundle] = field(default_factory=list)

    def open(self, name: str) -> Table:
        """A file of the folder as a table."""
        source = Source.read(self.folder, name, self.faults)
        self.texts.append(source.text)
        return source.table()


def read_catalogue(folder: Traversable) -> Catalogue:
    """Read and check a whole catalogue.

    Raises:
        DataFault: `catalogue_invalid`, naming file, line, detail and the number of faults.

    """
    reading = _Reading(folder, Faults("catalogue_invalid"))
    head = reading.open(HEAD)
    head.only(_HEAD_KEYS)
    first = head.day("valid_from") or date.min
    general = Defaults.nothing(first).under(head.inner("defaults")).with_proxy(head.inner("proxy"))
    _read_regulations(reading)
    _read_forms(reading)
    names = head.texts("files", None)
    for name in names:
        _read_services(reading, name, general)
    _check_versions(reading.services)
    _read_bundles(reading, first)
    edition, spelling = head.day("edition"), _spelling(head)
    if edition is None:
        head.fault("missing_key: edition", "edition")
        edition = first
    free, complaint = head.text("free_line"), head.text("complaint_line", "")
    reading.faults.stop()
    return Catalogue(
        version=f"{edition:%Y.%m}+{_digest(reading.texts)}",
        edition=edition,
        services=[service for _, service in reading.services],
        bundles=reading.bundles,
        regulations=reading.regulations.values(),
        forms=reading.forms.values(),
        free_line=free,
        complaint_line=complaint,
        spelling=spelling,
    )


def _digest(texts: Iterable[str]) -> str:
    """Eight digits that change with any change of the data, whatever ends its lines."""
    total = hashlib.sha256()
    for text in texts:
        total.update(text.replace("\r\n", "\n").encode())
        total.update(b"\0")
    return total.hexdigest()[:8]


def _spelling(head: Table) -> dict[str, str]:
    table = head.inner("spelling")
    return {key: table.text(key) for key in table.values}


def _read_regulations(reading: _Reading) -> None:
    root = reading.open(REGULATIONS)
    root.only(("regulation",))
    for row in root.tables("regulation"):
        row.only(("id", "title", "subject", "note", "mark"))
        found = Regulation(row.text("id"), row.text("title"), row.text("subject"), row.text("note", ""), row.mark())
        if found.id in reading.regulations:
            row.fault(f"duplicate_id: {found.id}", "id")
        reading.regulations[found.id] = found


def _read_forms(reading: _Reading) -> None:
    root = reading.open(FORMS)
    root.only(("form",))
    for row in root.tables("form"):
        row.only(("id", "code", "title", "regulation", "version", "note", "mark"))
        code = row.text("code")
        found = FormRef(
            id=row.text("id", code),
            code=code,
            title=row.text("title"),
            regulation=row.text("regulation"),
            version=row.text("version"),
            note=row.text("note", ""),
            mark=row.mark(),
        )
        if found.id in reading.forms:
            row.fault(f"duplicate_id: {found.id}", "code")
        if found.regulation not in reading.regulations:
            row.fault(f"unknown_regulation: {found.regulation}", "regulation")
        reading.forms[found.id] = found


def _read_services(reading: _Reading, name: str, general: Defaults) -> None:
    root = reading.open(name)
    root.only(("group", "defaults", "service"))
    defaults = general.under(root.inner("defaults"))
    group = root.text("group", limit=60)
    for row in root.tables("service"):
        service = read_service(row, group, defaults, reading.regulations, reading.forms)
        reading.services.append((row, service))


def _check_versions(services: list[tuple[Table, Service]]) -> None:
    """A code may stand several times only where its dates don't meet."""
    seen: dict[str, list[Service]] = {}
    for row, service in services:
        for other in seen.setdefault(service.code, []):
            if _meet(service, other):
                row.fault(f"duplicate_code: {service.code}", "code")
        seen[service.code].append(service)


def _meet(one: Service, other: Service) -> bool:
    first, last = max(one.valid_from, other.valid_from), min(_end(one), _end(other))
    return first <= last


def _end(item: Service | Bundle) -> date:
    return item.valid_until or date.max


def _read_bundles(reading: _Reading, first: date) -> None:
    papers: dict[str, set[str]] = {}
    for _, service in reading.services:
        papers.setdefault(service.code, set()).update(item.code for item in service.requirements)
    root = reading.open(BUNDLES)
    root.only(("bundle",))
    codes: set[str] = set()
    for row in root.tables("bundle"):
        row.only(_BUNDLE_KEYS)
        bundle = _bundle(row, first)
        if bundle.code in codes:
            row.fault(f"duplicate_code: {bundle.code}", "code")
        codes.add(bundle.code)
        _check_bundle(row, bundle, papers)
        _check_period(row, bundle, reading.services)
        reading.bundles.append(bundle)


def _bundle(row: Table, first: date) -> Bundle:
    return Bundle(
        code=row.text("code", limit=40),
        name=row.text("name", limit=120),
        name_en=row.text("name_en", limit=120),
        services=row.texts("services", None),
        provided=row.texts("provided"),
        words=row.texts("words"),
        note=row.text("note", ""),
        valid_from=row.day("valid_from", first) or first,
        valid_until=row.day("valid_until"),
        mark=row.mark(default=Mark.OWN),
    )


def _check_bundle(row: Table, bundle: Bundle, papers: Mapping[str, set[str]]) -> None:
    if len(bundle.services) < 2:  # noqa: PLR2004 - one service is no bundle
        row.fault("too_few_services", "services")
    for code in bundle.services:
        if code not in papers:
            row.fault(f"unknown_service: {code}", "services")
    asked = set().union(*(papers.get(code, set()) for code in bundle.services))
    for code in bundle.provided:
        if code not in asked:
            row.fault(f"unknown_requirement: {code}", "provided")


def _check_period(row: Table, bundle: Bundle, services: list[tuple[Table, Service]]) -> None:
    """A bundle is offered on days only on which its services are."""
    if bundle.valid_until and bundle.valid_until < bundle.valid_from:
        row.fault("dates_reversed", "valid_until")
    for code in bundle.services:
        versions = [service for _, service in services if service.code == code]
        if versions and not (
            any(version.holds_on(bundle.valid_from) for version in versions)
            and any(version.holds_on(_end(bundle)) for version in versions)
        ):
            row.fault(f"service_not_valid: {code}", "services")
