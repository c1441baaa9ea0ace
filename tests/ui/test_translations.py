"""The two languages of the window: catalogues in step with the texts, and Indonesian down to Qt's own menus."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from typing_extensions import override

from counter_app.domain.errors import StorageFault
from tests.architecture.sources import called, calls, sources
from ui.assets import TRANSLATIONS
from ui.language import FILES, use_language
from ui.shell.frame import SCREENS
from ui.shell.key_help import KeyHelp
from ui.texts import CONTEXT, error_message, tr
from ui.translations import (
    APP,
    CATALOGUES,
    QT,
    CatalogueFault,
    check,
    compile_all,
    main,
    qm_of,
    read,
    texts_in,
    texts_of,
    update,
    written,
)
from ui.words import register
from ui.words.errors import ERRORS
from ui.words.findings import FINDINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication, QMenu
    from pytestqt.qtbot import QtBot

    from ui.shell.window import MainWindow

# What a file of data can be wrong in is told on the command line, before there is a window.
_FAULTS: Final = frozenset(
    {"Conflict", "NetworkFault", "NotAllowed", "PrinterFault", "RuleViolated", "SpeakerFault", "StorageFault"}
)
_EDGES: Final = (
    "counter_app/storage/",
    "counter_app/bootstrap/",
    "counter_app/speaker.py",
    "counter_app/system.py",
    "printing/",
    "sync/client/",
)
# The register at odds with the program itself: the screen calls these unexpected.
_UNEXPECTED: Final = frozenset({"entry_not_foldable", "unknown_chain", "wrong_subject"})
_OF_THE_COMMAND_LINE: Final = frozenset({"folder_in_use", "generated_otherwise", "register_differs"})
_PLANTED: Final = 'tr("Halo {name}")\nTABLE = {"a": mark("Dua")}\ntr(TABLE["a"])\n'


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Chooses the language of the window; afterwards no language is chosen again."""
    before = QLocale()
    yield lambda language: use_language(qapp, language)
    use_language(qapp, "")
    QLocale.setDefault(before)


@pytest.fixture
def planted(tmp_path: Path) -> tuple[Path, Path]:
    """A folder of catalogues, finished and compiled, and the window that they belong to."""
    folder, window = tmp_path / "translations", tmp_path / "window"
    folder.mkdir()
    window.mkdir()
    shutil.copy(TRANSLATIONS / QT, folder)
    (window / "one.py").write_text(_PLANTED, encoding="utf-8")
    update(folder, window)
    _translate(folder, {"Halo {name}": "Hello {name}", "Dua": "Two"})
    compile_all(folder)
    return folder, window


def _translate(folder: Path, words: dict[str, str]) -> None:
    made = read(folder / APP)
    entries = tuple(replace(one, translation=words.get(one.source, one.translation)) for one in made.entries)
    (folder / APP).write_text(written(replace(made, entries=entries)), encoding="utf-8")


def _english() -> QTranslator:
    made = QTranslator()
    assert made.load(str(qm_of(TRANSLATIONS / APP)))
    return made


def _menu_words(menu: QMenu | None) -> list[str]:
    assert menu is not None
    words = [one.text().partition("\t")[0].replace("&", "") for one in menu.actions() if one.text()]
    menu.deleteLater()
    return words


def test_the_catalogues_are_in_step() -> None:
    """Every text is translated, fills in the same blanks, and is compiled."""
    assert check() == []


def test_what_the_window_loads_is_what_is_compiled() -> None:
    """The files of ui.language are the ones that are made here."""
    assert {name for names in FILES.values() for name in names} == {qm_of(Path(name)).name for name in CATALOGUES}


def test_every_word_of_a_table_is_english_too() -> None:
    """Errors, findings, statuses, reasons and kinds of entries."""
    tables = [
        table
        for name, table in vars(register).items()
        if isinstance(table, dict) and name.isupper() and not name.endswith("_TONE")
    ]
    words = {word for table in tables for word in table.values()} | set(FINDINGS.values())
    words |= {part for one in ERRORS.values() for part in (one.happened, one.safe, one.to_do)}
    english = _english()
    assert [word for word in sorted(words - {"", "–"}) if not english.translate(CONTEXT, word)] == []


def test_every_fault_of_the_edges_has_words() -> None:
    """Whatever the store, the printer or the line reports is told in words."""
    raised = {
        str(first.value): one.name
        for one in sources("counter_app", "printing", "sync")
        if one.name.startswith(_EDGES)
        for call in calls(one)
        if called(call) in _FAULTS
        for first in call.args[:1]
        if hasattr(first, "value") and isinstance(first.value, str)
    }
    assert len(raised) > 40
    told = set(ERRORS) | _UNEXPECTED | _OF_THE_COMMAND_LINE
    assert {code: name for code, name in raised.items() if code not in told} == {}


def test_the_window_speaks_english_when_chosen(inside: MainWindow, speak: Callable[[str], None]) -> None:
    """The choice of the keys' page takes hold at once, on every screen down to its last label and tip."""
    inside.show_help()
    inside.findChild(KeyHelp).language_chosen.emit("en")
    frame = inside.frame
    assert frame is not None
    for screen in SCREENS:
        frame.open(screen)
    inside.show_help()
    entries = read(TRANSLATIONS / APP).entries
    shown = _shown(frame) | _shown(inside.findChildren(KeyHelp)[-1])
    assert shown & {one.source for one in entries} - {one.translation for one in entries} == set()
    assert "Send to Dinas, F10" in shown


def _shown(top: QWidget) -> set[str]:
    parts = top.findChildren(QWidget)
    found = {text for one in parts for text in (one.toolTip(), one.accessibleName())}
    found |= {one.text() for one in parts if isinstance(one, QLabel | QAbstractButton)}
    return found | {one.placeholderText() for one in parts if isinstance(one, QLineEdit)}


def test_an_error_is_told_in_english(speak: Callable[[str], None]) -> None:
    """A code's three sentences follow the language."""
    speak("en")
    assert error_message(StorageFault("disk_full")).text == (
        "The disk of the PC is full, so it is not saved yet. What you typed on this screen is still here; the register "
        "was not changed. Delete other files from this PC, then save again with Ctrl+Enter."
    )


def test_indonesian_needs_no_catalogue(speak: Callable[[str], None]) -> None:
    """The source stands as it is."""
    speak("id")
    assert tr("Halo {name}", name="Siti") == "Halo Siti"


def test_menus_of_fields_are_indonesian(qtbot: QtBot, speak: Callable[[str], None]) -> None:
    """Cut, copy and paste, of a line and of a text."""
    speak("id")
    line, text = QLineEdit(), QPlainTextEdit()
    qtbot.addWidget(line)
    qtbot.addWidget(text)
    expected = ["Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih semua"]
    assert _menu_words(line.createStandardContextMenu()) == expected
    assert _menu_words(text.createStandardContextMenu()) == expected


def test_buttons_of_dialogs_are_indonesian(qtbot: QtBot, speak: Callable[[str], None]) -> None:
    """Every standard button that a dialog can have."""
    speak("id")
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Save | kinds.Cancel | kinds.Yes | kinds.No | kinds.Close | kinds.Discard)
    qtbot.addWidget(box)
    shown = {button.text().replace("&", "") for button in box.buttons()}
    assert shown == {"Simpan", "Batal", "Ya", "Tidak", "Tutup", "Buang"}


class _Listener(QTranslator):
    """Notes what Qt asks for, and knows nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(self, context: str, sourceText: str, /, disambiguation: str | None = None, n: int = -1) -> str:
        self.asked.add((context, sourceText))
        return sourceText


def test_all_that_qt_says_in_this_window_is_in_our_catalogue(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Its file dialog, message box, and the menus of fields ask for nothing that we lack; keys keep their names."""
    listener = _Listener()
    qapp.installTranslator(listener)
    try:
        dialog = QFileDialog(None, "", str(tmp_path))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        box = QMessageBox()
        box.setDetailedText("x")
        for one in (dialog, box):
            qtbot.addWidget(one)
            one.show()
        qapp.processEvents()
    finally:
        qapp.removeTranslator(listener)
    asked = {(context, text) for context, text in listener.asked if not text.startswith("Alt+")}
    asked = {one for one in asked if one[0] not in {"QGuiApplication", "QShortcut"}}
    assert len(asked) > 30
    assert asked - {(entry.context, entry.source) for entry in read(TRANSLATIONS / QT).entries} == set()


def test_finished_catalogues_pass(planted: tuple[Path, Path]) -> None:
    """The planted ones, before anything is wrong with them."""
    assert check(*planted) == []


def test_a_new_text_is_found(planted: tuple[Path, Path]) -> None:
    """A text that nobody has taken into the catalogue."""
    (planted[1] / "two.py").write_text('tr("Baru")\n', encoding="utf-8")
    assert check(*planted) == ["'Baru' is not in app_en.ts; run update"]


def test_a_text_that_is_gone_is_found(planted: tuple[Path, Path]) -> None:
    """A translation of what the window no longer says."""
    (planted[1] / "one.py").write_text('tr("Halo {name}")\n', encoding="utf-8")
    assert check(*planted) == ["'Dua' is in app_en.ts and used nowhere; run update"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"Dua": ""}, "app_en.ts: ui: 'Dua' has no translation"),
        ({"Halo {name}": "Hello {nama}"}, "app_en.ts: ui: 'Halo {name}' and 'Hello {nama}' fill in different things"),
    ],
)
def test_an_entry_that_can_not_be_shown_is_found(planted: tuple[Path, Path], words: dict[str, str], told: str) -> None:
    """Without a translation, or with a blank that nobody fills."""
    _translate(planted[0], words)
    compile_all(planted[0])
    assert check(*planted) == [told]


def test_a_catalogue_that_is_not_compiled_is_found(planted: tuple[Path, Path]) -> None:
    """Changed words that the window would not show, and a catalogue that is not there at all."""
    _translate(planted[0], {"Dua": "Twice"})
    qm_of(planted[0] / QT).unlink()
    assert check(*planted) == [
        "app_en.qm is not what app_en.ts compiles to; run compile",
        "qtbase_id.qm is missing; run compile",
    ]


def test_update_keeps_what_is_translated(planted: tuple[Path, Path]) -> None:
    """New texts come in unfinished, gone ones leave, the rest stays word for word."""
    folder, window = planted
    (window / "one.py").write_text('tr("Halo {name}")\ntr("A < B & \\"C\\"")\n', encoding="utf-8")
    assert update(folder, window) == ['A < B & "C"']
    assert {one.source: one.translation for one in read(folder / APP).entries} == {
        'A < B & "C"': "",
        "Halo {name}": "Hello {name}",
    }


def test_a_mark_takes_a_literal_text() -> None:
    """Nothing else could be found, so nothing else is let through."""
    with pytest.raises(CatalogueFault, match="planted:1"):
        list(texts_of("mark(words)", "planted"))


def test_texts_are_found_over_several_lines(tmp_path: Path) -> None:
    """A text in two pieces is one text."""
    (tmp_path / "one.py").write_text(
        'tr(\n    "Halo "\n    "lagi {name}", name=name\n)\nself.mark(x)\n', encoding="utf-8"
    )
    assert texts_in(tmp_path) == {"Halo lagi {name}"}


def test_a_damaged_catalogue_is_named(tmp_path: Path) -> None:
    """Which file it is, and never a trace."""
    (tmp_path / APP).write_text("<TS", encoding="utf-8")
    with pytest.raises(CatalogueFault, match=r"app_en\.ts"):
        read(tmp_path / APP)


def test_the_command_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown word changes nothing."""
    assert main(["compose"]) == 2
    assert "update | compile | check" in capsys.readouterr().err
