"""The catalogues of translations: find the texts of the window, keep the .ts files in step, compile them to .qm.

::

    python -m ui.translations update     take new texts into app_en.ts, drop those that are gone
    python -m ui.translations compile    make the .qm files that the program loads
    python -m ui.translations check      fail when any of it is not up to date, unfinished or at odds

Indonesian is the source: what a literal `tr("…")` or `mark("…")` in `ui` holds. `app_en.ts` is its English.
`qtbase_id.ts` is the Indonesian of Qt's own menus and dialogs, for which Qt brings none; it is kept by hand and only
laid out, checked and compiled here.
"""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import PySide6
from PySide6.QtCore import QProcess

from ui.assets import TRANSLATIONS
from ui.texts import CONTEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

WINDOW: Final = Path(__file__).resolve().parent
APP: Final = "app_en.ts"
QT: Final = "qtbase_id.ts"
CATALOGUES: Final = (APP, QT)
_MARKING: Final = frozenset({"mark", "tr"})
_BLANK: Final = re.compile(r"\{\w*\}|%L?[\dn]")
_QUOTES: Final = {'"': "&quot;", "'": "&apos;"}
_HEAD: Final = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{to}" sourcelanguage="{of}">\n'
)
_LRELEASE_MS: Final = 60_000


class CatalogueFault(Exception):
    """A text or a catalogue that can't be worked with."""

    def __init__(self, place: str, told: str) -> None:
        super().__init__(f"{place}: {told}")


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One text of a catalogue: where it is used, what it says, and its translation, empty while there is none."""

    context: str
    source: str
    comment: str
    translation: str

    @property
    def place(self) -> str:
        """How a complaint names it."""
        return f"{self.context}: {self.source!r}"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A .ts file: from which language into which, and its entries in their order."""

    of: str
    to: str
    entries: tuple[Entry, ...]


def texts_of(source: str, name: str) -> Iterator[str]:
    """The literal texts of one Python file; a marked text that is not literal is a fault."""
    for node in ast.walk(ast.parse(source, name)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in _MARKING:
            continue
        match node.args:
            case [ast.Constant(value=str(text))] if text:
                yield text
            case _ if node.func.id == "mark":
                raise CatalogueFault(f"{name}:{node.lineno}", "mark() takes one literal text")
            case _:
                # a table's word, which stands marked in the table
                continue


def texts_in(folder: Path) -> frozenset[str]:
    """All texts of the Python files below a folder."""
    return frozenset(
        text
        for path in sorted(folder.rglob("*.py"))
        for text in texts_of(path.read_text(encoding="utf-8"), path.relative_to(folder).as_posix())
    )


def read(path: Path) -> Catalogue:
    """The catalogue in a .ts file."""
    try:
        root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 - a file of this repository
    except (OSError, ET.ParseError) as fault:
        raise CatalogueFault(path.name, str(fault)) from fault
    entries = tuple(
        Entry(context.findtext("name", ""), *_message(message))
        for context in root.iter("context")
        for message in context.iter("message")
    )
    return Catalogue(root.get("sourcelanguage", ""), root.get("language", ""), entries)


def _message(message: ET.Element) -> tuple[str, str, str]:
    found = message.find("translation")
    finished = found is not None and found.get("type") is None
    translation = (found.text or "") if finished and found is not None else ""
    return message.findtext("source", ""), message.findtext("comment", ""), translation


def written(catalogue: Catalogue) -> str:
    """The .ts file of a catalogue: sorted and without line numbers, so that a change of one text changes one entry."""
    lines = [_HEAD.format(to=catalogue.to, of=catalogue.of)]
    contexts: dict[str, list[Entry]] = {}
    for entry in sorted(catalogue.entries):
        contexts.setdefault(entry.context, []).append(entry)
    for name, entries in contexts.items():
        lines.append(f"<context>\n    <name>{_xml(name)}</name>\n")
        lines.extend(_written_message(entry) for entry in entries)
        lines.append("</context>\n")
    return "".join([*lines, "</TS>\n"])


def _written_message(entry: Entry) -> str:
    comment = f"        <comment>{_xml(entry.comment)}</comment>\n" if entry.comment else ""
    state = "" if entry.translation else ' type="unfinished"'
    return (
        f"    <message>\n        <source>{_xml(entry.source)}</source>\n{comment}"
        f"        <translation{state}>{_xml(entry.translation)}</translation>\n    </message>\n"
    )


def _xml(text: str) -> str:
    return escape(text, _QUOTES)


def renewed(catalogue: Catalogue, texts: Iterable[str]) -> Catalogue:
    """The catalogue with exactly these texts; what was translated stays so."""
    known: Mapping[str, str] = {entry.source: entry.translation for entry in catalogue.entries}
    entries = tuple(Entry(CONTEXT, text, "", known.get(text, "")) for text in sorted(texts))
    return Catalogue(catalogue.of, catalogue.to, entries)


def blanks(text: str) -> frozenset[str]:
    """What gets filled in: `{name}`, or Qt's `%1`."""
    return frozenset(_BLANK.findall(text))


def entry_faults(catalogue: Catalogue) -> Iterator[str]:
    """Entries without a translation, entries that stand there twice, and entries that fill in something else."""
    seen: set[tuple[str, str, str]] = set()
    for entry in catalogue.entries:
        key = (entry.context, entry.source, entry.comment)
        if key in seen:
            yield f"{entry.place} stands there twice"
        seen.add(key)
        if not entry.translation:
            yield f"{entry.place} has no translation"
        elif blanks(entry.source) != blanks(entry.translation):
            yield f"{entry.place} and {entry.translation!r} fill in different things"


def stale_faults(catalogue: Catalogue, texts: frozenset[str]) -> Iterator[str]:
    """Texts that the catalogue does not hold, and entries that no text of the window needs."""
    held = {entry.source for entry in catalogue.entries}
    yield from (f"{text!r} is not in {APP}; run update" for text in sorted(texts - held))
    yield from (f"{text!r} is in {APP} and used nowhere; run update" for text in sorted(held - texts))


def qm_of(path: Path) -> Path:
    """Where the compiled form of a .ts file lies."""
    return path.with_suffix(".qm")


def lrelease() -> Path:
    """Qt's own compiler of catalogues, which comes with PySide6."""
    return Path(PySide6.__path__[0]) / ("lrelease.exe" if sys.platform == "win32" else "lrelease")


def compiled(path: Path) -> bytes:
    """What a .ts file compiles to."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / "made.qm"
        process = QProcess()
        process.start(str(lrelease()), ["-silent", "-nounfinished", str(path), "-qm", str(made)])
        if not process.waitForFinished(_LRELEASE_MS) or process.exitCode() != 0 or not made.is_file():
            told = process.readAllStandardError().toStdString().strip()
            raise CatalogueFault(path.name, told or process.errorString())
        return made.read_bytes()


def compile_faults(path: Path) -> Iterator[str]:
    """The .qm file beside a .ts file has to be what it compiles to."""
    made = qm_of(path)
    if not made.is_file():
        yield f"{made.name} is missing; run compile"
    elif made.read_bytes() != compiled(path):
        yield f"{made.name} is not what {path.name} compiles to; run compile"


def check(folder: Path = TRANSLATIONS, window: Path = WINDOW) -> list[str]:
    """Everything that is wrong with the catalogues."""
    found = list(stale_faults(read(folder / APP), texts_in(window)))
    for name in CATALOGUES:
        path = folder / name
        catalogue = read(path)
        found.extend(f"{name}: {fault}" for fault in entry_faults(catalogue))
        if path.read_text(encoding="utf-8") != written(catalogue):
            found.append(f"{name} is not laid out as update writes it; run update")
        found.extend(compile_faults(path))
    return found


def update(folder: Path = TRANSLATIONS, window: Path = WINDOW) -> list[str]:
    """Bring the .ts files in step; returns the texts that still want a translation."""
    app = folder / APP
    known = read(app) if app.is_file() else Catalogue("id", "en", ())
    made = renewed(known, texts_in(window))
    app.write_text(written(made), encoding="utf-8")
    base = folder / QT
    if base.is_file():
        base.write_text(written(read(base)), encoding="utf-8")
    return [entry.source for entry in made.entries if not entry.translation]


def compile_all(folder: Path = TRANSLATIONS) -> list[str]:
    """Make every .qm file anew; returns their names."""
    for name in CATALOGUES:
        qm_of(folder / name).write_bytes(compiled(folder / name))
    return [qm_of(folder / name).name for name in CATALOGUES]


def _told(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks; 1 when a check finds something, 2 when it can't be done."""
    try:
        match list(arguments):
            case ["update"]:
                _told(f"wants a translation: {text!r}" for text in update())
                return 0
            case ["compile"]:
                _told(f"made {name}" for name in compile_all())
                return 0
            case ["check"]:
                found = check()
                _told(found or ["translations: all in step"])
                return 1 if found else 0
            case _:
                sys.stderr.write("python -m ui.translations update | compile | check\n")
                return 2
    except CatalogueFault as fault:
        sys.stderr.write(f"{fault}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
